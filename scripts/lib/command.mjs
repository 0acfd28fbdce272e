// Hands arguments to the built command line, having built it where there is no build yet.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuild, ensurePackages, main, root } from './project.mjs';

const entry = join(root, 'dist/cli/main.js');

/** `npx litgraph …`: uses the build that is there; `npm start` is what brings it up to date. */
export function litgraph(args) {
  return main(async () => {
    if (!existsSync(entry)) await prepare();
    await runBuilt(args);
  });
}

/** `npm start`: installs, generates and builds what is missing or old, then serves. */
export function start(args) {
  return main(async () => {
    await prepare();
    await runBuilt(['serve', ...args]);
  });
}

async function prepare() {
  await ensurePackages();
  await ensureBuild();
}

async function runBuilt(args) {
  const { runCommandLine } = await import(pathToFileURL(entry).href);
  await runCommandLine(args);
}
