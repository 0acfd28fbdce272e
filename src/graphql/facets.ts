// Facets in the API: each is counted where a query asks for it, one trip for the numbers and
// one for the things they belong to.
import type { GraphQLResolveInfo } from 'graphql';
import { countFacet, countYears, type Facet } from '../graph/facets.js';
import type { Context } from './context.js';
import type { Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import type { FacetCountParent, PaperFacetsParent } from './parents.js';
import { resolveWhere } from './where.js';

export const facetResolvers: Resolvers = {
  Query: {
    facets: async (_query, { where }, context) => ({ filter: await resolveWhere(context, where) }),
  },
  PaperFacets: {
    years: ({ filter }, _args, { graph, signal }) => countYears(graph, filter, { signal }),
    venues: counts('venues'),
    topics: counts('topics'),
    tasks: counts('tasks'),
    methods: counts('methods'),
    datasets: counts('datasets'),
    backbones: counts('backbones'),
  },
};

function counts(facet: Facet) {
  return async (
    { filter }: PaperFacetsParent,
    _args: object,
    context: Context,
    info: GraphQLResolveInfo,
  ): Promise<FacetCountParent[]> => {
    const counted = await countFacet(context.graph, facet, filter, { signal: context.signal });
    const loader = nodeLoader(context, info, ['node']);
    const nodes = await Promise.all(counted.map(({ nodeId }) => loader.load(nodeId)));
    return counted.flatMap(({ count }, index) => {
      const node = nodes[index] ?? null;
      return node === null ? [] : [{ node, count }];
    });
  };
}
