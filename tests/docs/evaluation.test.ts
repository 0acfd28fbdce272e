// What the evaluation of related papers computes with: its measures, its other ways to find papers, and the pages it writes.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Graph {
  readonly papers: readonly { readonly title: string }[];
  readonly references: readonly (readonly number[])[];
  readonly citing: readonly (readonly number[])[];
}
type Way = (graph: Graph) => (seeds: readonly number[], hidden: number) => Float64Array;

const load = (path: string): Promise<unknown> => import(new URL(`../../${path}`, import.meta.url).href);

const baselines = (await load('eval/lib/baselines.mjs')) as Record<
  'coCitation' | 'coupling' | 'adamicAdar' | 'personalisedPageRank' | 'bm25',
  Way
>;
const { metricsOf, pairedInterval } = (await load('eval/lib/metrics.mjs')) as {
  metricsOf: (
    ranked: readonly string[],
    wanted: ReadonlySet<string>,
  ) => Record<'recall' | 'ndcg' | 'mrr', number>;
  pairedInterval: (
    one: readonly number[],
    other: readonly number[],
  ) => Record<'difference' | 'from' | 'to', number>;
};
const { writeSection } = (await load('scripts/lib/sections.mjs')) as {
  writeSection: (file: string, name: string, text: string) => Promise<void>;
};

/** 0 and 1 are cited together by 3 and by 4; 4 is to be hidden; 2 is cited by 3 as well; 5 stands alone. */
const references = [[], [], [], [0, 1, 2], [0, 1], []];
const graph: Graph = {
  papers: ['Triplet loss', 'Loss of triplets', 'Zebra', 'A', 'B', 'Okapi'].map((title) => ({ title })),
  references,
  citing: references.map((_, n) => references.flatMap((cited, from) => (cited.includes(n) ? [from] : []))),
};

describe('the evaluation of related papers', () => {
  it('measures the first twenty places and the first hit', () => {
    const wanted = new Set(['a', 'b']);
    expect(metricsOf(['a', 'b'], wanted)).toEqual({ recall: 1, ndcg: 1, mrr: 1 });
    const late = metricsOf(['x', 'a', ...Array.from({ length: 18 }, (_, n) => `y${n}`), 'b'], wanted);
    expect(late.recall).toBe(0.5);
    expect(late.mrr).toBe(0.5);
    expect(late.ndcg).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
    expect(metricsOf([], wanted)).toEqual({ recall: 0, ndcg: 0, mrr: 0 });
  });

  it('calls a difference sure only where pair by pair one is better', () => {
    const noise = Array.from({ length: 200 }, (_, n) => (n * 37) % 100);
    const better = pairedInterval(
      noise.map((value) => value + 1),
      noise,
    );
    expect(better).toEqual({ difference: 1, from: 1, to: 1 });
    const turned = pairedInterval(noise, noise.toReversed());
    expect(turned.from).toBeLessThan(0);
    expect(turned.to).toBeGreaterThan(0);
  });

  it.each(['coCitation', 'adamicAdar', 'personalisedPageRank'] as const)(
    '%s sees nothing of the hidden paper’s citations',
    (name) => {
      const without = { ...graph, references: references.map((cited, n) => (n === 4 ? [] : cited)) };
      const bare = { ...without, citing: graph.citing.map((from) => from.filter((n) => n !== 4)) };
      const [seen, never] = [baselines[name](graph)([0], 4), baselines[name](bare)([0], 4)];
      seen[4] = 0;
      never.forEach((score, n) => expect(seen[n]).toBeCloseTo(score, 9));
      expect(seen[1]).toBeGreaterThan(0);
      expect(seen[5]).toBe(0);
    },
  );

  it('knows papers by what they cite and by the words of their titles', () => {
    expect([...baselines.coupling(graph)([3], 5)]).toEqual([0, 0, 0, 3, 2, 0]);
    const [own = 0, other = 0, none] = baselines.bm25(graph)([0], 5);
    expect(own).toBeGreaterThan(other);
    expect(other).toBeGreaterThan(0);
    expect(none).toBe(0);
  });

  it('writes between the marks of its section and nowhere else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'litgraph-sections-'));
    const file = join(folder, 'page.md');
    await writeFile(file, 'Before\n\n<!-- table: by hand -->\n\nold\n\n<!-- end of table -->\n\nAfter\n');
    await writeSection(file, 'table', 'new $& text');
    expect(await readFile(file, 'utf8')).toBe(
      'Before\n\n<!-- table: by hand -->\n\nnew $& text\n\n<!-- end of table -->\n\nAfter\n',
    );
    await expect(writeSection(file, 'list', 'x')).rejects.toThrow('no section <!-- list');
    await rm(folder, { recursive: true });
  });
});
