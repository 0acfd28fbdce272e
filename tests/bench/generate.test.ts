// `npm run bench:generate`, as built: an empty library is filled, one that has papers is left alone.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newCommandLine, type CommandLine } from '../support/command-line.js';

const script = fileURLToPath(new URL('../../bench/generate.mjs', import.meta.url));
const papers = Array.from({ length: 40 }, (_, n) => ({
  title: `Learning to rank number ${n}`,
  authors: [`Ada Lovelace ${n}`],
  year: 1980 + n,
  venue: n % 2 === 0 ? 'ICML' : 'CVPR',
}));

let cli: CommandLine;
let folder: string;
let source: string;
beforeAll(async () => {
  cli = await newCommandLine();
  folder = await mkdtemp(join(tmpdir(), 'litgraph-generate-'));
  source = join(folder, 'papers.jsonl.gz');
  await writeFile(source, gzipSync(papers.map((paper) => JSON.stringify(paper)).join('\n')));
});
afterAll(async () => {
  await cli?.remove();
  await rm(folder, { recursive: true, force: true });
});

function generate(): Promise<{ code: number; stderr: string }> {
  const args = [script, '--papers', '1000', '--source', source];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      args,
      { env: { PATH: process.env['PATH'] ?? '', LITGRAPH_HOME: cli.home } },
      (error, _out, stderr) => resolve({ code: Number(error?.code ?? 0), stderr }),
    );
  });
}

it('fills an empty library, and only that', { timeout: 60_000 }, async () => {
  const first = await generate();
  expect(first.stderr).toMatch(/^1000 papers and [1-9]\d{3,} citations/m);
  expect(first.code).toBe(0);
  const { stdout } = await cli.run(['query', '{ papers(first: 1) { totalCount } }']);
  expect(JSON.parse(stdout)).toMatchObject({ papers: { totalCount: 1000 } });
  const second = await generate();
  expect(second).toMatchObject({ code: 1 });
  expect(second.stderr).toContain('has 1000 papers');
});
