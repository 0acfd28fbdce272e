// Unicode as commands of LaTeX: what is written is ASCII as far as it goes, and reads back as it was.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/import/bibtex/latex.js';
import { accents, symbols } from '../../src/import/bibtex/latex-commands.js';
import { readBibliography } from '../../src/import/entries.js';
import { escapeTitle } from '../../src/import/write/escape.js';
import { latexOf } from '../../src/import/write/latex.js';
import { inLatex, untouchedEntry } from '../../src/import/write/untouched.js';
import type { BibliographicRecord } from '../../src/model/bibliography.js';
import { emptyEntry } from '../../src/model/entry.js';
import { noSharedData, sharedData } from '../support/shared-data.js';

const isAscii = (text: string) => !/[^\0-\x7f]/.test(text);
const single = (text: string) => /^[^\0-\x7f]$/u.test(text);
const dictionary = [...symbols.values()].filter(single);
const marked = [...accents.values()].flatMap((mark) =>
  Array.from('aeioucnszAEIOUCNSZy', (base) => (base + mark).normalize('NFC')),
);

function raw(text: string): BibliographicRecord {
  const ids = {
    id: 'record_1',
    paperId: 'paper_1',
    line: 1,
    position: 1,
    addedAt: '2026-01-01T00:00:00.000Z',
  };
  return {
    ...ids,
    format: 'BIBTEX',
    raw: text,
    fields: emptyEntry,
    unmapped: [],
    edited: false,
    changed: [],
    texts: [],
  };
}
function rewritten(text: string): string | null {
  const entry = untouchedEntry(raw(text), 'BIBLATEX');
  return entry === null ? null : inLatex(entry).raw;
}

function fieldsOf(text: string) {
  return Array.from(readBibliography(text, 'BIBLATEX').entries, ({ fields }) => fields);
}

describe('text in commands of LaTeX', () => {
  it.each([
    ['Erdős–Rényi', "Erd{\\H{o}}s{--}R{\\'e}nyi"],
    ['naïve façade, ﬁ', 'na{\\"\\i}ve fa{\\c{c}}ade, ﬁ'],
    ['Łódź ß Æ ø', "{\\L}{\\'o}d{\\'z} {\\ss} {\\AE} {\\o}"],
    ['α ≤ ∞ ℝ²', '$\\alpha$ $\\le$ $\\infty$ $\\mathbb{R}$\\textsuperscript{2}'],
    ['“so” …', "{``}so{''} {\\ldots}"],
    ['深度学习 и ок', '深度学习 и ок'],
    ['x − 5 ‰', 'x {\\textminus} 5 {\\textperthousand}'],
    ['plain', 'plain'],
  ])('writes %s', (text, latex) => {
    expect(latexOf(text)).toBe(latex);
  });

  it('stands where mathematics is set, too', () => {
    expect(latexOf('α and $x ≤ y$', { mayBeMath: true })).toBe(
      '\\ensuremath{\\alpha} and $x \\ensuremath{\\le} y$',
    );
  });

  it('reads back as it was, whatever stands beside it', () => {
    const part = fc.oneof(
      fc.constantFrom(...dictionary, ...marked),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom('a', 'i', ' ', '-', '--', '$', '\\', '{', '}', "'", '`', '^', '~', 'Wörter', '²', '₃'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts
          .join('')
          .normalize('NFC')
          .replace(/[\s\p{C}\p{Z}]+/gu, ' ')
          .trim();
        const utf8 = escapeTitle(text);
        expect(plainText(latexOf(utf8))).toBe(plainText(utf8));
      }),
      { numRuns: 500 },
    );
  });

  it('covers what the dictionary prints', () => {
    const left = [...new Set([...dictionary, ...marked])].filter((char) => !isAscii(latexOf(char)));
    expect(left.length).toBeLessThan(30); // vectors, and letters that no font has
  });
});

describe('an entry as it was written, in commands of LaTeX', () => {
  it('keeps its key, addresses, files and everything in ASCII', () => {
    const entry =
      '@article{größe, title = {Größe},\n url = {https://example.org/ü}, file = "ä.pdf:PDF", note = {x} }';
    expect(rewritten(entry)).toBe(
      '@article{größe, title = {Gr{\\"o}{\\ss}e},\n url = {https://example.org/ü}, file = "ä.pdf:PDF", note = {x} }',
    );
    expect(rewritten('@misc{a, title = {Plain}}')).toBe('@misc{a, title = {Plain}}');
    expect(rewritten('@misc{a, größe = {ä}}')).toBe('@misc{a, größe = {ä}}');
  });

  const folders = [sharedData('bib', 'libraries'), sharedData('bib', 'reported-problems')].filter(
    (path) => path !== null,
  );
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.bib'))
      .map((name) => [basename(name), join(folder, name)] as const),
  );
  it.skipIf(files.length === 0).each(files)(
    `in %s reads back as it was (${noSharedData})`,
    { timeout: 60_000 },
    (_, file) => {
      for (const { raw: text, fields } of readBibliography(readFileSync(file)).entries) {
        if (fields === null || isAscii(text)) continue;
        const title = escapeTitle(fields.title ?? '');
        expect(plainText(latexOf(title))).toBe(plainText(title));
        const written = rewritten(text);
        if (written === null) continue;
        expect(fieldsOf(written)).toEqual(fieldsOf(text));
      }
    },
  );
});
