// Large commits go into the full-text index in a thread of its own: they are found as if they had gone in here.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TextIndex } from '../../src/graph/engines/embedded/text.js';
import { limits } from '../../src/graph/engines/limits.js';
import { threads } from '../support/threads.js';

const scripts = {
  'by a thread': new URL('../support/text-thread.mjs', import.meta.url),
  'where no thread can be had': new URL('../support/no-such-thread.mjs', import.meta.url),
};

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'litgraph-text-'));
});
afterEach(async () => {
  await rm(home, { recursive: true, force: true });
});

const documents = Array.from({ length: limits.textBesideFrom + 50 }, (_, i) => ({
  id: `paper_${i}`,
  kind: 'paper' as const,
  title: `Proxies number${i}`,
  body: 'of the metric',
}));

describe.each(Object.entries(scripts))('a large commit taken in %s', { timeout: 60_000 }, (taker, script) => {
  it('is found, changed and dropped, and remembered as seen', async () => {
    const index = await TextIndex.open(home, script);
    const found = async (text: string) =>
      (await index.search({ text, kinds: ['paper'], limit: 1_000 })).map(({ id }) => id);
    await index.rebuild(none(), 0);

    await index.apply({ index: documents, drop: [] }, 1);
    expect(threads()).toBe(taker === 'by a thread' ? 1 : 0);
    expect(await found('proxies')).toHaveLength(documents.length);
    expect(await found('number7')).toContain('paper_7');

    const changed = documents.map((document) => ({ ...document, title: 'Triplets' }));
    await index.apply({ index: changed.slice(1), drop: ['paper_0'] }, 2);
    expect(await found('proxies')).toEqual([]);
    expect(await found('triplets')).toHaveLength(documents.length - 1);
    expect(await index.sequence()).toBe(2);

    const known = documents.slice(100).map((document) => ({ ...document, title: 'Margins' }));
    const fresh = { id: 'paper_fresh', kind: 'paper' as const, title: 'Margins', body: '' };
    await index.apply({ index: [fresh, ...known, { ...fresh, title: 'Fresh margins' }], drop: [] }, 3);
    expect(await found('triplets')).toHaveLength(99);
    expect(await found('margins')).toHaveLength(known.length + 1);
    expect(await found('fresh')).toEqual(['paper_fresh']);
    await index.close();
    expect(threads()).toBe(0);

    const again = await TextIndex.open(home, script);
    expect(await again.sequence()).toBe(3);
    await again.close();
  });
});

describe('a thread that cannot take a commit in', { timeout: 60_000 }, () => {
  it('says so, and the index has not seen the commit', async () => {
    const index = await TextIndex.open(home, scripts['by a thread']);
    await index.rebuild(none(), 5);
    const twice = documents.map((document) => ({ ...document, title: null as unknown as string }));
    await expect(index.apply({ index: twice, drop: [] }, 6)).rejects.toThrow();
    expect(await index.sequence()).toBe(5);
    await index.close();
    expect(threads()).toBe(0);
  });
});

// eslint-disable-next-line @typescript-eslint/require-await -- nothing comes, from something that may take its time
async function* none(): AsyncGenerator<never[]> {
  yield [];
}
