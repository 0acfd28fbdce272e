// Drafts and tables from the command line: text on standard output, files where they are asked for.
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCommandLine, type CommandLine } from '../support/command-line.js';

const bibliography = `@inproceedings{lovelace1843notes, title = {Notes on a Loss of 100\\%}, author = {Lovelace, Ada}, booktitle = {CVPR}, year = {1843}}
@inproceedings{menabrea1842sketch, title = {Sketch of a Loss}, author = {Menabrea, Luigi and Plana, Giovanni}, booktitle = {CVPR}, year = {1842}}
`;

let cli: CommandLine;
beforeAll(async () => {
  cli = await newCommandLine();
  const file = await cli.file('refs.bib', bibliography);
  expect(await cli.run(['import', file])).toMatchObject({ code: 0 });
});
afterAll(() => cli.remove());

test('a draft in Markdown ends in its references', async () => {
  const { code, stdout, stderr } = await cli.run([
    'draft',
    'lovelace1843notes',
    'menabrea1842sketch',
    '--group-by',
    'year',
  ]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout)
    .toBe(`**1842.** One contribution is “Sketch of a Loss” by Menabrea and Plana [@menabrea1842sketch].

**1843.** One contribution is “Notes on a Loss of 100%” by Lovelace [@lovelace1843notes].

## References

- \\[menabrea1842sketch\\] Menabrea, L., \\& Plana, G. (1842). Sketch of a Loss. CVPR.
- \\[lovelace1843notes\\] Lovelace, A. (1843). Notes on a Loss of 100%. CVPR.
`);
});

test('a draft in LaTeX goes to one file and its BibTeX to another', async () => {
  const [tex, bib] = ['related.tex', 'related.bib'].map((name) => join(dirname(cli.home), name)) as [
    string,
    string,
  ];
  const args = [
    'draft',
    'lovelace1843notes',
    '--format',
    'latex',
    '--group-by',
    'year',
    '-o',
    tex,
    '--bib',
    bib,
  ];
  expect(await cli.run(args)).toEqual({
    code: 0,
    stdout: '',
    stderr: `1 reference written to ${bib}.\nThe draft is in ${tex}.\n`,
  });
  expect(await readFile(tex, 'utf8')).toContain('by Lovelace~\\cite{lovelace1843notes}.');
  expect(await readFile(bib, 'utf8')).toMatch(/^@inproceedings\{lovelace1843notes,/);
});

test('a draft is of papers or of a list, and says what it does not find', async () => {
  expect(await cli.run(['draft'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('Give keys of papers or --list') as string,
  });
  expect(await cli.run(['draft', 'nobody2000'])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('nobody2000') as string,
  });
  expect(await cli.run(['draft', '--list', 'None'])).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('no reading list “None”') as string,
  });
});

test('a table counts papers over two axes', async () => {
  expect((await cli.run(['table', 'year', 'venue'])).stdout).toBe(
    '      CVPR  papers\n1843  1     1\n1842  1     1\n',
  );
  const where = ['--where', '{"year":{"to":1842}}', '--json'];
  expect(JSON.parse((await cli.run(['table', 'venue', 'year', ...where])).stdout)).toMatchObject({
    crossTab: {
      rows: [{ label: 'CVPR', count: 1 }],
      columns: [{ label: '1842' }],
      cells: [[1]],
      moreRows: false,
    },
  });
  expect(await cli.run(['table', 'year', 'author'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining(
      'COLUMNS is author; it must be method, dataset, backbone, task, topic, venue or year',
    ) as string,
  });
});
