// Writes the migrations that bring both databases from the schema of the last migration to prisma/schema.prisma as it is
// now: `node scripts/new-migration.mjs add_colour`. Compares schema files alone; no database is needed.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { generatePrisma, postgresqlSchema } from './generate-prisma.mjs';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../', import.meta.url));
const [name] = process.argv.slice(2);

if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name)) {
  console.error(
    'Give the migration a name of lower case letters, digits and _: node scripts/new-migration.mjs add_colour',
  );
  process.exit(2);
}

const before = await schemaOfLastMigration();
const now = await readFile(join(root, 'prisma/schema.prisma'), 'utf8');
const folder = `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`;
await writeMigration('sqlite', 'prisma/migrations', before, now);
await writeMigration(
  'postgresql',
  'prisma/postgresql/migrations',
  before && postgresqlSchema(before),
  postgresqlSchema(now),
);
await generatePrisma({ check: false });

/** prisma/schema.prisma as it was committed together with the newest migration; null where there is none. */
async function schemaOfLastMigration() {
  const { stdout } = await run('git', ['log', '-1', '--format=%H', '--', 'prisma/migrations'], { cwd: root });
  const commit = stdout.trim();
  if (commit === '') return null;
  return (await run('git', ['show', `${commit}:prisma/schema.prisma`], { cwd: root })).stdout;
}

async function writeMigration(provider, migrations, from, to) {
  const sql = (await difference(provider, from, to)).replace(/^-- CreateSchema\nCREATE SCHEMA .*\n+/, '');
  if (sql.trim() === '' || sql.startsWith('-- This is an empty migration')) {
    console.log(`${provider}: nothing to change.`);
    return;
  }
  const target = join(root, migrations, folder);
  await mkdir(target, { recursive: true });
  await writeFile(join(target, 'migration.sql'), sql);
  await writeFile(
    join(root, migrations, 'migration_lock.toml'),
    `# Written by Prisma's migrations. Keep it under version control.\nprovider = "${provider}"\n`,
  );
  console.log(`${provider}: read ${join(migrations, folder, 'migration.sql')} before you commit it.`);
}

async function difference(provider, from, to) {
  const scratch = await mkdtemp(join(tmpdir(), 'litgraph-migration-'));
  try {
    await writeFile(join(scratch, 'from.prisma'), from ?? '');
    await writeFile(join(scratch, 'to.prisma'), to);
    const side = from === null ? ['--from-empty'] : ['--from-schema', join(scratch, 'from.prisma')];
    const url = provider === 'postgresql' ? 'postgresql://localhost/unused' : '';
    const { stdout } = await run(
      process.execPath,
      [
        'node_modules/prisma/build/index.js',
        'migrate',
        'diff',
        ...side,
        '--to-schema',
        join(scratch, 'to.prisma'),
        '--script',
      ],
      { cwd: root, env: { ...process.env, DATABASE_URL: url } },
    );
    return stdout;
  } finally {
    await rm(scratch, { recursive: true });
  }
}
