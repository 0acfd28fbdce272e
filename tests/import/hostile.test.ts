// Texts made to cost much, in every format: they are read in bounded time, or refused with a reason.
import { describe, expect, it } from 'vitest';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';

/** Milliseconds for one text: what these take is a tenth of it; what grows with the square takes minutes. */
const patience = 5_000;

function read(text: string | Uint8Array): ParsedEntry[] {
  const start = performance.now();
  const entries = Array.from(readBibliography(text).entries);
  expect(performance.now() - start).toBeLessThan(patience);
  return entries;
}

const titles = (entries: readonly ParsedEntry[]) => entries.map(({ fields }) => fields?.title);

const ris =
  'TY  - JOUR\nTI  - Ranked Lists\nAU  - Müller, Jörg\nER  - \n\nTY  - BOOK\nTI  - Embeddings\nER  - \n';
const csl =
  '[\n  {"type": "book", "title": "Ranked Lists"},\n  {"type": "book", "title": "Über Embeddings"}\n]\n';
const bibtex = '@book{a,\n  title = {Ranked Lists}\n}\n\n@book{b,\n  title = {Über Embeddings}\n}\n';
const list = '# Losses\n\n- Ranked List Loss for Deep Metric Learning\n- Über Embeddings in the Large\n';

describe.each([
  ['BibTeX', bibtex],
  ['RIS', ris],
  ['CSL-JSON', csl],
  ['a reading list', list],
])('%s', (_format, text) => {
  const expected = titles(read(text));

  it('may have the line ends of an old Mac, or of Windows', () => {
    expect(expected).toHaveLength(2);
    expect(titles(read(text.replaceAll('\n', '\r')))).toEqual(expected);
    expect(titles(read(text.replaceAll('\n', '\r\n')))).toEqual(expected);
  });

  it('may be UTF-16 of either order, with or without a mark', () => {
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [little, big, Buffer.from(`\uFEFF${text}`, 'utf16le')])
      expect(titles(read(bytes))).toEqual(expected);
  });
});

describe('ten thousand authors', () => {
  const names = Array.from({ length: 10_000 }, (_, i) => `Name${String(i)}`);

  it.each([
    ['RIS', `TY  - JOUR\nTI  - A\n${names.map((name) => `AU  - ${name}, Jo\n`).join('')}ER  - \n`],
    [
      'CSL-JSON',
      JSON.stringify([
        { type: 'book', title: 'A', author: names.map((family) => ({ family, given: 'Jo' })) },
      ]),
    ],
    ['BibTeX', `@book{a, title = {A}, author = {${names.map((name) => `${name}, Jo`).join(' and ')}}}`],
  ])('come in from %s', (_format, text) => {
    const [entry] = read(text);
    expect(entry?.fields?.authors).toHaveLength(10_000);
    expect(entry?.fields?.authors[9_999]).toMatchObject({ family: 'Name9999', given: 'Jo' });
  });
});

describe('an abstract of 5 MB', () => {
  const abstract = 'We learn $x^2$ & rank {lists} <i>well</i>. '.repeat(120_000);

  it.each([
    ['RIS', `TY  - JOUR\nTI  - A\nAB  - ${abstract}\nER  - \nTY  - BOOK\nTI  - B\nER  - \n`],
    [
      'CSL-JSON',
      JSON.stringify([
        { type: 'book', title: 'A', abstract },
        { type: 'book', title: 'B' },
      ]),
    ],
    ['JSON Lines', `${JSON.stringify({ title: 'A', abstract })}\n${JSON.stringify({ title: 'B' })}\n`],
    ['BibTeX', `@book{a, title = {A}, abstract = {${abstract}}}\n@book{b, title = {B}}`],
  ])('comes in from %s, and costs the next entry nothing', (_format, text) => {
    const entries = read(text);
    expect(titles(entries)).toEqual(['A', 'B']);
    expect(entries[0]?.fields?.abstract?.length).toBeGreaterThan(3_000_000);
  });
});

describe('JSON', () => {
  it('cannot reach the prototype of anything by its keys', () => {
    const item =
      '{"type": "book", "title": "A", "__proto__": {"polluted": 1}, "constructor": {"prototype": 1}}';
    for (const text of [`[${item}]`, `${item}\n{"title": "B"}`]) {
      expect(titles(read(text))[0]).toBe('A');
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    }
  });

  it.each([
    ['a list in lists', '['.repeat(1_000_000)],
    ['objects in objects', `[${'{"a":'.repeat(500_000)}`],
    ['a field', `[{"title": "A", "note": ${'['.repeat(200_000)}${']'.repeat(200_000)}}]`],
    ['lines that open and never close', `[\n${'{\n'.repeat(100_000)}`],
    ['elements in one line behind one of its own', `[\n{"title":"A"}${',{"title":"B"}'.repeat(200_000)}]`],
  ])('is read in linear time, however deep: %s', { timeout: 60_000 }, (_what, text) => {
    for (const { problems, fields } of read(text).slice(0, 10))
      expect(fields !== null || problems.length > 0).toBe(true);
  });
});

describe('a line of 20 MB in a reading list', () => {
  it.each([
    ['letters', 'x'.repeat(20_000_000)],
    ['opening brackets', '['.repeat(20_000_000)],
    ['blanks', `x${' '.repeat(20_000_000)}x`],
    ['asterisks', '*'.repeat(20_000_000)],
    ['links', '[a](b '.repeat(3_000_000)],
  ])('costs no more than its length: %s', { timeout: 60_000 }, (_what, line) => {
    const entries = read(`# Losses\n\n- ${line}\n- Ranked List Loss for Deep Metric Learning\n`);
    expect(titles(entries)).toContain('Ranked List Loss for Deep Metric Learning');
  });
});
