// `npm run bench`: builds litgraph, installs what it is measured against (bench/ has packages of its own) and runs the
// measures in production mode, as a server runs.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuild, ensurePackages, main, quietly, root, run, say } from './lib/project.mjs';

const bench = join(root, 'bench');

await main(async () => {
  await ensurePackages();
  await ensureBuild();
  if (!benchPackagesAreThere()) {
    say('Installing what the benchmarks compare with (once) …');
    await quietly(
      'npm',
      ['ci', '--prefix', bench, '--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'],
      'The packages of bench/ could not be installed; is the npm registry within reach?',
    );
  }
  process.exitCode = await run(process.execPath, [join(bench, 'run.mjs'), ...process.argv.slice(2)], {
    NODE_ENV: 'production',
  });
});

/** npm itself writes the first of these files last. */
function benchPackagesAreThere() {
  const installed = join(bench, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(bench, 'package-lock.json')).mtimeMs
  );
}
