// The whole graph ↔ plain lines, whatever the engine: what a backup is made of. Nodes are read by their ids, a label at a
// time; nodes without an id are parts of one that has one, and are told with it.
import { labels } from '../model/kinds.js';
import { relationTypes } from '../model/relation.js';
import { migrations } from './migrations.js';
import { defineQuery, variantOf, type Query, type RawRow } from './query.js';
import { ownProps, type Props } from './relationships.js';
import { int, list, map, text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** Labels of the nodes that have an id. */
export const nodeLabels: readonly string[] = [...Object.values(labels), 'Retired'];

/** Nodes without an id: each belongs to one node, which a relationship leads from. */
export const parts: readonly { readonly owner: string; readonly type: string; readonly label: string }[] = [
  { owner: 'Import', type: 'REPORTED', label: 'ImportItems' },
  { owner: 'Import', type: 'SAID', label: 'PackSayings' },
];

/** The log of changes is of this store alone: whoever has a place in it is told to begin anew where a backup comes in. */
const logOfChanges = ['NewChange', 'Change', 'ChangeLog'] as const;

/** What a store notes for itself, and makes by itself. */
export const ownNotes: readonly string[] = ['Migration', 'TextState', 'Restoring', ...logOfChanges];

/** Types of the relationships between nodes that have an id. */
export const betweenNodes: readonly string[] = [
  ...relationTypes,
  'AUTHORED',
  'EDITED',
  'PUBLISHED_IN',
  'DEFINED',
  'DESCRIBES',
  'BROUGHT',
  'FROM',
  'TO',
  'WHERE',
  'IN',
  'RESTS_ON',
  'SOURCE',
  'FIGURE',
  'OF_METHOD',
  'ON_DATASET',
  'IN_METRIC',
  'WITH_BACKBONE',
  'REPORTED_IN',
  'COPIED_FROM',
  'MERGED_INTO',
  'DISTINCT_FROM',
  'CONCERNS',
  'PROPOSED',
];

/** The newest step of the migrations that this version knows: a graph written by a later one is not understood. */
export const newestMigration = Math.max(...migrations.map(({ number }) => number));

export interface NodeLine {
  readonly node: string;
  readonly props: Props;
}
export interface PartLine {
  readonly part: string;
  readonly of: string;
  readonly props: Props;
}
export interface RelationshipLine {
  readonly type: string;
  readonly from: readonly [label: string, id: string];
  readonly to: readonly [label: string, id: string];
  readonly props: Props;
}
export type GraphLine = NodeLine | PartLine | RelationshipLine;

/** How many there are of each label and type, but for what stores note for themselves. */
export type Counts = Readonly<Record<string, number>>;

/** Nodes whose lines are held in memory at a time: some megabytes of abstracts and records. */
const batchOfNodes = 1_000;
/** Counting a million relationships takes seconds on either engine. */
const countTimeoutMs = 300_000;

/** Every node, then every part, then every relationship. Holds the ids of one label and the lines of one batch. */
export async function* graphLines(store: GraphStore, options: ReadOptions = {}): AsyncGenerator<GraphLine[]> {
  const shapes = [
    ...nodeLabels.map((label) => ({ label, query: nodesQuery(label) })),
    ...parts.map((part) => ({ label: part.owner, query: partsQuery(part) })),
    ...nodeLabels.map((label) => ({ label, query: relationshipsQuery(label) })),
  ];
  for (const { label, query } of shapes) {
    const ids = await store.read(variantOf(idsOf, idsCypher(label)), {}, options);
    for (let start = 0; start < ids.length; start += batchOfNodes) {
      yield await store.read(query, { ids: ids.slice(start, start + batchOfNodes) }, options);
    }
  }
}

export async function countGraph(store: GraphStore, options: ReadOptions = {}): Promise<Counts> {
  const patient = { ...options, timeoutMs: countTimeoutMs };
  const nodes = await store.read(countNodes, {}, patient);
  const relationships = await store.read(countRelationships, {}, patient);
  const counted = [...nodes, ...relationships];
  return Object.fromEntries(counted.map(({ name, count }) => [name, count] as const).sort());
}

/** What of a graph the lines would leave out: labels and types that this file does not name. */
export function unknownTo(counts: Counts): string[] {
  const known = new Set([
    ...nodeLabels,
    ...betweenNodes,
    ...parts.flatMap(({ label, type }) => [label, type]),
  ]);
  return Object.keys(counts).filter((name) => !known.has(name));
}

function idsCypher(label: string): string {
  return `
MATCH (node:${label})
RETURN node.id AS id
ORDER BY id`;
}

function nodesCypher(label: string): string {
  return `
UNWIND $ids AS id
MATCH (node:${label} {id: id})
RETURN '${label}' AS node, properties(node) AS props`;
}

function partsCypher({ owner, type, label }: (typeof parts)[number]): string {
  return `
UNWIND $ids AS id
MATCH (:${owner} {id: id})-[:${type}]->(part:${label})
RETURN '${label}' AS part, id AS of, properties(part) AS props`;
}

/** Those that lead to nodes with an id: the others are told with the parts they lead to. */
function relationshipsCypher(label: string): string {
  return `
UNWIND $ids AS id
MATCH (from:${label} {id: id})
MATCH (from)-[joined]->(to)
WHERE to.id IS NOT NULL
RETURN type(joined) AS type, ['${label}', id] AS from, [labels(to)[0], to.id] AS to, properties(joined) AS props`;
}

const props = (raw: RawRow): Props => ownProps(map(raw, 'props'));
const end = (raw: RawRow, key: string) => list(raw, key) as readonly [string, string];

const idsOf = defineQuery({ name: 'backup.ids', cypher: idsCypher('Paper'), row: (raw) => text(raw, 'id') });

// Each of these stands for its family: the same for other labels.
const nodesOf: Query<GraphLine> = defineQuery({
  name: 'backup.nodes',
  cypher: nodesCypher('Paper'),
  row: (raw) => ({ node: text(raw, 'node'), props: props(raw) }),
});
const partsOf: Query<GraphLine> = defineQuery({
  name: 'backup.parts',
  cypher: partsCypher({ owner: 'Import', type: 'REPORTED', label: 'ImportItems' }),
  row: (raw) => ({ part: text(raw, 'part'), of: text(raw, 'of'), props: props(raw) }),
});
const relationshipsOf: Query<GraphLine> = defineQuery({
  name: 'backup.relationships',
  cypher: relationshipsCypher('Paper'),
  row: (raw) => ({
    type: text(raw, 'type'),
    from: end(raw, 'from'),
    to: end(raw, 'to'),
    props: props(raw),
  }),
});

const nodesQuery = (label: string) => variantOf(nodesOf, nodesCypher(label));
const partsQuery = (part: (typeof parts)[number]) => variantOf(partsOf, partsCypher(part));
const relationshipsQuery = (label: string) => variantOf(relationshipsOf, relationshipsCypher(label));

const countNodes = defineQuery({
  name: 'backup.countNodes',
  cypher: `
MATCH (node)
WHERE NOT node:Migration AND NOT node:TextState AND NOT node:Restoring
  AND NOT node:NewChange AND NOT node:Change AND NOT node:ChangeLog
WITH labels(node)[0] AS name
RETURN name, count(*) AS count
ORDER BY name`,
  row: (raw) => ({ name: text(raw, 'name'), count: int(raw, 'count') }),
});

const countRelationships = defineQuery({
  name: 'backup.countRelationships',
  cypher: `
MATCH ()-[joined]->()
WITH type(joined) AS name
RETURN name, count(*) AS count
ORDER BY name`,
  row: (raw) => ({ name: text(raw, 'name'), count: int(raw, 'count') }),
});
