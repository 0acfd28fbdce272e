// What the embedded store makes of processes that are killed, other processes, full disks, and files it cannot use.
import { chmod, mkdtemp, open, readdir, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openEmbeddedStore } from '../../src/graph/engines/embedded/store.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import { bundled, Child } from '../support/child.js';

const batches: Query<{ batch: number; papers: number; citations: number }> = {
  name: 'test.batches',
  cypher: `
MATCH (p:Paper)
RETURN p.batch AS batch, count(p) AS papers, sum(COUNT { (p)-[:CITES]->() }) AS citations`,
  row: (raw) => raw as { batch: number; papers: number; citations: number },
};
const addPaper: Query<null> = {
  name: 'test.addPaper',
  cypher: 'CREATE (p:Paper {id: $id, title: $title})',
  row: () => null,
};

let script: string;
let home: string;
const children: Child[] = [];
const stores: GraphStore[] = [];

beforeAll(async () => {
  script = await bundled(new URL('embedded-process.ts', import.meta.url), 'embedded-process');
});
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'litgraph-faults-'));
});
afterEach(async () => {
  await Promise.all(children.splice(0).map((child) => child.kill()));
  await Promise.all(stores.splice(0).map((store) => store.close()));
  await chmod(home, 0o755);
  await rm(home, { recursive: true, force: true });
});

function start(command: 'write' | 'open', options: string[] = [], env: Record<string, string> = {}): Child {
  const child = new Child(process.execPath, [script, command, home, ...options], {
    env: { ...process.env, ...env },
  });
  children.push(child);
  return child;
}

async function openHere(options: { salvage?: boolean } = {}): Promise<GraphStore> {
  const store = await openEmbeddedStore({ home, ...options });
  stores.push(store);
  await store.migrate();
  return store;
}

async function closeHere(): Promise<void> {
  await Promise.all(stores.splice(0).map((store) => store.close()));
}

function lastAcknowledged(child: Child): number[] {
  return child.lines.flatMap((line) =>
    line.startsWith('acknowledged ') ? [Number(line.split(' ')[1])] : [],
  );
}

/** Every acknowledged batch is there, every batch is whole, and full text knows them. */
async function expectWhole(store: GraphStore, acknowledged: readonly number[]): Promise<void> {
  const found = await store.read(batches);
  for (const { batch, papers, citations } of found) {
    expect({ batch, papers, citations }).toEqual({ batch, papers: 20, citations: 20 });
  }
  const present = new Set(found.map(({ batch }) => batch));
  expect(acknowledged.filter((batch) => !present.has(batch))).toEqual([]);
  for (const batch of [acknowledged[0], acknowledged.at(-1), ...[...present].slice(-1)]) {
    const hits = await store.searchText({ text: `batch${batch} number7`, kinds: ['paper'], limit: 5 });
    expect(hits.map(({ id }) => id)).toContain(`paper_${batch}_7`);
  }
}

describe('a process that is killed while it writes', () => {
  test('loses nothing it acknowledged and leaves whole transactions, again and again', async () => {
    const acknowledged: number[] = [];
    for (const milliseconds of [0, 30, 70, 150, 400]) {
      await rm(home, { recursive: true });
      const child = start('write');
      await child.line((line) => line.startsWith('acknowledged '));
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      await child.kill();
      acknowledged.splice(0, Infinity, ...lastAcknowledged(child));
      await expectWhole(await openHere(), acknowledged);
      await closeHere();
    }
    expect(acknowledged.length).toBeGreaterThan(5);
  });

  test('leaves a log whose torn end is left out, whole transactions at a time', async () => {
    const child = start('write');
    await child.line((line) => line === 'acknowledged 10');
    await child.kill();
    const log = await newestLog();
    await truncate(log, (await stat(log)).size - 50);
    const found = await (await openHere()).read(batches);
    expect(found.length).toBeGreaterThanOrEqual(9);
    for (const { papers, citations } of found) expect([papers, citations]).toEqual([20, 20]);
  });

  test('leaves a log that is refused where it is damaged, and salvaged when asked', async () => {
    const child = start('write');
    await child.line((line) => line === 'acknowledged 20');
    await child.kill();
    const log = await newestLog();
    const file = await open(log, 'r+');
    await file.write(Buffer.alloc(64, 0xff), 0, 64, Math.floor((await stat(log)).size / 2));
    await file.close();
    await expect(openHere()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
    const found = await (await openHere({ salvage: true })).read(batches);
    for (const { papers, citations } of found) expect([papers, citations]).toEqual([20, 20]);
  });

  async function newestLog(): Promise<string> {
    const folder = join(home, 'graph.grafeo.wal');
    const logs = (await readdir(folder)).filter((name) => name.endsWith('.log')).sort();
    return join(folder, logs.at(-1) ?? '');
  }
});

describe('a folder', () => {
  test('that another process has open is refused, with the number of that process', async () => {
    await openHere();
    const refused = await start('open').line((line) => line.startsWith('error'));
    expect(refused).toMatch(/^error STORE_LOCKED/);
    expect(refused).toContain(`process ${process.pid}`);
    expect(refused).toContain(home);
    await closeHere();
    await start('open').line((line) => line === 'opened');
  });

  test('that was left by a process that was killed is open to the next', async () => {
    const child = start('write');
    await child.line((line) => line === 'acknowledged 1');
    await child.kill();
    await start('open').line((line) => line === 'opened');
  });

  test('that cannot be written is refused with what to do', async () => {
    await openHere();
    await closeHere();
    await chmod(home, 0o555);
    const refused = await start('open', ['--as-nobody']).line((line) => line.startsWith('error'));
    expect(refused).toMatch(/^error STORE_UNAVAILABLE .*cannot be written.*LITGRAPH_HOME/);
  });

  test('that is a file is refused with what to do', async () => {
    await writeFile(join(home, 'file'), '');
    await expect(openEmbeddedStore({ home: join(home, 'file') })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('LITGRAPH_HOME') as string,
    });
  });

  test('whose graph is not a graph is refused as damaged', async () => {
    await writeFile(join(home, 'graph.grafeo'), 'what is this?'.repeat(1_000));
    await expect(openHere()).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  });

  test('whose full text is lost, old or damaged gets it made anew', async () => {
    const findIt = async () => {
      const store = await openHere();
      const hits = await store.searchText({ text: 'quixotic', kinds: ['paper'], limit: 5 });
      await closeHere();
      return hits.map(({ id }) => id);
    };
    const store = await openHere();
    await store.write((tx) => tx.run(addPaper, { id: 'paper_old', title: 'An old one' }));
    await store.write(async (tx) => {
      await tx.run(addPaper, { id: 'paper_a', title: 'Quixotic' });
      tx.indexText([{ id: 'paper_a', kind: 'paper', title: 'Quixotic', body: '' }]);
    });
    await closeHere();
    const old = join(home, 'search.db');
    expect(await findIt()).toEqual(['paper_a']);
    await rm(old);
    expect(await findIt()).toEqual(['paper_a']);
    await rm(`${old}-wal`, { force: true });
    await writeFile(old, 'damaged '.repeat(10_000));
    expect(await findIt()).toEqual(['paper_a']);
  });
});

test('without a binary for the platform the store says which there are, and of Neo4j', async () => {
  const said = await start('open', [], {
    NAPI_RS_NATIVE_LIBRARY_PATH: '/nowhere/litgraph.node',
    LITGRAPH_NO_BINARY: '1',
  }).line((line) => line.startsWith('error') || line === 'opened');
  expect(said).toMatch(/^error STORE_UNAVAILABLE .*Linux.*macOS.*Windows.*NEO4J_URI/);
});

const noLimits = spawnSync('prlimit', ['--version']).status !== 0;
test.skipIf(noLimits && process.env.CI !== 'true')(
  'a full disk is STORE_FULL; nothing acknowledged is lost, and writing goes on when there is room (needs prlimit)',
  async () => {
    const child = start('write', ['--large']);
    await child.line((line) => line === 'acknowledged 3');
    limitFileSize(child, 8 * 1024 * 1024);
    const error = await child.line((line) => /^(error|mistake)/.test(line));
    expect(error).toMatch(/^error STORE_FULL .*Free some space/);
    const before = Math.max(...lastAcknowledged(child));
    limitFileSize(child, 'unlimited');
    await child.line((line) => Number(/^acknowledged (\d+)$/.exec(line)?.[1]) > before + 3);
    expect(child.lines.filter((line) => line.startsWith('mistake'))).toEqual([]);
    await child.kill();
    await expectWhole(await openHere(), lastAcknowledged(child));
  },
);

function limitFileSize(child: Child, bytes: number | 'unlimited'): void {
  const done = spawnSync('prlimit', ['--pid', String(child.process.pid), `--fsize=${bytes}:unlimited`]);
  expect(done.status, done.stderr.toString()).toBe(0);
}
