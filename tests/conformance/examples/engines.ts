// The queries of the engines themselves: migrations, and where full text is made from.
import { searchableKinds } from '../../../src/model/kinds.js';
import type { Params } from '../../../src/graph/query.js';
import { ids } from '../graph.js';

const oneOfEach: Readonly<Record<(typeof searchableKinds)[number], readonly string[]>> = {
  paper: Object.values(ids.papers),
  author: Object.values(ids.authors),
  venue: Object.values(ids.venues),
  method: [ids.methods.tripletLoss, ids.methods.unused, 'method_unknown'],
  dataset: [ids.datasets.cub],
  backbone: [ids.backbones.bnInception],
  task: [ids.tasks.retrieval],
  metric: [ids.metrics.nmi, ids.metrics.recallAt1],
  topic: [ids.topics.proxies],
};

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'migrations.applied': [{}],
  'migrations.remember': [
    { number: 1, appliedAt: '2024-01-01T00:00:00.000Z' },
    { number: 1000, appliedAt: '2024-01-01T00:00:00.000Z' },
  ],
  'titleKeys.suspects': [
    { sign: 'Loss', after: '', limit: 2 },
    { sign: '+', after: ids.papers.proxyAnchor, limit: 100 },
  ],
  'titleKeys.set': [{ rows: [{ id: ids.papers.proxyAnchor, key: 'proxyanchorplus' }] }, { rows: [] }],
  'addedPositions.unplaced': [
    { after: '', limit: 2 },
    { after: '', limit: 100 },
    { after: ids.papers.proxyAnchor, limit: 100 },
  ],
  'addedPositions.set': [{ rows: [{ id: ids.papers.proxyAnchor, position: 3 }] }, { rows: [] }],
  ...Object.fromEntries(searchableKinds.map((kind) => [`text.idsOf.${kind}`, [{}]])),
  ...Object.fromEntries(
    searchableKinds.map((kind) => [`text.documentsOf.${kind}`, [{ ids: oneOfEach[kind] }, { ids: [] }]]),
  ),
};
