// What the Neo4j store makes of a server that goes away, refuses, or is told to stop: seen through a proxy that can be cut.
import { createServer, connect, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openNeo4jStore } from '../../src/graph/engines/neo4j/store.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import { engines, newEmptyStore, testNeo4j } from '../support/graph-stores.js';

const count: Query<unknown> = {
  name: 'test.count',
  cypher: 'MATCH (p:Paper) RETURN count(p) AS n',
  row: (raw) => raw.n,
};
const add: Query<null> = { name: 'test.add', cypher: 'CREATE (:Paper {id: $id})', row: () => null };
/** Minutes of work, under a name of its own. */
const slow = (name: string): Query<unknown> => ({
  name,
  cypher:
    'UNWIND range(1, 20000) AS a UNWIND range(1, 20000) AS b WITH a * b AS n WHERE n % 7 = 3 RETURN count(n) AS n',
  row: (raw) => raw.n,
});
const running: Query<boolean> = {
  name: 'test.running',
  cypher: 'SHOW TRANSACTIONS YIELD metaData WHERE metaData.query = $name RETURN count(*) > 0 AS running',
  row: (raw) => raw.running === true,
};

/** Passes bytes on to Neo4j until it is cut. */
class Proxy {
  readonly #target: URL;
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  port = 0;

  constructor(target: string) {
    this.#target = new URL(target);
  }

  async mend(): Promise<void> {
    const server = createServer((near) => {
      const far = connect(Number(this.#target.port), this.#target.hostname);
      for (const [one, other] of [
        [near, far],
        [far, near],
      ] as const) {
        this.#sockets.add(one);
        one.on('error', () => undefined);
        one.on('close', () => other.destroy());
        one.pipe(other);
      }
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    const address = server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
  }

  cut(): void {
    this.#server?.close();
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets.clear();
  }
}

describe.runIf(engines.includes('neo4j'))('a store on Neo4j', () => {
  let direct: GraphStore;
  let store: GraphStore;
  let proxy: Proxy;
  beforeAll(async () => {
    direct = await newEmptyStore('neo4j');
    proxy = new Proxy(testNeo4j().uri);
    await proxy.mend();
    const { username, password } = testNeo4j();
    store = await openNeo4jStore({
      uri: `bolt://127.0.0.1:${proxy.port}`,
      username,
      password,
      database: null,
    });
  });
  afterAll(async () => {
    await store.close();
    proxy.cut();
    await direct.close();
  });

  async function isRunning(name: string): Promise<boolean> {
    return (await direct.read(running, { name }))[0] ?? false;
  }
  async function until(condition: () => Promise<boolean>): Promise<void> {
    for (let waited = 0; !(await condition()); waited += 50) {
      if (waited > 10_000) throw new Error('it never came');
      await delay(50);
    }
  }

  test.each(['aborted', 'out of time'])('stops a read on the server when it is %s', async (why) => {
    const name = `test.slow ${why}`;
    const controller = new AbortController();
    const reading = store.read(
      slow(name),
      {},
      { signal: controller.signal, timeoutMs: why === 'aborted' ? 60_000 : 2_000 },
    );
    const outcome = expect(reading).rejects.toMatchObject({
      code: why === 'aborted' ? 'CANCELLED' : 'DEADLINE_EXCEEDED',
    });
    await until(() => isRunning(name));
    if (why === 'aborted') controller.abort();
    await outcome;
    await until(async () => !(await isRunning(name)));
    expect(await store.read(count)).toEqual([0]);
  });

  test('stops a write on the server when it is cancelled, and undoes it', async () => {
    const controller = new AbortController();
    const writing = store.write(
      async (tx) => {
        await tx.run(add, { id: 'paper_a' });
        setTimeout(() => controller.abort(), 100);
        await tx.run(slow('test.slow write'));
      },
      { signal: controller.signal },
    );
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    await until(async () => !(await isRunning('write')));
    expect(await store.read(count)).toEqual([0]);
  });

  test('says STORE_UNAVAILABLE when the server goes away in the middle, and works again when it is back', async () => {
    const reading = store.read(slow('test.slow cut'), {}, { timeoutMs: 30_000 });
    const writing = store.write(async (tx) => {
      await tx.run(add, { id: 'paper_b' });
      await tx.run(slow('test.slow cut write'));
    });
    const outcomes = Promise.all([
      expect(reading).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' }),
      expect(writing).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' }),
    ]);
    await until(() => isRunning('test.slow cut'));
    proxy.cut();
    const start = performance.now();
    await outcomes;
    await expect(store.read(count)).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(performance.now() - start).toBeLessThan(20_000);
    await proxy.mend();
    expect(await store.read(count)).toEqual([0]);
    await store.write((tx) => tx.run(add, { id: 'paper_c' }));
    expect(await store.read(count)).toEqual([1]);
  });

  test('repeats a read whose connection was lost between two requests', async () => {
    const before = await store.read(count);
    proxy.cut();
    await proxy.mend();
    expect(await store.read(count)).toEqual(before);
  });

  test('is not opened with a wrong password, at a wrong address, or in a database that is not there', async () => {
    const given = { ...testNeo4j(), database: null };
    const opened = [
      openNeo4jStore({ ...given, password: 'wrong' }),
      openNeo4jStore({ ...given, uri: 'bolt://127.0.0.1:1' }),
      openNeo4jStore({ ...given, database: 'nosuchdatabase' }),
    ];
    const messages = await Promise.all(
      opened.map((one) =>
        one.then(
          () => expect.fail('it opened'),
          (error: unknown) => {
            expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
            return String(error);
          },
        ),
      ),
    );
    expect(messages[0]).toMatch(/NEO4J_PASSWORD/);
    expect(messages[1]).toMatch(/127\.0\.0\.1:1 .*does not answer/);
    expect(messages[2]).toMatch(/NEO4J_DATABASE/);
    expect(messages.join()).not.toContain(given.password);
  });
});
