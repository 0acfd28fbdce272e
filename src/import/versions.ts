// The records of a paper → which of them is a later version of another: the entry as the same file says it now.
import type { BibliographyFormat, SourceText } from '../model/bibliography.js';
import type { EntryFields } from '../model/entry.js';

export interface Version {
  readonly fields: EntryFields;
  readonly format: BibliographyFormat;
  readonly edited: boolean;
  /** The texts that it stood in, or stands in. */
  readonly texts: readonly SourceText[];
}

/**
 * Two entries of one paper that stood under one key, or both under none, in a file of one name and person, are versions of one
 * entry; the one that stood there last is the later. Where both stand in the last text of the file neither is. The items of a
 * reading list are mentions, not entries: none corrects another.
 */
export function isLaterVersion(later: Version, earlier: Version): boolean {
  if (later.edited || earlier.edited || later.format === 'READING_LIST') return false;
  if (later.fields.citekey !== earlier.fields.citekey || family(later.format) !== family(earlier.format))
    return false;
  const last = lastSeen(later, earlier);
  const before = lastSeen(earlier, later);
  return last !== null && before !== null && last > before;
}

/** Of `of` and its later versions that pass, the one that stood in the file last; of several the first in `order`. */
export function newestVersion<Some extends Version>(
  order: readonly Some[],
  of: Some,
  passes: (record: Some) => boolean,
): Some {
  if (order.length === 1) return of;
  const later = order.filter((record) => passes(record) && isLaterVersion(record, of));
  return later.reduce((newest, record) => (isLaterVersion(record, newest) ? record : newest), later[0] ?? of);
}

/** When a text of a file that both stood in had it last; null where they share none. A text without a name is no file. */
function lastSeen({ texts }: Version, other: Version): string | null {
  const shared = texts.filter(
    (text) =>
      text.name !== null &&
      other.texts.some(({ name, createdById }) => name === text.name && createdById === text.createdById),
  );
  return shared.reduce<string | null>(
    (last, { createdAt }) => (last === null || createdAt > last ? createdAt : last),
    null,
  );
}

/** The dialects of BibTeX are one: a file may go over from one to the other. */
function family(format: BibliographyFormat): BibliographyFormat {
  return format === 'BIBLATEX' ? 'BIBTEX' : format;
}
