// Long texts are read in a thread of their own: what comes of them is the same.
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { entriesOf, openEntries, type EntrySource } from '../../src/import/entry-source.js';
import { importLimits } from '../../src/import/import-limits.js';
import { threads } from '../support/threads.js';

const thread = new URL('../support/reading-thread.mjs', import.meta.url);
const missing = new URL('../support/no-such-thread.mjs', import.meta.url);

const abstract = 'Distances between embeddings are learned. '.repeat(10);
const count = 1_203;
const size = 500;
const numbers = Array.from({ length: count }, (_, i) => i);

const texts = {
  BIBTEX: numbers
    .map(
      (i) =>
        `@article{key${i % 1_000}, title = {Paper ${i}}, author = {Özkan, A. and Roe, B.}, keywords = {a, b}, abstract = {${abstract}}}`,
    )
    .join('\n'),
  RIS: numbers
    .map((i) => `TY  - JOUR\nTI  - Paper ${i}\nAU  - Özkan, A.\nAB  - ${abstract}\nER  - \n`)
    .join('\n'),
  CSL_JSON: JSON.stringify(
    numbers.map((i) => ({ type: 'article-journal', id: `k${i}`, title: `Paper ${i}`, abstract })),
  ),
  JSON_LINES: numbers
    .map((i) => JSON.stringify({ title: `Paper ${i}`, abstract, references: [{ key: '1' }] }))
    .join('\n'),
  READING_LIST: `# Metric learning\n${numbers.map((i) => `- Paper ${i} inspired by Paper ${i - 1} (2020) :+1:\n  - ${abstract}`).join('\n')}`,
} as const;

async function taken({ format, total, problems, batches }: EntrySource) {
  const sizes: number[] = [];
  const entries = [];
  for await (const batch of batches) {
    sizes.push(batch.length);
    entries.push(...batch);
  }
  return { format, total, problems, sizes, entries };
}

describe('reading beside', { timeout: 60_000 }, () => {
  it.each(Object.entries(texts))(
    'gives the entries of a long text in %s as reading it here does',
    async (format, text) => {
      expect(text.length).toBeGreaterThan(importLimits.readBesideFrom);
      const here = await taken(entriesOf(readBibliography(text), size));
      const source = await openEntries({ text: text, format: undefined, batch: size }, thread);
      const beside = await taken(source);
      await source.close();
      expect(here.format).toBe(format);
      expect(beside).toEqual(here);
      expect(beside.entries).toHaveLength(beside.total);
      expect(Math.max(...beside.sizes)).toBe(size);
    },
  );

  it('reads bytes in any encoding', async () => {
    const bytes = Buffer.from(texts.BIBTEX, 'latin1');
    const here = await taken(entriesOf(readBibliography(bytes), size));
    const source = await openEntries({ text: bytes, format: undefined, batch: size }, thread);
    const beside = await taken(source);
    await source.close();
    expect(beside).toEqual(here);
    expect(beside.problems).toMatchObject([{ code: 'NOT_UTF8' }]);
  });

  it('takes bytes over where nothing else is in their memory', async () => {
    const whole = Buffer.from(texts.RIS);
    const part = Buffer.from(`%${texts.RIS}`).subarray(1);
    for (const text of [whole, part]) {
      const source = await openEntries({ text, format: undefined, batch: size }, thread);
      expect((await taken(source)).entries).toHaveLength(count);
      await source.close();
    }
    expect(whole).toHaveLength(0);
    expect(part.toString()).toBe(texts.RIS);
  });

  it('keeps one thread for the next text, whatever was asked for beyond the end of the last', async () => {
    const read = async (text: string) => {
      const source = await openEntries({ text, format: undefined, batch: 100 }, thread);
      const { entries } = await taken(source);
      await source.close();
      return entries.length;
    };
    expect(await read(texts.RIS)).toBe(count);
    const kept = threads();
    expect(await read(texts.CSL_JSON)).toBe(count);
    expect(await read(texts.BIBTEX)).toBe(count);
    expect(threads()).toBe(kept);
    expect(await Promise.all([read(texts.RIS), read(texts.BIBTEX)])).toEqual([count, count]);
    await expect.poll(threads).toBe(kept);
  });

  it('leaves no thread behind, wherever it stops', async () => {
    await (await openEntries({ text: texts.BIBTEX, format: undefined, batch: size }, thread)).close();
    const before = threads();
    const unread = await openEntries({ text: texts.BIBTEX, format: undefined, batch: size }, thread);
    expect(threads()).toBe(before + 1);
    await unread.close();
    const begun = await openEntries({ text: texts.BIBTEX, format: undefined, batch: size }, thread);
    for await (const batch of begun.batches) {
      expect(batch).toHaveLength(size);
      break;
    }
    await begun.close();
    expect(threads()).toBe(before);
  });

  it('reads here what is short, and where no thread can be had', async () => {
    const before = threads();
    const short = await openEntries(
      { text: '@misc{a, title = {A}}', format: undefined, batch: size },
      thread,
    );
    const elsewhere = await openEntries({ text: texts.BIBTEX, format: undefined, batch: size }, missing);
    expect(threads()).toBe(before);
    expect((await taken(short)).entries).toHaveLength(1);
    expect((await taken(elsewhere)).entries).toHaveLength(count);
    const broken = new URL('../support/broken-thread.mjs', import.meta.url);
    const instead = await openEntries({ text: texts.RIS, format: undefined, batch: size }, broken);
    expect((await taken(instead)).entries).toHaveLength(count);
  });

  it('tells that a thread died instead of ending early', async () => {
    const dying = new URL('../support/dying-thread.mjs', import.meta.url);
    const source = await openEntries({ text: texts.BIBTEX, format: undefined, batch: size }, dying);
    await expect(taken(source)).rejects.toThrow('died');
    await source.close();
  });
});
