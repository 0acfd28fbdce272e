// Figures: as pages, ranked, compared, in conflict, and where there are none.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { methods, datasets, metrics, backbones, papers, topics, results } = ids;

const protocol = `protocol {
  backbone { name } embeddingDim imageSize crop boundingBoxes pretraining optimizer settings { name value } notes
}`;
const whole = `id method { name } dataset { name } metric { name } value printed ${protocol} kind reportedIn { title }
  sourceUrl locator copiedFrom { id printed } date retractedAt`;

function leaderboard(variables: object): Request {
  return {
    query: `query ($dataset: ID!, $metric: ID, $protocol: ProtocolWhere, $asOf: DateTime) {
      leaderboard(dataset: $dataset, metric: $metric, protocol: $protocol, asOf: $asOf) {
        dataset { name } metric { name }
        groups {
          complete ${protocol}
          rows { rank result { id method { name } value kind } independent { id value } }
        }
      }
    }`,
    variables: { dataset: datasets.cub, ...variables },
  };
}

function compare(a: string, b: string, more: object = {}): Request {
  return {
    query: `query ($a: ID!, $b: ID!, $dataset: ID, $metric: ID) {
      compare(a: $a, b: $b, dataset: $dataset, metric: $metric) {
        verdict reasons
        pairs { a { id value } b { id value } comparability reasons }
        claims { id type status }
      }
    }`,
    variables: { a, b, ...more },
  };
}

function conflicts(variables: object): Request {
  return {
    query: `query ($first: Int!, $after: String, $about: ID) {
      conflicts(first: $first, after: $after, about: $about) {
        totalCount
        nodes { kind summary spread certain results { id value kind } relations { id type } }
        pageInfo { hasNextPage hasPreviousPage }
      }
    }`,
    variables: { first: 10, ...variables },
  };
}

function coverage(variables: Record<string, unknown>): Request {
  return {
    query: `query ($methods: [ID!], $topic: ID, $metric: ID) {
      coverage(methods: $methods, topic: $topic, metric: $metric) {
        cells { method { name } dataset { name } backbone { name } selfReported independent comparableWith { name } }
        gaps { method { name } dataset { name } }
      }
    }`,
    variables,
  };
}

const three = [methods.tripletLoss, methods.proxyNca, methods.htl];

export const requests: Readonly<Record<string, Request>> = {
  'results by id, a retracted one too': {
    query: `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on Result { ${whole} } } }`,
    variables: { ids: [...Object.values(results), 'result_00000000000000000000'] },
  },
  'results of methods, datasets and papers, newest first': {
    query: `query ($method: ID!, $dataset: ID!, $paper: ID!, $metric: ID!) {
      method(by: { id: $method }) {
        results(first: 2) { totalCount nodes { id date reportedIn { year } } pageInfo { hasNextPage hasPreviousPage } }
        inMetric: results(first: 10, metric: $metric, dataset: $dataset) { totalCount nodes { id } }
      }
      dataset(by: { id: $dataset }) { results(first: 10, method: $method) { totalCount nodes { id } } }
      paper(by: { id: $paper }) { results(first: 10) { totalCount nodes { id printed locator } } }
    }`,
    variables: {
      method: methods.tripletLoss,
      dataset: datasets.cub,
      paper: papers.proxyNca,
      metric: metrics.recallAt1,
    },
  },
  'results behind a cursor': {
    query: `query ($method: ID!, $after: String) {
      method(by: { id: $method }) {
        results(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage hasPreviousPage } }
      }
    }`,
    variables: {
      method: methods.tripletLoss,
      after: Buffer.from(
        JSON.stringify(['RESULT', '2018-06-01T00:00:00.000Z', results.tripletOnCub]),
      ).toString('base64url'),
    },
  },
  'results behind a cursor of papers are refused': {
    query: `query ($method: ID!) {
      method(by: { id: $method }) { results(first: 2, after: "W1siWUVBUl9ERVNDIl0sWzFdLCJ4Il0") { nodes { id } } }
    }`,
    variables: { method: methods.tripletLoss },
  },
  'papers that print figures in a metric': {
    query: `query ($id: ID!) {
      metric(by: { id: $id }) { papers(first: 10, orderBy: TITLE_ASC) { totalCount nodes { title } } }
    }`,
    variables: { id: metrics.recallAt1 },
  },

  'a leaderboard': leaderboard({ metric: metrics.recallAt1 }),
  'a leaderboard in the metric that most figures are in': leaderboard({}),
  'a leaderboard of some conditions': leaderboard({
    protocol: { backbone: backbones.bnInception, embeddingDim: 64, kind: ['INDEPENDENT', 'SELF_REPORTED'] },
  }),
  'a leaderboard as it was': leaderboard({ asOf: '2018-01-01T00:00:00Z' }),
  'a leaderboard in a metric without figures': leaderboard({ metric: metrics.nmi }),
  'no leaderboard on what is no dataset': leaderboard({ dataset: methods.htl }),
  'no leaderboard in what is no metric': leaderboard({ metric: 'metric_unknown' }),
  'no leaderboard where nothing was measured': leaderboard({ dataset: datasets.cars }),

  'methods compared': compare(methods.proxyNca, methods.tripletLoss),
  'methods compared the other way round': compare(methods.tripletLoss, methods.proxyNca),
  'methods that cannot be compared': compare(methods.htl, methods.proxyNca),
  'papers compared': compare(papers.proxyNca, papers.facenet, { dataset: datasets.cub }),
  'a paper and a method without common figures': compare(papers.multiSimilarity, methods.htl),
  'methods compared where neither has figures': compare(methods.htl, methods.proxyNca, {
    dataset: datasets.cars,
  }),
  'nothing compared with what is unknown': compare(methods.htl, 'method_unknown'),
  'nothing compared with a dataset': compare(methods.htl, datasets.cub),
  'nothing compared on what is no dataset': compare(methods.htl, methods.proxyNca, { dataset: metrics.nmi }),
  'nothing compared with itself': compare(methods.htl, methods.htl),

  'all conflicts': conflicts({}),
  'conflicts about a method': conflicts({ about: methods.tripletLoss }),
  'conflicts about a paper': conflicts({ about: papers.multiSimilarity }),
  'conflicts about a dataset': conflicts({ about: datasets.sop }),
  'conflicts about a metric': conflicts({ about: metrics.recallAt1 }),
  'no conflicts about what is unknown': conflicts({ about: 'method_unknown' }),
  'one conflict a page': conflicts({ first: 1 }),
  'conflicts behind what is no cursor are refused': conflicts({ after: 'x' }),
  'no conflicts at a time are refused': conflicts({ first: 0 }),

  'coverage of methods': coverage({ methods: three }),
  'coverage of a topic in a metric': coverage({ topic: topics.proxies, metric: metrics.recallAt1 }),
  'no coverage of an unknown method': coverage({ methods: [...three, 'method_unknown'] }),
  'no coverage of an unknown topic': coverage({ topic: 'topic_unknown' }),
  'coverage of methods and a topic is refused': coverage({ methods: three, topic: topics.proxies }),
  'coverage of nothing is refused': coverage({}),
  'coverage of too many methods is refused': coverage({
    methods: Array.from({ length: 101 }, () => methods.htl),
  }),

  'what is outperformed by measurement': {
    query: `query ($method: ID!, $paper: ID!, $dataset: ID) {
      method(by: { id: $method }) {
        outperforms(first: 10, basis: MEASURED) {
          totalCount
          nodes { id basis status from { ... on Method { name } } to { ... on Method { name } } dataset { name } metric { name }
            evidence { id stance results { id value ${protocol} } } }
        }
        outperformedBy(first: 10, dataset: $dataset) { totalCount }
      }
      paper(by: { id: $paper }) { outperformedBy(first: 10, basis: MEASURED, dataset: $dataset) { nodes { id } } }
    }`,
    variables: { method: methods.proxyNca, paper: papers.facenet, dataset: datasets.cub },
  },
};
