// The annotation store in a PostgreSQL database, in the schema that `?schema=` of DATABASE_URL names.
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { LitgraphError } from '../model/errors.js';
import { poolSize, storeTimes } from './limits.js';
import { applyMigrations, migrationsOf } from './migrate.js';

/** As Prisma makes it on PostgreSQL. */
const migrationsTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id"                    VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum"              VARCHAR(64) NOT NULL,
    "finished_at"           TIMESTAMPTZ,
    "migration_name"        VARCHAR(255) NOT NULL,
    "logs"                  TEXT,
    "rolled_back_at"        TIMESTAMPTZ,
    "started_at"            TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count"   INTEGER NOT NULL DEFAULT 0
)`;

/** The advisory lock that Prisma's own command line takes before it migrates. */
const migrationLock = 72_707_369;

/** Brings the database's tables up to date; makes the schema where it is missing. */
export async function migratePostgresql(url: string): Promise<string[]> {
  const schema = schemaOf(url);
  const client = new pg.Client(connectionOf(url));
  // A connection that breaks also fails the statement under way, which is where it is reported.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(${migrationLock})`);
    const found = await client.query('SELECT 1 FROM pg_namespace WHERE nspname = $1', [schema]);
    if (found.rowCount === 0) await client.query(`CREATE SCHEMA ${pg.escapeIdentifier(schema)}`);
    const applied = await applyMigrations(
      {
        script: async (sql) => void (await client.query(sql)),
        query: async (sql) => (await client.query<Record<string, unknown>>(sql)).rows,
        record: async ({ id, checksum, name }) => {
          await client.query(
            'INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count") VALUES ($1, $2, $3, clock_timestamp(), 1)',
            [id, checksum, name],
          );
        },
      },
      migrationsOf('postgresql'),
      migrationsTable,
    );
    await client.query('COMMIT');
    return applied;
  } finally {
    await client.end();
  }
}

export function postgresqlAdapter(url: string): PrismaPg {
  // An idle connection that the server closes is replaced when it is next needed: no reason to end the process.
  const ignore = () => undefined;
  return new PrismaPg(
    { ...connectionOf(url), max: poolSize },
    { schema: schemaOf(url), onPoolError: ignore, onConnectionError: ignore },
  );
}

function connectionOf(url: string): pg.ClientConfig {
  return {
    connectionString: url,
    connectionTimeoutMillis: storeTimes.connect,
    statement_timeout: storeTimes.statement,
    idle_in_transaction_session_timeout: storeTimes.transaction,
    application_name: 'litgraph',
    options: `-c search_path=${schemaOf(url)}`,
  };
}

function schemaOf(url: string): string {
  let schema: string | null;
  try {
    schema = new URL(url).searchParams.get('schema');
  } catch {
    throw new LitgraphError(
      'CONFIGURATION',
      'DATABASE_URL is not an address: postgresql://user:password@host:5432/database.',
    );
  }
  if (schema !== null && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(schema)) {
    throw new LitgraphError(
      'CONFIGURATION',
      'The schema in DATABASE_URL may have letters, digits and _ only.',
    );
  }
  return schema ?? 'public';
}
