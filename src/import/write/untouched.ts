// The records of a paper → the entry as its keeper wrote it, where it says all that the paper shows: then it goes out again byte
// for byte. Pure; who may see it, others decide.
import type { BibliographicRecord } from '../../model/bibliography.js';
import type { PersonName } from '../../model/entry.js';
import { byAge, decidePaper } from '../decide.js';
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
 * The entry of a record that shows its whole paper. Null where it says something else when it stands alone: it inherits from another,
 * uses an @string, or is not closed. BibLaTeX's own fields do not go into BibTeX.
 */
export function untouchedEntry(record: BibliographicRecord, dialect: Dialect): UntouchedEntry | null {
  if (record.edited) return null;
  if (record.format !== 'BIBTEX' && (record.format !== 'BIBLATEX' || dialect === 'BIBTEX')) return null;
  return standingAlone(record.raw);
}

/** The records of a paper that are entries of BibTeX as their files have them now, in the order they came in. */
export function entriesAmong(records: readonly BibliographicRecord[]): readonly BibliographicRecord[] {
  return records
    .filter(({ edited, format }) => !edited && (format === 'BIBTEX' || format === 'BIBLATEX'))
    .filter((record) => !records.some((other) => isLaterVersion(other, record)))
    .toSorted(byAge);
}

/**
 * Whether the paper shows what this record of it says, so that the others add nothing. Not where it is BibLaTeX that was taken for
 * BibTeX and came after others: written anew, as before it came, the paper is BibTeX.
 */
export function showsAll(record: BibliographicRecord, records: readonly BibliographicRecord[]): boolean {
  if (records.length === 1) return true;
  const isFirst = records.every(
    (other) => other === record || isLaterVersion(record, other) || byAge(record, other) < 0,
  );
  if (!isFirst && record.format === 'BIBTEX' && isInBiblatex(record.raw)) return false;
  return sayable([record]) === sayable(records);
}

/** Of concepts, of ORCIDs and of when it came an entry need say nothing to stand for its paper. */
function sayable(records: readonly BibliographicRecord[]): string {
  const { authors, editors, ...paper } = decidePaper(records);
  const names = (people: readonly PersonName[]) => people.map((person) => ({ ...person, orcid: null }));
  const aside = { concepts: null, addedAt: null, addedPosition: null };
  return JSON.stringify({ ...paper, ...aside, authors: names(authors), editors: names(editors) });
}

function isInBiblatex(raw: string): boolean {
  const [block] = splitBibtex(raw);
  if (block === undefined) return false;
  const { fields } = readFields(raw, block, () => null);
  return biblatexTypes.has(block.type) || biblatexFields.some((name) => fields.has(name));
}

/** What BibTeX has another name for. */
const biblatexFields = ['date', 'journaltitle', 'eprinttype'];
const biblatexTypes = new Set(['thesis', 'report', 'online']);

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
