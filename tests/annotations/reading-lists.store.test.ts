// Reading lists, on both databases.
import { beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/annotations/people.js';
import {
  itemsOf,
  readingListById,
  readingListsOf,
  removeReadingList,
  saveReadingList,
} from '../../src/annotations/reading-lists.js';
import type { AnnotationStore } from '../../src/annotations/store.js';
import { annotationProviders, newEmptyAnnotations } from '../support/annotation-stores.js';

const item = (paperId: string, section: string | null = null, note: string | null = null) => ({
  paperId,
  section,
  note,
});

describe.each(annotationProviders)('reading lists on %s', (provider) => {
  let store: AnnotationStore;
  let persons = 0;
  beforeAll(async () => {
    store = await newEmptyAnnotations(provider);
  });
  const newPerson = async () =>
    (await addPerson(store, { name: `reader ${persons++}`, role: 'READER' })).person.id;
  const itemsIn = async (person: string, id: string) => (await itemsOf(store, person, [id])).get(id);

  it('keeps the order, sections and notes that a person gave', async () => {
    const me = await newPerson();
    const items = [item('c', 'First'), item('a', 'First', '*read this*'), item('b')];
    const list = await saveReadingList(store, me, { name: 'To read', description: 'In order', items });
    expect(list).toMatchObject({ name: 'To read', description: 'In order' });
    expect(await readingListById(store, me, list.id)).toEqual(list);
    expect(await itemsIn(me, list.id)).toEqual([
      { position: 1, paperId: 'c', section: 'First', note: null },
      { position: 2, paperId: 'a', section: 'First', note: '*read this*' },
      { position: 3, paperId: 'b', section: null, note: null },
    ]);
  });

  it('rewrites what is given and leaves the rest', async () => {
    const me = await newPerson();
    const { id } = await saveReadingList(store, me, {
      name: 'One',
      description: 'kept',
      items: [item('a'), item('b')],
    });
    expect(await saveReadingList(store, me, { id, name: 'Two' })).toEqual({
      id,
      name: 'Two',
      description: 'kept',
    });
    expect(await itemsIn(me, id)).toHaveLength(2);
    await saveReadingList(store, me, {
      id,
      name: 'Two',
      description: null,
      items: [item('b'), item('c'), item('a')],
    });
    expect((await itemsIn(me, id))?.map(({ paperId }) => paperId)).toEqual(['b', 'c', 'a']);
    expect((await readingListById(store, me, id))?.description).toBeNull();
    await saveReadingList(store, me, { id, name: 'Two', items: [] });
    expect(await itemsIn(me, id)).toEqual([]);
  });

  it('lists them in the order they were made', async () => {
    const me = await newPerson();
    for (const name of ['z', 'a', 'z']) await saveReadingList(store, me, { name });
    expect((await readingListsOf(store, me)).map(({ name }) => name)).toEqual(['z', 'a', 'z']);
  });

  it('removes a list and its items, and tells whether it was there', async () => {
    const me = await newPerson();
    const { id } = await saveReadingList(store, me, { name: 'One', items: [item('a')] });
    expect(await removeReadingList(store, me, id)).toBe(true);
    expect(await removeReadingList(store, me, id)).toBe(false);
    expect(await itemsIn(me, id)).toEqual([]);
  });

  it('lets nobody see, rewrite or remove the list of another', async () => {
    const [me, other] = [await newPerson(), await newPerson()];
    const list = await saveReadingList(store, me, { name: 'Mine', items: [item('a')] });
    expect(await readingListById(store, other, list.id)).toBeNull();
    expect(await readingListsOf(store, other)).toEqual([]);
    expect(await itemsIn(other, list.id)).toEqual([]);
    expect(await removeReadingList(store, other, list.id)).toBe(false);
    await expect(
      saveReadingList(store, other, { id: list.id, name: 'Taken', items: [] }),
    ).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await readingListById(store, me, list.id)).toEqual(list);
    expect(await itemsIn(me, list.id)).toHaveLength(1);
  });

  it('refuses what breaks a rule and leaves the list as it was', async () => {
    const me = await newPerson();
    const { id } = await saveReadingList(store, me, { name: 'One', items: [item('a')] });
    const save = (change: object) => saveReadingList(store, me, { id, name: 'Two', ...change });
    const broken: [object, string[]][] = [
      [{ name: ' ' }, ['input', 'name']],
      [{ name: 'a\u0000' }, ['input', 'name']],
      [{ description: 'a\u0000' }, ['input', 'description']],
      [{ items: [item('a'), item('b'), item('a')] }, ['input', 'items']],
      [{ items: [item('a'), item('b', 'x'.repeat(201))] }, ['input', 'items', '1', 'section']],
      [{ items: [item('a', null, '\u0000')] }, ['input', 'items', '0', 'note']],
      [{ items: Array.from({ length: 10_001 }, (_, n) => item(`p${n}`)) }, ['input', 'items']],
    ];
    for (const [change, path] of broken) {
      await expect((async () => save(change))()).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { path },
      });
    }
    expect((await readingListById(store, me, id))?.name).toBe('One');
    for (const unknown of ['', 'nothing', '\u0000']) {
      expect(await readingListById(store, me, unknown)).toBeNull();
      await expect(save({ id: unknown })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('keeps whole lists when many write the same one at once', async () => {
    const me = await newPerson();
    const { id } = await saveReadingList(store, me, { name: 'Shared' });
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        saveReadingList(store, me, {
          id,
          name: `by ${n}`,
          items: Array.from({ length: 30 }, (__, i) => item(`${n}-${i}`)),
        }),
      ),
    );
    const items = await itemsIn(me, id);
    expect(items?.map(({ position }) => position)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    expect(new Set(items?.map(({ paperId }) => paperId.split('-')[0])).size).toBe(1);
  });
});
