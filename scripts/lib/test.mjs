// Runs the tests with what they need on this machine, and ends with one line: `N passed, N failed, N skipped`.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, main, root, run, say } from './project.mjs';
import { ensureTools } from './tools.mjs';

export function test(args) {
  return main(async () => {
    await ensureTools();
    await ensurePackages();
    await ensureBuild();
    const folder = await mkdtemp(join(tmpdir(), 'litgraph-tests-'));
    try {
      const file = join(folder, 'summary.json');
      const code = await run(
        join(root, 'node_modules/.bin/vitest'),
        ['run', '--reporter=default', `--reporter=${join(root, 'scripts/lib/vitest-summary.mjs')}`, ...args],
        { LITGRAPH_TEST_SUMMARY: file },
      );
      report(code, await readSummary(file));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
}

/**
 * In continuous integration a skipped test counts as failed: a database that did not start must not look like
 * success. Tests of data that is not part of the project may be skipped where that data is not.
 */
function report(code, summary) {
  if (summary === null) {
    say('The tests did not run to their end.');
    process.exitCode = code === 0 || code === null ? 1 : code;
    return;
  }
  const refused = process.env.CI === 'true' ? summary.skipped.filter((skip) => !skip.excused) : [];
  for (const skip of refused) say(`skipped, which counts as failed here: ${skip.name}`);
  const failed = summary.failed + refused.length;
  const skipped = summary.skipped.length - refused.length;
  console.log(`${summary.passed} passed, ${failed} failed, ${skipped} skipped`);
  process.exitCode = failed > 0 || code !== 0 ? 1 : 0;
}

async function readSummary(file) {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}
