// Brings a database up to the migrations in prisma/, and keeps Prisma's own table of them as Prisma itself would, so that
// `prisma migrate status` agrees. All pending migrations are applied in one transaction: all of them or none.
import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { LitgraphError } from '../model/errors.js';

/** An open transaction that no other process migrates beside. */
export interface MigrationTransaction {
  /** Runs several statements. */
  script(sql: string): Promise<void>;
  query(sql: string): Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** Writes one row of the table of migrations, finished now. */
  record(row: { id: string; checksum: string; name: string }): Promise<void>;
}

export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma takes it. */
  readonly checksum: string;
}

const folders = { sqlite: 'prisma/migrations/', postgresql: 'prisma/postgresql/migrations/' } as const;

/** The migrations of a provider, in the order in which they are applied. */
export function migrationsOf(provider: keyof typeof folders): Migration[] {
  const folder = new URL(`../../${folders[provider]}`, import.meta.url);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return names.map((name) => {
    const sql = readFileSync(new URL(`${name}/migration.sql`, folder), 'utf8');
    return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Applies what is pending and returns the names. `createTable` makes Prisma's table where it is missing. Throws
 * STORE_DAMAGED where an earlier migration failed half-way, CONFIGURATION where the database and this version of
 * litgraph do not belong together.
 */
export async function applyMigrations(
  transaction: MigrationTransaction,
  migrations: readonly Migration[],
  createTable: string,
): Promise<string[]> {
  await transaction.script(createTable);
  const rows = await transaction.query(
    'SELECT "migration_name" AS name, "checksum" AS checksum, "finished_at" AS finished FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL',
  );
  const applied = new Map(rows.map((row) => [String(row['name']), row]));
  refuseUnknown([...applied.keys()], migrations);
  const pending = migrations.filter((migration) => !isApplied(migration, applied.get(migration.name)));
  for (const { name, sql, checksum } of pending) {
    await transaction.script(sql);
    await transaction.record({ id: randomUUID(), checksum, name });
  }
  return pending.map(({ name }) => name);
}

function refuseUnknown(applied: readonly string[], migrations: readonly Migration[]): void {
  const known = new Set(migrations.map(({ name }) => name));
  const unknown = applied.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new LitgraphError(
    'CONFIGURATION',
    `The annotation store was written by a newer litgraph: it has the migration ${unknown}, which this version does not know. Use the newer version.`,
  );
}

function isApplied(migration: Migration, row: Readonly<Record<string, unknown>> | undefined): boolean {
  if (row === undefined) return false;
  if (row['finished'] === null) {
    throw new LitgraphError(
      'STORE_DAMAGED',
      `The migration ${migration.name} of the annotation store failed half-way. Restore a backup, or repair the tables and run \`npx prisma migrate resolve\`.`,
    );
  }
  if (row['checksum'] !== migration.checksum) {
    throw new LitgraphError(
      'CONFIGURATION',
      `The migration ${migration.name} was edited after this annotation store was made with it. Put prisma/ back as it was; changes go into a new migration.`,
    );
  }
  return true;
}
