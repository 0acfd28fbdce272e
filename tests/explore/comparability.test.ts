// Whether figures may be compared, and why not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparability, groupKey, isComplete, unitedReasons } from '../../src/explore/comparability.js';
import { comparedFields, unknownProtocol, type Protocol } from '../../src/model/protocol.js';
import { figure, knownProtocol } from '../support/figures.js';

const under = (more: Partial<Protocol>) => figure('x', { protocol: { ...knownProtocol, ...more } });
const known = under({});

const differences: readonly (readonly [string, Partial<Protocol>])[] = [
  ['BACKBONE', { backbone: 'backbone_other' }],
  ['EMBEDDING_DIM', { embeddingDim: 64 }],
  ['IMAGE_SIZE', { imageSize: 256 }],
  ['CROP', { crop: 'ten crops' }],
  ['BOUNDING_BOXES', { boundingBoxes: true }],
  ['PRETRAINING', { pretraining: 'ImageNet-21k' }],
];

describe('two figures', () => {
  it('are comparable where all that decides is known and equal', () => {
    expect(comparability(known, known)).toEqual({ comparability: 'COMPARABLE', reasons: [] });
  });

  it.each(differences)('are not comparable where the %s differs', (code, protocol) => {
    expect(comparability(known, under(protocol))).toEqual({
      comparability: 'NOT_COMPARABLE',
      reasons: [`DIFFERENT_${code}`],
    });
  });

  it('are not comparable on different datasets or in different metrics', () => {
    const elsewhere = { ...known, dataset: 'dataset_x', metric: 'metric_x' };
    expect(comparability(known, elsewhere).reasons).toEqual(['DIFFERENT_DATASET', 'DIFFERENT_METRIC']);
  });

  it.each(differences)('are of unknown comparability where the %s of one is not known', (code, protocol) => {
    const [field] = Object.keys(protocol);
    expect(comparability(under({ [field as string]: null }), known)).toEqual({
      comparability: 'UNKNOWN',
      reasons: [`UNKNOWN_${code}`],
    });
  });

  it('are not comparable where one thing differs, whatever else is not known; both are told', () => {
    const other = under({ backbone: 'backbone_other', crop: null, embeddingDim: 64 });
    expect(comparability(known, other)).toEqual({
      comparability: 'NOT_COMPARABLE',
      reasons: ['DIFFERENT_BACKBONE', 'DIFFERENT_EMBEDDING_DIM', 'UNKNOWN_CROP'],
    });
  });

  it('are comparable whatever the optimizer, the settings and the notes are', () => {
    const other = under({ optimizer: 'Adam', notes: 'x', settings: [{ name: 'a', value: 'b' }] });
    expect(comparability(known, other).comparability).toBe('COMPARABLE');
  });

  it('are comparable where a text differs in case, punctuation or spelling of centre alone', () => {
    const other = under({ crop: 'Single center-crop', pretraining: 'image net' });
    expect(comparability(known, other).comparability).toBe('COMPARABLE');
    expect(groupKey(known)).toBe(groupKey(other));
  });

  it('know false from unknown', () => {
    expect(comparability(under({ boundingBoxes: false }), under({ boundingBoxes: null })).comparability).toBe(
      'UNKNOWN',
    );
  });
});

const protocols = fc.record({
  backbone: fc.constantFrom(null, 'backbone_a', 'backbone_b'),
  embeddingDim: fc.constantFrom(null, 64, 512),
  imageSize: fc.constantFrom(null, 224, 227),
  crop: fc.constantFrom(null, 'single crop', 'Single-Crop', 'ten crops'),
  boundingBoxes: fc.constantFrom(null, true, false),
  pretraining: fc.constantFrom(null, 'ImageNet'),
});
const figures = fc
  .tuple(protocols, fc.constantFrom('dataset_a', 'dataset_b'), fc.constantFrom('metric_a', 'metric_b'))
  .map(([fields, dataset, metric]) =>
    figure('x', { dataset, metric, protocol: { ...unknownProtocol, ...fields } }),
  );

describe('comparability', () => {
  it('is the same both ways round', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(comparability(a, b)).toEqual(comparability(b, a));
      }),
    );
  });

  it('has a reason for all that is not comparable, and only for that', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const { comparability: value, reasons } = comparability(a, b);
        expect(reasons.some((code) => code.startsWith('DIFFERENT_'))).toBe(value === 'NOT_COMPARABLE');
        expect(reasons.length === 0).toBe(value === 'COMPARABLE');
        expect(unitedReasons([reasons, reasons])).toEqual(reasons);
      }),
    );
  });

  it('is that of being in one group where all is known', () => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const isOne = groupKey(a) === groupKey(b) && isComplete(a.protocol);
        expect(comparability(a, b).comparability === 'COMPARABLE').toBe(isOne);
        expect(comparability(a, a).comparability).toBe(isComplete(a.protocol) ? 'COMPARABLE' : 'UNKNOWN');
      }),
    );
  });
});

it('a protocol is complete only where every field that decides is known', () => {
  expect(isComplete(knownProtocol)).toBe(true);
  for (const field of comparedFields) expect(isComplete({ ...knownProtocol, [field]: null })).toBe(false);
});
