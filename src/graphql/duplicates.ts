// Papers that may be one, and that two are not, in the API.
import type { GraphQLResolveInfo } from 'graphql';
import { findDuplicates, type DuplicateCandidate } from '../explore/duplicates.js';
import { cursorOf, rowsAfter } from '../explore/ranked-page.js';
import { markDistinct } from '../import/mark-distinct.js';
import { LitgraphError } from '../model/errors.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { Resolvers } from './generated.js';
import { paperLoader } from './papers.js';
import { attempt } from './problems.js';
import { requireRole } from './roles.js';

export const duplicateResolvers: Resolvers = {
  Query: {
    duplicates: async (_query, args, { graph, signal }) => {
      const page = pageRequest(args);
      const found = await findDuplicates(graph, { signal });
      const { rows, ...more } = rowsAfter(found, page);
      const items = rows.map((node) => ({ cursor: cursorOf(node), node }));
      return connection<DuplicateCandidate>({ items, ...more }, () => Promise.resolve(found.length));
    },
  },
  Mutation: {
    markDistinct: async (_mutation, pair, context, info) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => markDistinct(context.graph, pair, person));
      if (done === null) return { a: null, b: null, problems };
      const [a, b] = await Promise.all([
        paperLoader(context, info, ['a'], ['b']).load(done.a),
        paperLoader(context, info, ['a'], ['b']).load(done.b),
      ]);
      return { a, b, problems };
    },
  },
  DuplicateCandidate: {
    a: ({ a }, _args, context, info) => paperThere(context, info, a),
    b: ({ b }, _args, context, info) => paperThere(context, info, b),
  },
};

async function paperThere(context: Context, info: GraphQLResolveInfo, id: string) {
  const paper = await paperLoader(context, info, []).load(id);
  if (paper !== null) return paper;
  throw new LitgraphError('NOT_FOUND', `The paper ${id} was removed meanwhile. Ask again.`);
}
