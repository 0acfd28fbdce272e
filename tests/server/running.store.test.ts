// A server as its surroundings see it: its address, its folder, its metrics, its process.
import { spawn } from 'node:child_process';
import { readFile, stat } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readAddress } from '../../src/server/address-file.js';
import { startServer } from '../../src/server/start.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
afterEach(() => server.close().catch(() => undefined));

it('a taken port is named, with another to try', async () => {
  server = await startTestServer();
  const port = Number(new URL(server.url).port);
  const second = startServer({ ...server.library, config: { ...server.config, port } });
  await expect(second).rejects.toMatchObject({
    code: 'CONFIGURATION',
    message: `Port ${port} is taken by another program. Choose another port: PORT=${port + 1}, or PORT=0 for any free one.`,
  });
});

describe('the address of a running server', () => {
  it('stands in its folder for its owner alone, and goes with it', async () => {
    server = await startTestServer();
    const file = `${server.config.home}/server.json`;
    expect(await readAddress(server.config.home)).toEqual({ pid: process.pid, url: server.url });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { home } = server.config;
    await server.close();
    await expect(readFile(file)).rejects.toThrow();
    expect(await readAddress(home)).toBeNull();
  });
});

it('metrics count requests, fields, errors and trips to the graph', async () => {
  server = await startTestServer();
  await server.graphql('{ papers(first: 1) { totalCount } }');
  await server.graphql('{ papers(first: 0) { totalCount } }');
  const metrics = await (await fetch(`${server.url}/metrics`)).text();
  expect(metrics).toMatch(/litgraph_graphql_fields_total\{type="query",field="papers"\} 2/);
  expect(metrics).toMatch(/litgraph_graphql_errors_total\{code="BAD_USER_INPUT"\} 1/);
  expect(metrics).toMatch(
    /litgraph_http_request_seconds_count\{method="POST",route="\/graphql",status="200"\} 2/,
  );
  expect(metrics).toMatch(/litgraph_graph_query_seconds_count\{query="papers\.\w+",failed="false"\} \d/);
  expect(metrics).toMatch(/litgraph_process_cpu/);
});

it('a large answer is compressed where the client takes that, a small one is not', async () => {
  server = await startTestServer();
  const ask = (query: string) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query }),
    });
  expect((await ask('{ __typename }')).headers.get('content-encoding')).toBeNull();
  const large = await ask('{ __schema { types { name description fields { name description } } } }');
  expect(large.headers.get('content-encoding')).toBe('gzip');
  expect(await large.json()).toHaveProperty('data.__schema.types');
});

it('SIGTERM closes everything and exits 0, so that the next start finds the stores as they were', async () => {
  server = await startTestServer();
  const { home } = server.config;
  await server.library.graph.close();
  await server.library.annotations.close();
  // The same calls as the command line's, on the sources as they are built.
  const program = `
    import { readConfig } from './dist/config.js';
    import { openLibrary } from './dist/library.js';
    import { startServer } from './dist/server/start.js';
    import { stopOnSignals } from './dist/server/shutdown.js';
    const library = await openLibrary(readConfig());
    const server = await startServer(library);
    stopOnSignals(server, library);
    console.log(server.url);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    env: { ...process.env, LITGRAPH_HOME: `${home}/second`, PORT: '0' },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.stderr.once('data', (line: Buffer) => reject(new Error(line.toString())));
  });
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  expect(await readAddress(`${home}/second`)).toBeNull();
});
