// The papers next to something (an author's, a venue's, a method's; what a paper cites, what cites it): pages and counts for many
// parents in one trip, so that a list of lists costs no more trips than a list.
import type { Page } from '../model/page.js';
import type { PaperFilter } from '../model/paper-filter.js';
import { compileCondition, whereClause } from './paper-filter.js';
import { pageOf, type PaperPageRequest } from './paper-pages.js';
import {
  behindCursor,
  distinctOrders,
  keyColumns,
  keyNames,
  orderTerms,
  placeParams,
  readCursor,
  type Place,
} from './paper-order.js';
import type { PaperOrder } from '../model/paper-filter.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { int, list, text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** How papers are joined to a thing `x`. */
const neighbourhoods = {
  author: { label: 'Author', pattern: '(x)-[:AUTHORED]->(p:Paper)' },
  venue: { label: 'Venue', pattern: '(x)<-[:PUBLISHED_IN]-(p:Paper)' },
  topic: { label: 'Topic', pattern: '(x)<-[:ABOUT]-(p:Paper)' },
  task: { label: 'Task', pattern: '(x)<-[:ADDRESSES]-(p:Paper)' },
  method: { label: 'Method', pattern: '(x)<-[:PROPOSES|USES]-(p:Paper)' },
  dataset: { label: 'Dataset', pattern: '(x)<-[:EVALUATED_ON]-(p:Paper)' },
  backbone: { label: 'Backbone', pattern: '(x)<-[:USES_BACKBONE]-(p:Paper)' },
  proposedIn: { label: 'Method', pattern: '(x)<-[:PROPOSES]-(p:Paper)' },
  references: { label: 'Paper', pattern: '(x)-[:CITES]->(p:Paper)' },
  citedBy: { label: 'Paper', pattern: '(x)<-[:CITES]-(p:Paper)' },
  // Those that propose or use it, and those that print a figure in it: two ways, which `matched` spells out.
  metric: { label: 'Metric', pattern: null },
} as const;

export type Neighbourhood = keyof typeof neighbourhoods;

/**
 * One page of ids for each parent, newest papers first where `orderBy` is left out; a parent that is unknown has an empty
 * one. Throws BAD_USER_INPUT (`after`) for a cursor that is broken or of another order.
 */
export async function findNeighbours(
  store: GraphStore,
  hood: Neighbourhood,
  parents: readonly string[],
  { filter = {}, orderBy, page, stars = new Map() }: PaperPageRequest,
  options: ReadOptions = {},
): Promise<Map<string, Page<string>>> {
  const orders = distinctOrders(orderBy, 'YEAR_DESC');
  const place = page.after === null ? null : readCursor(orders, page.after);
  const { condition, params } = compileCondition(filter);
  const rows = await store.read(
    variantOf(pageQuery, neighbourPageCypher(hood, condition, orders, place !== null)),
    {
      ...params,
      ...(orders.includes('STARS_DESC') && { stars: Object.fromEntries(stars) }),
      ...(place !== null && placeParams(place)),
      parents: [...new Set(parents)],
      limit: page.first + 1,
    },
    options,
  );
  const found = new Map(
    rows.map((row) => [row.parent, pageOf(row.places, orders, page.first, row.before > 0)]),
  );
  return new Map(parents.map((parent) => [parent, found.get(parent) ?? emptyPage]));
}

/** How many papers each parent has next to it. */
export async function countNeighbours(
  store: GraphStore,
  hood: Neighbourhood,
  parents: readonly string[],
  filter: PaperFilter,
  options: ReadOptions = {},
): Promise<Map<string, number>> {
  const { condition, params } = compileCondition(filter);
  const rows = await store.read(
    variantOf(countQuery, neighbourCountCypher(hood, condition)),
    { ...params, parents: [...new Set(parents)] },
    options,
  );
  const found = new Map(rows.map((row) => [row.parent, row.count]));
  return new Map(parents.map((parent) => [parent, found.get(parent) ?? 0]));
}

export const emptyPage: Page<never> = Object.freeze({
  items: [],
  hasNextPage: false,
  hasPreviousPage: false,
});

export function neighbourPageCypher(
  hood: Neighbourhood,
  condition: string | null,
  orders: readonly PaperOrder[],
  afterCursor: boolean,
): string {
  const { label, pattern } = neighbourhoods[hood];
  const rows = `${matched(pattern, condition)}
  WITH DISTINCT p
  WITH ${keyColumns(orders)}`;
  const keys = keyNames(orders);
  const before = `
CALL (x) {
  ${rows}
  WHERE NOT ${behindCursor(orders)}
  WITH p LIMIT 1
  RETURN count(p) AS before
}`;
  return `
UNWIND $parents AS parent
MATCH (x:${label} {id: parent})
CALL (x) {
  ${rows}${whereClause(afterCursor ? behindCursor(orders) : null)}
  WITH p.id AS id, ${keys}
  ORDER BY ${orderTerms(orders, 'id')}
  LIMIT $limit
  RETURN collect([id, ${keys}]) AS places
}${afterCursor ? before : ''}
RETURN parent, places, ${afterCursor ? 'before' : '0 AS before'}`;
}

export function neighbourCountCypher(hood: Neighbourhood, condition: string | null): string {
  const { label, pattern } = neighbourhoods[hood];
  return `
UNWIND $parents AS parent
MATCH (x:${label} {id: parent})
CALL (x) {
  ${matched(pattern, condition)}
  RETURN count(DISTINCT p) AS count
}
RETURN parent, count`;
}

/** The clauses that bind `p` to the papers next to `x` for which the condition holds. */
function matched(pattern: string | null, condition: string | null): string {
  if (pattern !== null) return `MATCH ${pattern}${whereClause(condition)}`;
  return `CALL (x) {
    MATCH (x)<-[:PROPOSES|USES]-(p:Paper)
    RETURN p
    UNION
    MATCH (x)<-[:IN_METRIC]-(result:Result)
    WHERE result.retractedAt IS NULL
    MATCH (result)-[:REPORTED_IN]->(p:Paper)
    RETURN p
  }
  WITH p${whereClause(condition)}`;
}

// Each of these stands for its family: the same clauses with other neighbourhoods, filters and orders.
const pageQuery = defineQuery({
  name: 'neighbours.page',
  cypher: neighbourPageCypher('method', null, ['YEAR_DESC'], false),
  row: (raw) => ({
    parent: text(raw, 'parent'),
    places: list(raw, 'places').map(readPlace),
    before: int(raw, 'before'),
  }),
});

const countQuery = defineQuery({
  name: 'neighbours.count',
  cypher: neighbourCountCypher('method', null),
  row: (raw: RawRow) => ({ parent: text(raw, 'parent'), count: int(raw, 'count') }),
});

function readPlace(value: unknown): Place {
  const [id, ...values] = value as [string, ...(number | string)[]];
  return { id, values };
}
