// The two ways litgraph is run, as libraries for tests: all on this machine (embedded graph, SQLite), and on servers
// (Neo4j, PostgreSQL).
import { readConfig } from '../../src/config.js';
import { makeSchema } from '../../src/graphql/schema.js';
import type { Library } from '../../src/library.js';
import { annotationProviders, newEmptyAnnotations, type AnnotationProvider } from './annotation-stores.js';
import { engines, newEmptyStore, type Engine } from './graph-stores.js';

export interface Pair {
  readonly engine: Engine;
  readonly provider: AnnotationProvider;
}

const all: readonly Pair[] = [
  { engine: 'embedded', provider: 'sqlite' },
  { engine: 'neo4j', provider: 'postgresql' },
];

/** Those that this machine has. */
export const pairs: readonly Pair[] = all.filter(
  ({ engine, provider }) => engines.includes(engine) && annotationProviders.includes(provider),
);

/** A library with nothing in it. */
export async function newLibrary({ engine, provider }: Pair): Promise<Library> {
  const graph = await newEmptyStore(engine);
  const annotations = await newEmptyAnnotations(provider);
  return { config: readConfig({}), graph, annotations, schema: makeSchema(), close: () => graph.close() };
}
