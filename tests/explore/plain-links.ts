// Small graphs as lists of links, and the questions that walks ask of a store, answered from such a list.
import type { Surroundings } from '../../src/explore/path-search.js';
import type { Link } from '../../src/graph/links.js';

export function link(from: string, to: string, more: Partial<Link> = {}): Link {
  return { claim: `${from}→${to}`, type: 'CITES', from, to, said: 1, disputed: false, ...more };
}

export function degreesIn(links: readonly Link[], ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id) => [id, links.filter(({ from, to }) => from === id || to === id).length]));
}

export function storeOf(links: readonly Link[]): Surroundings {
  return {
    around: (ids) =>
      Promise.resolve(ids.flatMap((id) => links.filter(({ from, to }) => from === id || to === id))),
    degrees: (ids) => Promise.resolve(degreesIn(links, ids)),
  };
}
