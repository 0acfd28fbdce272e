// GraphStore on Neo4j 5.26 and later. Reads are auto-commit in READ mode, one trip each, repeated by our own hand;
// writes are managed transactions. Full text is Neo4j's own index (text.ts).
import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { Neo4jError, type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { isLitgraphError } from '../../../model/errors.js';
import { applyMigrations } from '../../migrations.js';
import type { Params, Query } from '../../query.js';
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
import { isLostConnection, toLitgraphError } from './errors.js';
import { toParameters } from './parameters.js';
import { searchNeo4jText } from './text.js';

export interface Neo4jOptions {
  /** bolt:// for one server, neo4j:// for a cluster (reads go to replicas); +s for TLS. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Null: the server's default. */
  readonly database: string | null;
  /** Of one read where its caller gives none. */
  readonly timeoutMs?: number;
}

const pingQuery: Query<unknown> = {
  name: 'store.ping',
  cypher: 'RETURN 1 AS answer',
  row: (raw) => raw.answer,
};

/** Connects; throws STORE_UNAVAILABLE where the server does not answer or does not accept the password. */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const store = new Neo4jStore(options);
  try {
    await store.ping({ timeoutMs: limits.openMs });
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  readonly #driver: Driver;
  readonly #options: Neo4jOptions;
  readonly #trips = new Trips();
  /** Sessions see what others of this process wrote, on a replica too. */
  readonly #bookmarks = neo4j.bookmarkManager();

  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#driver = neo4j.driver(options.uri, neo4j.auth.basic(options.username, options.password), {
      disableLosslessIntegers: true,
      userAgent: 'litgraph',
      connectionTimeout: limits.connectMs,
      connectionAcquisitionTimeout: limits.connectMs * 2,
      maxTransactionRetryTime: limits.writeRetryMs,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  }

  read<Row>(query: Query<Row>, params: Params = {}, options: ReadOptions = {}): Promise<Row[]> {
    return this.#trips.measure(query.name, 'read', async () => {
      const records = await this.#readRaw(query.name, query.cypher, params, options);
      return records.map(query.row);
    });
  }

  async write<T>(work: (tx: GraphTransaction) => Promise<T>, options: ReadOptions = {}): Promise<T> {
    refuseIfAborted(options.signal);
    const timeoutMs = options.timeoutMs ?? limits.writeTimeoutMs;
    const attempt = () => this.#attempt(work, { ...options, timeoutMs });
    // What the driver says may help, it has tried again itself.
    return repeated(limits.writeAttempts, attempt, isMadeMeanwhile);
  }

  #attempt<T>(
    work: (tx: GraphTransaction) => Promise<T>,
    options: ReadOptions & { timeoutMs: number },
  ): Promise<T> {
    const session = this.#session('WRITE');
    const done = session.executeWrite((tx) => this.#once(tx, work), {
      timeout: options.timeoutMs,
      metadata: { app: 'litgraph', query: 'write' },
    });
    return this.#finish(session, done, options, 'write');
  }

  async searchText(search: TextSearch, options: ReadOptions = {}): Promise<TextHit[]> {
    return searchNeo4jText(this, search, options);
  }

  /** One process at a time: constraints that two make at once may wait for each other for ever, or leave half of one. */
  async migrate(): Promise<void> {
    await this.#runSchema(oneLock);
    const session = this.#session('WRITE');
    const lock = session.beginTransaction({ timeout: limits.schemaTimeoutMs });
    try {
      await lock.run(takeLock);
      await applyMigrations(this, (statement) => this.#runSchema(statement));
      await lock.run(leaveNoLock);
      await lock.commit();
    } catch (error) {
      throw toLitgraphError(error, this.#options.uri);
    } finally {
      await session.close();
    }
  }

  async #runSchema(statement: string): Promise<void> {
    await repeated(limits.schemaAttempts, async () => {
      const session = this.#session('WRITE');
      const done = session.run(statement);
      await this.#finish(session, done, { timeoutMs: limits.schemaTimeoutMs }, 'migrate');
    });
  }

  async ping(options: ReadOptions = {}): Promise<void> {
    try {
      await this.read(pingQuery, {}, { timeoutMs: limits.pingTimeoutMs, ...options });
    } catch (error) {
      throw isLitgraphError(error, 'DEADLINE_EXCEEDED') && options.signal?.aborted !== true
        ? toLitgraphError(new Error('Failed to connect: no answer in time'), this.#options.uri)
        : error;
    }
  }

  onQuery(listener: (event: QueryEvent) => void): () => void {
    return this.#trips.listen(listener);
  }

  async close(): Promise<void> {
    await this.#driver.close();
  }

  #session(mode: 'READ' | 'WRITE'): Session {
    return this.#driver.session({
      defaultAccessMode: neo4j.session[mode],
      bookmarkManager: this.#bookmarks,
      ...(this.#options.database === null ? {} : { database: this.#options.database }),
    });
  }

  /** One try of a transaction. A query that failed undoes it on the server, so it must not pass for done. */
  async #once<T>(tx: ManagedTransaction, work: (tx: GraphTransaction) => Promise<T>): Promise<T> {
    let failure: { readonly error: unknown } | null = null;
    const result = await work({
      run: (query, params = {}) =>
        this.#trips.measure(query.name, 'write', async () => {
          try {
            const { records } = await tx.run(query.cypher, toParameters(params));
            return records.map((record) => query.row(record.toObject()));
          } catch (error) {
            failure ??= { error };
            throw error;
          }
        }),
      // The index follows the nodes' own properties.
      indexText: () => undefined,
      dropText: () => undefined,
    });
    if (failure !== null) throw (failure as { readonly error: unknown }).error;
    return result;
  }

  /** One auto-commit read, repeated where the driver says that trying again may help. */
  async #readRaw(
    name: string,
    cypher: string,
    params: Params,
    options: ReadOptions,
  ): Promise<Record<string, unknown>[]> {
    const parameters = toParameters(params);
    const timeoutMs = options.timeoutMs ?? this.#options.timeoutMs ?? limits.readTimeoutMs;
    return repeated(limits.readAttempts, async () => {
      refuseIfAborted(options.signal);
      const session = this.#session('READ');
      const result = session.run(cypher, parameters, {
        timeout: timeoutMs,
        metadata: { app: 'litgraph', query: name },
      });
      const { records } = await this.#finish(session, result, { ...options, timeoutMs }, name);
      return records.map((record) => record.toObject());
    });
  }

  /** Waits for a session's work and closes it; closing it early resets the connection, which stops the work on the server. */
  async #finish<T>(
    session: Session,
    work: PromiseLike<T>,
    options: ReadOptions & { timeoutMs: number },
    what: string,
  ): Promise<T> {
    const close = () => void session.close().catch(() => undefined);
    try {
      return await unlessStopped(Promise.resolve(work), {
        signal: options.signal,
        timeoutMs: options.timeoutMs,
        what,
        stop: close,
      });
    } catch (error) {
      throw toLitgraphError(error, this.#options.uri);
    } finally {
      close();
    }
  }
}

/** Without it two processes could each make a lock of their own. */
const oneLock =
  'CREATE CONSTRAINT litgraph_MigrationLock_id_unique IF NOT EXISTS FOR (n:MigrationLock) REQUIRE n.id IS UNIQUE';

/** Waits until no other process has the lock, and has it until the transaction ends, however that comes about. */
const takeLock = "MERGE (lock:MigrationLock {id: 'lock'}) SET lock.taken = true";
const leaveNoLock = 'MATCH (lock:MigrationLock) DELETE lock';

/** Does the work again, after a growing pause, where this may help. */
async function repeated<T>(
  attempts: number,
  work: () => Promise<T>,
  mayHelp: (cause: Neo4jError) => boolean = mayTryAgain,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const cause = isLitgraphError(error) ? error.cause : error;
      if (attempt >= attempts || !(cause instanceof Neo4jError && mayHelp(cause))) throw error;
      await delay(limits.retryPauseMs * 2 ** (attempt - 1) * (0.5 + Math.random()));
    }
  }
}

/** (Not `neo4j.isRetriableError`, which throws in driver 6.3.) */
function mayTryAgain(cause: Neo4jError): boolean {
  return cause.retryable || isLostConnection(cause) || isMadeMeanwhile(cause);
}

/**
 * Another process made it between the look and the writing: a paper of the same text, which the next try finds there, or what
 * IF NOT EXISTS makes, which looks before it waits for the lock.
 */
function isMadeMeanwhile({ code }: Neo4jError): boolean {
  return /Schema\.(ConstraintValidationFailed|(EquivalentSchemaRule|Index|Constraint)\w*AlreadyExists)/.test(
    code,
  );
}
