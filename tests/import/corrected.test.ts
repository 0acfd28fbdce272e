import { describe, expect, it } from 'vitest';
import type { EntryFields } from '../../src/model/entry.js';
import { isCorrectionOf } from '../../src/import/corrected.js';
import { identityKeys } from '../../src/import/identity-keys.js';
import { fields, person } from '../support/entries.js';

const entry: Partial<EntryFields> = {
  title: 'Ranked List Loss for Deep Metric Learning',
  authors: [person('Xinshao Wang')],
  year: 2019,
  type: 'article-journal',
  containerTitle: 'Transactions on Pattern Analysis',
  volume: '44',
  pages: '5207-5216',
};
const keys = (more: Partial<EntryFields>) => identityKeys(fields({ ...entry, ...more }));
const corrects = (more: Partial<EntryFields>, before: Partial<EntryFields> = {}) =>
  isCorrectionOf(keys(more), keys(before));

describe('an entry is a corrected one', () => {
  it.each<[string, Partial<EntryFields>]>([
    ['letters of the title', { title: 'Ranked List Los for Deep Metric Learning' }],
    ['the first author', { authors: [person('Xinshao Wong')] }],
    ['the year', { year: 2009 }],
  ])('where it has other words for one thing: %s', (_what, said) => {
    expect(corrects({}, said)).toBe(true);
    expect(corrects(said)).toBe(true);
  });

  it('where its DOI was that of another', () => {
    expect(corrects({ doi: '10.1/right' }, { doi: '10.1/wrong' })).toBe(true);
  });

  it.each<[string, Partial<EntryFields>, Partial<EntryFields>]>([
    ['two things', { title: 'Ranked List Los for Deep Metric Learning', year: 2009 }, {}],
    ['another volume', { volume: '43' }, {}],
    ['another first page', { pages: '5270-5216' }, {}],
    ['another title', { title: 'Ranked List Loss for Shallow Learning' }, {}],
    ['another number', { title: 'Deep Metric Learning, Part 1' }, { title: 'Deep Metric Learning, Part 2' }],
    ['another part', { title: 'Deep Metric Learning, Part I' }, { title: 'Deep Metric Learning, Part II' }],
    ['a title that tells little', { title: 'Introduction', year: 2001 }, { title: 'Introduction' }],
    ['the talk', { type: 'speech', containerTitle: null }, {}],
    ['the paper at the conference', { type: 'paper-conference', containerTitle: 'CVPR' }, {}],
    ['another edition', { type: 'book', year: 2009, volume: null }, { type: 'book', volume: null }],
    ['nothing that says so', { authors: [], year: null }, { authors: [], year: null, volume: '43' }],
  ])('but not where it has %s', (_what, said, before) => {
    expect(corrects(said, before)).toBe(false);
    expect(corrects(before, said)).toBe(false);
  });
});
