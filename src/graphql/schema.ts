// The executable schema: schema.graphql with the resolvers of every noun.
import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { annotationResolvers } from './annotations.js';
import { changeResolvers } from './changes.js';
import { comparisonResolvers } from './comparisons.js';
import { conceptResolvers } from './concepts.js';
import { conflictResolvers } from './conflicts.js';
import { duplicateResolvers } from './duplicates.js';
import { editResolvers } from './edits.js';
import type { Resolvers } from './generated.js';
import { importResolvers } from './imports.js';
import { withFreshLoaders } from './mutations.js';
import { namedResolvers } from './named.js';
import { nodeResolvers } from './nodes.js';
import { packResolvers } from './packs.js';
import { paperResolvers } from './papers.js';
import { crossTabResolvers } from './cross-tab.js';
import { draftResolvers } from './drafts.js';
import { exportResolvers } from './export.js';
import { facetResolvers } from './facets.js';
import { proposalResolvers } from './proposals.js';
import { relateResolvers } from './relate.js';
import { relatedResolvers } from './related.js';
import { relationResolvers } from './relations.js';
import { resultResolvers } from './results.js';
import { searchResolvers } from './search.js';
import { scalarResolvers } from './scalars.js';
import { subgraphResolvers } from './subgraphs.js';
import { readingListResolvers } from './reading-lists.js';
import { viewerResolvers } from './viewer.js';

/** One line a noun, in the order of schema.graphql. */
const resolvers: Resolvers[] = [
  scalarResolvers,
  nodeResolvers,
  paperResolvers,
  namedResolvers,
  searchResolvers,
  relatedResolvers,
  relationResolvers,
  relateResolvers,
  resultResolvers,
  comparisonResolvers,
  conflictResolvers,
  subgraphResolvers,
  facetResolvers,
  crossTabResolvers,
  draftResolvers,
  exportResolvers,
  importResolvers,
  proposalResolvers,
  packResolvers,
  editResolvers,
  duplicateResolvers,
  changeResolvers,
  conceptResolvers,
  annotationResolvers,
  viewerResolvers,
  readingListResolvers,
];

export function makeSchema(): GraphQLSchema {
  return makeExecutableSchema({
    typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
    resolvers: resolvers.map(withFreshLoaders),
    resolverValidationOptions: { requireResolversForResolveType: 'error' },
  });
}
