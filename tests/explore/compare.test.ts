// Whether one method is better than another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFigures, type CompareQuestion, type Setup } from '../../src/explore/compare.js';
import { unknownProtocol, type Protocol } from '../../src/model/protocol.js';
import type { Figure } from '../../src/model/result.js';
import { figure, figures, knownProtocol } from '../support/figures.js';

const anywhere: Pick<CompareQuestion, 'dataset' | 'metric'> = { dataset: null, metric: null };
const a = (value: number, more: Partial<Figure> = {}) =>
  figure(`a ${value} ${JSON.stringify(more)}`, { value, ...more });
const b = (value: number, more: Partial<Figure> = {}) =>
  figure(`b ${value} ${JSON.stringify(more)}`, { value, method: figures.other, ...more });
const under = (more: Partial<Protocol>) => ({ protocol: { ...knownProtocol, ...more } });

function compared(ofA: readonly Figure[], ofB: readonly Figure[], where: Partial<typeof anywhere> = {}) {
  return compareFigures(ofA, ofB, [], [], { ...anywhere, ...where });
}
const verdict = (...args: Parameters<typeof compared>) => compared(...args).verdict;

describe('by comparable figures one is', () => {
  it.each([
    ['better', [70], [60], 'BETTER'],
    ['worse', [60], [70], 'WORSE'],
    ['equal', [70], [70], 'EQUAL'],
    ['better where it is so or equal', [70], [70, 60], 'BETTER'],
    ['better here and worse there', [70], [75, 60], 'MIXED'],
  ] as const)('%s', (_name, ofA, ofB, expected) => {
    const found = compared(
      ofA.map((value) => a(value)),
      ofB.map((value) => b(value)),
    );
    expect(found).toMatchObject({ verdict: expected, reasons: [] });
  });

  it('better with the lower value where lower is better', () => {
    const lower = { higherIsBetter: false };
    expect(verdict([a(60, lower)], [b(70, lower)])).toBe('BETTER');
  });

  it('what they say, whatever those say that are not comparable', () => {
    const found = compared(
      [a(70)],
      [b(60), b(99, under({ embeddingDim: 64 })), b(98, under({ crop: null }))],
    );
    expect(found.verdict).toBe('BETTER');
    expect(found.pairs.map(({ comparability }) => comparability)).toEqual([
      'COMPARABLE',
      'UNKNOWN',
      'NOT_COMPARABLE',
    ]);
  });
});

describe('without comparable figures', () => {
  it('they are not comparable where all pairs differ, with every reason once', () => {
    const found = compared(
      [a(70)],
      [b(60, under({ embeddingDim: 64, crop: null })), b(61, under({ embeddingDim: 64 }))],
    );
    expect(found).toMatchObject({
      verdict: 'NOT_COMPARABLE',
      reasons: ['DIFFERENT_EMBEDDING_DIM', 'UNKNOWN_CROP'],
    });
  });

  it('it is unknown where a pair might be comparable', () => {
    expect(compared([a(70)], [b(60, under({ crop: null }))])).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: ['UNKNOWN_CROP'],
    });
  });

  it('a copy does not count beside its original', () => {
    const original = b(60);
    const copy = b(99, { kind: 'COPIED', copiedFrom: original.id });
    expect(compared([a(70)], [original, copy]).pairs).toHaveLength(1);
    expect(verdict([a(70)], [copy])).toBe('WORSE');
  });

  it.each([
    ['one has none', [a(70)], [], 'UNKNOWN', 'NO_RESULTS'],
    [
      'they are on other datasets',
      [a(70)],
      [b(60, { dataset: 'dataset_x' })],
      'NOT_COMPARABLE',
      'NO_COMMON_DATASET',
    ],
    [
      'they are in other metrics',
      [a(70)],
      [b(60, { metric: 'metric_x' })],
      'NOT_COMPARABLE',
      'NO_COMMON_METRIC',
    ],
  ] as const)('it is told where %s', (_name, ofA, ofB, expected, reason) => {
    expect(compared(ofA, ofB)).toEqual({ verdict: expected, reasons: [reason], pairs: [] });
  });

  it('only what is asked for counts', () => {
    const elsewhere = { dataset: 'dataset_x' };
    const [ofA, ofB] = [
      [a(70), a(10, elsewhere)],
      [b(60), b(20, elsewhere)],
    ];
    expect(verdict(ofA, ofB)).toBe('MIXED');
    expect(verdict(ofA, ofB, elsewhere)).toBe('WORSE');
    expect(verdict(ofA, ofB, { metric: 'metric_x' })).toBe('UNKNOWN');
  });
});

describe('without figures their setups are compared', () => {
  const on = (dataset: string, more: Partial<Protocol> | null): Setup => ({
    dataset,
    protocol: more === null ? null : { ...knownProtocol, ...more },
  });
  const setups = (ofA: readonly Setup[], ofB: readonly Setup[], dataset: string | null = null) =>
    compareFigures([], [], ofA, ofB, { dataset, metric: null });

  it('and they are not comparable where something differs', () => {
    expect(setups([on('sop', {})], [on('sop', { backbone: 'backbone_x', crop: null })])).toEqual({
      verdict: 'NOT_COMPARABLE',
      reasons: ['NO_RESULTS', 'DIFFERENT_BACKBONE', 'UNKNOWN_CROP'],
      pairs: [],
    });
  });

  it('and it is unknown where nothing differs', () => {
    expect(setups([on('sop', {})], [on('sop', { crop: null })])).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: ['NO_RESULTS', 'UNKNOWN_CROP'],
    });
    expect(setups([on('sop', {})], [on('sop', {})])).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: ['NO_RESULTS'],
    });
  });

  it('on the dataset that is asked for', () => {
    const [ofA, ofB] = [
      [on('sop', {}), on('cub', {})],
      [on('sop', { embeddingDim: 64 }), on('cub', { crop: null })],
    ];
    expect(setups(ofA, ofB, 'sop').reasons).toEqual(['NO_RESULTS', 'DIFFERENT_EMBEDDING_DIM']);
    expect(setups(ofA, ofB, 'cub').verdict).toBe('UNKNOWN');
  });

  it('by what is told of one where it is said more than once', () => {
    expect(setups([on('sop', null), on('sop', {})], [on('sop', { embeddingDim: 64 })]).reasons).toEqual([
      'NO_RESULTS',
      'DIFFERENT_EMBEDDING_DIM',
    ]);
  });

  it('and nothing is known where nobody tells one', () => {
    const { verdict: found, reasons } = setups([on('sop', null)], [on('sop', {})]);
    expect(found).toBe('UNKNOWN');
    expect(reasons).toContain('UNKNOWN_BACKBONE');
    expect(reasons).toHaveLength(7);
  });

  it('unless they have no dataset in common', () => {
    expect(setups([on('sop', {})], [on('cub', {})])).toMatchObject({
      verdict: 'UNKNOWN',
      reasons: ['NO_RESULTS', 'NO_COMMON_DATASET'],
    });
    expect(setups([], []).reasons).toEqual(['NO_RESULTS']);
  });
});

describe('the other way round', () => {
  const opposite = { BETTER: 'WORSE', WORSE: 'BETTER' } as Record<string, string>;
  const some = (make: typeof a) =>
    fc.array(
      fc
        .tuple(
          fc.integer({ min: 60, max: 64 }),
          fc.constantFrom(64, 512),
          fc.constantFrom(null, 'single crop'),
        )
        .map(([value, embeddingDim, crop]) =>
          make(value, { protocol: { ...unknownProtocol, ...knownProtocol, embeddingDim, crop } }),
        ),
      { maxLength: 4 },
    );

  it('the verdict is the opposite, for the same reasons', () => {
    fc.assert(
      fc.property(some(a), some(b), (ofA, ofB) => {
        const [one, other] = [compared(ofA, ofB), compared(ofB, ofA)];
        expect(other.verdict).toBe(opposite[one.verdict] ?? one.verdict);
        expect(other.reasons).toEqual(one.reasons);
      }),
    );
  });
});
