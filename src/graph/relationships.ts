// The relationships of one paper, concept, venue or author, whatever their type: read, drawn and erased as plain rows. For merges,
// which move all of them.
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import { labels, type Kind } from '../model/kinds.js';
import { relationTypes } from '../model/relation.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { map, text } from './rows.js';
import type { GraphTransaction } from './store.js';

export type Props = Readonly<Record<string, unknown>>;

/** Where a relationship of a thing is: its type, whether it leads out of the thing, and what is at its other end. */
export interface Place {
  readonly type: string;
  readonly out: boolean;
  readonly other: string;
  readonly label: string;
}

export interface Relationship extends Place {
  readonly props: Props;
}

/** What leads to and from such a thing in this graph. Another type would be a mistake: a merge would lose it. */
const types: readonly string[] = [
  ...relationTypes,
  'AUTHORED',
  'EDITED',
  'PUBLISHED_IN',
  'DEFINED',
  'FROM',
  'TO',
  'WHERE',
  'IN',
  'OF_METHOD',
  'ON_DATASET',
  'IN_METRIC',
  'WITH_BACKBONE',
  'MERGED_INTO',
  'REPORTED_IN',
  'SOURCE',
  'DISTINCT_FROM',
  'CONCERNS',
  'CONCERNS',
];
const otherLabels: readonly string[] = [...Object.values(labels), 'Retired'];

export function relationshipsOf(tx: GraphTransaction, id: string): Promise<Relationship[]> {
  return tx.run(variantOf(ofOne, ofOneCypher(kindOf(id))), { id });
}

/** Those among them that join it to these others. */
export async function relationshipsWith(
  tx: GraphTransaction,
  id: string,
  others: readonly Pick<Place, 'other' | 'label'>[],
): Promise<Relationship[]> {
  const found: Relationship[] = [];
  for (const [label, rows] of groupBy(others, (row) => row.label)) {
    const query = variantOf(withOthers, withOthersCypher(kindOf(id), known(label, otherLabels)));
    found.push(...(await tx.run(query, { id, others: [...new Set(rows.map(({ other }) => other))] })));
  }
  return found;
}

export async function drawRelationships(
  tx: GraphTransaction,
  id: string,
  rows: readonly Relationship[],
): Promise<void> {
  for (const [shape, ofShape] of groupBy(rows, shapeOf)) {
    await tx.run(variantOf(draw, drawCypher(kindOf(id), shape)), { id, rows: ofShape });
  }
}

/** All of that type between the two. */
export async function eraseRelationships(
  tx: GraphTransaction,
  id: string,
  places: readonly Place[],
): Promise<void> {
  for (const [shape, ofShape] of groupBy(places, shapeOf)) {
    const others = ofShape.map(({ other }) => other);
    await tx.run(variantOf(erase, eraseCypher(kindOf(id), shape)), { id, others });
  }
}

function shapeOf({ type, out, label }: Place): string {
  return `${known(label, otherLabels)} ${known(type, types)} ${out ? 'out' : 'in'}`;
}

function known(name: string, all: readonly string[]): string {
  if (all.includes(name)) return name;
  throw new Error(`merges know nothing of ${name}`);
}

function kindOf(id: string): Kind {
  return kindOfId(id) as Kind;
}

function arrow(shape: string): { label: string; pattern: (a: string, r: string, b: string) => string } {
  const [label = '', type = '', direction] = shape.split(' ');
  const pattern = (a: string, r: string, b: string) =>
    direction === 'out' ? `(${a})-[${r}:\`${type}\`]->(${b})` : `(${b})-[${r}:\`${type}\`]->(${a})`;
  return { label, pattern };
}

function ofOneCypher(kind: Kind): string {
  return `
MATCH (named:${labels[kind]} {id: $id})-[r]->(other)
RETURN true AS out, type(r) AS type, properties(r) AS props, other.id AS other, labels(other)[0] AS label
UNION ALL
MATCH (named:${labels[kind]} {id: $id})<-[r]-(other)
RETURN false AS out, type(r) AS type, properties(r) AS props, other.id AS other, labels(other)[0] AS label`;
}

function withOthersCypher(kind: Kind, label: string): string {
  return `
UNWIND $others AS id
MATCH (other:${label} {id: id})
MATCH (other)<-[r]-(named:${labels[kind]} {id: $id})
RETURN true AS out, type(r) AS type, properties(r) AS props, id AS other, '${label}' AS label
UNION ALL
UNWIND $others AS id
MATCH (other:${label} {id: id})
MATCH (other)-[r]->(named:${labels[kind]} {id: $id})
RETURN false AS out, type(r) AS type, properties(r) AS props, id AS other, '${label}' AS label`;
}

function drawCypher(kind: Kind, shape: string): string {
  const { label, pattern } = arrow(shape);
  return `
UNWIND $rows AS row
MATCH (named:${labels[kind]} {id: $id})
MATCH (other:${label} {id: row.other})
CREATE ${pattern('named', 'r', 'other')}
SET r += row.props`;
}

function eraseCypher(kind: Kind, shape: string): string {
  const { label, pattern } = arrow(shape);
  return `
UNWIND $others AS id
MATCH (other:${label} {id: id})
MATCH ${pattern('named', 'r', 'other')}
WHERE named.id = $id AND named:${labels[kind]}
DELETE r`;
}

const relationship = (raw: RawRow): Relationship => ({
  type: text(raw, 'type'),
  out: raw['out'] === true,
  other: text(raw, 'other'),
  label: text(raw, 'label'),
  props: ownProps(map(raw, 'props')),
});

/** Without an engine's own notes, in one order whatever the engine's. */
export function ownProps(props: RawRow): Props {
  const said = Object.entries(props).filter(([name, value]) => !name.startsWith('_') && value != null);
  return Object.fromEntries(said.sort(([a], [b]) => (a < b ? -1 : 1)));
}

// Each of these stands for its family: the same for other kinds and types.
const ofOne = defineQuery({ name: 'relationships.ofOne', cypher: ofOneCypher('topic'), row: relationship });
const withOthers = defineQuery({
  name: 'relationships.with',
  cypher: withOthersCypher('topic', 'Paper'),
  row: relationship,
});
const draw = defineQuery({
  name: 'relationships.draw',
  cypher: drawCypher('topic', 'Paper ABOUT in'),
  row: () => undefined,
});
const erase = defineQuery({
  name: 'relationships.erase',
  cypher: eraseCypher('topic', 'Paper ABOUT in'),
  row: () => undefined,
});
