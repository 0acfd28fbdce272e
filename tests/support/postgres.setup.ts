// Provides a real PostgreSQL to the tests of a run: the one of POSTGRES_TEST_URL, or one of Debian's packages, started on
// a free port with its data in a temporary folder.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of a database in which other databases may be made; null where there is none, with the reason. */
    postgres: { url: string } | { url: null; reason: string };
  }
}

const user = 'litgraph_tests';
const startMs = 30_000;
let server: Server | null = null;

export async function setup(project: TestProject): Promise<void> {
  const ci = process.env['CI'] === 'true';
  const given = process.env['POSTGRES_TEST_URL'];
  if (given !== undefined && given !== '') return project.provide('postgres', { url: given });
  if (!ci && process.env['LITGRAPH_TEST_ENGINES'] === 'embedded') {
    return project.provide('postgres', { url: null, reason: 'LITGRAPH_TEST_ENGINES is embedded' });
  }
  try {
    server = await startServer();
    project.provide('postgres', { url: server.url });
  } catch (error) {
    if (ci) throw error;
    project.provide('postgres', { url: null, reason: String(error) });
  }
}

export async function teardown(): Promise<void> {
  await server?.stop();
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

async function startServer(): Promise<Server> {
  const bin = newestBin();
  const folder = mkdtempSync(join(tmpdir(), 'litgraph-postgres-'));
  const account = unprivilegedAccount();
  if (account !== null) {
    chownSync(folder, account.uid, account.gid);
    chmodSync(folder, 0o700);
  }
  const options = { ...account, cwd: folder };
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', user, '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...options, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const port = await freePort();
  const child = spawn(
    join(bin, 'postgres'),
    [
      '-D',
      data,
      '-h',
      '127.0.0.1',
      '-p',
      String(port),
      '-k',
      folder,
      '-c',
      'fsync=off',
      '-c',
      'max_connections=300',
    ],
    { ...options, stdio: 'ignore' },
  );
  const stop = () => stopServer(child, folder);
  const url = `postgresql://${user}@127.0.0.1:${port}/postgres`;
  try {
    await answers(url, child);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

function newestBin(): string {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : [];
  const bin = versions
    .map((version) => join(root, version, 'bin'))
    .find((path) => existsSync(join(path, 'initdb')));
  if (bin === undefined) {
    throw new Error(
      'There is no PostgreSQL here: install Debian’s package `postgresql`, or set POSTGRES_TEST_URL.',
    );
  }
  return bin;
}

/** PostgreSQL refuses to run as root: then the account that its package made, else nobody's. */
function unprivilegedAccount(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) =>
        Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // No such account; the next one.
    }
  }
  throw new Error('PostgreSQL does not run as root, and there is no account to run it as.');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function answers(url: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + startMs;
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (child.exitCode !== null || Date.now() > deadline) throw error;
      await sleep(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}

/** SIGINT is PostgreSQL's fast shutdown: open connections are ended. */
async function stopServer(child: ChildProcess, folder: string): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
}
