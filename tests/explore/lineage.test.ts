// How far something goes back: what a step is, what is none, and where the walk ends.
import { describe, expect, it } from 'vitest';
import { together, walkLineage } from '../../src/explore/lineage-walk.js';
import type { LineageStep } from '../../src/graph/lineage.js';

/** "a > b": a goes back to b. "p = m": paper p proposes method m. */
function walk(of: string, depth: number, told: readonly string[], mostNodes = 100) {
  const steps = told.flatMap((text): LineageStep[] => {
    const [at = '', sign, to = ''] = text.split(' ');
    const free = sign === '=';
    return free ? [{ at, to, free }, { at: to, to: at, free }] : [{ at, to, free }]; // prettier-ignore
  });
  let trips = 0;
  const stepsFrom = (ids: readonly string[]) => {
    trips += 1;
    return Promise.resolve({ steps: steps.filter(({ at }) => ids.includes(at)), cut: false });
  };
  return walkLineage(of, depth, mostNodes, stepsFrom).then((walked) => ({
    shown: [...walked.distances].map(([id, away]) => `${id}${away}`).join(' '),
    truncated: walked.truncated,
    trips,
  }));
}

describe('a lineage', () => {
  it('goes back step by step, nearest first', async () => {
    const told = ['a > c', 'a > b', 'b > d', 'd > e'];
    expect((await walk('a', 2, told)).shown).toBe('a0 b1 c1 d2');
    expect((await walk('a', 9, told)).shown).toBe('a0 b1 c1 d2 e3');
  });

  it('takes a paper and the methods it proposes for one thing', async () => {
    const told = ['p = m', 'm > n', 'q = n', 'q > r'];
    expect((await walk('p', 1, told)).shown).toBe('p0 m0 n1 q1');
    expect((await walk('p', 2, told)).shown).toBe('p0 m0 n1 q1 r2');
    expect((await walk('m', 1, told)).shown).toBe('m0 p0 n1 q1');
  });

  it('does not take two methods of one paper for one thing', async () => {
    expect((await walk('m', 3, ['p = m', 'p = n', 'n > x'])).shown).toBe('m0 p0');
  });

  it('ends in a cycle', async () => {
    expect((await walk('a', 10, ['a > b', 'b > a', 'a > a'])).shown).toBe('a0 b1');
  });

  it('says when there was no room for all', async () => {
    expect(await walk('a', 2, ['a > b', 'a > c', 'b > d'], 3)).toMatchObject({
      shown: 'a0 b1 c1',
      truncated: true,
    });
  });

  it('asks the store at most twice a step, and once more', async () => {
    const told = ['p = m', 'm > n', 'q = n', 'q > r', 's = r', 's > t'];
    expect((await walk('p', 3, told)).trips).toBeLessThanOrEqual(7);
  });

  it('shows each thing of both ways as near as it is', () => {
    const back = { distances: new Map([['a', 0], ['b', 1], ['c', 2]]), truncated: false }; // prettier-ignore
    const on = { distances: new Map([['a', 0], ['c', 1]]), truncated: true }; // prettier-ignore
    const both = together([back, on]);
    expect([...both.distances]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 1],
    ]);
    expect(both.truncated).toBe(true);
  });
});
