// Who waits for changes ↔ what is written: woken after writes of this process, and by one look every few seconds, shared by all
// who wait, for what other processes write. With nobody waiting it costs nothing.
import { changeBounds } from './change-bounds.js';
import { currentLog, type ChangeLog } from './number-changes.js';
import type { GraphStore } from './store.js';

/** What somebody has seen of the log. */
export type SeenLog = Pick<ChangeLog, 'log' | 'newest'>;

/** Says that this process has written to the store. */
export function wroteTo(store: GraphStore): void {
  watches.get(store)?.lookSoon();
}

/** Resolves when the log has more than was seen, or is another one; or quietly when `signal` is aborted. */
export function moreChanges(store: GraphStore, seen: SeenLog, signal: AbortSignal): Promise<void> {
  let watch = watches.get(store);
  if (watch === undefined) {
    watch = new Watch(store);
    watches.set(store, watch);
  }
  return watch.wait(seen, signal);
}

/** How many wait. */
export function watchersOf(store: GraphStore): number {
  return watches.get(store)?.size ?? 0;
}

const watches = new WeakMap<GraphStore, Watch>();

interface Waiting {
  readonly seen: SeenLog;
  readonly wake: () => void;
}

class Watch {
  readonly #store: GraphStore;
  readonly #waiting = new Set<Waiting>();
  #polling: NodeJS.Timeout | null = null;
  #soon: NodeJS.Timeout | null = null;
  #looking = false;
  #lookAgain = false;

  constructor(store: GraphStore) {
    this.#store = store;
  }

  get size(): number {
    return this.#waiting.size;
  }

  async wait(seen: SeenLog, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    this.#polling ??= setInterval(() => void this.#look(), changeBounds.pollMs).unref();
    await new Promise<void>((resolve) => {
      const wake = () => {
        signal.removeEventListener('abort', wake);
        this.#waiting.delete(waiting);
        resolve();
      };
      const waiting = { seen, wake };
      this.#waiting.add(waiting);
      signal.addEventListener('abort', wake, { once: true });
      // Something may have come between reading and waiting.
      this.lookSoon();
    });
    if (this.#waiting.size === 0) this.#rest();
  }

  /** After a moment, in which more may be written. */
  lookSoon(): void {
    if (this.#waiting.size === 0) return;
    this.#soon ??= setTimeout(() => void this.#look(), changeBounds.gatherMs).unref();
  }

  async #look(): Promise<void> {
    this.#soon = null;
    if (this.#looking) {
      this.#lookAgain = true;
      return;
    }
    this.#looking = true;
    try {
      const { log, newest } = await currentLog(this.#store);
      for (const { seen, wake } of this.#waiting) {
        if (seen.log !== log || seen.newest < newest) wake();
      }
    } catch {
      // The store does not answer; the next look may find it again, and whoever reads is told why.
    } finally {
      this.#looking = false;
    }
    if (this.#lookAgain) this.lookSoon();
    this.#lookAgain = false;
  }

  #rest(): void {
    if (this.#polling !== null) clearInterval(this.#polling);
    if (this.#soon !== null) clearTimeout(this.#soon);
    this.#polling = null;
    this.#soon = null;
  }
}
