// Signals of relatedness around one paper, around several, and around papers that have none.
import { papersThatFit } from '../../../src/graph/papers-that-fit.js';
import { citationLinks, coCited, coupled } from '../../../src/graph/related-citations.js';
import { lineageTo } from '../../../src/graph/related-lineage.js';
import { standingOf } from '../../../src/graph/related-standing.js';
import { sharedThings } from '../../../src/graph/related-things.js';
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
const signals = { citationLinks, coCited, coupled, lineageTo, sharedThings };

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  ...Object.fromEntries(
    Object.entries({ paperWords, ...signals }).flatMap(([name, signal]) =>
      Object.entries(seeds).map(([around, some]) => [
        `${name} of ${around}`,
        async (store: GraphStore) => inSomeOrder(await signal(store, some)),
      ]),
    ),
  ),
  ...Object.fromEntries(
    Object.entries(signals).map(([name, signal]) => [
      `${name} of two papers, asked about one`,
      async (store: GraphStore) =>
        inSomeOrder(await signal(store, seeds['two papers'], { only: papers.proxyAnchor })),
    ]),
  ),
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

/** Rows come in no promised order; scoring takes them in any. */
function inSomeOrder(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row, (_, value: unknown) => sortedKeys(value))).sort();
}

function sortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
