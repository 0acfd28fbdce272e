// What figures show to be better.
import { expect, it } from 'vitest';
import { measuredPairs } from '../../src/explore/measured.js';
import type { Figure } from '../../src/model/result.js';
import { figure, figures, knownProtocol } from '../support/figures.js';

const rll = (name: string, value: number, more: Partial<Figure> = {}) => figure(name, { value, ...more });
const circle = (name: string, value: number, more: Partial<Figure> = {}) =>
  figure(name, { value, method: figures.other, ...more });

function shown(...all: Figure[]): [string, string][] {
  return measuredPairs(all).map(({ better, worse }) => [better.id, worse.id]);
}
const [a1, a2, b1, b2] = [rll('a1', 70), rll('a2', 72), circle('b1', 65), circle('b2', 68)];

it('a method outperforms another where each of its figures is better than each of the other’s', () => {
  expect(shown(a1, a2, b1, b2)).toEqual([[a1.id, b2.id]]);
});

it('neither outperforms the other where their figures overlap or are equal', () => {
  expect(shown(a1, a2, circle('b', 71))).toEqual([]);
  expect(shown(a1, circle('b', 70))).toEqual([]);
});

it('the lower value is the better one where lower is better', () => {
  const lower = { higherIsBetter: false };
  expect(shown(rll('a', 70, lower), circle('b', 65, lower))).toEqual([[circle('b', 65).id, rll('a', 70).id]]);
});

it('a copied figure shows nothing', () => {
  expect(shown(a1, circle('b', 65, { kind: 'COPIED' }))).toEqual([]);
  expect(shown(a1, b1, circle('c', 99, { kind: 'COPIED' }))).toEqual([[a1.id, b1.id]]);
});

it('figures under protocols that differ, or are not wholly known, show nothing', () => {
  expect(shown(a1, circle('b', 65, { protocol: { ...knownProtocol, embeddingDim: 64 } }))).toEqual([]);
  const halfKnown = { protocol: { ...knownProtocol, crop: null } };
  expect(shown(rll('a', 70, halfKnown), circle('b', 65, halfKnown))).toEqual([]);
});

it('figures on different datasets or in different metrics show nothing', () => {
  expect(shown(a1, circle('b', 65, { dataset: 'dataset_x' }))).toEqual([]);
  expect(shown(a1, circle('b', 65, { metric: 'metric_x' }))).toEqual([]);
});

it('of equally close figures the pair with the smallest ids is shown, in whatever order they come', () => {
  const [one, other] = [rll('x', 70), rll('y', 70)];
  const least = one.id < other.id ? one.id : other.id;
  expect(shown(one, other, b1)).toEqual([[least, b1.id]]);
  expect(shown(other, one, b1)).toEqual([[least, b1.id]]);
});
