// The files of services as people have them: API answers saved to disk, or one work a line.
import { describe, expect, it } from 'vitest';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';

function read(value: unknown): ParsedEntry[] {
  const bibliography = readBibliography(typeof value === 'string' ? value : JSON.stringify(value, null, 1));
  expect(bibliography.format).toBe('JSON_LINES');
  return Array.from(bibliography.entries);
}

const openAlex = {
  id: 'https://openalex.org/W2963775347',
  doi: 'https://doi.org/10.1109/cvpr.2019.00535',
  title: 'Ranked List Loss',
  publication_year: 2019,
  publication_date: '2019-06-01',
  type: 'article',
  type_crossref: 'proceedings-article',
  authorships: [
    { author: { display_name: 'Xinshao Wang', orcid: 'https://orcid.org/0000-0001-8907-8258' } },
    { author: { display_name: 'Laurens van der Maaten', orcid: null } },
  ],
  primary_location: { source: { display_name: '2019 IEEE Conference (CVPR)', type: 'conference' } },
  biblio: { volume: null, first_page: '5202', last_page: '5211' },
  abstract_inverted_index: { a: [1], We: [0], loss: [2] },
  referenced_works: ['https://openalex.org/W1'],
};
const crossref = {
  DOI: '10.1109/CVPR.2019.00535',
  type: 'journal-article',
  title: ['Ranked <i>List</i> Loss'],
  'container-title': ['Journal of Losses'],
  issued: { 'date-parts': [[2019, 6]] },
  author: [{ given: 'Xinshao', family: 'Wang', ORCID: 'http://orcid.org/0000-0001-8907-8258' }],
  'reference-count': 2,
  reference: [
    { key: 'ref1', DOI: '10.1109/cvpr.2016.434' },
    { key: 'ref2', unstructured: 'A book.' },
  ],
};
const semanticScholar = {
  paperId: '0123456789abcdef0123456789abcdef01234567',
  title: 'Ranked List Loss',
  year: 2019,
  venue: 'arXiv.org',
  externalIds: { ArXiv: '1903.03238', DOI: null },
  authors: [{ authorId: '1', name: 'Xinshao Wang' }],
  references: [
    { paperId: 'ffff456789abcdef0123456789abcdef01234567', externalIds: null },
    { paperId: 'x', externalIds: { DOI: '10.1109/CVPR.2016.434' } },
  ],
};

describe('works of services', () => {
  it('of OpenAlex come out of an answer, their abstracts put together again', () => {
    const [entry] = read({ meta: { count: 1 }, results: [openAlex] });
    expect(entry?.names).toEqual(['https://openalex.org/W2963775347']);
    expect(entry?.fields).toMatchObject({
      title: 'Ranked List Loss',
      type: 'paper-conference',
      year: 2019,
      month: 6,
      doi: '10.1109/cvpr.2019.00535',
      venue: 'CVPR',
      pages: '5202-5211',
      abstract: 'We a loss',
      authors: [
        { given: 'Xinshao', family: 'Wang', orcid: '0000-0001-8907-8258' },
        { given: 'Laurens', family: 'van der Maaten', orcid: null },
      ],
      references: [{ by: 'key', value: 'https://openalex.org/W1' }],
    });
    expect(entry?.unmapped.map(({ name }) => name)).toContain('publication_date');
  });

  it('of OpenAlex are of the type that their source says: an article there may be in a journal or at a conference', () => {
    const { type_crossref: _, ...since2025 } = openAlex;
    const typeIn = (source: object | null) =>
      read({ results: [{ ...since2025, primary_location: { source } }] })[0]?.fields?.type;
    expect(typeIn({ display_name: 'Journal of Losses', type: 'journal' })).toBe('article-journal');
    expect(typeIn({ display_name: 'CVPR', type: 'conference' })).toBe('paper-conference');
    expect(typeIn({ display_name: 'Lecture Notes in Losses', type: 'book series' })).toBe('chapter');
    expect(typeIn({ display_name: 'arXiv', type: 'repository' })).toBe('article');
    expect(typeIn(null)).toBe('document');
  });

  it('of Crossref come out of an answer, one alone too, and cite by DOI', () => {
    const several = { status: 'ok', 'message-type': 'work-list', message: { items: [crossref, crossref] } };
    const entries = read(several);
    expect(entries).toHaveLength(2);
    expect(entries[0]?.fields).toMatchObject({
      title: 'Ranked List Loss',
      type: 'article-journal',
      venue: 'Journal of Losses',
      year: 2019,
      month: 6,
      doi: '10.1109/cvpr.2019.00535',
      references: [{ by: 'doi', value: '10.1109/cvpr.2016.434' }],
    });
    expect(read(`${JSON.stringify(crossref)}\n`)[0]?.fields?.doi).toBe('10.1109/cvpr.2019.00535');
  });

  it('of Semantic Scholar come out of an answer, a list or lines, and cite by what is known', () => {
    for (const text of [
      { total: 1, data: [semanticScholar] },
      [semanticScholar],
      JSON.stringify(semanticScholar),
    ]) {
      const [entry] = read(text);
      expect(entry?.fields).toMatchObject({
        type: 'article',
        arxivId: '1903.03238',
        doi: null,
        venue: null,
        references: [
          { by: 'key', value: 'ffff456789abcdef0123456789abcdef01234567' },
          { by: 'doi', value: '10.1109/cvpr.2016.434' },
        ],
      });
    }
  });

  it('with values of the wrong kind lose these and nothing else', () => {
    const [entry] = read([
      { ...openAlex, title: 7, authorships: 'Wang', biblio: [], publication_year: '2019' },
    ]);
    expect(entry?.fields).toMatchObject({ title: '7', authors: [], pages: null, year: null });
  });
});
