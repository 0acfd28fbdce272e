// What every engine promises through GraphStore.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { migrations } from '../../src/graph/migrations.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore, QueryEvent } from '../../src/graph/store.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';

function query(cypher: string, name = 'test.query'): Query<Record<string, unknown>> {
  return { name, cypher, row: (raw) => ({ ...raw }) };
}

const count = query('MATCH (p:Paper) RETURN count(p) AS n');
const addPapers = query('UNWIND $papers AS paper CREATE (p:Paper) SET p += paper', 'test.add');
/** Runs for many seconds on either engine. */
const slow = query(
  'UNWIND range(1, 4000) AS a UNWIND range(1, 4000) AS b WITH a * b AS n WHERE n % 7 = 3 RETURN count(n) AS n',
);

describe.each(engines)('a store on %s', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await newEmptyStore(engine);
  });
  beforeEach(() => emptyStore(store));
  afterAll(() => store.close());

  async function papers(): Promise<unknown> {
    return (await store.read(count))[0]?.n;
  }

  test('gives back plain values as they went in', async () => {
    const value = {
      whole: 7,
      part: 1.5,
      big: 2 ** 40,
      text: 'naïve "quotes" \\ and \u0000 NUL',
      yes: true,
      list: ['a', 'b'],
      numbers: [1, 2],
      nothing: null,
    };
    const rows = await store.read(
      query('RETURN $value AS value, $value.whole / 2 AS half, $missing AS missing'),
      {
        value,
        missing: undefined,
      },
    );
    expect(rows).toEqual([{ value, half: 3, missing: null }]);
  });

  test('keeps what a transaction wrote, and nothing of one that failed', async () => {
    await store.write((tx) => tx.run(addPapers, { papers: [{ id: 'paper_a' }] }));
    const failing = store.write(async (tx) => {
      await tx.run(addPapers, { papers: [{ id: 'paper_b' }] });
      throw new Error('second thoughts');
    });
    await expect(failing).rejects.toThrow('second thoughts');
    expect(await papers()).toBe(1);
  });

  test('does not commit a transaction one of whose queries failed, though its error was caught', async () => {
    const failing = store.write(async (tx) => {
      await tx.run(addPapers, { papers: [{ id: 'paper_a' }] });
      await tx.run(query('THIS IS NOT CYPHER')).catch(() => undefined);
    });
    await expect(failing).rejects.toThrow();
    expect(await papers()).toBe(0);
  });

  test('refuses two papers of one id', async () => {
    const add = () => store.write((tx) => tx.run(addPapers, { papers: [{ id: 'paper_a' }] }));
    await add();
    await expect(add()).rejects.toThrow(/paper_a|constraint/i);
    expect(await papers()).toBe(1);
  });

  test('loses none of many concurrent writes to one node', async () => {
    await store.write((tx) => tx.run(addPapers, { papers: [{ id: 'paper_a', year: 0 }] }));
    const increment = query("MATCH (p:Paper {id: 'paper_a'}) SET p.year = p.year + 1");
    await Promise.all(Array.from({ length: 50 }, () => store.write((tx) => tx.run(increment))));
    expect(await store.read(query('MATCH (p:Paper) RETURN p.year AS year'))).toEqual([{ year: 50 }]);
  });

  test('tells of every trip with its name and rows', async () => {
    const events: QueryEvent[] = [];
    const forget = store.onQuery((event) => events.push(event));
    await store.write(async (tx) => {
      await tx.run(addPapers, { papers: [{ id: 'paper_a' }] });
      await tx.run(count);
    });
    await store.read(count);
    await expect(store.read(query('NONSENSE', 'test.bad'))).rejects.toThrow();
    forget();
    await store.read(count);
    expect(events.map(({ name, rows, failed }) => [name, rows, failed])).toEqual([
      ['test.add', 0, false],
      ['test.query', 1, false],
      ['test.query', 1, false],
      ['test.bad', 0, true],
    ]);
  });

  test('stops waiting for a read when its signal says so, and goes on working', async () => {
    const controller = new AbortController();
    const reading = store.read(slow, {}, { signal: controller.signal });
    setTimeout(() => controller.abort(), 50);
    const start = performance.now();
    await expect(reading).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(await papers()).toBe(0);
  });

  test('gives up a read that takes longer than its time limit', async () => {
    await expect(store.read(slow, {}, { timeoutMs: 80 })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
    await expect(store.read(slow, {}, { signal: AbortSignal.timeout(80) })).rejects.toMatchObject({
      code: 'DEADLINE_EXCEEDED',
    });
  });

  test('undoes a write that is cancelled before it commits', async () => {
    const controller = new AbortController();
    const writing = store.write(
      async (tx) => {
        await tx.run(addPapers, { papers: [{ id: 'paper_a' }] });
        controller.abort();
        await tx.run(addPapers, { papers: [{ id: 'paper_b' }] });
      },
      { signal: controller.signal },
    );
    await expect(writing).rejects.toMatchObject({ code: 'CANCELLED' });
    await store.write((tx) => tx.run(addPapers, { papers: [{ id: 'paper_c' }] }));
    expect(await papers()).toBe(1);
  });

  test('does not begin what is cancelled already', async () => {
    const signal = AbortSignal.abort();
    await expect(store.read(count, {}, { signal })).rejects.toMatchObject({ code: 'CANCELLED' });
    const begun = store.write((tx) => tx.run(addPapers, { papers: [{ id: 'paper_a' }] }), { signal });
    await expect(begun).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(await papers()).toBe(0);
  });

  test('can be migrated again and again', async () => {
    await store.migrate();
    await store.migrate();
    expect(await store.read(query('MATCH (m:Migration) RETURN m.number AS number ORDER BY number'))).toEqual(
      migrations.map(({ number }) => ({ number })),
    );
  });

  test('answers a ping', async () => {
    await expect(store.ping()).resolves.toBeUndefined();
  });
});
