// Opens the annotation store that the configuration names, its tables up to date.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../config.js';
import { makeHome } from '../home.js';
import { LitgraphError } from '../model/errors.js';
import { asStoreError, worthAnotherTry } from './failures.js';
import type { PrismaClient } from './generated/sqlite/client.js';
import { storeTimes, attempts } from './limits.js';
import { migratePostgresql, postgresqlAdapter } from './postgresql.js';
import { KeyedQueue } from './queue.js';
import { migrateSqlite, SqliteAdapter } from './sqlite.js';
import type { AnnotationStore, Database, DatabaseTransaction, TripEvent } from './store.js';

const clientOptions = {
  transactionOptions: { maxWait: storeTimes.transactionWait, timeout: storeTimes.transaction },
  log: [{ emit: 'event' as const, level: 'query' as const }],
  errorFormat: 'minimal' as const,
};

/** Applies pending migrations, then opens. Throws what AnnotationStore throws. */
export async function openAnnotations(
  config: Pick<Config, 'home' | 'postgresUrl'>,
): Promise<AnnotationStore> {
  const { home, postgresUrl } = config;
  return postgresUrl === null ? openSqlite(home) : openPostgresql(postgresUrl);
}

async function openSqlite(home: string): Promise<AnnotationStore> {
  makeHome(home);
  const url = pathToFileURL(join(home, 'annotations.db')).href;
  await again(() => migrateSqlite(url));
  const { PrismaClient } = await import('./generated/sqlite/client.js');
  return new PrismaStore('sqlite', new PrismaClient({ adapter: new SqliteAdapter(url), ...clientOptions }));
}

async function openPostgresql(url: string): Promise<AnnotationStore> {
  await again(() => migratePostgresql(url));
  const { PrismaClient: PostgresqlClient } = await import('./generated/postgresql/client.js');
  const client = new PostgresqlClient({ adapter: postgresqlAdapter(url), ...clientOptions });
  // Two generated classes over the same models: their types differ in what only one database can do, which we do not use.
  return new PrismaStore('postgresql', client as unknown as Client);
}

type Client = PrismaClient<'query'>;

class PrismaStore implements AnnotationStore {
  readonly provider: 'sqlite' | 'postgresql';
  readonly #client: Client;
  readonly #queue = new KeyedQueue();
  readonly #listeners = new Set<(event: TripEvent) => void>();
  #closing: Promise<void> | null = null;

  constructor(provider: 'sqlite' | 'postgresql', client: Client) {
    this.provider = provider;
    this.#client = client;
    client.$on('query', ({ query, duration }) => {
      for (const listener of this.#listeners) listener({ sql: query, milliseconds: duration });
    });
  }

  async read<T>(work: (database: Database) => Promise<T>): Promise<T> {
    this.#refuseWhenClosed();
    return again(() => work(this.#client));
  }

  async write<T>(key: string, work: (transaction: DatabaseTransaction) => Promise<T>): Promise<T> {
    this.#refuseWhenClosed();
    // SQLite has one writer whatever the key.
    const line = this.provider === 'sqlite' ? '' : key;
    return this.#queue.run(line, () => again(() => this.#client.$transaction(work)));
  }

  async snapshot<T>(work: (database: Database) => Promise<T>, withinMs: number): Promise<T> {
    this.#refuseWhenClosed();
    const isolationLevel = 'Serializable' as const;
    const options = { ...clientOptions.transactionOptions, timeout: withinMs, isolationLevel };
    const run = () => this.#client.$transaction(work, options);
    try {
      return await (this.provider === 'sqlite' ? this.#queue.run('', run) : run());
    } catch (error) {
      throw asStoreError(error);
    }
  }

  async ping(): Promise<void> {
    await this.read((database) => database.user.findFirst({ select: { id: true } }));
  }

  onTrip(listener: (event: TripEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue.idle().then(() => this.#client.$disconnect());
    return this.#closing;
  }

  #refuseWhenClosed(): void {
    if (this.#closing === null) return;
    throw new LitgraphError(
      'STORE_UNAVAILABLE',
      'The annotation store is closed: litgraph is shutting down.',
    );
  }
}

/** Runs `work` until it succeeds, fails for good, or was tried often enough. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !worthAnotherTry(error)) throw asStoreError(error);
      const pause = Math.min(storeTimes.pauseMax, storeTimes.pause * 2 ** (attempt - 1));
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random() / 2)));
    }
  }
}
