// The rule of identity on pairs of real entries that are labelled as one work or two; who labelled them, and by what, stands in
// each (tests/support/label-identity-pairs.ts).
import { describe, expect, it } from 'vitest';
import {
  areJoined,
  identityPairs,
  isMistaken,
  wilson,
  wouldCorrect,
  type IdentityPair,
} from '../support/identity-pairs.js';

const pairs = identityPairs();
const one = pairs.filter(({ same }) => same);
const two = pairs.filter(({ same }) => !same);

describe('of labelled pairs of real entries', () => {
  it('there are 600 at least, half of them of two works that look like one', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(600);
    expect(two.length).toBeGreaterThanOrEqual(one.length);
  });

  it('none of two works is joined', () => {
    expect(two.filter(isMistaken).map(told)).toEqual([]);
    print('not joined, of two works', two.length, two.length);
  });

  it('hardly any of two works would be taken for a correction, even if they stood under one key of one file', () => {
    const taken = two.filter(wouldCorrect);
    // A supplement that is called like itself, and one talk that two lists of a conference have.
    expect(taken.map(told)).toHaveLength(2);
  });

  it('nearly all of one work are joined, whichever comes first', () => {
    const missed = one.filter(isMistaken);
    print('joined, of one work', one.length - missed.length, one.length);
    process.stdout.write(`${missed.map(told).join('\n')}\n`);
    expect(1 - missed.length / one.length).toBeGreaterThanOrEqual(0.97);
  });

  it('the order of the two does not matter', () => {
    expect(pairs.filter((pair) => new Set(areJoined(pair)).size > 1).map(told)).toEqual([]);
  });
});

it('an interval holds the share, and narrows with the number', () => {
  expect(wilson(332, 342).map((share) => Math.round(share * 1000))).toEqual([947, 984]);
  expect(wilson(366, 366)[0]).toBeCloseTo(0.9896, 3);
  expect(wilson(0, 10)[0]).toBe(0);
});

function print(what: string, holds: number, of: number): void {
  const [from, to] = wilson(holds, of).map((share) => (100 * share).toFixed(1));
  const share = ((100 * holds) / of).toFixed(1);
  process.stdout.write(`${what}: ${holds} of ${of}, ${share} % (Wilson, 95 %: ${from} to ${to} %)\n`);
}

function told({ basis, a, b }: IdentityPair): string {
  return `  ${basis}: ${a.from} / ${b.from}`;
}
