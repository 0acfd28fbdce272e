// Papers by id or by another key, with those of their lists that somebody asks for: one query whatever is asked.
import { badInput, LitgraphError } from '../model/errors.js';
import { plainFieldsBy } from '../model/entry.js';
import { normalArxivId, normalDoi, titleKey } from '../model/keys.js';
import { paperConcepts, type PaperConceptField } from '../model/concept.js';
import { labels } from '../model/kinds.js';
import type { HydratedPaper, Paper, PaperLists, PaperPart } from '../model/paper.js';
import { papersUnderCitekeys } from './cited-papers.js';
import { defineQuery, variantOf, type Query, type RawRow } from './query.js';
import { author, concept, int, intOrNull, map, maps, text, textOrNull, texts, venue } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/**
 * The papers with these ids, each with the lists named by `parts`, in one trip. Ids that name no paper are left out;
 * the order is not that of `ids`.
 */
export async function hydratePapers(
  store: GraphStore,
  ids: readonly string[],
  parts: ReadonlySet<PaperPart>,
  options: ReadOptions = {},
): Promise<Map<string, HydratedPaper>> {
  if (ids.length === 0) return new Map();
  const papers = await store.read(hydrateQuery(parts), { ids: [...new Set(ids)] }, options);
  return new Map(papers.map((paper) => [paper.id, paper]));
}

/** One way to name a paper; `doi` and `arxivId` in any spelling. */
export type PaperKey =
  | { readonly id: string }
  | { readonly doi: string }
  | { readonly arxivId: string }
  | { readonly citekey: string }
  | { readonly title: string };

/** The id of the paper that `key` names, or null. Throws AMBIGUOUS where it names several. */
export async function paperIdBy(
  store: GraphStore,
  key: PaperKey,
  options: ReadOptions = {},
): Promise<string | null> {
  const [lookup, value] = lookupFor(key);
  if (value === null || value === '') return null;
  const shown = await store.read(lookup, { value }, options);
  const found = shown.length === 0 && 'citekey' in key ? await underRecordsKey(store, value, options) : shown;
  const [first, second] = found;
  if (first === undefined) return null;
  if (second !== undefined) {
    throw new LitgraphError(
      'AMBIGUOUS',
      'Several papers fit; `candidates` lists up to ten of them. Ask again by id.',
      { candidates: found },
    );
  }
  return first.id;
}

/** Those that an entry with this key belongs to, none of which shows it. */
async function underRecordsKey(
  store: GraphStore,
  citekey: string,
  options: ReadOptions,
): Promise<{ id: string; name: string }[]> {
  const holders = (await papersUnderCitekeys(store, [citekey], options)).get(citekey) ?? [];
  return holders.slice(0, 10).map(({ id, title }) => ({ id, name: title }));
}

function lookupFor(key: PaperKey): [typeof byId, string | null] {
  if ('id' in key) return [byId, key.id];
  if ('doi' in key) return [byDoi, normalDoi(key.doi)];
  if ('arxivId' in key) return [byArxivId, normalArxivId(key.arxivId)];
  if ('citekey' in key) return [byCitekey, key.citekey];
  if ('title' in key) return [byTitle, titleKey(key.title)];
  throw badInput('A paper is named by one of id, doi, arxivId, citekey and title.', ['by']);
}

const candidate = (raw: RawRow) => ({ id: text(raw, 'id'), name: text(raw, 'name') });

const byId = defineQuery({
  name: 'papers.idById',
  cypher: `
MATCH (p:Paper {id: $value})
RETURN p.id AS id, p.title AS name`,
  row: candidate,
});

const byDoi = defineQuery({
  name: 'papers.idByDoi',
  cypher: `
MATCH (p:Paper {doi: $value})
RETURN p.id AS id, p.title AS name
ORDER BY id
LIMIT 10`,
  row: candidate,
});

const byArxivId = defineQuery({
  name: 'papers.idByArxivId',
  cypher: `
MATCH (p:Paper {arxivId: $value})
RETURN p.id AS id, p.title AS name
ORDER BY id
LIMIT 10`,
  row: candidate,
});

const byCitekey = defineQuery({
  name: 'papers.idByCitekey',
  cypher: `
MATCH (p:Paper {citekey: $value})
RETURN p.id AS id, p.title AS name
ORDER BY id
LIMIT 10`,
  row: candidate,
});

const byTitle = defineQuery({
  name: 'papers.idByTitle',
  cypher: `
MATCH (p:Paper {titleKey: $value})
RETURN p.id AS id, p.title AS name
ORDER BY id
LIMIT 10`,
  row: candidate,
});

interface PartQuery<Part extends PaperPart> {
  /** Constant Cypher that turns the bound paper `p` into one column of the part's name. */
  readonly cypher: string;
  readonly read: (raw: RawRow) => PaperLists[Part];
}

const parts: { readonly [Part in PaperPart]: PartQuery<Part> } = {
  authors: {
    cypher: `
CALL (p) {
  MATCH (p)<-[by:AUTHORED]-(a:Author)
  WITH by, a ORDER BY by.position, a.id
  RETURN collect({position: by.position, author: a{.id, .name, .orcid}}) AS authors
}`,
    read: (raw) =>
      maps(raw, 'authors').map((it) => ({
        position: int(it, 'position'),
        author: author(map(it, 'author')),
      })),
  },
  editors: {
    cypher: `
CALL (p) {
  MATCH (p)<-[by:EDITED]-(a:Author)
  WITH by, a ORDER BY by.position, a.id
  RETURN collect(a{.id, .name, .orcid}) AS editors
}`,
    read: (raw) => maps(raw, 'editors').map(author),
  },
  venue: {
    cypher: `
CALL (p) {
  MATCH (p)-[:PUBLISHED_IN]->(v:Venue)
  RETURN collect(v{.id, .name, .aliases}) AS venue
}`,
    read: (raw) => maps(raw, 'venue').map(venue)[0] ?? null,
  },
  topics: conceptPart('topics'),
  tasks: conceptPart('tasks'),
  proposes: conceptPart('proposes'),
  uses: conceptPart('uses'),
  datasets: conceptPart('datasets'),
  backbones: conceptPart('backbones'),
  citationCount: {
    cypher: `
CALL (p) {
  MATCH (p)<-[cited:CITES]-()
  RETURN count(cited) AS citationCount
}`,
    read: (raw) => int(raw, 'citationCount'),
  },
};

export const paperParts = Object.keys(parts) as PaperPart[];

function conceptPart<Field extends PaperConceptField>(field: Field) {
  const { kind, relationship } = paperConcepts[field];
  return {
    cypher: `
CALL (p) {
  MATCH (p)-[:${relationship}]->(c:${labels[kind]})
  WITH c ORDER BY c.nameKey, c.id
  RETURN collect(c{.id, .name, .aliases, .description}) AS ${field}
}`,
    read: (raw: RawRow) => maps(raw, field).map((it) => concept(kind, it)),
  };
}

/** All parts at once: stands for every smaller choice of them. */
const hydrate = defineQuery({
  name: 'papers.hydrate',
  cypher: hydrateCypher(paperParts),
  row: hydratedPaper(paperParts),
});

const variants = new Map<string, Query<HydratedPaper>>();

function hydrateQuery(asked: ReadonlySet<PaperPart>): Query<HydratedPaper> {
  const chosen = paperParts.filter((part) => asked.has(part));
  const name = chosen.join();
  let query = variants.get(name);
  if (query === undefined) {
    query = { ...variantOf(hydrate, hydrateCypher(chosen)), row: hydratedPaper(chosen) };
    variants.set(name, query);
  }
  return query;
}

export function hydrateCypher(chosen: readonly PaperPart[]): string {
  return [
    'UNWIND $ids AS id',
    `MATCH (p:Paper {id: id})${chosen.map((part) => parts[part].cypher).join('')}`,
    `RETURN ${['p{.*} AS paper', ...chosen].join(', ')}`,
  ].join('\n');
}

function hydratedPaper(chosen: readonly PaperPart[]): (raw: RawRow) => HydratedPaper {
  return (raw) => {
    // Filled in place: adding to a copy made by spreading takes seven times as long as all the rest of this.
    const paper = paperOf(map(raw, 'paper')) as Paper & Record<string, unknown>;
    for (const part of chosen) paper[part] = parts[part].read(raw);
    return paper;
  };
}

/** A Paper from the properties of its node. */
export function paperOf(raw: RawRow): Paper {
  const urls = texts(raw, 'linkUrls');
  return {
    id: text(raw, 'id'),
    title: text(raw, 'title'),
    titleKey: textOrNull(raw, 'titleKey') ?? '',
    abstract: textOrNull(raw, 'abstract'),
    year: intOrNull(raw, 'year'),
    month: intOrNull(raw, 'month'),
    doi: textOrNull(raw, 'doi'),
    arxivId: textOrNull(raw, 'arxivId'),
    type: textOrNull(raw, 'type') ?? 'document',
    ...plainFieldsBy((name) => textOrNull(raw, name)),
    url: textOrNull(raw, 'url'),
    links: texts(raw, 'linkKinds').map((kind, index) => ({ kind, url: urls[index] ?? '' })),
    citekey: textOrNull(raw, 'citekey'),
    addedAt: textOrNull(raw, 'addedAt') ?? '',
  };
}
