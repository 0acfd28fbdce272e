// A bibliography's text → its entries, one after the other, whatever the format. Pure: nothing is fetched or stored.
import type { BibliographyFormat, ImportFormat, ImportProblem } from '../model/bibliography.js';
import type { EntryFields, Field } from '../model/entry.js';
import { readBibtex } from './bibtex/read.js';
import { readCslJson } from './csl/read.js';
import { decode } from './decode.js';
import { readJsonLines } from './json-lines.js';
import { readRis } from './ris/read.js';

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

/** Never throws for what the text says: every flaw is a problem of the entry or of the whole. */
export function readBibliography(input: string | Uint8Array, format?: ImportFormat): Bibliography {
  const { text, problems } = decode(input);
  const read = readers[format ?? guessFormat(text)](text);
  return problems.length === 0 ? read : { ...read, problems: [...problems, ...read.problems] };
}

const readers: Readonly<Record<ImportFormat, (text: string) => Bibliography>> = {
  BIBTEX: readBibtex,
  RIS: readRis,
  CSL_JSON: readCslJson,
  JSON_LINES: readJsonLines,
};

/**
 * A list in JSON, or an object that wraps one, is CSL-JSON; JSON Lines start with an object; RIS has a line that begins
 * with TY. Everything else is taken for BibTeX, which allows any text between its entries.
 */
export function guessFormat(text: string): BibliographyFormat {
  const head = text.slice(0, 1000);
  if (/^\s*\[/.test(head) || /^\s*\{\s*"items"\s*:/.test(head)) return 'CSL_JSON';
  if (/^\s*\{\s*["}]/.test(head)) return 'JSON_LINES';
  return /^\s*TY\s{0,3}-/m.test(text.slice(0, 100_000)) && !/^\s*@\w+\s*[{(]/m.test(head) ? 'RIS' : 'BIBTEX';
}
