// Entries as parsers hand them over, for tests that are about importing and not about reading text.
import type { BibliographyFormat } from '../../src/model/bibliography.js';
import { emptyEntry, type EntryFields, type PersonName, type Reference } from '../../src/model/entry.js';
import type { Bibliography, ParsedEntry } from '../../src/import/entries.js';

export function fields(said: Partial<EntryFields> = {}): EntryFields {
  return { ...emptyEntry, ...said };
}

/** "Ada Lovelace"; the last word is the family name. */
export function person(name: string, orcid: string | null = null): PersonName {
  const words = name.split(' ');
  const family = words.pop() ?? '';
  return { given: words.length === 0 ? null : words.join(' '), family, suffix: null, orcid };
}

export function byKey(...keys: string[]): Reference[] {
  return keys.map((value) => ({ by: 'key', value }));
}

/** A text of these entries, three lines each; null is an entry that cannot be read. */
export function bibliography(
  entries: readonly (Partial<EntryFields> | null)[],
  format: BibliographyFormat = 'JSON_LINES',
): Bibliography {
  const parsed = entries.map((said, at) => entry(said, 1 + 3 * at));
  return { format, total: parsed.length, entries: parsed, problems: [] };
}

export function entry(said: Partial<EntryFields> | null, line = 1): ParsedEntry {
  return {
    raw: said === null ? 'unreadable' : JSON.stringify(said),
    line,
    citekey: said?.citekey ?? null,
    fields: said === null ? null : fields(said),
    unmapped: [],
    problems:
      said === null
        ? [{ severity: 'ERROR', code: 'BAD_JSON', message: 'not an object', field: null, line }]
        : [],
  };
}
