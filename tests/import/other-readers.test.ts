// What litgraph writes as BibTeX is read alike by two other readers: citation-js, and the parser of Better BibTeX for Zotero.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { bibtexWriter, writeBibtex } from '../../src/import/write/bibtex.js';
import { displayName, type EntryFields } from '../../src/model/entry.js';
import { personKey, titleKey } from '../../src/model/keys.js';
import { noSharedData, sharedData } from '../support/shared-data.js';
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

const libraries = sharedData('bib', 'libraries', 'MANIFEST.tsv');
const files =
  libraries === null ? [] : readdirSync(dirname(libraries)).filter((file) => file.endsWith('.bib'));

/** Of each file, evenly: other readers take a second for a hundred entries. */
const perFile = 60;

describe.skipIf(libraries === null)(`real entries, written anew (${noSharedData})`, () => {
  it.each(files)('of %s are read alike in both dialects, as UTF-8 and as LaTeX', (file) => {
    const all = Array.from(readBibliography(readFileSync(join(dirname(libraries ?? ''), file))).entries);
    const step = Math.max(1, Math.floor(all.length / perFile));
    const some = all
      .filter((_, at) => at % step === 0)
      .flatMap(({ fields }) => (fields === null ? [] : [fields]));
    for (const dialect of ['BIBTEX', 'BIBLATEX'] as const) {
      for (const encoding of ['UTF8', 'LATEX'] as const) {
        const write = bibtexWriter(dialect, encoding);
        const text = some.map((fields, at) => write(exportOf(fields, `key${at}`))).join('\n');
        const expected = some.map(toldBy);
        expect(toldByCitationJs(text), `citation-js, ${dialect}, ${encoding}`).toEqual(expected);
        expect(toldByBetterBibtex(text), `Better BibTeX, ${dialect}, ${encoding}`).toEqual(expected);
      }
    }
  });
});

/** What any reader of an entry must agree on. */
interface Told {
  readonly title: string;
  readonly year: number | null;
  readonly doi: string | null;
  readonly families: readonly string[];
}

function toldBy({ title, year, doi, authors }: EntryFields): Told {
  const families = authors.map(({ family }) => personKey(family));
  return { title: titleKey(title ?? ''), year, doi, families };
}

function exportOf(fields: EntryFields, citekey: string): ExportPaper {
  const person = (name: EntryFields['authors'][number]) => ({
    ...{ id: displayName(name), name: displayName(name) },
    orcid: name.orcid,
  });
  return {
    ...{ ...fields, id: 'paper_1', title: fields.title ?? '', titleKey: '', citekey, addedAt: '' },
    authors: fields.authors.map((name, at) => ({ position: at + 1, author: person(name) })),
    editors: fields.editors.map(person),
    nameParts: new Map([...fields.authors, ...fields.editors].map((name) => [displayName(name), name])),
    ...{ venue: null, topics: [], tasks: [], proposes: [], uses: [], datasets: [], backbones: [] },
  };
}

function toldByCitationJs(text: string): Told[] {
  const items = plugins.input.chain(text, { generateGraph: false }) as Partial<CslItem>[];
  return items.map(({ title = '', issued, DOI = null, author = [] }) => ({
    title: titleKey(plain(title)),
    year: issued?.['date-parts'][0]?.[0] ?? null,
    doi: DOI,
    families: author.map((name) => personKey(familyOf(name))),
  }));
}

function familyOf(name: {
  readonly family?: string;
  readonly literal?: string;
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
}): string {
  const particle = name['non-dropping-particle'] ?? name['dropping-particle'] ?? '';
  return `${particle} ${name.family ?? name.literal ?? ''}`;
}

function toldByBetterBibtex(text: string): Told[] {
  const { entries, errors } = parse(text, { sentenceCase: false });
  expect(errors).toEqual([]);
  return entries.map(({ fields: { title = '', year, date, doi = null, author = [] } }) => ({
    title: titleKey(plain(title)),
    year: Number.parseInt(year ?? date ?? '', 10) || null,
    doi: doi,
    families: author.map(({ prefix = '', lastName, name = '' }) =>
      personKey(`${prefix} ${lastName ?? name}`),
    ),
  }));
}

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
