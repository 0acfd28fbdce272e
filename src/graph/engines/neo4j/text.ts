// Full text by Neo4j's own index `litgraph_text`, over the properties that hold a node's words.
import { labels } from '../../../model/kinds.js';
import type { Query } from '../../query.js';
import type { GraphStore, ReadOptions, TextHit, TextSearch } from '../../store.js';
import { termsOf, type Term } from '../text-terms.js';

/** Names and titles count five times as much as what is said about them. */
const fields = [
  ['title', 5],
  ['name', 5],
  ['abstract', 1],
  ['aliases', 1],
] as const;

/** Neo4j's alone, so not among the queries that both engines must answer alike. */
const searchIndex: Query<TextHit> = {
  name: 'text.search',
  cypher: `
CALL db.index.fulltext.queryNodes('litgraph_text', $query) YIELD node, score
WHERE any(label IN labels(node) WHERE label IN $labels)
RETURN node.id AS id, score
ORDER BY score DESC, id
LIMIT $limit`,
  row: (raw) => ({ id: String(raw.id), score: Number(raw.score) }),
};

export async function searchNeo4jText(
  store: GraphStore,
  search: TextSearch,
  options: ReadOptions,
): Promise<TextHit[]> {
  const query = toLucene(termsOf(search), search.anyWord ?? false);
  if (query === '' || search.kinds.length === 0) return [];
  const searched = search.kinds.map((kind) => labels[kind]);
  return store.read(searchIndex, { query, labels: searched, limit: search.limit }, options);
}

/** A query of Lucene's classic parser: every term in some field, or any term in any field. */
export function toLucene(terms: readonly Term[], anyWord: boolean): string {
  return terms.map((term) => `${anyWord ? '' : '+'}(${anyField(term)})`).join(' ');
}

function anyField(term: Term): string {
  const text = luceneTerm(term);
  return fields.map(([field, weight]) => `${field}:${text}^${weight}`).join(' ');
}

function luceneTerm(term: Term): string {
  switch (term.kind) {
    case 'word':
      return escaped(term.word);
    case 'prefix':
      return `${escaped(term.word)}*`;
    case 'phrase':
      // A stop word leaves a gap in the index; any stop word here asks for the same gap.
      return `"${term.words.map((word) => (word === null ? 'the' : escaped(word))).join(' ')}"`;
  }
}

/** Every character that means something to the parser, with a backslash before it. */
function escaped(word: string): string {
  return word.replace(/[-+&|!(){}[\]^"~*?:\\/]/g, '\\$&');
}
