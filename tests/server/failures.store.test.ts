// What goes wrong under a request: stores that are away, slow or broken, clients that leave, a server that stops.
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { GraphStore, ReadOptions } from '../../src/graph/store.js';
import type { Library } from '../../src/library.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/server.js';

let server: TestServer;
const start = async (options: TestServerOptions = {}) => (server = await startTestServer(options));
afterEach(() => server.close().catch(() => undefined));

const somePapers = '{ papers(first: 1) { totalCount nodes { title } } }';

/** The library with a graph that does something before it reads. */
function before(read: (options?: ReadOptions) => Promise<void>) {
  return (library: Library): Library => {
    const { graph } = library;
    const slowed: GraphStore = {
      engine: graph.engine,
      read: async (query, params, options) => {
        await read(options);
        return graph.read(query, params, options);
      },
      write: (work, options) => graph.write(work, options),
      searchText: (search, options) => graph.searchText(search, options),
      migrate: () => graph.migrate(),
      ping: (options) => graph.ping(options),
      onQuery: (listener) => graph.onQuery(listener),
      close: () => graph.close(),
    };
    return { ...library, graph: slowed };
  };
}

describe('a graph that goes away', () => {
  it('makes the answer a 503 that says so, and the server lives on', async () => {
    await start();
    expect((await server.graphql(somePapers)).status).toBe(200);
    await server.library.graph.close();
    const { status, errors } = await server.graphql(somePapers);
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'STORE_UNAVAILABLE']);
    expect((await server.graphql('{ __typename }')).status).toBe(200);
  });

  it('in a nullable field is no silent null', async () => {
    await start();
    await server.library.graph.close();
    const { status, data, errors } = await server.graphql('{ paper(by: { title: "x" }) { id } }');
    expect([status, data, errors[0]?.extensions.code]).toEqual([503, { paper: null }, 'STORE_UNAVAILABLE']);
  });

  it('leaves what could be had without it', async () => {
    await start();
    await server.library.graph.close();
    const { status, data, errors } = await server.graphql('{ __typename paper(by: { title: "x" }) { id } }');
    expect([status, data]).toEqual([200, { __typename: 'Query', paper: null }]);
    expect(errors[0]?.extensions.code).toBe('STORE_UNAVAILABLE');
  });

  it('makes the server live, but not ready', async () => {
    await start();
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({
      status: 'ready',
      graph: 'ok',
      annotations: 'ok',
    });
    await server.library.graph.close();
    const ready = await fetch(`${server.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toMatchObject({
      graph: 'away',
      annotations: 'ok',
      errors: [{ message: 'The graph does not answer.', extensions: { code: 'STORE_UNAVAILABLE' } }],
    });
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  });
});

it('an annotation store that goes away makes the answer a 503', async () => {
  await start();
  await server.library.annotations.close();
  const { status, errors } = await server.graphql('{ viewer { name } }');
  expect([status, errors[0]?.extensions.code]).toEqual([503, 'STORE_UNAVAILABLE']);
  expect(await (await fetch(`${server.url}/health/ready`)).json()).toMatchObject({ annotations: 'away' });
});

it('a mistake of our own shows the client an id, under which the log has the rest', async () => {
  await start({ wrap: before(() => Promise.reject(new TypeError('secret of the house'))) });
  const { status, text, errors } = await server.graphql(somePapers);
  expect([status, errors[0]?.extensions.code]).toEqual([500, 'INTERNAL']);
  expect(text).not.toContain('secret');
  const logged = server.log.filter((line) => line.includes(String(errors[0]?.extensions.errorId)));
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain('secret of the house');
});

describe('the deadline of a request', () => {
  it('answers 503 and stops the queries under it', async () => {
    let signal: AbortSignal | undefined;
    await start({
      limits: { requestTimeoutMs: 200 },
      wrap: before((options) => {
        signal = options?.signal;
        return after(30_000, undefined, { signal });
      }),
    });
    const started = performance.now();
    const { status, errors } = await server.graphql(somePapers);
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'DEADLINE_EXCEEDED']);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(signal?.aborted).toBe(true);
  });

  it('holds where a resolver never comes back', async () => {
    await start({ limits: { requestTimeoutMs: 200 }, wrap: before(() => new Promise(() => undefined)) });
    const { status, errors } = await server.graphql(somePapers);
    expect([status, errors[0]?.extensions.code]).toEqual([503, 'DEADLINE_EXCEEDED']);
  });
});

it('a client that leaves stops its queries', async () => {
  let asked: (signal: AbortSignal) => void;
  const signalled = new Promise<AbortSignal>((resolve) => (asked = resolve));
  await start({
    wrap: before((options) => {
      if (options?.signal !== undefined) asked(options.signal);
      return after(30_000, undefined, { signal: options?.signal });
    }),
  });
  const leaving = new AbortController();
  const answer = server.graphql(somePapers, {}, { signal: leaving.signal });
  const signal = await signalled;
  expect(signal.aborted).toBe(false);
  leaving.abort();
  await expect(answer).rejects.toThrow();
  await expect.poll(() => signal.aborted).toBe(true);
  expect(signal.reason).toMatchObject({ code: 'CANCELLED' });
});

describe('a server that stops', () => {
  it('finishes what is under way, and takes nothing new', async () => {
    await start({ wrap: before(() => after(300)) });
    const answer = server.graphql('{ papers(first: 1) { totalCount } }');
    await after(100);
    const started = performance.now();
    const closing = server.close();
    expect((await answer).status).toBe(200);
    await closing;
    expect(performance.now() - started).toBeLessThan(3_000);
    await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
  });

  it('does not wait for clients that merely keep a connection, used or not', async () => {
    await start();
    await server.graphql('{ __typename }');
    const unused = connect(Number(new URL(server.url).port), '127.0.0.1');
    await once(unused, 'connect');
    const started = performance.now();
    await server.close();
    expect(performance.now() - started).toBeLessThan(5_000);
    unused.destroy();
  });
});
