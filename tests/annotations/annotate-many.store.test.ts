import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { annotateMany } from '../../src/annotations/annotate-many.js';
import { annotate, annotationsOn, historyOf, tagCounts } from '../../src/annotations/annotations.js';
import { localPerson } from '../../src/annotations/people.js';
import type { AnnotationStore } from '../../src/annotations/store.js';
import type { AnnotationContent } from '../../src/model/annotation.js';
import { annotationProviders, newEmptyAnnotations } from '../support/annotation-stores.js';

const nothing: AnnotationContent = { interest: null, stars: null, status: null, tags: [], note: null };

describe.each(annotationProviders)('many remarks at once on %s', (provider) => {
  let store: AnnotationStore;
  let person: string;
  beforeAll(async () => {
    store = await newEmptyAnnotations(provider);
    person = (await localPerson(store)).id;
  });
  afterAll(() => store.close());

  it('add to what is noted what is missing there, in a few trips', async () => {
    await annotate(store, person, {
      targetId: 'paper_3',
      label: 'Mine',
      change: { stars: 1, tags: ['mine'] },
    });
    const remarks = Array.from({ length: 1200 }, (_, n) => ({
      targetId: `paper_${n}`,
      label: `Paper ${n}`,
      content: { ...nothing, stars: 5, tags: ['imported', `tag ${n % 3}`] },
    }));
    let trips = 0;
    const stop = store.onTrip(() => (trips += 1));
    await annotateMany(store, person, remarks);
    stop();
    expect(trips).toBeLessThan(60);
    const found = await annotationsOn(store, person, ['paper_0', 'paper_3', 'paper_1199']);
    expect([...found.values()].map(({ stars }) => stars).sort()).toEqual([1, 5, 5]);
    expect(await historyOf(store, person, found.get('paper_0')?.id ?? '')).toMatchObject([{ stars: 5 }]);
    expect((await tagCounts(store, person))[0]).toEqual({ tag: 'imported', count: 1200 });
    const own = found.get('paper_3');
    expect(own).toMatchObject({ stars: 1, tags: ['mine', 'imported', 'tag 0'], targetLabel: 'Mine' });
    expect(await historyOf(store, person, own?.id ?? '')).toMatchObject([
      { stars: 1, tags: ['mine', 'imported', 'tag 0'] },
      { stars: 1, tags: ['mine'] },
    ]);
  });

  it('add to hundreds in as many trips as to one, and nothing the second time', async () => {
    const remarks = Array.from({ length: 500 }, (_, n) => ({
      targetId: `paper_${n}`,
      label: `Paper ${n}`,
      content: { ...nothing, status: 'READ' as const, note: `note ${n}`, tags: ['later'] },
    }));
    let trips = 0;
    const stop = store.onTrip(() => (trips += 1));
    await annotateMany(store, person, remarks);
    expect(trips).toBeLessThan(20);
    const after = await annotationsOn(store, person, ['paper_3', 'paper_7', 'paper_500']);
    expect(after.get('paper_7')).toMatchObject({
      stars: 5,
      status: 'READ',
      note: 'note 7',
      tags: ['imported', 'tag 1', 'later'],
    });
    expect(after.get('paper_3')).toMatchObject({ stars: 1, status: 'READ' });
    expect(after.get('paper_500')).toMatchObject({ status: null, note: null });
    await annotateMany(store, person, remarks);
    stop();
    expect(await annotationsOn(store, person, ['paper_3', 'paper_7', 'paper_500'])).toEqual(after);
  });

  it('of one thing are one, with all its tags and both notes', async () => {
    const twice = [
      { ...nothing, stars: 2, note: 'first', tags: ['a', 'b'] },
      { ...nothing, stars: 4, note: 'second', tags: ['b', 'c'] },
    ].map((content) => ({ targetId: 'paper_twice', label: 'Twice', content }));
    const expected = { stars: 2, note: 'first\n\nsecond', tags: ['a', 'b', 'c'] };
    for (const time of ['once', 'again']) {
      await annotateMany(store, person, twice);
      const found = await annotationsOn(store, person, ['paper_twice']);
      expect(found.get('paper_twice'), time).toMatchObject(expected);
      expect(await historyOf(store, person, found.get('paper_twice')?.id ?? '')).toHaveLength(1);
    }
  });

  it('bring what a text says within the rules', async () => {
    await annotateMany(store, person, [
      {
        targetId: 'paper_x',
        label: 'X\0',
        content: { ...nothing, stars: 9, note: 'n'.repeat(200_000), tags: ['a\0b', 'a  b', 't'.repeat(101)] },
      },
    ]);
    const found = (await annotationsOn(store, person, ['paper_x'])).get('paper_x');
    expect(found).toMatchObject({ targetLabel: 'X', stars: null, tags: ['ab', 'a b'] });
    expect(found?.note).toHaveLength(100_000);
  });
});
