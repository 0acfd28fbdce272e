// A server that dies in the middle of its answer: every command says so, and what to do.
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/cli/client.js';
import { connectOverHttp } from '../../src/cli/over-http.js';

/** What is sent before the connection is cut. */
const beginnings: Readonly<Record<string, readonly [type: string, text: string]>> = {
  '/graphql': ['application/json', '{"data": {"papers": '],
  '/import': [
    'text/event-stream',
    'event: progress\ndata: {"phase":"entries","done":1,"total":9}\n\nevent: prog',
  ],
  '/backup': ['application/gzip', 'half an archive'],
  '/export': ['text/event-stream', 'event: start\ndata: {"total":9,"unresolved":[]}\n\nevent: chunk\nda'],
  '/graphql/stream': ['text/event-stream', 'event: next\ndata: {"data":{}}\n\nevent: ne'],
};

describe('a connection that breaks', () => {
  let server: Server;
  let connection: Connection;
  let home: string;
  const { signal } = new AbortController();
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'litgraph-broken-'));
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const [type, text] = beginnings[pathname] ?? ['text/plain', ''];
      request.resume().on('end', () => {
        response.writeHead(200, { 'content-type': type });
        response.write(text, () => setTimeout(() => response.destroy(), 20));
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    connection = connectOverHttp(new URL(`http://127.0.0.1:${port}/graphql`), null);
  });
  afterAll(async () => {
    await new Promise((closed) => server.close(closed));
    await rm(home, { recursive: true });
  });

  const broken = (message: RegExp) => ({
    code: 'STORE_UNAVAILABLE',
    message: expect.stringMatching(message) as string,
  });

  it('in an answer is told', async () => {
    await expect(connection.ask({ query: '{ a }' }, signal)).rejects.toMatchObject(broken(/broke off/));
  });

  it('in an import is told, and that the same file completes it', async () => {
    const steps: unknown[] = [];
    const upload = { bytes: new Uint8Array([64]), name: 'refs.bib', format: null, dryRun: false };
    await expect(connection.takeIn(upload, signal, (step) => steps.push(step))).rejects.toMatchObject(
      broken(/import the file again to complete it/),
    );
    expect(steps).toEqual([{ phase: 'entries', done: 1, total: 9 }]);
  });

  it('in a backup is told', async () => {
    await expect(connection.backUp(join(home, 'x.lgb'), signal)).rejects.toMatchObject(broken(/broke off/));
  });

  it('in an export is told', async () => {
    const { chunks } = await connection.openExport({ format: 'BIBTEX' }, signal);
    await expect(chunks[Symbol.asyncIterator]().next()).rejects.toMatchObject(broken(/middle of the export/));
  });

  it('in a subscription is told', async () => {
    const answers = connection.subscribe?.({ query: 'subscription { a }' }, signal);
    const seen = answers?.[Symbol.asyncIterator]();
    expect(await seen?.next()).toMatchObject({ value: { data: {} } });
    await expect(seen?.next()).rejects.toMatchObject(broken(/broke off/));
  });
});
