// A library that an earlier version wrote, opened by this one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paperIdBy } from '../../src/graph/papers.js';
import { defineQuery } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';

const asBefore = defineQuery({
  name: 'tests.titleKeysAsBefore',
  cypher: `
UNWIND $papers AS paper
CREATE (:Paper {id: paper.id, title: paper.title, titleKey: paper.key})
RETURN count(*) AS made`,
  row: (raw) => Number(raw.made),
});
const beforeIt = defineQuery({
  name: 'tests.beforeTitleKeys',
  cypher: `
MATCH (migration:Migration {number: 6})
DELETE migration
RETURN count(*) AS gone`,
  row: (raw) => Number(raw.gone),
});
const keys = defineQuery({
  name: 'tests.titleKeys',
  cypher: `
MATCH (paper:Paper)
RETURN paper.id AS id, paper.titleKey AS key
ORDER BY id`,
  row: ({ id, key }) => [String(id), key ?? null],
});

describe.each(engines)('titles that %s held before', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await newEmptyStore(engine);
    const papers = [
      { id: 'paper_a', title: 'CrossFormer++', key: 'crossformer' },
      { id: 'paper_b', title: 'CrossFormer', key: 'crossformer' },
      { id: 'paper_c', title: 'A + B', key: 'ab' },
      { id: 'paper_d', title: '?!', key: null },
      { id: 'paper_e', title: 'Stands in for a title', key: null },
    ];
    await store.write((tx) => tx.run(asBefore, { papers }));
    await store.write((tx) => tx.run(beforeIt));
    await store.migrate();
  });
  afterAll(() => store.close());

  it('have the keys that are made now', async () => {
    expect(await store.read(keys)).toEqual([
      ['paper_a', 'crossformerplusplus'],
      ['paper_b', 'crossformer'],
      ['paper_c', 'ab'],
      ['paper_d', '?!'],
      ['paper_e', null],
    ]);
  });

  it('are told apart', async () => {
    expect(await paperIdBy(store, { title: 'crossformer' })).toBe('paper_b');
    expect(await paperIdBy(store, { title: 'CROSSFORMER++' })).toBe('paper_a');
  });
});
