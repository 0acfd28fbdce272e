// Full text by Neo4j's own index `litgraph_text`, over the properties that hold a node's words.
import { labels, type SearchableKind } from '../../../model/kinds.js';
import type { Query } from '../../query.js';
import type { GraphStore, ReadOptions, TextHit, TextSearch } from '../../store.js';
import { termsOf, type Term } from '../text-terms.js';

/** Names and titles count five times as much as what is said about them. Papers have other fields than all the rest. */
const fields = [
  { field: 'title', weight: 5, ofPapers: true },
  { field: 'name', weight: 5, ofPapers: false },
  { field: 'abstract', weight: 1, ofPapers: true },
  { field: 'aliases', weight: 1, ofPapers: false },
] as const;

/** Neo4j's alone, so not among the queries that both engines must answer alike. */
const searchIndex: Query<TextHit> = {
  name: 'text.search',
  cypher: `
CALL db.index.fulltext.queryNodes('litgraph_text', $query, $options) YIELD node, score
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
  const { kinds, limit, anyWord = false } = search;
  const query = toLucene(termsOf(search), search);
  if (query === '' || kinds.length === 0) return [];
  const params = { query, labels: kinds.map((kind) => labels[kind]), limit };
  // Of papers that are alike, Lucene need not look at the hopeless ones: which of several equals come last does not
  // matter there. Pages of a search must agree on it.
  const likeness = anyWord && kinds.every(isPaper);
  return store.read(searchIndex, { ...params, options: likeness ? { limit } : {} }, options);
}

/** A query of Lucene's classic parser: every term in some field that the kinds have, or any term in any of them. */
export function toLucene(
  terms: readonly Term[],
  { kinds, anyWord = false }: Pick<TextSearch, 'kinds' | 'anyWord'>,
): string {
  const searched = fields.filter(({ ofPapers }) => kinds.some((kind) => isPaper(kind) === ofPapers));
  const inAnyField = (term: Term) =>
    searched.map(({ field, weight }) => `${field}:${luceneTerm(term)}^${weight}`).join(' ');
  return terms.map((term) => `${anyWord ? '' : '+'}(${inAnyField(term)})`).join(' ');
}

const isPaper = (kind: SearchableKind): boolean => kind === 'paper';

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
