// Some things in, what lies within some steps of them out, with the relations between all that is shown.
import { degreesOf, linksAround, linksBetween, relationIdOf, type Link } from '../graph/links.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { badInput } from '../model/errors.js';
import { relationTypes } from '../model/relation.js';
import { requireRange } from './argument-range.js';
import { grow } from './neighbourhood-growth.js';
import { walkBounds } from './walk-bounds.js';

export interface NeighbourhoodRequest {
  readonly of: readonly string[];
  readonly depth: number;
  readonly limit: number;
}

/** Ids of nodes, in the order in which they are shown, and of the relations between them. */
export interface ShownGraph {
  readonly nodes: readonly string[];
  readonly relations: readonly string[];
  readonly truncated: boolean;
}

/**
 * Null where one of `of` is unknown. Throws BAD_USER_INPUT for a number out of its range. Two trips a step, and one.
 */
export async function neighbourhood(
  store: GraphStore,
  { of, depth, limit }: NeighbourhoodRequest,
  options: ReadOptions = {},
): Promise<ShownGraph | null> {
  const { neighbourhood: bounds } = walkBounds;
  const seeds = [...new Set(of)];
  if (seeds.length < bounds.of.min || seeds.length > bounds.of.max) {
    const allowed = `it must name between ${bounds.of.min} and ${bounds.of.max}`;
    throw badInput(`of names ${seeds.length} things; ${allowed}.`, ['of']);
  }
  requireRange('depth', depth, bounds.depth);
  requireRange('limit', limit, bounds.limit);
  const degrees = await degreesOf(store, seeds, relationTypes, options);
  if (seeds.some((id) => !degrees.has(id))) return null;
  const { nodes, truncated } = await grow(
    { seeds, depth, limit, degrees, links: bounds.links },
    {
      around: (ids) => linksAround(store, ids, relationTypes, options),
      degrees: (ids) => degreesOf(store, ids, relationTypes, options),
    },
  );
  const links = await linksBetween(store, nodes, relationTypes, bounds.relations + 1, options);
  return shownGraph(nodes, links, bounds.relations, truncated);
}

/** With at most `most` relations. */
export function shownGraph(
  nodes: readonly string[],
  links: readonly Link[],
  most: number,
  truncated: boolean,
): ShownGraph {
  const relations = [...new Set(links.slice(0, most).map(relationIdOf))];
  return { nodes, relations, truncated: truncated || links.length > most };
}
