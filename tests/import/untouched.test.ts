// Which entries go out as they were written, and that they say the same when they stand alone.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { entriesAmong, showsAll, underKey, untouchedEntry } from '../../src/import/write/untouched.js';
import type { BibliographicRecord, ImportFormat } from '../../src/model/bibliography.js';
import { emptyEntry, type EntryFields } from '../../src/model/entry.js';
import { noSharedData, sharedData } from '../support/shared-data.js';

function record(raw: string, more: Partial<BibliographicRecord> = {}): BibliographicRecord {
  return {
    id: 'record_1',
    paperId: 'paper_1',
    format: 'BIBTEX',
    raw,
    fields: emptyEntry,
    unmapped: [],
    edited: false,
    changed: [],
    addedAt: '2026-01-01T00:00:00.000Z',
    line: 1,
    position: 1,
    texts: [],
    ...more,
  };
}
const plain = '@Article(Own:Key 1, title = "A {T}itle" , month = jan,\r\n note={mine} )';

describe('an entry goes out as it was written', () => {
  it('where it is all there is of the paper', () => {
    expect(untouchedEntry(record(plain), 'BIBTEX')?.raw).toBe(plain);
    expect(untouchedEntry(record(plain, { edited: true }), 'BIBTEX')).toBeNull();
    expect(entriesAmong([])).toEqual([]);
  });

  it('where others add nothing to it', () => {
    const own = record(plain, { fields: { ...emptyEntry, year: 2019, pages: '1-9' } });
    const others = (fields: Partial<EntryFields>, more: Partial<BibliographicRecord> = {}) => [
      record('', { id: 'record_2', position: 2, fields: { ...own.fields, ...fields }, ...more }),
      own,
    ];
    expect(showsAll(own, others({}))).toBe(true);
    expect(showsAll(own, others({ pages: null }))).toBe(true);
    expect(showsAll(own, others({ pages: '2-9' }))).toBe(true);
    expect(showsAll(own, others({ topics: ['Losses'] }))).toBe(true);
    expect(showsAll(own, others({ volume: '5' }))).toBe(false);
    expect(showsAll(own, others({}, { edited: true, changed: ['year'] }))).toBe(true);
    expect(showsAll(own, others({ year: 2020 }, { edited: true, changed: ['year'] }))).toBe(false);
  });

  it('where it is not in BibLaTeX though its file was taken for BibTeX, unless it came first', () => {
    const said = record('@article{a, title = {T}, date = {2019}}');
    const before = record('', { id: 'record_0', format: 'RIS' });
    const behind = record('', { id: 'record_2', format: 'RIS' });
    expect(showsAll(said, [said])).toBe(true);
    expect(showsAll(said, [behind, said])).toBe(true);
    expect(showsAll(said, [before, said])).toBe(false);
    const told = record(said.raw, { format: 'BIBLATEX' });
    expect(showsAll(told, [before, told])).toBe(true);
  });

  it('where it is the first that is there still', () => {
    const [first, second] = [record(plain), record(plain, { id: 'record_2', position: 2 })];
    const ris = record('', { id: 'record_0', position: 0, format: 'RIS' });
    const edit = record('', { id: 'record_3', edited: true });
    expect(entriesAmong([second, edit, ris, first])).toEqual([first, second]);
  });

  it('where the others are what its file said before, and nothing of it is left', () => {
    const seen = (createdAt: string) => [
      { importId: createdAt, name: 'a.bib', createdById: null, createdAt },
    ];
    const before = record('@misc{a, year = 2018}', {
      id: 'record_2',
      addedAt: '2024-01-01T00:00:00.000Z',
      fields: { ...emptyEntry, year: 2018 },
      texts: seen('2024'),
    });
    const after = record(plain, { fields: { ...emptyEntry, year: 2019 }, texts: seen('2025') });
    expect(entriesAmong([before, after])).toEqual([after]);
    expect(showsAll(after, [before, after])).toBe(true);
    const more = { ...before, fields: { ...before.fields, pages: '1-9' } };
    expect(showsAll(after, [more, after])).toBe(false);
    const elsewhere = { ...after, texts: [] };
    expect(showsAll(elsewhere, [before, elsewhere])).toBe(false);
  });

  it('where it says the same when it stands alone', () => {
    const tied = ['crossref = {other}', 'xdata = {other}', 'journal = cvpr', 'journal = {The } # cvpr'];
    for (const field of tied) expect(untouchedEntry(record(`@article{a, ${field}}`), 'BIBTEX')).toBeNull();
    expect(untouchedEntry(record('@article{a, title = {T}'), 'BIBTEX')).toBeNull();
  });

  it('in its own dialect: BibTeX is BibLaTeX, but not the other way round', () => {
    const read = (format: ImportFormat, dialect: 'BIBTEX' | 'BIBLATEX') =>
      untouchedEntry(record(plain, { format }), dialect) !== null;
    expect(read('BIBTEX', 'BIBLATEX')).toBe(true);
    expect(read('BIBLATEX', 'BIBLATEX')).toBe(true);
    expect(read('BIBLATEX', 'BIBTEX')).toBe(false);
    expect(read('RIS', 'BIBTEX')).toBe(false);
  });

  it.each([
    [plain, plain.replace('Own:Key 1', 'new')],
    ['@article{article, title = {article}}', '@article{new, title = {article}}'],
    ['@article{, title = {T}}', '@article{new, title = {T}}'],
    ['@article{title = {T}}', '@article{new, title = {T}}'],
  ])('under another key with nothing else changed: %s', (raw, expected) => {
    const entry = untouchedEntry(record(raw), 'BIBTEX');
    expect(entry && underKey(entry, 'new')).toBe(expected);
    expect(entry && entry.citekey !== null && underKey(entry, entry.citekey)).toBe(
      entry?.citekey === null ? false : raw,
    );
  });
});

const folders = [sharedData('bib', 'libraries'), sharedData('bib', 'reported-problems')].filter(
  (path) => path !== null,
);
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.bib'))
    .map((name) => join(folder, name)),
);

/** Of one file: reading one entry at a time costs a call of citation-js each. */
const tried = 25;

it.skipIf(files.length === 0).each(files.map((file) => [basename(file), file]))(
  `what is written as it was is read as it was: %s (${noSharedData})`,
  { timeout: 60_000 },
  (_name, file) => {
    const standing = Array.from(readBibliography(readFileSync(file)).entries)
      .filter(({ raw }) => untouchedEntry(record(raw), 'BIBTEX') !== null)
      .slice(0, tried);
    for (const { raw, fields } of standing) {
      const alone = Array.from(readBibliography(`${raw}\n`, 'BIBTEX').entries);
      expect(alone.map((entry) => [entry.raw, entry.fields])).toEqual([[raw, fields]]);
    }
  },
);
