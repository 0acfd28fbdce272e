// What tells papers apart, for all of them at once, and which of them a person said are not one.
import { defineQuery } from './query.js';
import type { Run } from './records.js';
import { int, intOrNull, text, textOrNull } from './rows.js';
import type { GraphTransaction } from './store.js';

export interface KeyedPaper {
  readonly id: string;
  readonly titleKey: string;
  readonly year: number | null;
  readonly firstAuthorKey: string | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  /** The journal or book it is in. */
  readonly containerTitle: string | null;
  /** It has a venue. */
  readonly published: boolean;
}

/** At most so many papers that have a title. */
export function keyedPapers(run: Run, limit: number): Promise<KeyedPaper[]> {
  return run(keyed, { limit });
}

/** Pairs of papers that somebody said are two. */
export function distinctPairs(run: Run): Promise<[string, string][]> {
  return run(distinct, {});
}

/** Which of these two are papers, their locks taken. */
export function lockPapers(tx: GraphTransaction, ids: readonly string[]): Promise<string[]> {
  return tx.run(lock, { ids });
}

export async function keepApart(
  tx: GraphTransaction,
  pair: { readonly a: string; readonly b: string },
  said: { readonly at: string; readonly by: string | null; readonly byId: string | null },
): Promise<void> {
  await tx.run(mark, { ...pair, ...said });
}

const keyed = defineQuery({
  name: 'duplicates.keys',
  cypher: `
MATCH (paper:Paper)
WHERE paper.titleKey IS NOT NULL
WITH paper LIMIT $limit
RETURN paper.id AS id, paper.titleKey AS titleKey, paper.year AS year, paper.firstAuthorKey AS firstAuthorKey,
  paper.doi AS doi, paper.arxivId AS arxivId, paper.volume AS volume, paper.issue AS issue,
  paper.containerTitle AS containerTitle, COUNT { (paper)-[:PUBLISHED_IN]->() } AS venues`,
  row: (raw): KeyedPaper => ({
    id: text(raw, 'id'),
    titleKey: text(raw, 'titleKey'),
    year: intOrNull(raw, 'year'),
    firstAuthorKey: textOrNull(raw, 'firstAuthorKey'),
    doi: textOrNull(raw, 'doi'),
    arxivId: textOrNull(raw, 'arxivId'),
    volume: textOrNull(raw, 'volume'),
    issue: textOrNull(raw, 'issue'),
    containerTitle: textOrNull(raw, 'containerTitle'),
    published: int(raw, 'venues') > 0,
  }),
});

const distinct = defineQuery({
  name: 'duplicates.distinct',
  cypher: `
MATCH (a:Paper)-[:DISTINCT_FROM]->(b:Paper)
RETURN a.id AS a, b.id AS b`,
  row: (raw): [string, string] => [text(raw, 'a'), text(raw, 'b')],
});

const lock = defineQuery({
  name: 'duplicates.lock',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})
SET paper.id = paper.id
RETURN id`,
  row: (raw) => text(raw, 'id'),
});

const mark = defineQuery({
  name: 'duplicates.mark',
  cypher: `
MATCH (a:Paper {id: $a})
MATCH (b:Paper {id: $b})
MERGE (a)-[apart:DISTINCT_FROM]->(b)
ON CREATE SET apart.markedAt = $at, apart.markedBy = $by, apart.markedById = $byId`,
  row: () => undefined,
});
