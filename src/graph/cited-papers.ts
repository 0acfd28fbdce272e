// Papers by the keys that a text cites them under, and what papers cite, with whatever may name the cited ones: thousands at a time.
import { defineQuery } from './query.js';
import { text, textOrNull } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** A paper that goes by a citation key. */
export interface KeyHolder {
  readonly id: string;
  readonly title: string;
  /** Whether the paper shows this key; else one of its records was written under it. */
  readonly shown: boolean;
}

/** By key, each paper once, those that show the key first. Keys that nothing goes by are left out. */
export async function papersUnderCitekeys(
  store: GraphStore,
  citekeys: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, KeyHolder[]>> {
  const holders = new Map<string, KeyHolder[]>();
  if (citekeys.length === 0) return holders;
  const rows = await store.read(underCitekeysQuery, { keys: [...new Set(citekeys)] }, options);
  const inOrder = rows.toSorted((a, b) => Number(b.shown) - Number(a.shown) || (a.id < b.id ? -1 : 1));
  for (const { key, ...holder } of inOrder) {
    const others = holders.get(key) ?? [];
    if (!others.some(({ id }) => id === holder.id)) holders.set(key, [...others, holder]);
  }
  return holders;
}

/** What may name a paper in a file. */
export interface PaperNames {
  readonly id: string;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly citekey: string | null;
}

export function namesOfPapers(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<PaperNames[]> {
  return store.read(namesQuery, { ids }, options);
}

/** The papers that each of these cites, always in the same order. */
export async function citedByPapers(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, PaperNames[]>> {
  const cited = new Map<string, PaperNames[]>();
  for (const { from, ...names } of await store.read(citedQuery, { ids }, options)) {
    const list = cited.get(from);
    if (list === undefined) cited.set(from, [names]);
    else list.push(names);
  }
  return cited;
}

const underCitekeysQuery = defineQuery({
  name: 'papers.underCitekeys',
  cypher: `
UNWIND $keys AS key
MATCH (paper:Paper {citekey: key})
RETURN key, paper.id AS id, paper.title AS title, true AS shown
UNION
UNWIND $keys AS key
MATCH (record:Record {citekey: key})
MATCH (record)-[:DESCRIBES]->(paper:Paper)
RETURN key, paper.id AS id, paper.title AS title, false AS shown`,
  row: (raw) => ({
    key: text(raw, 'key'),
    id: text(raw, 'id'),
    title: text(raw, 'title'),
    shown: raw.shown === true,
  }),
});

const names = (raw: Readonly<Record<string, unknown>>): PaperNames => ({
  id: text(raw, 'id'),
  doi: textOrNull(raw, 'doi'),
  arxivId: textOrNull(raw, 'arxivId'),
  citekey: textOrNull(raw, 'citekey'),
});

const namesQuery = defineQuery({
  name: 'papers.names',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
RETURN id, paper.doi AS doi, paper.arxivId AS arxivId, paper.citekey AS citekey`,
  row: names,
});

const citedQuery = defineQuery({
  name: 'citations.named',
  cypher: `
UNWIND $ids AS from
MATCH (paper:Paper {id: from})-[:CITES]->(cited:Paper)
RETURN from, cited.id AS id, cited.doi AS doi, cited.arxivId AS arxivId, cited.citekey AS citekey
ORDER BY from, id`,
  row: (raw) => ({ from: text(raw, 'from'), ...names(raw) }),
});
