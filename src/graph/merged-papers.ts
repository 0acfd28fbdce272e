// What a merge of papers moves beside what every merge does: the records that describe them, and which paper evidence names as
// its source.
import { defineQuery } from './query.js';
import { text } from './rows.js';
import type { GraphTransaction } from './store.js';

/** These records of one paper come to describe another. */
export async function moveRecords(
  tx: GraphTransaction,
  records: readonly string[],
  move: { readonly from: string; readonly to: string },
): Promise<void> {
  if (records.length > 0) await tx.run(moveRecordsQuery, { ids: records, ...move });
}

/** The evidence names this paper as its source; the relationship that says so too is drawn apart. */
export async function nameSource(
  tx: GraphTransaction,
  evidence: readonly string[],
  paper: string,
): Promise<void> {
  if (evidence.length > 0) await tx.run(nameSourceQuery, { ids: evidence, paper });
}

/** Those of these imports that were not undone. */
export async function standingImports(tx: GraphTransaction, ids: readonly string[]): Promise<Set<string>> {
  return new Set(ids.length === 0 ? [] : await tx.run(standingImportsQuery, { ids: [...new Set(ids)] }));
}

const moveRecordsQuery = defineQuery({
  name: 'mergedPapers.moveRecords',
  cypher: `
UNWIND $ids AS id
MATCH (record:Record {id: id})-[describes:DESCRIBES]->(:Paper {id: $from})
MATCH (paper:Paper {id: $to})
DELETE describes
CREATE (record)-[:DESCRIBES]->(paper)`,
  row: () => undefined,
});

const nameSourceQuery = defineQuery({
  name: 'mergedPapers.nameSource',
  cypher: `
UNWIND $ids AS id
MATCH (evidence:Evidence {id: id})
SET evidence.sourceId = $paper`,
  row: () => undefined,
});

const standingImportsQuery = defineQuery({
  name: 'mergedPapers.standingImports',
  cypher: `
UNWIND $ids AS id
MATCH (import:Import {id: id})
WHERE import.undoneAt IS NULL
RETURN id`,
  row: (raw) => text(raw, 'id'),
});
