// `litgraph backup` and `litgraph restore` as their users run them, with and without a server.
import { copyFile, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCommandLine, type CommandLine } from '../support/command-line.js';

const papers = `@article{lovelace1843notes, title = {Notes on the Engine}, author = {Lovelace, Ada}, year = {1843}}
@article{menabrea1842sketch, title = {Sketch of the Engine}, author = {Menabrea, Luigi}, year = {1842}}
`;
const everything = '{ papers(first: 9) { nodes { title citekey annotation { stars note } } } }';

let cli: CommandLine;
let copy: CommandLine;
let folder: string;
let archive: string;
beforeAll(async () => {
  [cli, copy] = [await newCommandLine(), await newCommandLine()];
  folder = dirname(cli.home);
  archive = join(folder, 'library.litgraph');
  await cli.run(['import', await cli.file('refs.bib', papers)]);
  await cli.run(['rate', 'lovelace1843notes', 'up', '--stars', '5', '--note', 'a program']);
});
afterAll(() => Promise.all([cli.remove(), copy.remove()]));

test('a backup is a file for its owner alone, and never takes the place of another', async () => {
  const { code, stdout, stderr } = await cli.run(['backup', archive]);
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('2 papers, 1 person, 1 annotation, 0 reading lists written to');
  expect((await stat(archive)).mode & 0o777).toBe(0o600);
  expect(await cli.run(['backup', archive])).toMatchObject({ code: 2, stdout: '' });
  expect(await cli.run(['backup', join(folder, 'no/such.litgraph')])).toMatchObject({ code: 3 });
  expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('it is restored into an empty library, which then answers alike', async () => {
  const { code, stdout } = await copy.run(['restore', archive, '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ graph: { Paper: 2 }, annotations: { annotation: 1 } });
  const [original, restored] = [await cli.run(['query', everything]), await copy.run(['query', everything])];
  expect(restored.stdout).toEqual(original.stdout);
  expect(restored.stdout).toContain('a program');
  const again = await copy.run(['restore', archive]);
  expect(again).toMatchObject({ code: 2 });
  expect(again.stderr).toContain('This library is not empty.');
  expect(await copy.run(['restore', archive, '--replace'])).toMatchObject({ code: 0 });
});

test('a damaged one is refused, and no library is made for it', async () => {
  const damaged = join(folder, 'damaged.litgraph');
  await writeFile(damaged, (await readFile(archive)).subarray(0, -9));
  const unmade = join(folder, 'unmade');
  const { code, stderr } = await cli.run(['restore', damaged], { env: { LITGRAPH_HOME: unmade } });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `${damaged} is damaged or was cut short; nothing was taken from it. Use another backup.\n`,
  });
  await expect(stat(unmade)).rejects.toThrow('ENOENT');
});

test('with a server, a backup comes from it, and a restore waits until it is stopped', async () => {
  const before = join(folder, 'before.litgraph');
  await copyFile(archive, before);
  await rm(archive);
  const server = await cli.serve();
  const made = await cli.run(['backup', archive]);
  const refused = await cli.run(['restore', archive, '--replace']);
  await server.stop();
  expect(made.stderr).toContain('Asking the server at');
  expect(made).toMatchObject({ code: 0 });
  expect((await stat(archive)).mode & 0o777).toBe(0o600);
  expect(refused).toMatchObject({ code: 4 });
  expect(refused.stderr).toContain('stop it first');
  expect(await copy.run(['restore', archive, '--replace'])).toMatchObject({ code: 0 });
  expect((await copy.run(['query', everything])).stdout).toContain('a program');
});
