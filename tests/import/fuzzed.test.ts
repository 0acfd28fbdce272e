// Damaged files: nothing crashes or hangs, and what the damage did not touch comes in as before.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/import/decode.js';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';
import type { ImportFormat } from '../../src/model/bibliography.js';
import { noSharedData } from '../support/shared-data.js';
import { damaged, randomNumbers } from './damage.js';
import { realFiles, writtenTexts } from './real-texts.js';

/** Entries of a slice: enough that some stand well before and well after the damage. */
const sliceLength = 12;
/** Milliseconds: more would be a hang. */
const patience = 2_000;
const bibtexCases = 1_600;
const casesOfFormat = 100;

interface Slice {
  readonly name: string;
  readonly format: ImportFormat;
  readonly text: string;
}

describe('damage to one place of a file', () => {
  it.skipIf(realFiles.length === 0)(
    `of BibTeX that people use costs only the entries it touches (${noSharedData})`,
    { timeout: 120_000 },
    () => {
      const random = randomNumbers(20_261_121);
      const files = realFiles.map(fileAt);
      let untouched = 0;
      for (let number = 0; number < bibtexCases; number += 1) {
        const file = files[number % files.length];
        if (file === undefined) continue;
        const name = `${file.name} (case ${String(number)})`;
        untouched += survives({ name, format: 'BIBTEX', text: sliceOf(file, random) }, random);
      }
      expect(untouched).toBeGreaterThan(2 * bibtexCases);
    },
  );

  it.each(Object.entries(writtenTexts()))(
    'of %s costs only the entries it touches',
    { timeout: 60_000 },
    (format, text) => {
      const random = randomNumbers(7);
      for (let number = 0; number < casesOfFormat; number += 1)
        survives(
          { name: `${format} (case ${String(number)})`, format: format as ImportFormat, text },
          random,
        );
    },
  );
});

/** Some entries of the text that follow each other, with what stands between them. */
function sliceOf({ text, starts }: File, random: () => number): string {
  const first = Math.floor(random() * Math.max(1, starts.length - sliceLength));
  return text.slice(starts[first] ?? 0, starts[first + sliceLength] ?? text.length);
}

interface File {
  readonly name: string;
  readonly text: string;
  /** Of its entries. */
  readonly starts: readonly number[];
}

function fileAt(path: string): File {
  const { text } = decode(readFileSync(path));
  const entries = Array.from(readBibliography(text, 'BIBTEX').entries);
  return { name: basename(path), text, starts: startsOf(text, entries).map(({ start }) => start) };
}

interface Placed {
  readonly entry: ParsedEntry;
  readonly start: number;
  readonly end: number;
}

function startsOf(text: string, entries: readonly ParsedEntry[]): Placed[] {
  let from = 0;
  return entries.map((entry) => {
    const start = text.indexOf(entry.raw, from);
    from = start + entry.raw.length;
    return { entry, start, end: from };
  });
}

/** Throws where it does not; returns how many entries the damage did not touch. */
function survives({ name, format, text }: Slice, random: () => number): number {
  const bytes = Buffer.from(text);
  const damage = damaged(bytes, random);
  const start = performance.now();
  const found = Array.from(readBibliography(damage.bytes, format).entries);
  expect(performance.now() - start, name).toBeLessThan(patience);

  const from = bytes.subarray(0, damage.from).toString().length;
  const to = bytes.subarray(0, damage.to).toString().length;
  const endsWithNext = format === 'READING_LIST'; // what is nested below an item, or goes on with it, is of it
  const whole = startsOf(text, Array.from(readBibliography(text, format).entries));
  const before = whole.filter(
    ({ end }, at) => (endsWithNext ? (whole[at + 1]?.start ?? Infinity) : end) < from - 1,
  );
  const after = whole.filter(({ start: begin }) => begin > to && startsAfresh(text, to, begin));
  const where = `${name}: ${JSON.stringify(decode(damage.bytes).text.slice(Math.max(0, from - 60), to + 60))}`;
  expect(found.slice(0, before.length).map(ofItself), where).toEqual(
    before.map(({ entry }) => ofItself(entry)),
  );
  if (after.length > 0)
    expect(found.slice(-after.length).map(ofItself), where).toEqual(
      after.map(({ entry }) => ofItself(entry)),
    );
  return before.length + after.length;
}

/** At a line start, with a whole line between it and the damage. */
function startsAfresh(text: string, damageEnd: number, start: number): boolean {
  const between = text.slice(damageEnd, start);
  return /\n[ \t]*$/.test(between) && between.trim().includes('\n');
}

/** What an entry says that depends on no other: macros and parents may be what was damaged. */
function ofItself({ raw, citekey, fields }: ParsedEntry) {
  const dependent = /crossref|xdata|xref|=\s*[A-Za-z]|#/i.test(raw);
  return { raw, citekey, fields: dependent ? null : fields };
}
