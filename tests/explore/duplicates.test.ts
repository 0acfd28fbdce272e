// Which papers are told to be one perhaps, and why. The titles are keys: lower case, without spaces.
import { describe, expect, it } from 'vitest';
import { duplicatesAmong } from '../../src/explore/duplicates.js';
import { distanceUpTo } from '../../src/model/edit-distance.js';
import type { KeyedPaper } from '../../src/graph/duplicates.js';

const ranked = 'rankedlistlossfordeepmetriclearning';

function paper(id: string, said: Partial<KeyedPaper> = {}): KeyedPaper {
  return {
    id,
    titleKey: ranked,
    year: 2019,
    firstAuthorKey: 'wang',
    doi: null,
    arxivId: null,
    volume: null,
    issue: null,
    containerTitle: null,
    published: false,
    ...said,
  };
}
const reasons = (one: Partial<KeyedPaper>, other: Partial<KeyedPaper>) =>
  duplicatesAmong([paper('a', one), paper('b', other)]).map((found) => found.reasons);
const score = (one: Partial<KeyedPaper>, other: Partial<KeyedPaper>) =>
  duplicatesAmong([paper('a', one), paper('b', other)])[0]?.score ?? 0;

describe('papers that may be one', () => {
  it('have one title, year and author, though something keeps them apart', () => {
    expect(reasons({ doi: '10.1/a' }, { doi: '10.1/b', year: 2020 })).toEqual([['SAME_TITLE_YEAR_AUTHOR']]);
  });

  it('have one title with another year or author', () => {
    expect(reasons({}, { year: 2023 })).toEqual([['SAME_TITLE', 'SAME_FIRST_AUTHOR']]);
    expect(reasons({}, { firstAuthorKey: 'robertson' })).toEqual([['SAME_TITLE']]);
  });

  it('are a preprint and its publication', () => {
    const arxiv = { arxivId: '1903.03238', year: 2017 };
    expect(reasons(arxiv, { published: true })).toEqual([['SAME_TITLE', 'SAME_FIRST_AUTHOR', 'PREPRINT_OF']]);
    expect(reasons({ ...arxiv, doi: '10.48550/arxiv.1903.03238' }, { doi: '10.1/b' })).toEqual([
      ['SAME_TITLE', 'SAME_FIRST_AUTHOR', 'PREPRINT_OF'],
    ]);
  });

  it('have titles a few letters apart and one first author', () => {
    const misprint = ranked.replace('loss', 'los');
    expect(reasons({}, { titleKey: misprint })).toEqual([['SIMILAR_TITLE', 'SAME_FIRST_AUTHOR']]);
    expect(reasons({}, { titleKey: `x${ranked}` })).toEqual([['SIMILAR_TITLE', 'SAME_FIRST_AUTHOR']]);
    expect(reasons({}, { titleKey: misprint, firstAuthorKey: 'robertson' })).toEqual([]);
    expect(reasons({}, { titleKey: ranked.replace('metric', 'similarity') })).toEqual([]);
  });

  it('share an identifier, whatever else they say', () => {
    const other = { titleKey: 'somethingelse', firstAuthorKey: 'robertson', doi: '10.1/a' };
    expect(reasons({ doi: '10.1/a' }, other)).toEqual([['SAME_DOI']]);
    const chapter = { titleKey: 'quiteanotherthing', containerTitle: 'A Book', doi: '10.1/a' };
    const book = { titleKey: 'abook', firstAuthorKey: null, doi: '10.1/a' };
    for (const [one, two] of [
      [{ doi: '10.1/a' }, other],
      [chapter, book],
    ] as const) {
      expect(score(one, two)).toBeLessThan(score({ doi: '10.1/a' }, { doi: '10.1/a' }) / 2);
    }
    expect(reasons({ arxivId: '1903.03238' }, { arxivId: '1903.03238' })).toEqual([
      ['SAME_ARXIV_ID', 'SAME_TITLE'],
    ]);
  });

  it('are not parts, years or issues of something that goes on', () => {
    expect(reasons({ titleKey: `${ranked}i` }, { titleKey: `${ranked}ii` })).toEqual([]);
    expect(reasons({ titleKey: `${ranked}2019` }, { titleKey: `${ranked}2020` })).toEqual([]);
    expect(reasons({ volume: '3' }, { volume: '4' })).toEqual([]);
    expect(reasons({ volume: '3', issue: '1' }, { volume: '3', issue: '2' })).toEqual([]);
  });

  it('have more in common than a title that many have', () => {
    expect(reasons({ titleKey: 'introduction' }, { titleKey: 'introduction', year: 2005 })).toEqual([]);
    expect(reasons({ titleKey: 'introduction' }, { titleKey: 'introduction', firstAuthorKey: 'li' })).toEqual(
      [],
    );
  });

  it('come best first: the more agrees the better, and two DOIs speak against it', () => {
    expect(score({}, {})).toBeGreaterThan(score({}, { year: 2020 }));
    expect(score({}, { year: 2020 })).toBeGreaterThan(score({}, { year: 2024 }));
    expect(score({ doi: '10.1/a' }, {})).toBeGreaterThan(score({ doi: '10.1/a' }, { doi: '10.1/b' }));
    expect(score({}, {})).toBeGreaterThan(score({}, { titleKey: `${ranked}s` }));
    const all = duplicatesAmong([paper('c', { year: 2024 }), paper('b'), paper('a', { doi: '10.1/x' })]);
    expect(all.map(({ a, b }) => a + b)).toEqual(['ab', 'ac', 'bc']);
  });

  it('are not those of which a person said that they are two', () => {
    expect(duplicatesAmong([paper('a'), paper('b')], [['b', 'a']])).toEqual([]);
  });

  it('are sought with a bounded number of comparisons', () => {
    const many = Array.from({ length: 2_000 }, (_, at) => paper(`p${at}`));
    expect(duplicatesAmong(many).length).toBeLessThan(2_000 * 31);
  });
});

it('the distance of two texts is found as far as it matters', () => {
  expect(distanceUpTo('kitten', 'sitting', 3)).toBe(3);
  expect(distanceUpTo('kitten', 'sitting', 2)).toBeNull();
  expect(distanceUpTo('abc', 'abc', 0)).toBe(0);
  expect(distanceUpTo('', 'ab', 2)).toBe(2);
  expect(distanceUpTo('abcdef', 'bcdefg', 2)).toBe(2);
});
