// A server as its surroundings see it: its address, its folder, its metrics, its process.
import { readFile, stat } from 'node:fs/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { openLibrary } from '../../src/library.js';
import { readAddress } from '../../src/server/address-file.js';
import { startServer } from '../../src/server/start.js';
import { newCommandLine } from '../support/command-line.js';
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

it('SIGTERM closes everything and exits 0: the folder is free, and nothing points at the server', async () => {
  const commandLine = await newCommandLine();
  const running = await commandLine.serve(['--no-seeds']);
  expect((await fetch(new URL('/health/ready', running.url))).status).toBe(200);
  expect(await readAddress(commandLine.home)).toMatchObject({ url: new URL(running.url).origin });
  expect(await running.stop()).toMatchObject({ code: 0, stderr: '' });
  expect(await readAddress(commandLine.home)).toBeNull();
  const library = await openLibrary(readConfig({ LITGRAPH_HOME: commandLine.home }));
  await library.close();
  await commandLine.remove();
});
