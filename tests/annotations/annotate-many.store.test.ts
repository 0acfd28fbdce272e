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

  it('annotate what was not annotated, in a few trips, and leave the rest', async () => {
    await annotate(store, person, { targetId: 'paper_3', label: 'Mine', change: { stars: 1 } });
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
    expect((await tagCounts(store, person))[0]).toEqual({ tag: 'imported', count: 1199 });
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
