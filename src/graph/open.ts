// Opens the graph that the configuration names: Neo4j where it gives an address, else the embedded store in its folder.
import type { Config } from '../config.js';
import type { GraphStore } from './store.js';

/**
 * The store, opened and reachable; `migrate()` is the caller's to call. Throws STORE_UNAVAILABLE, STORE_LOCKED,
 * STORE_DAMAGED. Only the engine in use is loaded: Neo4j's driver alone takes longer to load than the rest of a start.
 */
export async function openGraph({ home, neo4j }: Pick<Config, 'home' | 'neo4j'>): Promise<GraphStore> {
  if (neo4j === null) {
    const { openEmbeddedStore } = await import('./engines/embedded/store.js');
    return openEmbeddedStore({ home });
  }
  const { openNeo4jStore } = await import('./engines/neo4j/store.js');
  return openNeo4jStore(neo4j);
}
