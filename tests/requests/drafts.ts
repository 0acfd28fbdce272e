// Drafts of related work on the conformance library: the same words from every store.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const query = /* GraphQL */ `
  query Draft($papers: [ID!]!, $format: DraftFormat!, $groupBy: DraftGrouping!) {
    relatedWorkDraft(papers: $papers, format: $format, groupBy: $groupBy) {
      text
      bibliography
      sentences {
        text
        papers {
          citekey
          title
        }
        relations {
          id
          type
          basis
          status
        }
      }
    }
  }
`;

const all = Object.values(ids.papers);

export const requests: Readonly<Record<string, Request>> = {
  'a draft by method in LaTeX': {
    query,
    variables: { papers: all, format: 'LATEX', groupBy: 'METHOD' },
  },
  'a draft by topic in Markdown': {
    query,
    variables: { papers: all, format: 'MARKDOWN', groupBy: 'TOPIC' },
  },
  'a draft by year in Markdown, by somebody who is not signed in': {
    query,
    variables: { papers: all, format: 'MARKDOWN', groupBy: 'YEAR' },
    viewer: 'nobody',
  },
  'a draft about one paper': {
    query,
    variables: { papers: [ids.papers.survey], format: 'LATEX', groupBy: 'YEAR' },
  },
  'a draft about something that is no paper': {
    query,
    variables: { papers: [ids.methods.htl], format: 'LATEX', groupBy: 'YEAR' },
  },
  'a draft about nothing': { query, variables: { papers: [], format: 'LATEX', groupBy: 'YEAR' } },
};
