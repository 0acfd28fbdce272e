// `npm run bench:generate`: builds litgraph, then fills a library with as many papers as asked for (bench/generate.mjs).
import { join } from 'node:path';
import { ensureBuild, ensurePackages, main, root, run } from './lib/project.mjs';

await main(async () => {
  await ensurePackages();
  await ensureBuild();
  process.exitCode = await run(
    process.execPath,
    [join(root, 'bench/generate.mjs'), ...process.argv.slice(2)],
    { NODE_ENV: 'production' },
  );
});
