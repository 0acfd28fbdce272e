// What an undo needs to find.
import { defineQuery } from './query.js';
import { text } from './rows.js';

/** The papers that have a record which the import brought. */
export const papersOfImport = defineQuery({
  name: 'imports.papers',
  cypher: `
MATCH (import:Import {id: $id})-[:BROUGHT]->(record:Record)
MATCH (record)-[:DESCRIBES]->(paper:Paper)
WITH DISTINCT paper.id AS id
RETURN id
ORDER BY id`,
  row: (raw) => text(raw, 'id'),
});
