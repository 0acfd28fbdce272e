// A paper or method in, what it goes back to and what goes back to it out, with the relations between all that is shown.
import { lineageSteps, lineageTypes, type LineageWay } from '../graph/lineage.js';
import { degreesOf, linksBetween } from '../graph/links.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { badInput } from '../model/errors.js';
import { kindOfId } from '../model/ids.js';
import { requireRange } from './argument-range.js';
import { together, walkLineage, type StepsFrom } from './lineage-walk.js';
import { shownGraph, type ShownGraph } from './neighbourhood.js';
import { walkBounds } from './walk-bounds.js';

export interface LineageRequest {
  readonly of: string;
  readonly direction: LineageWay | 'BOTH';
  readonly depth: number;
}

/**
 * Nearest first. Null where `of` is unknown. Throws BAD_USER_INPUT where it is neither a paper nor a method, and for a
 * number out of its range. At most two trips a step, and three.
 */
export async function lineage(
  store: GraphStore,
  { of, direction, depth }: LineageRequest,
  options: ReadOptions = {},
): Promise<ShownGraph | null> {
  const { lineage: bounds } = walkBounds;
  requireRange('depth', depth, bounds.depth);
  const kind = kindOfId(of);
  if (kind !== null && kind !== 'paper' && kind !== 'method') {
    throw badInput(`of is a ${kind}; only papers and methods go back to others.`, ['of']);
  }
  if (!(await degreesOf(store, [of], [], options)).has(of)) return null;
  const ways: LineageWay[] = direction === 'BOTH' ? ['ANCESTORS', 'DESCENDANTS'] : [direction];
  const walks = ways.map((way) => walkLineage(of, depth, bounds.nodes, stepsOf(store, way, options)));
  const { distances, truncated } = together(await Promise.all(walks));
  const nodes = [...distances.keys()].slice(0, bounds.nodes);
  const links = await linksBetween(store, nodes, lineageTypes, bounds.relations + 1, options);
  return shownGraph(nodes, links, bounds.relations, truncated || nodes.length < distances.size);
}

function stepsOf(store: GraphStore, way: LineageWay, options: ReadOptions): StepsFrom {
  const most = walkBounds.lineage.steps;
  return async (ids) => {
    const steps = await lineageSteps(store, ids, way, most + 1, options);
    return { steps: steps.slice(0, most), cut: steps.length > most };
  };
}
