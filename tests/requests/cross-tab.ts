// How many papers two axes share.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const table = /* GraphQL */ `
  query Table($where: PaperWhere, $rows: Axis!, $columns: Axis!) {
    crossTab(where: $where, rows: $rows, columns: $columns) {
      rows {
        label
        count
        node {
          __typename
          id
        }
      }
      columns {
        label
        count
      }
      cells
      moreRows
      moreColumns
    }
  }
`;

export const requests: Readonly<Record<string, Request>> = {
  'methods by datasets': { query: table, variables: { rows: 'METHOD', columns: 'DATASET' } },
  'topics by years of papers that fit': {
    query: table,
    variables: { where: { dataset: [ids.datasets.cub] }, rows: 'TOPIC', columns: 'YEAR' },
  },
  'tasks by backbones': { query: table, variables: { rows: 'TASK', columns: 'BACKBONE' } },
  'venues by venues: a paper has one': { query: table, variables: { rows: 'VENUE', columns: 'VENUE' } },
  'a table of no papers': {
    query: table,
    variables: { where: { ids: [] }, rows: 'METHOD', columns: 'YEAR' },
  },
};
