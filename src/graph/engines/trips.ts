// Counts and times every trip to a store and tells those who listen.
import { performance } from 'node:perf_hooks';
import type { QueryEvent } from '../store.js';

export class Trips {
  readonly #listeners = new Set<(event: QueryEvent) => void>();

  listen(listener: (event: QueryEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Runs one trip; its rows are counted, its failure is passed on. */
  async measure<Row>(name: string, within: QueryEvent['within'], trip: () => Promise<Row[]>): Promise<Row[]> {
    const start = performance.now();
    let rows = 0;
    let failed = true;
    try {
      const result = await trip();
      rows = result.length;
      failed = false;
      return result;
    } finally {
      const event = { name, within, milliseconds: performance.now() - start, rows, failed };
      for (const listener of this.#listeners) listener(event);
    }
  }
}
