// Results to be made → Result nodes joined to what they are of. The same figure again is the same node: it gains who else
// holds it, and a person who enters it again takes a retraction back.
import { figureKey, resultId } from '../model/result-rules.js';
import type { NewResult } from '../model/result.js';
import { noteChanges } from './note-changes.js';
import { defineQuery } from './query.js';
import { resultsAlike } from './results.js';
import { text } from './rows.js';
import type { GraphTransaction } from './store.js';

export interface ResultRow {
  readonly id: string;
  readonly result: NewResult;
  readonly createdAt: string;
  readonly createdBy: string | null;
  /** Null where nobody but an import holds it. */
  readonly createdById: string | null;
  readonly importId: string | null;
}

/**
 * Makes them, all of one import or person, in a constant number of trips. Rows whose method, dataset or metric is not there are left out; a figure may be
 * copied from another one of the same rows.
 */
export async function writeResults(tx: GraphTransaction, rows: readonly ResultRow[]): Promise<void> {
  if (rows.length === 0) return;
  const stood = new Set(await tx.run(standingResults, { ids: rows.map(({ id }) => id) }));
  await tx.run(makeResults, { rows: rows.map(properties) });
  await joinEach(tx, joinBackbones, rows, ({ result }) => result.protocol.backbone);
  await joinEach(tx, joinPapers, rows, ({ result }) => result.reportedIn);
  const copies = rows.flatMap(({ id, result }) => (result.copiedFrom === null ? [] : [{ id }]));
  if (copies.length > 0) await tx.run(clearOriginals, { rows: copies });
  await joinEach(tx, joinOriginals, rows, ({ result }) => result.copiedFrom);
  const stand = await tx.run(standingResults, { ids: rows.map(({ id }) => id) });
  const added = stand.filter((id) => !stood.has(id));
  await noteChanges(tx, [{ kind: 'RESULT_ADDED', ids: added, importId: rows[0]?.importId ?? null }]);
}

/**
 * The id of each figure: that of the same one already there (whatever its ends were called when it was made), else the one it
 * is to be made with.
 */
export async function idsForResults(tx: GraphTransaction, results: readonly NewResult[]): Promise<string[]> {
  const known = await resultsAlike(tx, [...new Set(results.map(({ method }) => method))]);
  const byKey = new Map(known.map((result) => [figureKey(result), result.id]));
  return results.map((result) => byKey.get(figureKey(result)) ?? resultId(result));
}

/** Takes an import's hold off its results; what neither a person nor another import holds goes. Gives the ids of these. */
export async function releaseResults(tx: GraphTransaction, importId: string): Promise<string[]> {
  await tx.run(releaseHeld, { import: importId });
  const dropped = await tx.run(dropReleased);
  await noteChanges(tx, [{ kind: 'RESULT_RETRACTED', ids: dropped, importId }]);
  return dropped;
}

/** Takes it back; false where no result of this id stands. */
export async function retractStanding(
  tx: GraphTransaction,
  id: string,
  retractedAt: string,
  retractedBy: string | null,
): Promise<boolean> {
  const retracted = await tx.run(retract, { id, retractedAt, retractedBy });
  await noteChanges(tx, [{ kind: 'RESULT_RETRACTED', ids: retracted }]);
  return retracted.length > 0;
}

function properties({ id, result, createdAt, createdBy, createdById, importId }: ResultRow) {
  const { method, dataset, metric, protocol } = result;
  const { backbone: _backbone, settings, ...conditions } = protocol;
  return {
    id,
    method,
    dataset,
    metric,
    createdById,
    imports: importId === null ? [] : [importId],
    date: result.date,
    props: {
      value: result.value,
      printed: result.printed,
      kind: result.kind,
      ...conditions,
      settings: settings.length === 0 ? null : JSON.stringify(settings),
      sourceUrl: result.sourceUrl,
      locator: result.locator,
      createdAt,
      createdBy,
    },
  };
}

async function joinEach(
  tx: GraphTransaction,
  query: typeof joinPapers,
  rows: readonly ResultRow[],
  otherOf: (row: ResultRow) => string | null,
): Promise<void> {
  const pairs = rows.flatMap((row) => {
    const other = otherOf(row);
    return other === null ? [] : [{ id: row.id, other }];
  });
  if (pairs.length > 0) await tx.run(query, { rows: pairs });
}

const nothing = () => undefined;

const standingResults = defineQuery({
  name: 'results.stand',
  cypher: `
UNWIND $ids AS id
MATCH (result:Result {id: id})
WHERE result.retractedAt IS NULL
RETURN id`,
  row: (raw) => text(raw, 'id'),
});

/** Who enters it by hand takes back that it was retracted; an import does not. */
const makeResults = defineQuery({
  name: 'results.make',
  cypher: `
UNWIND $rows AS row
MATCH (method:Method {id: row.method})
MATCH (dataset:Dataset {id: row.dataset})
MATCH (metric:Metric {id: row.metric})
MERGE (result:Result {id: row.id})
ON CREATE SET result += row.props
SET result.createdById = coalesce(result.createdById, row.createdById),
  result.date = coalesce(row.date, result.date),
  result.imports = [held IN coalesce(result.imports, []) WHERE NOT held IN row.imports] + row.imports,
  result.retractedAt = CASE WHEN row.createdById IS NULL THEN result.retractedAt ELSE null END,
  result.retractedBy = CASE WHEN row.createdById IS NULL THEN result.retractedBy ELSE null END
WITH result, method, dataset, metric
MERGE (result)-[:OF_METHOD]->(method)
MERGE (result)-[:ON_DATASET]->(dataset)
MERGE (result)-[:IN_METRIC]->(metric)`,
  row: nothing,
});

const joinBackbones = defineQuery({
  name: 'results.joinBackbones',
  cypher: `
UNWIND $rows AS row
MATCH (result:Result {id: row.id})
MATCH (backbone:Backbone {id: row.other})
MERGE (result)-[:WITH_BACKBONE]->(backbone)`,
  row: nothing,
});

const joinPapers = defineQuery({
  name: 'results.joinPapers',
  cypher: `
UNWIND $rows AS row
MATCH (result:Result {id: row.id})
MATCH (paper:Paper {id: row.other})
MERGE (result)-[:REPORTED_IN]->(paper)`,
  row: nothing,
});

const clearOriginals = defineQuery({
  name: 'results.clearOriginals',
  cypher: `
UNWIND $rows AS row
MATCH (:Result {id: row.id})-[copied:COPIED_FROM]->(:Result)
DELETE copied`,
  row: nothing,
});

const joinOriginals = defineQuery({
  name: 'results.joinOriginals',
  cypher: `
UNWIND $rows AS row
MATCH (result:Result {id: row.id})
MATCH (original:Result {id: row.other})
MERGE (result)-[:COPIED_FROM]->(original)`,
  row: nothing,
});

const releaseHeld = defineQuery({
  name: 'results.releaseHeld',
  cypher: `
MATCH (result:Result)
WHERE $import IN result.imports
SET result.imports = [held IN result.imports WHERE held <> $import]`,
  row: nothing,
});

const dropReleased = defineQuery({
  name: 'results.dropReleased',
  cypher: `
MATCH (result:Result)
WHERE size(coalesce(result.imports, [])) = 0 AND result.createdById IS NULL
WITH result, result.id AS id
DETACH DELETE result
RETURN id`,
  row: (raw) => text(raw, 'id'),
});

const retract = defineQuery({
  name: 'results.retract',
  cypher: `
MATCH (result:Result {id: $id})
WHERE result.retractedAt IS NULL
SET result.retractedAt = $retractedAt, result.retractedBy = $retractedBy
RETURN result.id AS id`,
  row: (raw) => text(raw, 'id'),
});
