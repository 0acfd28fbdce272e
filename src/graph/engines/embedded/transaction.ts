// One write of the embedded engine: its queries one after another, and the words that full text will take in with it.
import type { Transaction } from '@grafeo-db/js';
import type { Params, Query } from '../../query.js';
import type { GraphTransaction, TextDocument } from '../../store.js';
import { refuseIfAborted } from '../stopping.js';
import type { Trips } from '../trips.js';
import { Queue } from './queue.js';
import type { TextChange } from './text-writing.js';
import { nextTextSequence } from './text-source.js';

export class EmbeddedTransaction implements GraphTransaction {
  readonly #native: Transaction;
  readonly #trips: Trips;
  readonly #signal: AbortSignal;
  /** The engine runs one query of a transaction at a time. */
  readonly #steps = new Queue();
  /** By id; null: dropped. The last word counts. */
  readonly #text = new Map<string, TextDocument | null>();
  /** A query that failed has left the transaction half done: it must not be committed, whoever caught the error. */
  #failure: { readonly error: unknown } | null = null;

  constructor(native: Transaction, trips: Trips, signal: AbortSignal) {
    this.#native = native;
    this.#trips = trips;
    this.#signal = signal;
  }

  run<Row>(query: Query<Row>, params: Params = {}): Promise<Row[]> {
    return this.#steps.add(() =>
      this.#trips.measure(query.name, 'write', async () => {
        refuseIfAborted(this.#signal);
        try {
          return (await this.#native.executeCypher(query.cypher, params)).toArray().map(query.row);
        } catch (error) {
          this.#failure ??= { error };
          throw error;
        }
      }),
    );
  }

  indexText(documents: readonly TextDocument[]): void {
    for (const document of documents) this.#text.set(document.id, document);
  }

  dropText(ids: readonly string[]): void {
    for (const id of ids) this.#text.set(id, null);
  }

  textChange(): TextChange {
    const index: TextDocument[] = [];
    const drop: string[] = [];
    for (const [id, document] of this.#text) {
      if (document === null) drop.push(id);
      else index.push(document);
    }
    return { index, drop };
  }

  /** Commits; the graph's new sequence number where full text has something to take in, else null. */
  async commit(): Promise<number | null> {
    await this.#steps.drained();
    const [sequence] = this.#text.size === 0 ? [] : await this.run(nextTextSequence);
    refuseIfAborted(this.#signal);
    if (this.#failure !== null) throw this.#failure.error;
    this.#native.commit();
    return sequence ?? null;
  }

  /** Undoes everything, after the query that is still running: it cannot be stopped. */
  async rollback(): Promise<void> {
    await this.#steps.drained();
    try {
      if (this.#native.isActive) this.#native.rollback();
    } catch {
      // A commit that failed has ended the transaction already; its own error is the one to tell.
    }
  }
}
