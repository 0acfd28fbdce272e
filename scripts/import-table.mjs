// Takes every bibliography of a folder into an empty embedded library and writes what became of the entries into
// docs/import.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import prettier from 'prettier';
import { createServer } from 'vite';
import { bibliographiesIn, countsIn, failuresOf, rowOf, tableOf, withTable } from './lib/import-table.mjs';
import { ensurePackages, main, root, say } from './lib/project.mjs';

const usage = `Usage: node scripts/import-table.mjs [FOLDER]

FOLDER holds censorbib.bib, libraries/ (with MANIFEST.tsv) and reported-problems/; by default the folder bib of
LITGRAPH_SHARED_DATA. Rewrites the table in docs/import.md.
`;

await main(async () => {
  if (process.argv.includes('--help')) return void process.stdout.write(usage);
  await ensurePackages();
  const shared = process.env.LITGRAPH_SHARED_DATA ?? resolve(root, '../shared/data');
  const folder = process.argv[2] ?? join(shared, 'bib');
  const rows = await rowsOf(await bibliographiesIn(folder));
  const table = tableOf(rows, await countsIn(folder));
  const target = join(root, 'docs/import.md');
  const page = withTable(await readFile(target, 'utf8'), `${table}\n\n${failuresOf(rows)}`);
  const options = await prettier.resolveConfig(target);
  await writeFile(target, await prettier.format(page, { ...options, parser: 'markdown' }));
});

/** From the sources as they are, built or not. */
async function rowsOf(paths) {
  const vite = await createServer({
    root,
    configFile: false,
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  try {
    const { takeIntoEmptyLibrary } = await vite.ssrLoadModule('/tests/support/taken-in.ts');
    const rows = [];
    for (const path of paths) {
      const row = await rowOf(path, takeIntoEmptyLibrary);
      say(`${row.seconds.toFixed(2)} s  ${row.file}`);
      rows.push(row);
    }
    return rows;
  } finally {
    await vite.close();
  }
}
