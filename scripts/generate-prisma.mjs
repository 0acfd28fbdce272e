// Derives the PostgreSQL schema from prisma/schema.prisma and writes both Prisma clients into src/annotations/generated/.
// Prisma's command line wants a native engine that it would download; generating does not use it, so it is given Node
// itself in its place and nothing is fetched. Clients that are up to date are left alone.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = new URL('../', import.meta.url);
const source = new URL('prisma/schema.prisma', root);
const derived = new URL('prisma/postgresql/schema.prisma', root);
const generated = new URL('src/annotations/generated/', root);

const derivedNote =
  '// Derived from prisma/schema.prisma by scripts/generate-prisma.mjs. Do not edit: change that file and run `npm run generate`.';

/** The PostgreSQL schema that belongs to the SQLite one: another provider, another output, the same models. */
export function postgresqlSchema(sqlite) {
  const models = sqlite
    .replace(/^(?:\/\/[^/].*\n)+/, `${derivedNote}\n`)
    .replace('provider = "sqlite"', 'provider = "postgresql"')
    .replace('"../src/annotations/generated/sqlite"', '"../../src/annotations/generated/postgresql"');
  if (!models.startsWith(derivedNote) || models.includes('sqlite')) {
    throw new Error('prisma/schema.prisma no longer looks as scripts/generate-prisma.mjs expects');
  }
  return models;
}

/** Writes what is out of date. With `check` it writes nothing and returns the sentence to fail with, or null. */
export async function generatePrisma({ check }) {
  const schema = postgresqlSchema(await readFile(source, 'utf8'));
  const current = await readFile(derived, 'utf8').catch(() => '');
  if (check) {
    return current === schema
      ? null
      : 'prisma/postgresql/schema.prisma is out of date: run `npm run generate`.';
  }
  if (current !== schema) {
    await mkdir(new URL('.', derived), { recursive: true });
    await writeFile(derived, schema);
  }
  await generateClients();
  return null;
}

async function generateClients() {
  const stamp = new URL('stamp', generated);
  const inputs = await inputsHash();
  if ((await readFile(stamp, 'utf8').catch(() => '')) === inputs) return;
  await Promise.all([generateClient(source), generateClient(derived)]);
  await writeFile(stamp, inputs);
}

/** Of everything that the generated clients depend on. */
async function inputsHash() {
  const inputs = [source, new URL('node_modules/prisma/package.json', root), new URL(import.meta.url)];
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(await readFile(input));
  return hash.digest('hex');
}

async function generateClient(schema) {
  const cli = fileURLToPath(new URL('node_modules/prisma/build/index.js', root));
  const quiet = { CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NO_UPDATE_NOTIFIER: '1' };
  await promisify(execFile)(
    process.execPath,
    [cli, 'generate', '--no-hints', '--schema', fileURLToPath(schema)],
    {
      cwd: fileURLToPath(root),
      env: { ...process.env, ...quiet, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath },
    },
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problem = await generatePrisma({ check: process.argv.includes('--check') });
  if (problem !== null) {
    console.error(problem);
    process.exitCode = 1;
  }
}
