// Writes what is generated: resolver types out of schema.graphql, the Prisma clients out of prisma/, and JSON Schemas for packs.
// `node scripts/generate.mjs --check` writes nothing and fails where a committed file is out of date.
import { readFile, writeFile } from 'node:fs/promises';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as resolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import prettier from 'prettier';
import { generateJsonSchemas } from './generate-json-schemas.mjs';
import { generatePrisma } from './generate-prisma.mjs';

const root = new URL('../', import.meta.url);
const target = new URL('src/graphql/generated.ts', root);
const check = process.argv.includes('--check');

const parents = {
  Node: 'NodeParent',
  Paper: 'PaperParent',
  Author: 'AuthorParent',
  Venue: 'VenueParent',
  BibliographicRecord: 'RecordParent',
  Import: 'ImportParent',
  ImportReport: 'ImportReportParent',
  ImportItem: 'ImportItemParent',
  Proposal: 'ProposalParent',
  Relation: 'RelationParent',
  RelationEnd: 'NodeParent',
  Evidence: 'EvidenceParent',
  Result: 'ResultParent',
  Protocol: 'ProtocolParent',
  Annotation: 'AnnotationParent',
  Viewer: 'ViewerParent',
  ReadingList: 'ReadingListParent',
  ReadingListItem: 'ReadingListItemParent',
  Reason: 'ReasonParent',
  RelatedPaperEdge: 'RelatedPaperEdgeParent',
  SearchEdge: 'SearchEdgeParent',
  Subgraph: 'SubgraphParent',
  Path: 'PathParent',
  Leaderboard: 'LeaderboardParent',
  DuplicateCandidate: 'DuplicateCandidateParent',
  Conflict: 'ConflictParent',
  Change: 'ChangeParent',
  CoverageCell: 'CoverageCellParent',
  CoverageGap: 'CoverageGapParent',
  PaperFacets: 'PaperFacetsParent',
  UnresolvedCitekey: 'UnresolvedCitekeyParent',
  FacetCount: 'FacetCountParent',
  CrossTabHead: 'CrossTabHeadParent',
  DraftSentence: 'DraftSentenceParent',
  PaperConnection: 'PaperConnectionParent',
  AuthorConnection: 'AuthorConnectionParent',
  ImportConnection: 'ImportConnectionParent',
  ImportItemConnection: 'ImportItemConnectionParent',
  ProposalConnection: 'ProposalConnectionParent',
  AnnotationConnection: 'AnnotationConnectionParent',
  ReadingListItemConnection: 'ReadingListItemConnectionParent',
  RelationConnection: 'RelationConnectionParent',
  ResultConnection: 'ResultConnectionParent',
  DuplicateConnection: 'DuplicateConnectionParent',
  ConflictConnection: 'ConflictConnectionParent',
  SearchConnection: 'SearchConnectionParent',
  RelatedPaperConnection: 'RelatedPaperConnectionParent',
};
for (const concept of ['Method', 'Dataset', 'Backbone', 'Task', 'Metric', 'Topic']) {
  parents[concept] = 'ConceptParent';
}
for (const listed of ['Method', 'Dataset', 'Backbone', 'Topic']) {
  parents[`${listed}Connection`] = 'ConceptConnectionParent';
}

async function resolverTypes() {
  const schema = await readFile(new URL('schema.graphql', root), 'utf8');
  const text = await codegen({
    filename: 'generated.ts',
    schema: parse(schema),
    documents: [],
    plugins: [{ add: {} }, { typescript: {} }, { resolvers: {} }],
    pluginMap: {
      add: { plugin: () => '// Generated from schema.graphql by scripts/generate.mjs. Do not edit.\n' },
      typescript,
      resolvers,
    },
    config: {
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      inputMaybeValue: 'T | null | undefined',
      scalars: { ID: { input: 'string', output: 'string' }, DateTime: 'string', Markdown: 'string' },
      contextType: './context.js#Context',
      mappers: Object.fromEntries(
        Object.entries(parents).map(([type, parent]) => [type, `./parents.js#${parent}`]),
      ),
    },
  });
  return prettier.format(text, { ...(await prettier.resolveConfig(target.pathname)), parser: 'typescript' });
}

const types = await resolverTypes();
if (check) {
  if ((await readFile(target, 'utf8').catch(() => '')) !== types) {
    console.error('src/graphql/generated.ts is out of date: run `npm run generate`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(target, types);
}

for (const problem of [await generatePrisma({ check }), await generateJsonSchemas({ check })]) {
  if (problem === null) continue;
  console.error(problem);
  process.exitCode = 1;
}
