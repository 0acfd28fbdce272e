// The port to the annotation store: what persons think, the lists they keep, who they are. SQLite by default, PostgreSQL
// where DATABASE_URL is set. Everything else in this folder is written against this alone.
import type { Prisma, PrismaClient } from './generated/sqlite/client.js';

/** One trip to the database: what metrics, logs and the tests that count trips are told. Never the values in it. */
export interface TripEvent {
  readonly sql: string;
  readonly milliseconds: number;
}

/** What queries are asked of: the models of prisma/schema.prisma, the same on both databases. */
export type Database = Pick<
  PrismaClient,
  'user' | 'token' | 'annotation' | 'revision' | 'tag' | 'readingList' | 'readingListItem'
>;
export type DatabaseTransaction = Prisma.TransactionClient;

/**
 * Throws LitgraphError: STORE_UNAVAILABLE, STORE_FULL, STORE_DAMAGED, CONFIGURATION; anything else that is thrown is a
 * mistake in a query, or what `work` threw itself.
 */
export interface AnnotationStore {
  readonly provider: 'sqlite' | 'postgresql';
  read<T>(work: (database: Database) => Promise<T>): Promise<T>;
  /**
   * Runs `work` in one transaction, after every earlier write of this process under the same key, and again from its
   * start where another process came between: `work` must bear repetition. Acknowledged means on disk.
   */
  write<T>(key: string, work: (transaction: DatabaseTransaction) => Promise<T>): Promise<T>;
  /**
   * Runs `work` once over the store as it is at one moment. On SQLite everybody else waits meanwhile; after `withinMs`
   * it fails.
   */
  snapshot<T>(work: (database: Database) => Promise<T>, withinMs: number): Promise<T>;
  /** Resolves when the store answers a trivial query; throws STORE_UNAVAILABLE otherwise. */
  ping(): Promise<void>;
  onTrip(listener: (event: TripEvent) => void): () => void;
  close(): Promise<void>;
}
