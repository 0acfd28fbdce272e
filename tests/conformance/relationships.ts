// The relationships of the library, and what became of the entries of its imports.
import type { Kind } from '../../src/model/kinds.js';
import { claimRelationships, claims } from './claims.js';
import { ids } from './ids.js';

const {
  papers,
  authors,
  venues,
  methods,
  datasets,
  backbones,
  tasks,
  topics,
  records,
  imports,
  metrics,
  results,
  proposals,
} = ids;

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}
/** `imports`: who says so. */
function said(from: string, to: string, ...by: string[]): Edge {
  return { from, to, properties: { imports: by.length === 0 ? [imports.first] : by } };
}

function at(position: number, from: string, to: string): Edge {
  return { from, to, properties: { position } };
}

type Relationship = readonly [from: Kind, type: string, to: Kind, edges: readonly Edge[]];

export const relationships: readonly Relationship[] = [
  [
    'author',
    'AUTHORED',
    'paper',
    [
      at(1, authors.schroff, papers.facenet),
      at(1, authors.ge, papers.hierarchical),
      at(2, authors.wang, papers.hierarchical),
      at(3, authors.kim, papers.hierarchical),
      at(1, authors.movshovitz, papers.proxyNca),
      at(1, authors.kim, papers.proxyAnchor),
      at(2, authors.wang, papers.proxyAnchor),
      at(1, authors.wang, papers.multiSimilarity),
      at(1, authors.poincare, papers.survey),
    ],
  ],
  ['author', 'EDITED', 'paper', [at(1, authors.schroff, papers.survey), at(2, authors.ge, papers.survey)]],
  [
    'paper',
    'PUBLISHED_IN',
    'venue',
    [
      { from: papers.facenet, to: venues.cvpr },
      { from: papers.hierarchical, to: venues.eccv },
      { from: papers.proxyNca, to: venues.iccv },
      { from: papers.proxyAnchor, to: venues.cvpr },
      { from: papers.multiSimilarity, to: venues.cvpr },
    ],
  ],
  [
    'paper',
    'ABOUT',
    'topic',
    [
      said(papers.facenet, topics.hardMining),
      said(papers.hierarchical, topics.metricLearning, imports.first, imports.second),
      said(papers.hierarchical, topics.hardMining),
      said(papers.proxyNca, topics.proxies),
      said(papers.proxyNca, topics.metricLearning),
      said(papers.proxyAnchor, topics.proxies, imports.second),
      said(papers.proxyAnchor, topics.metricLearning, imports.second),
      said(papers.survey, topics.metricLearning, imports.second),
    ],
  ],
  [
    'paper',
    'ADDRESSES',
    'task',
    [
      said(papers.facenet, tasks.verification),
      said(papers.hierarchical, tasks.retrieval),
      said(papers.proxyNca, tasks.retrieval),
      said(papers.proxyAnchor, tasks.retrieval, imports.second),
    ],
  ],
  [
    'paper',
    'PROPOSES',
    'method',
    [
      said(papers.facenet, methods.tripletLoss),
      said(papers.hierarchical, methods.htl),
      said(papers.proxyNca, methods.proxyNca),
      said(papers.multiSimilarity, methods.multiSimilarity, imports.second),
    ],
  ],
  [
    'paper',
    'USES',
    'method',
    [
      said(papers.hierarchical, methods.tripletLoss),
      said(papers.proxyAnchor, methods.proxyNca, imports.second),
      said(papers.facenet, methods.tripletLoss),
    ],
  ],
  [
    'paper',
    'EVALUATED_ON',
    'dataset',
    [
      {
        from: papers.hierarchical,
        to: datasets.cub,
        properties: { imports: [imports.first], claim: claims.alsoImported },
      },
      said(papers.hierarchical, datasets.cars),
      said(papers.proxyNca, datasets.cub),
      said(papers.proxyNca, datasets.sop),
      said(papers.proxyAnchor, datasets.cub, imports.second),
      said(papers.multiSimilarity, datasets.cub, imports.second),
    ],
  ],
  [
    'paper',
    'USES_BACKBONE',
    'backbone',
    [
      said(papers.hierarchical, backbones.bnInception),
      said(papers.proxyAnchor, backbones.bnInception, imports.second),
      said(papers.multiSimilarity, backbones.resnet50, imports.second),
    ],
  ],
  [
    'paper',
    'CITES',
    'paper',
    [
      said(papers.hierarchical, papers.facenet, imports.first, imports.second),
      said(papers.proxyNca, papers.facenet),
      said(papers.proxyAnchor, papers.facenet, imports.second),
      said(papers.proxyAnchor, papers.proxyNca, imports.second),
      said(papers.proxyAnchor, papers.hierarchical, imports.second),
      said(papers.proxyAnchor, papers.multiSimilarity, imports.second),
      said(papers.multiSimilarity, papers.hierarchical, imports.second),
      said(papers.multiSimilarity, papers.proxyNca, imports.second),
      said(papers.multiSimilarity, papers.facenet, imports.second),
      said(papers.survey, papers.facenet, imports.second),
      said(papers.survey, papers.hierarchical, imports.second),
    ],
  ],
  [
    'result',
    'OF_METHOD',
    'method',
    [
      { from: results.proxyNcaOnCub, to: methods.proxyNca },
      { from: results.tripletOnCub, to: methods.tripletLoss },
      { from: results.tripletOnCubAgain, to: methods.tripletLoss },
      { from: results.tripletOnCubCopied, to: methods.tripletLoss },
      { from: results.tripletOnSop, to: methods.tripletLoss },
      { from: results.htlOnCub, to: methods.htl },
      { from: results.retracted, to: methods.htl },
    ],
  ],
  [
    'result',
    'ON_DATASET',
    'dataset',
    Object.values(results).map((from) => ({
      from,
      to: from === results.tripletOnSop ? datasets.sop : datasets.cub,
    })),
  ],
  [
    'result',
    'IN_METRIC',
    'metric',
    Object.values(results).map((from) => ({
      from,
      to: from === results.tripletOnSop ? metrics.nmi : metrics.recallAt1,
    })),
  ],
  [
    'result',
    'WITH_BACKBONE',
    'backbone',
    [
      { from: results.proxyNcaOnCub, to: backbones.bnInception },
      { from: results.tripletOnCub, to: backbones.bnInception },
      { from: results.tripletOnCubAgain, to: backbones.bnInception },
      { from: results.htlOnCub, to: backbones.resnet50 },
    ],
  ],
  [
    'result',
    'REPORTED_IN',
    'paper',
    [
      { from: results.proxyNcaOnCub, to: papers.proxyNca },
      { from: results.tripletOnCub, to: papers.proxyNca },
      { from: results.tripletOnCubAgain, to: papers.multiSimilarity },
      { from: results.tripletOnCubCopied, to: papers.proxyAnchor },
      { from: results.htlOnCub, to: papers.hierarchical },
      { from: results.retracted, to: papers.untitledDraft },
    ],
  ],
  ['result', 'COPIED_FROM', 'result', [{ from: results.tripletOnCubCopied, to: results.tripletOnCub }]],
  [
    'record',
    'DESCRIBES',
    'paper',
    [
      { from: records.facenet, to: papers.facenet },
      { from: records.hierarchicalArxiv, to: papers.hierarchical },
      { from: records.hierarchicalEccv, to: papers.hierarchical },
      { from: records.edit, to: papers.hierarchical },
      { from: records.proxyNca, to: papers.proxyNca },
      { from: records.proxyAnchor, to: papers.proxyAnchor },
      { from: records.multiSimilarity, to: papers.multiSimilarity },
      { from: records.survey, to: papers.survey },
    ],
  ],
  [
    'import',
    'BROUGHT',
    'record',
    [
      brought(imports.first, records.facenet, 1, 1),
      brought(imports.first, records.hierarchicalArxiv, 12, 2),
      brought(imports.first, records.hierarchicalEccv, 25, 3),
      brought(imports.first, records.proxyNca, 40, 4),
      brought(imports.second, records.proxyAnchor, 1, 1),
      brought(imports.second, records.multiSimilarity, 2, 2),
      brought(imports.second, records.survey, 3, 3),
      brought(imports.second, records.proxyNca, 4, 4),
    ],
  ],
  ...claimRelationships,
  [
    'proposal',
    'CONCERNS',
    'paper',
    [
      { from: proposals.backbone, to: papers.proxyAnchor },
      { from: proposals.analogy, to: papers.proxyAnchor },
      { from: proposals.rejected, to: papers.proxyAnchor },
    ],
  ],
  [
    'import',
    'PROPOSED',
    'proposal',
    [
      { from: imports.second, to: proposals.backbone },
      { from: imports.first, to: proposals.backbone },
      { from: imports.second, to: proposals.analogy },
      { from: imports.second, to: proposals.rejected },
    ],
  ],
];

function brought(from: string, to: string, line: number, position: number): Edge {
  return { from, to, properties: { line, position } };
}
/** What became of the entries of each import, as its batches keep it. */
export const itemBatches = [
  {
    import: imports.first,
    first: 1,
    items: [
      { line: 1, position: 1, citekey: 'facenet', status: 'CREATED', paperId: papers.facenet, problems: [] },
      { line: 12, position: 2, citekey: null, status: 'FAILED', paperId: null, problems: [] },
    ],
  },
  {
    import: imports.first,
    first: 501,
    items: [
      {
        line: 40,
        position: 501,
        citekey: 'proxynca',
        status: 'CREATED',
        paperId: papers.proxyNca,
        problems: [],
      },
    ],
  },
];
