// Pages of papers, as ids: the papers that fit a filter, in an order, from a place on. One trip for the first page, a
// second beside it where a cursor asks whether anything stands before.
import type { Page, PageRequest } from '../model/page.js';
import type { PaperFilter, PaperOrder } from '../model/paper-filter.js';
import { compileFilter, whereClause, type CompiledFilter } from './paper-filter.js';
import {
  behindCursor,
  distinctOrders,
  indexRange,
  keyColumns,
  keyNames,
  orderTerms,
  placeParams,
  readCursor,
  writeCursor,
  type Place,
} from './paper-order.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { int, text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export interface PaperPageRequest {
  readonly filter?: PaperFilter;
  /** Newest additions first where left out or empty. */
  readonly orderBy?: readonly PaperOrder[] | null | undefined;
  readonly page: PageRequest;
  /** The viewer's stars by paper id, for STARS_DESC. */
  readonly stars?: ReadonlyMap<string, number>;
}

/** The ids of one page. Throws BAD_USER_INPUT (`after`) for a cursor that is broken or of another order. */
export async function findPapers(
  store: GraphStore,
  { filter = {}, orderBy, page, stars = new Map() }: PaperPageRequest,
  options: ReadOptions = {},
): Promise<Page<string>> {
  const orders = distinctOrders(orderBy, 'ADDED_DESC');
  const place = page.after === null ? null : readCursor(orders, page.after);
  const compiled = compileFilter(filter);
  const params = {
    ...compiled.params,
    ...(orders.includes('STARS_DESC') && { stars: Object.fromEntries(stars) }),
    ...(place !== null && placeParams(place)),
  };
  const [places, before] = await Promise.all([
    store.read(
      variantOf(pageQuery, pageCypher(compiled, orders, place !== null)),
      { ...params, limit: page.first + 1 },
      options,
    ),
    place === null ? [] : store.read(variantOf(beforeQuery, beforeCypher(compiled, orders)), params, options),
  ]);
  return pageOf(places, orders, page.first, before.length > 0);
}

/** How many papers fit. */
export async function countPapers(
  store: GraphStore,
  filter: PaperFilter,
  options: ReadOptions = {},
): Promise<number> {
  const compiled = compileFilter(filter);
  const [count] = await store.read(variantOf(countQuery, countCypher(compiled)), compiled.params, options);
  return count ?? 0;
}

/** A page out of its places and one more, if there is one. */
export function pageOf(
  places: readonly Place[],
  orders: readonly PaperOrder[],
  first: number,
  hasPreviousPage: boolean,
): Page<string> {
  return {
    items: places.slice(0, first).map((place) => ({ cursor: writeCursor(orders, place), node: place.id })),
    hasNextPage: places.length > first,
    hasPreviousPage,
  };
}

export function pageCypher(
  { anchor, condition, scans }: CompiledFilter,
  orders: readonly PaperOrder[],
  afterCursor: boolean,
): string {
  const range = scans ? indexRange(orders, afterCursor ? 'behindCursor' : 'all') : null;
  return `
${anchor}${whereClause(range, condition)}
WITH ${keyColumns(orders)}${whereClause(afterCursor ? behindCursor(orders) : null)}
RETURN p.id AS id, ${keyNames(orders)}
ORDER BY ${orderTerms(orders, 'id')}
LIMIT $limit`;
}

/** Whether anything stands at the cursor's place or before it. */
export function beforeCypher(
  { anchor, condition, scans }: CompiledFilter,
  orders: readonly PaperOrder[],
): string {
  return `
${anchor}${whereClause(scans ? indexRange(orders, 'beforeCursor') : null, condition)}
WITH ${keyColumns(orders)}
WHERE NOT ${behindCursor(orders)}
RETURN p.id AS id
LIMIT 1`;
}

export function countCypher({ anchor, condition }: CompiledFilter): string {
  return `
${anchor}${whereClause(condition)}
RETURN count(p) AS count`;
}

// Each of these stands for its family: the same clauses with other filters and orders.
const everything = compileFilter({});

const pageQuery = defineQuery({
  name: 'papers.page',
  cypher: pageCypher(everything, ['ADDED_DESC'], false),
  row: readPlace,
});

const beforeQuery = defineQuery({
  name: 'papers.beforePage',
  cypher: beforeCypher(everything, ['ADDED_DESC']),
  row: (raw) => text(raw, 'id'),
});

const countQuery = defineQuery({
  name: 'papers.count',
  cypher: countCypher(everything),
  row: (raw) => int(raw, 'count'),
});

function readPlace(raw: RawRow): Place {
  const values: (number | string)[] = [];
  for (let index = 0; `k${index}` in raw; index += 1) values.push(raw[`k${index}`] as number | string);
  return { id: text(raw, 'id'), values };
}
