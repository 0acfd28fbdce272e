// A real server on empty stores, for tests that speak HTTP.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { addPerson } from '../../src/annotations/people.js';
import { readConfig, type Config, type Limits } from '../../src/config.js';
import { openLibrary, type Library } from '../../src/library.js';
import type { Role } from '../../src/model/annotation.js';
import { startServer } from '../../src/server/start.js';
import { emptyStore, testNeo4j, type Engine } from './graph-stores.js';

export interface TestServerOptions {
  /** Embedded by default. The shared Neo4j is emptied first. */
  readonly engine?: Engine;
  /** SQLite where null or left out. */
  readonly postgresUrl?: string | null;
  /** Added before the server starts; their tokens are in `tokens`. */
  readonly users?: Readonly<Record<string, Role>>;
  readonly limits?: Partial<Limits>;
  readonly config?: Partial<Omit<Config, 'limits' | 'neo4j' | 'postgresUrl'>>;
  /** Lets a test put something between the server and its stores. */
  readonly wrap?: (library: Library) => Library;
}

export interface GraphqlAnswer {
  readonly status: number;
  // What came back is the test's to judge.
  readonly data: Record<string, unknown> | null | undefined;
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
  readonly extensions: Record<string, unknown>;
  readonly text: string;
}

export interface TestServer {
  readonly url: string;
  readonly library: Library;
  readonly config: Config;
  readonly tokens: Readonly<Record<string, string>>;
  /** What the server logged, a JSON line each. */
  readonly log: string[];
  graphql(query: string, variables?: Record<string, unknown>, asked?: RequestInit): Promise<GraphqlAnswer>;
  /** As a user of `users`. */
  as(name: string): (query: string, variables?: Record<string, unknown>) => Promise<GraphqlAnswer>;
  /** Stops the server, closes the stores and removes the folder. */
  close(): Promise<void>;
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const home = await mkdtemp(join(tmpdir(), 'litgraph-server-'));
  const config = configOf(home, options);
  const opened = await openLibrary(config);
  if (config.neo4j !== null) await emptyStore(opened.graph);
  const tokens = await addUsers(opened, options.users ?? {});
  const log: string[] = [];
  const stream = new Writable({
    write: (line: Buffer, _, done) => {
      log.push(line.toString());
      done();
    },
  });
  const library = options.wrap?.(opened) ?? opened;
  const server = await startServer(library, pino({ level: 'info' }, stream));
  const graphql: TestServer['graphql'] = (query, variables = {}, asked = {}) =>
    ask(server.url, { query, variables }, asked);
  return {
    url: server.url,
    library,
    config,
    tokens,
    log,
    graphql,
    as: (name) => (query, variables) =>
      graphql(query, variables, { headers: { authorization: `Bearer ${tokens[name] ?? ''}` } }),
    close: async () => {
      await server.close();
      await opened.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

async function ask(url: string, body: unknown, asked: RequestInit): Promise<GraphqlAnswer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    body: JSON.stringify(body),
    ...asked,
    headers: { 'content-type': 'application/json', ...(asked.headers as Record<string, string> | undefined) },
  });
  return await readAnswer(response);
}

export async function readAnswer(response: Response): Promise<GraphqlAnswer> {
  const text = await response.text();
  const parsed = JSON.parse(text) as Partial<GraphqlAnswer>;
  return {
    status: response.status,
    data: parsed.data,
    errors: parsed.errors ?? [],
    extensions: parsed.extensions ?? {},
    text,
  };
}

/** The settings' own defaults, on a free port, and without a rate that a test would reach by accident. */
function configOf(home: string, { engine, postgresUrl = null, limits, config }: TestServerOptions): Config {
  const defaults = readConfig({ LITGRAPH_HOME: home, PORT: '0', LITGRAPH_RATE_LIMIT: '1000000' });
  return {
    ...defaults,
    ...config,
    neo4j: engine === 'neo4j' ? { ...testNeo4j(), database: null } : null,
    postgresUrl,
    limits: { ...defaults.limits, ...limits },
  };
}

async function addUsers(
  { annotations }: Library,
  users: Readonly<Record<string, Role>>,
): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const [name, role] of Object.entries(users)) {
    tokens[name] = (await addPerson(annotations, { name, role })).token;
  }
  return tokens;
}
