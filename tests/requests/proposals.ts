// What the notes of reading lists propose: listed, accepted, rejected.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { proposals } = ids;

const listed: Request = {
  query: `{
    proposals(first: 10) {
      totalCount
      nodes {
        id type line text toText
        from { ... on Paper { title } }
        to { ... on Method { name } ... on Backbone { name } ... on Dataset { name } ... on Paper { title } }
        dataset { name } import { name }
      }
    }
  }`,
};

const accepted = `mutation ($id: ID!) {
  acceptProposal(id: $id) {
    relation {
      type status
      from { ... on Paper { title } } to { ... on Backbone { name } }
      evidence { stance asserter locator note }
    }
    problems { code path message }
  }
}`;
const rejected =
  'mutation ($id: ID!) { rejectProposal(id: $id) { proposal { id toText } problems { code path message } } }';

export const requests: Readonly<Record<string, Request>> = {
  'proposals that nobody has decided on': listed,
  'the first of them': {
    query: '{ proposals(first: 1) { totalCount pageInfo { hasNextPage } nodes { toText } } }',
  },
  'nobody who is not signed in decides': {
    query: accepted,
    variables: { id: proposals.backbone },
    viewer: 'nobody',
  },
  'one is accepted and is a relation with evidence': {
    query: accepted,
    variables: { id: proposals.backbone },
  },
  'one that names nothing known is not accepted': { query: accepted, variables: { id: proposals.analogy } },
  'one is rejected': { query: rejected, variables: { id: proposals.analogy } },
  'one of a paper that is not there is refused': { query: rejected, variables: { id: proposals.nowhere } },
  'one that was decided on is refused': { query: rejected, variables: { id: proposals.backbone } },
  'proposals that are left': listed,
};
