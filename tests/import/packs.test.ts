import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPackIn } from '../../src/import/packs/folder.js';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const folders = (await readdir(seeds, { withFileTypes: true })).filter((it) => it.isDirectory());

describe('a pack that comes with litgraph', () => {
  test.each(folders.map(({ name }) => name))('%s has no mistake', async (name) => {
    const { pack } = await readPackIn(join(seeds, name));
    expect(pack.name).toBe(name);
    expect(pack.entries.flatMap(({ problems }) => problems)).toEqual([]);
  });
});
