// Papers → the names of what they are joined to, whoever joined them: imports, people or packs.
import { paperConcepts } from '../model/concept.js';
import { defineQuery } from './query.js';
import type { Run } from './records.js';
import { text, texts } from './rows.js';

export interface ConceptNames {
  readonly paperId: string;
  readonly relationship: string;
  /** The key of its name, and those of its aliases. */
  readonly nameKeys: readonly string[];
}

export function conceptNamesOf(run: Run, paperIds: readonly string[]): Promise<ConceptNames[]> {
  return run(conceptNames, { ids: paperIds });
}

const relationships = [...new Set(Object.values(paperConcepts).map(({ relationship }) => relationship))];

const conceptNames = defineQuery({
  name: 'papers.conceptNames',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:${relationships.join('|')}]->(concept)
RETURN id AS paper, type(link) AS relationship, concept.nameKey AS nameKey, coalesce(concept.aliasKeys, []) AS aliasKeys`,
  row: (raw): ConceptNames => ({
    paperId: text(raw, 'paper'),
    relationship: text(raw, 'relationship'),
    nameKeys: [text(raw, 'nameKey'), ...texts(raw, 'aliasKeys')],
  }),
});
