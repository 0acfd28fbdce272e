// What litgraph writes as BibTeX is read alike by two other readers: citation-js, and the parser of Better BibTeX for Zotero.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeBibtex } from '../../src/import/write/bibtex.js';
import type { ExportPaper } from '../../src/import/write/export-paper.js';

/** Text as titles have it; what LaTeX takes for something else stands between words. */
const words = fc
  .array(
    fc.constantFrom(
      'deep',
      'GANs',
      'Poincaré',
      'Łukasz',
      'CUB-200:',
      '100%',
      'a_b',
      'A&B',
      '#1',
      'x{y}',
      '深度学习',
      'of',
      'R@1',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((some) => some.join(' '));
const name = fc.constantFrom(
  ['Xinshao', 'Wang'],
  ['Jean-Paul', 'Łukasz'],
  ['J. K.', 'Müller'],
  ['小明', '王'],
  ['Yair', 'Movshovitz-Attias'],
);
const papers = fc.record({
  title: words,
  venue: words,
  year: fc.integer({ min: 1000, max: 2199 }),
  doi: fc.constantFrom('10.1109/cvpr.2019.00535', '10.1000/a_b'),
  pages: fc.constantFrom('1-20', '7'),
  names: fc.array(name, { minLength: 1, maxLength: 4 }),
});

interface Seen {
  readonly title: string;
  readonly venue: string;
  readonly year: string;
  readonly doi: string;
  readonly pages: string;
  readonly names: readonly string[];
}

it('what is written is read alike by others, and as it was', () => {
  fc.assert(
    fc.property(papers, (given) => {
      const text = writeBibtex([paperOf(given)]);
      const expected: Seen = {
        ...given,
        year: String(given.year),
        names: given.names.map(([first = '', last = '']) => `${first} ${last}`),
      };
      expect(byCitationJs(text)).toEqual(expected);
      expect(byBetterBibtex(text)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

function paperOf({
  names,
  venue,
  ...rest
}: typeof papers extends fc.Arbitrary<infer T> ? T : never): ExportPaper {
  return {
    ...rest,
    id: 'paper_1',
    titleKey: '',
    abstract: null,
    month: null,
    arxivId: null,
    type: 'paper-conference',
    containerTitle: venue,
    volume: null,
    issue: null,
    publisher: null,
    isbn: null,
    url: null,
    links: [],
    citekey: null,
    addedAt: '2026-01-01T00:00:00.000Z',
    authors: names.map((parts, at) => ({
      position: at + 1,
      author: { id: String(at), name: parts.join(' '), orcid: null },
    })),
  };
}

interface CslItem {
  readonly title: string;
  readonly 'container-title': string;
  readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly DOI: string;
  readonly page: string;
  readonly author: readonly { readonly given?: string; readonly family: string }[];
}

function byCitationJs(text: string): Seen {
  const [item] = plugins.input.chain(text, { generateGraph: false }) as CslItem[];
  if (item === undefined) throw new Error(`citation-js reads nothing in ${text}`);
  return {
    title: plain(item.title),
    venue: plain(item['container-title']),
    year: String(item.issued['date-parts'][0]?.[0]),
    doi: item.DOI,
    pages: hyphened(item.page),
    names: item.author.map(({ given = '', family }) => `${given} ${family}`),
  };
}

function byBetterBibtex(text: string): Seen {
  const { entries, errors } = parse(text, { sentenceCase: false });
  expect(errors).toEqual([]);
  const { title, booktitle, year, doi, pages, author } = entries[0]?.fields ?? {};
  return {
    title: plain(title ?? ''),
    venue: plain(booktitle ?? ''),
    year: year ?? '',
    doi: doi ?? '',
    pages: hyphened(pages ?? ''),
    names: (author ?? []).map(({ firstName = '', lastName = '' }) => `${firstName} ${lastName}`),
  };
}

/** Without the marks that keep capitals. */
function plain(text: string): string {
  return text.replace(/<\/?(?:span|i|b)[^>]*>/g, '');
}

function hyphened(pages: string): string {
  return pages.replace(/[–—]|--/g, '-');
}
