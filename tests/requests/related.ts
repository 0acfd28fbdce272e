// Related papers. The seed of most requests shares no word with any other paper, so that full text, whose scores differ
// by engine, has no say.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { papers, topics } = ids;

const around = /* GraphQL */ `
  query Around(
    $to: [ID!]!
    $avoid: [ID!]
    $first: Int!
    $after: String
    $where: PaperWhere
    $personal: Boolean
  ) {
    relatedPapers(to: $to, avoid: $avoid, first: $first, after: $after, where: $where, personal: $personal) {
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

const whyNot = /* GraphQL */ `
  query WhyNot($to: [ID!]!, $paper: ID!) {
    whyNotRelated(to: $to, paper: $paper) {
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
  }
`;

function why(to: readonly string[], paper: string): Request {
  return { query: whyNot, variables: { to, paper } };
}

function rate(paper: string, interest: string | null): Request {
  const query = `mutation ($input: AnnotateInput!) { annotate(input: $input) { annotation { interest } problems { code } } }`;
  return { query, variables: { input: { target: paper, interest } } };
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
  'papers around one, away from another': related([papers.survey], { avoid: [papers.proxyNca] }),
  'to keep away from where one starts is refused': related([papers.survey], { avoid: [papers.survey] }),
  'to keep away from too many is refused': related([papers.survey], {
    avoid: Array.from({ length: 101 }, (_, n) => `paper_${n}`),
  }),
  'nothing is known away from an unknown paper': related([papers.survey], { avoid: ['paper_unknown'] }),
  'a thumb up for a paper': rate(papers.multiSimilarity, 'UP'),
  'a thumb down for a paper': rate(papers.proxyNca, 'DOWN'),
  'related papers as the viewer’s ratings move them': related([papers.survey], { personal: true }),
  'related papers without the ratings': related([papers.survey], { personal: false }),
  'related papers of nobody in particular': {
    ...related([papers.survey], { personal: true }),
    viewer: 'nobody',
  },
  'related papers that the viewer rated up': related([papers.survey], {
    where: { annotation: { interest: ['UP'] } },
  }),
  'why a paper that is in the list is there': why([papers.survey], papers.proxyAnchor),
  'why a paper is not related': why([papers.survey, papers.facenet], papers.untitledDraft),
  'why an unknown paper is not related': why([papers.survey], 'paper_unknown'),
  'why a paper is not related to an unknown one': why(['paper_unknown'], papers.survey),
  'a paper is not related to itself': why([papers.facenet, papers.survey], papers.survey),
  'why a paper is not related to too many': why(
    Array.from({ length: 101 }, (_, n) => `paper_${n}`),
    papers.survey,
  ),
};
