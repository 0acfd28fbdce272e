// The catalogue of what an import can find wrong with a text, an entry or a field: one code, one severity and one
// sentence each; `docs/errors.md` is written from this table. An entry with an ERROR failed, one with a WARNING came in.
import type { ImportProblem, Severity } from './bibliography.js';

interface CatalogueEntry {
  readonly severity: Severity;
  /** What it means and what becomes of the entry. */
  readonly meaning: string;
}

export const problems = {
  // the text as a whole
  NOT_UTF8: {
    severity: 'WARNING',
    meaning:
      'Some lines are not UTF-8; they were read as Windows-1252. Save the file as UTF-8 to be sure of its letters.',
  },
  CONTROL_CHARACTERS: {
    severity: 'WARNING',
    meaning: 'Characters that no text has (NUL and the like) were taken out.',
  },
  NO_ENTRIES: {
    severity: 'WARNING',
    meaning: 'The text has no entry at all. Is it in the format you named?',
  },
  BAD_MACRO: { severity: 'WARNING', meaning: 'An @string cannot be read; its name stays unknown.' },
  NOT_ENDED: {
    severity: 'WARNING',
    meaning:
      'The import has not come to its end: it goes on, or its process was ended. What came in stands; import the same text again to complete it, or undo it.',
  },
  // the shape of an entry
  UNCLOSED_ENTRY: {
    severity: 'WARNING',
    meaning: 'A closing brace is missing; the entry was ended where the next one starts, or with the text.',
  },
  MISSING_KEY: { severity: 'WARNING', meaning: 'The entry has no citation key.' },
  DUPLICATE_KEY: {
    severity: 'WARNING',
    meaning: 'An earlier entry has the same citation key; references by key lead to that one.',
  },
  MISSING_COMMA: {
    severity: 'WARNING',
    meaning: 'A comma is missing; the next field was read all the same.',
  },
  UNREADABLE_FIELD: { severity: 'WARNING', meaning: 'A part of the entry is not a field; it was skipped.' },
  DUPLICATE_FIELD: { severity: 'WARNING', meaning: 'The entry has the field twice; the first one counts.' },
  UNREADABLE_ENTRY: {
    severity: 'ERROR',
    meaning: 'The entry has no field that can be read; it did not come in.',
  },
  // what its fields refer to
  UNKNOWN_MACRO: {
    severity: 'WARNING',
    meaning: 'The text defines no @string of this name; the name stands in for its value.',
  },
  MACRO_TOO_LONG: {
    severity: 'WARNING',
    meaning: 'An @string grows beyond the limit when written out; its name stands in for its value.',
  },
  UNKNOWN_CROSSREF: {
    severity: 'WARNING',
    meaning: 'The entry inherits from an entry that is not in the text; nothing was inherited.',
  },
  CROSSREF_CYCLE: {
    severity: 'WARNING',
    meaning:
      'Entries inherit from each other in a circle, or through too many others; inheriting stopped there.',
  },
  // what its fields say
  NO_TITLE: {
    severity: 'WARNING',
    meaning:
      'The entry has no title; the nearest thing to one (book title, short title, citation key) stands in.',
  },
  BAD_YEAR: { severity: 'WARNING', meaning: 'No year can be read from the date; the paper has none.' },
  BAD_MONTH: { severity: 'WARNING', meaning: 'No month can be read from the field; the paper has none.' },
  BAD_DOI: { severity: 'WARNING', meaning: 'This is no DOI; it was kept beside the paper, not as its DOI.' },
  BAD_ARXIV_ID: { severity: 'WARNING', meaning: 'This is no arXiv id; it was kept beside the paper.' },
  BAD_URL: {
    severity: 'WARNING',
    meaning: 'This is no http, https or ftp address; it was kept beside the paper.',
  },
  UNREADABLE_NAME: {
    severity: 'WARNING',
    meaning: 'A name does not follow "Family, Given"; it was kept whole as far as it can be.',
  },
  NAMES_LEFT_OUT: {
    severity: 'WARNING',
    meaning: 'The entry ends its names with "and others" or "et al."; only the names it spells out came in.',
  },
  UNMAPPED_ENTRY: {
    severity: 'WARNING',
    meaning: 'A name of the field could not be taken apart by its syntax; it was read by a simpler rule.',
  },
  // lines of JSON
  BAD_JSON: { severity: 'ERROR', meaning: 'The line is not a JSON object; it did not come in.' },
  BAD_VALUE: {
    severity: 'WARNING',
    meaning: 'A field has a value of the wrong kind; it was kept beside the paper.',
  },
  LINE_TOO_LONG: { severity: 'ERROR', meaning: 'The line is longer than the limit; it did not come in.' },
  // which paper it is
  POSSIBLE_DUPLICATE: {
    severity: 'WARNING',
    meaning:
      'Another paper may be the same, but too little says so to join them; the message names it. Nothing was joined.',
  },
  DOUBTFUL_IDENTIFIER: {
    severity: 'WARNING',
    meaning:
      'The entry has the DOI or arXiv id of a paper with quite another title; it was joined to it. Correct the identifier where it is wrong.',
  },
  SHARED_IDENTIFIER: {
    severity: 'WARNING',
    meaning:
      'The entry has the DOI or arXiv id of a paper with another title and another first author, as the chapters of one book may; the two were kept apart. Correct the identifier where it is wrong.',
  },
  // which papers it cites
  UNRESOLVED_REFERENCE: {
    severity: 'WARNING',
    meaning:
      'The entry cites a paper that is neither in the text nor in the library (or fits several); import the text again when the paper is there.',
  },
  SELF_CITATION: {
    severity: 'WARNING',
    meaning:
      'The entry cites its own paper. The citation is kept as it is; two papers may have been taken for one.',
  },
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof problems;

/** A problem from the catalogue; `message` says what is wrong here, `line` where (from 1), `field` in which field. */
export function problem(
  code: ProblemCode,
  line: number,
  message: string,
  field: string | null = null,
): ImportProblem {
  return { severity: problems[code].severity, code, message, field, line };
}
