// Signals of relatedness around one paper, around several, and around papers that have none.
import { papersThatFit } from '../../../src/graph/papers-that-fit.js';
import { citationLinks, coCited, coupled, paperWords, sharedThings } from '../../../src/graph/related.js';
import type { GraphStore } from '../../../src/graph/store.js';
import { ids } from '../graph.js';

const { papers, topics } = ids;
const seeds = {
  'one paper': [papers.hierarchical],
  'two papers': [papers.facenet, papers.proxyNca],
  'a paper that nothing leads to, and an unknown one': [papers.untitledDraft, 'paper_unknown'],
  'no papers': [],
};
const signals = { paperWords, citationLinks, coCited, coupled, sharedThings };

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  ...Object.fromEntries(
    Object.entries(signals).flatMap(([name, signal]) =>
      Object.entries(seeds).map(([around, some]) => [
        `${name} of ${around}`,
        async (store: GraphStore) => inSomeOrder(await signal(store, some)),
      ]),
    ),
  ),
  'papers of some that fit a filter': (store) =>
    papersThatFit(
      store,
      { topic: [topics.metricLearning], not: { year: { from: 2020, to: null } } },
      Object.values(papers),
    ),
  'papers of some that fit no filter': (store) => papersThatFit(store, {}, Object.values(papers)),
};

/** Rows come in no promised order; scoring takes them in any. */
function inSomeOrder(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row, (_, value: unknown) => sortedKeys(value))).sort();
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
