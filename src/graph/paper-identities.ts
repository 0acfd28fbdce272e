// Papers by whatever may tell that an entry or a reference is theirs: many at a time, in one trip.
import { defineQuery } from './query.js';
import type { Run } from './records.js';
import { int, intOrNull, map, text, textOrNull } from './rows.js';

export interface PaperIdentity {
  readonly id: string;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly titleKey: string | null;
  readonly year: number | null;
  readonly firstAuthorKey: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly type: string;
  readonly containerTitle: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  readonly venue: string | null;
  readonly citekey: string | null;
  /** Whether its records are items of reading lists, all of them. */
  readonly listed: boolean;
}

export interface IdentityLookup {
  readonly ids: readonly string[];
  readonly dois: readonly string[];
  readonly arxivIds: readonly string[];
  readonly titleKeys: readonly string[];
}

/** Each paper that any of these fits, once. */
export function paperIdentities(run: Run, lookup: IdentityLookup): Promise<PaperIdentity[]> {
  return run(identitiesQuery, { ...lookup });
}

/** Which papers are named by these: `by` and `value` are the way it was looked up. */
export function papersNamedBy(
  run: Run,
  lookup: {
    readonly ids: readonly string[];
    readonly dois: readonly string[];
    readonly arxivIds: readonly string[];
    readonly citekeys: readonly string[];
  },
): Promise<{ by: string; value: string; paper: string }[]> {
  return run(namedByQuery, { ...lookup });
}

/** The papers that each of these cites, and whether the import is among those who say so. */
export function citationsFrom(
  run: Run,
  paperIds: readonly string[],
  importId: string,
): Promise<{ from: string; to: string; held: boolean }[]> {
  return run(citationsFromQuery, { ids: paperIds, import: importId });
}

/** A row of a paper, with the name of its venue. (OPTIONAL MATCH would walk all venues on the embedded engine, found or not.) */
const identity = `
RETURN paper{.id, .doi, .arxivId, .titleKey, .year, .firstAuthorKey, .volume, .issue, .pages, .type, .containerTitle, .publisher, .url, .citekey} AS paper,
  head([(paper)-[:PUBLISHED_IN]->(venue:Venue) | venue.name]) AS venue,
  size([(paper)<-[:DESCRIBES]-(record:Record) WHERE record.format <> 'READING_LIST' | 1]) AS described`;

const identitiesQuery = defineQuery({
  name: 'papers.identities',
  cypher: `
UNWIND $ids AS key
MATCH (paper:Paper {id: key})${identity}
UNION
UNWIND $dois AS key
MATCH (paper:Paper {doi: key})${identity}
UNION
UNWIND $arxivIds AS key
MATCH (paper:Paper {arxivId: key})${identity}
UNION
UNWIND $titleKeys AS key
MATCH (paper:Paper {titleKey: key})${identity}`,
  row: (raw): PaperIdentity => {
    const paper = map(raw, 'paper');
    return {
      id: text(paper, 'id'),
      doi: textOrNull(paper, 'doi'),
      arxivId: textOrNull(paper, 'arxivId'),
      titleKey: textOrNull(paper, 'titleKey'),
      year: intOrNull(paper, 'year'),
      firstAuthorKey: textOrNull(paper, 'firstAuthorKey'),
      volume: textOrNull(paper, 'volume'),
      issue: textOrNull(paper, 'issue'),
      pages: textOrNull(paper, 'pages'),
      type: text(paper, 'type'),
      containerTitle: textOrNull(paper, 'containerTitle'),
      publisher: textOrNull(paper, 'publisher'),
      url: textOrNull(paper, 'url'),
      venue: textOrNull(raw, 'venue'),
      citekey: textOrNull(paper, 'citekey'),
      listed: int(raw, 'described') === 0,
    };
  },
});

const namedByQuery = defineQuery({
  name: 'papers.namedBy',
  cypher: `
UNWIND $ids AS value
MATCH (paper:Paper {id: value})
RETURN 'id' AS by, value, paper.id AS paper
UNION
UNWIND $ids AS value
MATCH (:Retired {id: value})-[:MERGED_INTO]->(paper:Paper)
RETURN 'id' AS by, value, paper.id AS paper
UNION
UNWIND $dois AS value
MATCH (paper:Paper {doi: value})
RETURN 'doi' AS by, value, paper.id AS paper
UNION
UNWIND $arxivIds AS value
MATCH (paper:Paper {arxivId: value})
RETURN 'arxivId' AS by, value, paper.id AS paper
UNION
UNWIND $citekeys AS value
MATCH (paper:Paper {citekey: value})
RETURN 'key' AS by, value, paper.id AS paper`,
  row: (raw) => ({ by: text(raw, 'by'), value: text(raw, 'value'), paper: text(raw, 'paper') }),
});

const citationsFromQuery = defineQuery({
  name: 'citations.from',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})-[cites:CITES]->(cited:Paper)
RETURN id AS from, cited.id AS to, $import IN coalesce(cites.imports, []) AS held`,
  row: (raw) => ({ from: text(raw, 'from'), to: text(raw, 'to'), held: raw.held === true }),
});
