// Full text lies behind the commits by a bounded amount of text, which no search notices.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openEmbeddedStore } from '../../src/graph/engines/embedded/store.js';
import { TextIndex } from '../../src/graph/engines/embedded/text.js';
import { limits } from '../../src/graph/engines/limits.js';
import type { GraphStore } from '../../src/graph/store.js';

let home: string;
let store: GraphStore;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'litgraph-behind-'));
  store = await openEmbeddedStore({ home });
  await store.migrate();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await store.close();
  await rm(home, { recursive: true, force: true });
});

const commit = (name: string, body = '') =>
  store.write((tx) => {
    tx.indexText([{ id: `paper_${name}`, kind: 'paper', title: `Proxies ${name}`, body }]);
    return Promise.resolve(name);
  });

const found = async (text: string) =>
  (await store.searchText({ text, kinds: ['paper'], limit: 10 })).map(({ id }) => id).sort();

/** Full text takes nothing in until it is let go; then it does as ever. */
function heldUp(): () => void {
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  const apply = Reflect.get(TextIndex.prototype, 'apply');
  vi.spyOn(TextIndex.prototype, 'apply').mockImplementation(async function (this: TextIndex, ...change) {
    await gate;
    await apply.apply(this, change);
  });
  return letGo;
}

test('commits do not wait for full text until much of it is waiting', async () => {
  const letGo = heldUp();
  await commit('one');
  await commit('two');
  await commit('large', 'metric '.repeat(limits.textBehind / 7));
  let done = false;
  const last = commit('last').then(() => (done = true));
  for (let turn = 0; turn < 50; turn++) await setImmediate();
  expect(done).toBe(false);
  letGo();
  await last;
  expect(await found('proxies')).toEqual(['paper_large', 'paper_last', 'paper_one', 'paper_two']);
});

test('a search waits for the commits before it and not for those after it', async () => {
  const letGo = heldUp();
  await commit('one');
  await commit('two');
  const before = found('proxies');
  await commit('three');
  const after = found('proxies');
  letGo();
  expect(await before).toEqual(['paper_one', 'paper_two']);
  expect(await after).toEqual(['paper_one', 'paper_three', 'paper_two']);
});

test('closing waits for full text, which is then as new as the graph', async () => {
  const letGo = heldUp();
  await commit('one');
  const closed = store.close();
  letGo();
  await closed;
  const again = await TextIndex.open(home);
  expect(await again.sequence()).toBe(1);
  await again.close();
});
