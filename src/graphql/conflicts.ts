// Conflicts in the API: found and ordered at once, handed out as pages.
import { conflictSummary, namedIn } from '../explore/conflict-summary.js';
import { conflictPage } from '../explore/conflict-pages.js';
import { findConflicts, type Conflict } from '../explore/conflicts.js';
import { nodesByIds } from '../graph/nodes.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { Resolvers } from './generated.js';
import { resolveGiven } from './retired.js';

export const conflictResolvers: Resolvers = {
  Query: {
    conflicts: async (_query, args, context) => {
      const page = pageRequest(args);
      const about = await resolveGiven(context, args.about);
      const found = await findConflicts(context.graph, about, { signal: context.signal });
      return connection<Conflict>(conflictPage(found, page), () => Promise.resolve(found.length));
    },
  },
  Conflict: {
    summary: async (conflict, _args, context) => {
      const ids = namedIn(conflict);
      const names = await nameLoader(context).loadMany(ids);
      const byId = new Map(ids.map((id, index) => [id, names[index]]));
      return conflictSummary(conflict, (id) => {
        const name = byId.get(id);
        return typeof name === 'string' ? name : id;
      });
    },
  },
};

/** What things are called: names and titles; ids that name nothing are their own. */
function nameLoader(context: Context) {
  return context.loaders.get('names', async (ids: readonly string[]) => {
    const { graph, signal } = context;
    const nodes = await nodesByIds(graph, ids, new Set(), { signal });
    return ids.map((id) => {
      const node = nodes.get(id);
      if (node === undefined) return id;
      return node.kind === 'paper' ? node.title : node.name;
    });
  });
}
