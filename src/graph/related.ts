// Which papers are around some papers is asked one query a signal, whatever the number of papers: related-citations.ts,
// related-things.ts, related-lineage.ts. Here is what they have in common, and the words of the papers themselves. What
// counts for how much is decided in explore/.
import { defineQuery, type Query, variantOf } from './query.js';
import { text, textOrNull } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** A paper that one starts from. */
export type Seed = PaperWords;

export interface PaperWords {
  readonly id: string;
  readonly title: string;
  readonly abstract: string | null;
}

export interface SignalOptions extends ReadOptions {
  /** Looks at this paper alone among all that may be related, past the bound on candidates. */
  readonly only?: string | undefined;
}

/** A query in two texts: for all papers around, and for the one paper `$only`. */
export interface Signal<Row> {
  readonly all: Query<Row>;
  readonly one: Query<Row>;
}

/** `cypher` is handed what stands behind the variable of the related paper in its pattern. */
export function defineSignal<Row>({
  cypher,
  ...query
}: Omit<Query<Row>, 'cypher'> & { readonly cypher: (only: string) => string }): Signal<Row> {
  const all = defineQuery({ ...query, cypher: cypher('') });
  return { all, one: variantOf(all, cypher(' {id: $only}')) };
}

/** The rows of a signal around some papers. */
export function readSignal<Row>(
  store: GraphStore,
  signal: Signal<Row>,
  params: Readonly<Record<string, unknown>>,
  { only, ...options }: SignalOptions = {},
): Promise<Row[]> {
  return only === undefined
    ? store.read(signal.all, params, options)
    : store.read(signal.one, { ...params, only }, options);
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
