// The names by which examples call what is in the library of graph.ts.
import { stableId } from '../../src/model/ids.js';
import type { Kind } from '../../src/model/kinds.js';

function idsOf<Name extends string>(kind: Kind, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, stableId(kind, name)])) as Record<Name, string>;
}

export const ids = {
  papers: idsOf('paper', [
    'facenet',
    'hierarchical',
    'proxyNca',
    'proxyAnchor',
    'multiSimilarity',
    'survey',
    'untitledDraft',
  ]),
  authors: idsOf('author', ['schroff', 'ge', 'movshovitz', 'kim', 'wang', 'poincare']),
  venues: idsOf('venue', ['cvpr', 'eccv', 'iccv']),
  methods: idsOf('method', ['tripletLoss', 'htl', 'proxyNca', 'multiSimilarity', 'unused']),
  datasets: idsOf('dataset', ['cub', 'cars', 'sop']),
  backbones: idsOf('backbone', ['bnInception', 'resnet50']),
  tasks: idsOf('task', ['retrieval', 'verification']),
  metrics: idsOf('metric', ['recallAt1', 'nmi']),
  topics: idsOf('topic', ['metricLearning', 'hardMining', 'proxies']),
  records: idsOf('record', [
    'facenet',
    'hierarchicalArxiv',
    'hierarchicalEccv',
    'proxyNca',
    'proxyAnchor',
    'multiSimilarity',
    'survey',
    'edit',
  ]),
  imports: idsOf('import', ['first', 'second', 'undone']),
  results: idsOf('result', [
    'proxyNcaOnCub',
    'tripletOnCub',
    'tripletOnCubAgain',
    'tripletOnCubCopied',
    'tripletOnSop',
    'htlOnCub',
    'retracted',
  ]),
  proposals: idsOf('proposal', ['backbone', 'analogy', 'rejected', 'nowhere']),
} as const;
