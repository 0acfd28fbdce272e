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
  'the whole library as a reading list': exported({ format: 'READING_LIST' }),
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
  'what a text cites, under the keys it cites': {
    query: `query ($keys: [String!]) {
      export(citedKeys: $keys, format: BIBTEX) {
        text count unresolved { citekey candidates { id title venue { name } } }
      }
    }`,
    variables: { keys: ['hierarchicalateccv', 'facenet', 'schroff2015facenet', 'unknown', 'not, citable'] },
  },
  'what a text cites, each paper once where there are no keys': {
    query: 'query ($keys: [String!]) { export(citedKeys: $keys, format: FORMATTED_TEXT) { text count } }',
    variables: { keys: ['facenet', 'schroff2015facenet'] },
  },
  'a library in ASCII with commands of LaTeX': {
    query: '{ export(format: BIBLATEX, encoding: LATEX) { text } }',
  },
  'commands of LaTeX are refused where they mean nothing': {
    query: '{ export(format: RIS, encoding: LATEX) { text } }',
  },
  'cited keys and a filter are refused': {
    query: '{ export(citedKeys: ["facenet"], where: {}, format: BIBTEX) { text } }',
  },
  'two choices at once are refused': exported({ papers: [papers.survey], where: {} }),
  'an unknown list is refused': exported({ list: 'unknown' }),
  'a list of nobody is refused': { ...exported({ list: 'unknown' }), viewer: 'nobody' },
  'too many papers are refused': exported({ papers: Array.from({ length: 10_001 }, () => 'paper_x') }),
};
