// What citation-js is asked once for many entries is each entry's own all the same.
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { displayName } from '../../src/model/entry.js';

describe('mapping BibTeX', () => {
  it('reads every entry by its own words, however many before it had the same fields', () => {
    const bibtex = ['First', 'Second', 'Third']
      .map(
        (word, n) => `@inproceedings{k${n}, title = {${word} {$x$} $&}, subtitle = {${word} part},
          booktitle = {${word} Conference}, pages = {${n}--${n + 1}}, author = {${word}, Ann and One, Same}}
          @misc{m${n}, title = {${word}}, howpublished = {${n === 1 ? 'https://example.org' : `${word} Press`}}}`,
      )
      .join('\n');
    const read = Array.from(readBibliography(bibtex).entries, ({ fields }) => fields);
    expect(read.filter((_, at) => at % 2 === 0)).toMatchObject(
      ['First', 'Second', 'Third'].map((word, n) => ({
        title: `${word} x $&: ${word} part`,
        containerTitle: `${word} Conference`,
        pages: `${n}-${n + 1}`,
        authors: [{ family: word }, { family: 'One', given: 'Same' }],
      })),
    );
    expect(read.filter((_, at) => at % 2 === 1).map((fields) => [fields?.title, fields?.publisher])).toEqual([
      ['First', 'First Press'],
      ['Second', null],
      ['Third', 'Third Press'],
    ]);
  });

  it('takes the names of many entries apart together, and leaves each its own', () => {
    const people = (n: number) => Array.from({ length: n }, (_, at) => `Ann ${n} de Roe${n}x${at}`);
    const bibtex = Array.from(
      { length: 40 },
      (_, n) => `@misc{k${n}, title = {T}, author = {${people(n + 1).join(' and ')} and {A and B, Inc.}}}`,
    ).join('\n');
    const read = Array.from(readBibliography(bibtex).entries, ({ fields }) =>
      fields?.authors.map(displayName),
    );
    expect(read).toEqual(Array.from({ length: 40 }, (_, n) => [...people(n + 1), 'A and B, Inc.']));
  });
});
