import { describe, expect, it } from 'vitest';
import type { EntryFields } from '../../src/model/entry.js';
import { PaperIndex } from '../../src/import/identity.js';
import { apartKey, familyKey, identityKeys, paperKey } from '../../src/import/identity-keys.js';
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

describe('an entry of the same title, year and author is a paper of its own, and the other is named,', () => {
  const paper = { ...song, type: 'paper-conference', containerTitle: 'Proceedings of CVPR', venue: 'CVPR' };
  const article = { ...song, type: 'article-journal', containerTitle: 'Pattern Recognition' };
  it.each([
    ['when one is in a journal and one at a conference', article, paper],
    ['when one is a thesis', { ...song, type: 'thesis' }, article],
    ['when one is a talk', { ...song, type: 'speech' }, paper],
    ['when one is a dataset', { ...song, type: 'dataset' }, { ...song, type: 'article' }],
    [
      'when they were at two conferences',
      { ...paper, venue: 'ICML', containerTitle: 'Proceedings of ICML' },
      paper,
    ],
    ['when they begin on other pages', { ...paper, pages: '102--108' }, { ...paper, pages: '4004-4012' }],
  ])('%s', (_when, entry, other) => {
    expect(identify(entry, other)).toMatchObject({ paperId: null, lookalikes: ['p0'] });
    expect(identify(other, entry)).toMatchObject({ paperId: null, lookalikes: ['p0'] });
  });

  it('but not when one is a preprint or report, or on the same page, or at a conference by another name', () => {
    for (const other of [
      { ...song, type: 'article' },
      { ...song, type: 'report', pages: '1--12' },
      { ...article, pages: '4004' },
      { ...paper, venue: 'IEEE-CVPR' },
      { ...song, type: 'article-journal', containerTitle: 'IEEE Conference on Computer Vision' },
    ]) {
      expect(identify({ ...paper, pages: '4004-4012' }, other).paperId).toBe('p0');
      expect(identify(other, { ...paper, pages: '4004-4012' }).paperId).toBe('p0');
    }
  });
});

describe('an entry that does not say its year or author belongs to the paper', () => {
  it('of the same title and first page', () => {
    const paper = { ...song, type: 'paper-conference', pages: '4004--4012' };
    expect(identify({ ...paper, year: null }, paper)).toMatchObject({ paperId: 'p0', by: 'title' });
    expect(identify({ ...paper, year: null, pages: '1-9' }, { ...paper, pages: '1-9' }).paperId).toBeNull();
  });

  it('of the same title, conference and year, as a reading list names it', () => {
    const talk = { ...song, type: 'paper-conference', venue: 'NeurIPS', containerTitle: 'NeurIPS' };
    const listed = { ...talk, authors: [], venue: 'NIPS', containerTitle: 'NIPS' };
    expect(identify(listed, talk)).toMatchObject({ paperId: 'p0', by: 'title' });
    expect(identify(talk, listed)).toMatchObject({ paperId: 'p0', by: 'title' });
    for (const other of [
      { year: 2017 },
      { year: null },
      { venue: 'CVPR', containerTitle: 'CVPR' },
      { venue: null, containerTitle: null },
      { title: 'Opening' },
    ])
      expect(identify({ ...listed, ...other }, { ...talk, ...(other.title && other) }).paperId).toBeNull();
    const paged = { ...talk, pages: '10-19' };
    expect(identify({ ...listed, pages: '30-39' }, paged).paperId).toBeNull();
  });

  it('that says all the same, as an entry does that came under another key', () => {
    const volume = {
      title: 'Proceedings of the Second Workshop',
      year: 1998,
      publisher: 'ACM',
      type: 'book',
    };
    expect(identify({ ...volume, citekey: 'new' }, { ...volume, citekey: 'old' }).paperId).toBe('p0');
    for (const other of [{ publisher: 'IEEE' }, { year: 1999 }, { volume: '2' }, { title: 'Preface' }]) {
      expect(identify({ ...volume, ...other }, volume).paperId).toBeNull();
    }
    const bare = { title: volume.title, year: 1998 };
    expect(identify({ ...bare, citekey: 'new' }, { ...bare, citekey: 'old' }).paperId).toBeNull();
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

describe('an identifier that two works share', () => {
  const book = { title: 'Nanowires', doi: '10.5772/3457', year: 2010, type: 'book' };
  const one = {
    title: 'Phonon Confinement Effect in III-V Nanowires',
    authors: [person('N. Begum')],
    doi: '10.5772/3457',
    containerTitle: 'Nanowires',
    type: 'chapter',
  };
  const other = { ...one, title: 'Raman Spectroscopy on Rods', authors: [person('Ilaria Zardo')] };

  it('keeps them apart, and names whose it is too', () => {
    expect(identify(other, one)).toMatchObject({ paperId: null, apart: ['p0'], lookalikes: [] });
    expect(identify(one, other)).toMatchObject({ paperId: null, apart: ['p0'] });
  });

  it('keeps a chapter apart from its book, whose authors nobody names', () => {
    expect(identify(one, book)).toMatchObject({ paperId: null, apart: ['p0'] });
    expect(identify(book, one)).toMatchObject({ paperId: null, apart: ['p0'] });
  });

  it('leads an entry to the one that it is of', () => {
    expect(identify({ ...other, pages: '227' }, one, other)).toMatchObject({ paperId: 'p1', apart: ['p0'] });
    const arxiv = { title: 'Special points', arxivId: '1011.1669', authors: [person('H. Monkhorst')] };
    const copied = { ...one, doi: null, arxivId: '1011.1669' };
    expect(identify(copied, arxiv)).toMatchObject({ paperId: null, apart: ['p0'] });
  });

  it.each([
    ['the title alone is another', { title: 'Quite another thing' }],
    ['the first author alone is another', { authors: [person('Ada Lovelace')] }],
    ['the subtitle is missing', { title: 'Phonon Confinement Effect', authors: [person('Ada Lovelace')] }],
    ['it is of an erratum', { title: `Erratum: ${one.title}`, authors: [person('Ada Lovelace')] }],
    [
      'a word of the title is another',
      { title: 'Phonon Confinement in III-V Wires', authors: [person('B. Egum')] },
    ],
    ['the author is not known', { title: 'Quite another thing', authors: [] }],
  ])('joins them where %s', (_why, difference) => {
    expect(identify({ ...one, ...difference }, one)).toMatchObject({ paperId: 'p0', by: 'doi', apart: [] });
  });

  it('is doubted where only the title is clearly another', () => {
    expect(identify({ ...one, title: 'Quite another thing' }, one).doubtful).toBe(true);
    expect(identify({ ...one, authors: [person('Ada Lovelace')] }, one).doubtful).toBe(false);
  });

  it('gives the second a key of its own, the same whatever else its entry says', () => {
    const key = apartKey(keys(other));
    expect(key).toBe('doi:10.5772/3457 title:ramanspectroscopyonrods::zardo');
    expect(apartKey(keys({ ...other, pages: '227--254' }))).toBe(key);
    expect(apartKey(keys(song))).toBe(paperKey(keys(song)));
  });
});

it.each([
  ['van der Maaten', 'maaten'],
  ['Smith_JE', 'smith'],
  ["Garc\\'ia", 'garcia'],
  ['López-Ibáñez', 'ibanez'],
])('the key of the family name %s is %s', (family, key) => {
  expect(familyKey(family)).toBe(key);
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

describe('an entry that came back from an export, however little it says,', () => {
  const bare = { title: 'Notes', citekey: 'Notes-1' };

  it('is of the paper that says the same under the same key', () => {
    expect(identify(bare, bare).paperId).toBe('p0');
    expect(identify({ ...bare, citekey: 'notes-1b' }, bare).paperId).toBe('p0');
    for (const other of [{ citekey: 'other' }, { year: 2001 }, { url: 'https://example.org/' }])
      expect(identify({ ...bare, ...other }, bare).paperId).toBeNull();
  });

  it('may have been given the key that an export makes', () => {
    const keyless = { title: 'The Notes', year: 2001 };
    expect(identify({ ...keyless, citekey: 'anon2001notes' }, keyless).paperId).toBe('p0');
    expect(identify({ ...keyless, citekey: 'mine' }, keyless).paperId).toBeNull();
    expect(identify(keyless, keyless).paperId).toBeNull();
  });

  it('is of the paper whose title has no letter either', () => {
    const signs = { title: '…?!', citekey: 'signs' };
    expect(identify(signs, signs).paperId).toBe('p0');
    expect(identify({ ...signs, title: '!' }, signs).paperId).toBeNull();
  });

  it('has the author whose suffix stood in the family name', () => {
    const dees = { title: 'Rip up and reroute', year: 1982 };
    const before = { ...dees, authors: [{ ...person('William'), given: 'William', family: 'Dees, Jr.' }] };
    const after = { ...dees, authors: [{ ...person('William Dees'), suffix: 'Jr.' }] };
    expect(identify(after, before).paperId).toBe('p0');
    expect(familyKey('Xi')).toBe('xi');
    expect(familyKey('van Xi')).toBe('xi');
  });

  it('is of the one under its key, of several that say the same', () => {
    const other = { ...bare, citekey: 'Notes-1a' };
    expect(identify(other, bare, other).paperId).toBe('p1');
  });
});
