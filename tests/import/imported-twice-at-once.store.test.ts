// Two processes that take the same text into one Neo4j at the same time: each ends well, and nothing is there twice.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../src/graph/engines/neo4j/store.js';
import { defineQuery } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries } from '../../src/import/apply.js';
import { bibliography, person } from '../support/entries.js';
import { engines, newEmptyStore, testNeo4j } from '../support/graph-stores.js';

const papers = defineQuery({
  name: 'test.papersAndIds',
  cypher: 'MATCH (p:Paper) RETURN count(p) AS papers, count(DISTINCT p.id) AS ids',
  row: (raw) => [raw.papers, raw.ids],
});

describe.runIf(engines.includes('neo4j'))('the same text brought by two processes at once', () => {
  let first: GraphStore;
  let second: GraphStore;
  beforeAll(async () => {
    first = await newEmptyStore('neo4j');
    second = await openNeo4jStore({ ...testNeo4j(), database: null });
  });
  afterAll(() => Promise.all([first?.close(), second?.close()]));

  it('comes in once', { timeout: 60_000 }, async () => {
    const text = bibliography(
      Array.from({ length: 1_500 }, (_, at) => ({
        title: `Paper number ${at}`,
        doi: `10.1000/${at}`,
        authors: [person(`Author Number${at % 300}`)],
      })),
    );
    const reports = await Promise.all(
      [first, second].map((graph) => importEntries({ graph }, text, { person: null })),
    );
    expect(reports.map(({ entries, failed }) => [entries, failed])).toEqual([
      [1_500, 0],
      [1_500, 0],
    ]);
    expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(1_500);
    expect(await first.read(papers)).toEqual([[1_500, 1_500]]);
  });
});
