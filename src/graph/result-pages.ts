// The results of methods, on datasets and in papers, newest first: pages and counts for many of one kind in one trip.
import type { Page, PageRequest } from '../model/page.js';
import { broken, decoded } from './paper-order.js';
import { emptyPage } from './paper-neighbours.js';
import { defineQuery, variantOf } from './query.js';
import { int, list, text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** How a thing `x` is joined to its results. */
const owners = {
  method: '(x:Method {id: owner})<-[:OF_METHOD]-(result:Result)',
  dataset: '(x:Dataset {id: owner})<-[:ON_DATASET]-(result:Result)',
  paper: '(x:Paper {id: owner})<-[:REPORTED_IN]-(result:Result)',
} as const;

export type ResultOwner = keyof typeof owners;

/** Null or left out: any. */
export interface ResultFilter {
  readonly method?: string | null | undefined;
  readonly dataset?: string | null | undefined;
  readonly metric?: string | null | undefined;
}

/** A page of ids for each owner; of one that is unknown an empty one. Throws BAD_USER_INPUT (`after`) for a broken cursor. */
export async function findResults(
  store: GraphStore,
  kind: ResultOwner,
  ownerIds: readonly string[],
  filter: ResultFilter,
  page: PageRequest,
  options: ReadOptions = {},
): Promise<Map<string, Page<string>>> {
  const place = page.after === null ? null : readCursor(page.after);
  const params = {
    ...filterParams(ownerIds, filter),
    limit: page.first + 1,
    placeTime: place?.time ?? null,
    placeId: place?.id ?? '',
  };
  const rows = await store.read(variantOf(pages, pageCypher(kind)), params, options);
  const found = new Map(rows.map((row) => [row.owner, row]));
  return new Map(
    ownerIds.map((owner): [string, Page<string>] => {
      const { places = [], before = 0 } = found.get(owner) ?? {};
      if (places.length === 0 && before === 0) return [owner, emptyPage];
      const items = places.slice(0, page.first).map((at) => ({ cursor: writeCursor(at), node: at.id }));
      return [owner, { items, hasNextPage: places.length > page.first, hasPreviousPage: before > 0 }];
    }),
  );
}

/** How many results each owner has. */
export async function countResults(
  store: GraphStore,
  kind: ResultOwner,
  ownerIds: readonly string[],
  filter: ResultFilter,
  options: ReadOptions = {},
): Promise<Map<string, number>> {
  const rows = await store.read(
    variantOf(counts, countCypher(kind)),
    filterParams(ownerIds, filter),
    options,
  );
  const found = new Map(rows.map((row) => [row.owner, row.count]));
  return new Map(ownerIds.map((owner) => [owner, found.get(owner) ?? 0]));
}

interface Place {
  readonly time: string;
  readonly id: string;
}

function filterParams(ownerIds: readonly string[], { method, dataset, metric }: ResultFilter) {
  return {
    owners: [...new Set(ownerIds)],
    method: method ?? null,
    dataset: dataset ?? null,
    metric: metric ?? null,
  };
}

const conditions = `result.retractedAt IS NULL
  AND ($method IS NULL OR COUNT { (result)-[:OF_METHOD]->(:Method {id: $method}) } > 0)
  AND ($dataset IS NULL OR COUNT { (result)-[:ON_DATASET]->(:Dataset {id: $dataset}) } > 0)
  AND ($metric IS NULL OR COUNT { (result)-[:IN_METRIC]->(:Metric {id: $metric}) } > 0)`;

/** Its date, else the last day of its paper's month or year, as a text that sorts. */
const time = `coalesce(result.date, CASE
    WHEN paper.year IS NULL THEN ''
    WHEN paper.month IS NULL THEN toString(paper.year) + '-12-31'
    WHEN paper.month < 10 THEN toString(paper.year) + '-0' + toString(paper.month) + '-31'
    ELSE toString(paper.year) + '-' + toString(paper.month) + '-31'
  END)`;

const isBehind = '$placeTime IS NULL OR time < $placeTime OR (time = $placeTime AND id > $placeId)';

function pageCypher(kind: ResultOwner): string {
  const rows = `
UNWIND $owners AS owner
MATCH ${owners[kind]}
WHERE ${conditions}
OPTIONAL MATCH (result)-[:REPORTED_IN]->(paper:Paper)
WITH owner, result.id AS id, ${time} AS time`;
  return `${rows}
WITH owner, id, time, ${isBehind} AS behind
ORDER BY owner, time DESC, id
WITH owner, collect(CASE WHEN behind THEN [id, time] ELSE null END) AS places,
  sum(CASE WHEN behind THEN 0 ELSE 1 END) AS before
RETURN owner, places[0..$limit] AS places, before`;
}

function countCypher(kind: ResultOwner): string {
  return `
UNWIND $owners AS owner
MATCH ${owners[kind]}
WHERE ${conditions}
RETURN owner, count(result) AS count`;
}

/** Stands for its family: other owners. */
const pages = defineQuery({
  name: 'results.pages',
  cypher: pageCypher('method'),
  row: (raw) => ({
    owner: text(raw, 'owner'),
    places: list(raw, 'places').map((place): Place => {
      const [id, at] = place as [string, string];
      return { id, time: at };
    }),
    before: int(raw, 'before'),
  }),
});

const counts = defineQuery({
  name: 'results.counts',
  cypher: countCypher('method'),
  row: (raw) => ({ owner: text(raw, 'owner'), count: int(raw, 'count') }),
});

function writeCursor({ time: at, id }: Place): string {
  return Buffer.from(JSON.stringify(['RESULT', at, id])).toString('base64url');
}

function readCursor(cursor: string): Place {
  const content = decoded(cursor);
  if (Array.isArray(content) && content.length === 3 && content[0] === 'RESULT') {
    const [, at, id] = content as unknown[];
    if (typeof at === 'string' && typeof id === 'string') return { time: at, id };
  }
  throw broken();
}
