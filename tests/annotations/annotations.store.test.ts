// What a person notes about papers and concepts, on both databases.
import { beforeAll, describe, expect, it } from 'vitest';
import {
  annotate,
  annotatedTargets,
  annotationsOn,
  countAnnotations,
  findAnnotations,
  historyOf,
  removeAnnotation,
  starsOf,
  tagCounts,
} from '../../src/annotations/annotations.js';
import { addPerson } from '../../src/annotations/people.js';
import { saveReadingList } from '../../src/annotations/reading-lists.js';
import type { AnnotationStore, TripEvent } from '../../src/annotations/store.js';
import type { AnnotationChange } from '../../src/model/annotation.js';
import type { AnnotationWhere } from '../../src/model/paper-filter.js';
import { stableId } from '../../src/model/ids.js';
import { annotationProviders, newEmptyAnnotations } from '../support/annotation-stores.js';

const paper = (key: string | number) => stableId('paper', String(key));

describe.each(annotationProviders)('annotations on %s', (provider) => {
  let store: AnnotationStore;
  let persons = 0;
  beforeAll(async () => {
    store = await newEmptyAnnotations(provider);
  });

  const newPerson = async () =>
    (await addPerson(store, { name: `reader ${persons++}`, role: 'READER' })).person.id;
  const note = (personId: string, key: string | number, change: AnnotationChange) =>
    annotate(store, personId, { targetId: paper(key), label: `Paper ${key}`, change });
  const countTrips = async (work: () => Promise<unknown>) => {
    const trips: TripEvent[] = [];
    const stop = store.onTrip((trip) => trips.push(trip));
    await work();
    stop();
    return trips.length;
  };

  it('keeps what was written, and changes only what is named', async () => {
    const me = await newPerson();
    await note(me, 1, {
      interest: 'UP',
      stars: 4,
      status: 'READING',
      tags: ['to cite', 'Ärger'],
      note: '# Naïve\n\n∀x 🎉',
    });
    const after = await note(me, 1, { stars: 5, interest: null });
    expect(after).toMatchObject({
      targetId: paper(1),
      targetLabel: 'Paper 1',
      interest: null,
      stars: 5,
      status: 'READING',
      tags: ['to cite', 'Ärger'],
      note: '# Naïve\n\n∀x 🎉',
    });
    expect((await annotationsOn(store, me, [paper(1), paper(2)])).get(paper(1))).toEqual(after);
  });

  it('keeps every version, newest first, and none where nothing changed', async () => {
    const me = await newPerson();
    const { id } = await note(me, 1, { stars: 3, tags: ['a'] });
    await note(me, 1, { stars: 3 });
    await note(me, 1, { tags: ['b', 'a'], note: 'again' });
    const history = await historyOf(store, me, id);
    expect(history.map(({ at: _at, ...content }) => content)).toEqual([
      { interest: null, stars: 3, status: null, tags: ['b', 'a'], note: 'again' },
      { interest: null, stars: 3, status: null, tags: ['a'], note: null },
    ]);
    expect(history.every(({ at }) => new Date(at).toISOString() === at)).toBe(true);
  });

  it('takes an annotation away with its history, and tells whether there was one', async () => {
    const me = await newPerson();
    const { id } = await note(me, 1, { stars: 3, tags: ['a'] });
    expect(await removeAnnotation(store, me, paper(1))).toBe(true);
    expect(await removeAnnotation(store, me, paper(1))).toBe(false);
    expect(await historyOf(store, me, id)).toEqual([]);
    expect(await tagCounts(store, me)).toEqual([]);
    expect(await countAnnotations(store, me)).toBe(0);
  });

  it('lets an annotation of a vanished target be changed, but none be made', async () => {
    const me = await newPerson();
    await note(me, 1, { stars: 3 });
    const gone = { targetId: paper(1), label: null, change: { stars: 1 } };
    expect(await annotate(store, me, gone)).toMatchObject({ stars: 1, targetLabel: 'Paper 1' });
    await expect(annotate(store, me, { ...gone, targetId: paper(2) })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('refuses what breaks a rule, naming the argument, and writes nothing', async () => {
    const me = await newPerson();
    const broken: [AnnotationChange, string][] = [
      [{ stars: 0 }, 'stars'],
      [{ stars: 6 }, 'stars'],
      [{ tags: [' '] }, 'tags'],
      [{ tags: ['x'.repeat(101)] }, 'tags'],
      [{ tags: Array.from({ length: 51 }, (_, n) => `tag ${n}`) }, 'tags'],
      [{ tags: ['a\u0000b'] }, 'tags'],
      [{ note: 'a\u0000b' }, 'note'],
      [{ note: 'half \ud83c' }, 'note'],
      [{ note: 'x'.repeat(100_001) }, 'note'],
    ];
    for (const [change, argument] of broken) {
      await expect(note(me, 1, change)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { path: ['input', argument] },
      });
    }
    expect(await countAnnotations(store, me)).toBe(0);
    expect(
      await note(me, 1, { note: 'x'.repeat(100_000), tags: [' two   words ', 'two words'] }),
    ).toMatchObject({
      tags: ['two words'],
    });
  });

  it('takes quotes, SQL and Cypher in every text for text', async () => {
    const me = await newPerson();
    const nasty = `'; DROP TABLE "Annotation"; -- MATCH (n) DETACH DELETE n \\ \u202e`;
    await annotate(store, me, { targetId: nasty, label: nasty, change: { note: nasty, tags: [nasty] } });
    expect(await annotatedTargets(store, me, { tags: [nasty.replace(/\s+/g, ' ')] })).toEqual([nasty]);
    for (const text of ['\u0000', 'a\u0000', '\ud800']) {
      expect((await annotationsOn(store, me, [text])).size).toBe(0);
      expect(await removeAnnotation(store, me, text)).toBe(false);
      expect(await annotatedTargets(store, me, { tags: [text] })).toEqual([]);
      expect(await annotatedTargets(store, me, { list: text })).toEqual([]);
    }
  });

  it('finds by interest, stars, status and tags, all of which must hold', async () => {
    const me = await newPerson();
    await note(me, 1, { interest: 'UP', stars: 5, tags: ['a', 'b'] });
    await note(me, 2, { interest: 'DOWN', stars: 2, tags: ['a'] });
    await note(me, 3, { status: 'READ', tags: ['b'] });
    const find = async (where: AnnotationWhere) => {
      const targets = await annotatedTargets(store, me, where);
      expect(await countAnnotations(store, me, where)).toBe(targets.length);
      return [1, 2, 3].filter((key) => targets.includes(paper(key)));
    };
    expect(await find({})).toEqual([1, 2, 3]);
    expect(await find({ interest: ['UP'] })).toEqual([1]);
    expect(await find({ interest: ['UP', 'DOWN'] })).toEqual([1, 2]);
    expect(await find({ interest: [] })).toEqual([]);
    expect(await find({ stars: { from: 3, to: null } })).toEqual([1]);
    expect(await find({ stars: { from: null, to: null } })).toEqual([1, 2]);
    expect(await find({ status: ['READ'] })).toEqual([3]);
    expect(await find({ tags: ['a'] })).toEqual([1, 2]);
    expect(await find({ tags: ['a', 'b'] })).toEqual([1]);
    expect(await find({ tags: ['b'], interest: ['DOWN'] })).toEqual([]);
    expect(await tagCounts(store, me)).toEqual([
      { tag: 'a', count: 2 },
      { tag: 'b', count: 2 },
    ]);
    expect(await starsOf(store, me)).toEqual(
      new Map([
        [paper(1), 5],
        [paper(2), 2],
      ]),
    );
  });

  it('finds what is in a reading list, however long the list', async () => {
    const me = await newPerson();
    await note(me, 3, { stars: 3 });
    await note(me, 'elsewhere', { stars: 3 });
    const items = Array.from({ length: 2_500 }, (_, n) => ({
      paperId: paper(2_500 - n),
      section: null,
      note: null,
    }));
    const { id: list } = await saveReadingList(store, me, { name: 'Long', items });
    expect(await annotatedTargets(store, me, { list })).toEqual(items.map((item) => item.paperId));
    expect(await annotatedTargets(store, me, { list, stars: { from: 3, to: 3 } })).toEqual([paper(3)]);
    const page = await findAnnotations(store, me, { where: { list }, page: { first: 10, after: null } });
    expect(page.items.map((item) => item.node.targetId)).toEqual([paper(3)]);
  });

  it('pages from the latest change, with cursors that stay valid while others are written', async () => {
    const me = await newPerson();
    for (let key = 0; key < 7; key++) await note(me, key, { stars: 1 });
    await note(me, 2, { stars: 2 });
    const page = (after: string | null) => findAnnotations(store, me, { page: { first: 3, after } });
    const keys = (targets: { node: { targetId: string } }[]) =>
      targets.map(({ node }) =>
        Array.from({ length: 9 }, (_, n) => n).find((key) => paper(key) === node.targetId),
      );
    const first = await page(null);
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(keys([...first.items])).toEqual([2, 6, 5]);
    await note(me, 8, { stars: 1 });
    await removeAnnotation(store, me, paper(5));
    const second = await page(first.items.at(-1)?.cursor ?? null);
    expect(keys([...second.items])).toEqual([4, 3, 1]);
    expect(second).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await page(second.items.at(-1)?.cursor ?? null);
    expect(keys([...last.items])).toEqual([0]);
    expect(last).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    for (const after of ['', 'x', 'W10', 'bnVsbA', Buffer.from('["2020","\\u0000"]').toString('base64url')]) {
      await expect(page(after)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { path: ['after'] },
      });
    }
  });

  it('hands out no rows before a cursor that lies before them all', async () => {
    const me = await newPerson();
    const start = Buffer.from(JSON.stringify(['9999-01-01T00:00:00.000Z', ''])).toString('base64url');
    await note(me, 1, { stars: 1 });
    const page = await findAnnotations(store, me, { page: { first: 1, after: start } });
    expect(page).toMatchObject({ hasPreviousPage: false, hasNextPage: false, items: [{}] });
  });

  it('reads a layer in one trip, whatever its size and however many targets are asked for', async () => {
    const me = await newPerson();
    await Promise.all(Array.from({ length: 40 }, (_, key) => note(me, key, { stars: 1, tags: ['a', 'b'] })));
    const targets = Array.from({ length: 3_000 }, (_, key) => paper(key));
    expect(await countTrips(() => annotationsOn(store, me, targets.slice(0, 20)))).toBe(1);
    expect(await countTrips(() => annotationsOn(store, me, targets))).toBe(1);
    expect((await annotationsOn(store, me, targets)).size).toBe(40);
    expect(await countTrips(() => starsOf(store, me))).toBe(1);
    expect(await countTrips(() => findAnnotations(store, me, { page: { first: 40, after: null } }))).toBe(1);
  });

  it('keeps one person’s layer from every other', async () => {
    const [me, other] = [await newPerson(), await newPerson()];
    const mine = await note(me, 1, { stars: 5, tags: ['mine'], note: 'private' });
    expect((await annotationsOn(store, other, [paper(1)])).size).toBe(0);
    expect(await historyOf(store, other, mine.id)).toEqual([]);
    expect(await removeAnnotation(store, other, paper(1))).toBe(false);
    expect(await annotatedTargets(store, other, { tags: ['mine'] })).toEqual([]);
    expect(await tagCounts(store, other)).toEqual([]);
    expect((await starsOf(store, other)).size).toBe(0);
    const theirs = await note(other, 1, { stars: 1 });
    expect(theirs).toMatchObject({ stars: 1, tags: [], note: null });
    expect((await annotationsOn(store, me, [paper(1)])).get(paper(1))).toEqual(mine);
    const { id: list } = await saveReadingList(store, me, {
      name: 'Mine',
      items: [{ paperId: paper(1), section: null, note: null }],
    });
    expect(await annotatedTargets(store, other, { list })).toEqual([]);
    expect(await countAnnotations(store, other, { list })).toBe(0);
  });

  it('loses no write when a hundred clients annotate at once', async () => {
    const me = await newPerson();
    await Promise.all(
      Array.from({ length: 100 }, (_, n) => note(me, n % 10, { stars: 1 + (n % 5), note: `note ${n}` })),
    );
    expect(await countAnnotations(store, me)).toBe(10);
    const { items } = await findAnnotations(store, me, { page: { first: 10, after: null } });
    const versions = await Promise.all(
      items.map(async ({ node }) => (await historyOf(store, me, node.id)).length),
    );
    expect(versions).toEqual(Array.from({ length: 10 }, () => 10));
  });
});
