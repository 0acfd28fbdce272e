// What every script needs to know of the project: where it is, and whether its packages, generated files and build are
// those of the sources as they are now. Stamps hold hashes of contents, so that touching a file costs nothing.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Something to tell whoever started the script, in one sentence; no stack trace. */
export class Refusal extends Error {}

const packagesStamp = join(root, 'node_modules/.cache/litgraph/packages');
const buildStamp = join(root, 'dist/.stamp');

/** What the generated files and the build are made from. */
const buildInputs = [
  'src',
  'prisma',
  'scripts/generate.mjs',
  'scripts/generate-prisma.mjs',
  'scripts/build.mjs',
  'schema.graphql',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];

/** Installs the packages where they are missing or not those of package-lock.json. */
export async function ensurePackages() {
  const wanted = await hashOf(['package-lock.json']);
  if ((await read(packagesStamp)) === wanted) return;
  if (!(await npmInstalledSince(join(root, 'package-lock.json')))) {
    await requireWritable();
    say('Installing packages (about a minute, once) …');
    await quietly(
      'npm',
      ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'],
      'The packages could not be installed; is the npm registry within reach?',
    );
  }
  await writeStamp(packagesStamp, wanted);
}

/** Generates and builds where a source changed since the last build. */
export async function ensureBuild() {
  const wanted = await hashOf(buildInputs);
  if ((await read(buildStamp)) === wanted) return;
  await requireWritable();
  say('Building …');
  await generate();
  await quietly(process.execPath, ['scripts/build.mjs'], 'The build failed.');
  await writeStamp(buildStamp, await hashOf(buildInputs));
}

export async function generate() {
  await quietly(
    process.execPath,
    ['scripts/generate.mjs'],
    'Generating the types and the Prisma clients failed.',
  );
}

/** Runs the script's work; a Refusal becomes its sentence on standard error and exit code 4. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 4;
  }
}

/** Runs a command with the terminal as its own; resolves to its exit code. */
export function run(command, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(signal === null ? code : 130));
  });
}

/** How much of what a failed command wrote is shown: its beginning says why, the rest is mostly how to use it. */
const shownOfFailure = 1500;

/** Runs a command and shows what it wrote only where it fails. */
export function quietly(command, args, failure) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.once('error', () => reject(new Refusal(`${failure} There is no command ${command} here.`)));
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Refusal(`${output.trim().slice(0, shownOfFailure)}\n${failure}`));
    });
  });
}

/** One line on standard error: what is being done. */
export function say(text) {
  process.stderr.write(`${text}\n`);
}

async function requireWritable() {
  try {
    await access(root, constants.W_OK);
  } catch {
    throw new Refusal(
      `${root} cannot be written to, so litgraph cannot be built in it; make it writable or clone it elsewhere.`,
    );
  }
}

/** npm itself writes this file last. */
async function npmInstalledSince(file) {
  const [installed, wanted] = await Promise.all([
    stat(join(root, 'node_modules/.package-lock.json')).catch(() => null),
    stat(file),
  ]);
  return installed !== null && installed.mtimeMs >= wanted.mtimeMs;
}

async function writeStamp(file, text) {
  try {
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  } catch {
    // A stamp that cannot be written only makes the next start slower.
  }
}

async function hashOf(paths) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    for (const file of await filesUnder(path)) {
      hash.update(`\n${file}\n`).update((await read(join(root, file))) ?? '');
    }
  }
  return hash.digest('hex');
}

/** The files at or under a path that a person wrote, in a fixed order. */
async function filesUnder(path) {
  const entry = await stat(join(root, path)).catch(() => null);
  if (entry === null) return [];
  if (!entry.isDirectory()) return [path];
  const names = await readdir(join(root, path), { recursive: true, withFileTypes: true });
  return names
    .filter((name) => name.isFile())
    .map((name) => join(name.parentPath, name.name).slice(root.length))
    .filter((file) => !/(^|\/)generated(\/|\.ts$)/.test(file))
    .sort();
}

async function read(file) {
  return readFile(file, 'utf8').catch(() => null);
}
