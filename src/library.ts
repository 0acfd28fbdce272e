// A library: the graph, the annotations and the schema over both, opened from one configuration. Whoever opens one closes it.
import type { GraphQLSchema } from 'graphql';
import { openAnnotations } from './annotations/open.js';
import type { AnnotationStore } from './annotations/store.js';
import type { Config } from './config.js';
import { changeBounds } from './graph/change-bounds.js';
import { countWaitingChanges, numberChanges } from './graph/number-changes.js';
import { openGraph } from './graph/open.js';
import type { GraphStore } from './graph/store.js';
import type { Context } from './graphql/context.js';
import { Loaders } from './graphql/loaders.js';
import { makeSchema } from './graphql/schema.js';
import { refuseHalfRestored } from './import/backup/restore.js';
import type { Person } from './model/annotation.js';

export interface Library {
  readonly config: Config;
  readonly graph: GraphStore;
  readonly annotations: AnnotationStore;
  readonly schema: GraphQLSchema;
  /** Closes both stores, the second also where the first fails. */
  close(): Promise<void>;
}

/**
 * Opens both stores and brings them up to date. Leaves nothing open where either fails. Throws STORE_DAMAGED where a
 * restore was interrupted, but for whoever restores.
 */
export async function openLibrary(config: Config, { toRestore = false } = {}): Promise<Library> {
  const schema = makeSchema();
  const graph = await openGraph(config);
  try {
    await graph.migrate();
    if (!toRestore) await refuseHalfRestored(graph);
    if ((await countWaitingChanges(graph)) > changeBounds.waitingAtOpening) await numberChanges(graph);
    const annotations = await openAnnotations(config);
    return { config, graph, annotations, schema, close: () => closeAll(graph, annotations) };
  } catch (error) {
    await graph.close();
    throw error;
  }
}

/** What resolvers work with during one request of `viewer` (null: nobody is signed in). */
export function contextFor(library: Library, viewer: Person | null, signal: AbortSignal): Context {
  return {
    graph: library.graph,
    annotations: library.annotations,
    viewer,
    limits: library.config.limits,
    signal,
    loaders: new Loaders(),
  };
}

async function closeAll(...stores: readonly { close(): Promise<void> }[]): Promise<void> {
  const outcomes = await Promise.allSettled(stores.map((store) => store.close()));
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
