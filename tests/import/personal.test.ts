import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';

function read(fields: string) {
  return Array.from(readBibliography(`@article{a, title = {A}, ${fields}}`).entries)[0];
}

describe('what the owner of a BibTeX file noted', () => {
  it('becomes stars, status, tags and a note, and is no longer among the fields without a place', () => {
    const entry = read(
      `ranking = {rank4}, readstatus = {read}, priority = {prio1}, groups = {losses, to cite},
       comment-ada = {Read \\emph{again}.}, keywords = {metric learning}`,
    );
    expect(entry?.personal).toEqual({
      interest: null,
      stars: 4,
      status: 'READ',
      tags: ['losses', 'to cite', 'priority 1'],
      note: 'Read again.',
      section: null,
    });
    expect(entry?.unmapped.map(({ name }) => name)).toEqual(['keywords']);
  });

  it.each([
    [`rating = {3}, read = {1}`, { stars: 3, status: 'READ' }],
    [`readstatus = {skimmed}`, { stars: null, status: 'READING' }],
  ])('is read as BibDesk and JabRef write it: %s', (fields, expected) => {
    expect(read(fields)?.personal).toMatchObject(expected);
  });

  it('is nothing where the values mean nothing, and these are kept', () => {
    const entry = read(`rating = {0}, read = {0}, ranking = {best}, priority = {high}`);
    expect(entry?.personal).toBeUndefined();
    expect(entry?.unmapped.map(({ name }) => name)).toEqual(['rating', 'read', 'ranking', 'priority']);
  });
});
