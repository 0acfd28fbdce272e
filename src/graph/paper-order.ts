// Orders of papers as Cypher, and the cursors that hold a place in an order: the values a row is sorted by and its id.
// A cursor is a place, not a row: it stays good while rows come and go.
import { badInput } from '../model/errors.js';
import { paperOrders, type PaperOrder } from '../model/paper-filter.js';
import type { Params } from './query.js';

/** Stands for "no year" behind all years; wider than GraphQL's whole numbers. */
const beyondYears = 3_000_000_000;

interface OrderKey {
  /** Constant Cypher over `p`, never null, so that papers without the value can be put last. */
  readonly cypher: string;
  readonly descending: boolean;
  readonly type: 'number' | 'string';
}

/** Most important first. */
const keys: Readonly<Record<PaperOrder, readonly [OrderKey, ...OrderKey[]]>> = {
  YEAR_ASC: [{ cypher: `coalesce(p.year, ${beyondYears})`, descending: false, type: 'number' }],
  YEAR_DESC: [{ cypher: `coalesce(p.year, -${beyondYears})`, descending: true, type: 'number' }],
  TITLE_ASC: [{ cypher: `coalesce(p.titleKey, '')`, descending: false, type: 'string' }],
  TITLE_DESC: [{ cypher: `coalesce(p.titleKey, '')`, descending: true, type: 'string' }],
  CITATIONS_DESC: [{ cypher: 'COUNT { (p)<-[:CITES]-() }', descending: true, type: 'number' }],
  STARS_DESC: [{ cypher: 'coalesce($stars[p.id], 0)', descending: true, type: 'number' }],
  // What came in together stands in the order of its text; papers from before that was kept have no position.
  ADDED_DESC: [
    { cypher: 'p.addedAt', descending: true, type: 'string' },
    { cypher: 'coalesce(p.addedPosition, 0)', descending: true, type: 'number' },
  ],
};

/** The orders, most important first, each at most once. `fallback` where there is none. */
export function distinctOrders(
  orderBy: readonly PaperOrder[] | null | undefined,
  fallback: PaperOrder,
): readonly PaperOrder[] {
  return orderBy == null || orderBy.length === 0 ? [fallback] : [...new Set(orderBy)];
}

/**
 * A condition that all rows fit which stand behind the cursor, at or before it, or anywhere where there is none. It decides
 * nothing, but lets Neo4j walk its index in order instead of sorting all papers. Null for orders that no index has;
 * every paper has `addedAt`.
 */
export function indexRange(
  orders: readonly PaperOrder[],
  rows: 'all' | 'behindCursor' | 'beforeCursor',
): string | null {
  if (orders[0] !== 'ADDED_DESC') return null;
  if (rows === 'all') return "p.addedAt >= ''";
  return rows === 'behindCursor' ? 'p.addedAt <= $c0' : 'p.addedAt >= $c0';
}

function keysOf(orders: readonly PaperOrder[]): readonly OrderKey[] {
  return orders.flatMap((order) => keys[order]);
}

/** `p, … AS k0, … AS k1`: what a WITH must carry for the clauses below. */
export function keyColumns(orders: readonly PaperOrder[]): string {
  return ['p', ...keysOf(orders).map(({ cypher }, index) => `${cypher} AS k${index}`)].join(', ');
}

/** `k0, k1` */
export function keyNames(orders: readonly PaperOrder[]): string {
  return keysOf(orders)
    .map((_, index) => `k${index}`)
    .join(', ');
}

/** `k0 DESC, k1, p.id` */
export function orderTerms(orders: readonly PaperOrder[], id: string): string {
  return [...keysOf(orders).map(({ descending }, index) => `k${index}${descending ? ' DESC' : ''}`), id].join(
    ', ',
  );
}

/** True of the rows behind the place in `$c0 … $cursorId`. */
export function behindCursor(orders: readonly PaperOrder[]): string {
  return keysOf(orders).reduceRight((rest, { descending }, index) => {
    const [key, value] = [`k${index}`, `$c${index}`];
    return `(${key} ${descending ? '<' : '>'} ${value} OR (${key} = ${value} AND ${rest}))`;
  }, 'p.id > $cursorId');
}

export interface Place {
  readonly values: readonly (number | string)[];
  readonly id: string;
}

export function placeParams(place: Place): Params {
  const values = place.values.map((value, index) => [`c${index}`, value] as const);
  return { ...Object.fromEntries(values), cursorId: place.id };
}

export function writeCursor(orders: readonly PaperOrder[], place: Place): string {
  return Buffer.from(JSON.stringify([orders, place.values, place.id])).toString('base64url');
}

/** Throws BAD_USER_INPUT where the text is no cursor, or one of another order. */
export function readCursor(orders: readonly PaperOrder[], cursor: string): Place {
  const content = decoded(cursor);
  if (!Array.isArray(content) || content.length !== 3) throw broken();
  const [made, values, id] = content as unknown[];
  if (!Array.isArray(made) || !Array.isArray(values) || typeof id !== 'string') throw broken();
  if (!made.every((order) => (paperOrders as readonly unknown[]).includes(order))) throw broken();
  if (made.join() !== orders.join()) {
    throw badInput(
      `after is a cursor of a page in the order ${made.join(', ')}, not ${orders.join(', ')}; begin without one.`,
      ['after'],
    );
  }
  const expected = keysOf(orders);
  const fits = expected.every(({ type }, index) => isKeyValue(values[index], type));
  if (!fits || values.length !== expected.length) throw broken();
  return { values: values as (number | string)[], id };
}

function isKeyValue(value: unknown, type: OrderKey['type']): boolean {
  return type === 'number' ? Number.isSafeInteger(value) : typeof value === 'string';
}

/** What a cursor of any list holds, before it is known to make sense; null where it is not even JSON. */
export function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

export function broken() {
  return badInput('after is not a cursor that this server made; take one from pageInfo or an edge.', [
    'after',
  ]);
}
