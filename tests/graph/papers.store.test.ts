import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countCitations, findCitations } from '../../src/graph/citations.js';
import { nodesByIds } from '../../src/graph/nodes.js';
import { countPapers, findPapers } from '../../src/graph/paper-pages.js';
import { hydratePapers, paperIdBy, paperParts } from '../../src/graph/papers.js';
import type { GraphStore } from '../../src/graph/store.js';
import { loadFixture } from '../support/fixture-graph.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';
import { nastyTexts, smallFixture, smallLibrary } from '../support/small-library.js';

const { papers, authors, others } = smallLibrary;

describe.each(engines)('papers on %s', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await newEmptyStore(engine);
    await loadFixture(store, smallFixture);
  });
  afterAll(() => store.close());

  const hydrated = async (id: string) => (await hydratePapers(store, [id], new Set(paperParts))).get(id);

  it('come with all their lists, each in its order', async () => {
    const { addedAt, doi, arxivId, citekey, abstract } = papers.lifted;
    expect(await hydrated(papers.lifted.id)).toMatchObject({
      ...{ addedAt, doi, arxivId, citekey, abstract, title: papers.lifted.title, year: 2016, links: [] },
      authors: [
        { position: 1, author: { name: 'Hyun Oh Song', orcid: null } },
        { position: 2, author: { name: 'Yu Xiang' } },
        { position: 3, author: { name: 'Silvio Savarese' } },
      ],
      editors: [],
      venue: { name: 'CVPR', aliases: ['Computer Vision and Pattern Recognition'] },
      topics: [{ kind: 'topic', name: 'Metric learning' }, { name: 'Négative mining' }],
      tasks: [{ name: 'Image retrieval' }],
      proposes: [{ kind: 'method', name: 'Lifted Structure', aliases: ['LiftedStruct', 'Lifted'] }],
      uses: [],
      datasets: [{ name: 'CUB-200-2011' }, { name: 'SOP' }],
      backbones: [{ name: 'GoogLeNet', description: null }],
      citationCount: 2,
    });
  });

  it('have null and empty lists for what they lack', async () => {
    expect(await hydrated(papers.undated.id)).toMatchObject({
      ...{ year: null, doi: null, abstract: null, venue: null, topics: [], citationCount: 0 },
    });
  });

  it('come in one trip, with only what was asked for', async () => {
    let trips = 0;
    const stop = store.onQuery(() => (trips += 1));
    const ids = [papers.npair.id, papers.npair.id, papers.clustering.id, 'paper_unknown'];
    const found = await hydratePapers(store, ids, new Set(['editors']));
    stop();
    expect(trips).toBe(1);
    expect([...found.keys()].sort()).toEqual([papers.npair.id, papers.clustering.id].sort());
    expect(found.get(papers.clustering.id)).toMatchObject({ editors: [{ id: authors.savarese.id }] });
    expect(found.get(papers.clustering.id)).not.toHaveProperty('authors');
  });

  it('are found by any key in any spelling', async () => {
    const { id } = papers.lifted;
    expect(await paperIdBy(store, { id })).toBe(id);
    expect(await paperIdBy(store, { doi: 'https://doi.org/10.1109/CVPR.2016.434' })).toBe(id);
    expect(await paperIdBy(store, { arxivId: 'arXiv:1511.06452v2' })).toBe(id);
    expect(await paperIdBy(store, { citekey: 'song2016deep' })).toBe(id);
    expect(
      await paperIdBy(store, { title: 'DEEP {M}etric learning via lifted-structured feature embedding!' }),
    ).toBe(id);
    expect(await paperIdBy(store, { title: 'Nothing of the sort' })).toBeNull();
  });

  it('that share a key are named, not guessed', async () => {
    const candidates = expect.arrayContaining([
      { id: papers.first.id, name: 'Editorial' },
      { id: papers.second.id, name: 'Editorial.' },
    ]) as unknown;
    const ambiguous = { code: 'AMBIGUOUS', details: { candidates } };
    await expect(paperIdBy(store, { citekey: 'editorial' })).rejects.toMatchObject(ambiguous);
    await expect(paperIdBy(store, { title: 'editorial' })).rejects.toMatchObject(ambiguous);
  });

  it.each(nastyTexts.map((text) => [text.slice(0, 30), text]))('are safe from %j', async (_shown, text) => {
    expect(await hydratePapers(store, [text], new Set(paperParts))).toEqual(new Map());
    for (const key of ['id', 'doi', 'arxivId', 'citekey', 'title']) {
      expect(await paperIdBy(store, { [key]: text } as { id: string })).toBeNull();
    }
    const filter = { or: [{ ids: [text] }, { author: [text], topic: [text] }] };
    expect(await countPapers(store, filter)).toBe(0);
    expect(await countPapers(store, { ids: [text] })).toBe(0);
    expect(await countPapers(store, { venue: [text] })).toBe(0);
    expect(await countPapers(store, { not: filter })).toBe(smallFixture.papers.length);
    expect(await nodesByIds(store, [text, `paper_${text}`], new Set())).toEqual(new Map());
  });

  it('show what they cite and what cites them, newest first', async () => {
    const ids = [papers.lifted.id, papers.clustering.id, papers.first.id];
    const page = { first: 1, after: null };
    const citedBy = await findCitations(store, 'citedBy', ids, page);
    expect(citedBy.get(papers.lifted.id)).toMatchObject({
      items: [{ node: papers.clustering.id }],
      hasNextPage: true,
    });
    expect(citedBy.get(papers.clustering.id)?.items.map((item) => item.node)).toEqual([papers.undated.id]);
    expect(citedBy.get(papers.first.id)?.items).toEqual([]);
    const references = await findCitations(store, 'references', ids, { first: 9, after: null });
    expect(references.get(papers.clustering.id)?.items.map((item) => item.node)).toEqual(
      [papers.lifted.id, papers.npair.id].sort(),
    );
    expect(await countCitations(store, 'citedBy', ids)).toEqual(
      new Map([
        [papers.lifted.id, 2],
        [papers.clustering.id, 1],
        [papers.first.id, 0],
      ]),
    );
  });

  it('and named things are found by mixed ids in two trips', async () => {
    let trips = 0;
    const stop = store.onQuery(() => (trips += 1));
    const wanted = smallFixture.things.map((it) => it.id);
    const found = await nodesByIds(store, [...wanted, papers.lifted.id, 'no id'], new Set());
    stop();
    expect(trips).toBe(2);
    expect(found.size).toBe(wanted.length + 1);
    expect(found.get(others.recall.id)).toMatchObject({ kind: 'metric', name: 'R@1' });
    expect(found.get(papers.lifted.id)).toMatchObject({ kind: 'paper', title: papers.lifted.title });
  });

  it('stop when nobody waits for them any more', async () => {
    const signal = AbortSignal.abort();
    const page = { first: 1, after: null };
    await expect(findPapers(store, { page }, { signal })).rejects.toMatchObject({ code: 'CANCELLED' });
  });
});
