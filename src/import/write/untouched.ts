// The records of a paper → the entry as its keeper wrote it, where that is all there is of the paper: then it goes out again byte
// for byte. Pure; who may see it, others decide.
import type { BibliographicRecord } from '../../model/bibliography.js';
import { readFields } from '../bibtex/fields.js';
import { readMacros } from '../bibtex/macros.js';
import { splitBibtex } from '../bibtex/split.js';
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
 * Null where a person edited the paper, where it has more than one record, or where its entry says something else when it stands
 * alone: it inherits from another, uses an @string, or is not closed. BibLaTeX's own fields do not go into BibTeX.
 */
export function untouchedEntry(
  records: readonly BibliographicRecord[],
  dialect: Dialect,
): UntouchedEntry | null {
  const [record, ...others] = records;
  if (record === undefined || others.length > 0 || record.edited) return null;
  if (record.format !== 'BIBTEX' && (record.format !== 'BIBLATEX' || dialect === 'BIBTEX')) return null;
  return standingAlone(record.raw);
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
  const keyFrom = citekey === null ? block.body : raw.indexOf(citekey, block.body);
  return { raw, citekey, keyFrom, keyTo: keyFrom + (citekey ?? '').length };
}

/** The entry under this key, everything else as it was. */
export function underKey({ raw, citekey, keyFrom, keyTo }: UntouchedEntry, key: string): string {
  if (key === citekey) return raw;
  const behind = raw.slice(keyTo);
  const comma = citekey === null && !/^\s*,/.test(behind) ? ', ' : '';
  return `${raw.slice(0, keyFrom)}${key}${comma}${behind}`;
}
