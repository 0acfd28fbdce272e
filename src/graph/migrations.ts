// Brings a graph's constraints and indexes to what this version needs: numbered steps, each done once and remembered in
// the graph as a Migration node. A step may be repeated after a crash: every statement says IF NOT EXISTS.
import { LitgraphError } from '../model/errors.js';
import { keepAddedPositions } from './added-positions.js';
import { defineQuery } from './query.js';
import type { GraphStore } from './store.js';
import { renewTitleKeys } from './title-keys.js';

interface Migration {
  readonly number: number;
  readonly what: string;
  readonly statements: Readonly<Record<GraphStore['engine'], readonly string[]>>;
  /** What it changes of the data, after the statements. May be repeated, too. */
  readonly change?: (store: GraphStore) => Promise<void>;
}

const named = ['Author', 'Venue', 'Method', 'Dataset', 'Backbone', 'Task', 'Metric', 'Topic'] as const;

/** What is looked up by value, beside the ids. */
const lookups: readonly (readonly [label: string, property: string])[] = [
  ...['doi', 'arxivId', 'titleKey', 'citekey', 'year', 'addedAt', 'firstAuthorKey'].map(
    (property) => ['Paper', property] as const,
  ),
  ...named.map((label) => [label, 'nameKey'] as const),
  ['Record', 'hash'],
  ['Import', 'createdAt'],
];

/** What the first step knew of; labels that came later have steps of their own. */
const firstLabels = [...named, 'Paper', 'Record', 'Import'] as const;
const unique = firstLabels.map((label) => [label, 'id'] as const);

/** What is said of papers and concepts, and what was merged away. */
const knowledgeLabels = ['Claim', 'Evidence', 'Result', 'Retired'] as const;
const knowledgeUnique = knowledgeLabels.map((label) => [label, 'id'] as const);
const knowledgeLookups: readonly (readonly [label: string, property: string])[] = [
  ['Claim', 'key'],
  ['Claim', 'fromId'],
  ['Claim', 'toId'],
  ['Claim', 'type'],
  ['Evidence', 'sourceId'],
  ['Retired', 'nameKey'],
];

/** Relations that imports propose: those that are open stand in the order they came. */
const proposalUnique = [['Proposal', 'id']] as const;
const proposalLookups = [['Proposal', 'createdAt']] as const;

/** Texts cite papers under the keys of their entries, whichever the paper shows. */
const citekeyLookups = [['Record', 'citekey']] as const;

/** What a client that keeps up is told: entries without a number by id, those with one by number. */
const changeUnique = [
  ['NewChange', 'id'],
  ['Change', 'number'],
  ['ChangeLog', 'name'],
] as const;

const uniqueness = (properties: readonly (readonly [string, string])[]) =>
  properties.map(
    ([label, property]) =>
      `CREATE CONSTRAINT litgraph_${label}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`,
  );

const indexes = (properties: readonly (readonly [string, string])[]) =>
  properties.map(
    ([label, property]) =>
      `CREATE INDEX litgraph_${label}_${property} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`,
  );

/** On Neo4j a constraint brings its index and full text is an index; on the embedded engine neither is so. */
export const migrations: readonly Migration[] = [
  {
    number: 1,
    what: 'ids are unique; keys, names and dates are looked up by index; full text',
    statements: {
      neo4j: [
        ...uniqueness(unique),
        ...indexes(lookups),
        `CREATE FULLTEXT INDEX litgraph_text IF NOT EXISTS FOR (n:${['Paper', ...named].join('|')})
         ON EACH [n.title, n.abstract, n.name, n.aliases]
         OPTIONS { indexConfig: { \`fulltext.analyzer\`: 'standard-folding' } }`,
        'CALL db.awaitIndexes(600)',
      ],
      embedded: [...indexes([...unique, ...lookups]), ...uniqueness(unique)],
    },
  },
  {
    number: 2,
    what: 'claims, evidence, results and retired ids are looked up by index',
    statements: {
      neo4j: [...uniqueness(knowledgeUnique), ...indexes(knowledgeLookups), 'CALL db.awaitIndexes(600)'],
      embedded: [...indexes([...knowledgeUnique, ...knowledgeLookups]), ...uniqueness(knowledgeUnique)],
    },
  },
  {
    number: 3,
    what: 'proposals are looked up by index',
    statements: {
      neo4j: [...uniqueness(proposalUnique), ...indexes(proposalLookups), 'CALL db.awaitIndexes(600)'],
      embedded: [...indexes([...proposalUnique, ...proposalLookups]), ...uniqueness(proposalUnique)],
    },
  },
  {
    number: 4,
    what: 'records are looked up by citation key',
    statements: {
      neo4j: [...indexes(citekeyLookups), 'CALL db.awaitIndexes(600)'],
      embedded: indexes(citekeyLookups),
    },
  },
  {
    number: 5,
    what: 'changes are looked up by number',
    statements: {
      neo4j: [...uniqueness(changeUnique), 'CALL db.awaitIndexes(600)'],
      embedded: [...indexes(changeUnique), ...uniqueness(changeUnique)],
    },
  },
  {
    number: 6,
    what: 'keys of titles tell CrossFormer++ from CrossFormer, and titles of signs alone have one',
    statements: { neo4j: [], embedded: [] },
    change: renewTitleKeys,
  },
  {
    number: 7,
    what: 'papers know where in its text the entry stood that brought them',
    statements: { neo4j: [], embedded: [] },
    change: keepAddedPositions,
  },
];

const appliedMigrations = defineQuery({
  name: 'migrations.applied',
  cypher: `
MATCH (migration:Migration)
RETURN migration.number AS number
ORDER BY number`,
  row: (raw) => Number(raw.number),
});

const rememberMigration = defineQuery({
  name: 'migrations.remember',
  cypher: `
MERGE (migration:Migration {number: $number})
ON CREATE SET migration.appliedAt = $appliedAt
RETURN migration.number AS number`,
  row: (raw) => Number(raw.number),
});

/**
 * Applies what the graph lacks, in order. `runSchema` runs one statement of the engine's own schema language. Throws
 * CONFIGURATION where a later version of litgraph has been at this graph.
 */
export async function applyMigrations(
  store: GraphStore,
  runSchema: (statement: string) => Promise<void>,
): Promise<void> {
  const applied = new Set(await store.read(appliedMigrations));
  const known = Math.max(...migrations.map(({ number }) => number));
  const newest = Math.max(0, ...applied);
  if (newest > known) {
    throw new LitgraphError(
      'CONFIGURATION',
      `A newer litgraph has written to this library (its migration ${newest}; this version knows ${known}). Update litgraph.`,
    );
  }
  for (const migration of migrations.filter(({ number }) => !applied.has(number))) {
    for (const statement of migration.statements[store.engine]) await runSchema(statement);
    await migration.change?.(store);
    await store.write((tx) =>
      tx.run(rememberMigration, { number: migration.number, appliedAt: new Date().toISOString() }),
    );
  }
}
