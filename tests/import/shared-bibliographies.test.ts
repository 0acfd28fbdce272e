import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { noSharedData, sharedData } from '../support/shared-data.js';

const folders = [sharedData('bib', 'libraries'), sharedData('bib', 'reported-problems')].filter(
  (path) => path !== null,
);
const files = folders.flatMap((folder) => {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.bib'))
    .map((name) => join(folder, name));
});
const manifest = sharedData('bib', 'libraries', 'MANIFEST.tsv');
const counts = new Map(
  (manifest === null ? '' : readFileSync(manifest, 'utf8'))
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map((columns): [string, number] => [columns[0] ?? '', Number(columns[6])]),
);

describe.skipIf(files.length === 0)(`the bibliographies people use (${noSharedData})`, () => {
  it.each(files.map((file) => [basename(file), file]))(
    '%s comes in whole',
    { timeout: 60_000 },
    (name, file) => {
      const bibliography = readBibliography(readFileSync(file));
      let entries = 0;
      for (const entry of bibliography.entries) {
        entries += 1;
        expect(entry.fields?.title, `line ${String(entry.line)}`).toMatch(/\S/);
        expect(JSON.stringify(entry.fields)).not.toMatch(/[\uFDD0-\uFDEF]/);
      }
      expect(entries).toBe(bibliography.total);
      if (name !== 'ruby-errors.bib' && counts.has(name)) expect(entries).toBe(counts.get(name)); // that one counts no broken entry
      expect(entries).toBeGreaterThan(0);
    },
  );

  const censorbib = sharedData('bib', 'censorbib.bib');
  it.skipIf(censorbib === null)('censorbib is 378 papers, none with a problem', () => {
    const all = Array.from(readBibliography(readFileSync(censorbib ?? '')).entries);
    expect(all).toHaveLength(378);
    expect(all.flatMap((entry) => entry.problems)).toEqual([]);
    expect(all.every((entry) => entry.fields !== null && entry.fields.authors.length > 0)).toBe(true);
  });
});
