// What a reason says and what it names.
import { describe, expect, it } from 'vitest';
import { reason, type Likeness } from '../../src/explore/reasons.js';
import { distinctiveTerms, termLimit, termsIn } from '../../src/explore/terms.js';

const seed = { id: 's', title: 'Sampling Matters', abstract: null };
const likeness: Likeness = { seeds: [seed], terms: ['metric', 'triplet', 'loss'] };
const several: Likeness = { ...likeness, seeds: [seed, { id: 't', title: 'Other', abstract: null }] };
const contribution = 1;
const things = ['Retrieval', 'Metric Learning', 'Hashing', 'Ranking', 'Sampling'].map((name, index) => ({
  id: `topic${index}`,
  name,
}));

describe('a reason', () => {
  it('counts the papers that cite both and names some of them', () => {
    const sign = {
      kind: 'CO_CITATION',
      contribution,
      seedIds: ['s'],
      shared: 12,
      viaIds: ['x', 'y'],
    } as const;
    const said = reason(sign, null, likeness);
    expect(said.text).toBe('cited together by 12 papers');
    expect(said.viaIds).toEqual(['x', 'y']);
    expect(reason({ ...sign, shared: 1 }, null, likeness).text).toBe('cited together by 1 paper');
  });

  it('says with which of several papers', () => {
    const sign = { kind: 'CO_CITATION', contribution, shared: 7, viaIds: [] } as const;
    expect(reason({ ...sign, seedIds: ['s', 't'] }, null, several).text).toBe(
      'cited together with 2 of the 2 papers, 7 times in all',
    );
    expect(reason({ ...sign, seedIds: ['t'] }, null, several).text).toBe(
      'cited together with “Other”, 7 times in all',
    );
  });

  it('says who cites whom', () => {
    const sign = { kind: 'CITATION', contribution, cites: ['s'], citedBy: ['s'] } as const;
    const said = reason(sign, null, likeness);
    expect(said.text).toBe('cites “Sampling Matters” and is cited by “Sampling Matters”');
    expect(said.viaIds).toEqual(['s']);
  });

  it('names three things and counts the others', () => {
    const said = reason({ kind: 'SHARED_TOPIC', contribution, things }, null, likeness);
    expect(said.text).toBe('shares the topics Retrieval, Metric Learning, Hashing and 2 more');
    expect(said.viaIds).toEqual(['topic0', 'topic1', 'topic2']);
    const two = reason({ kind: 'SHARED_DATASET', contribution, things: things.slice(0, 2) }, null, likeness);
    expect(two.text).toBe('shares the datasets Retrieval and Metric Learning');
    const one = reason({ kind: 'SHARED_AUTHOR', contribution, things: things.slice(0, 1) }, null, likeness);
    expect(one.text).toBe('shares the author Retrieval');
  });

  it('names the words that both use, and only those', () => {
    const paper = { id: 'p', title: 'A Triplet Network', abstract: 'With a new metric.' };
    expect(reason({ kind: 'TEXT', contribution }, paper, likeness).text).toBe(
      'uses the same words: metric, triplet',
    );
  });
});

describe('the words a paper is told by', () => {
  it('come from the title first and leave out what every paper says', () => {
    const terms = distinctiveTerms([
      {
        title: 'A Novel Approach to Deep Metric Learning',
        abstract:
          'We propose a method for retrieval that outperforms the state of the art in image retrieval.',
      },
    ]);
    expect(terms).toEqual(['deep', 'learning', 'metric', 'retrieval']);
  });

  it('are those most of the papers share', () => {
    const papers = ['Triplet Loss', 'Triplet Mining', 'Contrastive Loss', 'Triplet Networks'];
    expect(distinctiveTerms(papers.map((title) => ({ title, abstract: null }))).slice(0, 2)).toEqual([
      'triplet',
      'loss',
    ]);
  });

  it('are a handful, without accents, in any script', () => {
    const title = [...'abcdefghijklmnopqrst'].map((letter) => letter.repeat(4)).join(' ');
    expect(distinctiveTerms([{ title, abstract: null }])).toHaveLength(termLimit);
    expect(distinctiveTerms([{ title: 'Poincaré 深度学习', abstract: null }])).toEqual([
      'poincare',
      '深度学习',
    ]);
    expect(termsIn({ title: 'POINCARÉ maps', abstract: null }, ['maps', 'poincare'])).toEqual([
      'maps',
      'poincare',
    ]);
  });
});
