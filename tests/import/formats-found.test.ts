// Which format a text is read as where nobody names one, and what is said of a text that is none.
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import type { ImportFormat } from '../../src/model/bibliography.js';

describe('a text without a format', () => {
  it.each([
    ['BIBTEX', '% mine\n@misc{a, title = {A}}\n* no item'],
    ['RIS', 'TY  - JOUR\nTI  - A\nER  - \n'],
    ['CSL_JSON', '[{"id": "a", "title": "A"}]'],
    ['JSON_LINES', '{"title": "A"}\n{"title": "B"}'],
    ['JSON_LINES', '{"results": [{"id": "https://openalex.org/W1", "title": "A", "authorships": []}]}'],
    ['READING_LIST', '# Papers\n\n* A paper to read\n'],
  ])('is read as %s', (format, text) => {
    const { total, ...read } = readBibliography(text);
    expect([read.format, total > 0, read.problems]).toEqual([format, true, []]);
  });

  const saying = (text: string, format?: ImportFormat) =>
    readBibliography(text, format).problems.map(({ code, message }) => `${code}: ${message}`);

  it('that is none says so, and of which format it is not where one is named', () => {
    expect(saying('<html><body>Not found</body></html>')).toEqual([
      expect.stringMatching(/^NO_ENTRIES: .*RIS.*reading list.*name the format$/),
    ]);
    expect(saying('<html></html>', 'BIBTEX')).toEqual(['NO_ENTRIES: there is no BibTeX entry in this text']);
    expect(saying('<html></html>', 'RIS')).toEqual([expect.stringContaining('TY')]);
  });

  it('that is empty says so', () => {
    for (const format of [undefined, 'BIBLATEX', 'CSL_JSON', 'READING_LIST'] as const)
      expect(saying(' \n', format)).toEqual(['NO_ENTRIES: the text is empty']);
  });
});
