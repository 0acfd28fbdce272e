// Reading packs: those that come with litgraph, the one of the docs, and folders.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readPackIn } from '../../src/import/packs/folder.js';
import { packFileNames, readPack } from '../../src/import/packs/read.js';
import { readSmall, smallFiles } from '../support/packs.js';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const folders = (await readdir(seeds, { withFileTypes: true })).filter((it) => it.isDirectory());

describe('a pack that comes with litgraph', () => {
  test.each(folders.map(({ name }) => name))('%s has no mistake', async (name) => {
    const { pack } = await readPackIn(join(seeds, name));
    expect(pack.name).toBe(name);
    expect(pack.entries.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

test('the pack that docs/packs.md shows has no mistake', async () => {
  const text = await readFile(fileURLToPath(new URL('../../docs/packs.md', import.meta.url)), 'utf8');
  const shown = [...text.matchAll(/^### (\S+)$[^]*?^```(?:yaml|bibtex)\n([^]*?)^```$/gm)];
  const files = shown.map(([, name = '', content = '']) => ({ name, text: content }));
  expect(files.map(({ name }) => name).sort()).toEqual([...packFileNames].sort());
  expect(readPack(files)).toMatchObject({ name: 'small-losses', results: [{}, {}], ratings: [{}] });
});

describe('a pack is read', () => {
  test('with names found by alias, evidence spelt out, protocols and figures in their places', () => {
    const { relations, results, list, ratings } = readSmall();
    expect(relations.map(({ type, evidence }) => [type, evidence.length])).toEqual([
      ['PROPOSES', 1],
      ['EVALUATED_ON', 1],
      ['NOT_BETTER_THAN', 2],
      ['ABOUT', 1],
      ['ABOUT', 1],
    ]);
    const [proposes, evaluated, worse, about] = relations;
    expect(proposes?.to).toMatchObject({ kind: 'method', name: 'Ranked List Loss' });
    expect(evaluated?.protocol).toMatchObject({
      backbone: { name: 'BN-Inception' },
      embeddingDim: 512,
      imageSize: null,
      settings: [{ name: 'clusters', value: '30' }],
    });
    expect(worse?.evidence).toMatchObject([
      { stance: 'SUPPORTS', asserterName: 'Ada', ownWork: true, locator: 'Slide 3', note: 'By hearsay.' },
      { stance: 'DISPUTES', asserter: 'AUTHOR', ownWork: true, source: 'circle', sourceUrl: null },
    ]);
    expect(worse?.evidence[1]?.results[0]).toBe(results[0]);
    expect(about?.evidence).toMatchObject([
      {
        asserter: 'THIRD_PARTY',
        asserterName: 'Ada',
        sourceUrl: 'https://example.org/talk',
        locator: 'First part',
      },
    ]);
    expect(results.map(({ value }) => value)).toEqual([78.3, 78.3]);
    expect(results[1]?.copiedFrom).toBe(results[0]);
    expect(list?.items).toEqual([
      { paper: 'ranked', section: 'First part', note: null },
      { paper: 'circle', section: 'First part', note: 'Skim.' },
    ]);
    expect(ratings).toMatchObject([{ paper: 'ranked', interest: 'UP', stars: null, tags: ['loss'] }]);
  });

  test('with nothing but its name', () => {
    const [title] = smallFiles();
    const only = Object.fromEntries(
      smallFiles()
        .slice(1)
        .map(({ name }) => [name, null]),
    );
    expect(title?.name).toBe('pack.yaml');
    expect(readSmall(only)).toMatchObject({
      entries: [],
      concepts: [],
      relations: [],
      results: [],
      list: null,
    });
  });

  test('to the same hash whatever its line ends and ratings, to another one when it says something else', () => {
    const { hash } = readSmall();
    const windows = smallFiles().map(({ name, text }) => [name, text.replaceAll('\n', '\r\n')] as const);
    expect(readSmall(Object.fromEntries(windows)).hash).toBe(hash);
    expect(readSmall({ 'ratings.yaml': null }).hash).toBe(hash);
    expect(readSmall({ 'relations.yaml': [['Slide 3', 'Slide 4']] }).hash).not.toBe(hash);
  });
});

describe('a folder', () => {
  let parent = '';
  beforeEach(async () => {
    parent = await mkdtemp(join(tmpdir(), 'small-pack-'));
  });
  afterEach(() => rm(parent, { recursive: true, force: true }));

  test('must have the name of its pack', async () => {
    for (const { name, text } of smallFiles()) await writeFile(join(parent, name), text);
    await expect(readPackIn(parent)).rejects.toThrow(
      /^pack\.yaml:1: name: must be that of the folder, small-pack-/,
    );
  });

  test('that is not there is named', async () => {
    await expect(readPackIn(join(parent, 'nowhere'))).rejects.toThrow(
      /nowhere does not exist; a pack is a folder/,
    );
  });

  test('may hold a README, not files that might be meant for the pack', async () => {
    await writeFile(join(parent, 'README.md'), '# Hello');
    await writeFile(join(parent, 'result.yaml'), 'results: []');
    await expect(readPackIn(parent)).rejects.toThrow(
      /^pack\.yaml:1: is missing.*\nresult\.yaml:1: is no file of a pack/,
    );
  });
});
