// Records: the entries that papers are decided from, in and out of the store.
import type { BibliographicRecord, BibliographyFormat } from '../model/bibliography.js';
import { emptyEntry, type EntryFields, type Field } from '../model/entry.js';
import { columns } from './columns.js';
import { defineQuery, type Params, type Query, type RawRow } from './query.js';
import { int, intOrNull, map, text, texts } from './rows.js';
import type { GraphStore, GraphTransaction, ReadOptions } from './store.js';

/** Runs a query: inside a transaction, or on the store itself. */
export type Run = <Row>(query: Query<Row>, params: Params) => Promise<Row[]>;

/** What a decision needs to know of a record: not its text, which is most of it. */
export interface RecordInPaper {
  readonly paperId: string;
  readonly id: string;
  readonly fields: EntryFields;
  readonly edited: boolean;
  readonly changed: readonly string[];
  readonly addedAt: string;
  readonly line: number;
  /** The imports that brought it. */
  readonly imports: readonly string[];
}

export interface NewRecord {
  readonly paper: string;
  readonly line: number;
  readonly position: number;
  /** Of the record's node: `recordProps`. */
  readonly props: Readonly<Record<string, unknown>>;
}

/** Which paper each of these records belongs to; unknown records are left out. */
export async function papersOfRecords(run: Run, ids: readonly string[]): Promise<Map<string, string>> {
  return new Map(await run(papersOfRecordsQuery, { ids }));
}

export function recordsInPapers(run: Run, paperIds: readonly string[]): Promise<RecordInPaper[]> {
  return run(recordsInPapersQuery, { ids: paperIds });
}

/** All records of these papers, by paper, in the order they came in. */
export async function recordsOfPapers(
  store: GraphStore,
  paperIds: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, BibliographicRecord[]>> {
  const records = new Map<string, BibliographicRecord[]>(paperIds.map((id) => [id, []]));
  for (const record of await store.read(recordsOfPapersQuery, { ids: paperIds }, options)) {
    records.get(record.paperId)?.push(record);
  }
  return records;
}

export async function recordsByIds(
  store: GraphStore,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, BibliographicRecord>> {
  const records = await store.read(recordsByIdsQuery, { ids }, options);
  return new Map(records.map((record) => [record.id, record]));
}

export async function addRecords(
  tx: GraphTransaction,
  rows: readonly NewRecord[],
  importId: string,
): Promise<void> {
  if (rows.length === 0) return;
  const flat = rows.map(({ paper, position, props }) => ({ ...props, paper, position }));
  await tx.run(addRecordsQuery, {
    import: importId,
    ...columns(flat, ['paper', 'position', ...ownProperties]),
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

/** The fields of every record in which the papers of these authors still name them. */
export function recordsNamingAuthors(
  run: Run,
  authorIds: readonly string[],
): Promise<{ author: string; record: RecordInPaper }[]> {
  return run(recordsNamingAuthorsQuery, { ids: authorIds });
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
}): Record<string, unknown> {
  const { fieldsJson, unmapped, citekey, ...rest } = record;
  return {
    ...rest,
    fields: fieldsJson,
    ...(citekey === null ? {} : { citekey }),
    ...(unmapped.length === 0 ? {} : { unmapped: JSON.stringify(unmapped) }),
  };
}

export function writeFields(fields: EntryFields): string {
  return JSON.stringify(saying(fields));
}

/** What says something of a value: no nulls and no empty lists in it, however deep. */
function saying(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  // A list keeps its places: what says nothing in one is null in its JSON.
  if (Array.isArray(value)) return value.map((item) => (saysNothing(item) ? null : saying(item)));
  const said: Record<string, unknown> = {};
  for (const [name, part] of Object.entries(value)) if (!saysNothing(part)) said[name] = saying(part);
  return said;
}

function saysNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

export function readFields(json: string): EntryFields {
  const said = JSON.parse(json) as Partial<EntryFields>;
  return { ...emptyEntry, ...said, authors: people(said.authors), editors: people(said.editors) };
}

function people(names: EntryFields['authors'] | undefined): EntryFields['authors'] {
  return (names ?? []).map(({ family, given = null, suffix = null, orcid = null }) => ({
    given,
    family,
    suffix,
    orcid,
  }));
}

const papersOfRecordsQuery = defineQuery({
  name: 'records.papers',
  cypher: `
UNWIND $ids AS id
MATCH (record:Record {id: id})-[:DESCRIBES]->(paper:Paper)
RETURN id, paper.id AS paper`,
  row: (raw) => [text(raw, 'id'), text(raw, 'paper')] as const,
});

const recordsInPapersQuery = defineQuery({
  name: 'records.inPapers',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})<-[:DESCRIBES]-(record:Record)
CALL (record) {
  MATCH (record)<-[:BROUGHT]-(import:Import)
  WITH DISTINCT import.id AS holder
  ORDER BY holder
  RETURN collect(holder) AS imports
}
RETURN id AS paper, record{.id, .fields, .edited, .changed, .addedAt, .line} AS record, imports`,
  row: (raw) => recordInPaper(text(raw, 'paper'), map(raw, 'record'), texts(raw, 'imports')),
});

const recordsNamingAuthorsQuery = defineQuery({
  name: 'records.namingAuthors',
  cypher: `
UNWIND $ids AS id
MATCH (author:Author {id: id})-[:AUTHORED|EDITED]->(paper:Paper)
MATCH (paper)<-[:DESCRIBES]-(record:Record)
RETURN DISTINCT id AS author, paper.id AS paper, record{.id, .fields, .edited, .changed, .addedAt, .line} AS record`,
  row: (raw) => ({
    author: text(raw, 'author'),
    record: recordInPaper(text(raw, 'paper'), map(raw, 'record'), []),
  }),
});

const recordsOfPapersQuery = defineQuery({
  name: 'records.ofPapers',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})<-[:DESCRIBES]-(record:Record)
RETURN id AS paper, properties(record) AS record
ORDER BY paper, record.addedAt, record.line, record.id`,
  row: (raw) => bibliographicRecord(text(raw, 'paper'), map(raw, 'record')),
});

const recordsByIdsQuery = defineQuery({
  name: 'records.byIds',
  cypher: `
UNWIND $ids AS id
MATCH (record:Record {id: id})-[:DESCRIBES]->(paper:Paper)
RETURN paper.id AS paper, properties(record) AS record`,
  row: (raw) => bibliographicRecord(text(raw, 'paper'), map(raw, 'record')),
});

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

function recordInPaper(paperId: string, raw: RawRow, imports: readonly string[]): RecordInPaper {
  return {
    paperId,
    id: text(raw, 'id'),
    fields: readFields(text(raw, 'fields')),
    edited: raw.edited === true,
    changed: texts(raw, 'changed'),
    addedAt: text(raw, 'addedAt'),
    line: intOrNull(raw, 'line') ?? 0,
    imports,
  };
}

function bibliographicRecord(paperId: string, raw: RawRow): BibliographicRecord {
  return {
    id: text(raw, 'id'),
    paperId,
    format: text(raw, 'format') as BibliographyFormat,
    raw: text(raw, 'raw'),
    fields: readFields(text(raw, 'fields')),
    unmapped: raw.unmapped == null ? [] : (JSON.parse(text(raw, 'unmapped')) as Field[]),
    edited: raw.edited === true,
    changed: texts(raw, 'changed'),
    addedAt: text(raw, 'addedAt'),
    line: int(raw, 'line'),
  };
}
