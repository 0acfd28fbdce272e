// Rows that say what shall be → papers, the named things next to them and what joins them, in few fat queries. What the
// rows must be is decided elsewhere (import/changes.ts); here each list of rows is one trip, an empty list none.
import { kindOfId } from '../model/ids.js';
import { isNamedKind, labels, type NamedKind } from '../model/kinds.js';
import { paperConcepts } from '../model/concept.js';
import { groupBy } from '../model/group-by.js';
import { defineQuery, type Query } from './query.js';
import { rejoinClaims } from './rejoin-claims.js';
import { text } from './rows.js';
import type { GraphTransaction, TextDocument } from './store.js';
import { refreshMirrors } from './write-mirrors.js';
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
  readonly removed: string[];
  /** Go where nothing holds them any more. */
  readonly orphans: NamedRow[];
  readonly texts: TextDocument[];
}

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
    removed: [],
    orphans: [],
    texts: [],
  };
}

/** Tells under which ids names were found that are not those made of the names. */
export async function writePapers(tx: GraphTransaction, writes: PaperWrites): Promise<Redirects> {
  const elsewhere = await writeNamed(tx, writes.named, writes.orphans);
  const now = (id: string) => elsewhere.get(id) ?? id;
  await runRows(tx, createPapers, writes.created);
  await rejoinClaims(
    tx,
    writes.created.map(({ id }) => String(id)),
  );
  await runRows(tx, changePapers, writes.changed);
  await runIds(tx, clearAuthors, writes.clearAuthors);
  await runIds(tx, clearEditors, writes.clearEditors);
  await runIds(tx, clearVenue, writes.clearVenue);
  await runRows(tx, linkAuthors, peopleOnce(writes.authored, elsewhere));
  await runRows(tx, linkEditors, peopleOnce(writes.edited, elsewhere));
  await runRows(
    tx,
    linkVenues,
    writes.publishedIn.map(({ paper, venue }) => ({ paper, venue: now(venue) })),
  );
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

/** Joins papers to concepts in the name of an import; what is joined already gets the import's id added. */
export async function linkConcepts(
  tx: GraphTransaction,
  links: readonly ConceptLink[],
  importId: string,
  elsewhere: Redirects = new Map(),
): Promise<void> {
  for (const [key, rows] of groupBy(links, (link) => `${link.relationship} ${link.kind}`)) {
    const query = conceptLinkQueries.get(key);
    if (query === undefined) throw new Error(`no query joins a paper by ${key}`);
    await tx.run(query, {
      rows: rows.map((row) => ({ ...row, concept: elsewhere.get(row.concept) ?? row.concept })),
      import: importId,
    });
  }
}

/** Takes the import's id off what leads from these papers to concepts and to other papers; what nobody holds or claims goes. */
export async function releaseLinks(
  tx: GraphTransaction,
  paperIds: readonly string[],
  importId: string,
): Promise<void> {
  await tx.run(releaseHeld, { ids: paperIds, import: importId });
  const left = await tx.run(dropReleased, { ids: paperIds });
  await refreshMirrors(tx, await tx.run(leaveToClaims, { ids: paperIds }));
  // Not by what the papers call them: an alias that led there may be gone.
  await sweepOrphans(
    tx,
    left.flatMap((id) => {
      const kind = kindOfId(id);
      return isNamedKind(kind) ? [{ kind, id }] : [];
    }),
  );
}

const nothing = () => undefined;

const createPapers = defineQuery({
  name: 'papers.create',
  cypher: `
UNWIND $rows AS row
CREATE (paper:Paper)
SET paper += row`,
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
UNWIND $rows AS row
MATCH (author:Author {id: row.author})
MATCH (paper:Paper {id: row.paper})
CREATE (author)-[:AUTHORED {position: row.position}]->(paper)`,
  row: nothing,
});

const linkEditors = defineQuery({
  name: 'papers.linkEditors',
  cypher: `
UNWIND $rows AS row
MATCH (author:Author {id: row.author})
MATCH (paper:Paper {id: row.paper})
CREATE (author)-[:EDITED {position: row.position}]->(paper)`,
  row: nothing,
});

const linkVenues = defineQuery({
  name: 'papers.linkVenues',
  cypher: `
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MATCH (venue:Venue {id: row.venue})
CREATE (paper)-[:PUBLISHED_IN]->(venue)`,
  row: nothing,
});

const held = Object.values(paperConcepts).map(({ relationship }) => relationship);
const heldTypes = ['CITES', ...new Set(held)].join('|');

const releaseHeld = defineQuery({
  name: 'papers.releaseLinks',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:${heldTypes}]->(other)
WHERE $import IN link.imports
SET link.imports = [holder IN link.imports WHERE holder <> $import]`,
  row: nothing,
});

const dropReleased = defineQuery({
  name: 'papers.dropReleasedLinks',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:${heldTypes}]->(other)
WHERE size(link.imports) = 0 AND link.claim IS NULL
WITH link, other.id AS id
DELETE link
RETURN DISTINCT id`,
  row: (raw) => text(raw, 'id'),
});

/** What no import holds any more, and a claim may. */
const leaveToClaims = defineQuery({
  name: 'papers.leaveLinksToClaims',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[link:${heldTypes}]->(other)
WHERE size(link.imports) = 0
SET link.imports = null
RETURN link.claim AS claim`,
  row: (raw) => text(raw, 'claim'),
});

const conceptLinkQueries = new Map(
  Object.values(paperConcepts).map(({ kind, relationship }) => [
    `${relationship} ${kind}`,
    defineQuery({
      name: `papers.link${relationship}`,
      cypher: `
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MATCH (concept:${labels[kind]} {id: row.concept})
MERGE (paper)-[link:${relationship}]->(concept)
ON CREATE SET link.imports = [$import]
ON MATCH SET link.imports = CASE
  WHEN $import IN link.imports THEN link.imports
  ELSE coalesce(link.imports, []) + [$import]
END`,
      row: nothing,
    }),
  ]),
);

async function runRows(tx: GraphTransaction, query: Query<unknown>, rows: readonly unknown[]): Promise<void> {
  if (rows.length > 0) await tx.run(query, { rows });
}

async function runIds(tx: GraphTransaction, query: Query<unknown>, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.run(query, { ids });
}
