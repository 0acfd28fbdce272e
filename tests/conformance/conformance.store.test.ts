// Every query that litgraph defines gives the same rows, and leaves the same graph, on every engine.
//
// `examples/<noun>.ts` say with what: `examples` (parameters, by the name of the query), `calls` (functions of src/graph
// that read) and `writes` (functions that write in a transaction). What is defined and has no example fails here.
import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { definedQueries, type Params, type Query } from '../../src/graph/query.js';
import type { GraphStore, GraphTransaction } from '../../src/graph/store.js';
import { engines, newEmptyStore, type Engine } from '../support/graph-stores.js';
import { comparableRows, type Outcome, outcomeOfWrite, writesSomething } from './compare.js';
import { loadConformanceGraph } from './graph.js';

/** What a file in `examples/` exports; each part may be left out. */
export interface ExampleFile {
  readonly examples?: Readonly<Record<string, readonly Params[]>>;
  readonly calls?: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>>;
  readonly writes?: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>>;
}

const graphFolder = new URL('../../src/graph/', import.meta.url);
const exampleFolder = new URL('examples/', import.meta.url);

await importAll(graphFolder);
const files = (await importAll(exampleFolder)) as ExampleFile[];
const examples = merged(files.map((file) => file.examples));
const calls = merged(files.map((file) => file.calls));
const writes = merged(files.map((file) => file.writes));
const queries = definedQueries();

describe('queries', () => {
  const stores = new Map<Engine, GraphStore>();
  /** Names of the queries that ran and found or changed something, or that are tested by a call or a write. */
  const covered = new Set<string>();

  beforeAll(async () => {
    for (const engine of engines) {
      const store = await newEmptyStore(engine);
      await loadConformanceGraph(store);
      store.onQuery(({ name, rows }) => {
        if (rows > 0) covered.add(name);
      });
      stores.set(engine, store);
    }
  });
  afterAll(async () => {
    for (const store of stores.values()) await store.close();
  });

  async function onEach<T>(run: (store: GraphStore) => Promise<T>): Promise<Map<Engine, T>> {
    const outcomes = new Map<Engine, T>();
    for (const [engine, store] of stores) outcomes.set(engine, await run(store));
    return outcomes;
  }

  function expectAllAlike(outcomes: Map<Engine, unknown>): void {
    const [first, ...others] = [...outcomes.values()];
    for (const other of others) expect(other).toEqual(first);
  }

  const known = [...queries.values()].filter(({ name }) => examples.has(name));
  test.each(known.map((query) => ({ name: query.name, query })))('$name', async ({ query }) => {
    for (const params of examples.get(query.name) ?? []) {
      const outcomes = await onEach((store) => runExample(store, query, params));
      expectAllAlike(outcomes);
      const changed = [...outcomes.values()].some((outcome) => outcome.changed);
      if (changed) covered.add(query.name);
    }
  });

  test.each([...calls].map(([name, call]) => ({ name, call })))('$name', async ({ call }) => {
    expectAllAlike(await onEach(call));
  });

  test.each([...writes].map(([name, write]) => ({ name, write })))('$name', async ({ write }) => {
    const before = new Set(covered);
    const forget = [...stores.values()].map((store) => store.onQuery(({ name }) => before.add(name)));
    const outcomes = await onEach((store) => outcomeOfWrite(store, write));
    forget.forEach((stop) => stop());
    expectAllAlike(outcomes);
    if ([...outcomes.values()].some(({ changed }) => changed)) before.forEach((name) => covered.add(name));
  });

  test('are all run by some example, call or write that finds or changes something', () => {
    expect([...queries.keys()].filter((name) => !covered.has(name)).sort()).toEqual([]);
  });

  test('exist for all examples', () => {
    expect([...examples.keys()].filter((name) => !queries.has(name))).toEqual([]);
  });
});

async function runExample(store: GraphStore, query: Query<unknown>, params: Params): Promise<Outcome> {
  if (writesSomething(query)) return outcomeOfWrite(store, (tx) => tx.run(query, params), query);
  return { rows: comparableRows(await store.read(query, params), query), graph: null, changed: false };
}

async function importAll(folder: URL): Promise<unknown[]> {
  const names = await readdir(folder, { recursive: true });
  const modules = names.filter((name) => name.endsWith('.ts')).sort();
  return Promise.all(modules.map((name) => import(new URL(name, folder).href) as Promise<unknown>));
}

/** All files' parts in one map; a name that two files use is a mistake. */
function merged<T>(parts: readonly (Readonly<Record<string, T>> | undefined)[]): Map<string, T> {
  const entries = parts.flatMap((part) => Object.entries(part ?? {}));
  const map = new Map(entries);
  if (map.size < entries.length) throw new Error('two files in examples/ have an example of one name');
  return map;
}
