// A small library about deep metric learning with every label, relationship and property that the graph may hold: what
// the conformance suite runs every query over. Ids are named in `ids`, so that an example reads as a sentence.
import type { Query } from '../../src/graph/query.js';
import type { GraphStore, GraphTransaction, TextDocument } from '../../src/graph/store.js';
import { labels, searchableKinds, type Kind, type SearchableKind } from '../../src/model/kinds.js';
import { changes, logOfChanges, newChanges } from './changes.js';
import { nodes, type NodeRow } from './nodes.js';
import { itemBatches, relationships } from './relationships.js';

export { ids } from './ids.js';

/** Puts the library into an empty store. */
export async function loadConformanceGraph(store: GraphStore): Promise<void> {
  await store.write(async (tx) => {
    for (const [kind, rows] of Object.entries(nodes) as [Kind, NodeRow[]][]) {
      await run(tx, `UNWIND $rows AS row CREATE (node:${labels[kind]}) SET node += row`, { rows });
      if (isSearchable(kind)) tx.indexText(rows.map((row) => documentOf(kind, row)));
    }
    for (const [from, type, to, edges] of relationships) {
      const cypher = `
UNWIND $edges AS edge
MATCH (from:${labels[from]} {id: edge.from})
MATCH (to:${labels[to]} {id: edge.to})
CREATE (from)-[joined:${type}]->(to)
SET joined += edge.properties`;
      await run(tx, cypher, { edges: edges.map((edge) => ({ properties: {}, ...edge })) });
    }
    const batches = itemBatches.map(({ items, ...batch }) => ({ ...batch, items: JSON.stringify(items) }));
    await run(
      tx,
      `UNWIND $batches AS batch
MATCH (import:Import {id: batch.import})
CREATE (import)-[:REPORTED]->(:ImportItems {first: batch.first, items: batch.items})`,
      { batches },
    );
    for (const [label, rows] of Object.entries({
      Change: changes,
      NewChange: newChanges,
      ChangeLog: [logOfChanges],
    })) {
      await run(tx, `UNWIND $rows AS row CREATE (node:${label}) SET node += row`, { rows });
    }
  });
}

function isSearchable(kind: Kind): kind is SearchableKind {
  return searchableKinds.some((searchable) => searchable === kind);
}

function documentOf(kind: SearchableKind, row: NodeRow): TextDocument {
  const body = [row.abstract, ...((row.aliases as string[] | undefined) ?? [])];
  return {
    id: row.id,
    kind,
    title: String(row.title ?? row.name),
    body: body.filter((text) => typeof text === 'string').join('\n'),
  };
}

async function run(tx: GraphTransaction, cypher: string, params: Record<string, unknown>): Promise<void> {
  const query: Query<null> = { name: 'test.load', cypher, row: () => null };
  await tx.run(query, params);
}
