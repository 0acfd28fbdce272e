// Walks in the API after a merge: an id that was retired leads to what it became, wherever a walk begins or ends.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Query } from '../../src/graph/query.js';
import type { Library } from '../../src/library.js';
import { stableId } from '../../src/model/ids.js';
import { loadFixture, paperId, thing } from '../support/fixture-graph.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const [kept, gone, topic] = [
  thing('method', 'RLL'),
  thing('method', 'Ranked list'),
  thing('topic', 'Ranking'),
];
const paper = paperId('rll');

/** An import that says all there is. */
const bringAll: Query<null> = {
  name: 'test.bringAll',
  cypher: `
CREATE (i:Import {id: $id, format: 'BIBTEX', state: 'DONE', problems: '[]', createdAt: '2026-01-01T00:00:00.000Z'})
SET i.entries = 0, i.created = 0, i.updated = 0, i.unchanged = 0, i.failed = 0
WITH i
MATCH (:Paper)-[r]->()
SET r.imports = [i.id]`,
  row: () => null,
};

describe.each(pairs)('walks after a merge on $engine', (pair) => {
  let library: Library;
  const answer = async (query: string) => {
    const viewer = await localPerson(library.annotations);
    const { data, errors } = await ask(library, { query }, viewer);
    expect(errors).toBeUndefined();
    return data;
  };
  beforeAll(async () => {
    library = await newLibrary(pair);
    await loadFixture(library.graph, {
      things: [kept, gone, topic],
      papers: [
        {
          id: paper,
          title: 'Ranked list loss',
          year: 2019,
          addedAt: '2026-01-01T00:00:00.000Z',
          proposes: [gone.id],
          topics: [topic.id],
        },
      ],
    });
    await library.graph.write((tx) => tx.run(bringAll, { id: stableId('import', 'all') }));
    const merged = await answer(
      `mutation { mergeConcepts(keep: "${kept.id}", merge: ["${gone.id}"]) { problems { message } } }`,
    );
    expect(merged).toEqual({ mergeConcepts: { problems: [] } });
  });
  afterAll(() => library.close());

  it.each([
    ['a lineage', `lineage(of: "${gone.id}", direction: BOTH, depth: 1)`],
    ['a neighbourhood', `neighbourhood(of: ["${gone.id}", "${kept.id}"], depth: 1, limit: 9)`],
  ])('%s begins at what it became', async (_what, field) => {
    expect(await answer(`{ walk: ${field} { nodes { id } truncated } }`)).toEqual({
      walk: { nodes: [{ id: kept.id }, { id: paper }], truncated: false },
    });
  });

  it('a path begins and ends at what it became', async () => {
    const path = (from: string, to: string) =>
      answer(
        `{ paths(from: "${from}", to: "${to}", first: 1, maxLength: 6) { nodes { id } relations { type } } }`,
      );
    const there = { nodes: [{ id: kept.id }, { id: paper }, { id: topic.id }] };
    expect(await path(gone.id, topic.id)).toMatchObject({ paths: [there] });
    const back = { nodes: [{ id: topic.id }, { id: paper }, { id: kept.id }] };
    expect(await path(topic.id, gone.id)).toMatchObject({ paths: [back] });
    expect(await path(gone.id, kept.id)).toEqual({ paths: [{ nodes: [{ id: kept.id }], relations: [] }] });
  });
});
