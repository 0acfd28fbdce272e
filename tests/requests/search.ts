// Full text. Which things are found is the same on every engine; their order and scores are not, so each request finds
// one thing or counts.
import type { Request } from '../support/request.js';

const search = /* GraphQL */ `
  query Search($query: String!, $first: Int!, $after: String, $kinds: [NodeKind!]) {
    search(query: $query, first: $first, after: $after, kinds: $kinds) {
      totalCount
      nodes {
        id
        __typename
        ... on Paper {
          title
          venue {
            name
          }
        }
        ... on Concept {
          name
          aliases
        }
        ... on Author {
          name
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
      }
    }
  }
`;

function found(query: string, more: object = {}): Request {
  return { query: search, variables: { query, first: 10, ...more } };
}

const counted = (query: string, kinds?: readonly string[]): Request => ({
  query:
    'query ($query: String!, $kinds: [NodeKind!]) { search(query: $query, first: 1, kinds: $kinds) { totalCount } }',
  variables: { query, kinds },
});

export const requests: Readonly<Record<string, Request>> = {
  'a paper by an unfinished word of its title': found('hierarch', { kinds: ['PAPER'] }),
  'a dataset by an alias': found('CUB200'),
  'an author without the accent': found('poincare', { kinds: ['AUTHOR'] }),
  'a phrase': found('"face recognition"'),
  'how many things have a word': counted('proxy'),
  'how many of some kinds have a word': counted('proxy', ['METHOD', 'TOPIC', 'METHOD']),
  'nothing of no kind': counted('proxy', []),
  'nothing for no words': found(' \0 '),
  'nothing for what looks like query syntax': found('zzz:* OR ("'),
  'a page of no hits is refused': found('proxy', { first: 0 }),
  'a page of too many hits is refused': found('proxy', { first: 101 }),
  'a broken cursor of a search is refused': found('proxy', { after: 'x' }),
};
