// Walks over the relations of a real library: what they show, and that hubs and long chains cost them little.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lineage } from '../../src/explore/lineage.js';
import { neighbourhood } from '../../src/explore/neighbourhood.js';
import { findPaths } from '../../src/explore/paths.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import { writeEvidence } from '../../src/graph/write-claims.js';
import { newId, stableId } from '../../src/model/ids.js';
import type { NewEvidence, RelationType, Stance } from '../../src/model/relation.js';
import { loadFixture, paperId, thing } from '../support/fixture-graph.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';

const paper = {
  milbich: paperId('milbich'),
  sampling: paperId('sampling'),
  rll: paperId('rll'),
  damlrrm: paperId('damlrrm'),
  manifolds: paperId('manifolds'),
  unbiased: paperId('unbiased'),
  alone: paperId('alone'),
};
const method = {
  rll: thing('method', 'RLL'),
  circle: thing('method', 'Circle Loss'),
  damlrrm: thing('method', 'DAMLRRM'),
  ranking: thing('method', 'Ranking on manifolds'),
};
const sop = thing('dataset', 'SOP');
const hub = thing('dataset', 'Hub');
const otherHub = thing('dataset', 'Other hub');
const ada = thing('author', 'Ada');
const many = Array.from({ length: 20_000 }, (_, n) => paperId(`many ${n}`));

const manyImport = stableId('import', 'many');

type Said = readonly [from: string, type: RelationType, to: string, stances?: readonly Stance[]];
const said: readonly Said[] = [
  [paper.sampling, 'INSPIRED_BY', paper.rll],
  [method.damlrrm.id, 'INSPIRED_BY', paper.manifolds],
  [paper.manifolds, 'EXTENDS', method.ranking.id],
  [method.ranking.id, 'ANALOGOUS_TO', method.rll.id],
  [method.circle.id, 'NOT_BETTER_THAN', method.rll.id, ['SUPPORTS', 'SUPPORTS']],
  [paper.unbiased, 'DISPUTES', method.rll.id, ['SUPPORTS', 'DISPUTES']],
  [paper.damlrrm, 'PROPOSES', method.damlrrm.id],
  [paper.rll, 'PROPOSES', method.rll.id],
  [paper.damlrrm, 'EVALUATED_ON', sop.id],
  [paper.rll, 'EVALUATED_ON', sop.id],
  [paper.rll, 'EVALUATED_ON', hub.id],
  [paper.unbiased, 'EVALUATED_ON', otherHub.id],
];

describe.each(engines)('walks on %s', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await newEmptyStore(engine);
    const ids = [...Object.values(paper), ...many];
    await loadFixture(store, {
      things: [...Object.values(method), sop, hub, otherHub, ada],
      papers: ids.map((id) => ({
        id,
        title: `About ${id}`,
        year: 2020,
        addedAt: '2026-01-01T00:00:00.000Z',
      })),
    });
    await store.write(async (tx) => {
      await writeEvidence(tx, said.flatMap(rowsOf));
      await tx.run(makeImport, { id: manyImport });
      for (const dataset of [hub, otherHub]) {
        await tx.run(joinAll, { papers: many, dataset: dataset.id, import: manyImport });
      }
    });
  });
  afterAll(() => store.close());

  const linesOf = async (request: Parameters<typeof findPaths>[1]) =>
    (await findPaths(store, request))?.map(({ nodes, relations }) =>
      nodes.map((id, at) => `${nameOf(id)} ${relations[at]?.type ?? ''}`.trim()).join(' '),
    ) ?? null;

  it('find paths over relations in either direction', async () => {
    expect(await linesOf({ from: paper.sampling, to: method.circle.id, first: 5, maxLength: 6 })).toEqual([
      'sampling INSPIRED_BY rll PROPOSES RLL NOT_BETTER_THAN Circle Loss',
    ]);
    expect(await linesOf({ from: paper.sampling, to: method.circle.id, first: 5, maxLength: 2 })).toEqual([]);
  });

  it('find paths over the relations of some types only', async () => {
    const request = { from: paper.damlrrm, to: paper.rll, first: 5, maxLength: 6 };
    expect(await linesOf(request)).toEqual(['damlrrm EVALUATED_ON SOP EVALUATED_ON rll']);
    const over: RelationType[] = ['INSPIRED_BY', 'EXTENDS', 'ANALOGOUS_TO', 'PROPOSES'];
    expect(await linesOf({ ...request, over })).toEqual([
      'damlrrm PROPOSES DAMLRRM INSPIRED_BY manifolds EXTENDS Ranking on manifolds ANALOGOUS_TO RLL PROPOSES rll',
    ]);
    expect(await linesOf({ ...request, over: ['CITES'] })).toEqual([]);
    expect(await linesOf({ ...request, over: [] })).toEqual([]);
  });

  it('know a path of one thing, things that nothing joins, and unknown ones', async () => {
    const one = { first: 1, maxLength: 1 };
    expect(await linesOf({ from: paper.rll, to: paper.rll, ...one })).toEqual(['rll']);
    expect(await linesOf({ from: ada.id, to: paper.rll, ...one })).toEqual([]);
    expect(await linesOf({ from: paper.alone, to: paper.rll, first: 20, maxLength: 6 })).toEqual([]);
    expect(await linesOf({ from: paper.rll, to: 'paper_unknown', ...one })).toBeNull();
  });

  it('find the paths through hubs at once', async () => {
    const over: RelationType[] = ['EVALUATED_ON'];
    const between = { from: hub.id, to: otherHub.id, first: 20, maxLength: 6 };
    const through = { from: paper.rll, to: paper.unbiased, first: 3, maxLength: 6, over };
    expect(await linesOf(between)).toHaveLength(20);
    expect(await linesOf(through)).toHaveLength(3);
    expect(await linesOf({ ...through, over: null })).toEqual(['rll PROPOSES RLL DISPUTES unbiased']);
    expect(
      await secondsOf(() => Promise.all([findPaths(store, between), findPaths(store, through)])),
    ).toBeLessThan(20);
  });

  it('show what something goes back to, over the papers that propose methods', async () => {
    const found = await lineage(store, { of: paper.damlrrm, direction: 'ANCESTORS', depth: 9 });
    expect(found?.nodes.map(nameOf)).toEqual([
      'damlrrm',
      'DAMLRRM',
      'manifolds',
      'Ranking on manifolds',
      'RLL',
      'rll',
    ]);
    expect(found?.relations).toHaveLength(5);
    expect(found?.truncated).toBe(false);
    const near = await lineage(store, { of: method.damlrrm.id, direction: 'ANCESTORS', depth: 1 });
    expect(near?.nodes.map(nameOf)).toEqual(['DAMLRRM', 'damlrrm', 'manifolds']);
  });

  it('show what goes back to something', async () => {
    const found = await lineage(store, { of: method.rll.id, direction: 'DESCENDANTS', depth: 1 });
    expect(found?.nodes.map(nameOf).sort()).toEqual(['RLL', 'Ranking on manifolds', 'rll', 'sampling']);
    const both = await lineage(store, { of: paper.manifolds, direction: 'BOTH', depth: 1 });
    expect(both?.nodes.map(nameOf).sort()).toEqual([
      'DAMLRRM',
      'Ranking on manifolds',
      'damlrrm',
      'manifolds',
    ]);
  });

  it('refuse a lineage of what has none, and know unknown papers', async () => {
    const ask = (of: string) => lineage(store, { of, direction: 'BOTH', depth: 1 });
    await expect(ask(sop.id)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { path: ['of'] } });
    expect(await ask('paper_unknown')).toBeNull();
  });

  it('show what lies around a hub, and around what leads to one, at once', async () => {
    const aroundHub = () => neighbourhood(store, { of: [hub.id], depth: 3, limit: 500 });
    const around = await aroundHub();
    expect(around?.nodes).toHaveLength(500);
    expect(around?.truncated).toBe(true);
    const near = await neighbourhood(store, { of: [paper.sampling], depth: 3, limit: 500 });
    expect(near?.nodes.map(nameOf).slice(0, 2)).toEqual(['sampling', 'rll']);
    expect(await secondsOf(aroundHub)).toBeLessThan(20);
  });

  it('show the relations between all that is shown', async () => {
    const found = await neighbourhood(store, { of: [paper.rll, method.rll.id], depth: 1, limit: 500 });
    expect(new Set(found?.nodes.map(nameOf))).toEqual(
      new Set(['rll', 'RLL', 'sampling', 'SOP', 'Hub', 'Circle Loss', 'Ranking on manifolds', 'unbiased']),
    );
    expect(found?.relations).toHaveLength(7);
    expect(await neighbourhood(store, { of: [paper.rll, 'topic_unknown'], depth: 1, limit: 5 })).toBeNull();
  });

  it('cost no more trips for more rows', async () => {
    const tripsOf = async (walk: () => Promise<unknown>) => {
      let trips = 0;
      const forget = store.onQuery(() => (trips += 1));
      await walk();
      forget();
      return trips;
    };
    const around = (of: string) => () => neighbourhood(store, { of: [of], depth: 1, limit: 500 });
    expect(await tripsOf(around(hub.id))).toBe(await tripsOf(around(sop.id)));
    const between = (from: string, to: string) => () =>
      findPaths(store, { from, to, first: 20, maxLength: 6, over: ['EVALUATED_ON'] });
    expect(await tripsOf(between(hub.id, otherHub.id))).toBeLessThanOrEqual(8);
    expect(await tripsOf(between(paper.damlrrm, paper.rll))).toBeLessThanOrEqual(8);
  });

  it.each([
    ['first', { first: 0, maxLength: 1 }],
    ['first', { first: 21, maxLength: 1 }],
    ['maxLength', { first: 1, maxLength: 7 }],
  ])('refuse a %s out of its range', async (path, numbers) => {
    const asked = findPaths(store, { from: paper.rll, to: paper.rll, ...numbers });
    await expect(asked).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { path: [path] } });
  });
});

/** Of a walk taken before: a query that is new to Neo4j is planned first. The deadline of a request is 30 s. */
async function secondsOf(walk: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await walk();
  return (performance.now() - began) / 1000;
}

function rowsOf([from, type, to, stances = ['SUPPORTS']]: Said) {
  const key = { type, from, to, dataset: null, metric: null };
  return stances.map((stance) => ({
    key,
    evidence: evidence(stance),
    id: newId('evidence'),
    createdAt: '2026-01-01T00:00:00.000Z',
    createdBy: 'Ada',
    createdById: 'person_ada',
    importId: null,
  }));
}

function evidence(stance: Stance): NewEvidence {
  return {
    stance,
    asserter: 'THIRD_PARTY',
    asserterName: null,
    ownWork: false,
    source: null,
    sourceUrl: 'https://example.org/',
    locator: null,
    note: null,
    results: [],
    qualifier: null,
    protocol: null,
  };
}

function nameOf(id: string): string {
  const [name] = Object.entries(paper).find(([, known]) => known === id) ?? [];
  const named = [...Object.values(method), sop, hub, otherHub].find((known) => known.id === id);
  return name ?? named?.name ?? 'one of many';
}

function statement(cypher: string): Query<null> {
  return { name: 'test.write', cypher, row: () => null };
}

const makeImport = statement(`
CREATE (i:Import {id: $id, format: 'BIBTEX', state: 'DONE', problems: '[]'})
SET i.createdAt = '2026-01-01T00:00:00.000Z', i.entries = 0, i.created = 0, i.updated = 0, i.unchanged = 0, i.failed = 0`);

const joinAll = statement(`
UNWIND $papers AS id
MATCH (p:Paper {id: id})
MATCH (d:Dataset {id: $dataset})
CREATE (p)-[:EVALUATED_ON {imports: [$import]}]->(d)`);
