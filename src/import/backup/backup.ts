// Both stores of a library → one archive, as they are at one moment: whoever changes the graph through this process waits.
import type { Writable } from 'node:stream';
import { readRows } from '../../annotations/backup.js';
import type { AnnotationStore } from '../../annotations/store.js';
import { countGraph, graphLines, unknownTo, type Counts } from '../../graph/backup.js';
import type { GraphStore } from '../../graph/store.js';
import { LitgraphError } from '../../model/errors.js';
import { inTurn } from '../turns.js';
import { newHeader, writeArchive, type Summary } from './archive.js';
import { readSeedsMemory } from './seeds-memory.js';

export interface Stores {
  readonly graph: GraphStore;
  readonly annotations: AnnotationStore;
  /** The folder of the library. */
  readonly home: string;
}

/**
 * Writes an archive into what `open` opens, which must be as fast as a disk: others wait. Throws STORE_UNAVAILABLE where
 * another process changed the graph meanwhile (on Neo4j one can), so that what was read does not fit together.
 */
export async function backUp(
  { graph, annotations, home }: Stores,
  open: () => Writable,
  { litgraph, signal }: { readonly litgraph: string; readonly signal: AbortSignal },
): Promise<Summary> {
  const header = newHeader({ litgraph, engine: graph.engine, seeds: await readSeedsMemory(home) });
  return inTurn(graph, async () => {
    const before = await countGraph(graph, { signal });
    refuseUnknown(before);
    const summary = await writeArchive(
      open,
      header,
      async (put) => {
        await readRows(annotations, put);
        for await (const lines of graphLines(graph, { signal })) await put(lines);
      },
      signal,
    );
    refuseChanged([before, withParts(summary.graph), await countGraph(graph, { signal })]);
    return summary;
  });
}

/** Parts are told with the relationship that leads to them. */
export function withParts(told: Counts): Counts {
  const { ImportItems: items = 0, PackSayings: sayings = 0 } = told;
  const leading = { ...(items > 0 && { REPORTED: items }), ...(sayings > 0 && { SAID: sayings }) };
  return Object.fromEntries(Object.entries({ ...told, ...leading }).sort());
}

function refuseUnknown(counts: Counts): void {
  const unknown = unknownTo(counts);
  if (unknown.length === 0) return;
  throw new LitgraphError(
    'STORE_UNAVAILABLE',
    `The graph holds what this version of litgraph does not know and would lose: ${unknown.join(', ')}. Use the version that wrote it.`,
  );
}

function refuseChanged(counts: readonly Counts[]): void {
  if (new Set(counts.map((one) => JSON.stringify(one))).size === 1) return;
  throw new LitgraphError(
    'STORE_UNAVAILABLE',
    'Another process changed the graph while it was read, so the backup would not be whole. Try again when no import is running.',
  );
}
