// An import lets others in: it writes less at a time while somebody asks the store something.
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defineQuery } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries, type ImportStep } from '../../src/import/apply.js';
import { importLimits } from '../../src/import/import-limits.js';
import { bibliography } from '../support/entries.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';

const question = defineQuery({ name: 'test.question', cypher: 'RETURN 1 AS one', row: () => undefined });

describe.each(engines)('an import into %s', (engine) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  afterAll(() => graph?.close());

  /** How many entries each transaction took in. */
  async function sizes(onProgress?: () => void, onPersonal?: () => Promise<void>): Promise<number[]> {
    const done: number[] = [0];
    const entries = Array.from({ length: 2 * importLimits.batch[engine] }, (_, at) => ({
      title: `Paper number ${at}`,
      doi: `10.1000/${at}`,
    }));
    await importEntries({ graph }, bibliography(entries), {
      person: null,
      onProgress: ({ done: now }: ImportStep) => {
        done.push(now);
        onProgress?.();
      },
      onPersonal,
    });
    return done.slice(1).map((now, at) => now - (done[at] ?? 0));
  }

  it('takes in many entries at a time while it is alone', async () => {
    const many = importLimits.batch[engine];
    expect(await sizes()).toEqual([many, many]);
  });

  it('takes in few while others ask', async () => {
    let stop = false;
    const asking = (async () => {
      for (; !stop; await setImmediate()) await graph.read(question);
    })();
    const taken = await sizes();
    stop = true;
    await asking;
    const few = importLimits.batchBeside[engine];
    expect(taken.slice(1)).toEqual(taken.slice(1).map(() => few));
    expect(taken.length).toBeGreaterThan(3);
  });

  it('does not take for a question what it asks itself', async () => {
    const many = importLimits.batch[engine];
    expect(await sizes(undefined, async () => void (await graph.read(question)))).toEqual([many, many]);
  });
});
