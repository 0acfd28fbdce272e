// What a file of this name and person brought before, by the keys of its entries.
import type { SourceText } from '../model/bibliography.js';
import { defineQuery } from './query.js';
import type { Run } from './records.js';
import { text } from './rows.js';

/** The imports that took in the file of the text before it did; none where it has no name. Those undone brought nothing. */
export async function earlierImportsOf(run: Run, source: SourceText): Promise<string[]> {
  const { importId, name, createdById } = source;
  return name === null ? [] : run(earlierImports, { importId, name, person: createdById ?? '' });
}

/** Which papers have a record that stood under one of these keys in one of the imports, and has not been met in this one. */
export function papersUnderKeysIn(
  run: Run,
  lookup: {
    readonly keys: readonly string[];
    readonly imports: readonly string[];
    readonly importId: string;
  },
): Promise<{ citekey: string; paper: string }[]> {
  return run(papersUnderKeys, { ...lookup });
}

const earlierImports = defineQuery({
  name: 'fileHistory.imports',
  cypher: `
MATCH (import:Import {name: $name})
WHERE coalesce(import.createdById, '') = $person AND import.id <> $importId AND import.undoneAt IS NULL
RETURN import.id AS id
ORDER BY id`,
  row: (raw) => text(raw, 'id'),
});

const papersUnderKeys = defineQuery({
  name: 'fileHistory.papersUnderKeys',
  cypher: `
UNWIND $keys AS key
MATCH (record:Record {citekey: key})<-[:BROUGHT]-(import:Import)
WHERE import.id IN $imports AND NOT EXISTS { (record)<-[:BROUGHT]-(:Import {id: $importId}) }
WITH DISTINCT key, record
MATCH (record)-[:DESCRIBES]->(paper:Paper)
RETURN DISTINCT key, paper.id AS paper
ORDER BY key, paper`,
  row: (raw) => ({ citekey: text(raw, 'key'), paper: text(raw, 'paper') }),
});
