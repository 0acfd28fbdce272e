// Lineages, paths and neighbourhoods: what is shown, in which order, and what is refused.
import { relationId } from '../../src/model/relation-ids.js';
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { papers, authors, methods, datasets, topics, venues } = ids;
const citation = relationId({
  type: 'CITES',
  from: papers.survey,
  to: papers.facenet,
  dataset: null,
  metric: null,
});

const shown = /* GraphQL */ `
  fragment Named on Node {
    ... on Paper {
      title
      venue {
        name
      }
    }
    ... on Concept {
      name
    }
    ... on Author {
      name
    }
  }
  fragment Said on Relation {
    id
    type
    from {
      ... on Node {
        id
      }
    }
    to {
      ... on Node {
        id
      }
    }
    status
    evidence {
      stance
      asserter
    }
  }
`;

function walk(
  name: 'lineage' | 'neighbourhood',
  args: string,
  variables: Readonly<Record<string, unknown>>,
): Request {
  const query = `${shown}
query Walk(${args}) {
  ${name}(${args.replaceAll(/\$(\w+): [^,]+/g, '$1: $$$1')}) { nodes { ...Named } relations { ...Said } truncated }
}`;
  return { query, variables };
}

function lineage(of: string, direction: string, depth: number): Request {
  const args = '$of: ID!, $direction: LineageDirection!, $depth: Int!';
  return walk('lineage', args, { of, direction, depth });
}

function around(of: readonly string[], depth: number, limit: number): Request {
  return walk('neighbourhood', '$of: [ID!]!, $depth: Int!, $limit: Int!', { of, depth, limit });
}

function paths(from: string, to: string, more: object = {}): Request {
  const query = `${shown}
query Paths($from: ID!, $to: ID!, $first: Int!, $maxLength: Int!, $over: [RelationType!]) {
  paths(from: $from, to: $to, first: $first, maxLength: $maxLength, over: $over) {
    nodes { ...Named }
    relations { ...Said }
  }
}`;
  return { query, variables: { from, to, first: 3, maxLength: 6, ...more } };
}

export const requests: Readonly<Record<string, Request>> = {
  'what a method goes back to': lineage(methods.htl, 'ANCESTORS', 10),
  'what goes back to a paper, and what it goes back to': lineage(papers.facenet, 'BOTH', 2),
  'no lineage of a dataset': lineage(datasets.cub, 'ANCESTORS', 1),
  'no lineage without steps': lineage(papers.facenet, 'ANCESTORS', 0),
  'a lineage too deep is refused': lineage(papers.facenet, 'BOTH', 50),
  'no lineage of an unknown paper': lineage('paper_00000000000000000000', 'BOTH', 1),
  'paths between a topic and a method': paths(topics.proxies, methods.tripletLoss),
  'paths over citations alone': paths(papers.survey, papers.proxyNca, { over: ['CITES'] }),
  'the one best path': paths(papers.survey, papers.proxyNca, { first: 1 }),
  'a path of one thing': paths(venues.cvpr, venues.cvpr),
  'no path to an author, whom nothing is said of': paths(authors.kim, papers.proxyAnchor),
  'no path that is too long': paths(topics.proxies, methods.tripletLoss, { maxLength: 1 }),
  'no path from an unknown thing': paths('topic_00000000000000000000', topics.proxies),
  'no path from what is none': paths(citation, topics.proxies),
  'too many paths are refused': paths(papers.survey, papers.facenet, { first: 21 }),
  'paths that may be too long are refused': paths(papers.survey, papers.facenet, { maxLength: 7 }),
  'what lies around two things': around([methods.tripletLoss, datasets.sop], 1, 20),
  'the four most relevant things around a paper': around([papers.hierarchical], 3, 5),
  'nothing lies around a draft that nothing is said of': around([papers.untitledDraft], 3, 10),
  'no neighbourhood of an unknown thing': around([papers.survey, 'method_unknown'], 1, 10),
  'a neighbourhood of nothing is refused': around([], 1, 10),
  'a neighbourhood too deep is refused': around([papers.survey], 4, 10),
  'a neighbourhood too large is refused': around([papers.survey], 1, 501),
};
