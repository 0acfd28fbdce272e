// Opens the graph that the configuration names: Neo4j where it gives an address, else the embedded store in its folder.
import type { Config } from '../config.js';
import { openEmbeddedStore } from './engines/embedded/store.js';
import { openNeo4jStore } from './engines/neo4j/store.js';
import type { GraphStore } from './store.js';

/** The store, opened and reachable; `migrate()` is the caller's to call. Throws STORE_UNAVAILABLE, STORE_LOCKED, STORE_DAMAGED. */
export function openGraph({ home, neo4j }: Pick<Config, 'home' | 'neo4j'>): Promise<GraphStore> {
  return neo4j === null ? openEmbeddedStore({ home }) : openNeo4jStore(neo4j);
}
