// Small graphs as lists of links, and the questions that walks ask of a store, answered from such a list.
import type { Around } from '../../src/explore/path-search.js';
import type { Link } from '../../src/graph/links.js';

export function link(from: string, to: string, more: Partial<Link> = {}): Link {
  return { id: `${from}→${to}`, type: 'CITES', from, to, said: 1, disputed: false, ...more };
}

export function degreesIn(links: readonly Link[], ids: readonly string[]): Map<string, number> {
  return new Map(ids.map((id) => [id, links.filter(({ from, to }) => from === id || to === id).length]));
}

export function aroundIn(links: readonly Link[]): Around {
  return (ids) => {
    const asked = new Set(ids);
    const near = new Map<string, Link[]>();
    for (const it of links) {
      for (const [at, id] of [
        [it.from, it.to],
        [it.to, it.from],
      ] as const) {
        if (asked.has(at)) near.set(id, [...(near.get(id) ?? []), it]);
      }
    }
    const degrees = degreesIn(links, [...near.keys()]);
    return Promise.resolve([...near].map(([id, its]) => ({ id, degree: degrees.get(id) ?? 0, links: its })));
  };
}
