// A library that was written before papers kept their positions, opened by this version.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findPapers } from '../../src/graph/paper-pages.js';
import { defineQuery } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importBibliography } from '../../src/import/apply.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';

const forget = defineQuery({
  name: 'tests.forgetPositions',
  cypher: `
MATCH (paper:Paper)
SET paper.addedPosition = null
RETURN count(paper) AS papers`,
  row: (raw) => Number(raw.papers),
});
const beforeThem = defineQuery({
  name: 'tests.beforePositions',
  cypher: `
MATCH (migration:Migration {number: 7})
DELETE migration
RETURN count(*) AS gone`,
  row: (raw) => Number(raw.gone),
});
const titles = defineQuery({
  name: 'tests.titlesByPosition',
  cypher: `
MATCH (paper:Paper)
RETURN paper.title AS title, paper.addedPosition AS position
ORDER BY paper.addedAt, position`,
  row: ({ title, position }) => [String(title), position ?? null],
});

const entry = (title: string) => `@misc{${title}, title = {${title}}, year = 2020}\n`;
const first = ['Mole', 'Ant', 'Zebra', 'Bee', 'Yak'];
const second = ['Yak', 'Newt', 'Crab', 'Mole'];

describe.each(engines)('papers that %s held before', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await newEmptyStore(engine);
    for (const names of [first, second]) {
      const text = names.map(entry).join('\n');
      await importBibliography({ graph: store }, { text, format: 'BIBTEX', person: null });
    }
    await store.write((tx) => tx.run(forget));
    await store.write((tx) => tx.run(beforeThem));
    await store.migrate();
  });
  afterAll(() => store.close());

  it('know their place in the text that brought them first', async () => {
    expect(await store.read(titles)).toEqual([
      ...first.map((title, at) => [title, at + 1]),
      ['Newt', 2],
      ['Crab', 3],
    ]);
  });

  it('stand newest first, each text from its end', async () => {
    const { items } = await findPapers(store, { page: { first: 10, after: null } });
    expect(items).toHaveLength(7);
    const again = await findPapers(store, { page: { first: 3, after: items[2]?.cursor ?? null } });
    expect(again.items).toEqual(items.slice(3, 6));
  });
});
