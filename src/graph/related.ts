// The words of papers: what full text is asked with, and what sentences name papers by.
import { defineQuery } from './query.js';
import { text, textOrNull } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** A paper that one starts from. */
export type Seed = PaperWords;

export interface PaperWords {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
}

const wordsOf = defineQuery({
  name: 'related.words',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
RETURN paper.id AS id, paper.title AS title, paper.abstract AS abstract
`,
  row: (raw): PaperWords => ({
    id: text(raw, 'id'),
    title: text(raw, 'title'),
    abstract: textOrNull(raw, 'abstract'),
  }),
});

/** Title and abstract of those of the papers that are in the graph, in the order of `ids`. */
export async function paperWords(
  store: GraphStore,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<PaperWords[]> {
  const found = new Map(
    (await store.read(wordsOf, { ids: [...new Set(ids)] }, options)).map((paper) => [paper.id, paper]),
  );
  return ids.flatMap((id) => found.get(id) ?? []);
}
