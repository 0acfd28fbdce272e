// Signals of relatedness around one paper, around several, and around papers that have none.
import { papersThatFit } from '../../../src/graph/papers-that-fit.js';
import { papersAround, type PapersAround } from '../../../src/graph/related-around.js';
import { standingOf } from '../../../src/graph/related-standing.js';
import { paperWords } from '../../../src/graph/related.js';
import type { GraphStore } from '../../../src/graph/store.js';
import { ids } from '../graph.js';

const { papers, topics } = ids;
const seeds = {
  'one paper': [papers.hierarchical],
  'two papers': [papers.facenet, papers.proxyNca],
  'a paper that nothing leads to, and an unknown one': [papers.untitledDraft, 'paper_unknown'],
  'no papers': [],
};

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  ...ofEachSeeds('words of', async (store, some) => inSomeOrder(await paperWords(store, some))),
  ...ofEachSeeds('papers around', async (store, some) => signalsOf(await papersAround(store, some))),
  'papers around two papers, asked about one': async (store) =>
    signalsOf(await papersAround(store, seeds['two papers'], { only: papers.proxyAnchor })),
  'what a paper has to share': (store) => standingOf(store, papers.hierarchical),
  'what a paper without anything has to share': (store) => standingOf(store, papers.untitledDraft),
  'what an unknown paper has to share': (store) => standingOf(store, 'paper_unknown'),
  'papers of some that fit a filter': (store) =>
    papersThatFit(
      store,
      { topic: [topics.metricLearning], not: { year: { from: 2020, to: null } } },
      Object.values(papers),
    ),
  'papers of some that fit no filter': (store) => papersThatFit(store, {}, Object.values(papers)),
};

function ofEachSeeds(
  what: string,
  ask: (store: GraphStore, seeds: readonly string[]) => Promise<unknown>,
): typeof calls {
  return Object.fromEntries(
    Object.entries(seeds).map(([around, some]) => [`${what} ${around}`, (store) => ask(store, some)]),
  );
}

function signalsOf(around: PapersAround): Record<string, readonly string[]> {
  return Object.fromEntries(
    Object.entries(around).map(([signal, rows]) => [signal, inSomeOrder(rows as unknown[])]),
  );
}

/** Rows come in no promised order; scoring takes them in any. */
function inSomeOrder(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row, (_, value: unknown) => sortedKeys(value))).sort();
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
