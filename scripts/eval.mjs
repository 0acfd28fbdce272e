// `npm run eval`: builds litgraph and measures how well it finds what papers cite; the table goes into docs/related-work.md.
import { join } from 'node:path';
import { ensureBuild, ensurePackages, main, root, run } from './lib/project.mjs';

await main(async () => {
  await ensurePackages();
  await ensureBuild();
  process.exitCode = await run(process.execPath, [join(root, 'eval/run.mjs'), ...process.argv.slice(2)], {
    NODE_ENV: 'production',
  });
});
