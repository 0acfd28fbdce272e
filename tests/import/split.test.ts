import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBibtex } from '../../src/import/bibtex/split.js';

const entriesOf = (text: string): string[] =>
  splitBibtex(text)
    .filter((block) => block.kind === 'entry')
    .map((block) => text.slice(block.start, block.end));

describe('splitting BibTeX', () => {
  it('covers every character of any text but blanks between blocks, in order', () => {
    const scrap = fc.constantFrom(
      '@article{',
      '@string(',
      '@comment',
      '{',
      '}',
      '(',
      ')',
      '"',
      '%',
      '\n',
      'a = ',
      ',',
      '@',
      ' x',
      '\\{',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string({ unit: 'grapheme' })), { maxLength: 60 }), (scraps) => {
        const text = scraps.join('');
        const blocks = splitBibtex(text);
        let done = 0;
        for (const block of [...blocks, { start: text.length, end: text.length + 1, line: null }]) {
          expect(text.slice(done, block.start).trim()).toBe('');
          expect(block.start).toBeGreaterThanOrEqual(done);
          done = block.end;
          if (block.line === null) continue;
          expect(block.end).toBeGreaterThan(block.start);
          expect(block.line).toBe(text.slice(0, block.start).split('\n').length);
        }
      }),
    );
  });

  it('ends an unclosed entry where the next one starts', () => {
    const open = '@book{a,\n  title = {No end,\n  year = {2001}\n';
    const next = '@book{b,\n  title = {Whole}\n}';
    expect(entriesOf(`${open}${next}`)).toEqual([open, next]);
  });

  it('ends an entry cut off deep inside a value where the next one starts', () => {
    const next = '@book{b, title = {Whole}}';
    expect(entriesOf(`@book{a, title = {{Cut off\n${next}`)[1]).toBe(next);
  });

  it('lets one missing or added brace cost no other entry', () => {
    const whole = Array.from(
      { length: 6 },
      (_, i) => `@article{k${String(i)},\n  title = {A {T}itle},\n  year = {19${String(i)}0}\n}\n`,
    );
    fc.assert(
      fc.property(fc.nat(5), fc.nat(), fc.boolean(), (hurt, place, remove) => {
        const entry = whole[hurt] ?? '';
        const braces = Array.from(entry.matchAll(/[{}]/g), (found) => found.index).slice(1);
        const at = braces[place % braces.length] ?? 0;
        const broken = remove
          ? entry.slice(0, at) + entry.slice(at + 1)
          : entry.slice(0, at) + '}' + entry.slice(at);
        const text = whole.map((other, i) => (i === hurt ? broken : other)).join('');
        const found = entriesOf(text);
        for (const [i, other] of whole.entries()) if (i !== hurt) expect(found).toContain(other.trim());
      }),
    );
  });

  it('takes quoted BibTeX inside an abstract for text', () => {
    const entry = '@misc{a,\n  abstract = {Cite as\n@misc{a,\n  title = {Quoted}\n}\nplease}\n}';
    expect(entriesOf(entry)).toEqual([entry]);
  });

  it('knows parentheses, commented-out entries, addresses and @comment', () => {
    const text =
      '% @book{no, title={x}}\nwrite to me@home{now}\n@comment{ @book{no2,} }\n@book(yes, title = {Round (brackets)})';
    expect(entriesOf(text)).toEqual(['@book(yes, title = {Round (brackets)})']);
  });

  it('takes time in proportion to the text, whatever the text is', () => {
    const size = 400_000;
    const hostile = [
      '@',
      '@a{',
      '@a{b,\n',
      '@comment{\n',
      '{',
      '"',
      '@a{b, c="',
      '% @a{',
      '@a{b={{\n@a{b,\n',
    ];
    for (const scrap of hostile) {
      const started = performance.now();
      splitBibtex(scrap.repeat(size / scrap.length));
      expect(performance.now() - started, JSON.stringify(scrap)).toBeLessThan(3000);
    }
  });
});
