// Related papers in the API: a ranked page as a connection whose rows carry their reasons.
import type { GraphQLResolveInfo } from 'graphql';
import { relatedPapers, type RelatedPage } from '../explore/related.js';
import { whyNotRelated } from '../explore/why-not.js';
import { papersThatFit } from '../graph/papers-that-fit.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { QueryRelatedPapersArgs, Resolvers } from './generated.js';

import { nodeLoader } from './nodes.js';
import { paperLoader } from './papers.js';
import type { PaperParent, RelatedPaperConnectionParent, RelatedPaperEdgeParent } from './parents.js';
import { ratingsShown } from './ratings.js';
import { resolveId, resolveIds } from './retired.js';
import { resolveWhere } from './where.js';

export const relatedResolvers: Resolvers = {
  Query: {
    relatedPapers: async (_query, args, context, info) => {
      const page = await relatedPage(context, args);
      return page === null ? null : relatedConnection(context, info, page);
    },
    whyNotRelated: async (_query, args, context, info) => {
      const { graph, signal } = context;
      const [to, paper] = await Promise.all([resolveIds(context, args.to), resolveId(context, args.paper)]);
      const row = await whyNotRelated(graph, { to, paper }, { signal });
      const node = row === null ? null : await paperLoader(context, info, ['node']).load(row.paperId);
      return row === null || node === null ? null : { ...row, node };
    },
  },
  Reason: {
    via: async ({ viaIds }, _args, context, info) => {
      const loader = nodeLoader(context, info, []);
      const nodes = await Promise.all(viaIds.map((id) => loader.load(id)));
      return nodes.filter((node) => node !== null);
    },
  },
};

async function relatedPage(context: Context, args: QueryRelatedPapersArgs): Promise<RelatedPage | null> {
  const { graph, signal } = context;
  const page = pageRequest(args);
  const [to, avoid, ratings, filter] = await Promise.all([
    resolveIds(context, args.to),
    resolveIds(context, args.avoid ?? []),
    args.personal === true && context.viewer !== null ? ratingsShown(context, context.viewer.id) : null,
    args.where == null ? null : resolveWhere(context, args.where),
  ]);
  const request = { to, avoid, page, ...(ratings !== null && { ratings }) };
  if (filter === null) return relatedPapers(graph, request, { signal });
  const keep = (ids: readonly string[]) => papersThatFit(graph, filter, ids, { signal });
  return relatedPapers(graph, { ...request, keep }, { signal });
}

/** Papers that were removed since they were ranked are left out. */
async function relatedConnection(
  context: Context,
  info: GraphQLResolveInfo,
  page: RelatedPage,
): Promise<RelatedPaperConnectionParent> {
  const loader = paperLoader(context, info, ['nodes'], ['edges', 'node']);
  const papers = await Promise.all(page.items.map((item) => loader.load(item.paperId)));
  const items = page.items.flatMap(({ cursor, score, reasons }, index): RelatedPaperEdgeParent[] => {
    const node = papers[index] ?? null;
    return node === null ? [] : [{ cursor, node, score, reasons }];
  });
  return connection<PaperParent, RelatedPaperEdgeParent>({ ...page, items }, () =>
    Promise.resolve(page.totalCount),
  );
}
