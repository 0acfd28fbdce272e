// The table in docs/import.md against the files it is about: everything in it but the seconds.
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { noSharedData, sharedData } from '../support/shared-data.js';
import { takeIntoEmptyLibrary, type TakenIn } from '../support/taken-in.js';

interface Row {
  readonly file: string;
  readonly entries: number;
  readonly failed: number;
}

interface TableScript {
  readonly bibliographiesIn: (folder: string) => Promise<string[]>;
  readonly countsIn: (folder: string) => Promise<Map<string, number>>;
  readonly rowOf: (path: string, take: (text: Uint8Array) => Promise<TakenIn>) => Promise<Row>;
  readonly tableOf: (rows: readonly Row[], counts: Map<string, number>) => string;
  readonly failuresOf: (rows: readonly Row[]) => string;
  readonly withTable: (page: string, text: string) => string;
  readonly withoutSeconds: (page: string) => string;
}

const folder = sharedData('bib');

test.skipIf(folder === null)(
  `docs/import.md tells what becomes of each real file (${noSharedData})`,
  { timeout: 240_000 },
  async () => {
    const script = new URL('../../scripts/lib/import-table.mjs', import.meta.url).href;
    const { bibliographiesIn, countsIn, rowOf, ...table } = (await import(script)) as TableScript;
    const counts = await countsIn(folder ?? '');
    const rows: Row[] = [];
    for (const path of await bibliographiesIn(folder ?? '')) {
      const row = await rowOf(path, takeIntoEmptyLibrary);
      // Of the file of errors the list counts no entry, since none is whole.
      if (row.file !== 'ruby-errors.bib')
        expect(row.entries, row.file).toBe(counts.get(row.file) ?? row.entries);
      rows.push(row);
    }
    const page = await readFile(new URL('../../docs/import.md', import.meta.url), 'utf8');
    const written = table.withTable(page, `${table.tableOf(rows, counts)}\n\n${table.failuresOf(rows)}`);
    expect(table.withoutSeconds(page)).toBe(table.withoutSeconds(written));
  },
);
