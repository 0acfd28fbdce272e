// Imports and their reports, entry by entry, page by page.
import type { Request } from '../support/request.js';
import { ids } from '../conformance/graph.js';

const { imports } = ids;

const text = `@article{moss2001roofs, title = {Roofs of Old Towns}, author = {Moss, Eve}, year = {2001}, doi = {10.5555/roofs}}
@article{moss2002walls, title = {Walls of Old Towns}, author = {Moss, Eve}, year = {two thousand}}
@article{moss2001roofs, title = {Roofs of Old Towns}, author = {Moss, Eve}, year = {2001}, doi = {10.5555/roofs}, volume = {4}}
@article{empty,}
@book{moss2004doors, title = {Doors}, author = {Moss, Eve}, doi = {nonsense}
@book{moss2005stairs, title = {Stairs}, author = {Moss, Eve}, year = {2005}}
`;

const counted = 'entries created updated unchanged failed problems { severity code message line }';
const entry = 'line citekey status paper { title } problems { severity code message field line }';

export const requests: Readonly<Record<string, Request>> = {
  'an import is rehearsed and says what it would do': {
    query: `mutation ($text: String!) {
      importBibliography(input: { text: $text, dryRun: true }) {
        import { id } ${counted} items(first: 10) { totalCount nodes { ${entry} } }
      }
    }`,
    variables: { text },
  },
  'what was rehearsed is not there': { query: '{ paper(by: { doi: "10.5555/roofs" }) { title } }' },
  'an import says what became of every entry': {
    query: `mutation ($text: String!) {
      importBibliography(input: { text: $text, name: "towns.bib" }) {
        import { name format createdBy undoneAt } ${counted} items(first: 10) { totalCount nodes { ${entry} } }
      }
    }`,
    variables: { text },
  },
  'each thing that a paper shows says which entry it came from': {
    query:
      '{ paper(by: { doi: "10.5555/roofs" }) { title volume sources { field record { citekey line } } } }',
  },
  'the same text again changes nothing': {
    query: `mutation ($text: String!) { importBibliography(input: { text: $text, name: "again.bib" }) { ${counted} } }`,
    variables: { text },
  },
  'imports, the newest first': {
    query: `{ imports(first: 10) { totalCount nodes { name format createdBy undoneAt report { ${counted} } } } }`,
  },
  'a page of a report': {
    query: `{ imports(first: 1) { nodes { report {
      items(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage } nodes { ${entry} } }
    } } } }`,
  },
  'entries that came to nothing, or to nothing new': {
    query: `{ imports(first: 2) { nodes { report {
      items(first: 10, status: [FAILED, UNCHANGED]) { totalCount pageInfo { hasNextPage } nodes { ${entry} } }
    } } } }`,
  },
  'a report by the id of its import': {
    query: `query ($id: ID!) {
      importReport(id: $id) { import { name } ${counted} items(first: 5) { totalCount nodes { ${entry} } } }
    }`,
    variables: { id: imports.first },
  },
  'no report of an unknown import': {
    query: '{ importReport(id: "import_unknown") { entries } }',
  },
  'a page of a report behind a broken cursor is refused': {
    query: `query ($id: ID!) { importReport(id: $id) { items(first: 5, after: "nowhere") { totalCount } } }`,
    variables: { id: imports.first },
  },
};
