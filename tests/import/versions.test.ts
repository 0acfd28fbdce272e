import { describe, expect, it } from 'vitest';
import type { EntryFields } from '../../src/model/entry.js';
import type { SourceText } from '../../src/model/bibliography.js';
import { isLaterVersion, newestVersion, type Version } from '../../src/import/versions.js';
import { fields } from '../support/entries.js';

function seen(createdAt: string, more: Partial<SourceText> = {}): SourceText {
  return { importId: createdAt, name: 'refs.bib', createdById: 'user_1', createdAt, ...more };
}
function version(
  texts: readonly SourceText[],
  said: Partial<EntryFields> = {},
  more: Partial<Version> = {},
): Version {
  return { fields: fields({ citekey: 'a', ...said }), format: 'BIBTEX', edited: false, texts, ...more };
}

const first = version([seen('2024-01')]);
const second = version([seen('2024-02')]);

describe('of two entries of one paper', () => {
  it('that which the file had last is the later version, and no other', () => {
    expect(isLaterVersion(second, first)).toBe(true);
    expect(isLaterVersion(first, second)).toBe(false);
    expect(isLaterVersion(first, first)).toBe(false);
  });

  it('that which came back is the later version again', () => {
    const back = version([seen('2024-01'), seen('2024-03')]);
    expect(isLaterVersion(back, second)).toBe(true);
    expect(isLaterVersion(second, back)).toBe(false);
  });

  it('neither is where the file has both', () => {
    const both = version([seen('2024-01'), seen('2024-02')]);
    expect(isLaterVersion(second, both)).toBe(false);
    expect(isLaterVersion(both, second)).toBe(false);
  });

  it.each([
    ['another file', version([seen('2024-02', { name: 'thesis.bib' })])],
    ['another person', version([seen('2024-02', { createdById: 'user_2' })])],
    ['another key', version([seen('2024-02')], { citekey: 'b' })],
    ['another format', version([seen('2024-02')], {}, { format: 'RIS' })],
    ['a correction in litgraph', version([seen('2024-02')], {}, { edited: true })],
    ['no text that is left', version([])],
  ])('neither is where one is of %s', (_what, other) => {
    expect(isLaterVersion(other, first)).toBe(false);
    expect(isLaterVersion(first, other)).toBe(false);
  });

  it('neither is where they are items of a reading list', () => {
    const item = (day: string) => version([seen(day)], {}, { format: 'READING_LIST' });
    expect(isLaterVersion(item('2024-02'), item('2024-01'))).toBe(false);
  });

  it('a text without a name is no file', () => {
    const [before, after] = ['2024-01', '2024-02'].map((day) => version([seen(day, { name: null })]));
    expect(before && after && isLaterVersion(after, before)).toBe(false);
  });

  it('the dialects of BibTeX are one format, and entries without a key may be versions', () => {
    expect(isLaterVersion({ ...second, format: 'BIBLATEX' }, first)).toBe(true);
    const bare = (day: string) => version([seen(day)], { citekey: null });
    expect(isLaterVersion(bare('2024-02'), bare('2024-01'))).toBe(true);
  });
});

describe('the newest version', () => {
  const third = version([seen('2024-03')], { year: 2020 });

  it('is the last that passes', () => {
    expect(newestVersion([first, third, second], first, () => true)).toBe(third);
    expect(newestVersion([first, third, second], first, ({ fields: { year } }) => year === null)).toBe(
      second,
    );
    expect(newestVersion([first, second], first, () => false)).toBe(first);
  });

  it('is the upper of two that one text has', () => {
    const lower = version([seen('2024-03')]);
    expect(newestVersion([first, third, lower], first, () => true)).toBe(third);
  });
});
