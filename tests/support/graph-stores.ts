// The stores that tests run on: an embedded one in a folder of its own, and the shared Neo4j, emptied.
//
//   describe.each(engines)('papers on %s', (engine) => {
//     let store: GraphStore;
//     beforeAll(async () => { store = await newEmptyStore(engine); });
//     afterAll(() => store.close());
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { openEmbeddedStore } from '../../src/graph/engines/embedded/store.js';
import { openNeo4jStore } from '../../src/graph/engines/neo4j/store.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import type { TestNeo4j } from './neo4j.setup.js';

export type Engine = GraphStore['engine'];

const all: readonly Engine[] = ['embedded', 'neo4j'];
const wanted = process.env.CI === 'true' ? undefined : process.env.LITGRAPH_TEST_ENGINES || undefined;

/** The engines there are on this machine: what `describe.each` goes through. Where Neo4j is not, setup has said why. */
export const engines: readonly Engine[] = all.filter(
  (engine) =>
    (wanted === undefined || wanted.includes(engine)) &&
    (engine === 'embedded' || (inject('neo4j') ?? null) !== null),
);

/** Where the shared Neo4j is; throws where there is none. */
export function testNeo4j(): TestNeo4j {
  const neo4j = inject('neo4j');
  if (neo4j === null) throw new Error(`There is no Neo4j to test on: ${inject('neo4jMissing')}`);
  return neo4j;
}

/** A migrated store with nothing in it. An embedded one has its own folder, which `close()` removes. */
export async function newEmptyStore(engine: Engine): Promise<GraphStore> {
  return engine === 'embedded' ? newEmbeddedStore() : newNeo4jStore();
}

async function newEmbeddedStore(): Promise<GraphStore> {
  const home = await mkdtemp(join(tmpdir(), 'litgraph-graph-'));
  const store = await openEmbeddedStore({ home });
  const close = store.close.bind(store);
  store.close = async () => {
    await close();
    await rm(home, { recursive: true, force: true });
  };
  await store.migrate();
  return store;
}

async function newNeo4jStore(): Promise<GraphStore> {
  const store = await openNeo4jStore({ ...testNeo4j(), database: null });
  await emptyStore(store);
  await store.migrate();
  return store;
}

/** Takes everything out of a store but what its migrations left. Works in batches: a test may have loaded a lot. */
export async function emptyStore(store: GraphStore): Promise<void> {
  for (;;) {
    const removed = await store.write(async (tx) => {
      const ids = await tx.run(someIds);
      tx.dropText(ids.filter((id) => id !== null));
      await tx.run(removeSome);
      return ids.length;
    });
    if (removed === 0) return;
  }
}

// Not made by `defineQuery`: they are no queries of litgraph's.
const someIds: Query<string | null> = {
  name: 'test.someIds',
  cypher: `
MATCH (node)
WHERE NOT node:Migration AND NOT node:TextState
RETURN node.id AS id
LIMIT 5000`,
  row: (raw) => (typeof raw.id === 'string' ? raw.id : null),
};

const removeSome: Query<unknown> = {
  name: 'test.removeSome',
  cypher: `
MATCH (node)
WHERE NOT node:Migration AND NOT node:TextState
WITH node
LIMIT 5000
DETACH DELETE node`,
  row: (raw) => raw,
};
