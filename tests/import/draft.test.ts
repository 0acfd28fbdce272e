// Drafts as LaTeX and Markdown: whatever titles and names hold is read as it was.
import { describe, expect, it } from 'vitest';
import { writeDraft, type DraftFormat } from '../../src/import/write/draft.js';
import type { Phrase } from '../../src/model/draft.js';
import { latexFaults } from '../support/latex.js';

const keys: Readonly<Record<string, string>> = { a: 'wang2019', b: 'sun2020' };
const keyOf = (id: string) => keys[id] ?? null;

function written(format: DraftFormat, phrase: Phrase, heading: string | null = null): string {
  return writeDraft([{ heading, sentences: [{ phrase, relations: [] }] }], format, keyOf).text;
}

const cited: Phrase = ['Wang', { cite: ['a'] }, ' proposes X (', { cite: ['a', 'b'] }, ').'];

describe('a citation', () => {
  it('is a \\cite in LaTeX, tied to what it belongs to', () => {
    expect(written('LATEX', cited)).toBe('Wang~\\cite{wang2019} proposes X (~\\cite{wang2019,sun2020}).\n');
  });

  it('is [@key] in Markdown', () => {
    expect(written('MARKDOWN', ['Wang', { cite: ['a'] }, ', ', { cite: ['a', 'b'] }, '.'])).toBe(
      'Wang [@wang2019], [@wang2019; @sun2020].\n',
    );
  });

  it('of a paper that the bibliography does not have is left out', () => {
    expect(written('LATEX', ['Nobody', { cite: ['c'] }, ' knows.'])).toBe('Nobody knows.\n');
  });
});

const hostile = [
  'Cost: 100% of $5 & #1_a ^2 ~x',
  '\\input{/etc/passwd} \\write18{rm} \\end{document}',
  '} unbalanced {{ braces }',
  'back\\slash \\\\ at the end\\',
  'if a<b and |c|>d, «what»?`no`',
  'two\n\nparagraphs\u2028and\0more',
];

describe('LaTeX', () => {
  it.each(hostile)('reads %j as text', (title) => {
    const text = written('LATEX', [`“${title}”.`], title);
    expect(latexFaults(text)).toEqual([]);
    expect(text.split('\n')).toHaveLength(3);
  });

  it('sets Greek, mathematics and indices by commands, and leaves Latin letters and other scripts', () => {
    expect(written('LATEX', ['α₂ ≤ ∞: Poincaré – 中.'])).toBe(
      '$\\alpha$\\textsubscript{2} $\\le$ $\\infty$: Poincaré – 中.\n',
    );
  });

  it('finds the fault in texts that were not escaped', () => {
    for (const title of hostile.slice(0, 3)) expect(latexFaults(title)).not.toEqual([]);
  });
});

describe('Markdown', () => {
  it.each([
    ['<script>alert(1)</script>', '\\<script\\>alert(1)\\</script\\>'],
    ['[click](javascript:alert)', '\\[click\\](javascript:alert)'],
    ['![x](https://example.org)', '\\!\\[x\\](https\\://example.org)'],
    ['*a* _b_ `c` ~~d~~ ^e^ $f$', '\\*a\\* \\_b\\_ \\`c\\` \\~\\~d\\~\\~ \\^e\\^ \\$f\\$'],
    ['www.example.org or a@b.org &amp; mailto:x', 'www\\.example.org or a\\@b.org \\&amp; mailto\\:x'],
    ['a | b # c', 'a \\| b \\# c'],
    ['a\n\n# heading', 'a \\# heading'],
  ])('reads %j as text', (title, escaped) => {
    expect(written('MARKDOWN', [`On ${title}.`])).toBe(`On ${escaped}.\n`);
  });

  it.each([
    ['1. First.', '1\\. First.'],
    ['- Minus.', '\\- Minus.'],
    ['+ Plus.', '\\+ Plus.'],
  ])('makes no list of a sentence that begins with %j', (text, escaped) => {
    expect(written('MARKDOWN', [text])).toBe(`${escaped}\n`);
  });

  it('leads a paragraph in with its heading', () => {
    expect(written('MARKDOWN', ['Yes.'], 'What *now*?')).toBe('**What \\*now\\*?** Yes.\n');
    expect(written('LATEX', ['Yes.'], '50%')).toBe('\\paragraph{50\\%.}\nYes.\n');
  });
});
