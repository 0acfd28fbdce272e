// Pairs of papers → CITES, in the name of an import.
import { defineQuery } from './query.js';
import type { GraphTransaction } from './store.js';

export interface CitationRow {
  readonly from: string;
  readonly to: string;
}

/** Between papers of which it is known that the first cites nothing yet: twice as fast as finding out. */
export async function createCitations(
  tx: GraphTransaction,
  rows: readonly CitationRow[],
  importId: string,
): Promise<void> {
  if (rows.length > 0) await tx.run(createCitationsQuery, { rows, import: importId });
}

/** Makes those that are not there; the others get the import added to those who say so. */
export async function mergeCitations(
  tx: GraphTransaction,
  rows: readonly CitationRow[],
  importId: string,
): Promise<void> {
  if (rows.length > 0) await tx.run(mergeCitationsQuery, { rows, import: importId });
}

const createCitationsQuery = defineQuery({
  name: 'citations.create',
  cypher: `
UNWIND $rows AS row
MATCH (citing:Paper {id: row.from})
MATCH (cited:Paper {id: row.to})
CREATE (citing)-[:CITES {imports: [$import]}]->(cited)`,
  row: () => undefined,
});

const mergeCitationsQuery = defineQuery({
  name: 'citations.merge',
  cypher: `
UNWIND $rows AS row
MATCH (citing:Paper {id: row.from})
MATCH (cited:Paper {id: row.to})
MERGE (citing)-[cites:CITES]->(cited)
ON CREATE SET cites.imports = [$import]
ON MATCH SET cites.imports = CASE
  WHEN $import IN cites.imports THEN cites.imports
  ELSE coalesce(cites.imports, []) + [$import]
END`,
  row: () => undefined,
});
