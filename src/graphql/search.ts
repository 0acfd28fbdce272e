// Full text in the API: hits of the graph's text index as a connection of whatever they are.
import type { GraphQLResolveInfo } from 'graphql';
import { cursorOf, rowsAfter } from '../explore/ranked-page.js';
import type { TextHit } from '../graph/store.js';
import { searchableKinds, type SearchableKind } from '../model/kinds.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { NodeKind, QuerySearchArgs, Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import { asksForRows } from './papers.js';
import type { NodeParent, SearchConnectionParent, SearchEdgeParent } from './parents.js';

/** Hits that are counted and paged through: whoever has read ten thousand asks with more words. */
const mostHits = 10_000;

export const searchResolvers: Resolvers = {
  Query: { search: (_query, args, context, info) => searchConnection(context, info, args) },
};

async function searchConnection(
  context: Context,
  info: GraphQLResolveInfo,
  args: QuerySearchArgs,
): Promise<SearchConnectionParent> {
  const page = pageRequest(args);
  // The first page needs no more hits than it shows and one; a later one must find its place.
  const limit = page.after === null ? page.first + 1 : mostHits;
  const hits = asksForRows(info) ? await find(context, args, limit) : [];
  const { rows, hasNextPage, hasPreviousPage } = rowsAfter(hits, page);
  const loader = nodeLoader(context, info, ['nodes'], ['edges', 'node']);
  const nodes = await Promise.all(rows.map((hit) => loader.load(hit.id)));
  const items = rows.flatMap((hit, index): SearchEdgeParent[] => {
    const node = nodes[index] ?? null;
    return node === null ? [] : [{ cursor: cursorOf(hit), node, score: hit.score }];
  });
  return connection<NodeParent, SearchEdgeParent>({ items, hasNextPage, hasPreviousPage }, async () => {
    return (await find(context, args, mostHits)).length;
  });
}

function find({ graph, signal }: Context, args: QuerySearchArgs, limit: number): Promise<TextHit[]> {
  const kinds = args.kinds == null ? searchableKinds : [...new Set(args.kinds)].map(kindOf);
  return graph.searchText({ text: args.query, kinds, limit }, { signal });
}

function kindOf(kind: NodeKind): SearchableKind {
  return kind.toLowerCase() as SearchableKind;
}
