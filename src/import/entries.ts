// A bibliography's text → its entries, one after the other, whatever the format. Pure: nothing is fetched or stored.
import type { BibliographyFormat, ImportFormat, ImportProblem } from '../model/bibliography.js';
import type { AnnotationContent } from '../model/annotation.js';
import type { EntryFields, Field } from '../model/entry.js';
import { readBibtex } from './bibtex/read.js';
import { readCslJson } from './csl/read.js';
import { problem } from '../model/problems.js';
import { decode } from './decode.js';
import type { Readable } from './held-text.js';
import { readJsonLines } from './json-lines.js';
import type { ProposedRelation } from './reading-list/phrases.js';
import { readReadingList } from './reading-list/read.js';
import { readRis } from './ris/read.js';
import { looksLikeService } from './services/read.js';

export interface ParsedEntry {
  /** The entry's exact text (after decoding). */
  readonly raw: string;
  /** Where it starts in the text, from 1. */
  readonly line: number;
  readonly citekey: string | null;
  /** Null where nothing in the entry can be read: it fails, and `problems` says why. */
  readonly fields: EntryFields | null;
  /** What the entry has and `fields` has no place for. */
  readonly unmapped: readonly Field[];
  readonly problems: readonly ImportProblem[];
  /** Other names by which entries of the same text refer to it: ids of the service it is from. */
  readonly names?: readonly string[];
  /** The paper that it says it is, by litgraph's own id. */
  readonly paperId?: string;
  /** What whoever kept the text thinks of it: theirs, never the paper's. */
  readonly personal?: PersonalFields;
  /** What its words propose of the paper: no fact until an editor accepts it. */
  readonly proposals?: readonly ProposedRelation[];
}

export interface PersonalFields extends AnnotationContent {
  /** The heading it stands under in a reading list. */
  readonly section: string | null;
}

export interface Bibliography {
  readonly format: BibliographyFormat;
  /** How many entries `entries` yields: known before the first is read, so that progress can be told. */
  readonly total: number;
  /** Made one by one (a few hundred at a time inside) while they are asked for, in the order of the text; may be walked again. */
  readonly entries: Iterable<ParsedEntry>;
  /** What is wrong with the text outside its entries. */
  readonly problems: readonly ImportProblem[];
}

/**
 * Never throws for what the text says: every flaw is a problem of the entry or of the whole. Who walks through the entries
 * once may say how the text is held meanwhile: for readers of BibTeX, which read it piece by piece.
 */
export function readBibliography(
  input: string | Uint8Array,
  format?: ImportFormat,
  hold: Hold = (text) => text,
): Bibliography {
  const { text, problems } = decode(input);
  const read = readers[format ?? guessFormat(text)](text, hold);
  return { ...read, problems: [...problems, ...ofTheWhole(read, text, format === undefined)] };
}

/** BibTeX is what is guessed last: that there is none of it says too little. */
function ofTheWhole(
  { format, problems }: Bibliography,
  text: string,
  guessed: boolean,
): readonly ImportProblem[] {
  if (text.trim() === '') return [problem('NO_ENTRIES', 1, 'the text is empty')];
  if (!guessed || format !== 'BIBTEX') return problems;
  const message =
    'there is nothing of BibTeX, RIS, CSL-JSON, JSON Lines or a reading list in this text; if it is one of them, name the format';
  return problems.map((told) => (told.code === 'NO_ENTRIES' ? problem('NO_ENTRIES', 1, message) : told));
}

export type Hold = (text: string) => Readable;

const readers: Readonly<Record<ImportFormat, (text: string, hold: Hold) => Bibliography>> = {
  BIBTEX: readBibtex,
  BIBLATEX: (text, hold) => ({ ...readBibtex(text, hold), format: 'BIBLATEX' }),
  RIS: readRis,
  CSL_JSON: readCslJson,
  READING_LIST: readReadingList,
  JSON_LINES: readJsonLines,
};

/**
 * A list in JSON, or an object that wraps one, is CSL-JSON; JSON Lines start with an object; RIS has a line that begins
 * with TY. Text with headings or list items and no entry of BibTeX is a reading list. Everything else is taken for BibTeX,
 * which allows any text between its entries.
 */
export function guessFormat(text: string): ImportFormat {
  const head = text.slice(0, 1000);
  if (/^\s*[[{]/.test(head) && looksLikeService(text.slice(0, 20_000))) return 'JSON_LINES';
  if (/^\s*\[/.test(head) || /^\s*\{\s*"items"\s*:/.test(head)) return 'CSL_JSON';
  if (/^\s*\{\s*["}]/.test(head)) return 'JSON_LINES';
  const start = text.slice(0, 100_000);
  if (/^\s*@\w+\s*[{(]/m.test(start)) return 'BIBTEX';
  if (/^\s*TY\s{0,3}-/m.test(start)) return 'RIS';
  return /^[ \t]*(?:[*+•-]|#{1,6}|\d{1,3}[.)])\s+\S/mu.test(start) ? 'READING_LIST' : 'BIBTEX';
}
