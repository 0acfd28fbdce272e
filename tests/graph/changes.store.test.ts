// The log of changes: who reads along misses nothing and is told nothing twice, whoever writes meanwhile.
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeBounds } from '../../src/graph/change-bounds.js';
import { readChanges, type ChangePage } from '../../src/graph/changes.js';
import { noteChanges, type NewChange } from '../../src/graph/note-changes.js';
import { countWaitingChanges, currentLog } from '../../src/graph/number-changes.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import { moreChanges, watchersOf, wroteTo } from '../../src/graph/watch-changes.js';
import { inTurn } from '../../src/import/turns.js';
import { changeCursor, placeOfCursor } from '../../src/model/change.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';

const ids = (count: number, what = 'paper') => Array.from({ length: count }, (_, n) => `${what}_${n}`);
const added = (...some: string[]): NewChange => ({ kind: 'PAPER_ADDED', ids: some });

describe.each(engines)('changes on %s', (engine) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(() => emptyStore(graph));
  afterAll(() => graph?.close());

  const write = (...changes: NewChange[]) => graph.write((tx) => noteChanges(tx, changes));
  const read = (cursor: string | null = null, first = 100) => readChanges(graph, { cursor, first });
  const targets = ({ changes }: ChangePage) => changes.map(({ targetId }) => targetId);
  const newest = async () => (await read(null, 1)).newestCursor;
  async function readAll(first: number, from: string | null = null): Promise<string[]> {
    const all: string[] = [];
    for (let cursor = from; ;) {
      const page = await read(cursor, first);
      expect(page.changes.length).toBeLessThanOrEqual(first);
      all.push(...targets(page));
      if (!page.hasMore) return all;
      expect(page.changes.length).toBeGreaterThan(0);
      cursor = page.endCursor;
    }
  }

  it('an empty library has none, and a cursor that is good for what comes', async () => {
    const page = await read();
    expect(page).toMatchObject({ changes: [], hasMore: false, endCursor: page.newestCursor });
    await write(added('paper_a'));
    expect(targets(await read(page.endCursor))).toEqual(['paper_a']);
  });

  it('tells what happened to what, by which import, in the order of the commits', async () => {
    await write({ kind: 'PAPER_ADDED', ids: ['paper_a', 'paper_b', 'paper_a'], importId: 'import_1' });
    await write(
      { kind: 'PAPERS_MERGED', ids: ['paper_a'], others: ['paper_b'] },
      { kind: 'PAPER_REMOVED', ids: [] },
      { kind: 'PAPER_CHANGED', ids: ['paper_a'] },
    );
    const { changes } = await read();
    expect(
      changes.map(({ kind, targetId, otherIds, importId }) => [kind, targetId, otherIds, importId]),
    ).toEqual([
      ['PAPER_ADDED', 'paper_a', [], 'import_1'],
      ['PAPER_ADDED', 'paper_b', [], 'import_1'],
      ['PAPERS_MERGED', 'paper_a', ['paper_b'], null],
      ['PAPER_CHANGED', 'paper_a', [], null],
    ]);
    for (const { at } of changes) expect(new Date(at).toISOString()).toBe(at);
  });

  it('goes on behind each change, also in the middle of what one batch brought', async () => {
    await write(added('paper_a', 'paper_b', 'paper_c'));
    await write(added('paper_d'));
    const { changes } = await read();
    for (const [at, { cursor }] of changes.entries()) {
      expect(targets(await read(cursor))).toEqual(['paper_a', 'paper_b', 'paper_c', 'paper_d'].slice(at + 1));
    }
  });

  it('gives the same in pages of any size as all at once', async () => {
    for (let batch = 0; batch < 12; batch += 1) {
      await write(added(...ids((batch * 7) % 23, `paper_${batch}`)), added(`paper_single${batch}`));
    }
    const all = await readAll(100);
    expect(new Set(all).size).toBe(all.length);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 100 }), async (first) => {
        expect(await readAll(first)).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  it('a batch of any size is told whole', async () => {
    const batch = ids(2 * changeBounds.inOneEntry + 1);
    await write(added(...batch));
    expect(await readAll(100)).toEqual(batch);
  });

  it('what fails leaves no change', async () => {
    const failing = graph.write(async (tx) => {
      await noteChanges(tx, [added('paper_a')]);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await readAll(10)).toEqual([]);
  });

  /** The embedded engine has one writer at a time: there, none begins before another one has ended. */
  if (engine === 'neo4j') {
    it('a transaction that began before and commits after another one is not skipped', async () => {
      let finish: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (finish = resolve));
      let noted: () => void = () => undefined;
      const begun = new Promise<void>((resolve) => (noted = resolve));
      const long = graph.write(async (tx) => {
        await noteChanges(tx, [added('paper_long')]);
        noted();
        await held;
      });
      await begun;
      await write(added('paper_short'));
      const before = await read();
      expect(targets(before)).toEqual(['paper_short']);
      finish();
      await long;
      expect(targets(await read(before.endCursor))).toEqual(['paper_long']);
    });
  }

  it('many who write and many who read at once: everybody sees one and the same order, whole', async () => {
    const writers = Array.from({ length: 6 }, (_, writer) => async () => {
      for (let n = 0; n < 5; n += 1) await write(added(`paper_${writer}_${n}`));
    });
    const seen: string[][] = [[], [], []];
    let writing = true;
    const readers = seen.map(async (list) => {
      for (let cursor: string | null = null; ;) {
        const last = !writing;
        const page: ChangePage = await read(cursor, 3);
        list.push(...targets(page));
        cursor = page.endCursor;
        if (last && !page.hasMore) return;
      }
    });
    await Promise.all(writers.map((run) => run()));
    writing = false;
    await Promise.all(readers);
    const all = await readAll(100);
    expect(all).toHaveLength(30);
    expect(new Set(all).size).toBe(30);
    for (const list of seen) expect(list).toEqual(all);
  });

  it('asking again when nothing is new writes nothing and takes one trip, or two with a page', async () => {
    await write(added('paper_a'));
    const { endCursor } = await read();
    const trips: string[] = [];
    const stop = graph.onQuery(({ name }) => trips.push(name));
    await read(endCursor);
    expect(trips.splice(0)).toEqual(['changes.state']);
    await read();
    expect(trips).toEqual(['changes.state', 'changes.from']);
    stop();
  });

  it('forgets the oldest beyond what is kept, and says so to whoever was there', async () => {
    await write(added('paper_first'));
    const early = await newest();
    const entries = changeBounds.kept / changeBounds.inOneEntry;
    for (let n = 0; n < entries; n += 20) {
      await graph.write(async (tx) => {
        for (let i = 0; i < 20; i += 1)
          await noteChanges(tx, [added(...ids(changeBounds.inOneEntry, `p${n + i}`))]);
      });
    }
    const late = await newest();
    await write(added('paper_last'));
    await expect(read(changeCursor({ ...place(early), number: 1 }))).rejects.toMatchObject({
      code: 'CHANGES_FORGOTTEN',
      details: { path: ['cursor'] },
    });
    expect(targets(await read(late))).toEqual(['paper_last']);
    const { oldest, newest: last } = await currentLog(graph);
    expect(last - oldest).toBe(entries);
    expect(targets(await read(null, 1))).toEqual(['p0_0']);
  });

  it('forgets what is older than what is kept, but for the newest', async () => {
    await write(added('paper_a'));
    await write(added('paper_b'));
    await newest();
    await graph.write((tx) => tx.run(longAgo));
    await write(added('paper_c'));
    expect(await readAll(10)).toEqual(['paper_c']);
  });

  it('refuses cursors of another library, of before a restore, and of what never was', async () => {
    await write(added('paper_a'));
    const here = place(await newest());
    for (const cursor of [
      changeCursor({ ...here, log: 'another' }),
      changeCursor({ ...here, number: here.number + 1 }),
      changeCursor({ ...here, seen: 1 }),
    ]) {
      await expect(read(cursor)).rejects.toMatchObject({ code: 'CHANGES_FORGOTTEN' });
    }
    await expect(read('nonsense')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { path: ['cursor'] },
    });
    const before = await newest();
    await emptyStore(graph);
    await write(added('paper_a'));
    await expect(read(before)).rejects.toMatchObject({ code: 'CHANGES_FORGOTTEN' });
  });

  it('numbers what waits now and then, though nobody reads', async () => {
    await inTurn(graph, () => write(added('paper_a')));
    for (let turn = 1; turn < changeBounds.turnsBetweenNumbering; turn += 1) {
      await inTurn(graph, () => Promise.resolve());
    }
    await inTurn(graph, () => Promise.resolve());
    expect(await countWaitingChanges(graph)).toBe(0);
  });

  it('wakes who waits after a write of this process, and lets them go when they want to', async () => {
    const seen = await currentLog(graph);
    const leaving = new AbortController();
    const left = moreChanges(graph, seen, leaving.signal);
    const woken = moreChanges(graph, seen, new AbortController().signal);
    expect(watchersOf(graph)).toBe(2);
    leaving.abort();
    await left;
    expect(watchersOf(graph)).toBe(1);
    await inTurn(graph, () => write(added('paper_a')));
    await woken;
    expect(watchersOf(graph)).toBe(0);
  });

  it('wakes who waits after a write of another process, all with one look', async () => {
    const seen = await currentLog(graph);
    const all = Array.from({ length: 20 }, () => moreChanges(graph, seen, new AbortController().signal));
    // The look that each asked for when it began to wait.
    await new Promise((resolve) => setTimeout(resolve, 2 * changeBounds.gatherMs));
    let looks = 0;
    const stop = graph.onQuery(({ name }) => (looks += name === 'changes.state' ? 1 : 0));
    await write(added('paper_a'));
    await Promise.all(all);
    stop();
    expect(looks).toBe(1);
    wroteTo(graph);
    expect(watchersOf(graph)).toBe(0);
  });
});

function place(cursor: string) {
  const found = placeOfCursor(cursor);
  if (found === null) throw new Error(`${cursor} is no cursor`);
  return found;
}

const longAgo: Query<undefined> = {
  name: 'test.longAgo',
  cypher: `MATCH (change:Change) SET change.numberedAt = '2001-01-01T00:00:00.000Z'`,
  row: () => undefined,
};
