// Records, the entries that papers are decided from, out of the store.
import type { BibliographicRecord, BibliographyFormat, SourceText } from '../model/bibliography.js';
import type { EntryFields, Field } from '../model/entry.js';
import { defineQuery, type Params, type Query, type RawRow } from './query.js';
import { readFields } from './record-fields.js';
import { int, intOrNull, map, maps, text, textOrNull, texts } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** Runs a query: inside a transaction, or on the store itself. */
export type Run = <Row>(query: Query<Row>, params: Params) => Promise<Row[]>;

/** What a decision needs to know of a record: not its text, which is most of it. */
export interface RecordInPaper {
  readonly paperId: string;
  readonly id: string;
  readonly format: BibliographyFormat;
  readonly fields: EntryFields;
  readonly edited: boolean;
  readonly changed: readonly string[];
  readonly addedAt: string;
  readonly position: number;
  readonly texts: readonly SourceText[];
}

/** Which paper each of these records belongs to, and whether others do, too; unknown records are left out. */
export function papersOfRecords(
  run: Run,
  ids: readonly string[],
): Promise<{ record: string; paper: string; others: boolean }[]> {
  return run(papersOfRecordsQuery, { ids });
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

/** The fields of every record in which the papers of these authors still name them. */
export function recordsNamingAuthors(
  run: Run,
  authorIds: readonly string[],
): Promise<{ author: string; record: RecordInPaper }[]> {
  return run(recordsNamingAuthorsQuery, { ids: authorIds });
}

/** Of `record`, oldest first. */
const textsOfRecord = `
CALL (record) {
  MATCH (record)<-[:BROUGHT]-(import:Import)
  WITH DISTINCT import
  ORDER BY import.createdAt, import.id
  RETURN collect(import{.id, .name, .createdById, .createdAt}) AS texts
}`;

const papersOfRecordsQuery = defineQuery({
  name: 'records.papers',
  cypher: `
UNWIND $ids AS id
MATCH (record:Record {id: id})-[:DESCRIBES]->(paper:Paper)
RETURN id, paper.id AS paper, COUNT { (paper)<-[:DESCRIBES]-() } AS records`,
  row: (raw) => ({
    record: text(raw, 'id'),
    paper: text(raw, 'paper'),
    others: int(raw, 'records') > 1,
  }),
});

const recordsInPapersQuery = defineQuery({
  name: 'records.inPapers',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})<-[:DESCRIBES]-(record:Record)${textsOfRecord}
RETURN id AS paper, record{.id, .format, .fields, .edited, .changed, .addedAt, .line, .position} AS record, texts`,
  row: (raw) => recordInPaper(text(raw, 'paper'), map(raw, 'record'), textsIn(raw)),
});

const recordsNamingAuthorsQuery = defineQuery({
  name: 'records.namingAuthors',
  cypher: `
UNWIND $ids AS id
MATCH (author:Author {id: id})-[:AUTHORED|EDITED]->(paper:Paper)
MATCH (paper)<-[:DESCRIBES]-(record:Record)
RETURN DISTINCT id AS author, paper.id AS paper, record{.id, .format, .fields, .edited, .changed, .addedAt, .line, .position} AS record`,
  row: (raw) => ({
    author: text(raw, 'author'),
    record: recordInPaper(text(raw, 'paper'), map(raw, 'record'), []),
  }),
});

const recordsOfPapersQuery = defineQuery({
  name: 'records.ofPapers',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})<-[:DESCRIBES]-(record:Record)${textsOfRecord}
RETURN id AS paper, properties(record) AS record, texts
ORDER BY paper, record.addedAt, coalesce(record.position, record.line), record.id`,
  row: (raw) => bibliographicRecord(text(raw, 'paper'), map(raw, 'record'), textsIn(raw)),
});

const recordsByIdsQuery = defineQuery({
  name: 'records.byIds',
  cypher: `
UNWIND $ids AS id
MATCH (record:Record {id: id})-[:DESCRIBES]->(paper:Paper)${textsOfRecord}
RETURN paper.id AS paper, properties(record) AS record, texts`,
  row: (raw) => bibliographicRecord(text(raw, 'paper'), map(raw, 'record'), textsIn(raw)),
});

function recordInPaper(paperId: string, raw: RawRow, stoodIn: readonly SourceText[]): RecordInPaper {
  return {
    paperId,
    id: text(raw, 'id'),
    format: text(raw, 'format') as BibliographyFormat,
    fields: readFields(text(raw, 'fields')),
    edited: raw.edited === true,
    changed: texts(raw, 'changed'),
    addedAt: text(raw, 'addedAt'),
    position: positionOf(raw),
    texts: stoodIn,
  };
}

function bibliographicRecord(
  paperId: string,
  raw: RawRow,
  stoodIn: readonly SourceText[],
): BibliographicRecord {
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
    position: positionOf(raw),
    texts: stoodIn,
  };
}

function textsIn(raw: RawRow): SourceText[] {
  return maps(raw, 'texts').map((row) => ({
    importId: text(row, 'id'),
    name: textOrNull(row, 'name'),
    createdById: textOrNull(row, 'createdById'),
    createdAt: text(row, 'createdAt'),
  }));
}

/** Records made before positions were kept stand in the order of their lines. */
function positionOf(raw: RawRow): number {
  return intOrNull(raw, 'position') ?? intOrNull(raw, 'line') ?? 0;
}
