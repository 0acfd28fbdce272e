// The records of a paper → the entry as its keeper wrote it, where that is all there is of the paper: then it goes out again byte
// for byte. Pure; who may see it, others decide.
import type { BibliographicRecord } from '../../model/bibliography.js';
import { decidePaper } from '../decide.js';
import { isLaterVersion } from '../versions.js';
import { readFields } from '../bibtex/fields.js';
import { readMacros } from '../bibtex/macros.js';
import { splitBibtex } from '../bibtex/split.js';
import { latexOf, verbatimFields } from './latex.js';
import type { Dialect } from './bibtex.js';

export interface UntouchedEntry {
  readonly raw: string;
  /** As it is written, or null where it has none. */
  readonly citekey: string | null;
  /** Where the key stands, or would. */
  readonly keyFrom: number;
  readonly keyTo: number;
}

/**
 * Null where a person edited the paper, where more than one record has something to say, or where its entry says something else when it stands
 * alone: it inherits from another, uses an @string, or is not closed. BibLaTeX's own fields do not go into BibTeX.
 */
export function untouchedEntry(
  records: readonly BibliographicRecord[],
  dialect: Dialect,
): UntouchedEntry | null {
  const record = soleRecord(records);
  if (record === null || record.edited) return null;
  if (record.format !== 'BIBTEX' && (record.format !== 'BIBLATEX' || dialect === 'BIBTEX')) return null;
  return standingAlone(record.raw);
}

/** The one record, or that whose earlier versions the others are where they add nothing to it. */
export function soleRecord(records: readonly BibliographicRecord[]): BibliographicRecord | null {
  const last = records.find((record) =>
    records.every((other) => other === record || isLaterVersion(record, other)),
  );
  if (last === undefined || records.length === 1) return last ?? null;
  const shown = (some: readonly BibliographicRecord[]) =>
    JSON.stringify({ ...decidePaper(some), addedAt: null, addedPosition: null });
  return shown([last]) === shown(records) ? last : null;
}

function standingAlone(raw: string): UntouchedEntry | null {
  const [block, ...rest] = splitBibtex(raw);
  if (block?.kind !== 'entry' || !block.closed || block.end !== raw.length || rest.length > 0) return null;
  const predefined = readMacros('', []).expander();
  let needsMacros = false;
  const { citekey, fields } = readFields(raw, block, (name, offset) => {
    const value = predefined(name, offset);
    needsMacros ||= value === null;
    return value;
  });
  if (needsMacros || fields.has('crossref') || fields.has('xdata')) return null;
  if (citekey === null && !fields.has('title')) return null; // the key it goes out under would stand in for its title
  const keyFrom = citekey === null ? block.body : raw.indexOf(citekey, block.body);
  return { raw, citekey, keyFrom, keyTo: keyFrom + (citekey ?? '').length };
}

/** The same entry in ASCII as far as LaTeX has commands; identifiers, addresses and files stay as they stand. */
export function inLatex(entry: UntouchedEntry): UntouchedEntry {
  const { raw, keyTo } = entry;
  if (isAscii(raw)) return entry;
  const [block] = splitBibtex(raw);
  if (block === undefined) return entry;
  const { fields, repeated } = readFields(raw, block, () => null);
  const all = [...fields.values(), ...repeated];
  if (!all.every(({ name }) => isAscii(name))) return entry;
  const verbatim = all.filter(({ name, value }) => verbatimFields.has(name) && !isAscii(value));
  const kept = verbatim.map(({ value }) => value);
  const written = latexAround(raw.slice(keyTo), kept, { mayBeMath: raw.includes('$') });
  return { ...entry, raw: raw.slice(0, keyTo) + written };
}

function latexAround(
  text: string,
  [first, ...others]: readonly string[],
  how: { readonly mayBeMath: boolean },
): string {
  if (first === undefined) return latexOf(text, how);
  return text
    .split(first)
    .map((part) => latexAround(part, others, how))
    .join(first);
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text);
}

/** The entry under this key, everything else as it was. */
export function underKey({ raw, citekey, keyFrom, keyTo }: UntouchedEntry, key: string): string {
  if (key === citekey) return raw;
  const behind = raw.slice(keyTo);
  const comma = citekey === null && !/^\s*,/.test(behind) ? ', ' : '';
  return `${raw.slice(0, keyFrom)}${key}${comma}${behind}`;
}
