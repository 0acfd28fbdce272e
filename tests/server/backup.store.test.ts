// A running server gives its library away to administrators only, whole, and while others go on asking.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkArchive } from '../../src/import/backup/archive.js';
import { loadConformanceGraph } from '../conformance/graph.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/server.js';

let server: TestServer;
const start = async (options: TestServerOptions = {}) => (server = await startTestServer(options));
afterEach(() => server.close());

const asked = (headers: Record<string, string> = {}) => fetch(`${server.url}/backup`, { headers });
const as = (name: string) => asked({ authorization: `Bearer ${server.tokens[name] ?? ''}` });

async function codeOf(response: Response): Promise<unknown> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]?.extensions.code];
}

test('an administrator gets an archive that is whole, and nothing of it stays with the server', async () => {
  await start({ users: { Ada: 'ADMIN' } });
  await loadConformanceGraph(server.library.graph);
  const response = await as('Ada');
  expect(response.headers.get('content-type')).toBe('application/gzip');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const folder = await mkdtemp(join(tmpdir(), 'litgraph-archive-'));
  const file = join(folder, 'library.litgraph');
  await writeFile(file, Buffer.from(await response.arrayBuffer()));
  const { graph, annotations } = await checkArchive(file, new AbortController().signal);
  await rm(folder, { recursive: true });
  expect(graph).toMatchObject({ Paper: 7, ImportItems: expect.any(Number) as number });
  expect(annotations).toEqual({ user: 1, token: 1 });
  expect((await readdir(server.config.home)).filter((name) => name.includes('backup'))).toEqual([]);
});

test('nobody else gets one', async () => {
  await start({ users: { Ada: 'ADMIN', Emmy: 'EDITOR', Eve: 'READER' }, config: { anonymousRead: true } });
  expect(await codeOf(await as('Emmy'))).toEqual([403, 'FORBIDDEN']);
  expect(await codeOf(await as('Eve'))).toEqual([403, 'FORBIDDEN']);
  expect(await codeOf(await asked())).toEqual([401, 'UNAUTHENTICATED']);
});

test('a page of another site cannot make the server write one', async () => {
  await start();
  expect(await codeOf(await asked({ 'sec-fetch-site': 'cross-site' }))).toEqual([403, 'FORBIDDEN']);
  const own = await asked({ 'sec-fetch-site': 'same-origin' });
  expect(own.status).toBe(200);
  await own.arrayBuffer();
});

test('one that takes longer than its deadline is told before anything is sent', async () => {
  await start({ limits: { importTimeoutMs: 1 } });
  await loadConformanceGraph(server.library.graph);
  expect(await codeOf(await asked())).toEqual([503, 'DEADLINE_EXCEEDED']);
});
