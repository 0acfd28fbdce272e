// GraphStore on the embedded engine: the graph in `graph.grafeo`, its full text in `search.db`, one writer at a time.
import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { setTimeout as delay } from 'node:timers/promises';
import { LitgraphError } from '../../../model/errors.js';
import { applyMigrations } from '../../migrations.js';
import type { Params, Query, RawRow } from '../../query.js';
import type {
  GraphStore,
  GraphTransaction,
  QueryEvent,
  ReadOptions,
  TextHit,
  TextSearch,
} from '../../store.js';
import { limits } from '../limits.js';
import { refuseIfAborted, unlessStopped } from '../stopping.js';
import { Trips } from '../trips.js';
import { closeDatabase, openDatabase, type OpenOptions } from './database.js';
import { isWriteConflict, needsReopening, toLitgraphError } from './errors.js';
import { Queue } from './queue.js';
import { TextIndex } from './text.js';
import { allDocuments, textSequence } from './text-source.js';
import { sizeOf, type TextChange } from './text-writing.js';
import { EmbeddedTransaction } from './transaction.js';

export interface EmbeddedOptions extends OpenOptions {
  /** Of one read where its caller gives none. */
  readonly timeoutMs?: number;
}

/** Opens the store in a folder. Throws STORE_LOCKED, STORE_DAMAGED, STORE_FULL or STORE_UNAVAILABLE, each with a sentence. */
export async function openEmbeddedStore(options: EmbeddedOptions): Promise<GraphStore> {
  const database = await openDatabase(options);
  try {
    return new EmbeddedStore(database, await TextIndex.open(options.home), options);
  } catch (error) {
    await closeDatabase(database, options.home);
    throw toLitgraphError(error, options.home);
  }
}

class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded';
  #database: GrafeoDB;
  readonly #text: TextIndex;
  readonly #options: EmbeddedOptions;
  readonly #trips = new Trips();
  readonly #writers = new Queue();
  /** Commits that full text takes in, while the engine is at the next ones, and searches, each behind the commits it must know. */
  readonly #textWork = new Queue();
  /** False after a commit that full text did not take in: it is then made anew before the next search. */
  #textIsCurrent = false;
  /** True after a failure to write the log: the engine then wants to be opened again before it writes. */
  #mustReopen = false;
  #closed = false;

  constructor(database: GrafeoDB, text: TextIndex, options: EmbeddedOptions) {
    this.#database = database;
    this.#text = text;
    this.#options = options;
  }

  read<Row>(query: Query<Row>, params: Params = {}, options: ReadOptions = {}): Promise<Row[]> {
    return this.#trips.measure(query.name, 'read', async () => {
      const rows = await this.#unlessStopped(query.name, options, limits.readTimeoutMs, () =>
        this.#readRaw(query.cypher, params),
      );
      return rows.map(query.row);
    });
  }

  /** Waits its turn. `work` must not call `write` itself: it would wait for its own end. */
  async write<T>(work: (tx: GraphTransaction) => Promise<T>, options: ReadOptions = {}): Promise<T> {
    this.#refuseIfClosed();
    refuseIfAborted(options.signal);
    const givenUp = new AbortController();
    const timeoutMs = options.timeoutMs ?? limits.writeTimeoutMs;
    // Given up while it waits: not begun. Given up while it runs: undone, since its next step refuses.
    const done = this.#writers.add(() => this.#attempt(work, givenUp.signal));
    const stop = (reason: LitgraphError) => givenUp.abort(reason);
    return this.#guarded(() =>
      unlessStopped(done, { signal: options.signal, timeoutMs, what: 'write', stop }),
    );
  }

  searchText(search: TextSearch, options: ReadOptions = {}): Promise<TextHit[]> {
    return this.#trips.measure('text.search', 'read', () =>
      this.#unlessStopped('text.search', options, limits.readTimeoutMs, () => this.#search(search)),
    );
  }

  /** Waits for the commits before it alone: an import that goes on would keep it waiting for good. */
  async #search(search: TextSearch): Promise<TextHit[]> {
    for (;;) {
      const hits = await this.#textWork.add(async () =>
        this.#textIsCurrent ? this.#text.search(search) : null,
      );
      if (hits !== null) return hits;
      await this.#writers.add(() => this.#rebuildText());
    }
  }

  async migrate(): Promise<void> {
    await applyMigrations(this, async (statement) => {
      await this.#writers.add(() => this.#database.executeCypher(statement));
    });
    await this.#guarded(() => this.#writers.add(() => this.#rebuildText()));
  }

  async ping(options: ReadOptions = {}): Promise<void> {
    await this.#unlessStopped('store.ping', options, limits.pingTimeoutMs, () =>
      this.#readRaw('RETURN 1 AS answer', {}),
    );
  }

  onQuery(listener: (event: QueryEvent) => void): () => void {
    return this.#trips.listen(listener);
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#writers.drained();
    await this.#textWork.drained();
    await this.#text.close();
    await this.#guarded(() => closeDatabase(this.#database, this.#options.home));
  }

  async #readRaw(cypher: string, params: Params): Promise<RawRow[]> {
    this.#refuseIfClosed();
    return (await this.#database.executeCypher(cypher, params)).toArray();
  }

  /**
   * The engine cannot be told to stop: a read that is given up goes on in its own thread until it is done (or until the
   * engine's own 30 s, which it looks at only between steps); its rows are dropped.
   */
  async #unlessStopped<T>(
    what: string,
    { signal, timeoutMs }: ReadOptions,
    defaultMs: number,
    work: () => Promise<T>,
  ): Promise<T> {
    refuseIfAborted(signal);
    const limit = timeoutMs ?? this.#options.timeoutMs ?? defaultMs;
    return this.#guarded(() => unlessStopped(work(), { signal, timeoutMs: limit, what }));
  }

  async #guarded<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw toLitgraphError(error, this.#options.home);
    }
  }

  async #attempt<T>(work: (tx: GraphTransaction) => Promise<T>, signal: AbortSignal): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      refuseIfAborted(signal);
      if (this.#mustReopen) await this.#reopen();
      try {
        return await this.#once(work, signal);
      } catch (error) {
        if (needsReopening(error)) this.#mustReopen = true;
        if (attempt >= limits.conflictAttempts || !isWriteConflict(error)) throw error;
        await delay(attempt * 5 * Math.random());
      }
    }
  }

  async #once<T>(work: (tx: GraphTransaction) => Promise<T>, signal: AbortSignal): Promise<T> {
    const native: Transaction = this.#database.beginTransaction();
    const tx = new EmbeddedTransaction(native, this.#trips, signal);
    let result: T;
    let sequence: number | null;
    try {
      result = await work(tx);
      sequence = await tx.commit();
    } catch (error) {
      await tx.rollback();
      throw error;
    }
    if (sequence !== null) {
      await this.#textWork.within(limits.textBehind);
      const [change, seen] = [tx.textChange(), sequence];
      void this.#textWork.add(() => this.#indexText(change, seen), sizeOf(change));
    }
    return result;
  }

  /** After the commit; a search waits for it. A failure costs a rebuild at the next search, never the commit. */
  async #indexText(change: TextChange, sequence: number): Promise<void> {
    if (!this.#textIsCurrent) return;
    try {
      await this.#text.apply(change, sequence);
    } catch {
      this.#textIsCurrent = false;
    }
  }

  /** Makes full text anew where it has not seen the graph's last commit. Runs among the writers: nothing changes meanwhile. */
  async #rebuildText(): Promise<void> {
    await this.#textWork.drained();
    if (this.#textIsCurrent) return;
    const rows = await this.#readRaw(textSequence.cypher, {});
    const sequence = rows.map(textSequence.row)[0] ?? 0;
    if ((await this.#text.sequence()) !== sequence) {
      await this.#text.rebuild(
        allDocuments(async (query, params) => (await this.#readRaw(query.cypher, params)).map(query.row)),
        sequence,
      );
    }
    this.#textIsCurrent = true;
  }

  async #reopen(): Promise<void> {
    await closeDatabase(this.#database, this.#options.home);
    this.#database = await openDatabase(this.#options);
    this.#mustReopen = false;
  }

  #refuseIfClosed(): void {
    if (this.#closed) {
      throw new LitgraphError('STORE_UNAVAILABLE', `The library in ${this.#options.home} has been closed.`);
    }
  }
}
