// The shortest paths between two things: breadth first from both ends at once, a level at a time, always from the end where
// fewer relations are to be looked at, so that a hub is met rather than walked through.
import type { Link } from '../graph/links.js';
import { affordable, compareIds, type Budget } from './walk-bounds.js';

/** What a walk asks of the store: a trip each. */
export interface Surroundings {
  /** The relations that join these things to anything else; one between two of them may come twice. */
  readonly around: (ids: readonly string[]) => Promise<readonly Link[]>;
  /** How many relations each of these things has. */
  readonly degrees: (ids: readonly string[]) => Promise<ReadonlyMap<string, number>>;
}

/** For each thing on a shortest path: those that may follow it, with the relations that lead there. */
export type Steps = ReadonlyMap<string, ReadonlyMap<string, readonly Link[]>>;

export interface PathSearch {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  /** Of both ends. */
  readonly degrees: ReadonlyMap<string, number>;
  /** How many relations may be looked at. */
  readonly links: number;
  /** How many things of one end may be. */
  readonly frontier: number;
}

/**
 * All steps of all shortest paths between two different things; none where nothing within `maxLength` joins them. Things
 * whose relations exceed what may be looked at are not walked through. At most two trips a step.
 */
export async function shortestSteps(search: PathSearch, store: Surroundings): Promise<Steps> {
  const budget = { links: search.links };
  const ends = [newSide(search.from, search.degrees), newSide(search.to, search.degrees)] as const;
  for (let length = 1; length <= search.maxLength; length += 1) {
    if (ends.some(({ frontier, passedOver }) => frontier.length === 0 && !passedOver)) break;
    const turn = await nextTurn(ends, { ...search, budget, isFirst: length === 1 }, store);
    if (turn === null) break;
    const { side, other, through } = turn;
    const reached = advance(side, through, await store.around(through));
    const meeting = meetingPoints(reached, side, other);
    if (meeting.length > 0) return stepsThrough(meeting, ends);
  }
  return new Map();
}

/** What is known from one end. */
interface Side {
  readonly distances: Map<string, number>;
  /** For each thing, those one step nearer to this end, with the relations between. */
  readonly nearer: Map<string, Map<string, Link[]>>;
  /** The farthest things, */
  frontier: string[];
  /** and their relations, once they are known. */
  degrees: ReadonlyMap<string, number> | null;
  level: number;
  /** Whether something was not walked through. */
  passedOver: boolean;
}

function newSide(end: string, degrees: ReadonlyMap<string, number>): Side {
  return {
    distances: new Map([[end, 0]]),
    nearer: new Map(),
    frontier: [end],
    degrees,
    level: 0,
    passedOver: false,
  };
}

interface Means {
  readonly budget: Budget;
  readonly frontier: number;
  readonly isFirst: boolean;
}
interface Turn {
  readonly side: Side;
  readonly other: Side;
  readonly through: readonly string[];
}

/** The end with fewer relations to look at, and what to walk through there; null where neither can afford anything. */
async function nextTurn(
  ends: readonly [Side, Side],
  { budget, frontier, isFirst }: Means,
  store: Surroundings,
): Promise<Turn | null> {
  const tried = new Set<Side>();
  while (tried.size < 2) {
    const [side, other] = cheaperFirst(ends, tried);
    if (side.degrees === null) {
      // It may turn out to be the dearer one: then the other has its turn.
      if (side.frontier.length > frontier) side.passedOver = true;
      side.frontier = side.frontier.sort(compareIds).slice(0, frontier);
      side.degrees = await store.degrees(side.frontier);
      continue;
    }
    const through = affordable(side.frontier, side.degrees, budget, isFirst);
    if (through.length < side.frontier.length) side.passedOver = true;
    if (through.length > 0) return { side, other, through };
    tried.add(side);
  }
  return null;
}

/** Those not tried before the other; then by the relations at the end, known to be so many before perhaps so many. */
function cheaperFirst([one, other]: readonly [Side, Side], tried: ReadonlySet<Side>): readonly [Side, Side] {
  if (tried.has(one) || tried.has(other)) return tried.has(one) ? [other, one] : [one, other];
  const difference = costOf(one) - costOf(other);
  return difference > 0 || (difference === 0 && one.degrees === null) ? [other, one] : [one, other];
}

/** What is not known yet is at least one relation for each thing. */
function costOf({ frontier, degrees }: Side): number {
  if (degrees === null) return frontier.length;
  return frontier.reduce((sum, id) => sum + (degrees.get(id) ?? 0), 0);
}

/** Takes in what lies around this end's frontier; what is new there. */
function advance(side: Side, through: readonly string[], links: readonly Link[]): string[] {
  const walked = new Set(through);
  side.level += 1;
  side.frontier = [];
  side.degrees = null;
  for (const link of links) {
    const [at, id] = walked.has(link.from) ? [link.from, link.to] : [link.to, link.from];
    if (!side.distances.has(id)) {
      side.distances.set(id, side.level);
      side.nearer.set(id, new Map());
      side.frontier.push(id);
    }
    if (side.distances.get(id) !== side.level) continue;
    const nearer = side.nearer.get(id);
    const known = nearer?.get(at);
    if (known === undefined) nearer?.set(at, [link]);
    else known.push(link);
  }
  return side.frontier;
}

/** Those of the things just reached where the ends meet with the fewest steps. */
function meetingPoints(reached: readonly string[], side: Side, other: Side): string[] {
  const met = reached.flatMap((id) => {
    const rest = other.distances.get(id);
    return rest === undefined ? [] : [{ id, length: side.level + rest }];
  });
  const shortest = met.reduce((least, { length }) => Math.min(least, length), Infinity);
  return met.filter(({ length }) => length === shortest).map(({ id }) => id);
}

function stepsThrough(meeting: readonly string[], [start, end]: readonly [Side, Side]): Steps {
  const steps = new Map<string, Map<string, readonly Link[]>>();
  const add = (from: string, to: string, links: readonly Link[]) => {
    const known = steps.get(from);
    if (known === undefined) steps.set(from, new Map([[to, links]]));
    else known.set(to, links);
  };
  walkHome(meeting, start, (id, nearer, links) => add(nearer, id, links));
  walkHome(meeting, end, (id, nearer, links) => add(id, nearer, links));
  return steps;
}

function walkHome(
  meeting: readonly string[],
  { nearer }: Side,
  step: (id: string, nearer: string, links: readonly Link[]) => void,
): void {
  const seen = new Set(meeting);
  for (const id of seen) {
    for (const [next, links] of nearer.get(id) ?? []) {
      step(id, next, links);
      seen.add(next); // a set is walked on to what is added meanwhile
    }
  }
}
