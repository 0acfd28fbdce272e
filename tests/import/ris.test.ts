import { describe, expect, it } from 'vitest';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';

function read(text: string): ParsedEntry[] {
  return Array.from(readBibliography(text).entries);
}

const record = `TY  - CONF
ID  - wang2019ranked
T1  - Ranked List Loss
for Deep Metric Learning
AU  - Wang, Xinshao
AU  - van der Maaten, Laurens
AU  - King, Martin Luther, Jr.
AU  - Google Research,
PY  - 2019/06/15/
T2  - IEEE Conference on Computer Vision and Pattern Recognition (CVPR)
SP  - 5202
EP  - 5211
DO  - 10.1109/CVPR.2019.00535
UR  - https://example.org/rll
KW  - metric learning
KW  - ranking
SN  - 2575-7075
ER  -
`;

describe('reading RIS', () => {
  it('is told from BibTeX by its first tag', () => {
    expect(readBibliography(record).format).toBe('RIS');
    expect(readBibliography(`@misc{a, note = {\nTY  - no}}`).format).toBe('BIBTEX');
  });

  it('reads a record with what is written over several lines', () => {
    const [entry] = read(record);
    expect(entry).toMatchObject({ line: 1, citekey: 'wang2019ranked', problems: [] });
    expect(entry?.raw).toBe(record.trimEnd());
    expect(entry?.fields).toMatchObject({
      type: 'paper-conference',
      title: 'Ranked List Loss for Deep Metric Learning',
      year: 2019,
      month: 6,
      venue: 'CVPR',
      pages: '5202-5211',
      doi: '10.1109/cvpr.2019.00535',
      url: 'https://example.org/rll',
      isbn: null,
      authors: [
        { family: 'Wang', given: 'Xinshao', suffix: null },
        { family: 'van der Maaten', given: 'Laurens', suffix: null },
        { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
        { family: 'Google Research', given: null },
      ],
    });
  });

  it('keeps what no part of a paper holds, the day of publication too', () => {
    const names = read(record)[0]?.unmapped.map(({ name, value }) => `${name} ${value}`);
    expect(names).toEqual(['PY 2019/06/15/', 'KW metric learning', 'KW ranking', 'SN 2575-7075']);
  });

  it('takes SN for an ISBN unless it holds nothing but ISSNs', () => {
    const isbnOf = (...values: readonly string[]) =>
      read(`TY  - BOOK\nTI  - One\n${values.map((value) => `SN  - ${value}\n`).join('')}ER  - \n`)[0]?.fields
        ?.isbn;
    expect(isbnOf('0360-9170')).toBeNull();
    expect(isbnOf('0302974X (ISSN)')).toBeNull();
    expect(isbnOf('0360-9170,19432402')).toBeNull();
    expect(isbnOf('0360-9170', '978-1-4673-6964-0')).toBe('978-1-4673-6964-0');
    expect(isbnOf('03029743 (ISSN); 9783540123456 (ISBN)')).toBe('03029743 (ISSN); 9783540123456 (ISBN)');
    expect(isbnOf('0-8044-2957-X')).toBe('0-8044-2957-X');
    expect(isbnOf('123')).toBe('123');
  });

  it('begins a new record at TY where ER was forgotten', () => {
    const entries = read('TY  - JOUR\nTI  - One\n\nTY - JOUR\nTI - Two\nER -\nTY  - BOOK\nTI  - Three\n');
    expect(entries.map(({ fields, line }) => [fields?.title, line])).toEqual([
      ['One', 1],
      ['Two', 4],
      ['Three', 7],
    ]);
    expect(entries.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['UNCLOSED_ENTRY'],
      [],
      ['UNCLOSED_ENTRY'],
    ]);
  });

  it('knows a preprint by the arXiv id that tools put into other fields', () => {
    const [entry] = read('TY  - JOUR\nTI  - Memory\nJO  - arXiv:1912.06798 [cs]\nER  - \n');
    expect(entry?.fields).toMatchObject({ arxivId: '1912.06798', type: 'article', venue: null });
  });

  it('fails a record that says nothing, and no other', () => {
    const entries = read('TY  - JOUR\nER  - \nTY  - JOUR\nTI  - Two\nPY  - soon\nER  - \n');
    expect(entries.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      ['UNREADABLE_ENTRY'],
      ['BAD_YEAR'],
    ]);
  });
});
