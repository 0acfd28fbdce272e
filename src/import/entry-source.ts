// A bibliography's text → its entries in batches, ready to be planned. A long text is read in a thread of its own, so that
// the event loop stays free for others and reading costs an import no time; a short one is done before a thread begins.
import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { BibliographyFormat, ImportProblem } from '../model/bibliography.js';
import { readBibliography, type Bibliography, type ParsedEntry } from './entries.js';
import { importLimits } from './import-limits.js';
import type { PreparedEntry } from './plan.js';
import { inBatches, pause } from './prepare.js';
import type { FromReader, ToRead } from './reading-thread.js';

export interface EntrySource {
  readonly format: BibliographyFormat;
  /** How many entries the batches hold together. */
  readonly total: number;
  /** What is wrong with the text outside its entries. */
  readonly problems: readonly ImportProblem[];
  /** In the order of the text; the next is read while one is dealt with. To be walked once. */
  readonly batches: AsyncIterable<readonly PreparedEntry[]>;
  /** Ends the reading, wherever it is. */
  close(): Promise<void>;
}

/** Beside this module where litgraph was built; elsewhere every text is read in this thread. */
const builtThread = new URL('./reading-thread.js', import.meta.url);

/** The same entries and problems whichever way the text is read; `batch` of them at a time. */
export async function openEntries(toRead: ToRead, thread = builtThread): Promise<EntrySource> {
  const { text, format, batch } = toRead;
  const beside = text.length >= importLimits.readBesideFrom && existsSync(fileURLToPath(thread));
  const source = beside ? await readBeside(toRead, thread) : null;
  return source ?? entriesOf(readBibliography(text, format), batch);
}

/** Of a bibliography that is read in this thread. */
export function entriesOf({ format, total, problems, entries }: Bibliography, batch: number): EntrySource {
  const batches = preparedBatches(format, entries, batch);
  return { format, total, problems, batches, close: async () => void (await batches.return(undefined)) };
}

/** Null where no thread can be had: then the text is read in this one. */
async function readBeside(toRead: ToRead, thread: URL): Promise<EntrySource | null> {
  let worker: Worker;
  try {
    worker = new Worker(thread, { name: 'reading a bibliography' });
  } catch {
    return null;
  }
  const close = async () => void (await worker.terminate());
  const messages = on(worker, 'message', { close: ['exit'] }) as AsyncIterableIterator<[FromReader]>;
  try {
    worker.postMessage(toRead);
    const first = await messages.next();
    if (first.done !== true && first.value[0].kind === 'head') {
      const { format, total, problems } = first.value[0];
      return { format, total, problems, batches: batchesOf(worker, messages, toRead.batch), close };
    }
  } catch {
    // It could not begin; what the text says throws nowhere.
  }
  await close();
  return null;
}

/** The thread reads only what it was asked for: so many batches at most wait here. */
async function* batchesOf(
  worker: Worker,
  messages: AsyncIterableIterator<[FromReader]>,
  size: number,
): AsyncGenerator<readonly PreparedEntry[]> {
  for (let asked = 0; asked < importLimits.entriesAhead; asked += size) worker.postMessage('more');
  for await (const [message] of messages) {
    if (message.kind === 'end') return;
    if (message.kind !== 'batch') continue;
    worker.postMessage('more');
    yield message.batch;
  }
  throw new Error('the thread that read the bibliography ended before the text did');
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
