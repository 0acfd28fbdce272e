// Related papers on real stores: what is found, how far the search goes, and what it costs.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relatedPapers, type RelatedRequest } from '../../src/explore/related.js';
import { whyNotRelated } from '../../src/explore/why-not.js';
import { papersThatFit } from '../../src/graph/papers-that-fit.js';
import { bounds } from '../../src/graph/related-bounds.js';
import { papersAround } from '../../src/graph/related-around.js';
import type { GraphStore } from '../../src/graph/store.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';
import { loadFixture, type Fixture } from '../support/fixture-graph.js';
import { ge, id, paper, small, topic } from './related-fixture.js';

const page = { first: 100, after: null };

/** A paper, a topic and an author that more papers have than any signal follows. */
function crowd(size: number): Fixture {
  const numbers = Array.from({ length: size }, (_, n) => n);
  return {
    things: [topic, ge],
    papers: [
      paper('hub', { title: 'Hub', topics: [topic.id], authors: [ge.id] }),
      ...numbers.map((n) =>
        paper(`fan ${n}`, {
          year: 1900 + (n % 120),
          topics: [topic.id],
          authors: [ge.id],
          cites: [id('hub'), ...(n === 0 ? [] : [id(`fan ${n - 1}`)])],
        }),
      ),
    ],
  };
}

describe.each(engines)('related papers on %s', (engine) => {
  let store: GraphStore;
  const related = (keys: readonly string[], more: Partial<RelatedRequest> = {}) =>
    relatedPapers(store, { to: keys.map(id), page, ...more });
  afterAll(() => store.close());

  describe('in a small library', () => {
    beforeAll(async () => {
      store = await newEmptyStore(engine);
      await loadFixture(store, small);
    });

    it('are found by every signal, and each says which', async () => {
      const found = await related(['seed']);
      const reasonsOf = (key: string) =>
        found?.items
          .find((item) => item.paperId === id(key))
          ?.reasons.map((reason) => [reason.kind, reason.text]);
      expect(new Map(reasonsOf('rival') as [string, string][])).toEqual(
        new Map([
          ['BIBLIOGRAPHIC_COUPLING', 'both cite the same paper'],
          ['CITATION', 'cites “Hierarchical triplet loss”'],
          ['CO_CITATION', 'cited together by 1 paper'],
          ['TEXT', 'uses the same word: loss'],
        ]),
      );
      expect(reasonsOf('old')).toEqual([
        ['CITATION', 'is cited by “Hierarchical triplet loss”'],
        ['CO_CITATION', 'cited together by 1 paper'],
      ]);
      expect(reasonsOf('same topic')).toEqual([['SHARED_TOPIC', 'shares the topic Metric learning']]);
      expect(reasonsOf('same author')).toEqual([['SHARED_AUTHOR', 'shares the author Weifeng Ge']]);
      expect(reasonsOf('same words')).toEqual([['TEXT', 'uses the same words: hierarchical, loss, triplet']]);
      expect(reasonsOf('stranger')).toBeUndefined();
      expect(reasonsOf('seed')).toBeUndefined();
      expect(found?.items[0]?.paperId).toBe(id('rival'));
    });

    it('have contributions that add up to their score', async () => {
      for (const { score, reasons } of (await related(['seed', 'rival']))?.items ?? []) {
        const sum = reasons.reduce((total, reason) => total + reason.contribution, 0);
        expect(Math.abs(sum - score)).toBeLessThan(1e-9);
      }
    });

    it('come in pages that hold each of them once', async () => {
      const whole = (await related(['seed']))?.items ?? [];
      const seen = [];
      for (let after: string | null = null; ;) {
        const part = await related(['seed'], { page: { first: 2, after } });
        seen.push(...(part?.items ?? []));
        after = part?.items.at(-1)?.cursor ?? null;
        if (part?.hasNextPage !== true) break;
      }
      expect(seen).toEqual(whole);
    });

    it('are only those that fit a filter', async () => {
      const keep = (ids: readonly string[]) => papersThatFit(store, { year: { from: null, to: 2010 } }, ids);
      const found = await related(['seed'], { keep });
      expect(found?.items.map((item) => item.paperId).sort()).toEqual([id('old'), id('same topic')].sort());
      expect(found?.totalCount).toBe(2);
    });

    it('of an unknown paper are null', async () => {
      expect(await related(['seed', 'unknown'])).toBeNull();
    });

    it('of no papers, or of too many, are refused', async () => {
      const refused = { code: 'BAD_USER_INPUT', details: { path: ['to'] } };
      await expect(related([])).rejects.toMatchObject(refused);
      const many = Array.from({ length: 101 }, (_, n) => `p${n}`);
      await expect(related(many)).rejects.toMatchObject(refused);
    });

    it('keep their order, full text aside, when an unrelated paper is added', async () => {
      const before = await related(['seed', 'rival'], { text: false });
      await loadFixture(store, {
        things: [],
        papers: [paper('newcomer', { title: 'Hierarchical triplet loss again', cites: [id('stranger')] })],
      });
      expect(await related(['seed', 'rival'], { text: false })).toEqual(before);
    });

    it('of a paper that stands alone are none', async () => {
      expect(await related(['loner'])).toMatchObject({ items: [], totalCount: 0 });
    });
  });

  describe('around a paper that everybody cites', () => {
    const size = 500;
    beforeAll(async () => {
      await store.close();
      store = await newEmptyStore(engine);
      await loadFixture(store, crowd(size));
    });

    it('are looked for among its newest citing papers only', async () => {
      const { citations: links } = await papersAround(store, [id('hub')]);
      expect(links).toHaveLength(bounds.neighbours.most);
      const newest = Array.from({ length: size }, (_, n) => n)
        .sort((a, b) => (b % 120) - (a % 120) || (id(`fan ${a}`) < id(`fan ${b}`) ? -1 : 1))
        .slice(0, bounds.neighbours.most);
      expect(new Set(links.map((link) => link.paperId))).toEqual(new Set(newest.map((n) => id(`fan ${n}`))));
    });

    it('are not more than one signal may put forward', async () => {
      const { coCited: together } = await papersAround(store, [id('hub')]);
      expect(together.length).toBeGreaterThan(0);
      expect(together.length).toBeLessThanOrEqual(bounds.candidates + 1);
      for (const { seeds } of together) {
        for (const seed of seeds) {
          expect(seed.of).toBe(bounds.neighbours.most);
          expect(seed.viaIds.length).toBeLessThanOrEqual(bounds.via);
        }
      }
    });

    it('pass over what half the library has in common', async () => {
      expect(size).toBeGreaterThan(bounds.commonplace.most);
      expect((await papersAround(store, [id('hub')])).things).toEqual([]);
      // Everybody cites the hub, which says nothing, and nobody else what else it cites.
      expect((await papersAround(store, [id('fan 7')])).coupled).toEqual([]);
    });

    it('take as many trips for a hundred papers as for one', async () => {
      const trips = async (keys: readonly string[]): Promise<Map<string, number>> => {
        const counted = new Map<string, number>();
        const stop = store.onQuery(({ name }) => counted.set(name, (counted.get(name) ?? 0) + 1));
        await related(keys);
        stop();
        return counted;
      };
      const one = await trips(['fan 7']);
      const hundred = await trips(Array.from({ length: 100 }, (_, n) => `fan ${n}`));
      expect(hundred).toEqual(one);
      expect([...one.values()].reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(5);
    });
  });

  it('in an empty library are null', async () => {
    await store.close();
    store = await newEmptyStore(engine);
    expect(await related(['seed'])).toBeNull();
    expect(await whyNotRelated(store, { to: [id('seed')], paper: id('rival') })).toBeNull();
  });
});
