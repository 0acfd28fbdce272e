// What is reported of some methods, and what is not.
import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/explore/coverage.js';
import { unknownProtocol } from '../../src/model/protocol.js';
import type { Figure } from '../../src/model/result.js';
import { figure, figures, knownProtocol } from '../support/figures.js';

const of = (method: string, more: Partial<Figure> = {}) =>
  figure(`${method} ${JSON.stringify(more)}`, { method, ...more });
const elsewhere = { dataset: 'dataset_x' };
const independent = { kind: 'INDEPENDENT' } as const;

describe('coverage', () => {
  it('counts what is reported and what was run again of each method, dataset and backbone', () => {
    const noBackbone = { protocol: { ...knownProtocol, backbone: null } };
    const { cells } = coverageOf(
      ['a'],
      [of('a'), of('a', { value: 71 }), of('a', independent), of('a', elsewhere), of('a', noBackbone)],
    );
    const counts = cells.map((cell) => [cell.dataset, cell.backbone, cell.selfReported, cell.independent]);
    expect(counts).toEqual(
      expect.arrayContaining([
        [figures.dataset, figures.backbone, 2, 1],
        [figures.dataset, null, 1, 0],
        ['dataset_x', figures.backbone, 1, 0],
      ]),
    );
    expect(counts).toHaveLength(3);
  });

  it('has a cell where all that is reported was copied', () => {
    expect(coverageOf(['a'], [of('a', { kind: 'COPIED' })]).cells).toMatchObject([
      { selfReported: 0, independent: 0 },
    ]);
  });

  it('names the methods that were compared under the same, wholly known protocol', () => {
    const small = { protocol: { ...knownProtocol, embeddingDim: 64 } };
    const unknown = { protocol: unknownProtocol };
    const all = [of('a'), of('b', independent), of('c', small), of('d', unknown), of('e', unknown)];
    const { cells } = coverageOf(['a', 'b', 'c', 'd', 'e'], all);
    expect(cells.map(({ method, comparableWith }) => [method, comparableWith])).toEqual([
      ['a', ['b']],
      ['b', ['a']],
      ['c', []],
      ['d', []],
      ['e', []],
    ]);
  });

  it('leaves out methods that were not asked for', () => {
    const { cells } = coverageOf(['a'], [of('a'), of('b')]);
    expect(cells).toMatchObject([{ method: 'a', comparableWith: [] }]);
  });

  it('has a gap for each method without a figure where another has one', () => {
    const { gaps } = coverageOf(['a', 'b', 'c'], [of('a'), of('b', elsewhere)]);
    expect(gaps.map(({ method, dataset }) => `${method} ${dataset}`).sort()).toEqual(
      ['a dataset_x', `b ${figures.dataset}`, `c ${figures.dataset}`, 'c dataset_x'].sort(),
    );
  });

  it('is the same in whatever order the figures come', () => {
    const all = [of('a'), of('b'), of('a', elsewhere), of('b', { protocol: unknownProtocol })];
    expect(coverageOf(['b', 'a'], all.toReversed())).toEqual(coverageOf(['b', 'a'], all));
  });
});
