// Papers: by key, as pages, filtered, sorted, with their lists, and what happens when it is asked for wrongly.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { papers, methods, authors, venues, datasets, topics } = ids;

const everything = /* GraphQL */ `
  fragment Everything on Paper {
    id
    title
    abstract
    year
    month
    doi
    arxivId
    type
    containerTitle
    volume
    issue
    pages
    publisher
    isbn
    url
    links {
      kind
      url
    }
    citekey
    citationCount
    addedAt
    authors {
      position
      author {
        id
        name
        orcid
      }
    }
    editors {
      id
      name
    }
    venue {
      id
      name
      aliases
    }
    topics {
      name
      description
    }
    tasks {
      name
    }
    proposes {
      id
      name
      aliases
    }
    uses {
      name
    }
    datasets {
      name
    }
    backbones {
      name
    }
  }
`;

const page = /* GraphQL */ `
  query Page($first: Int!, $after: String, $where: PaperWhere, $orderBy: [PaperOrder!]) {
    papers(first: $first, after: $after, where: $where, orderBy: $orderBy) {
      totalCount
      nodes {
        title
        year
      }
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`;

function papersWhere(where: object, more: object = {}): Request {
  return { query: page, variables: { first: 10, where, ...more } };
}

function paperBy(by: object): Request {
  return { query: 'query ($by: PaperKey!) { paper(by: $by) { id title } }', variables: { by } };
}

const cursor = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

export const requests: Readonly<Record<string, Request>> = {
  'every field of every paper': {
    query: `${everything} { papers(first: 100, orderBy: TITLE_ASC) { nodes { ...Everything } } }`,
  },
  'a paper by id': paperBy({ id: papers.facenet }),
  'a paper by doi': paperBy({ doi: 'doi:10.1109/CVPR.2015.7298682' }),
  'a paper by arXiv id': paperBy({ arxivId: 'arXiv:1503.03832v3' }),
  'a paper by citation key': paperBy({ citekey: 'ge2018deep' }),
  'a paper by title': paperBy({ title: 'no fuss distance metric learning using {P}roxies' }),
  'no paper by an unknown key': paperBy({ doi: '10.1/unknown' }),
  'no paper by a text that is no doi': paperBy({ doi: `'} ) DETACH DELETE p //` }),
  'no paper by a text with NUL bytes': paperBy({ citekey: 'a\0b' }),
  'a title of two papers is ambiguous': paperBy({ title: 'Proxy Anchor Loss for Deep Metric Learning' }),
  'two keys at once are refused': paperBy({ id: papers.facenet, title: 'x' }),
  'no key is refused': paperBy({}),
  'null as a key is refused': paperBy({ id: null }),

  'papers as they came in': { query: page, variables: { first: 3 } },
  'papers that go on behind a cursor': {
    query: page,
    variables: {
      first: 2,
      orderBy: ['YEAR_DESC'],
      after: cursor([['YEAR_DESC'], [2019], papers.multiSimilarity]),
    },
  },
  'papers in two orders': { query: page, variables: { first: 10, orderBy: ['YEAR_ASC', 'TITLE_DESC'] } },
  'most cited papers': { query: page, variables: { first: 10, orderBy: 'CITATIONS_DESC' } },
  'papers that somebody without stars sorts by them': {
    query: page,
    variables: { first: 10, orderBy: 'STARS_DESC' },
    viewer: 'nobody',
  },
  'only the number of papers': { query: '{ papers(first: 1) { totalCount } }' },
  'papers of a method': papersWhere({ uses: [methods.tripletLoss] }),
  'papers of one of two authors': papersWhere({ author: [authors.kim, authors.wang] }),
  'papers of a venue in some years': papersWhere({ venue: [venues.cvpr], year: { from: 2016, to: null } }),
  'papers with any year': papersWhere({ year: {} }),
  'papers without a year': papersWhere({ not: { year: {} } }),
  'papers of one thing or not another': papersWhere({
    or: [{ dataset: [datasets.sop] }, { not: { topic: [topics.metricLearning, topics.hardMining] } }],
  }),
  'nulls in a filter count as left out': papersWhere({ and: null, ids: null, year: null, text: null }),
  'empty lists fit nothing': papersWhere({ author: [] }),
  'one of no conditions fits nothing': papersWhere({ or: [] }),
  'all of no conditions fit everything': papersWhere({ and: [] }),
  'a null in a list is refused': papersWhere({ author: [null] }),
  'a text with all its words': papersWhere({ text: 'proxies distance' }),
  'a text with an unfinished word': papersWhere({ text: 'hierarch' }, { orderBy: 'YEAR_ASC' }),
  'a text without words fits nothing': papersWhere({ text: ' \0 ' }),
  'a text that looks like query syntax': papersWhere({ text: 'title:* AND ("' }),
  'annotated papers for nobody': { ...papersWhere({ annotation: {} }), viewer: 'nobody' },
  'strange ids fit nothing': papersWhere({ ids: ['', '\0', `' OR 1=1 //`, 'paper_x'] }),

  'a page of no papers is refused': { query: page, variables: { first: 0 } },
  'a page of too many papers is refused': { query: page, variables: { first: 101 } },
  'a broken cursor is refused': { query: page, variables: { first: 1, after: 'broken' } },
  'a cursor of another order is refused': {
    query: page,
    variables: { first: 1, orderBy: ['YEAR_ASC'], after: cursor([['YEAR_DESC'], [2019], papers.facenet]) },
  },
  'a filter too deep is refused': papersWhere(
    Array.from({ length: 30 }).reduce<object>((inner) => ({ not: inner }), {}),
  ),
  'a filter with too many ids is refused': papersWhere({ ids: Array.from({ length: 10_001 }, () => 'x') }),

  'what papers cite and what cites them': {
    query: `{
      papers(first: 10, orderBy: TITLE_ASC) {
        nodes {
          title citationCount
          references(first: 2) { totalCount nodes { title year } pageInfo { hasNextPage endCursor } }
          citedBy(first: 1) { totalCount edges { cursor node { title } } pageInfo { hasNextPage } }
        }
      }
    }`,
  },
  'citations of citations': {
    query: `query ($id: ID!) {
      paper(by: { id: $id }) { citedBy(first: 5) { nodes { title references(first: 5) { nodes { title authors { author { name } } } } } } }
    }`,
    variables: { id: papers.facenet },
  },
  'fields through aliases, fragments and directives': {
    query: `
      fragment Who on Paper { by: authors { author { name } } ...Where }
      fragment Where on Paper { venue { name } }
      query ($id: ID!, $yes: Boolean!, $no: Boolean!) {
        one: paper(by: { id: $id }) { ...Who @include(if: $yes) topics @skip(if: $yes) { name } }
        two: paper(by: { id: $id }) { ... on Paper @include(if: $no) { title } ... @skip(if: $no) { datasets { name } } }
      }`,
    variables: { id: papers.hierarchical, yes: true, no: false },
  },
};
