// The page for browsers as it is served: built, on a library with the seeds, in a Chromium that tells of every request.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright-core';
import { localPerson } from '../../src/annotations/people.js';
import { clientOf } from '../../src/cli/client.js';
import { connectionTo } from '../../src/cli/in-process.js';
import { ensureSeeds, packNames } from '../../src/cli/seeds.js';
import type { TestServer } from './server.js';

const build = fileURLToPath(new URL('../../scripts/build.mjs', import.meta.url));

/** Builds the page where its sources are newer; quick where they are not. */
export function buildPage(): void {
  execFileSync(process.execPath, [build, '--page']);
}

export async function loadSeeds({ library, config }: TestServer): Promise<void> {
  const client = clientOf(
    connectionTo(library, await localPerson(library.annotations)),
    new AbortController().signal,
  );
  for (const name of await packNames()) await ensureSeeds(client, name, config.home);
}

const places = [process.env['LITGRAPH_TEST_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const executablePath = places.find((path) => path !== undefined && existsSync(path));

/** Why there is no browser to test with; null where there is one. A missing one is a failure in CI. */
export const browserMissing =
  executablePath === undefined && process.env['CI'] !== 'true'
    ? 'no Chromium: install the package chromium, or name one in LITGRAPH_TEST_CHROMIUM'
    : null;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: executablePath ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
