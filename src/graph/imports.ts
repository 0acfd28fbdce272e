// Imports in the store: who brought what, and when; how many entries became what.
import type {
  BibliographyFormat,
  Import,
  ImportCounts,
  ImportProblem,
  ImportReport,
} from '../model/bibliography.js';
import type { Page, PageRequest } from '../model/page.js';
import { problem } from '../model/problems.js';
import { broken, decoded } from './paper-order.js';
import { defineQuery, type RawRow } from './query.js';
import { int, map, text, textOrNull } from './rows.js';
import type { GraphStore, GraphTransaction, ReadOptions } from './store.js';

/** What an import's node holds beside its id, as far as a batch changes it. */
export interface ImportProgress {
  readonly counts: ImportCounts;
  readonly state: Import['state'];
}

export async function beginImport(
  tx: GraphTransaction,
  begun: Omit<Import, 'counts' | 'undoneAt' | 'state'>,
  problems: readonly ImportProblem[],
): Promise<void> {
  const { id, ...rest } = begun;
  const props = { ...rest, state: 'RUNNING', problems: JSON.stringify(problems) };
  await tx.run(beginImportQuery, { id, props });
}

export async function saveProgress(
  tx: GraphTransaction,
  importId: string,
  { counts, state }: ImportProgress,
): Promise<void> {
  await tx.run(changeImport, { id: importId, props: { ...counts, state } });
}

export async function markUndone(tx: GraphTransaction, importId: string, undoneAt: string): Promise<void> {
  await tx.run(changeImport, { id: importId, props: { undoneAt } });
}

export async function importsByIds(
  store: GraphStore,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, Import>> {
  const imports = await store.read(importsByIdsQuery, { ids }, options);
  return new Map(imports.map((one) => [one.id, one]));
}

/** The imports that hold each of these records, oldest first. */
export async function importsOfRecords(
  store: GraphStore,
  recordIds: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, Import[]>> {
  const holders = new Map<string, Import[]>(recordIds.map((id) => [id, []]));
  for (const row of await store.read(importsOfRecordsQuery, { ids: recordIds }, options)) {
    holders.get(row.record)?.push(row.import);
  }
  return holders;
}

/** Newest first. */
export async function listImports(
  store: GraphStore,
  page: PageRequest,
  options?: ReadOptions,
): Promise<Page<Import>> {
  const after = page.after === null ? null : readImportCursor(page.after);
  const params = { at: after?.[0] ?? null, id: after?.[1] ?? null, limit: page.first + 1 };
  const rows = await store.read(importsPageQuery, params, options);
  return {
    items: rows.slice(0, page.first).map((node) => ({ cursor: cursorOf([node.createdAt, node.id]), node })),
    hasNextPage: rows.length > page.first,
    hasPreviousPage: after !== null && (await anythingBefore(store, after, options)),
  };
}

export async function countImports(store: GraphStore, options?: ReadOptions): Promise<number> {
  return (await store.read(countImportsQuery, {}, options))[0] ?? 0;
}

/** Null where there is no such import. */
export async function importReport(
  store: GraphStore,
  importId: string,
  options?: ReadOptions,
): Promise<ImportReport | null> {
  return (await importReports(store, [importId], options)).get(importId) ?? null;
}

/** The reports of these imports; unknown ids are left out. */
export async function importReports(
  store: GraphStore,
  importIds: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, ImportReport>> {
  const reports = await store.read(importReportsQuery, { ids: importIds }, options);
  return new Map(reports.map((report) => [report.id, report]));
}

async function anythingBefore(
  store: GraphStore,
  [at, id]: readonly [string, string],
  options?: ReadOptions,
): Promise<boolean> {
  return (await store.read(newerImportsQuery, { at, id }, options)).length > 0;
}

function cursorOf(place: readonly [string, string]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readImportCursor(cursor: string): readonly [string, string] {
  const place = decoded(cursor);
  if (!Array.isArray(place) || place.length !== 2) throw broken();
  const [at, id] = place as unknown[];
  if (typeof at !== 'string' || typeof id !== 'string') throw broken();
  return [at, id];
}

const beginImportQuery = defineQuery({
  name: 'imports.begin',
  cypher: `
MERGE (import:Import {id: $id})
SET import += $props`,
  row: () => undefined,
});

const changeImport = defineQuery({
  name: 'imports.change',
  cypher: `
MATCH (import:Import {id: $id})
SET import += $props`,
  row: () => undefined,
});

const importsByIdsQuery = defineQuery({
  name: 'imports.byIds',
  cypher: `
UNWIND $ids AS id
MATCH (import:Import {id: id})
RETURN properties(import) AS import`,
  row: (raw) => importOf(map(raw, 'import')),
});

const importsOfRecordsQuery = defineQuery({
  name: 'imports.ofRecords',
  cypher: `
UNWIND $ids AS id
MATCH (record:Record {id: id})<-[:BROUGHT]-(import:Import)
WITH DISTINCT id, import
RETURN id AS record, properties(import) AS import
ORDER BY record, import.createdAt, import.id`,
  row: (raw) => ({ record: text(raw, 'record'), import: importOf(map(raw, 'import')) }),
});

const importsPageQuery = defineQuery({
  name: 'imports.page',
  cypher: `
MATCH (import:Import)
WHERE $at IS NULL OR import.createdAt < $at OR (import.createdAt = $at AND import.id > $id)
WITH import
ORDER BY import.createdAt DESC, import.id
LIMIT $limit
RETURN properties(import) AS import`,
  row: (raw) => importOf(map(raw, 'import')),
});

const newerImportsQuery = defineQuery({
  name: 'imports.newer',
  cypher: `
MATCH (import:Import)
WHERE import.createdAt > $at OR (import.createdAt = $at AND import.id <= $id)
RETURN import.id AS id
LIMIT 1`,
  row: (raw) => text(raw, 'id'),
});

const countImportsQuery = defineQuery({
  name: 'imports.count',
  cypher: `
MATCH (import:Import)
RETURN count(import) AS count`,
  row: (raw) => int(raw, 'count'),
});

const importReportsQuery = defineQuery({
  name: 'imports.reports',
  cypher: `
UNWIND $ids AS id
MATCH (import:Import {id: id})
RETURN properties(import) AS import`,
  row: (raw): ImportReport => {
    const node = map(raw, 'import');
    const id = text(node, 'id');
    return {
      id,
      importId: id,
      ...countsOf(node),
      problems: [
        ...(JSON.parse(textOrNull(node, 'problems') ?? '[]') as ImportProblem[]),
        ...(node['state'] === 'RUNNING'
          ? [problem('NOT_ENDED', 1, 'the import has not come to its end')]
          : []),
      ],
    };
  },
});

export function importOf(raw: RawRow): Import {
  return {
    id: text(raw, 'id'),
    name: textOrNull(raw, 'name'),
    format: text(raw, 'format') as BibliographyFormat,
    createdAt: text(raw, 'createdAt'),
    createdBy: textOrNull(raw, 'createdBy'),
    createdById: textOrNull(raw, 'createdById'),
    undoneAt: textOrNull(raw, 'undoneAt'),
    state: text(raw, 'state') as Import['state'],
    counts: countsOf(raw),
  };
}

function countsOf(raw: RawRow): ImportCounts {
  return {
    entries: int(raw, 'entries'),
    created: int(raw, 'created'),
    updated: int(raw, 'updated'),
    unchanged: int(raw, 'unchanged'),
    failed: int(raw, 'failed'),
  };
}
