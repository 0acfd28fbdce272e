// Starts the server over an open library and stops it again. The library stays open: who opened it closes it.
import type { AddressInfo } from 'node:net';
import type { FastifyBaseLogger } from 'fastify';
import { usersExist } from '../annotations/people.js';
import type { Config } from '../config.js';
import type { Library } from '../library.js';
import { LitgraphError } from '../model/errors.js';
import { removeAddress, writeAddress } from './address-file.js';
import { makeApp, type App } from './app.js';
import { isLoopback } from './host-check.js';
import { makeLog } from './log.js';

export interface RunningServer {
  /** Without a path: http://127.0.0.1:4000 */
  readonly url: string;
  /** Takes no more requests, lets those under way finish for a while, then cancels them. */
  close(): Promise<void>;
}

/** How long requests under way may take to finish when the server stops, and then to notice that they are cancelled. */
const drainMs = 8_000;
const lastMs = 2_000;

/** Throws CONFIGURATION where the address cannot be had, or must not be without users. */
export async function startServer(
  library: Library,
  log: FastifyBaseLogger = makeLog(library.config.logLevel),
): Promise<RunningServer> {
  const { config, annotations } = library;
  if (!isLoopback(config.host) && !(await usersExist(annotations))) throw openToAll(config);
  const app = await makeApp(library, log);
  try {
    await app.http.listen({ host: config.host, port: config.port });
  } catch (error) {
    await app.http.close();
    throw cannotListen(config, error);
  }
  const url = urlOf(app, config.host);
  await writeAddress(config.home, url);
  let closed: Promise<void> | null = null;
  return { url, close: () => (closed ??= stop(app, config.home)) };
}

async function stop({ http, deadlines, connections }: App, home: string): Promise<void> {
  await removeAddress(home);
  const hurry = setTimeout(() => deadlines.cancelAll('The server is stopping.'), drainMs);
  const cut = setTimeout(() => connections.closeAll(), drainMs + lastMs);
  const closed = connections.closeIdle();
  try {
    await http.close();
  } finally {
    clearTimeout(hurry);
    clearTimeout(cut);
    closed();
  }
}

/** An address that a client on this machine can use. */
function urlOf({ http }: App, host: string): string {
  const { port } = http.server.address() as AddressInfo;
  const name = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

function openToAll({ host }: Config): LitgraphError {
  return new LitgraphError(
    'CONFIGURATION',
    `HOST=${host} would let everybody who reaches this machine read and change the library. ` +
      'Add a user first (litgraph user add NAME --role admin), or leave HOST at 127.0.0.1.',
  );
}

function cannotListen({ host, port }: Config, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const because = typeof code === 'string' ? reasons[code] : undefined;
  if (because === undefined) return error;
  return new LitgraphError('CONFIGURATION', because(host, port), {}, { cause: error });
}

const reasons: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) =>
    `Port ${port} is taken by another program. Choose another port: PORT=${port + 1}, or PORT=0 for any free one.`,
  EACCES: (_, port) =>
    `Port ${port} needs more rights than this user has. Choose one from 1024 on: PORT=4000.`,
  EADDRNOTAVAIL: (host) => `HOST=${host} is no address of this machine. Use 127.0.0.1, or one that it has.`,
  ENOTFOUND: (host) => `HOST=${host} is no name of this machine. Use 127.0.0.1, or one that it has.`,
};
