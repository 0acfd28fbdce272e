// Rows that say what shall be → papers, the named things next to them and what joins them, in few fat queries. What the
// rows must be is decided elsewhere (import/changes.ts); here each list of rows is one trip, an empty list none.
import type { paperConcepts } from '../model/concept.js';
import { plainFields } from '../model/entry.js';
import type { NamedKind } from '../model/kinds.js';
import { columns } from './columns.js';
import { defineQuery, type Query } from './query.js';
import { rejoinClaims } from './rejoin-claims.js';
import { respellNames, type Respelling } from './respell-names.js';
import type { GraphTransaction, TextDocument } from './store.js';
import { sweepOrphans, writeNamed, type NamedRow, type Redirects } from './write-named.js';

export interface AuthorLink {
  readonly paper: string;
  readonly author: string;
  readonly position: number;
}

export interface ConceptLink {
  readonly paper: string;
  readonly concept: string;
  readonly kind: NamedKind;
  readonly relationship: ConceptRelationship;
}

export type ConceptRelationship = (typeof paperConcepts)[keyof typeof paperConcepts]['relationship'];

export interface PaperWrites {
  readonly named: NamedRow[];
  readonly created: Record<string, unknown>[];
  /** A null among `props` clears that property. */
  readonly changed: { id: string; props: Record<string, unknown> }[];
  /** Ids of papers that lose all their authors, editors or venue before the new ones are joined. */
  readonly clearAuthors: string[];
  readonly clearEditors: string[];
  readonly clearVenue: string[];
  readonly authored: AuthorLink[];
  readonly edited: AuthorLink[];
  readonly publishedIn: { paper: string; venue: string }[];
  /** People and venues that the paper spells another way than it did. */
  readonly respelled: (Respelling & { readonly paper: string })[];
  readonly removed: string[];
  /** Go where nothing holds them any more. */
  readonly orphans: NamedRow[];
  readonly texts: TextDocument[];
}

/** What an import writes on a paper's node beside its id. A paper with another property is refused, not cut. */
export const ownProperties = [
  ...['title', 'titleKey', 'firstAuthorKey', 'abstract', 'year', 'month', 'doi', 'arxivId', 'type'],
  ...plainFields,
  ...['url', 'citekey', 'addedAt', 'addedPosition', 'linkKinds', 'linkUrls'],
];

export function emptyPaperWrites(): PaperWrites {
  return {
    named: [],
    created: [],
    changed: [],
    clearAuthors: [],
    clearEditors: [],
    clearVenue: [],
    authored: [],
    edited: [],
    publishedIn: [],
    respelled: [],
    removed: [],
    orphans: [],
    texts: [],
  };
}

/** Tells under which ids names were found that are not those made of the names. */
export async function writePapers(tx: GraphTransaction, writes: PaperWrites): Promise<Redirects> {
  const elsewhere = await writeNamed(tx, writes.named, writes.orphans);
  const now = (id: string) => elsewhere.get(id) ?? id;
  await runColumns(tx, createPapers, writes.created, ['id', ...ownProperties]);
  await rejoinClaims(
    tx,
    writes.created.map(({ id }) => String(id)),
  );
  await runRows(tx, changePapers, writes.changed);
  await runIds(tx, clearAuthors, writes.clearAuthors);
  await runIds(tx, clearEditors, writes.clearEditors);
  await runIds(tx, clearVenue, writes.clearVenue);
  await runColumns(tx, linkAuthors, peopleOnce(writes.authored, elsewhere), ['paper', 'author', 'position']);
  await runColumns(tx, linkEditors, peopleOnce(writes.edited, elsewhere), ['paper', 'author', 'position']);
  const published = writes.publishedIn.map(({ paper, venue }) => ({ paper, venue: now(venue) }));
  await runColumns(tx, linkVenues, published, ['paper', 'venue']);
  await respellNames(tx, writes.respelled);
  await runIds(tx, forgetMerged, writes.removed);
  await runIds(tx, removePapers, writes.removed);
  tx.dropText(writes.removed);
  await sweepOrphans(
    tx,
    writes.orphans.map(({ kind, id }) => ({ kind, id: now(id) })),
  );
  tx.indexText(writes.texts);
  return elsewhere;
}

/** Two names of one person on a paper are one author, at the first of the two places. */
function peopleOnce(links: readonly AuthorLink[], elsewhere: Redirects): readonly AuthorLink[] {
  if (!links.some(({ author }) => elsewhere.has(author))) return links;
  const redirected = new Set(links.flatMap(({ author }) => elsewhere.get(author) ?? []));
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const author = elsewhere.get(link.author) ?? link.author;
    const place = `${link.paper} ${author}`;
    if (redirected.has(author) && seen.has(place)) return [];
    seen.add(place);
    return [{ ...link, author }];
  });
}

const nothing = () => undefined;

const createPapers = defineQuery({
  name: 'papers.create',
  cypher: `
UNWIND range(0, $last) AS i
CREATE (paper:Paper {id: $id[i], ${ownProperties.map((name) => `${name}: $${name}[i]`).join(', ')}})`,
  row: nothing,
});

const changePapers = defineQuery({
  name: 'papers.change',
  cypher: `
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})
SET paper += row.props`,
  row: nothing,
});

/** What was merged into a paper that goes whole may come back as itself, unless it leads on to another one. */
const forgetMerged = defineQuery({
  name: 'papers.forgetMerged',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})<-[:MERGED_INTO]-(retired:Retired)
WHERE COUNT { (retired)-[:MERGED_INTO]->() } = 1
DETACH DELETE retired`,
  row: nothing,
});

const removePapers = defineQuery({
  name: 'papers.remove',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
DETACH DELETE paper`,
  row: nothing,
});

const clearAuthors = defineQuery({
  name: 'papers.clearAuthors',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})<-[authored:AUTHORED]-(:Author)
DELETE authored`,
  row: nothing,
});

const clearEditors = defineQuery({
  name: 'papers.clearEditors',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})<-[edited:EDITED]-(:Author)
DELETE edited`,
  row: nothing,
});

const clearVenue = defineQuery({
  name: 'papers.clearVenue',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[published:PUBLISHED_IN]->(:Venue)
DELETE published`,
  row: nothing,
});

const linkAuthors = defineQuery({
  name: 'papers.linkAuthors',
  cypher: `
UNWIND range(0, $last) AS i
MATCH (author:Author {id: $author[i]})
MATCH (paper:Paper {id: $paper[i]})
CREATE (author)-[:AUTHORED {position: $position[i]}]->(paper)`,
  row: nothing,
});

const linkEditors = defineQuery({
  name: 'papers.linkEditors',
  cypher: `
UNWIND range(0, $last) AS i
MATCH (author:Author {id: $author[i]})
MATCH (paper:Paper {id: $paper[i]})
CREATE (author)-[:EDITED {position: $position[i]}]->(paper)`,
  row: nothing,
});

const linkVenues = defineQuery({
  name: 'papers.linkVenues',
  cypher: `
UNWIND range(0, $last) AS i
MATCH (paper:Paper {id: $paper[i]})
MATCH (venue:Venue {id: $venue[i]})
CREATE (paper)-[:PUBLISHED_IN]->(venue)`,
  row: nothing,
});

async function runColumns(
  tx: GraphTransaction,
  query: Query<unknown>,
  rows: readonly object[],
  names: readonly string[],
): Promise<void> {
  if (rows.length > 0) await tx.run(query, columns(rows, names));
}

async function runRows(tx: GraphTransaction, query: Query<unknown>, rows: readonly unknown[]): Promise<void> {
  if (rows.length > 0) await tx.run(query, { rows });
}

async function runIds(tx: GraphTransaction, query: Query<unknown>, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run(query, { ids });
}
