// Which things around some things are shown first, and which are left out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grow } from '../../src/explore/neighbourhood-growth.js';
import type { Link } from '../../src/graph/links.js';
import { degreesIn, link, storeOf } from './plain-links.js';

function shown(links: readonly Link[], seeds: readonly string[], depth: number, limit = 500, budget = 9_999) {
  const degrees = degreesIn(links, seeds);
  return grow({ seeds, depth, limit, degrees, links: budget }, storeOf(links));
}

const hub = (name: string, size: number) => Array.from({ length: size }, (_, n) => link(`${name}${n}`, name));

describe('a neighbourhood', () => {
  it('begins with the things it is of, in their order', async () => {
    expect(await shown([link('a', 'b')], ['z', 'b', 'a'], 1)).toEqual({
      nodes: ['z', 'b', 'a'],
      truncated: false,
    });
  });

  it('shows what is fewer steps away first', async () => {
    const links = [link('s', 'a'), link('a', 'b'), link('b', 'c')];
    expect((await shown(links, ['s'], 1)).nodes).toEqual(['s', 'a']);
    expect((await shown(links, ['s'], 3)).nodes).toEqual(['s', 'a', 'b', 'c']);
  });

  it('shows what has more relations to the shown things first, then what comes first by id', async () => {
    const links = [link('s', 'a'), link('s', 'c'), link('s', 'b'), link('b', 's', { claim: 'again' })];
    expect((await shown(links, ['s'], 1)).nodes).toEqual(['s', 'b', 'a', 'c']);
  });

  it('shows what is rarely said of a thing before what is said of it often', async () => {
    const links = [
      ...['a', 'b', 'c'].map((id) => link('s', id)),
      link('s', 'z', { type: 'INSPIRED_BY' }),
      ...['x', 'y'].map((id) => link(id, 's')),
    ];
    expect((await shown(links, ['s'], 1)).nodes).toEqual(['s', 'z', 'x', 'y', 'a', 'b', 'c']);
  });

  it('shows what shares something rare before what shares something common', async () => {
    const links = [link('s', 'h'), link('s', 'r'), link('a', 'h'), link('z', 'r'), ...hub('h', 50)];
    expect((await shown(links, ['s'], 2)).nodes.slice(0, 5)).toEqual(['s', 'h', 'r', 'z', 'a']);
  });

  it('says whether something was left out: for want of room, or because a hub was not walked through', async () => {
    const links = [link('s', 'a'), link('s', 'h'), ...hub('h', 50)];
    expect(await shown(links, ['s'], 1, 2)).toEqual({ nodes: ['s', 'a'], truncated: true });
    expect(await shown(links, ['s'], 2, 500, 20)).toEqual({ nodes: ['s', 'a', 'h'], truncated: true });
    expect((await shown(links, ['s'], 1)).truncated).toBe(false);
    expect(await shown(links, ['s', 'a', 'h'], 1, 2)).toEqual({ nodes: ['s', 'a'], truncated: true });
  });

  it('walks through a hub that it is of', async () => {
    const { nodes, truncated } = await shown(hub('h', 50), ['h'], 1, 500, 20);
    expect(nodes).toHaveLength(51);
    expect(truncated).toBe(false);
  });

  it('is the same in whatever order the store answers', async () => {
    const ends = fc.constantFrom(...'abcdefgh');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ a: ends, b: ends, dice: fc.nat() }), { maxLength: 20 }),
        async (rows) => {
          const rolled = rows
            .filter(({ a, b }) => a !== b)
            .map(({ a, b, dice }, index) => ({ dice, link: link(a, b, { claim: `${index}` }) }));
          const links = rolled.map((it) => it.link);
          const other = rolled.sort((one, two) => one.dice - two.dice).map((it) => it.link);
          expect(await shown(other, ['a'], 3, 5)).toEqual(await shown(links, ['a'], 3, 5));
        },
      ),
    );
  });
});
