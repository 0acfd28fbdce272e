// How many papers there are of what.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const all = /* GraphQL */ `
  query Facets($where: PaperWhere) {
    facets(where: $where) {
      years {
        year
        count
      }
      venues {
        count
        node {
          id
          ... on Venue {
            name
          }
        }
      }
      topics {
        count
        node {
          ... on Topic {
            name
          }
        }
      }
      methods {
        count
        node {
          ... on Method {
            name
          }
        }
      }
      datasets {
        count
        node {
          ... on Dataset {
            name
          }
        }
      }
      backbones {
        count
        node {
          ... on Backbone {
            name
          }
        }
      }
    }
  }
`;

export const requests: Readonly<Record<string, Request>> = {
  'facets of all papers': { query: all },
  'facets of papers that fit': {
    query: all,
    variables: { where: { dataset: [ids.datasets.cub], year: { from: 2018 } } },
  },
  'facets of papers with a word': { query: all, variables: { where: { text: 'triplet' } } },
  'facets of no papers': { query: all, variables: { where: { ids: [] } } },
};
