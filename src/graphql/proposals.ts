// Relations that imported reading lists propose, in the API: those that are open, and an editor's word on one.
import { importsByIds } from '../graph/imports.js';
import { countOpenProposals, openProposals } from '../graph/proposals.js';
import { resolveEnds } from '../graph/proposed-ends.js';
import { acceptProposal, rejectProposal } from '../import/proposals.js';
import type { RelationType } from '../model/relation.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import { attempt } from './problems.js';
import { relationLoader } from './relations-by-id.js';
import { conceptAt, endAt } from './relations.js';
import { requireRole } from './roles.js';

export const proposalResolvers: Resolvers = {
  Query: {
    proposals: async (_query, args, context) => {
      requireRole(context, 'EDITOR');
      const { graph, signal } = context;
      const page = await openProposals(graph, pageRequest(args), { signal });
      return connection(page, () => countOpenProposals(graph, { signal }));
    },
  },
  Mutation: {
    acceptProposal: async (_mutation, { id }, context) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => acceptProposal(context.graph, id, person));
      return { relation: done === null ? null : await relationLoader(context).load(done), problems };
    },
    rejectProposal: async (_mutation, { id }, context, info) => {
      const person = requireRole(context, 'EDITOR');
      const { problems } = await attempt(() => rejectProposal(context.graph, id, person));
      if (problems.length > 0) return { proposal: null, problems };
      const node = await nodeLoader(context, info, []).load(id);
      return { proposal: node?.__typename === 'Proposal' ? node : null, problems };
    },
  },
  Proposal: {
    from: ({ from }, _args, context, info) => endAt(context, info, from),
    to: async ({ type, toText }, _args, context, info) => {
      const id = await endLoader(context).load(JSON.stringify({ type, text: toText }));
      return id === null ? null : endAt(context, info, id);
    },
    dataset: async ({ datasetText }, _args, context, info) => {
      if (datasetText === null) return null;
      const end = { type: 'EVALUATED_ON', text: datasetText };
      return conceptAt(context, info, await endLoader(context).load(JSON.stringify(end)));
    },
    import: async (proposal, _args, context) => {
      const found = await importLoader(context).load(proposal.import);
      if (found === null) throw new Error(`${proposal.import} was taken out while the request ran`);
      return found;
    },
  },
};

/** Ids of what names stand for; a key is the type of the relation and the name, as JSON. */
function endLoader({ graph, loaders, signal }: Context) {
  return loaders.get('ends of proposals', (keys: readonly string[]) => {
    const ends = keys.map((key) => JSON.parse(key) as { type: RelationType; text: string });
    return resolveEnds((query, params) => graph.read(query, params, { signal }), ends);
  });
}

function importLoader({ graph, loaders, signal }: Context) {
  return loaders.get('imports', async (ids: readonly string[]) => {
    const found = await importsByIds(graph, ids, { signal });
    return ids.map((id) => found.get(id) ?? null);
  });
}
