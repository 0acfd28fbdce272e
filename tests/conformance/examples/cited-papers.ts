// Papers under the keys that texts cite them by, and the names of what papers cite.
import { citedByPapers, papersUnderCitekeys } from '../../../src/graph/cited-papers.js';
import type { Params } from '../../../src/graph/query.js';
import type { GraphStore } from '../../../src/graph/store.js';
import { ids } from '../graph.js';

const { papers } = ids;
const keys = ['schroff2015facenet', 'facenet', 'hierarchicalateccv', 'abettertitle', 'unknown'];

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'papers.underCitekeys': [{ keys }, { keys: [] }],
  'papers.names': [{ ids: [papers.facenet, papers.survey, 'paper_unknown'] }, { ids: [] }],
  'citations.named': [
    { ids: [papers.hierarchical, papers.proxyAnchor, papers.proxyNca, 'paper_unknown'] },
    { ids: [] },
  ],
};

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  'papers by the keys they show and those of their entries': async (store) => [
    ...(await papersUnderCitekeys(store, keys)),
  ],
  'what papers cite': async (store) => [
    ...(await citedByPapers(store, [papers.hierarchical, papers.proxyAnchor])),
  ],
};
