// What lies around some things, the most relevant first: grown a step at a time from what is shown already.
//
// Fewer steps come first. Among things as many steps away, each relation to something shown adds 1 / log2(1 + relations of
// that thing): to share what few others are joined to says more than to share a dataset of thousands (the weight of Adamic
// and Adar, Friends and neighbors on the Web, 2003, of each relation instead of each common neighbour). Then ids decide.
import type { Neighbour } from '../graph/links.js';
import type { Around } from './path-search.js';
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

/** One trip a step, and none where nothing more has room. */
export async function grow({ seeds, depth, limit, ...given }: Growth, around: Around): Promise<Grown> {
  const degrees = new Map(given.degrees);
  const budget = { links: given.links };
  const shown = new Set(seeds.slice(0, limit));
  let truncated = seeds.length > limit;
  let frontier: readonly string[] = [...shown];
  for (let step = 1; step <= depth && frontier.length > 0; step += 1) {
    const through = affordable(frontier, degrees, budget, step === 1);
    const found = (await around(through)).filter(({ id }) => !shown.has(id));
    const ordered = byRelevance(found, degrees);
    const room = limit - shown.size;
    if (through.length < frontier.length || ordered.length > room) truncated = true;
    if (ordered.length > room) step = depth; // whatever is farther has no room either
    frontier = ordered.slice(0, room);
    for (const id of frontier) shown.add(id);
    for (const { id, degree } of found) degrees.set(id, degree);
  }
  return { nodes: [...shown], truncated };
}

/** The ids of `found`, the most relevant first. */
export function byRelevance(
  found: readonly Neighbour[],
  degrees: ReadonlyMap<string, number>,
): readonly string[] {
  return found
    .map((neighbour) => ({ id: neighbour.id, relevance: relevance(neighbour, degrees) }))
    .sort((a, b) => b.relevance - a.relevance || compareIds(a.id, b.id))
    .map(({ id }) => id);
}

function relevance({ id, links }: Neighbour, degrees: ReadonlyMap<string, number>): number {
  const shares = links.map(({ from, to }) => {
    const degree = degrees.get(from === id ? to : from) ?? 1;
    return 1 / Math.log2(1 + Math.max(1, degree));
  });
  // Added up in one order: the last digit of a sum must not depend on the engine.
  return shares.sort((a, b) => a - b).reduce((sum, share) => sum + share, 0);
}
