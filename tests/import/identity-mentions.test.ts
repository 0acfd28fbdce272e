import { describe, expect, it } from 'vitest';
import type { EntryFields } from '../../src/model/entry.js';
import { PaperIndex } from '../../src/import/identity.js';
import { identityKeys } from '../../src/import/identity-keys.js';
import { fields, person } from '../support/entries.js';

const title = 'Deep Metric Learning via Lifted Structured Feature Embedding';
const song: Partial<EntryFields> = { title, year: 2016, authors: [person('Hyun Song')] };
const keys = (said: Partial<EntryFields>) => identityKeys(fields(said));

describe('an item of a reading list', () => {
  const listed = (said: Partial<EntryFields>) => identityKeys(fields(said), true);
  const found = (item: Partial<EntryFields>, ...papers: Partial<EntryFields>[]) => {
    const index = new PaperIndex();
    papers.forEach((paper, at) => index.remember(`p${at}`, keys(paper)));
    return index.identify(listed(item));
  };

  it('means the paper of its title, where nothing that it says speaks against that', () => {
    for (const item of [{ title }, { title, year: 2015 }, { title, authors: song.authors ?? [] }])
      expect(found(item, song)).toMatchObject({ paperId: 'p0', by: 'title', lookalikes: [] });
    for (const more of [{ year: 2012 }, { authors: [person('Ada Lovelace')] }, { doi: '10.1/b' }])
      expect(found({ title, ...more }, { ...song, doi: '10.1/a' }).paperId).toBeNull();
  });

  it('is what it says where its title tells nothing, or two papers have it', () => {
    const short = { ...song, title: 'Deep metric learning' };
    expect(found({ title: short.title }, short)).toMatchObject({ paperId: null, lookalikes: ['p0'] });
    const two = found({ title }, song, { ...song, authors: [person('Ada Lovelace')] });
    expect(two).toMatchObject({ paperId: null, lookalikes: ['p0', 'p1'] });
  });

  it('has made a paper that a bibliography fills in', () => {
    const index = new PaperIndex();
    index.remember('p0', listed({ title }));
    expect(index.identify(keys({ title })).paperId).toBe('p0');
    expect(index.identify(keys(song)).paperId).toBe('p0');
    index.remember('p0', keys(song));
    expect(index.identify(keys({ title })).paperId).toBeNull();
    expect(index.identify(listed({ title })).paperId).toBe('p0');
  });

  it('means a work before what other items have made', () => {
    const index = new PaperIndex();
    index.remember('p0', listed({ title, year: 2001 }));
    index.remember('p1', keys(song));
    expect(index.identify(listed({ title })).paperId).toBe('p1');
  });
});
