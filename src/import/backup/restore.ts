// A checked archive → both stores of a library. What was written is counted at
// the end; in between the graph holds a note that the library is not whole.
import { basename } from 'node:path';
import { countRows, emptyAnnotations, isUnused, writeRows, type RowLine } from '../../annotations/backup.js';
import { countGraph, type GraphLine } from '../../graph/backup.js';
import {
  emptyGraph,
  forgetRestoring,
  noteRestoring,
  restoredHalfFrom,
  writeGraphLines,
} from '../../graph/restore.js';
import type { GraphStore } from '../../graph/store.js';
import { keepAddedPositions } from '../../graph/added-positions.js';
import { renewTitleKeys } from '../../graph/title-keys.js';
import { LitgraphError } from '../../model/errors.js';
import { archiveLines, type CheckedArchive, type Line, type Summary } from './archive.js';
import { withParts, type Stores } from './backup.js';
import { writeSeedsMemory } from './seeds-memory.js';

export interface RestoreOptions {
  /** Takes out whatever the library holds. */
  readonly replace: boolean;
  readonly signal: AbortSignal;
  /** Told after every batch how many lines are written. */
  readonly onStep?: (lines: number) => void;
}

/** Lines written in one transaction. */
const linesAtOnce = 2_000;
/** Characters of text in them, for records of megabytes. */
const lengthAtOnce = 16 * 1024 * 1024;

/** Throws BAD_USER_INPUT where the library holds something and is not to be replaced. */
export async function restore(
  stores: Stores,
  archive: CheckedArchive,
  options: RestoreOptions,
): Promise<void> {
  const { graph, annotations, home } = stores;
  if (!options.replace) await refuseUsed(stores);
  await graph.write((tx) => noteRestoring(tx, basename(archive.file), new Date().toISOString()));
  await emptyGraph(graph, options.signal);
  await emptyAnnotations(annotations);
  await writeAll(stores, archive, options);
  await refuseOtherCounts(stores, archive);
  // The backup may be of an earlier version.
  await renewTitleKeys(graph);
  await keepAddedPositions(graph);
  await writeSeedsMemory(home, archive.header.seeds);
  await graph.write((tx) => forgetRestoring(tx));
}

/** Throws STORE_DAMAGED where a restore into this graph did not come to its end. */
export async function refuseHalfRestored(graph: GraphStore): Promise<void> {
  const file = await restoredHalfFrom(graph);
  if (file === null) return;
  throw new LitgraphError(
    'STORE_DAMAGED',
    `The restore of ${file} into this library was interrupted, so it is not whole. Run \`litgraph restore ${file} --replace\` to begin anew.`,
  );
}

async function refuseUsed({ graph, annotations }: Stores): Promise<void> {
  await refuseHalfRestored(graph);
  const isEmpty = Object.keys(await countGraph(graph)).length === 0 && (await isUnused(annotations));
  if (isEmpty) return;
  throw new LitgraphError(
    'BAD_USER_INPUT',
    'This library is not empty. Restore into another folder (LITGRAPH_HOME), or say --replace to lose what it holds.',
    { path: ['replace'] },
  );
}

async function writeAll(
  { graph, annotations }: Stores,
  archive: CheckedArchive,
  { signal, onStep }: RestoreOptions,
): Promise<void> {
  let done = 0;
  for await (const batch of batches(archive, signal)) {
    const rows = batch.filter((line): line is RowLine => 'table' in line);
    const lines = batch.filter((line): line is GraphLine => !('table' in line));
    if (rows.length > 0) await writeRows(annotations, rows);
    // Nodes and their relationships may meet in a batch: the order of the archive holds.
    if (lines.length > 0) await graph.write((tx) => writeGraphLines(tx, lines), { signal });
    done += batch.length;
    onStep?.(done);
    signal.throwIfAborted();
  }
}

async function* batches(archive: CheckedArchive, signal: AbortSignal): AsyncGenerator<Line[]> {
  let batch: Line[] = [];
  let length = 0;
  for await (const line of archiveLines(archive, signal)) {
    batch.push(line);
    length += lengthOf(line);
    if (batch.length < linesAtOnce && length < lengthAtOnce) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Of the texts in a line, roughly. */
function lengthOf(line: Line): number {
  const values = Object.values('table' in line ? line.row : line.props);
  return values.reduce((sum: number, value) => sum + (typeof value === 'string' ? value.length : 0), 0);
}

async function refuseOtherCounts({ graph, annotations }: Stores, told: Summary): Promise<void> {
  const rows = Object.entries(await countRows(annotations)).filter(([, count]) => count > 0);
  const [found, wanted] = [
    { ...(await countGraph(graph)), ...Object.fromEntries(rows) },
    { ...withParts(told.graph), ...told.annotations },
  ] as [Record<string, number>, Record<string, number>];
  const names = [...new Set([...Object.keys(found), ...Object.keys(wanted)])];
  const wrong = names.find((name) => found[name] !== wanted[name]);
  if (wrong === undefined) return;
  throw new LitgraphError(
    'STORE_DAMAGED',
    `The library holds ${found[wrong] ?? 0} of ${wrong} and the backup ${wanted[wrong] ?? 0}: another process writes to the same stores. Stop it and restore with --replace.`,
  );
}
