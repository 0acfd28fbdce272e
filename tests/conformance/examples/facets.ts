// Facets of the whole library and of filtered parts of it.
import { countFacet, countYears, facetNames } from '../../../src/graph/facets.js';
import type { GraphStore } from '../../../src/graph/store.js';
import type { PaperFilter } from '../../../src/model/paper-filter.js';
import { ids } from '../graph.js';

const filters: Readonly<Record<string, PaperFilter>> = {
  'all papers': {},
  'papers about metric learning since 2018': {
    topic: [ids.topics.metricLearning],
    year: { from: 2018, to: null },
  },
  'no papers': { ids: [] },
};

type Call = (store: GraphStore) => Promise<unknown>;

function callsOn(of: string, filter: PaperFilter): [string, Call][] {
  return [
    [`years of ${of}`, (store) => countYears(store, filter)],
    ...facetNames.map((facet): [string, Call] => [
      `${facet} of ${of}`,
      (store) => countFacet(store, facet, filter),
    ]),
  ];
}

export const calls: Readonly<Record<string, Call>> = Object.fromEntries(
  Object.entries(filters).flatMap(([of, filter]) => callsOn(of, filter)),
);
