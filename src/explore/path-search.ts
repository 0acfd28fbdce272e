// The shortest paths between two things: breadth first from both ends at once, a level at a time, always from the end where
// fewer relations are to be looked at, so that a hub is met rather than walked through.
import type { Link, Neighbour } from '../graph/links.js';
import { affordable, type Budget } from './walk-bounds.js';

/** What lies around some things: one trip to the store. */
export type Around = (ids: readonly string[]) => Promise<readonly Neighbour[]>;

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
}

/**
 * All steps of all shortest paths between two different things; none where nothing within `maxLength` joins them. Things
 * whose relations exceed what may be looked at are not walked through. At most `maxLength` trips.
 */
export async function shortestSteps(search: PathSearch, around: Around): Promise<Steps> {
  const degrees = new Map(search.degrees);
  const budget = { links: search.links };
  const ends = [newSide(search.from), newSide(search.to)] as const;
  for (let length = 1; length <= search.maxLength; length += 1) {
    if (ends.some(({ frontier, passedOver }) => frontier.length === 0 && !passedOver)) break;
    const turn = nextTurn(ends, degrees, budget, length === 1);
    if (turn === null) break;
    const reached = advance(turn.side, await around(turn.through), degrees);
    const meeting = meetingPoints(reached, turn.side, turn.side === ends[0] ? ends[1] : ends[0]);
    if (meeting.length > 0) return stepsThrough(meeting, ends);
  }
  return new Map();
}

/** What is known from one end. */
interface Side {
  readonly distances: Map<string, number>;
  /** For each thing, those one step nearer to this end, with the relations between. */
  readonly nearer: Map<string, Map<string, Link[]>>;
  /** The farthest things. */
  frontier: string[];
  level: number;
  /** Whether something was not walked through. */
  passedOver: boolean;
}

function newSide(end: string): Side {
  return {
    distances: new Map([[end, 0]]),
    nearer: new Map(),
    frontier: [end],
    level: 0,
    passedOver: false,
  };
}

interface Turn {
  readonly side: Side;
  readonly through: readonly string[];
}

/** The end with fewer relations to look at, and what to walk through there; null where neither can afford anything. */
function nextTurn(
  ends: readonly [Side, Side],
  degrees: ReadonlyMap<string, number>,
  budget: Budget,
  isFirst: boolean,
): Turn | null {
  const costOf = ({ frontier }: Side) => frontier.reduce((sum, id) => sum + (degrees.get(id) ?? 0), 0);
  const [one, other] = ends;
  const order = costOf(other) < costOf(one) ? [other, one] : [one, other];
  for (const side of order) {
    const through = affordable(side.frontier, degrees, budget, isFirst);
    if (through.length === 0) continue;
    if (through.length < side.frontier.length) side.passedOver = true;
    return { side, through };
  }
  return null;
}

/** Takes in what lies around this end's frontier; what is new there. */
function advance(side: Side, neighbours: readonly Neighbour[], degrees: Map<string, number>): string[] {
  side.level += 1;
  side.frontier = [];
  for (const { id, degree, links } of neighbours) {
    if (side.distances.has(id)) continue;
    side.distances.set(id, side.level);
    side.frontier.push(id);
    degrees.set(id, degree);
    const nearer = new Map<string, Link[]>();
    for (const link of links) {
      const at = link.from === id ? link.to : link.from;
      const known = nearer.get(at);
      if (known === undefined) nearer.set(at, [link]);
      else known.push(link);
    }
    side.nearer.set(id, nearer);
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
