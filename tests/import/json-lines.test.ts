import { describe, expect, it } from 'vitest';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';

function read(...lines: unknown[]): ParsedEntry[] {
  const text = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  return Array.from(readBibliography(text, 'JSON_LINES').entries);
}

describe('reading JSON Lines', () => {
  it('is told from BibTeX by its first characters', () => {
    expect(readBibliography('\n {"title": "A"}').format).toBe('JSON_LINES');
    expect(readBibliography('@misc{a, title = {"A"}}').format).toBe('BIBTEX');
  });

  it('reads every field of a paper', () => {
    const [entry] = read({
      key: 'wang2019ranked',
      title: 'Ranked  List Loss',
      authors: [
        'Xinshao Wang',
        { family: 'van der Maaten', given: 'Laurens', orcid: '0000-0002-1825-0097' },
        { family: 'Google Research' },
      ],
      year: '2019',
      month: 'June',
      doi: 'https://doi.org/10.1109/CVPR.2019.00535',
      arxivId: 'arXiv:1903.03238v4',
      venue: 'CVPR',
      topics: ['metric learning'],
      proposes: 'RLL',
      links: [{ kind: 'code', url: 'https://example.org/rll' }],
      references: [
        '10.1109/CVPR.2015.7298682',
        '1511.06452',
        'song2016deep',
        { key: '42' },
        { id: 'paper_1' },
      ],
    });
    expect(entry).toMatchObject({ line: 1, citekey: 'wang2019ranked', problems: [], unmapped: [] });
    expect(entry?.fields).toMatchObject({
      type: 'paper-conference',
      title: 'Ranked List Loss',
      year: 2019,
      month: 6,
      doi: '10.1109/cvpr.2019.00535',
      arxivId: '1903.03238',
      authors: [
        { given: 'Xinshao', family: 'Wang' },
        { given: 'Laurens', family: 'van der Maaten', orcid: '0000-0002-1825-0097' },
        { given: null, family: 'Google Research' },
      ],
      proposes: ['RLL'],
      references: [
        { by: 'doi', value: '10.1109/cvpr.2015.7298682' },
        { by: 'arxivId', value: '1511.06452' },
        { by: 'key', value: 'song2016deep' },
        { by: 'key', value: '42' },
        { by: 'id', value: 'paper_1' },
      ],
    });
  });

  it('lets a bad line fail alone', () => {
    const entries = read({ title: 'A' }, '{"title": "cut', '[1]', '', 'null', '{}', { title: 'B' });
    expect(entries.map((entry) => [entry.line, entry.fields?.title ?? entry.problems[0]?.code])).toEqual([
      [1, 'A'],
      [2, 'BAD_JSON'],
      [3, 'BAD_JSON'],
      [5, 'BAD_JSON'],
      [6, 'UNREADABLE_ENTRY'],
      [7, 'B'],
    ]);
  });

  it('keeps values of the wrong kind and fields it does not know', () => {
    const [entry] = read(
      '{"title": "A", "year": "soon", "doi": 7, "authors": [{}], "stars": 5, "__proto__": {"x": 1}, "url": "javascript:x"}',
    );
    expect(entry?.fields).toMatchObject({ title: 'A', year: null, doi: null, authors: [], url: null });
    expect(entry?.unmapped).toEqual([
      { name: 'year', value: 'soon' },
      { name: 'doi', value: '7' },
      { name: 'authors', value: '[{}]' },
      { name: 'stars', value: '5' },
      { name: '__proto__', value: '{"x":1}' },
      { name: 'url', value: 'javascript:x' },
    ]);
    expect(entry?.problems.map((problem) => [problem.code, problem.field])).toEqual([
      ['BAD_VALUE', 'year'],
      ['BAD_VALUE', 'doi'],
      ['BAD_VALUE', 'authors'],
      ['BAD_VALUE', 'url'],
    ]);
  });

  it.each([
    [{ venue: 'IEEE Transactions on Image Processing' }, 'article-journal'],
    [{ venue: 'ICML' }, 'paper-conference'],
    [{ arxivId: '1706.03762' }, 'article'],
    [{ venue: 'arXiv' }, 'article'],
    [{ type: 'thesis', venue: 'MIT' }, 'thesis'],
    [{}, 'document'],
  ])('%j is by default of a fitting type', (said, type) => {
    expect(read({ title: 'A', ...said })[0]?.fields?.type).toBe(type);
  });

  it('say which paper they are, by its id, and by nothing else that is called so', () => {
    const id = 'paper_0123456789abcdefghjk';
    expect(read({ title: 'A', id })[0]).toMatchObject({ paperId: id, unmapped: [] });
    const [other] = read({ title: 'A', id: 'W123' });
    expect(other).toMatchObject({ unmapped: [{ name: 'id', value: 'W123' }] });
    expect(other).not.toHaveProperty('paperId');
  });

  it('bears lines that are nested a hundred thousand deep', () => {
    const [entry] = read(`{"title": "A", "x": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`);
    expect(entry?.fields?.title ?? entry?.problems[0]?.code).toMatch(/A|BAD_JSON/);
  });
});
