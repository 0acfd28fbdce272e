// Packs on the command line: loaded, rehearsed, changed, refused, written, taken out, with what is personal in them.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCommandLine, type CommandLine } from '../support/command-line.js';
import { smallFiles, type Changes } from '../support/packs.js';

let cli: CommandLine;
let folder = '';
beforeAll(async () => {
  cli = await newCommandLine();
  const parent = await cli.file('packs', '');
  await rm(parent);
  folder = join(parent, 'small-pack');
});
afterAll(() => cli.remove());

async function write(changes: Changes = {}): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { name, text } of smallFiles(changes)) await writeFile(join(folder, name), text);
}

interface State {
  papers: { totalCount: number };
  packs: { name: string }[];
  viewer: {
    readingLists: { name: string; items: { nodes: { note: string | null }[] } }[];
    annotations: { nodes: { interest: string | null; note: string | null; tags: string[] }[] };
  };
}

async function state(): Promise<State> {
  const query = `{
    papers(first: 1) { totalCount } packs { name }
    viewer { readingLists { name items(first: 9) { nodes { note } } } annotations(first: 9) { nodes { interest note tags } } }
  }`;
  return JSON.parse((await cli.run(['query', query])).stdout) as State;
}

const nothing = {
  papers: { totalCount: 0 },
  packs: [],
  viewer: { readingLists: [], annotations: { nodes: [] } },
};

test('a pack with mistakes is refused with each of them, and nothing is loaded', async () => {
  await write({
    'relations.yaml': [
      ['type: PROPOSES', 'type: PROPOSE'],
      ['source: circle', 'source: square'],
    ],
  });
  const refused = await cli.run(['load', folder]);
  expect(refused.code).not.toBe(0);
  expect(refused.stdout).toBe('');
  expect(refused.stderr).toMatch(
    /relations\.yaml:6: .*did you mean “PROPOSES”[^]*relations\.yaml:15: .*no entry “square”/,
  );
  expect(await state()).toEqual(nothing);
});

test('a rehearsal shows what would come in, and writes nothing', async () => {
  await write();
  const { code, stdout } = await cli.run(['load', folder, '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toContain('+ relation ranked PROPOSES Ranked List Loss');
  expect(stdout).toContain('Nothing was written.');
  expect(await state()).toEqual(nothing);
});

test('loading brings all of it, the list with its notes, the ratings', async () => {
  expect((await cli.run(['load', folder])).code).toBe(0);
  expect(await state()).toEqual({
    papers: { totalCount: 2 },
    packs: [{ name: 'small-pack' }],
    viewer: {
      readingLists: [{ name: 'Talk', items: { nodes: [{ note: null }, { note: 'Skim.' }] } }],
      annotations: { nodes: [{ interest: 'UP', note: 'Read twice.', tags: ['loss'] }] },
    },
  });
  expect((await cli.run(['load', folder])).stdout).toContain('nothing changes');
});

test('what the person wrote is never written over', async () => {
  await cli.run(['rate', 'ranked', '--note', 'My own words.']);
  await write({
    'ratings.yaml': [['Read twice.', 'Read thrice.']],
    'relations.yaml': [['Slide 3', 'Slide 4']],
  });
  expect((await cli.run(['load', folder])).stdout).toMatch(/- evidence that .*Slide 3/);
  expect((await state()).viewer.annotations.nodes).toMatchObject([{ interest: 'UP', note: 'My own words.' }]);
});

test('the library is written as a pack, which loads as the same one', async () => {
  const all = join(folder, '..', 'all-of-it');
  expect((await cli.run(['export', '--pack', all, '--list', 'Talk'])).code).toBe(0);
  const relations = await readFile(join(all, 'relations.yaml'), 'utf8');
  expect(relations).toMatch(
    /^# yaml-language-server: \$schema=(?:\.\.\/)+.*schemas\/relations\.schema\.json\n/,
  );
  expect(await readFile(join(all, 'ratings.yaml'), 'utf8')).toContain('My own words.');
  expect((await cli.run(['export', '--pack', all, '--list', 'Talk'])).code).toBe(0);
  expect(await readFile(join(all, 'relations.yaml'), 'utf8')).toBe(relations);
  const { stdout } = await cli.run(['load', all, '--dry-run']);
  expect(stdout.split('\n').filter((line) => line.startsWith('+ relation'))).toEqual([]);
  await writeFile(join(all, 'thesis.txt'), 'not of a pack');
  const refused = await cli.run(['load', all]);
  expect(refused.stderr).toContain('thesis.txt:1: is no file of a pack');
});

test('a folder that holds something else is not written to', async () => {
  const other = join(folder, '..', 'other');
  await mkdir(other);
  await writeFile(join(other, 'thesis.txt'), 'mine');
  const refused = await cli.run(['export', '--pack', other]);
  expect(refused.code).not.toBe(0);
  expect(refused.stderr).toContain('is not empty and holds no pack other');
});

test('undo takes out all but what the person changed', async () => {
  const { stdout } = await cli.run(['load', '--undo', folder]);
  expect(stdout).toContain('taken out');
  expect(await state()).toEqual({
    papers: { totalCount: 0 },
    packs: [],
    viewer: {
      readingLists: [],
      annotations: { nodes: [{ interest: null, note: 'My own words.', tags: [] }] },
    },
  });
  const again = await cli.run(['load', '--undo', 'small-pack']);
  expect(again.code).not.toBe(0);
  expect(again.stderr).toContain('No pack "small-pack" is loaded.');
});
