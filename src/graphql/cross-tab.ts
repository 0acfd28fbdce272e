// Cross-tabs in the API: both axes' heads become the things they count papers by, in one batch.
import type { GraphQLResolveInfo } from 'graphql';
import { crossTab } from '../explore/cross-tab.js';
import type { HeadCount } from '../graph/cross-tab.js';
import type { Context } from './context.js';
import type { Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import type { CrossTabHeadParent, NodeParent } from './parents.js';
import { resolveWhere } from './where.js';

export const crossTabResolvers: Resolvers = {
  Query: {
    crossTab: async (_query, { where, rows, columns }, context, info) => {
      const { graph, signal } = context;
      const filter = await resolveWhere(context, where);
      const table = await crossTab(graph, { filter, rows, columns }, { signal });
      const [rowHeads, columnHeads] = await Promise.all(
        [table.rows, table.columns].map((counted) => heads(context, info, counted)),
      );
      return { ...table, rows: rowHeads ?? [], columns: columnHeads ?? [] };
    },
  },
};

/** As many as were counted, also where a thing was removed since: cells are found by their place. */
function heads(
  context: Context,
  info: GraphQLResolveInfo,
  counted: readonly HeadCount[],
): Promise<CrossTabHeadParent[]> {
  const loader = nodeLoader(context, info, ['rows', 'node'], ['columns', 'node']);
  return Promise.all(
    counted.map(async ({ key, count }) => {
      const node = typeof key === 'number' ? null : await loader.load(key);
      return { label: node === null ? String(key) : nameOf(node), node, count };
    }),
  );
}

function nameOf(node: NodeParent): string {
  return 'name' in node && typeof node.name === 'string' ? node.name : node.id;
}
