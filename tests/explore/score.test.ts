// Scores of related papers: what they add up to, and what must not change them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noLeanings, nothingAround, type Around, type Evidence } from '../../src/explore/evidence.js';
import { rank } from '../../src/explore/score.js';
import {
  breadth,
  citedByOthers,
  cosine,
  leaningWeights,
  rarity,
  ratedDownItself,
  saturate,
  signals,
  weights,
  type ReasonKind,
} from '../../src/explore/weights.js';
import { degree, evidence, leaningIds, seed, seedIds } from './any-evidence.js';

const nothing: Evidence = { ...nothingAround, text: [], leanings: noLeanings };
describe('the score of a related paper', () => {
  it('is the sum of its contributions, those below zero too, the greatest first', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        for (const { score, signs } of rank(found)) {
          const contributions = signs.map((sign) => sign.contribution);
          expect(Math.abs(score - contributions.reduce((sum, one) => sum + one, 0))).toBeLessThan(1e-9);
          expect(contributions).toEqual([...contributions].sort((a, b) => b - a));
          const pulls = signs.filter((sign) => sign.kind !== 'AVOIDED');
          const names = pulls.map(({ kind, rated }) => `${kind} ${rated}`);
          expect(new Set(names).size).toBe(names.length);
          for (const sign of signs) {
            if (sign.kind === 'AVOIDED') expect(sign.contribution).toBeLessThan(0);
            else {
              expect(sign.contribution).toBeGreaterThan(0);
              expect(sign.contribution).toBeLessThanOrEqual(weights[sign.kind].weight);
            }
          }
        }
      }),
    );
  });

  it.each<ReasonKind>([...signals, 'AVOIDED'])('loses exactly the contribution of %s without it', (kind) => {
    fc.assert(
      fc.property(evidence, (found) => {
        const without = new Map(
          rank(found, { without: new Set([kind]) }).map((paper) => [paper.id, paper.score]),
        );
        for (const { id, score, signs } of rank(found)) {
          const lost = signs.filter((sign) => sign.kind === kind);
          const sum = lost.reduce((total, sign) => total + sign.contribution, 0);
          const stays = signs.some((sign) => sign.kind !== kind && sign.kind !== 'AVOIDED' && !sign.rated);
          expect(without.has(id)).toBe(stays);
          if (stays) expect(Math.abs(score - sum - (without.get(id) ?? NaN))).toBeLessThan(1e-9);
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
          lineage: found.lineage.toReversed(),
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

  it('never ranks a paper that one starts from or avoids', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        const named = [...seedIds, ...leaningIds.avoided];
        expect(rank(found).filter((paper) => named.includes(paper.id))).toEqual([]);
      }),
    );
  });

  it('is had by the same papers whatever is avoided or rated', () => {
    fc.assert(
      fc.property(evidence, (found) => {
        const plain = rank({ ...found, leanings: { ...noLeanings, avoided: found.leanings.avoided } });
        const idsOf = (papers: readonly { readonly id: string }[]) => papers.map(({ id }) => id).sort();
        expect(idsOf(rank(found))).toEqual(idsOf(plain));
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

  it('counts being a little near to many seeds more than being as near, taken together, to one', () => {
    const seeds = ['s', 't', 'u', 'v'];
    const near = (seedId: string, shared: number) => ({ seedId, shared, of: 20, viaIds: [] });
    const [first, second] = rank({
      ...nothing,
      seeds: seeds.map(seed),
      coCited: [
        { paperId: 'a', degree: 10, seeds: [near('s', 8)] },
        { paperId: 'b', degree: 10, seeds: seeds.map((id) => near(id, 2)) },
      ],
    });
    expect([first?.id, second?.id]).toEqual(['b', 'a']);
  });

  it('counts what a seed cites more than what cites the seed', () => {
    const link = (paperId: string, role: 'CITED' | 'CITING') => ({ seedId: 's', paperId, role, degree: 12 });
    const ranked = rank({ ...one, citations: [link('a', 'CITING'), link('b', 'CITED')] });
    expect(ranked.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(ranked[1]?.score).toBeCloseTo((ranked[0]?.score ?? 0) * citedByOthers, 12);
  });

  it('counts one step of a lineage more than two, and two over a rare thing more than over a common one', () => {
    const step = { type: 'EXTENDS', from: { id: 'm', name: 'M' }, to: { id: 'n', name: 'N' } } as const;
    const two = [step, step];
    const ranked = rank({
      ...one,
      lineage: [
        { seedId: 's', paperId: 'cousin of many', steps: two, degree: 300 },
        { seedId: 's', paperId: 'cousin', steps: two, degree: 2 },
        { seedId: 's', paperId: 'child', steps: [step], degree: 0 },
        { seedId: 's', paperId: 'child', steps: two, degree: 2 },
      ],
    });
    expect(ranked.map(({ id }) => id)).toEqual(['child', 'cousin', 'cousin of many']);
    expect(ranked[0]?.score).toBe(weights.LINEAGE.weight);
  });

  it('makes no paper of kinds it does not know', () => {
    expect(rank({ ...one, things: [{ ...topic('x', 2, ['p']), kind: 'venue' }] })).toEqual([]);
  });
});

describe('what has a say beside the papers one starts from', () => {
  const near = (paperId: string, seedId: string) => ({
    paperId,
    degree: 10,
    seeds: [{ seedId, shared: 5, of: 10, viaIds: [] }],
  });
  const around = (id: string, ...papers: string[]): Around => ({
    ...nothingAround,
    seeds: [seed(id)],
    coCited: papers.map((paper) => near(paper, id)),
  });
  const plain: Evidence = { ...nothing, ...around('s', 'a', 'b', 'c') };
  const leaning = (leanings: Partial<Evidence['leanings']>) =>
    rank({ ...plain, leanings: { ...noLeanings, ...leanings } });

  it('takes half of its score from what is as close to a paper to avoid', () => {
    const [, , last] = leaning({ avoided: around('x', 'a') });
    const [first] = rank(plain);
    expect(last?.id).toBe('a');
    expect(last?.score).toBeCloseTo((first?.score ?? 0) * (1 - leaningWeights.avoided.weight), 12);
    expect(last?.signs.at(-1)).toMatchObject({ kind: 'AVOIDED', avoidedId: 'x', rated: false });
  });

  it('makes a score negative where what is avoided outweighs', () => {
    const avoided: Around = {
      ...nothingAround,
      seeds: ['x', 'y', 'z'].map(seed),
      coCited: [{ ...near('a', 'x'), seeds: ['x', 'y', 'z'].flatMap((id) => near('a', id).seeds) }],
    };
    expect(leaning({ avoided }).at(-1)?.score).toBeLessThan(0);
  });

  it('raises what is close to a paper that was rated up, and puts no other paper in the list', () => {
    const ranked = leaning({ ratedUp: around('u', 'c', 'stranger') });
    expect(ranked.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(ranked[0]?.signs.map((sign) => [sign.kind, sign.rated === true])).toEqual([
      ['CO_CITATION', false],
      ['CO_CITATION', true],
    ]);
  });

  it('raises what is close to one of many papers that were rated up as far as what is a quarter as close to four of them', () => {
    const ids = Array.from({ length: 16 }, (_, n) => `u${String(n)}`);
    const close = (id: string, seedIds: readonly string[], shared: number) => ({
      paperId: id,
      degree: 10,
      seeds: seedIds.map((seedId) => ({ seedId, shared, of: 10, viaIds: [] })),
    });
    const ratedUp: Around = {
      ...nothingAround,
      seeds: ids.map(seed),
      coCited: [close('a', ids.slice(0, 1), 8), close('b', ids.slice(0, 4), 2)],
    };
    const [first, second] = leaning({ ratedUp });
    expect([first?.id, second?.id]).toEqual(['a', 'b']);
    expect(first?.score).toBeCloseTo(second?.score ?? NaN, 12);
  });

  it('sinks a paper that was rated down, and leaves it in the list', () => {
    const ranked = leaning({ ratedDown: { ...nothingAround, seeds: [seed('a')] } });
    expect(ranked.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(ranked[2]?.signs.at(-1)).toMatchObject({ kind: 'AVOIDED', contribution: -ratedDownItself });
  });
});

describe('strengths', () => {
  it('of several papers lie between their least and their mean, however they are ordered', () => {
    const strength = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.array(strength, { minLength: 1, maxLength: 20 }), (some) => {
        const together = breadth(some, some.length);
        const mean = some.reduce((sum, one) => sum + one, 0) / some.length;
        expect(together).toBeLessThanOrEqual(mean + 1e-12);
        expect(together).toBeGreaterThanOrEqual(Math.min(...some) - 1e-12);
        expect(breadth(some.toReversed(), some.length)).toBeCloseTo(together, 12);
      }),
    );
    expect(breadth([], 3)).toBe(0);
  });

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
