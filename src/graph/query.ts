// Named queries: a constant text of Cypher, a name for logs and metrics, and a parser for the rows that come back.

/** A row as a store returns it: plain values, lists and maps; whole numbers are numbers. */
export type RawRow = Readonly<Record<string, unknown>>;
export type Params = Readonly<Record<string, unknown>>;

export interface Query<Row> {
  /** `noun.verb`, unique: `papers.byId`. */
  readonly name: string;
  readonly cypher: string;
  readonly row: (raw: RawRow) => Row;
}

const defined = new Map<string, Query<unknown>>();

/** Makes a query known under its name. A name that is taken is a mistake in the program. */
export function defineQuery<Row>(query: Query<Row>): Query<Row> {
  if (defined.has(query.name)) throw new Error(`two queries are named ${query.name}`);
  const frozen = Object.freeze({ ...query, cypher: query.cypher.trim() });
  defined.set(frozen.name, frozen);
  return frozen;
}

/**
 * `query` with another text of the same kind, for texts put together from constant fragments: the name, the rows and
 * what `query` promises stay. Not defined on its own: `query` stands for the whole family.
 */
export function variantOf<Row>(query: Query<Row>, cypher: string): Query<Row> {
  return Object.freeze({ ...query, cypher: cypher.trim() });
}

/** Every query that the loaded modules define, by name: what the conformance suite must cover. */
export function definedQueries(): ReadonlyMap<string, Query<unknown>> {
  return defined;
}
