// Who is best on a dataset, among what may be compared.
import { describe, expect, it } from 'vitest';
import { leaderboardOf, type LeaderboardQuestion } from '../../src/explore/leaderboard.js';
import { unknownProtocol } from '../../src/model/protocol.js';
import type { Figure } from '../../src/model/result.js';
import { figure, figures, knownProtocol } from '../support/figures.js';

const question: LeaderboardQuestion = { dataset: figures.dataset, metric: figures.metric };
const of = (method: string, value: number, more: Partial<Figure> = {}) =>
  figure(`${method} ${value} ${JSON.stringify(more)}`, { method, value, ...more });
const small = { protocol: { ...knownProtocol, embeddingDim: 64 } };
const independent = { kind: 'INDEPENDENT' } as const;

function board(all: readonly Figure[], more: Partial<LeaderboardQuestion> = {}) {
  return leaderboardOf(all, { ...question, ...more });
}
/** Of each group, of each row: rank, method, value. */
function rows(all: readonly Figure[], more: Partial<LeaderboardQuestion> = {}) {
  return board(all, more)?.groups.map((group) =>
    group.rows.map(({ rank, result }) => `${rank} ${result.method} ${result.value}`),
  );
}

describe('a leaderboard', () => {
  it('ranks the best first; ties share a rank, and the next is as if they did not', () => {
    expect(rows([of('a', 60), of('b', 70), of('c', 70), of('d', 65)])).toEqual([
      expect.arrayContaining(['1 b 70', '1 c 70', '3 d 65', '4 a 60']),
    ]);
    expect(rows([of('a', 70), of('b', 70), of('c', 60)])?.[0]?.[2]).toBe('3 c 60');
  });

  it('ranks the lowest first where lower is better', () => {
    const lower = { higherIsBetter: false };
    expect(rows([of('a', 60, lower), of('b', 70, lower)])).toEqual([['1 a 60', '2 b 70']]);
  });

  it('has a group for each protocol, the one with most rows first', () => {
    expect(rows([of('a', 99), of('b', 60, small), of('c', 50, small)])).toEqual([
      ['1 b 60', '2 c 50'],
      ['1 a 99'],
    ]);
  });

  it('has of two groups with as many rows the one with the better value first', () => {
    expect(rows([of('a', 60), of('b', 70, small)])).toEqual([['1 b 70'], ['1 a 60']]);
  });

  it('groups what is not known with what is not known of the same, and says that it is not complete', () => {
    const unknown = { protocol: unknownProtocol };
    const found = board([of('a', 60, unknown), of('b', 70, unknown), of('c', 50)]);
    expect(found?.groups.map(({ complete, rows: { length } }) => [complete, length])).toEqual([
      [false, 2],
      [true, 1],
    ]);
  });

  it('shows of a protocol what all figures of the group share', () => {
    const setting = { name: 'batch size', value: '80' };
    const one = {
      ...knownProtocol,
      optimizer: 'Adam',
      settings: [setting, { name: 'x', value: '1' }],
      notes: 'y',
    };
    const other = { ...knownProtocol, crop: 'Single-Centre crop', optimizer: 'Adam', settings: [setting] };
    const found = board([of('a', 60, { protocol: one }), of('b', 70, { protocol: other })]);
    expect(found?.groups.map(({ protocol }) => protocol)).toEqual([
      { ...knownProtocol, optimizer: 'Adam', settings: [setting], notes: null },
    ]);
  });

  it('has one row a method: the best that its authors report, with the best re-run beside it', () => {
    const all = [of('a', 60), of('a', 70), of('a', 75, independent), of('a', 68, independent)];
    const [group] = board(all)?.groups ?? [];
    expect(group?.rows).toHaveLength(1);
    expect(group?.rows[0]?.result.value).toBe(70);
    expect(group?.rows[0]?.independent?.value).toBe(75);
  });

  it('has a re-run as the row where the authors report nothing under that protocol', () => {
    const [group] =
      board([of('a', 75, independent), of('a', 70, small)], { embeddingDim: 512 })?.groups ?? [];
    expect(group?.rows).toMatchObject([{ result: { value: 75 }, independent: null }]);
  });

  it('leaves out a copy of a figure that is there, and keeps one whose original is not', () => {
    const original = of('a', 70);
    const copy = { kind: 'COPIED', protocol: unknownProtocol } as const;
    expect(rows([original, of('a', 70, { ...copy, copiedFrom: original.id })])).toEqual([['1 a 70']]);
    expect(rows([of('b', 60, { ...copy, copiedFrom: 'result_elsewhere' })])).toEqual([['1 b 60']]);
    expect(rows([of('b', 60, { ...copy, copiedFrom: null })])).toEqual([['1 b 60']]);
  });

  it('is of what was known then', () => {
    const all = [
      of('a', 60, { date: '2018-12-31T00:00:00.000Z' }),
      of('b', 61, { date: '2019-01-01T00:00:00.000Z', paperYear: 2017 }),
      of('c', 62, { paperYear: 2018 }),
      of('d', 63, { paperYear: 2019 }),
      of('e', 64),
      of('f', 65, { paperYear: 2018, paperMonth: 6 }),
    ];
    expect(rows(all, { asOf: '2018-12-31T00:00:00Z' })).toEqual([['1 f 65', '2 c 62', '3 a 60']]);
    expect(rows(all, { asOf: '2018-12-30T23:59:59Z' })).toEqual([['1 f 65']]);
    expect(rows(all)?.[0]).toHaveLength(6);
  });

  it('is of the conditions that are asked for, all of them', () => {
    const all = [of('a', 60), of('b', 61, small), of('c', 62, independent)];
    expect(rows(all, { embeddingDim: 64 })).toEqual([['1 b 61']]);
    expect(rows(all, { kinds: ['INDEPENDENT'] })).toEqual([['1 c 62']]);
    expect(rows(all, { backbone: figures.backbone, kinds: ['SELF_REPORTED'], embeddingDim: 512 })).toEqual([
      ['1 a 60'],
    ]);
    expect(rows(all, { backbone: 'backbone_x' })).toEqual([]);
  });

  it('is in the metric that most figures are in where none is asked for', () => {
    const all = [of('a', 60), of('b', 1, { metric: 'metric_x' }), of('c', 2, { metric: 'metric_x' })];
    expect(board(all, { metric: null })?.metric).toBe('metric_x');
    expect(rows(all, { metric: null })).toEqual([['1 c 2', '2 b 1']]);
    expect(board([], { metric: null })).toBeNull();
    expect(board([])?.groups).toEqual([]);
  });

  it('is the same in whatever order the figures come', () => {
    const all = [of('a', 60), of('b', 70), of('c', 70), of('d', 70, small), of('a', 61, independent)];
    expect(board(all.toReversed())).toEqual(board(all));
  });
});
