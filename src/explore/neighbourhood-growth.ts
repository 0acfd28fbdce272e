// What lies around some things, the most relevant first: grown a step at a time from what is shown already.
//
// Fewer steps come first. Among things as many steps away, each relation to something shown adds 1 / log2(1 + n), where n is
// how many relations of that type and direction lead on from the thing shown: the one work that a paper was inspired by says
// more of it than one of its 300 citations, and to share a method with a few says more than a dataset with thousands (the
// weight of Adamic and Adar, Friends and neighbors on the Web, 2003, taken by type of relation). Then ids decide.
import type { Link } from '../graph/links.js';
import type { Surroundings } from './path-search.js';
import { affordable, compareIds } from './walk-bounds.js';

export interface Growth {
  /** Where it begins; shown first, in this order. */
  readonly seeds: readonly string[];
  readonly depth: number;
  /** How many things are shown at most. */
  readonly limit: number;
  /** Of the seeds. */
  readonly degrees: ReadonlyMap<string, number>;
  /** How many relations may be looked at. */
  readonly links: number;
}

export interface Grown {
  readonly nodes: readonly string[];
  /** Whether something was left out that lies within the depth. */
  readonly truncated: boolean;
}

/** Two trips a step, and none where nothing more has room. */
export async function grow(growth: Growth, store: Surroundings): Promise<Grown> {
  const { seeds, depth, limit } = growth;
  const budget = { links: growth.links };
  const shown = new Set(seeds.slice(0, limit));
  let truncated = seeds.length > limit;
  let frontier: readonly string[] = [...shown];
  let degrees = growth.degrees;
  for (let step = 1; step <= depth && frontier.length > 0; step += 1) {
    const through = affordable(frontier, degrees, budget, step === 1);
    const ordered = byRelevance(await store.around(through), shown);
    const room = limit - shown.size;
    if (through.length < frontier.length || ordered.length > room) truncated = true;
    frontier = ordered.slice(0, room);
    for (const id of frontier) shown.add(id);
    if (step === depth || ordered.length > room) break; // whatever is farther has no room either
    degrees = frontier.length === 0 ? degrees : await store.degrees(frontier);
  }
  return { nodes: [...shown], truncated };
}

/** What these relations join to things shown, the most relevant first. */
function byRelevance(links: readonly Link[], shown: ReadonlySet<string>): readonly string[] {
  const onward = links.flatMap((link) => {
    const leaves = shown.has(link.from);
    const [at, id] = leaves ? [link.from, link.to] : [link.to, link.from];
    return shown.has(id) ? [] : [{ id, alike: `${link.type} ${leaves ? 'from' : 'to'} ${at}` }];
  });
  const counts = new Map<string, number>();
  for (const { alike } of onward) counts.set(alike, (counts.get(alike) ?? 0) + 1);
  const shares = new Map<string, number[]>();
  for (const { id, alike } of onward) {
    const share = 1 / Math.log2(1 + (counts.get(alike) ?? 1));
    const known = shares.get(id);
    if (known === undefined) shares.set(id, [share]);
    else known.push(share);
  }
  return [...shares]
    .map(([id, its]) => ({ id, relevance: sum(its) }))
    .sort((a, b) => b.relevance - a.relevance || compareIds(a.id, b.id))
    .map(({ id }) => id);
}

/** Added up in one order: the last digit of a sum must not depend on the engine. */
function sum(shares: number[]): number {
  return shares.sort((a, b) => a - b).reduce((total, share) => total + share, 0);
}
