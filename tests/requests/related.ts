// Related papers. The seed of most requests shares no word with any other paper, so that full text, whose scores differ
// by engine, has no say.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { papers, topics } = ids;

const around = /* GraphQL */ `
  query Around($to: [ID!]!, $first: Int!, $after: String, $where: PaperWhere) {
    relatedPapers(to: $to, first: $first, after: $after, where: $where) {
      totalCount
      edges {
        node {
          title
          authors {
            author {
              name
            }
          }
        }
        score
        reasons {
          kind
          contribution
          text
          via {
            id
          }
        }
      }
      nodes {
        title
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
`;

function related(to: readonly string[], more: object = {}): Request {
  return { query: around, variables: { to, first: 10, ...more } };
}

const total = 'query ($to: [ID!]!) { relatedPapers(to: $to, first: 1) { totalCount } }';
const cursor = Buffer.from(JSON.stringify([0.6, papers.proxyNca])).toString('base64url');

export const requests: Readonly<Record<string, Request>> = {
  'papers around one, each with its reasons': related([papers.survey]),
  'related papers that fit a filter': related([papers.survey], {
    where: { year: { from: null, to: 2018 }, not: { topic: [topics.proxies] } },
  }),
  'related papers of which none fits': related([papers.survey], { where: { ids: [] } }),
  'the first two related papers': related([papers.survey], { first: 2 }),
  'related papers behind a cursor': related([papers.survey], { first: 2, after: cursor }),
  'a paper named twice counts once': related([papers.survey, papers.survey], { first: 1 }),
  'papers around two, counted': {
    query: total,
    variables: { to: [papers.hierarchical, papers.proxyNca] },
  },
  'nothing is related to an unknown paper': related([papers.survey, 'paper_unknown']),
  'a name of something else is no paper': related([topics.metricLearning]),
  'ids with strange characters are unknown': related(['\0', `'}) DETACH DELETE p //`]),
  'papers around none are refused': related([]),
  'papers around too many are refused': related(Array.from({ length: 101 }, (_, n) => `paper_${n}`)),
  'a page of no related papers is refused': related([papers.survey], { first: 0 }),
  'a broken cursor of related papers is refused': related([papers.survey], { after: '!' }),
};
