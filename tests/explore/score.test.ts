// Scores of related papers: what they add up to, and what must not change them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/explore/evidence.js';
import { rank } from '../../src/explore/score.js';
import { cosine, rarity, saturate, weights } from '../../src/explore/weights.js';

const nothing: Evidence = { seeds: [], citations: [], coCited: [], coupled: [], things: [], text: [] };
const seed = (id: string) => ({ id, title: `Title of ${id}`, abstract: null });

const seedIds = ['s1', 's2', 's3'];
const paperIds = ['p1', 'p2', 'p3', 'p4', 'p5', ...seedIds];
const anyPaper = fc.constantFrom(...paperIds);
const anySeed = fc.constantFrom(...seedIds);
const degree = fc.integer({ min: 1, max: 20_000 });

const overlaps = fc.uniqueArray(
  fc.record({
    paperId: anyPaper,
    degree,
    seeds: fc.uniqueArray(
      fc.record({
        seedId: anySeed,
        shared: fc.integer({ min: 1, max: 300 }),
        of: fc.integer({ min: 1, max: 300 }),
        viaIds: fc.array(anyPaper, { maxLength: 5 }),
      }),
      { selector: (of) => of.seedId, minLength: 1 },
    ),
  }),
  { selector: (overlap) => overlap.paperId },
);

const evidence: fc.Arbitrary<Evidence> = fc.record({
  seeds: fc.constant(seedIds.map(seed)),
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
  things: fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 0, max: 30 }).map((n) => `thing${n}`),
      kind: fc.constantFrom('topic' as const, 'author' as const, 'method' as const, 'dataset' as const),
      name: fc.string(),
      degree: fc.integer({ min: 2, max: 20_000 }),
      seedIds: fc.uniqueArray(anySeed, { minLength: 1 }),
      paperIds: fc.uniqueArray(anyPaper),
    }),
    { selector: (thing) => thing.id },
  ),
  text: fc.uniqueArray(
    fc.record({ paperId: anyPaper, strength: fc.double({ min: 0, max: 1, noNaN: true }) }),
    {
      selector: (match) => match.paperId,
    },
  ),
});

describe('the score of a related paper', () => {
  it('is the sum of its contributions, the greatest first, one of a kind', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        for (const { score, signs } of rank(found)) {
          const contributions = signs.map((sign) => sign.contribution);
          expect(Math.abs(score - contributions.reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-9);
          expect(contributions).toEqual([...contributions].sort((a, b) => b - a));
          expect(new Set(signs.map((sign) => sign.kind)).size).toBe(signs.length);
          for (const sign of signs) {
            expect(sign.contribution).toBeGreaterThan(0);
            expect(sign.contribution).toBeLessThanOrEqual(weights[sign.kind].weight);
          }
        }
      }),
    );
  });

  it('puts papers in one order whatever order the evidence came in', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        const turned: Evidence = {
          ...found,
          coCited: found.coCited.toReversed(),
          coupled: found.coupled.toReversed(),
          things: found.things.toReversed(),
          text: found.text.toReversed(),
        };
        const ranked = rank(found);
        const again = new Map(rank(turned).map((paper) => [paper.id, paper.score]));
        expect(again.size).toBe(ranked.length);
        for (const { id, score } of ranked) expect(again.get(id)).toBeCloseTo(score, 9);
        for (const [index, paper] of ranked.slice(1).entries()) {
          const before = ranked[index];
          if (before?.score === paper.score) expect(before.id < paper.id).toBe(true);
          else expect(before?.score).toBeGreaterThan(paper.score);
        }
      }),
    );
  });

  it('never ranks a paper that one starts from', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        expect(rank(found).filter((paper) => seedIds.includes(paper.id))).toEqual([]);
      }),
    );
  });

  it('does not change when evidence about another paper is added', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        const more: Evidence = {
          ...found,
          coCited: [
            ...found.coCited,
            { paperId: 'new', degree: 3, seeds: [{ seedId: 's1', shared: 2, of: 9, viaIds: [] }] },
          ],
        };
        const others = rank(more).filter((paper) => paper.id !== 'new');
        expect(others).toEqual(rank(found));
      }),
    );
  });
});

describe('a sign of relatedness', () => {
  const one: Evidence = { ...nothing, seeds: [seed('s')] };
  const topic = (id: string, degree: number, paperIds: string[]) => ({
    id,
    kind: 'topic' as const,
    name: id,
    degree,
    seedIds: ['s'],
    paperIds,
  });

  it('counts a rare topic more than a common one', () => {
    const [first, second] = rank({
      ...one,
      things: [topic('everything', 5_000, ['common']), topic('two papers', 2, ['rare'])],
    });
    expect([first?.id, second?.id]).toEqual(['rare', 'common']);
  });

  it('counts two shared topics more than one of them', () => {
    const [first] = rank({ ...one, things: [topic('a', 10, ['both', 'one']), topic('b', 10, ['both'])] });
    expect(first?.id).toBe('both');
  });

  it('counts the same overlap less for a paper that everybody cites', () => {
    const seeds = [{ seedId: 's', shared: 5, of: 20, viaIds: [] }];
    const [first] = rank({
      ...one,
      coCited: [
        { paperId: 'famous', degree: 10_000, seeds },
        { paperId: 'apt', degree: 8, seeds },
      ],
    });
    expect(first?.id).toBe('apt');
  });

  it('counts being near two seeds more than being as near to one', () => {
    const near = (seedId: string) => ({ seedId, shared: 4, of: 20, viaIds: [] });
    const [first] = rank({
      ...nothing,
      seeds: [seed('s'), seed('t')],
      coupled: [
        { paperId: 'a', degree: 10, seeds: [near('s')] },
        { paperId: 'b', degree: 10, seeds: [near('s'), near('t')] },
      ],
    });
    expect(first?.id).toBe('b');
  });

  it('makes no paper of kinds it does not know', () => {
    expect(rank({ ...one, things: [{ ...topic('x', 2, ['p']), kind: 'venue' }] })).toEqual([]);
  });
});

describe('strengths', () => {
  it('lie between 0 and 1 and fall as what is shared gets common', () => {
    fc.assert(
      fc.property(degree, degree, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(rarity(less)).toBeGreaterThanOrEqual(rarity(more));
        expect(rarity(more)).toBeGreaterThan(0);
        expect(cosine(Math.min(a, b), a, b, 5)).toBeLessThanOrEqual(1);
        expect(saturate(a)).toBeLessThan(1);
      }),
    );
  });
});
