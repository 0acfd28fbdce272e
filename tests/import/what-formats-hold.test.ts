// The table of docs/export.md, row by row: what each format gives back of what was written in it.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';
import { bibtexWriter } from '../../src/import/write/bibtex.js';
import { cslWriter } from '../../src/import/write/csl-json.js';
import type { ExportPaper } from '../../src/import/write/export-paper.js';
import { jsonLine } from '../../src/import/write/json-lines.js';
import { risWriter } from '../../src/import/write/ris.js';
import { cslTypes } from '../../src/import/csl/types.js';
import type { AnnotationContent } from '../../src/model/annotation.js';
import type { ImportFormat } from '../../src/model/bibliography.js';
import { displayName, type EntryFields } from '../../src/model/entry.js';

const writers: Readonly<Record<string, readonly [ImportFormat, (paper: ExportPaper) => string]>> = {
  BibTeX: ['BIBTEX', (paper) => bibtexWriter('BIBTEX')(paper)],
  BibLaTeX: ['BIBLATEX', (paper) => bibtexWriter('BIBLATEX')(paper)],
  RIS: ['RIS', (paper) => risWriter()(paper)],
  'CSL-JSON': ['CSL_JSON', (paper) => `[${cslWriter()(paper)}]`],
  'JSON Lines': ['JSON_LINES', (paper) => jsonLine(paper, [{ doi: '10.1000/cited' }])],
};

const blank: ExportPaper = {
  id: 'paper_0123456789abcdefghjk',
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
  citekey: 'key',
  addedAt: '2026-01-01T00:00:00.000Z',
};
const noted = (said: Partial<AnnotationContent>): Pick<ExportPaper, 'noted'> => ({
  noted: { interest: null, stars: null, status: null, tags: [], note: null, ...said },
});
const named = (name: string, orcid: string | null = null) => ({ id: name, name, orcid, aliases: [] });
const concepts = { topics: ['Losses'], tasks: ['Retrieval'], datasets: ['CUB'], backbones: ['BN-Inception'] };

interface Row {
  readonly papers: readonly Partial<ExportPaper>[];
  /** What comes back of it, in one form for what was written and what was read. */
  readonly of: (said: Said) => unknown;
}
interface Said {
  readonly fields: EntryFields;
  readonly personal: Partial<AnnotationContent>;
}

const journal = {
  type: 'article-journal',
  containerTitle: 'Image Processing Letters',
  volume: '12',
  issue: '3',
};
const pick =
  (...names: (keyof EntryFields)[]) =>
  ({ fields }: Said) =>
    names.map((name) => fields[name]);
const mine =
  (...names: (keyof AnnotationContent)[]) =>
  ({ personal }: Said) =>
    names.map((name) => personal[name] ?? null);
const people = ({ fields }: Said) => [fields.authors.map(displayName), fields.editors.map(displayName)];
const orcids = ({ fields }: Said) => [...fields.authors, ...fields.editors].map(({ orcid }) => orcid);
const links = [
  { kind: 'code', url: 'https://example.org/one' },
  { kind: 'code', url: 'https://example.org/two' },
  { kind: 'pdf', url: 'https://example.org/paper.pdf' },
  { kind: 'homepage', url: 'https://example.org/home' },
];
const names = {
  authors: ['Laurens van der Maaten', 'GNU Project, Free Software Foundation', 'Martin King, Jr.'].map(
    (name, at) => ({ position: at + 1, author: named(name) }),
  ),
  editors: [named('Grace Hopper')],
};
const withOrcid = {
  authors: [
    { position: 1, author: named('Ada Lovelace') },
    { position: 2, author: named('Xun Wang', '0000-0002-1825-0097') },
  ],
  editors: [named('Grace Hopper', '0000-0001-5109-3700')],
};

const rows: Readonly<Record<string, Row>> = {
  'title, year, month, DOI, arXiv id, address, volume, issue, pages, publisher, ISBN': {
    papers: [
      {
        ...journal,
        title: '“Łódź” & <b> 100%',
        month: 6,
        doi: '10.1000/a_b',
        url: 'https://example.org/a_b?c=d',
      },
      { ...journal, pages: '1-20', publisher: 'A & B', isbn: '978-1-4673-6964-0', arxivId: '1511.06452' },
      { type: 'article', arxivId: 'hep-th/9901001', year: 1999, month: 1 },
    ],
    of: pick(
      'title',
      'year',
      'month',
      'doi',
      'arxivId',
      'url',
      'volume',
      'issue',
      'pages',
      'publisher',
      'isbn',
    ),
  },
  'journal or book': {
    papers: [...cslTypes].map((type) => ({ type, containerTitle: 'A Journal of C++ & more' })),
    of: pick('containerTitle'),
  },
  'authors and editors': { papers: [names], of: people },
  ORCID: { papers: [withOrcid], of: orcids },
  "type, any of CSL's": {
    papers: [...cslTypes].flatMap((type) => [
      { type },
      { type, containerTitle: 'A Journal' },
      { type, arxivId: '1511.06452' },
      { type, url: 'https://example.org/' },
    ]),
    of: pick('type'),
  },
  'venue that the journal, book or series names': {
    papers: [
      { ...journal, venue: named('Image Processing Letters') },
      { containerTitle: 'Proceedings of the Conference (CVPR)', venue: named('CVPR') },
      { containerTitle: 'Knowledge Discovery and Data Mining', venue: named('KDD') },
    ],
    of: pick('venue'),
  },
  'venue that nothing else names': {
    papers: [{ containerTitle: 'Proceedings of the Conference', venue: named('What people call it') }],
    of: pick('venue'),
  },
  abstract: { papers: [{ abstract: 'We learn, 100% & more.' }], of: pick('abstract') },
  'paragraphs of the abstract': { papers: [{ abstract: 'We learn.\n\nWe rank.' }], of: pick('abstract') },
  links: { papers: [{ links }], of: ({ fields }) => fields.links.map(({ url }) => url).sort() },
  'their kinds (in RIS: PDFs, and those whose address tells)': {
    papers: [{ links }],
    of: ({ fields }) => fields.links.map(({ kind, url }) => `${kind} ${url}`).sort(),
  },
  'topics, tasks, methods, datasets, backbones, what it cites': {
    papers: [
      Object.fromEntries(
        Object.entries(concepts).map(([field, all]) => [field, all.map((name) => named(name))]),
      ),
    ],
    of: pick('topics', 'tasks', 'datasets', 'backbones', 'references'),
  },
  'your tags, your note': {
    papers: [
      noted({ tags: ['losses', 'to read', 'a; b, c'], note: 'See page 3 & 4.' }),
      noted({ tags: ['one'] }),
    ],
    of: mine('tags', 'note'),
  },
  'lines of your note': { papers: [noted({ note: 'First.\nSecond.' })], of: mine('note') },
  'your stars; reading, read; of interest': {
    papers: [noted({ stars: 4, status: 'READ' }), noted({ status: 'READING' }), noted({ interest: 'UP' })],
    of: mine('stars', 'status', 'interest'),
  },
  'to read; not of interest': {
    papers: [noted({ status: 'TO_READ' }), noted({ interest: 'DOWN' })],
    of: mine('status', 'interest'),
  },
};

/** The table's cells, by row and format. */
const docs = readFileSync(new URL('../../docs/export.md', import.meta.url), 'utf8');
const between = docs.split('<!-- formats -->')[1]?.split('<!-- /formats -->')[0] ?? '';
const [head = [], , ...told] = between
  .trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

describe('what each format holds, as docs/export.md has it', () => {
  it('is told of every row and format', () => {
    expect(told.map(([name]) => name)).toEqual(Object.keys(rows));
    expect(head.slice(1)).toEqual(Object.keys(writers));
  });

  const cells = told.flatMap(([name = '', ...held]) =>
    held.map((cell, at) => [name, head[at + 1] ?? '', cell] as const),
  );
  it.each(cells)('%s in %s: %s', (name, format, cell) => {
    const { papers, of } = rows[name] as Row;
    const [reader, write] = writers[format] as (typeof writers)[string];
    const kept = papers.map((said) => {
      const paper = { ...blank, ...said };
      const [entry] = Array.from(readBibliography(write(paper), reader).entries);
      return { back: of(readAs(entry)), was: of(writtenAs(paper)) };
    });
    if (cell === 'yes') for (const { back, was } of kept) expect(back).toEqual(was);
    else {
      expect(cell).toBe('no');
      expect(kept.some(({ back, was }) => JSON.stringify(back) !== JSON.stringify(was))).toBe(true);
    }
  });
});

function readAs(entry: ParsedEntry | undefined): Said {
  if (entry?.fields == null) throw new Error('it cannot be read');
  return { fields: entry.fields, personal: entry.personal ?? {} };
}

/** The paper as an entry that says the same would be read. */
function writtenAs(paper: ExportPaper): Said {
  const person = ({ name, orcid }: { name: string; orcid: string | null }) => ({
    ...{ given: null, family: name, suffix: null },
    orcid,
  });
  const concept = (field: keyof typeof concepts) => (paper[field] ?? []).map(({ name }) => name);
  return {
    fields: {
      ...paper,
      authors: (paper.authors ?? []).map(({ author }) => person(author)),
      editors: (paper.editors ?? []).map(person),
      venue: paper.venue?.name ?? null,
      topics: concept('topics'),
      tasks: concept('tasks'),
      datasets: concept('datasets'),
      backbones: concept('backbones'),
      proposes: [],
      uses: [],
      references: [{ by: 'doi', value: '10.1000/cited' }],
    },
    personal: paper.noted ?? {},
  };
}
