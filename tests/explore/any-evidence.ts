// Anything that might be known around some papers, for properties of scores.
import fc from 'fast-check';
import type { Around, Evidence } from '../../src/explore/evidence.js';

export const seed = (id: string) => ({ id, title: `Title of ${id}`, abstract: null });

export const seedIds = ['s1', 's2', 's3'];
export const leaningIds = { avoided: ['a1', 'a2'], ratedDown: ['d1'], ratedUp: ['u1', 'u2'] } as const;
const candidateIds = ['p1', 'p2', 'p3', 'p4', 'p5'];
const paperIds = [...candidateIds, ...seedIds, ...Object.values(leaningIds).flat()];
const anyPaper = fc.constantFrom(...paperIds);
export const degree = fc.integer({ min: 1, max: 20_000 });
const node = fc.constantFrom('m1', 'm2', ...candidateIds).map((id) => ({ id, name: `Name of ${id}` }));
const sharedKind = fc.constantFrom(
  ...(['topic', 'author', 'method', 'dataset', 'backbone', 'task'] as const),
);

/** Anything that might be known around some papers. */
function anyAround(ids: readonly string[]): fc.Arbitrary<Around> {
  const anySeed = fc.constantFrom(...ids);
  const overlap = fc.record({
    seedId: anySeed,
    shared: fc.integer({ min: 1, max: 300 }),
    of: fc.integer({ min: 1, max: 300 }),
    viaIds: fc.array(anyPaper, { maxLength: 5 }),
  });
  const overlaps = fc.uniqueArray(
    fc.record({
      paperId: anyPaper,
      degree,
      seeds: fc.uniqueArray(overlap, { selector: (of) => of.seedId, minLength: 1 }),
    }),
    { selector: (one) => one.paperId },
  );
  const step = fc.record({
    type: fc.constantFrom('EXTENDS' as const, 'INSPIRED_BY' as const, 'ANALOGOUS_TO' as const),
    from: node,
    to: node,
  });
  return fc.record({
    seeds: fc.constant(ids.map(seed)),
    citations: fc.array(
      fc.record({
        seedId: anySeed,
        paperId: anyPaper,
        role: fc.constantFrom('CITED' as const, 'CITING' as const),
        degree,
      }),
    ),
    coCited: overlaps,
    coupled: overlaps,
    lineage: fc.array(
      fc.record({
        seedId: anySeed,
        paperId: anyPaper,
        steps: fc.array(step, { minLength: 1, maxLength: 2 }),
        degree,
      }),
    ),
    things: fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 0, max: 30 }).map((n) => `thing${n}`),
        kind: sharedKind,
        name: fc.string(),
        degree: fc.integer({ min: 2, max: 20_000 }),
        seedIds: fc.uniqueArray(anySeed, { minLength: 1 }),
        paperIds: fc.uniqueArray(anyPaper),
      }),
      { selector: (thing) => thing.id },
    ),
  });
}

const text = fc.uniqueArray(
  fc.record({ paperId: anyPaper, strength: fc.double({ min: 0, max: 1, noNaN: true }) }),
  { selector: (match) => match.paperId },
);

export const evidence: fc.Arbitrary<Evidence> = fc
  .tuple(
    anyAround(seedIds),
    text,
    fc.record({
      avoided: anyAround(leaningIds.avoided),
      ratedDown: anyAround(leaningIds.ratedDown),
      ratedUp: anyAround(leaningIds.ratedUp),
    }),
  )
  .map(([around, matches, leanings]) => ({ ...around, text: matches, leanings }));
