// What a reason says and what it names.
import { describe, expect, it } from 'vitest';
import { reason, type Named } from '../../src/explore/reasons.js';
import { stableId } from '../../src/model/ids.js';
import { distinctiveTerms, termLimit, termsIn } from '../../src/explore/terms.js';

const seed = { id: 's', title: 'Sampling Matters', abstract: null };
const likeness: Named = { seeds: [seed], leanings: [], terms: ['metric', 'triplet', 'loss'] };
const several: Named = { ...likeness, seeds: [seed, { id: 't', title: 'Other', abstract: null }] };
const contribution = 1;
const own = { contribution, rated: false, seedIds: ['s'] };
const things = ['Retrieval', 'Metric Learning', 'Hashing', 'Ranking', 'Sampling'].map((name, index) => ({
  id: `topic${index}`,
  name,
}));

describe('a reason', () => {
  it('counts the papers that cite both and names some of them', () => {
    const sign = {
      ...own,
      kind: 'CO_CITATION',
      shared: 12,
      viaIds: ['x', 'y'],
    } as const;
    const said = reason(sign, null, likeness);
    expect(said.text).toBe('cited together by 12 papers');
    expect(said.viaIds).toEqual(['x', 'y']);
    expect(reason({ ...sign, shared: 1 }, null, likeness).text).toBe('cited together by 1 paper');
  });

  it('says with which of several papers', () => {
    const sign = { ...own, kind: 'CO_CITATION', shared: 7, viaIds: [] } as const;
    expect(reason({ ...sign, seedIds: ['s', 't'] }, null, several).text).toBe(
      'cited together with 2 of the 2 papers, 7 times in all',
    );
    expect(reason({ ...sign, seedIds: ['t'] }, null, several).text).toBe(
      'cited together with “Other”, 7 times in all',
    );
  });

  it('says who cites whom', () => {
    const sign = { ...own, kind: 'CITATION', cites: ['s'], citedBy: ['s'] } as const;
    const said = reason(sign, null, likeness);
    expect(said.text).toBe('cites “Sampling Matters” and is cited by “Sampling Matters”');
    expect(said.viaIds).toEqual(['s']);
  });

  it('names three things and counts the others', () => {
    const said = reason({ ...own, kind: 'SHARED_TOPIC', things }, null, likeness);
    expect(said.text).toBe('shares the topics Retrieval, Metric Learning, Hashing and 2 more');
    expect(said.viaIds).toEqual(['topic0', 'topic1', 'topic2']);
    const two = reason({ ...own, kind: 'SHARED_DATASET', things: things.slice(0, 2) }, null, likeness);
    expect(two.text).toBe('shares the datasets Retrieval and Metric Learning');
    const one = reason({ ...own, kind: 'SHARED_AUTHOR', things: things.slice(0, 1) }, null, likeness);
    expect(one.text).toBe('shares the author Retrieval');
  });

  it('tells a lineage as it was said, papers in quotation marks', () => {
    const method = (name: string) => ({ id: stableId('method', name), name });
    const paper = { id: stableId('paper', 'p'), name: 'Deep Sets' };
    const steps = [
      { type: 'EXTENDS', from: method('HTL'), to: method('Triplet loss') },
      { type: 'INSPIRED_BY', from: paper, to: method('Triplet loss') },
    ] as const;
    const said = reason({ ...own, kind: 'LINEAGE', steps }, null, likeness);
    expect(said.text).toBe('HTL extends Triplet loss, and “Deep Sets” was inspired by Triplet loss');
    expect(said.viaIds).toEqual([method('HTL').id, method('Triplet loss').id, paper.id]);
  });

  it('names the paper that the reader rated up', () => {
    const about = { ...likeness, leanings: [{ id: 'u', title: 'Liked', abstract: null }] };
    const sign = { kind: 'CO_CITATION', contribution, rated: true, shared: 2, viaIds: ['x'] } as const;
    const said = reason({ ...sign, seedIds: ['u'] }, null, about);
    expect(said).toEqual({
      kind: 'CO_CITATION',
      contribution,
      text: 'close to “Liked”, which you rated up: cited together by 2 papers',
      viaIds: ['u', 'x'],
    });
    expect(reason({ ...sign, seedIds: ['u', 'v', 'w'] }, null, about).text).toBe(
      'close to “Liked” and 2 other papers that you rated up: cited together with 3 of them, 2 times in all',
    );
  });

  it('names the paper to keep away from and says what makes the other close to it', () => {
    const about = { ...likeness, leanings: [{ id: 'x', title: 'Boring', abstract: null }] };
    const because = [
      { kind: 'CITATION', contribution: 1, seedIds: ['x'], cites: ['x'], citedBy: [] },
      { kind: 'SHARED_TOPIC', contribution: 0.5, seedIds: ['x'], things: things.slice(0, 1) },
      { kind: 'BIBLIOGRAPHIC_COUPLING', contribution: 0.1, seedIds: ['x'], shared: 1, viaIds: ['z'] },
    ] as const;
    const sign = { kind: 'AVOIDED', contribution: -0.8, avoidedId: 'x', rated: false, because } as const;
    expect(reason(sign, null, about)).toEqual({
      kind: 'AVOIDED',
      contribution: -0.8,
      text: 'close to “Boring”, which you avoid: cites it; shares the topic Retrieval',
      viaIds: ['x', 'topic0'],
    });
    expect(reason({ ...sign, rated: true }, null, about).text).toMatch(/which you rated down: /);
    expect(reason({ ...sign, rated: true, because: [] }, null, about)).toMatchObject({
      text: 'you rated it down',
      viaIds: ['x'],
    });
  });

  it('names the words that both use, and only those', () => {
    const paper = { id: 'p', title: 'A Triplet Network', abstract: 'With a new metric.' };
    expect(reason({ ...own, kind: 'TEXT' }, paper, likeness).text).toBe(
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
