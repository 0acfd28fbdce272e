// A server that is killed in the middle of an upload, and started again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newCommandLine, type CommandLine } from '../support/command-line.js';

const total = 6_000;
const text = Array.from(
  { length: total },
  (_, n) =>
    `@article{key${n},\n  title = {On the Matter of Number ${n} and Its Consequences},\n  author = {Author, Number${n % 700}},\n  year = ${1990 + (n % 30)},\n}\n`,
).join('');

// Two servers are started, and 6,000 entries imported: on a busy machine that takes its time.
describe('an upload whose server is killed', { timeout: 180_000 }, () => {
  let cli: CommandLine;
  beforeAll(async () => {
    cli = await newCommandLine();
  });
  afterAll(() => cli.remove());

  const send = (url: string) =>
    fetch(new URL('/import?name=many.bib', url), {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: text,
    });
  const ask = async (url: string, query: string) => {
    const response = await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: Record<string, unknown> }).data;
  };

  it('is told as not ended, and is completed by the same file, nothing twice', async () => {
    const first = await cli.serve();
    const reader = (await send(first.url)).body?.getReader();
    let told = '';
    while (!told.includes('event: progress')) {
      const read = (await reader?.read()) as { done: boolean; value?: Uint8Array } | undefined;
      if (read?.value === undefined) throw new Error(`the upload ended: ${told}`);
      told += new TextDecoder().decode(read.value);
    }
    await first.kill();
    await expect(reader?.read().then(() => reader.read())).rejects.toThrow();

    const second = await cli.serve();
    const asked =
      '{ papers(first: 1) { totalCount } imports(first: 9) { nodes { name report { created problems { code } } } } }';
    const left = (await ask(second.url, asked)) as {
      papers: { totalCount: number };
      imports: { nodes: unknown[] };
    };
    const there = left.papers.totalCount;
    expect(there).toBeGreaterThan(0);
    expect(there).toBeLessThan(total);
    expect(left.imports.nodes).toEqual([
      { name: 'many.bib', report: { created: there, problems: [{ code: 'NOT_ENDED' }] } },
    ]);

    const events = await (await send(second.url)).text();
    const report = JSON.parse(/^event: report\ndata: (.*)$/m.exec(events)?.[1] ?? '{}') as unknown;
    expect(report).toMatchObject({ entries: total, created: total - there, unchanged: there, failed: 0 });
    const whole = await ask(second.url, asked);
    expect(whole).toMatchObject({
      papers: { totalCount: total },
      imports: { nodes: [{ report: { problems: [] } }, { report: { problems: [{ code: 'NOT_ENDED' }] } }] },
    });
    await second.stop();
  });
});
