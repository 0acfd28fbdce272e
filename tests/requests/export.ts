// Bibliographies of some papers.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { papers, topics } = ids;

const written = /* GraphQL */ `
  query Export($papers: [ID!], $list: ID, $where: PaperWhere, $format: BibliographyFormat!) {
    export(papers: $papers, list: $list, where: $where, format: $format) {
      count
      mediaType
      text
    }
  }
`;

function exported(variables: object): Request {
  return { query: written, variables: { format: 'BIBTEX', ...variables } };
}

export const requests: Readonly<Record<string, Request>> = {
  'the whole library in BibTeX': exported({}),
  'the whole library as JSON Lines': exported({ format: 'JSON_LINES' }),
  'the whole library in BibLaTeX': exported({ format: 'BIBLATEX' }),
  'the whole library in words': exported({ format: 'FORMATTED_TEXT' }),
  'some papers in words as HTML, numbered': {
    query: `query ($papers: [ID!]) {
      export(papers: $papers, format: FORMATTED_HTML, style: "vancouver", locale: "de-DE") { text count mediaType }
    }`,
    variables: { papers: [papers.survey, papers.facenet] },
  },
  'references of papers reached by different ways': {
    query: `{
      paper(by: { citekey: "ge2018deep" }) { citation references(first: 1) { nodes { citation(style: "harvard1") } } }
    }`,
  },
  'a style that is not there is refused': {
    query: '{ paper(by: { citekey: "ge2018deep" }) { citation(style: "chicago") } }',
  },
  'the whole library in RIS': exported({ format: 'RIS' }),
  'the whole library in CSL-JSON': exported({ format: 'CSL_JSON' }),
  'some papers in their order, each once, without the unknown': exported({
    papers: [papers.survey, papers.facenet, papers.survey, 'paper_unknown'],
  }),
  'papers that fit, oldest addition first': exported({ where: { topic: [topics.metricLearning] } }),
  'no papers': exported({ papers: [] }),
  'entries of papers reached by different ways': {
    query: `{
      paper(by: { citekey: "ge2018deep" }) { bibtex references(first: 1) { nodes { bibtex } } }
      nodes(ids: ["${papers.survey}"]) { ... on Paper { bibtex authors { author { name } } } }
    }`,
  },
  'two choices at once are refused': exported({ papers: [papers.survey], where: {} }),
  'an unknown list is refused': exported({ list: 'unknown' }),
  'a list of nobody is refused': { ...exported({ list: 'unknown' }), viewer: 'nobody' },
  'too many papers are refused': exported({ papers: Array.from({ length: 10_001 }, () => 'paper_x') }),
};
