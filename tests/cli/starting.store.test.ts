// Starting: what a newcomer gets from `npm start`, and one sentence where it cannot be had.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCommandLine, type CommandLine } from '../support/command-line.js';

/** The 49 of the reading list, and 14 more that have figures. */
const papersOfAllPacks = 63;

const sentence = expect.stringMatching(/^[^\n]+\.\n$/) as string;

let cli: CommandLine;
beforeAll(async () => {
  cli = await newCommandLine();
});
afterAll(() => cli.remove());

describe('the first start', () => {
  interface Seeded {
    papers: { totalCount: number };
    topics: { nodes: { name: string }[] };
    viewer: {
      readingLists: { name: string; papers: { title: string }[]; items: { nodes: { section: string }[] } }[];
      up: { totalCount: number };
      down: { totalCount: number };
    };
  }
  const everything = `{
    papers(first: 1) { totalCount }
    topics(first: 100) { nodes { name } }
    viewer {
      readingLists { name papers { title } items(first: 100) { nodes { section } } }
      up: annotations(first: 1, where: { interest: [UP] }) { totalCount }
      down: annotations(first: 1, where: { interest: [DOWN] }) { totalCount }
    }
  }`;
  const ask = async () => JSON.parse((await cli.run(['query', everything])).stdout) as Seeded;

  test('loads the packs: the reading list in its order, its topics and its ratings, and the papers with figures', async () => {
    const server = await cli.serve([]);
    const { papers, topics, viewer } = await ask();
    expect((await server.stop()).stderr).toBe('');
    expect(papers.totalCount).toBe(papersOfAllPacks);
    expect([viewer.up.totalCount, viewer.down.totalCount]).toEqual([10, 11]);
    const [list, ...others] = viewer.readingLists;
    expect(others).toEqual([]);
    expect(list?.papers).toHaveLength(49);
    expect(list?.papers.at(0)?.title).toMatch(/^Revisiting Training Strategies/);
    expect(list?.papers.at(-1)?.title).toMatch(/^Stochastic Shared Embeddings/);
    expect(new Set(list?.items.nodes.map(({ section }) => section)).size).toBe(9);
    expect(topics.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'Deep Metric Learning',
        'Few-shot Learning',
        'Large Output Spaces',
        'Wasserstein',
      ]),
    );
  });

  test('is the only one that does', async () => {
    const before = await ask();
    await (await cli.serve([])).stop();
    expect(await ask()).toEqual(before);
  });

  test('what was taken out does not come back, and what the reader wrote stays', async () => {
    await cli.run(['rate', 'wang2019ranked', '--note', 'my own words']);
    const undone = await cli.run(['seed', '--undo']);
    expect(undone.stdout).toContain('21 ratings');
    await (await cli.serve([])).stop();
    const { papers, viewer } = await ask();
    expect(papers.totalCount).toBe(0);
    expect(viewer.readingLists).toEqual([]);
    expect([viewer.up.totalCount, viewer.down.totalCount]).toEqual([0, 0]);
    const { stdout } = await cli.run(['query', '{ viewer { annotations(first: 9) { nodes { note } } } }']);
    expect(stdout).toContain('my own words');
  });

  test('it is loaded again on request, with a server running', async () => {
    const server = await cli.serve([]);
    expect((await cli.run(['seed'])).stdout).toMatch(/^Deep Metric Learning: 49 papers.* loaded/m);
    const { papers, viewer } = await ask();
    await server.stop();
    expect(papers.totalCount).toBe(papersOfAllPacks);
    expect([viewer.up.totalCount, viewer.down.totalCount]).toEqual([10, 11]);
  });
});

describe('a start that cannot be', () => {
  test('a second one on the same folder says where the first one is', async () => {
    const server = await cli.serve();
    const second = await cli.run(['serve', '--port', '0']);
    await server.stop();
    expect(second).toEqual({ code: 4, stdout: '', stderr: sentence });
    expect(second.stderr).toContain(server.url);
  });

  test('a taken port is named, with what to do', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const outcome = await cli.run(['serve', '--no-seeds', '--port', String(port)]);
    taken.close();
    expect(outcome).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(`Port ${port} is taken`) as string,
    });
  });

  test('a folder that cannot be made is named', async () => {
    const home = `${await cli.file('no-folder', '')}/library`;
    const outcome = await cli.run(['serve', '--port', '0'], { env: { LITGRAPH_HOME: home } });
    expect(outcome).toEqual({ code: 4, stdout: '', stderr: sentence });
    expect(outcome.stderr).toContain(home);
  });

  test('a setting that makes no sense is named', async () => {
    const outcome = await cli.run(['serve'], { env: { PORT: 'many' } });
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('PORT') as string });
  });

  test('a Node that is too old is told so before anything is loaded', async () => {
    const old = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"18.20.0"})';
    const outcome = await cli.run(['serve'], { node: ['--import', old] });
    expect(outcome).toEqual({ code: 4, stdout: '', stderr: sentence });
    expect(outcome.stderr).toMatch(/needs Node 20\.19 or later.*18\.20\.0/);
  });
});

describe('a second start', () => {
  const budgetMs = 2000;
  /** What a bare Node takes on an idle machine. */
  const bareNodeMs = 50;

  test('is ready in two seconds, on a machine that has nothing else to do', async () => {
    await (await cli.serve([])).stop();
    const starts: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < 3; round++) {
      bare.push(await milliseconds(() => execFileSync(process.execPath, ['-e', '0'])));
      let server: Awaited<ReturnType<CommandLine['serve']>> | null = null;
      starts.push(await milliseconds(async () => (server = await cli.serve([]))));
      await server!.stop();
    }
    const slowdown = Math.max(1, Math.min(...bare) / bareNodeMs);
    expect(Math.min(...starts) / slowdown).toBeLessThan(budgetMs);
  });

  async function milliseconds(work: () => unknown): Promise<number> {
    const started = performance.now();
    await work();
    return performance.now() - started;
  }
});
