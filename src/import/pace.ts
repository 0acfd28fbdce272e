// How many entries an import writes at a time: many while it has the store to itself, few while somebody asks it something.
import { performance } from 'node:perf_hooks';
import type { GraphStore } from '../graph/store.js';
import { importLimits } from './import-limits.js';
import type { PreparedEntry } from './plan.js';

export class Pace {
  readonly #engine: GraphStore['engine'];
  readonly #forget: () => void;
  #lastAsked = -Infinity;
  #readingItself = false;

  constructor(graph: GraphStore) {
    this.#engine = graph.engine;
    this.#forget = graph.onQuery(({ within }) => {
      if (within === 'read' && !this.#readingItself) this.#lastAsked = performance.now();
    });
  }

  /** Entries of the next transaction. */
  get entries(): number {
    const beside = performance.now() - this.#lastAsked < importLimits.besideMilliseconds;
    return (beside ? importLimits.batchBeside : importLimits.batch)[this.#engine];
  }

  /** What the import itself reads in `work` is nobody's question. */
  async itself<T>(work: () => T | Promise<T>): Promise<T> {
    this.#readingItself = true;
    try {
      return await work();
    } finally {
      this.#readingItself = false;
    }
  }

  /** Entries as they were read, parted into such batches as are written at a time; the next is gathered while one is written. */
  batches(read: AsyncIterable<readonly PreparedEntry[]>): AsyncGenerator<readonly PreparedEntry[]> {
    return ahead(this.#parted(read));
  }

  /** To be called when the import has ended, however it did. */
  stop(): void {
    this.#forget();
  }

  async *#parted(read: AsyncIterable<readonly PreparedEntry[]>): AsyncGenerator<readonly PreparedEntry[]> {
    const waiting: PreparedEntry[] = [];
    for await (const entries of read) {
      waiting.push(...entries);
      for (let size = this.entries; waiting.length >= size; size = this.entries)
        yield waiting.splice(0, size);
    }
    while (waiting.length > 0) yield waiting.splice(0, this.entries);
  }
}

/** Each batch, the next being made meanwhile: one at a time, so that memory holds two. */
async function* ahead<T>(batches: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = batches.next();
  try {
    for (let batch = await next; batch.done !== true; batch = await next) {
      next = batches.next();
      // A failure is told when its batch is asked for; until then nobody listens.
      next.catch(() => undefined);
      yield batch.value;
    }
  } finally {
    await batches.return(undefined);
  }
}
