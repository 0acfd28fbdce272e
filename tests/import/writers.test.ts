import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { bibtexWriter, writeBibtex } from '../../src/import/write/bibtex.js';
import { makeCitekey } from '../../src/import/write/citekey.js';
import type { ExportPaper } from '../../src/import/write/export-paper.js';
import { cslWriter } from '../../src/import/write/csl-json.js';
import { writeJsonLines } from '../../src/import/write/json-lines.js';
import { risWriter } from '../../src/import/write/ris.js';
import { displayName, type EntryFields } from '../../src/model/entry.js';

function writeBiblatex(papers: readonly ExportPaper[]): string {
  return oneByOne(papers, bibtexWriter('BIBLATEX')).join('\n');
}

function writeLatex(papers: readonly ExportPaper[]): string {
  return oneByOne(papers, bibtexWriter('BIBTEX', 'LATEX')).join('\n');
}

function oneByOne(papers: readonly ExportPaper[], write: (paper: ExportPaper) => string): string[] {
  return papers.map((paper) => write(paper));
}

const blank: ExportPaper = {
  id: 'paper_1',
  title: 'Ranked List Loss for Deep Metric Learning',
  titleKey: '',
  abstract: null,
  year: 2019,
  month: null,
  doi: null,
  arxivId: null,
  type: 'paper-conference',
  containerTitle: null,
  volume: null,
  issue: null,
  pages: null,
  publisher: null,
  isbn: null,
  url: null,
  links: [],
  citekey: null,
  addedAt: '2026-01-01T00:00:00.000Z',
};
const by = (...names: string[]): Pick<ExportPaper, 'authors'> => ({
  authors: names.map((name, i) => ({ position: i + 1, author: { id: name, name, orcid: null } })),
});

/** Lines of any characters that text may have, white space as readers normalise it. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '\\',
          '{',
          '}',
          '%',
          '$',
          '&',
          '#',
          '_',
          '~',
          '^',
          '--',
          "''",
          '``',
          '"',
          '<i>',
          '&amp;',
          '@',
          'Über',
          'x̂',
          'α≤²',
          '“Łódź”–',
          'naïve',
          '深度学习',
          ' ',
          'aB',
          '\\alpha',
          'and',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  .map((text) =>
    text
      .normalize('NFC')
      .replace(/[\s\p{C}\p{Z}]+/gu, ' ')
      .trim(),
  )
  .filter((text) => text !== '' && text === text.normalize('NFC'));
const word = fc.constantFrom(
  'Jane',
  'Jörg',
  'van',
  'der',
  'Maaten',
  'O’Neil',
  'Jean-Paul',
  '小明',
  'Łukasz',
  'J.',
  'and',
  'Smith & Co',
  'a=b',
  '{x}',
);
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });
const paper = fc
  .record({
    title: line,
    abstract: maybe(line),
    year: maybe(fc.integer({ min: 1000, max: 2199 })),
    month: maybe(fc.integer({ min: 1, max: 12 })),
    doi: maybe(
      fc.constantFrom('10.1000/a_b%c', '10.1109/cvpr.2019.00535', '10.1002/(sici)1097<1::aid>3.0.co;2-#'),
    ),
    containerTitle: line.filter((text) => text.length > 1),
    volume: maybe(line),
    publisher: maybe(line),
    pages: maybe(fc.constantFrom('1-20', '7', 'e12')),
    url: maybe(fc.webUrl()),
    type: fc.constantFrom('article-journal', 'paper-conference', 'chapter'),
    names: fc.array(name, { maxLength: 4 }),
  })
  .map(({ names, ...rest }): ExportPaper => ({ ...blank, ...rest, ...by(...names) }));

function readBack(text: string): EntryFields {
  const [entry] = Array.from(readBibliography(text).entries);
  if (entry?.fields == null) throw new Error(`cannot be read: ${text}`);
  return entry.fields;
}
const compared = [
  'title',
  'abstract',
  'year',
  'month',
  'doi',
  'containerTitle',
  'volume',
  'publisher',
  'pages',
  'url',
] as const;

describe('writing bibliographies', () => {
  it.each([
    ['BibTeX', writeBibtex],
    ['BibLaTeX', writeBiblatex],
    ['BibTeX with commands of LaTeX', writeLatex],
    ['JSON Lines', writeJsonLines],
    ['CSL-JSON', (papers: readonly ExportPaper[]) => `[${oneByOne(papers, cslWriter()).join(',')}]`],
    ['RIS', (papers: readonly ExportPaper[]) => oneByOne(papers, risWriter()).join('\r\n')],
  ])('%s reads back as it was', (_, write) => {
    fc.assert(
      fc.property(paper, (written) => {
        const fields = readBack(write([written]));
        // A month without a year is no date in BibLaTeX, CSL or RIS.
        const parts = written.year === null ? compared.filter((part) => part !== 'month') : compared;
        for (const part of parts) expect(fields[part], part).toEqual(written[part]);
        expect(fields.authors.map(displayName)).toEqual(
          (written.authors ?? []).map(({ author }) => author.name),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('writes BibTeX that BibTeX reads: braces balanced, capitals kept, names family first, specials escaped', () => {
    const text = writeBibtex([
      {
        ...blank,
        ...by('Xinshao Wang', 'Laurens van der Maaten', 'Martin Luther King, Jr.'),
        title: 'Deep GANs on CUB-200: 100% of a_b {x',
        venue: { id: 'venue_1', name: 'CVPR', aliases: [] },
        month: 6,
        arxivId: '1903.03238',
        pages: '1-9',
      },
    ]);
    expect(text).toBe(`@inproceedings{wang2019deep,
  author = {Wang, Xinshao and van der Maaten, Laurens and King, Jr., Martin Luther},
  title = {Deep {GANs} on {CUB-200:} 100\\% of a\\_b \\textbraceleft{}x},
  booktitle = {{CVPR}},
  pages = {1--9},
  year = {2019},
  month = jun,
  eprint = {1903.03238},
  archiveprefix = {arXiv},
}
`);
  });

  it('gives every paper of a bibliography a key of its own, whatever case they differ in', () => {
    const keys = Array.from({ length: 30 }, () => ({ ...blank, ...by('Xinshao Wang') }));
    const text = writeBibtex([
      ...keys,
      { ...blank, citekey: 'Wang2019Ranked' },
      { ...blank, citekey: 'has space' },
    ]);
    const found = Array.from(text.matchAll(/^@\w+\{(.*),$/gm), (match) => match[1]?.toLowerCase());
    expect(new Set(found).size).toBe(32);
    expect(found.slice(0, 3)).toEqual(['wang2019ranked', 'wang2019rankeda', 'wang2019rankedb']);
  });

  it.each([
    [{ ...blank, ...by('Łukasz Ærø-Müller') }, 'aeromuller2019ranked'],
    [{ ...blank, title: 'On the Art of Learning', year: null }, 'anonart'],
    [{ ...blank, ...by('小明 王'), title: '深度学习' }, 'anon2019'],
  ])('makes keys of author, year and title', (subject, citekey) => {
    expect(makeCitekey(subject)).toBe(citekey);
  });

  it('keeps concepts and links in JSON Lines', () => {
    const topic = {
      kind: 'topic' as const,
      id: 't',
      name: 'Metric learning',
      aliases: [],
      description: null,
      scale: null,
    };
    const links = [{ kind: 'code', url: 'https://example.org/x' }];
    const fields = readBack(writeJsonLines([{ ...blank, topics: [topic], links }]));
    expect(fields).toMatchObject({ topics: ['Metric learning'], links });
    expect(readBack(writeBibtex([{ ...blank, links }])).links).toEqual(links);
  });
});
