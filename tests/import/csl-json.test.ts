import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';
import { jsonItems } from '../../src/import/csl/items.js';

function read(...items: unknown[]): ParsedEntry[] {
  return Array.from(readBibliography(JSON.stringify(items, null, 2)).entries);
}

describe('reading CSL-JSON', () => {
  it('is told from the other formats by its list', () => {
    expect(readBibliography('[{"id": "a", "title": "A"}]').format).toBe('CSL_JSON');
    expect(readBibliography('{"items": [{"id": "a", "title": "A"}]}').format).toBe('CSL_JSON');
  });

  it('reads an item as Better BibTeX writes it', () => {
    const [entry] = read({
      id: 'wang2019ranked',
      type: 'paper-conference',
      title: 'Ranked <i>List</i> Loss',
      author: [
        { family: 'Wang', given: 'Xinshao' },
        { family: 'Maaten', given: 'Laurens', 'non-dropping-particle': 'van der' },
        { literal: 'Google Research' },
      ],
      issued: { 'date-parts': [[2019, '6', 15]] },
      'container-title':
        'Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition (CVPR)',
      page: '5202–5211',
      DOI: 'https://doi.org/10.1109/CVPR.2019.00535',
      URL: 'https://example.org/rll',
      accessed: { 'date-parts': [[2020, 1, 2]] },
    });
    expect(entry).toMatchObject({ line: 2, citekey: 'wang2019ranked', problems: [] });
    expect(entry?.fields).toMatchObject({
      type: 'paper-conference',
      title: 'Ranked List Loss',
      year: 2019,
      month: 6,
      venue: 'CVPR',
      pages: '5202-5211',
      doi: '10.1109/cvpr.2019.00535',
      url: 'https://example.org/rll',
      authors: [
        { family: 'Wang', given: 'Xinshao' },
        { family: 'van der Maaten', given: 'Laurens' },
        { family: 'Google Research', given: null },
      ],
    });
    expect(entry?.unmapped.map(({ name }) => name)).toEqual(['issued', 'accessed']);
  });

  it('keeps an ISSN aside that stands where an ISBN belongs', () => {
    const [entry] = read({ id: 'a', type: 'article-journal', title: 'A', ISBN: '0360-9170' });
    expect(entry?.fields?.isbn).toBeNull();
    expect(entry?.unmapped).toEqual([{ name: 'ISBN', value: '0360-9170' }]);
  });

  it("finds the arXiv id in Zotero's extra field, and takes no address for a key", () => {
    const [entry] = read({
      id: 'http://zotero.org/users/1/items/ABCD',
      type: 'article',
      title: 'Cross-Batch Memory',
      publisher: 'arXiv',
      number: 'arXiv:1912.06798',
      note: 'arXiv:1912.06798 [cs]\nCitation Key: wang2020cross',
    });
    expect(entry).toMatchObject({
      citekey: 'wang2020cross',
      fields: { arxivId: '1912.06798', type: 'article', venue: null },
    });
  });

  it('loses one item where one is broken, and says in which line', () => {
    const text = '[\n{"id": "a", "title": "A"},\n{"id": "b", "title": },\n42,\n{"id": "c", "title": "C"}\n]';
    const entries = Array.from(readBibliography(text).entries);
    expect(
      entries.map(({ citekey, line, problems }) => [citekey, line, problems.map(({ code }) => code)]),
    ).toEqual([
      ['a', 2, []],
      [null, 3, ['BAD_JSON']],
      [null, 4, ['BAD_JSON']],
      ['c', 5, []],
    ]);
  });

  it('reads on where the list is cut off', () => {
    expect(jsonItems('[{"title": "A"}, {"title": "B')).toHaveLength(2);
  });

  it('takes values of the wrong kind for what they are', () => {
    const [entry] = read({ id: 'a', title: ['A'], author: 'A. Uthor', issued: 'soon', DOI: 'none' });
    expect(entry?.problems.map(({ code, field }) => [code, field])).toEqual([
      ['BAD_VALUE', 'title'],
      ['NO_TITLE', 'title'],
      ['BAD_YEAR', 'issued'],
      ['BAD_DOI', 'DOI'],
      ['BAD_VALUE', 'author'],
    ]);
    expect(entry?.unmapped.map(({ name }) => name)).toEqual(['title', 'author', 'issued', 'DOI']);
  });

  it('finds as many items as there are, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue())), (items) => {
        const found = jsonItems(JSON.stringify(items, null, 1));
        expect(found.map(({ raw }) => JSON.parse(raw) as unknown)).toEqual(JSON.parse(JSON.stringify(items)));
      }),
    );
  });

  it('take the arXiv id of a preprint for no issue', () => {
    const item = { id: 'a', type: 'article', title: 'A', number: 'arXiv:astro-ph/0405395' };
    const [entry] = readBibliography(JSON.stringify([item])).entries;
    expect(entry).toMatchObject({ fields: { arxivId: 'astro-ph/0405395', issue: null }, unmapped: [] });
  });
});
