// A bibliography's text → its entries in batches, ready to be planned. A long text is read in a thread of its own, so that
// the event loop stays free for others and reading costs an import no time; a short one is done before a thread begins.
import { setImmediate } from 'node:timers/promises';
import type { BibliographyFormat, ImportProblem } from '../model/bibliography.js';
import { readBibliography, type Bibliography, type ParsedEntry } from './entries.js';
import { importLimits } from './import-limits.js';
import { unpacked } from './packed-entry.js';
import type { PreparedEntry } from './plan.js';
import { inBatches, pause } from './prepare.js';
import type { ToRead } from './reading-thread.js';
import { ReadingThread } from './reading-threads.js';

export interface EntrySource {
  readonly format: BibliographyFormat;
  /** How many entries the batches hold together. */
  readonly total: number;
  /** What is wrong with the text outside its entries. */
  readonly problems: readonly ImportProblem[];
  /** In the order of the text; the next is read while one is dealt with. To be walked once. */
  readonly batches: AsyncIterable<readonly PreparedEntry[]>;
  /** Ends the reading, wherever it is: to be called once. */
  close(): Promise<void>;
}

/** Beside this module where litgraph was built; elsewhere every text is read in this thread. */
const builtThread = new URL('./reading-thread.js', import.meta.url);

/**
 * The same entries and problems whichever way the text is read; `batch` of them at a time. Long bytes are handed over to
 * the thread that reads them: whoever gave them finds them empty.
 */
export async function openEntries(toRead: ToRead, thread = builtThread): Promise<EntrySource> {
  const { text, format, batch } = toRead;
  const beside = text.length >= importLimits.readBesideFrom ? await ReadingThread.of(thread) : null;
  if (beside === null) return entriesOf(readBibliography(text, format), batch);
  beside.read(toRead);
  const head = await beside.next();
  if (head.kind !== 'head') throw new Error(`the thread that reads bibliographies begins with ${head.kind}`);
  const { format: found, total, problems } = head;
  let ended = false;
  return {
    format: found,
    total,
    problems,
    batches: batchesOf(beside, batch, () => (ended = true)),
    close: async () => (ended ? beside.keep() : beside.end()),
  };
}

/** Of a bibliography that is read in this thread. */
export function entriesOf({ format, total, problems, entries }: Bibliography, batch: number): EntrySource {
  const batches = preparedBatches(format, entries, batch);
  return { format, total, problems, batches, close: async () => void (await batches.return(undefined)) };
}

/** The thread reads only what it was asked for: so many batches at most wait here. */
async function* batchesOf(
  thread: ReadingThread,
  size: number,
  onEnd: () => void,
): AsyncGenerator<readonly PreparedEntry[]> {
  for (let asked = 0; asked < importLimits.entriesAhead; asked += size) thread.askForBatch();
  for (;;) {
    const message = await thread.next();
    if (message.kind === 'end') return onEnd();
    if (message.kind !== 'batch') continue;
    thread.askForBatch();
    yield message.batch.map(unpacked);
  }
}

/** Pauses now and then, so that the store's answers are heard. */
async function* preparedBatches(
  format: BibliographyFormat,
  entries: Iterable<ParsedEntry>,
  size: number,
): AsyncGenerator<readonly PreparedEntry[]> {
  for (const batch of inBatches(format, entries, size)) {
    if (batch === pause) await setImmediate();
    else yield batch;
  }
}
