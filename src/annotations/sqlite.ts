// The annotation store in a SQLite file: one connection for everything, every commit on disk before it is acknowledged.
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client, type InStatement } from '@libsql/client';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { worthAnotherTry } from './failures.js';
import { sqliteParameters, storeTimes } from './limits.js';
import { applyMigrations, migrationsOf } from './migrate.js';

/** As Prisma makes it on SQLite. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    TEXT PRIMARY KEY NOT NULL,
    "checksum"              TEXT NOT NULL,
    "finished_at"           DATETIME,
    "migration_name"        TEXT NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        DATETIME,
    "started_at"            DATETIME NOT NULL DEFAULT current_timestamp,
    "applied_steps_count"   INTEGER UNSIGNED NOT NULL DEFAULT 0
)`;

/** Brings the file's tables up to date; makes the file where it is missing. */
export async function migrateSqlite(url: string): Promise<string[]> {
  const client = createClient({ url, timeout: storeTimes.sqliteBusy });
  try {
    await client.execute('PRAGMA journal_mode = WAL');
    // A table that is made anew under its name is dropped for a moment, which must not take the rows of others along.
    await client.execute('PRAGMA foreign_keys = OFF');
    const transaction = await client.transaction('write');
    try {
      const applied = await applyMigrations(
        {
          script: (sql) => transaction.executeMultiple(sql),
          query: async (sql) => (await transaction.execute(sql)).rows,
          record: async ({ id, checksum, name }) => {
            const now = Date.now();
            await transaction.execute({
              sql: 'INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count") VALUES (?, ?, ?, ?, ?, 1)',
              args: [id, checksum, name, now, now],
            });
          },
        },
        migrationsOf('sqlite'),
        migrationsTable,
      );
      await transaction.commit();
      return applied;
    } finally {
      transaction.close();
    }
  } finally {
    client.close();
  }
}

/**
 * Prisma's adapter over a connection of ours. Its own opens a new one after every transaction and leaves the old one to
 * the garbage collector (500 writes: 1,000 open files), and begins transactions that find out only at their first
 * write that another process is writing.
 */
export class SqliteAdapter extends PrismaLibSql {
  constructor(url: string) {
    super({ url, timeout: storeTimes.sqliteBusy });
  }

  override async connect(): Promise<SqlDriverAdapter> {
    const adapter = await super.connect();
    // Left out by Prisma, which then assumes the 999 of old versions.
    adapter.getConnectionInfo = () => ({ maxBindValues: sqliteParameters, supportsRelationJoins: false });
    return adapter;
  }

  override createClient(config: Parameters<PrismaLibSql['createClient']>[0]): Client {
    return withOneConnection(createClient(config));
  }
}

function withOneConnection(client: Client): Client {
  const ready = prepare(client);
  // Rejections are met by whoever runs the first statement.
  ready.catch(() => undefined);
  const turns = new Turns();
  return new Proxy(client, {
    get(target, property) {
      if (property === 'transaction') return () => ready.then(() => begin(target, turns));
      if (property === 'execute')
        return (statement: InStatement) => ready.then(() => target.execute(statement));
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

/** `synchronous = FULL`: with WAL, a commit is on disk when it returns. */
async function prepare(client: Client): Promise<void> {
  await client.execute('PRAGMA journal_mode = WAL');
  await client.execute('PRAGMA synchronous = FULL');
  await client.execute('PRAGMA foreign_keys = ON');
}

/** A transaction on the client's own connection. Prisma's adapter lets nothing else through until it has ended. */
async function begin(client: Client, turns: Turns) {
  await turns.standBack();
  await waitForTurn(() => takeTurn(client));
  return {
    execute: (statement: InStatement) => client.execute(statement),
    commit: async () => {
      try {
        await client.execute('COMMIT');
      } catch (error) {
        await rollback(client);
        throw error;
      } finally {
        turns.letGo();
      }
    },
    rollback: () => rollback(client).finally(() => turns.letGo()),
  };
}

/** How long this process has been writing without a break that another could have come in at. */
class Turns {
  #began = 0;
  #letGo = 0;

  async standBack(): Promise<void> {
    const now = performance.now();
    if (now - this.#letGo >= storeTimes.sqliteBreak) {
      this.#began = now;
    } else if (now - this.#began >= storeTimes.sqliteTurn) {
      await sleep(storeTimes.sqliteBreak);
      this.#began = performance.now();
    }
  }

  letGo(): void {
    this.#letGo = performance.now();
  }
}

/** Tries `start` until no other process holds the file, without holding up the rest of this one. */
async function waitForTurn(start: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + storeTimes.sqliteWait;
  for (;;) {
    try {
      await start();
      return;
    } catch (error) {
      if (!worthAnotherTry(error) || Date.now() > deadline) throw error;
      await sleep(1 + Math.random() * storeTimes.sqliteLook);
    }
  }
}

/**
 * The library keeps a statement that failed open until it is collected as garbage, and with it what the connection read
 * last: nothing could be begun on it any more. So the lock is tried first by a script, which is closed (and rolled back)
 * at once; where another process still came in between, the connection is made anew.
 */
async function takeTurn(client: Client): Promise<void> {
  await client.executeMultiple('BEGIN IMMEDIATE');
  try {
    await client.execute('BEGIN IMMEDIATE');
  } catch (error) {
    client.reconnect();
    await prepare(client);
    throw error;
  }
}

/** SQLite has rolled back already after some errors (a full disk); there is nothing left to do then. */
async function rollback(client: Client): Promise<void> {
  await client.execute('ROLLBACK').catch(() => undefined);
}
