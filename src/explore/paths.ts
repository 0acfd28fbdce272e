// Two things in, the shortest paths between them out, the best supported first, each with one relation a step.
import { degreesOf, linksAround, relationIdOf, type Link } from '../graph/links.js';
import { relationsByIds } from '../graph/relations.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { relationTypes, type Relation, type RelationType } from '../model/relation.js';
import { requireRange } from './argument-range.js';
import { bestPaths, compareSupport, weighLinks, type Support } from './path-ranking.js';
import { shortestSteps, type Steps } from './path-search.js';
import { compareIds, walkBounds } from './walk-bounds.js';

export interface PathsRequest {
  readonly from: string;
  readonly to: string;
  readonly first: number;
  readonly maxLength: number;
  /** All types where left out. */
  readonly over?: readonly RelationType[] | null | undefined;
}

export interface FoundPath {
  /** Ids, from the first to the last. */
  readonly nodes: readonly string[];
  /** One between each two of them. */
  readonly relations: readonly Relation[];
}

/**
 * Up to `first` of the shortest paths, relations taken in either direction. Null where an end is unknown, empty where
 * nothing joins them within `maxLength`. Throws BAD_USER_INPUT for a number out of its range. At most two trips a step,
 * one before, and the evidence.
 */
export async function findPaths(
  store: GraphStore,
  request: PathsRequest,
  options: ReadOptions = {},
): Promise<FoundPath[] | null> {
  const { from, to, first, maxLength } = request;
  const { paths: bounds } = walkBounds;
  requireRange('first', first, bounds.first);
  requireRange('maxLength', maxLength, bounds.maxLength);
  const types = relationTypes.filter((type) => request.over?.includes(type) ?? true);
  const degrees = await degreesOf(store, [from, to], types, options);
  if (!degrees.has(from) || !degrees.has(to)) return null;
  if (from === to) return [{ nodes: [from], relations: [] }];
  const steps = await shortestSteps(
    { from, to, maxLength, degrees, links: bounds.links, frontier: bounds.frontier },
    {
      around: (ids) => linksAround(store, ids, types, options),
      degrees: (ids) => degreesOf(store, ids, types, options),
    },
  );
  return ranked(store, steps, request, options);
}

/** Chosen by what the relationships know, then ranked by the evidence itself. */
async function ranked(
  store: GraphStore,
  steps: Steps,
  { from, to, first }: PathsRequest,
  options: ReadOptions,
): Promise<FoundPath[]> {
  const candidates = bestPaths(steps, from, to, walkBounds.paths.candidates, weighLinks);
  if (candidates.length === 0) return [];
  const nodes = candidates.map((path) => path.nodes);
  const along = stepsAlong(steps, nodes);
  const ids = [...along.values()].flatMap((next) => [...next.values()].flat().map(relationIdOf));
  const relations = await relationsByIds(store, [...new Set(ids)], options);
  const bestOf = (links: readonly Link[]) =>
    bestRelation(links.flatMap((link) => relations.get(relationIdOf(link)) ?? []));
  const weigh = (links: readonly Link[]) => {
    const best = bestOf(links);
    return best === null ? null : supportOf(best);
  };
  return bestPaths(along, from, to, first, weigh).map(({ nodes }) => ({
    nodes,
    relations: nodes.slice(1).flatMap((id, index) => {
      return bestOf(along.get(nodes[index] ?? '')?.get(id) ?? []) ?? [];
    }),
  }));
}

/** Only the steps that these paths take. */
function stepsAlong(steps: Steps, paths: readonly (readonly string[])[]): Steps {
  const along = new Map<string, Map<string, readonly Link[]>>();
  for (const nodes of paths) {
    let at: string | null = null;
    for (const id of nodes) {
      const links = at === null ? undefined : steps.get(at)?.get(id);
      if (at !== null && links !== undefined) {
        along.set(at, (along.get(at) ?? new Map<string, readonly Link[]>()).set(id, links));
      }
      at = id;
    }
  }
  return along;
}

function bestRelation(relations: readonly Relation[]): Relation | null {
  const order = (a: Relation, b: Relation) =>
    compareSupport(supportOf(a), supportOf(b)) || compareIds(a.id, b.id);
  return [...relations].sort(order)[0] ?? null;
}

/** Standing evidence that does not speak against it. */
function supportOf({ evidence, status }: Relation): Support {
  const said = evidence.filter(({ stance }) => stance !== 'DISPUTES').length;
  return { said, disputed: status === 'DISPUTED' ? 1 : 0 };
}
