// What counts as a word, and what a person asks for by typing.
import { describe, expect, test } from 'vitest';
import { termsOf } from '../../src/graph/engines/text-terms.js';
import { wordsOf } from '../../src/graph/engines/words.js';
import { toFts } from '../../src/graph/engines/embedded/text.js';
import { toLucene } from '../../src/graph/engines/neo4j/text.js';

describe('words', () => {
  test.each([
    ['Deep Metric-Learning', ['deep', 'metric', 'learning']],
    ['CUB-200-2011, R@1', ['cub', '200', '2011', 'r', '1']],
    ['Poincaré Łódź Straße Ærø', ['poincare', 'lodz', 'strasse', 'aero']],
    ["don't e.g. 3.14 1,000 snake_case", ["don't", 'e.g', '3.14', '1,000', 'snake_case']],
    ['深度学习 learning', ['深', '度', '学', '习', 'learning']],
    ['Теория ά', ['теория', 'ά']],
    ['a\u0000b “quoted” _ … ---', ['a', 'b', 'quoted']],
    ['e\u0301te\u0301', ['ete']],
    ['__init__ __ a_b', ['__init__', 'a_b']],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('longer than 255 characters are cut, as Lucene cuts them', () => {
    expect(wordsOf('x'.repeat(600)).map((word) => word.length)).toEqual([255, 255, 90]);
  });
});

describe('terms', () => {
  test('are words of which the last may be unfinished', () => {
    expect(termsOf({ text: 'triplet loss samp' })).toEqual([
      { kind: 'word', word: 'triplet' },
      { kind: 'word', word: 'loss' },
      { kind: 'prefix', word: 'samp' },
    ]);
  });

  test('between quotes are a phrase, whose last word is whole', () => {
    expect(termsOf({ text: 'deep "Triplet Loss"' })).toEqual([
      { kind: 'word', word: 'deep' },
      { kind: 'phrase', words: ['triplet', 'loss'] },
    ]);
  });

  test('after a quote that is not closed are plain words', () => {
    expect(termsOf({ text: '"triplet lo' })).toEqual([
      { kind: 'word', word: 'triplet' },
      { kind: 'prefix', word: 'lo' },
    ]);
  });

  test('leave stop words out, but for their place in a phrase', () => {
    expect(termsOf({ text: 'the loss of "state of the art" AND' })).toEqual([
      { kind: 'word', word: 'loss' },
      { kind: 'phrase', words: ['state', null, null, 'art'] },
    ]);
    expect(termsOf({ text: 'the and "of" ***' })).toEqual([]);
  });

  test('are never prefixes where any word will do, and each counts once', () => {
    expect(termsOf({ text: 'loss loss loss', anyWord: true })).toEqual([{ kind: 'word', word: 'loss' }]);
  });

  test('of ten thousand words stop at the limit', () => {
    const text = Array.from({ length: 10_000 }, (_, n) => `w${n}`).join(' ');
    expect(termsOf({ text })).toHaveLength(64);
  });
});

test('nothing typed is syntax of FTS5 or of Lucene', () => {
  const terms = termsOf({ text: 'a:b* OR title:x~2 NEAR(y) ^z "un \\ closed' });
  expect(toFts(terms, false)).toBe(
    '"a:b" AND "title:x" AND "2" AND "near" AND "y" AND "z" AND "un" AND "closed" *',
  );
  expect(toLucene(terms.slice(0, 1), { kinds: ['paper', 'author'] })).toBe(
    '+(title:a\\:b^5 name:a\\:b^5 abstract:a\\:b^1 aliases:a\\:b^1)',
  );
});

test('Lucene looks only where the kinds have words', () => {
  const terms = termsOf({ text: 'loss', anyWord: true });
  expect(toLucene(terms, { kinds: ['paper'], anyWord: true })).toBe('(title:loss^5 abstract:loss^1)');
  expect(toLucene(terms, { kinds: ['author'], anyWord: true })).toBe('(name:loss^5 aliases:loss^1)');
});
