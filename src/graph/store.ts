// The port to the graph: what a storage engine must do. Everything else in `graph/` is written against this alone.
import type { SearchableKind } from '../model/kinds.js';
import type { Params, Query } from './query.js';

export interface ReadOptions {
  /** Aborted when the client is gone or the request's deadline passed: the query is stopped and CANCELLED thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds; the engine's default where left out. */
  readonly timeoutMs?: number;
}

/** The words of one node as full text sees them. `title` weighs more than `body`. */
export interface TextDocument {
  readonly id: string;
  readonly kind: SearchableKind;
  readonly title: string;
  readonly body: string;
}

export interface TextSearch {
  /** As a person types it: words, a last word may be unfinished, "quoted words" are a phrase. Never query syntax. */
  readonly text: string;
  readonly kinds: readonly SearchableKind[];
  readonly limit: number;
  /** True: any of the words will do (likeness). False: all must be there (search). */
  readonly anyWord?: boolean;
}

export interface TextHit {
  readonly id: string;
  /** Greater is better; comparable only within one answer. */
  readonly score: number;
}

/** One atomic change. Whatever throws inside undoes all of it. */
export interface GraphTransaction {
  run<Row>(query: Query<Row>, params?: Params): Promise<Row[]>;
  /** Tells full text of nodes made or changed, and of nodes removed; takes effect with the commit. */
  indexText(documents: readonly TextDocument[]): void;
  dropText(ids: readonly string[]): void;
}

/** One trip to the store: what metrics, logs and the tests that count trips are told. */
export interface QueryEvent {
  readonly name: string;
  /** A trip by itself, or one of a transaction that writes. */
  readonly within: 'read' | 'write';
  readonly milliseconds: number;
  readonly rows: number;
  readonly failed: boolean;
}

/**
 * Throws LitgraphError: CANCELLED, DEADLINE_EXCEEDED, STORE_UNAVAILABLE, STORE_FULL, STORE_LOCKED, STORE_DAMAGED;
 * anything else that is thrown is a mistake in a query.
 */
export interface GraphStore {
  readonly engine: 'neo4j' | 'embedded';
  read<Row>(query: Query<Row>, params?: Params, options?: ReadOptions): Promise<Row[]>;
  /** Runs `work` in one transaction, again from its start where the engine asks for it: `work` must bear repetition. */
  write<T>(work: (tx: GraphTransaction) => Promise<T>, options?: ReadOptions): Promise<T>;
  /** Best first; ties by id. */
  searchText(search: TextSearch, options?: ReadOptions): Promise<TextHit[]>;
  /** Brings constraints, indexes and full text up to date. Safe to call at every start. */
  migrate(): Promise<void>;
  /** Resolves when the store answers a trivial query; throws STORE_UNAVAILABLE otherwise. */
  ping(options?: ReadOptions): Promise<void>;
  onQuery(listener: (event: QueryEvent) => void): () => void;
  close(): Promise<void>;
}
