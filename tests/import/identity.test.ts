import { describe, expect, it } from 'vitest';
import type { EntryFields } from '../../src/model/entry.js';
import { identityKeys, paperKey, PaperIndex } from '../../src/import/identity.js';
import { fields, person } from '../support/entries.js';

const song: Partial<EntryFields> = {
  title: 'Deep Metric Learning via Lifted Structured Feature Embedding',
  year: 2016,
  authors: [person('Hyun Song')],
};
const keys = (said: Partial<EntryFields>) => identityKeys(fields(said));

/** What an entry is found to be in a library that holds these papers: p0, p1, … */
function identify(entry: Partial<EntryFields>, ...library: Partial<EntryFields>[]) {
  const index = new PaperIndex();
  library.forEach((paper, at) => index.remember(`p${at}`, keys(paper)));
  return index.identify(keys(entry));
}

describe('an entry belongs to the paper', () => {
  it('with its DOI, whatever else they say', () => {
    const found = identify({ doi: '10.1/a', title: 'Lifted' }, { ...song, doi: '10.1/a' });
    expect(found).toMatchObject({ paperId: 'p0', by: 'doi', doubtful: false });
  });

  it('with its arXiv id, where no DOI decides', () => {
    expect(
      identify({ arxivId: '1511.06452' }, { ...song, arxivId: '1511.06452', doi: '10.1/a' }),
    ).toMatchObject({
      paperId: 'p0',
      by: 'arxivId',
    });
  });

  it('with the arXiv id that its arXiv DOI names', () => {
    expect(identify({ doi: '10.48550/arxiv.1511.06452' }, { arxivId: '1511.06452' })).toMatchObject({
      paperId: 'p0',
    });
  });

  it('with its title and first author, a year earlier or later', () => {
    expect(
      identify(
        { ...song, year: 2015, title: '{Deep} metric learning via Lifted structured feature embedding' },
        song,
      ),
    ).toMatchObject({ paperId: 'p0', by: 'title', lookalikes: [] });
  });

  it('with its title, where one writes the particle of the name and the other does not', () => {
    const maaten = { title: 'Visualizing Data using t-SNE', year: 2008 };
    const found = identify(
      { ...maaten, authors: [{ ...person('Laurens Maaten'), family: 'van der Maaten' }] },
      { ...maaten, authors: [person('L. Maaten')] },
    );
    expect(found.paperId).toBe('p0');
  });

  it('of the same year, where a neighbouring year has one too', () => {
    expect(identify(song, { ...song, year: 2015, doi: '10.1/a' }, { ...song, doi: '10.1/b' }).paperId).toBe(
      'p1',
    );
  });

  it('that is the publication of this preprint', () => {
    expect(identify({ ...song, year: 2015, arxivId: '1511.06452' }, { ...song, doi: '10.1/a' }).paperId).toBe(
      'p0',
    );
  });
});

describe('an entry is a paper of its own, and the other is named,', () => {
  it.each([
    ['when the DOIs contradict each other', { ...song, doi: '10.1/b' }, { ...song, doi: '10.1/a' }],
    [
      'when the arXiv ids contradict each other',
      { ...song, arxivId: '1511.00001' },
      { ...song, arxivId: '1511.06452' },
    ],
    [
      'when one arXiv id has two DOIs',
      { doi: '10.1/b', arxivId: '1511.06452' },
      { doi: '10.1/a', arxivId: '1511.06452' },
    ],
    ['when the year is not known', { ...song, year: null }, song],
    ['when the first author is not known', { ...song, authors: [] }, song],
    ['when the years lie further apart', { ...song, year: 2019 }, song],
  ])('%s', (_when, entry, paper) => {
    expect(identify(entry, paper)).toMatchObject({ paperId: null, lookalikes: ['p0'] });
  });

  it('when two papers fit equally', () => {
    const found = identify(song, { ...song, doi: '10.1/a' }, { ...song, doi: '10.1/b' });
    expect(found).toMatchObject({ paperId: null, lookalikes: ['p0', 'p1'] });
  });
});

describe('an entry is a paper of its own, and no other comes near,', () => {
  it('when another author wrote under the same title', () => {
    expect(identify({ ...song, authors: [person('Ada Lovelace')] }, song)).toMatchObject({
      paperId: null,
      lookalikes: [],
    });
  });

  it('when the same column appeared in another issue, volume or on another page', () => {
    const column = { title: 'Editorial comments', year: 1990, authors: [person('Barbara Beeton')] };
    const first = { ...column, volume: '11', issue: '1', pages: '7--9' };
    for (const other of [{ issue: '2' }, { volume: '12' }, { pages: '99' }]) {
      expect(identify({ ...first, ...other }, first)).toMatchObject({ paperId: null, lookalikes: [] });
    }
    expect(identify({ ...first, issue: 'No. 01', pages: '7' }, first).paperId).toBe('p0');
  });

  it('when nothing but a title without author, years apart, is the same', () => {
    const found = identify({ title: 'Introduction', year: 1998 }, { title: 'Introduction', year: 2014 });
    expect(found).toMatchObject({ paperId: null, lookalikes: [] });
  });
});

it('a DOI on another title and another author is joined, but doubted', () => {
  const other = { title: 'Another', year: 1999, authors: [person('Ada Lovelace')], doi: '10.1/a' };
  expect(identify(other, { ...song, doi: '10.1/a' })).toMatchObject({ paperId: 'p0', doubtful: true });
});

it('what a joined entry tells is known of its paper from then on', () => {
  const index = new PaperIndex();
  index.remember('p0', keys(song));
  index.remember('p0', keys({ ...song, doi: '10.1/a' }));
  expect(index.identify(keys({ doi: '10.1/a' })).paperId).toBe('p0');
});

it('the key of a paper is the strongest thing its first entry says', () => {
  expect(paperKey(keys({ ...song, doi: '10.1/a', arxivId: '1511.06452' }))).toBe('doi:10.1/a');
  expect(paperKey(keys({ ...song, arxivId: '1511.06452' }))).toBe('arxiv:1511.06452');
  expect(paperKey(keys(song))).toBe('title:deepmetriclearningvialiftedstructuredfeatureembedding:2016:song');
  expect(paperKey(keys({}))).toBeNull();
});
