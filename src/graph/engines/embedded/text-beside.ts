// Large changes of the full-text index → a thread of its own with a connection of its own, since every statement holds up
// the thread it runs in. It begins with the first such change and ends when none has come for a while.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { limits } from '../limits.js';
import type { TextChange } from './text-writing.js';

/** Beside this module where litgraph was built; elsewhere all changes are taken in here. */
const builtThread = new URL('./text-thread.js', import.meta.url);

/** What the thread is told; it answers each with null, or with what went wrong. */
export interface TextWork {
  readonly change: TextChange;
  readonly sequence: number;
}

export class TextThread {
  readonly #file: string;
  readonly #script: URL;
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;

  constructor(file: string, script = builtThread) {
    this.#file = file;
    this.#script = script;
  }

  /** Takes one change in, the others before it being done. False where it is small and the thread does not run yet, or no thread can be had: not taken. */
  async takes(change: TextChange, sequence: number): Promise<boolean> {
    const small = this.#worker === null && change.index.length < limits.textBesideFrom;
    if (small || !existsSync(fileURLToPath(this.#script))) return false;
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#begin());
    try {
      worker.ref();
      worker.postMessage({ change, sequence } satisfies TextWork);
      const [failure] = (await once(worker, 'message')) as [string | null];
      if (failure !== null) throw new Error(failure);
    } catch (error) {
      await this.close();
      throw error;
    }
    worker.unref();
    this.#idle = setTimeout(() => void this.close(), limits.textThreadMs).unref();
    return true;
  }

  /** One that dies while it waits costs nothing but itself: the next change begins another. */
  #begin(): Worker {
    const worker = new Worker(this.#script, {
      workerData: this.#file,
      name: 'full text',
      resourceLimits: { maxYoungGenerationSizeMb: limits.textThreadYoungMb },
    });
    worker.on('error', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}
