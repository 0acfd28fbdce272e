// Shortest paths and their order, against a plain search of everything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPaths, weighLinks } from '../../src/explore/path-ranking.js';
import { shortestSteps } from '../../src/explore/path-search.js';
import type { Link } from '../../src/graph/links.js';
import { degreesIn, link, storeOf } from './plain-links.js';

const plenty = 1_000_000;

async function paths(
  links: readonly Link[],
  from: string,
  to: string,
  { maxLength = 6, budget = plenty, most = plenty, frontier = plenty } = {},
): Promise<string[]> {
  const search = { from, to, maxLength, degrees: degreesIn(links, [from, to]), links: budget, frontier };
  const steps = await shortestSteps(search, storeOf(links));
  return bestPaths(steps, from, to, most, weighLinks).map(({ nodes }) => nodes.join(''));
}

/** Every way without a repetition, the shortest kept: slow and plain. */
function plainPaths(links: readonly Link[], from: string, to: string, maxLength: number): string[] {
  let ways = [[from]];
  for (let length = 1; length <= maxLength; length += 1) {
    ways = ways.flatMap((way) => {
      const last = way.at(-1);
      const next = links.flatMap((it) => (it.from === last ? [it.to] : it.to === last ? [it.from] : []));
      return [...new Set(next)].filter((id) => !way.includes(id)).map((id) => [...way, id]);
    });
    const arrived = ways.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived.map((way) => way.join(''));
  }
  return [];
}

const someLinks = fc.array(
  fc.record({
    from: fc.constantFrom(...'abcdefgh'),
    to: fc.constantFrom(...'abcdefgh'),
    said: fc.integer({ min: 1, max: 3 }),
    disputed: fc.boolean(),
  }),
  { maxLength: 16 },
);

describe('shortest paths', () => {
  it('are all that a plain search finds, whatever the graph', async () => {
    await fc.assert(
      fc.asyncProperty(someLinks, fc.integer({ min: 1, max: 6 }), async (rows, maxLength) => {
        const links = rows
          .filter(({ from, to }) => from !== to)
          .map(({ from, to, ...more }, index) => link(from, to, { ...more, claim: `r${index}` }));
        const found = await paths(links, 'a', 'b', { maxLength });
        expect([...found].sort()).toEqual(plainPaths(links, 'a', 'b', maxLength).sort());
        const few = await paths(links, 'a', 'b', { maxLength, most: 2 });
        expect(few).toEqual(found.slice(0, 2));
      }),
      { numRuns: 300 },
    );
  });

  it('are in the order of what is said along them, then of what is disputed, then of ids', async () => {
    const links = [
      ...[link('a', 'c'), link('c', 'b')],
      ...[link('a', 'd', { said: 2 }), link('d', 'b')],
      ...[link('a', 'e', { disputed: true }), link('e', 'b')],
      ...[link('a', 'f'), link('f', 'b')],
    ];
    expect(await paths(links, 'a', 'b')).toEqual(['adb', 'acb', 'afb', 'aeb']);
  });

  it('count the best of the relations between two neighbours', async () => {
    const doubtful = link('a', 'd', { disputed: true });
    const links = [link('a', 'c'), link('c', 'b'), doubtful, link('d', 'a', { said: 3 }), link('d', 'b')];
    expect(await paths(links, 'a', 'b')).toEqual(['adb', 'acb']);
  });

  it('lead through a hub that lies between the ends, which is not walked through', async () => {
    const others = Array.from({ length: 500 }, (_, n) => link(`p${n}`, 'h'));
    const links = [link('a', 'h'), link('h', 'b'), ...others];
    expect(await paths(links, 'a', 'b', { budget: 10 })).toEqual(['ahb']);
  });

  it('begin at a hub all the same, from the end that has fewer relations', async () => {
    const around = Array.from({ length: 500 }, (_, n) => link(`p${n}`, 'a'));
    expect(await paths([...around, link('p1', 'c'), link('c', 'b')], 'a', 'b', { budget: 10 })).toEqual([
      'ap1cb',
    ]);
  });

  it('are not looked for beyond what may be looked at', async () => {
    const hub = (name: string) => Array.from({ length: 50 }, (_, n) => link(`${name}${n}`, name));
    const links = [link('a', 'h'), link('h', 'i'), link('i', 'b'), ...hub('h'), ...hub('i')];
    expect(await paths(links, 'a', 'b')).toEqual(['ahib']);
    expect(await paths(links, 'a', 'b', { budget: 20 })).toEqual([]);
  });

  it('ask the store twice a step at most', async () => {
    const links = [link('a', 'c'), link('c', 'd'), link('d', 'e'), link('e', 'f'), link('f', 'b')];
    let trips = 0;
    const { around, degrees } = storeOf(links);
    const ends = { from: 'a', to: 'b', maxLength: 6, degrees: degreesIn(links, ['a', 'b']) };
    const steps = await shortestSteps(
      { ...ends, links: plenty, frontier: plenty },
      {
        around: (ids) => (trips++, around(ids)),
        degrees: (ids) => (trips++, degrees(ids)),
      },
    );
    expect(steps.size).toBe(5);
    expect(trips).toBeLessThanOrEqual(10);
  });
});
