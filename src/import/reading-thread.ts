// Runs in a thread of its own: reads one bibliography and sends its entries on, a batch whenever one is asked for.
import { parentPort } from 'node:worker_threads';
import type { BibliographyFormat, ImportFormat, ImportProblem } from '../model/bibliography.js';
import { yieldToOthers } from '../graph/engines/background.js';
import { readBibliography } from './entries.js';
import type { PreparedEntry } from './plan.js';
import { inBatches, pause } from './prepare.js';

/** Its first message. (Not its `workerData`, which would hold the bytes for as long as it runs.) */
export interface ToRead {
  readonly text: string | Uint8Array;
  readonly format: ImportFormat | undefined;
  /** Entries of a batch. */
  readonly batch: number;
}

/** What it sends: the head, at once; then, for each message it gets, the next batch; behind the last one, the end. */
export type FromReader =
  | {
      readonly kind: 'head';
      readonly format: BibliographyFormat;
      readonly total: number;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly kind: 'batch'; readonly batch: readonly PreparedEntry[] }
  | { readonly kind: 'end' };

parentPort?.once('message', ({ text, format: wanted, batch }: ToRead) => {
  yieldToOthers();
  const { format, total, problems, entries } = readBibliography(text, wanted);
  const batches = inBatches(format, entries, batch);
  parentPort?.on('message', () => send(nextOf(batches)));
  send({ kind: 'head', format, total, problems });
});

function nextOf(batches: ReturnType<typeof inBatches>): FromReader {
  for (;;) {
    const { done, value } = batches.next();
    if (done === true) return { kind: 'end' };
    if (value !== pause) return { kind: 'batch', batch: value };
  }
}

function send(message: FromReader): void {
  parentPort?.postMessage(message);
}
