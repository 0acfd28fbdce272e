// What was acknowledged is on disk, whatever happens to the process; several processes may meet at one file.
import { spawn, type ChildProcess } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';
import {
  annotate,
  annotationsOn,
  countAnnotations,
  historyOf,
  tagCounts,
} from '../../src/annotations/annotations.js';
import { openAnnotations } from '../../src/annotations/open.js';
import { localPerson } from '../../src/annotations/people.js';
import { newAnnotationPlace, newEmptyAnnotations } from '../support/annotation-stores.js';

interface Writer {
  /** The numbers of the writes that were acknowledged so far. */
  readonly acknowledged: readonly number[];
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const children = new Set<ChildProcess>();

afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

function startWriter(home: string, first: number): Writer {
  const script = ['tests/support/run-typescript.mjs', 'tests/annotations/acknowledging-writer.ts'];
  const child = spawn(process.execPath, [...script, home, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  const acknowledged: number[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => acknowledged.push(Number(line)));
  const ended = new Promise((resolve) => child.once('close', resolve));
  return {
    acknowledged,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!condition() && Date.now() < deadline) await sleep(5);
  expect(condition()).toBe(true);
}

// Starting a process takes seconds on a busy machine; five of them are started here.
describe('a SQLite annotation store', { timeout: 180_000 }, () => {
  it('loses no acknowledged write when its process is killed, time and again', async () => {
    const place = await newAnnotationPlace('sqlite');
    const acknowledged: number[] = [];
    for (let round = 0; round < 3; round++) {
      const writer = startWriter(place.home, round * 1_000_000);
      await until(() => writer.acknowledged.length >= 20 + 7 * round);
      await writer.kill();
      acknowledged.push(...writer.acknowledged);
    }
    const store = await openAnnotations(place);
    const { id } = await localPerson(store);
    const found = await annotationsOn(
      store,
      id,
      acknowledged.map((number) => `paper_${number}`),
    );
    expect(acknowledged.filter((number) => found.get(`paper_${number}`)?.note !== `note ${number}`)).toEqual(
      [],
    );
    // Nothing is half there either: every annotation has its history and its tag.
    const count = await countAnnotations(store, id);
    expect(await tagCounts(store, id)).toEqual([{ tag: 't', count }]);
    expect(await store.read((database) => database.revision.count())).toBe(count);
    await store.close();
  });

  it('lets two processes write at once, neither kept out, with no error and no lost write', async () => {
    const place = await newAnnotationPlace('sqlite');
    const [one, other] = [startWriter(place.home, 0), startWriter(place.home, 1_000_000)];
    await until(() => one.acknowledged.length >= 20 && other.acknowledged.length >= 20);
    await Promise.all([one.kill(), other.kill()]);
    const store = await openAnnotations(place);
    const { id } = await localPerson(store);
    const all = [...one.acknowledged, ...other.acknowledged].map((number) => `paper_${number}`);
    expect((await annotationsOn(store, id, all)).size).toBe(all.length);
    await store.close();
  });

  it.skipIf(process.platform !== 'linux')('keeps one file open, however much is written', async () => {
    const store = await newEmptyAnnotations('sqlite');
    const { id } = await localPerson(store);
    const write = (n: number) =>
      annotate(store, id, { targetId: 'paper', label: 'P', change: { note: String(n) } });
    await write(-1);
    const before = readdirSync('/proc/self/fd').length;
    for (let n = 0; n < 50; n++) await write(n);
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 2);
    const annotation = (await annotationsOn(store, id, ['paper'])).get('paper');
    expect(await historyOf(store, id, annotation?.id ?? '')).toHaveLength(51);
  });
});
