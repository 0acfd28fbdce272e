// Turns nothing but Java and Maven into a running Neo4j: fetches its jars once, lays out a home folder, starts the
// server on this machine and waits until it answers. No Docker, no account. Used by `npm run neo4j` and by the tests.
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';

export const version = '5.26.30';
const jars = fileURLToPath(new URL(`../../.litgraph/neo4j-${version}/`, import.meta.url));
const username = 'neo4j';
/** Neo4j 5.26 runs on Java 17 and 21. */
const oldestJava = 17;
/** A cold start takes 4 s on two cores; many times that on a machine that is busy. */
const startWithinMs = 120_000;
/** A clean stop writes a checkpoint; whoever has not finished after this is killed. */
const stopWithinMs = 30_000;

/**
 * Starts Neo4j with its data under `home` (made where it is missing, kept where it is there).
 * `port` 0 picks a free one. Resolves when it answers; throws an Error whose message says what to install or look at.
 * @param {{ home: string, port?: number, heap?: string, pageCache?: string, say?: (line: string) => void }} options
 */
export async function startNeo4j({ home, port = 0, heap = '512m', pageCache = '128m', say = () => {} }) {
  requireJava();
  await fetchJars(say);
  const boltPort = port === 0 ? await freePort() : port;
  await layOut(home, { port: boltPort, heap, pageCache });
  const password = await firstPassword(home);
  const server = spawn('java', serverArguments(home, heap), { stdio: 'ignore' });
  const exited = new Promise((resolve) => server.once('exit', resolve));
  const killWithUs = () => server.kill('SIGTERM');
  process.once('exit', killWithUs);
  const address = { uri: `bolt://127.0.0.1:${boltPort}`, username, password };
  try {
    await untilItAnswers(address, server, home);
  } catch (error) {
    server.kill('SIGKILL');
    throw error;
  }
  return {
    ...address,
    pid: server.pid,
    exited,
    async stop() {
      process.removeListener('exit', killWithUs);
      server.kill('SIGTERM');
      const late = setTimeout(() => server.kill('SIGKILL'), stopWithinMs);
      await exited;
      clearTimeout(late);
    },
  };
}

function requireJava() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  if (java.error !== undefined) {
    throw new Error(
      `Neo4j needs Java ${oldestJava}, and no \`java\` was found. On Debian: apt-get install openjdk-17-jre-headless maven.`,
    );
  }
  const major = Number(/version "(\d+)/.exec(java.stderr)?.[1] ?? oldestJava);
  if (major < oldestJava) {
    throw new Error(`Neo4j needs Java ${oldestJava} or later, and \`java\` is version ${major}.`);
  }
}

/** Fetches the jars beside their final place and moves them there whole, so that a fetch cut short leaves nothing. */
async function fetchJars(say) {
  if (existsSync(jars)) return;
  say(`Fetching Neo4j ${version} (123 MB, once)…`);
  const work = `${jars.replace(/\/$/, '')}.${process.pid}`;
  await mkdir(work, { recursive: true });
  await writeFile(join(work, 'pom.xml'), pom());
  try {
    await mavenCopy(work);
    await rename(join(work, 'jars'), jars).catch((error) => {
      if (!existsSync(jars)) throw error; // another process was first
    });
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function mavenCopy(folder) {
  const goal = [
    '-q',
    '-B',
    'dependency:copy-dependencies',
    '-DincludeScope=runtime',
    '-DoutputDirectory=jars',
  ];
  const maven = spawn('mvn', goal, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [maven.stdout, maven.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => {
    maven.once('error', reject);
    maven.once('close', resolve);
  }).catch(() => {
    throw new Error('Fetching Neo4j needs Maven, and no `mvn` was found. On Debian: apt-get install maven.');
  });
  if (code !== 0) throw new Error(`Maven could not fetch Neo4j ${version}:\n${said.slice(-2000)}`);
}

function pom() {
  const artifacts = [
    ['org.neo4j', 'neo4j'],
    ['org.neo4j.app', 'neo4j-server'],
    ['org.neo4j', 'neo4j-slf4j-provider'],
  ];
  const dependencies = artifacts.map(
    ([group, artifact]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>litgraph</groupId><artifactId>neo4j</artifactId><version>1</version><packaging>pom</packaging>
<dependencies>${dependencies.join('')}</dependencies></project>
`;
}

async function layOut(home, { port, heap, pageCache }) {
  for (const folder of ['conf', 'data', 'logs', 'plugins', 'run', 'import', 'licenses', 'lib']) {
    await mkdir(join(home, folder), { recursive: true });
  }
  const settings = {
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.memory.heap.initial_size': heap,
    'server.memory.heap.max_size': heap,
    'server.memory.pagecache.size': pageCache,
    'dbms.usage_report.enabled': 'false',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  await writeFile(join(home, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`);
}

/** The password of a home: made up and set before the first start, kept in a file that only its owner reads. */
async function firstPassword(home) {
  const file = join(home, 'password');
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return known.trim();
  const password = randomBytes(12).toString('hex');
  const admin = spawnSync(
    'java',
    ['-cp', `${jars}*`, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password],
    { encoding: 'utf8', env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') } },
  );
  if (admin.status !== 0) throw new Error(`Neo4j’s password could not be set: ${admin.stderr}`);
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function serverArguments(home, heap) {
  const opened = [
    'java.base/java.nio',
    'java.base/java.io',
    'java.base/sun.nio.ch',
    'java.base/java.util.concurrent',
  ];
  return [
    `-Xms${heap}`,
    `-Xmx${heap}`,
    ...opened.map((module) => `--add-opens=${module}=ALL-UNNAMED`),
    ...['-cp', `${jars}*`],
    'org.neo4j.server.CommunityEntryPoint',
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

async function untilItAnswers({ uri, password }, server, home) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    connectionTimeout: 2_000,
    logging: { level: 'error', logger: () => {} },
  });
  const deadline = Date.now() + startWithinMs;
  try {
    for (;;) {
      const error = await driver.verifyConnectivity().then(
        () => null,
        (reason) => reason,
      );
      if (error === null) return;
      if (server.exitCode !== null || Date.now() > deadline) {
        throw new Error(`Neo4j did not start (${error.message}).\n${await lastWords(home)}`);
      }
      await delay(100);
    }
  } finally {
    await driver.close();
  }
}

async function lastWords(home) {
  const logs = await readdir(join(home, 'logs')).catch(() => []);
  if (!logs.includes('neo4j.log')) return `There is no log in ${join(home, 'logs')}.`;
  const log = await readFile(join(home, 'logs', 'neo4j.log'), 'utf8');
  return `The end of ${join(home, 'logs', 'neo4j.log')}:\n${log.slice(-2000)}`;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
