// src → dist: the server by the TypeScript compiler, the page for browsers by vite; each only where something changed.
// schema.graphql, prisma/ and seeds/ are read where they stand, beside dist/.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
// `--force` builds everything anew, `--page` the page alone.
const force = process.argv.includes('--force');
const pageOnly = process.argv.includes('--page');
if (force) rmSync(join(root, 'dist'), { recursive: true, force: true });

const server = {
  from: ['src', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
  to: 'dist/.tsbuildinfo',
};
const page = { from: ['src/web', 'package-lock.json'], to: 'dist/web/index.html' };

if (!pageOnly && isStale(server)) {
  run('typescript/bin/tsc', ['-p', 'tsconfig.build.json', '--incremental', '--tsBuildInfoFile', server.to]);
}
if (isStale(page)) run('vite/bin/vite.js', ['build', '--config', 'src/web/vite.config.ts']);

function isStale({ from, to }) {
  const made = join(root, to);
  return (
    !existsSync(made) || Math.max(...from.map((path) => newest(join(root, path)))) > statSync(made).mtimeMs
  );
}

/** When a file, or the newest thing in a folder, was changed. */
function newest(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

function run(tool, args) {
  const done = spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (done.status === 0) return;
  rmSync(join(root, server.to), { force: true }); // or the next build would find nothing to do
  process.exit(done.status ?? 1);
}
