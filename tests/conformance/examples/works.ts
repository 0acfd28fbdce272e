// Papers and the methods they propose, and the methods of a topic.
import type { Params } from '../../../src/graph/query.js';
import { ids } from '../graph.js';

const { papers, methods, topics } = ids;

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'works.byIds': [
    {
      papers: [papers.facenet, papers.proxyAnchor, 'paper_unknown'],
      methods: [methods.htl, methods.unused, 'method_unknown'],
    },
    { papers: [], methods: [methods.proxyNca] },
  ],
  'works.methodsOfTopic': [
    { topic: topics.metricLearning, limit: 10 },
    { topic: topics.proxies, limit: 1 },
    { topic: 'topic_unknown', limit: 10 },
  ],
};
