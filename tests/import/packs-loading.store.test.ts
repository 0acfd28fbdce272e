import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GraphStore } from '../../src/graph/store.js';
import { readPackIn } from '../../src/import/packs/folder.js';
import { loadPack, unloadPack } from '../../src/import/packs/load.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

describe.each(engines)('packs on %s', (engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await newEmptyStore(engine);
  });
  afterEach(() => store.close());

  test('those that come with litgraph load', async () => {
    const start = performance.now();
    for (const name of ['deep-metric-learning', 'metric-learning-results']) {
      const { pack } = await readPackIn(join(seeds, name));
      console.log(name, performance.now() - start);
      const { difference } = await loadPack(store, pack, { person: null });
      console.log(name, performance.now() - start, difference.added.length, difference.added.slice(-3), difference.removed);
      const again = await loadPack(store, pack, { person: null });
      expect(again.difference.changed).toBe(false);
    }
    await unloadPack(store, 'metric-learning-results');
    await unloadPack(store, 'deep-metric-learning');
    console.log(performance.now() - start);
  });
});
