// Things that have a name, and nodes of all kinds.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { papers, methods, authors, venues, datasets, metrics } = ids;

function named(field: string, by: object): Request {
  return { query: `query ($by: NameKey!) { ${field}(by: $by) { __typename id name } }`, variables: { by } };
}

function pageOf(field: string, variables: object): Request {
  return {
    query: `query ($first: Int!, $after: String, $where: NamedWhere) {
      ${field}(first: $first, after: $after, where: $where) {
        totalCount
        edges { cursor node { __typename id name } }
        pageInfo { hasNextPage hasPreviousPage }
      }
    }`,
    variables: { first: 2, ...variables },
  };
}

const papersOf =
  'papers(first: 2, orderBy: [YEAR_ASC]) { totalCount nodes { title year } pageInfo { hasNextPage } }';

export const requests: Readonly<Record<string, Request>> = {
  'a method by id': named('method', { id: methods.htl }),
  'a method by alias': named('method', { name: 'hierarchical-triplet loss' }),
  'an alias of two methods is ambiguous': named('method', { name: 'TL' }),
  'no method by the id of a dataset': named('method', { id: datasets.cub }),
  'a dataset by alias': named('dataset', { name: 'CUB 200' }),
  'a backbone by alias': named('backbone', { name: 'GoogLeNet V2' }),
  'a task by name': named('task', { name: 'image retrieval' }),
  'a metric by alias': named('metric', { name: 'R@1' }),
  'a topic by name': named('topic', { name: 'PROXIES' }),
  'a venue by alias': named('venue', { name: 'computer vision and pattern recognition' }),
  'an author by name without accents': named('author', { name: 'Henri Poincare' }),
  'nothing by an unknown name': named('topic', { name: 'alchemy' }),
  'nothing by a name that is Cypher': named('venue', { name: `"}) DETACH DELETE n //\0` }),
  'nothing by an empty name': named('method', { name: '' }),

  'methods by name': pageOf('methods', {}),
  'datasets by name': pageOf('datasets', {}),
  'backbones by name': pageOf('backbones', {}),
  'topics by name': pageOf('topics', {}),
  'authors by name': pageOf('authors', { first: 3 }),
  'authors whose name begins so': pageOf('authors', { where: { name: 'FLOR' } }),
  'methods by the beginning of an alias': pageOf('methods', { where: { name: 'hier' } }),
  'methods among ids': pageOf('methods', { where: { ids: [methods.htl, 'unknown\0'] } }),
  'methods behind a cursor': pageOf('methods', {
    after: Buffer.from(JSON.stringify(['NAME', 'htl', methods.htl])).toString('base64url'),
  }),
  'methods behind a cursor of papers are refused': pageOf('methods', {
    after: Buffer.from(JSON.stringify([['YEAR_DESC'], [1], 'x'])).toString('base64url'),
  }),

  'papers of everything that has some': {
    query: `query ($author: ID!, $venue: ID!, $method: ID!, $dataset: ID!, $metric: ID!) {
      author(by: { id: $author }) { name orcid ${papersOf} }
      venue(by: { id: $venue }) { name aliases ${papersOf} }
      method(by: { id: $method }) { name description aliases ${papersOf} proposedIn { title } }
      dataset(by: { id: $dataset }) { name ${papersOf} }
      metric(by: { id: $metric }) { name ${papersOf} }
      topics(first: 10) { nodes { name ${papersOf} } }
      backbones(first: 10) { nodes { name ${papersOf} } }
    }`,
    variables: {
      author: authors.wang,
      venue: venues.cvpr,
      method: methods.tripletLoss,
      dataset: datasets.cub,
      metric: metrics.nmi,
    },
  },
  'papers of a dataset that fit': {
    query: `query ($id: ID!, $where: PaperWhere) {
      dataset(by: { id: $id }) { papers(first: 10, where: $where, orderBy: TITLE_ASC) { totalCount nodes { title } } }
    }`,
    variables: { id: datasets.cub, where: { not: { author: [authors.kim] } } },
  },

  'nodes of all kinds in the order of their ids': {
    query: `query ($ids: [ID!]!) {
      nodes(ids: $ids) {
        __typename id
        ... on Paper { title authors { author { name } } }
        ... on Concept { name papers(first: 1) { totalCount } }
        ... on Venue { name }
        ... on Author { name }
        ... on BibliographicRecord { citekey }
        ... on Import { file: name }
      }
    }`,
    variables: {
      ids: [
        papers.facenet,
        'unknown',
        methods.htl,
        authors.kim,
        metrics.nmi,
        venues.eccv,
        papers.facenet,
        ids.records.facenet,
        '\0',
      ],
    },
  },
  'a node by id': {
    query: 'query ($id: ID!) { node(id: $id) { id ... on Paper { title venue { name } } } }',
    variables: { id: papers.hierarchical },
  },
  'no node by an id that is none': {
    query: 'query ($id: ID!) { node(id: $id) { id } }',
    variables: { id: `paper_' OR 1=1` },
  },
  'too many nodes are refused': {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
    variables: { ids: Array.from({ length: 101 }, () => papers.facenet) },
  },
};
