// Records into the store and out of it again: what an import brings, what it holds with others, what persons change.
import type { BibliographyFormat } from '../model/bibliography.js';
import type { Field } from '../model/entry.js';
import { columns } from './columns.js';
import { defineQuery } from './query.js';
import type { GraphTransaction } from './store.js';

export interface NewRecord {
  readonly paper: string;
  /** Of the record's node: `recordProps`. */
  readonly props: Readonly<Record<string, unknown>>;
}

export async function addRecords(
  tx: GraphTransaction,
  rows: readonly NewRecord[],
  importId: string,
): Promise<void> {
  if (rows.length === 0) return;
  const flat = rows.map(({ paper, props }) => ({ ...props, paper }));
  await tx.run(addRecordsQuery, {
    import: importId,
    ...columns(flat, ['paper', ...ownProperties]),
  });
}

/** The import had these records too. */
export async function addHolder(
  tx: GraphTransaction,
  rows: readonly { record: string; line: number; position: number }[],
  importId: string,
): Promise<void> {
  if (rows.length > 0) await tx.run(addHolderQuery, { rows, import: importId });
}

export async function dropHolder(
  tx: GraphTransaction,
  recordIds: readonly string[],
  importId: string,
): Promise<void> {
  if (recordIds.length > 0) await tx.run(dropHolderQuery, { ids: recordIds, import: importId });
}

export async function removeRecords(tx: GraphTransaction, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run(removeRecordsQuery, { ids });
}

/** Makes or rewrites the record that holds what persons changed about a paper. */
export async function saveEdit(
  tx: GraphTransaction,
  paperId: string,
  props: Readonly<Record<string, unknown>> & { id: string },
): Promise<void> {
  await tx.run(saveEditQuery, { paper: paperId, id: props.id, props });
}

/** Those of `recordProps`. */
export const ownProperties = [
  'id',
  'hash',
  'format',
  'citekey',
  'raw',
  'fields',
  'unmapped',
  'addedAt',
  'line',
  'position',
];

/** The properties of a new record's node. Fields that say nothing are left out: most entries have few. */
export function recordProps(record: {
  readonly id: string;
  readonly hash: string;
  readonly format: BibliographyFormat;
  readonly citekey: string | null;
  readonly raw: string;
  readonly fieldsJson: string;
  readonly unmapped: readonly Field[];
  readonly addedAt: string;
  readonly line: number;
  readonly position: number;
}): Record<string, unknown> {
  const { fieldsJson, unmapped, citekey, ...rest } = record;
  return {
    ...rest,
    fields: fieldsJson,
    ...(citekey === null ? {} : { citekey }),
    ...(unmapped.length === 0 ? {} : { unmapped: JSON.stringify(unmapped) }),
  };
}

const addRecordsQuery = defineQuery({
  name: 'records.add',
  cypher: `
MATCH (import:Import {id: $import})
UNWIND range(0, $last) AS i
MATCH (paper:Paper {id: $paper[i]})
CREATE (record:Record {${ownProperties.map((name) => `${name}: $${name}[i]`).join(', ')}})
CREATE (record)-[:DESCRIBES]->(paper)
CREATE (import)-[:BROUGHT {line: $line[i], position: $position[i]}]->(record)`,
  row: () => undefined,
});

const addHolderQuery = defineQuery({
  name: 'records.addHolder',
  cypher: `
MATCH (import:Import {id: $import})
UNWIND $rows AS row
MATCH (record:Record {id: row.record})
CREATE (import)-[:BROUGHT {line: row.line, position: row.position}]->(record)`,
  row: () => undefined,
});

const dropHolderQuery = defineQuery({
  name: 'records.dropHolder',
  cypher: `
UNWIND $ids AS id
MATCH (record:Record {id: id})<-[brought:BROUGHT]-(:Import {id: $import})
DELETE brought`,
  row: () => undefined,
});

const removeRecordsQuery = defineQuery({
  name: 'records.remove',
  cypher: `
UNWIND $ids AS id
MATCH (record:Record {id: id})
DETACH DELETE record`,
  row: () => undefined,
});

const saveEditQuery = defineQuery({
  name: 'records.saveEdit',
  cypher: `
MATCH (paper:Paper {id: $paper})
MERGE (record:Record {id: $id})
SET record += $props
MERGE (record)-[:DESCRIBES]->(paper)`,
  row: () => undefined,
});
