// What a query gave and what it left, in a form in which two engines can be compared.
import type { Query } from '../../src/graph/query.js';
import type { GraphStore, GraphTransaction } from '../../src/graph/store.js';

export interface Outcome {
  readonly rows: unknown;
  /** The whole graph after a write; null after a read. */
  readonly graph: unknown;
  readonly changed: boolean;
}

export function writesSomething({ cypher }: Query<unknown>): boolean {
  return /\b(?:CREATE|MERGE|SET|DELETE|REMOVE)\b/.test(cypher);
}

/** Runs a write, looks at the whole graph, and undoes it all. */
export async function outcomeOfWrite(
  store: GraphStore,
  work: (tx: GraphTransaction) => Promise<unknown>,
  query?: Query<unknown>,
): Promise<Outcome> {
  let outcome: Outcome | null = null;
  const undo = new Error('undo');
  const done = store.write(async (tx) => {
    const before = await wholeGraph(tx);
    const result = await work(tx);
    const graph = await wholeGraph(tx);
    const rows = query === undefined ? result : comparableRows(result as unknown[], query);
    outcome = { rows, graph, changed: JSON.stringify(graph) !== JSON.stringify(before) };
    throw undo;
  });
  await done.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
  if (outcome === null) throw new Error('the write did not run');
  return outcome;
}

/** Rows as they are where the query orders them at its end, else in an order of our own. */
export function comparableRows(rows: readonly unknown[], { cypher }: Query<unknown>): unknown[] {
  const plain = rows.map(rounded);
  return isOrdered(cypher) ? plain : sorted(plain);
}

/** True where ORDER BY follows the last RETURN outside of braces. */
function isOrdered(cypher: string): boolean {
  let outer = cypher;
  let inner: string;
  do {
    inner = outer;
    outer = inner.replace(/\{[^{}]*\}/g, '');
  } while (outer !== inner);
  return /\bORDER BY\b/.test(outer.slice(outer.lastIndexOf('RETURN'))) && !/\bUNION\b/.test(outer);
}

function sorted(values: readonly unknown[]): unknown[] {
  return values
    .map((value) => [JSON.stringify(value ?? null), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, value]) => value);
}

/** Sums of fractions may differ in their last digit by the order of their terms. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : Number(value.toPrecision(12));
  if (Array.isArray(value)) return value.map(rounded);
  if (value instanceof Map) return rounded([...(value as Map<unknown, unknown>)]);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, rounded(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const allNodes: Query<unknown> = {
  name: 'test.allNodes',
  cypher:
    'MATCH (node) WHERE NOT node:Migration AND NOT node:TextState RETURN labels(node) AS labels, properties(node) AS properties',
  row: (raw) => raw,
};

const allRelationships: Query<unknown> = {
  name: 'test.allRelationships',
  cypher:
    'MATCH (from)-[joined]->(to) RETURN from.id AS from, type(joined) AS type, properties(joined) AS properties, coalesce(to.id, to.first) AS to',
  row: (raw) => raw,
};

/** What an entry of the log of changes is given where it is made is of one run; what it tells of is not. */
function withoutOccasion(node: unknown): unknown {
  const { labels, properties } = node as { labels: readonly string[]; properties: Record<string, unknown> };
  if (!labels.includes('NewChange')) return node;
  const { id: _id, at: _at, turn: _turn, ...told } = properties;
  return { labels, properties: told };
}

/** Every node and relationship of the store, comparable. */
export async function wholeGraph(tx: GraphTransaction): Promise<unknown> {
  return {
    nodes: sorted((await tx.run(allNodes)).map((node) => rounded(withoutOccasion(node)))),
    relationships: sorted((await tx.run(allRelationships)).map(rounded)),
  };
}
