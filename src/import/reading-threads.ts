// The thread that long texts are read in: begun for the first of them, and kept a while for the next, since one that has read some
// thousand entries reads twice as fast as one that begins. One waits at most; texts that are read at the same time have one each.
import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { importLimits } from './import-limits.js';
import type { FromReader, ToRead } from './reading-thread.js';

let waiting: ReadingThread | null = null;

function letWait(thread: ReadingThread): void {
  waiting = thread;
}

export class ReadingThread {
  readonly #script: URL;
  readonly #worker: Worker;
  readonly #messages: AsyncIterableIterator<[FromReader]>;
  #idle: NodeJS.Timeout | undefined;

  private constructor(script: URL) {
    this.#script = script;
    this.#worker = new Worker(script, { name: 'reading bibliographies' });
    this.#messages = on(this.#worker, 'message', { close: ['exit'] }) as AsyncIterableIterator<[FromReader]>;
    this.#worker.once('exit', () => {
      if (waiting === this) waiting = null;
    });
  }

  /** The one that waits, or another; null where none can be had. */
  static async of(script: URL): Promise<ReadingThread | null> {
    const kept = waiting;
    if (kept !== null && kept.#script.href === script.href) {
      waiting = null;
      clearTimeout(kept.#idle);
      kept.#worker.ref();
      return kept;
    }
    return existsSync(fileURLToPath(script)) ? ReadingThread.#begun(script) : null;
  }

  static async #begun(script: URL): Promise<ReadingThread | null> {
    let thread: ReadingThread | null = null;
    try {
      thread = new ReadingThread(script);
      if ((await thread.next()).kind === 'ready') return thread;
    } catch {
      // No thread can be had, or it died before it was given anything.
    }
    await thread?.end();
    return null;
  }

  /** Hands a text over: its head is the next message, batches follow as they are asked for. Bytes are given away where they can be. */
  read(toRead: ToRead): void {
    this.#worker.postMessage(toRead, ownBuffer(toRead.text));
  }

  askForBatch(): void {
    this.#worker.postMessage('more');
  }

  /** What it sent, one message after the other. Throws where it died. */
  async next(): Promise<FromReader> {
    const message: IteratorResult<[FromReader], undefined> = await this.#messages.next();
    if (message.done === true)
      throw new Error('the thread that reads bibliographies ended before the text did');
    return message.value[0];
  }

  /** To be called at the end of a text: another may be read. */
  keep(): void {
    if (waiting !== null) return void this.end();
    letWait(this);
    this.#worker.unref();
    this.#idle = setTimeout(() => void this.end(), importLimits.readerWaitsMs).unref();
  }

  /** Wherever it is. */
  async end(): Promise<void> {
    if (waiting === this) waiting = null;
    clearTimeout(this.#idle);
    await this.#worker.terminate();
  }
}

/** What can be handed over without a copy: memory that holds these bytes and nothing else. */
function ownBuffer(text: string | Uint8Array): ArrayBuffer[] {
  if (typeof text === 'string' || !(text.buffer instanceof ArrayBuffer)) return [];
  return text.byteLength === text.buffer.byteLength ? [text.buffer] : [];
}
