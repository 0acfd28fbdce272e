// Runs in a thread of its own: reads one bibliography after another and sends its entries on, a batch whenever one is asked for.
import { isMainThread, MessageChannel, type MessagePort, parentPort } from 'node:worker_threads';
import type { BibliographyFormat, ImportFormat, ImportProblem } from '../model/bibliography.js';
import { yieldToOthers } from '../graph/engines/background.js';
import { collectGarbage } from './collect.js';
import { readBibliography } from './entries.js';
import { heldOutside } from './held-text.js';
import { importLimits } from './import-limits.js';
import { packed, type PackedEntry } from './packed-entry.js';
import { inBatches, pause } from './prepare.js';

/** A message of its own. (Not its `workerData`, which would hold the bytes for as long as it runs.) */
export interface ToRead {
  readonly text: string | Uint8Array;
  readonly format: ImportFormat | undefined;
  /** Entries of a batch. */
  readonly batch: number;
}

/** What it sends: that it has begun; the head of each text; then, whenever it is asked for more, the next batch; behind the last one, the end. */
export type FromReader =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'head';
      readonly format: BibliographyFormat;
      readonly total: number;
      readonly problems: readonly ImportProblem[];
    }
  | { readonly kind: 'batch'; readonly batch: readonly PackedEntry[] }
  | { readonly kind: 'end' };

if (!isMainThread && parentPort !== null) serve(parentPort);

function serve(port: MessagePort): void {
  let batches: Batches | null = null;
  const send = (message: FromReader) => port.postMessage(message);
  port.on('message', (message: ToRead | 'more') => {
    if (message !== 'more') {
      const { text, format: wanted, batch } = message;
      const { length } = text;
      const { format, total, problems, entries } = readBibliography(text, wanted, heldOutside);
      letGo(text);
      batches = inBatches(format, entries, batch);
      if (length >= importLimits.collectFrom) collectGarbage();
      send({ kind: 'head', format, total, problems });
    } else if (batches !== null) {
      const next = nextOf(batches);
      // What was asked for beyond the end is no batch of the next text.
      if (next.kind === 'end') batches = null;
      send(next);
    }
  });
  yieldToOthers();
  send({ kind: 'ready' });
}

type Batches = ReturnType<typeof inBatches>;

/** Gives back the memory of bytes that were made text: as garbage they would stay until the heap is next collected whole. */
function letGo(text: string | Uint8Array): void {
  if (typeof text === 'string' || !(text.buffer instanceof ArrayBuffer)) return;
  const { port1: nowhere } = new MessageChannel();
  nowhere.close();
  nowhere.postMessage(null, [text.buffer]);
}

function nextOf(batches: Batches): FromReader {
  for (;;) {
    const { done, value } = batches.next();
    if (done === true) return { kind: 'end' };
    if (value !== pause) return { kind: 'batch', batch: value.map(packed) };
  }
}
