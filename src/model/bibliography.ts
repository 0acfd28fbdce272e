// Imports, their records and their reports: what came in, from where, and what became of each entry.
import type { EntryFields, Field } from './entry.js';

export const importFormats = ['BIBTEX', 'BIBLATEX', 'RIS', 'CSL_JSON', 'READING_LIST', 'JSON_LINES'] as const;
export type ImportFormat = (typeof importFormats)[number];
/** A person's own edit of a paper is recorded as JSON_LINES. Formatted references only go out. */
export type BibliographyFormat = ImportFormat | 'FORMATTED_TEXT' | 'FORMATTED_HTML';

/** A text that an entry stood in, as the import that took it in has it. */
export interface SourceText {
  readonly importId: string;
  /** Of the file. */
  readonly name: string | null;
  readonly createdById: string | null;
  /** RFC 3339, UTC. */
  readonly createdAt: string;
}

/** One bibliographic entry, verbatim: what papers are decided from. The same text in two imports is one record. */
export interface BibliographicRecord {
  readonly id: string;
  readonly paperId: string;
  readonly format: BibliographyFormat;
  readonly raw: string;
  readonly fields: EntryFields;
  readonly unmapped: readonly Field[];
  /** True where a person edited the paper in litgraph: such records come before imported ones. */
  readonly edited: boolean;
  /** Where `edited`: the fields that the person set or cleared; empty otherwise. */
  readonly changed: readonly string[];
  /** RFC 3339, UTC; when the first import brought it. */
  readonly addedAt: string;
  /** Where it starts in the first import's text, from 1. */
  readonly line: number;
  /** Among the entries of that text, from 1. */
  readonly position: number;
  /** Those that have not been taken back. */
  readonly texts: readonly SourceText[];
}

export type ImportStatus = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'FAILED';
export type Severity = 'ERROR' | 'WARNING';

export interface ImportProblem {
  readonly severity: Severity;
  /** From the catalogue in `problems.ts`. */
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
  readonly line: number;
}

export interface ImportItem {
  /** Among the entries of the text, from 1. */
  readonly position: number;
  readonly line: number;
  readonly citekey: string | null;
  readonly status: ImportStatus;
  /** Null where the entry failed, or where a dry run would make the paper. */
  readonly paperId: string | null;
  readonly problems: readonly ImportProblem[];
}

export interface ImportCounts {
  readonly entries: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
}

export interface ImportReport extends ImportCounts {
  readonly id: string;
  /** Null for a dry run. */
  readonly importId: string | null;
  /** Of the text as a whole. */
  readonly problems: readonly ImportProblem[];
}

/** What an import would do. Nothing was written, so that its items are all there is of it. */
export interface DryRunReport extends ImportReport {
  readonly importId: null;
  readonly items: readonly ImportItem[];
}

/** RUNNING also where the process ended in the middle: what came in until then stands and can be undone. */
export type ImportState = 'RUNNING' | 'DONE';

export interface Import {
  readonly id: string;
  readonly name: string | null;
  readonly format: BibliographyFormat;
  readonly createdAt: string;
  /** Name and id of the person; the id decides who may see the raw entries. */
  readonly createdBy: string | null;
  readonly createdById: string | null;
  readonly undoneAt: string | null;
  readonly state: ImportState;
  readonly counts: ImportCounts;
}
