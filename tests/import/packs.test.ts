import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { packText, readPack } from '../../src/import/packs.js';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));

describe('the reading list that comes with litgraph', () => {
  test('has 49 papers, each once in the list, 10 thumbs up and 11 down', async () => {
    const pack = await readPack(join(seeds, 'deep-metric-learning'));
    const keys = pack.list.sections.flatMap(({ papers }) => papers);
    expect(keys).toHaveLength(49);
    expect(new Set(keys)).toEqual(new Set(pack.entries.map(({ citekey }) => citekey)));
    expect([pack.ratings.up.length, pack.ratings.down.length]).toEqual([10, 11]);
    expect(pack.entries.flatMap(({ problems }) => problems)).toEqual([]);
  });

  test('is imported with what its entries say, and the topics of their sections', async () => {
    const pack = await readPack(join(seeds, 'deep-metric-learning'));
    const lines = [...readBibliography(packText(pack), 'JSON_LINES').entries];
    expect(lines.flatMap(({ problems, unmapped }) => [...problems, ...unmapped])).toEqual([]);
    expect(lines.map(({ fields }) => ({ ...fields, topics: [] }))).toEqual(
      pack.entries.map(({ fields }) => fields),
    );
    const ranked = lines.find(({ citekey }) => citekey === 'wang2019ranked');
    expect(ranked?.fields?.topics).toEqual(['Deep Metric Learning']);
    expect(ranked?.fields?.venue).toBe('CVPR');
  });
});

describe('a pack with a mistake is refused with file and line', () => {
  let parent = '';
  let folder = '';
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'litgraph-pack-'));
    folder = join(parent, 'deep-metric-learning');
    await cp(join(seeds, 'deep-metric-learning'), folder, { recursive: true });
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  async function change(name: string, from: string, to: string): Promise<void> {
    const text = await readFile(join(folder, name), 'utf8');
    expect(text).toContain(from);
    await writeFile(join(folder, name), text.replace(from, to));
  }

  test.each([
    [
      'list.yaml',
      '- qian2019softtriple',
      '- qian2091softtriple',
      /list\.yaml:16: .*papers\.bib has no entry qian2091softtriple/,
    ],
    ['list.yaml', 'heading: Wasserstein', 'haeding: Wasserstein', /list\.yaml:\d+: sections\.6/],
    ['ratings.yaml', 'down:', 'down: [', /ratings\.yaml:\d+: this is no YAML/],
    [
      'pack.yaml',
      'name: deep-metric-learning',
      'name: Deep Metric Learning',
      /pack\.yaml:2: name: must be lower-case/,
    ],
    [
      'pack.yaml',
      'name: deep-metric-learning',
      'name: other',
      /pack\.yaml:2: name: must be that of the folder, deep-metric-learning/,
    ],
  ])('%s with %s for %s', async (name, from, to, sentence) => {
    await change(name, from, to);
    await expect(readPack(folder)).rejects.toThrow(sentence);
  });
});
