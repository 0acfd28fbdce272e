// Related papers in the API: a ranked page as a connection whose rows carry their reasons.
import type { GraphQLResolveInfo } from 'graphql';
import { relatedPapers, type RelatedPage } from '../explore/related.js';
import { papersThatFit } from '../graph/papers-that-fit.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { QueryRelatedPapersArgs, Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import { paperLoader } from './papers.js';
import type { PaperParent, RelatedPaperConnectionParent, RelatedPaperEdgeParent } from './parents.js';
import { resolveIds } from './retired.js';
import { resolveWhere } from './where.js';

export const relatedResolvers: Resolvers = {
  Query: {
    relatedPapers: async (_query, args, context, info) => {
      const page = await relatedPage(context, args);
      return page === null ? null : relatedConnection(context, info, page);
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
  const to = await resolveIds(context, args.to);
  if (args.where == null) return relatedPapers(graph, { to, page }, { signal });
  const filter = await resolveWhere(context, args.where);
  const keep = (ids: readonly string[]) => papersThatFit(graph, filter, ids, { signal });
  return relatedPapers(graph, { to, page, keep }, { signal });
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
