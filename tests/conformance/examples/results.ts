// Results: found by what they are of, made, released and retracted.
import { countResults, findResults, type ResultOwner } from '../../../src/graph/result-pages.js';
import { resultsOf } from '../../../src/graph/results.js';
import type { Params } from '../../../src/graph/query.js';
import type { GraphStore, GraphTransaction } from '../../../src/graph/store.js';
import {
  idsForResults,
  releaseResults,
  retractStanding,
  writeResults,
} from '../../../src/graph/write-results.js';
import { unknownProtocol } from '../../../src/model/protocol.js';
import type { NewResult } from '../../../src/model/result.js';
import { ids } from '../graph.js';

const { results, methods, datasets, metrics, papers, backbones, imports } = ids;

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'results.byIds': [{ ids: [...Object.values(results), 'result_unknown'] }],
  'results.standing': [
    { methods: [methods.htl, methods.tripletLoss], datasets: { [datasets.cub]: true }, limit: 100 },
    { methods: Object.values(methods), datasets: { [datasets.cub]: true, [datasets.sop]: true }, limit: 2 },
  ],
  'results.beside': [
    { methods: [methods.proxyNca, methods.htl], limit: 100 },
    { methods: [], limit: 1 },
  ],
  'results.pages': [
    {
      owners: [methods.tripletLoss, methods.htl, 'method_unknown'],
      method: null,
      dataset: datasets.cub,
      metric: metrics.recallAt1,
      limit: 2,
      placeTime: null,
      placeId: '',
    },
    {
      owners: [methods.tripletLoss],
      method: null,
      dataset: null,
      metric: null,
      limit: 3,
      placeTime: '2018-06-01T00:00:00.000Z',
      placeId: results.tripletOnCub,
    },
  ],
  'results.counts': [{ owners: Object.values(methods), method: methods.htl, dataset: null, metric: null }],
  'results.ofMethods': [{ methods: [methods.htl, 'method_unknown'] }],
  'results.ofMethodsOf': [{ ids: [results.htlOnCub, results.tripletOnSop], limit: 100 }],
};

async function pagesOf(store: GraphStore, kind: ResultOwner, owners: readonly string[]) {
  const one = await findResults(store, kind, owners, {}, { first: 1, after: null });
  const after = [...one.values()].flatMap(({ items }) => items)[0]?.cursor ?? null;
  const two = await findResults(store, kind, owners, {}, { first: 2, after });
  const filter = { method: methods.tripletLoss, metric: metrics.recallAt1 };
  return [[...one], [...two], [...(await countResults(store, kind, owners, filter))]];
}

export const calls = {
  'results in papers': (store: GraphStore) => pagesOf(store, 'paper', Object.values(papers)),
  'results on datasets': (store: GraphStore) => pagesOf(store, 'dataset', Object.values(datasets)),
  'results of methods': (store: GraphStore) => pagesOf(store, 'method', Object.values(methods)),

  'results of every kind of list': (store: GraphStore) =>
    Promise.all([
      resultsOf(store, {}),
      resultsOf(store, { papers: [papers.proxyNca], metrics: [metrics.recallAt1] }),
      resultsOf(store, { datasets: [datasets.sop, datasets.cub], metrics: [metrics.nmi] }),
      resultsOf(store, { metrics: Object.values(metrics) }),
      resultsOf(store, { methods: [] }),
    ]),
};

const figure: NewResult = {
  method: methods.multiSimilarity,
  dataset: datasets.cars,
  metric: metrics.recallAt1,
  value: 84.1,
  printed: '84.1',
  protocol: {
    ...unknownProtocol,
    backbone: backbones.bnInception,
    boundingBoxes: true,
    settings: [{ name: 'epochs', value: '20' }],
  },
  kind: 'COPIED',
  reportedIn: papers.survey,
  sourceUrl: null,
  locator: 'Table 1',
  copiedFrom: results.htlOnCub,
  date: '2021-01-01T00:00:00.000Z',
};
const by = {
  createdAt: '2024-06-01T00:00:00.000Z',
  createdBy: null,
  createdById: null,
  importId: imports.first,
};

export const writes = {
  'results that are new, there, copied from elsewhere, and of nothing that is there': (
    tx: GraphTransaction,
  ) =>
    writeResults(tx, [
      { ...by, id: 'result_new', result: figure },
      { ...by, id: results.tripletOnCubCopied, result: { ...figure, date: null } },
      { ...by, id: results.retracted, result: figure, createdById: 'person_2', importId: null },
      { ...by, id: 'result_nowhere', result: { ...figure, method: 'method_unknown' } },
    ]),
  'ids of figures that are there and that are not': (tx: GraphTransaction) =>
    idsForResults(tx, [
      figure,
      {
        ...figure,
        method: methods.htl,
        dataset: datasets.cub,
        value: 57.1,
        printed: '57.1',
        protocol: { ...unknownProtocol, backbone: backbones.resnet50, embeddingDim: 512 },
        kind: 'SELF_REPORTED',
        reportedIn: papers.hierarchical,
        locator: null,
      },
    ]),
  'results that an import releases': (tx: GraphTransaction) => releaseResults(tx, imports.second),
  'results that are retracted': async (tx: GraphTransaction) => [
    await retractStanding(tx, results.htlOnCub, '2024-06-02T00:00:00.000Z', 'Ada'),
    await retractStanding(tx, results.retracted, '2024-06-02T00:00:00.000Z', 'Ada'),
  ],
};
