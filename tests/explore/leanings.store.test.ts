// What has a say in a list of related papers beside those one starts from, why a paper is not in it, and lineages, on real
// stores.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relatedPapers, type RelatedRequest } from '../../src/explore/related.js';
import { whyNotRelated } from '../../src/explore/why-not.js';
import { papersAround } from '../../src/graph/related-around.js';
import type { GraphStore } from '../../src/graph/store.js';
import { loadFixture, thing, type Fixture, type FixtureThing } from '../support/fixture-graph.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';
import { id, paper, small } from './related-fixture.js';

const page = { first: 100, after: null };
const [triplet, htl, quadruplet] = ['Triplet loss', 'HTL', 'Quadruplet loss'].map((name) =>
  thing('method', name),
) as [FixtureThing, FixtureThing, FixtureThing];
const [googleNet, retrieval] = [thing('backbone', 'GoogLeNet'), thing('task', 'Image retrieval')];

/** Two methods that extend a third, each proposed by a paper; a paper with the backbone and the task of the first. */
const grown: Fixture = {
  things: [triplet, htl, quadruplet, googleNet, retrieval],
  papers: [
    paper('htl', { proposes: [htl.id], backbones: [googleNet.id], tasks: [retrieval.id] }),
    paper('origin', { proposes: [triplet.id] }),
    paper('quadruplet', { proposes: [quadruplet.id] }),
    paper('inspired'),
    paper('same means', { backbones: [googleNet.id], tasks: [retrieval.id] }),
  ],
};

/** Relations between methods and papers: what the fixtures have no lists for. */
async function relate(store: GraphStore, links: readonly (readonly [string, string, string])[]) {
  for (const [from, type, to] of links) {
    const labelOf = (id: string) => (id.startsWith('paper') ? 'Paper' : 'Method');
    const cypher = `
MATCH (from:${labelOf(from)} {id: $from})
MATCH (to:${labelOf(to)} {id: $to})
CREATE (from)-[:${type}]->(to)`;
    await store.write((tx) => tx.run({ name: 'test.relate', cypher, row: () => null }, { from, to }));
  }
}

describe.each(engines)('related papers on %s', (engine) => {
  let store: GraphStore;
  const related = (keys: readonly string[], more: Partial<RelatedRequest> = {}) =>
    relatedPapers(store, { to: keys.map(id), page, ...more });
  afterAll(() => store.close());

  describe('beside papers to keep away from', () => {
    beforeAll(async () => {
      store = await newEmptyStore(engine);
      await loadFixture(store, small);
    });

    it('lose what they have in common with these, which are not in the list', async () => {
      const plain = await related(['seed']);
      const away = await related(['seed'], { avoid: [id('citing')] });
      const of = (page: typeof plain, key: string) => page?.items.find((item) => item.paperId === id(key));
      expect(of(away, 'citing')).toBeUndefined();
      expect(of(away, 'same topic')).toEqual(of(plain, 'same topic'));
      const [before, after] = [of(plain, 'rival'), of(away, 'rival')];
      const told = after?.reasons.at(-1);
      expect(told).toMatchObject({
        kind: 'AVOIDED',
        text: 'close to “Title citing”, which you avoid: is cited by it; both cite the same paper',
      });
      expect(told?.viaIds).toContain(id('citing'));
      expect(after?.score).toBeCloseTo((before?.score ?? 0) + (told?.contribution ?? 0), 9);
    });

    it('move by what a person rated, who is told so, and stay the same papers', async () => {
      const plain = await related(['seed']);
      const rated = await related(['seed'], { ratings: { up: [id('citing')], down: [id('same topic')] } });
      expect(rated?.totalCount).toBe(plain?.totalCount);
      expect(rated?.items.at(-1)).toMatchObject({ paperId: id('same topic') });
      const texts = rated?.items
        .find((item) => item.paperId === id('rival'))
        ?.reasons.map((reason) => reason.text);
      expect(texts).toContain('close to “Title citing”, which you rated up: is cited by it');
      expect(await related(['seed'], { ratings: { up: [], down: [] } })).toEqual(plain);
      const named = {
        avoid: [id('citing')],
        ratings: { up: [id('citing'), id('seed')], down: [id('gone')] },
      };
      expect(await related(['seed'], named)).toEqual(await related(['seed'], { avoid: [id('citing')] }));
    });

    it('are refused where one is among those one starts from, and null where one is unknown', async () => {
      const refused = { code: 'BAD_USER_INPUT', details: { path: ['avoid'] } };
      await expect(related(['seed', 'rival'], { avoid: [id('rival')] })).rejects.toMatchObject(refused);
      const many = Array.from({ length: 101 }, (_, n) => `p${n}`);
      await expect(related(['seed'], { avoid: many })).rejects.toMatchObject(refused);
      expect(await related(['seed'], { avoid: [id('unknown')] })).toBeNull();
    });

    it('tell why a paper is where it is with the numbers of the list, and what it lacks', async () => {
      for (const { paperId: paper, score, reasons } of (await related(['seed']))?.items ?? []) {
        const why = await whyNotRelated(store, { to: [id('seed')], paper });
        expect(why?.score).toBe(score);
        expect(why?.reasons.slice(0, reasons.length)).toEqual(reasons);
        const lacking = why?.reasons.slice(reasons.length) ?? [];
        expect(lacking.every(({ contribution }) => contribution === 0)).toBe(true);
        const kinds = why?.reasons.map(({ kind }) => kind) ?? [];
        expect(kinds.length).toBe(11);
        expect(new Set(kinds).size).toBe(11);
      }
    });

    it('tell what a paper lacks that is not in the list', async () => {
      const why = await whyNotRelated(store, { to: [id('seed')], paper: id('stranger') });
      expect(why).toMatchObject({ paperId: id('stranger'), score: 0 });
      expect(why?.reasons.map(({ text }) => text).slice(0, 3)).toEqual([
        'no citation joins it with “Hierarchical triplet loss”',
        'not cited together with “Hierarchical triplet loss”; no paper here cites it',
        'shares no telling reference with “Hierarchical triplet loss”; none of its references is here',
      ]);
    });

    it('cannot tell why a paper is not related to itself, or to what is unknown', async () => {
      const [seed, rival] = [id('seed'), id('rival')];
      await expect(whyNotRelated(store, { to: [rival, seed], paper: seed })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { path: ['paper'] },
      });
      expect(await whyNotRelated(store, { to: [id('unknown')], paper: seed })).toBeNull();
      expect(await whyNotRelated(store, { to: [seed], paper: id('unknown') })).toBeNull();
    });

    it('stop the work of the store when nobody waits for them any more', async () => {
      const controller = new AbortController();
      const asked: string[] = [];
      const stop = store.onQuery(({ name }) => asked.push(name));
      const answer = relatedPapers(store, { to: [id('seed')], page }, { signal: controller.signal });
      controller.abort();
      await expect(answer).rejects.toMatchObject({ code: 'CANCELLED' });
      await new Promise((resolve) => setTimeout(resolve, 100));
      stop();
      // Neither full text, which waits for the words, nor the words of the rows, which wait for all.
      expect(asked).not.toContain('text.search');
      expect(asked.filter((name) => name === 'related.words').length).toBeLessThanOrEqual(1);
    });
  });

  describe('by lineage', () => {
    beforeAll(async () => {
      await store.close();
      store = await newEmptyStore(engine);
      await loadFixture(store, grown);
      await relate(store, [
        [htl.id, 'EXTENDS', triplet.id],
        [quadruplet.id, 'EXTENDS', triplet.id],
        [id('inspired'), 'INSPIRED_BY', id('htl')],
      ]);
    });

    it('are what a paper or its method goes back to, what goes back to it, and what goes back to the same', async () => {
      const found = await related(['htl'], { text: false });
      const reasonsOf = (key: string) =>
        found?.items.find((item) => item.paperId === id(key))?.reasons.map((reason) => reason.text);
      expect(reasonsOf('origin')).toEqual(['HTL extends Triplet loss']);
      expect(reasonsOf('inspired')).toEqual(['“Title inspired” was inspired by “Title htl”']);
      expect(reasonsOf('quadruplet')).toEqual([
        'HTL extends Triplet loss, and Quadruplet loss extends Triplet loss',
      ]);
      expect(reasonsOf('same means')).toEqual([
        'shares the task Image retrieval',
        'shares the backbone GoogLeNet',
      ]);
    });

    it('are named by what joins them', async () => {
      const { lineage } = await papersAround(store, [id('htl')], { only: id('origin') });
      const [link] = lineage;
      expect(link).toEqual({
        seedId: id('htl'),
        paperId: id('origin'),
        degree: 0,
        steps: [
          {
            type: 'EXTENDS',
            from: { id: htl.id, name: 'HTL' },
            to: { id: triplet.id, name: 'Triplet loss' },
          },
        ],
      });
    });
  });
});
