// Lineages, paths and neighbourhoods in the API: ids become the things they name, each kind in one batch.
import type { GraphQLResolveInfo } from 'graphql';
import { lineage } from '../explore/lineage.js';
import { neighbourhood, type ShownGraph } from '../explore/neighbourhood.js';
import { findPaths } from '../explore/paths.js';
import { relationsByIds } from '../graph/relations.js';
import type { Context } from './context.js';
import type { Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import type { NodeParent, PathParent, SubgraphParent } from './parents.js';
import { resolveId, resolveIds } from './retired.js';
import { asksFor } from './selection.js';

export const subgraphResolvers: Resolvers = {
  Query: {
    lineage: async (_query, args, context, info) => {
      const of = await resolveId(context, args.of);
      const { graph, signal } = context;
      return subgraph(context, info, await lineage(graph, { ...args, of }, { signal }));
    },
    neighbourhood: async (_query, args, context, info) => {
      const of = await resolveIds(context, args.of);
      const { graph, signal } = context;
      return subgraph(context, info, await neighbourhood(graph, { ...args, of }, { signal }));
    },
    paths: async (_query, args, context, info) => {
      const [from, to] = await Promise.all([resolveId(context, args.from), resolveId(context, args.to)]);
      const { graph, signal } = context;
      const found = await findPaths(graph, { ...args, from, to }, { signal });
      if (found === null) return null;
      const nodes = await nodesOf(context, info, [...new Set(found.flatMap((path) => path.nodes))]);
      return found.flatMap((path): PathParent[] => {
        const along = path.nodes.flatMap((id) => nodes.get(id) ?? []);
        // A thing that was taken out since: the path is none any more.
        return along.length < path.nodes.length ? [] : [{ nodes: along, relations: path.relations }];
      });
    },
  },
};

/** What is no longer in the library is left out, and relations with an end among it. */
async function subgraph(
  context: Context,
  info: GraphQLResolveInfo,
  shown: ShownGraph | null,
): Promise<SubgraphParent | null> {
  if (shown === null) return null;
  const { graph, signal } = context;
  const [nodes, relations] = await Promise.all([
    nodesOf(context, info, shown.nodes),
    asksFor(info, 'relations') ? relationsByIds(graph, shown.relations, { signal }) : null,
  ]);
  return {
    nodes: [...nodes.values()],
    relations: shown.relations
      .flatMap((id) => relations?.get(id) ?? [])
      .filter(({ from, to }) => nodes.has(from) && nodes.has(to)),
    truncated: shown.truncated,
  };
}

/** In the order of `ids`. */
async function nodesOf(
  context: Context,
  info: GraphQLResolveInfo,
  ids: readonly string[],
): Promise<Map<string, NodeParent>> {
  const loader = nodeLoader(context, info, ['nodes']);
  const found = await Promise.all(ids.map((id) => loader.load(id)));
  return new Map(found.flatMap((node) => (node === null ? [] : [[node.id, node] as const])));
}
