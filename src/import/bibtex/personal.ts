// What the owner of a BibTeX file noted about an entry, in the fields that JabRef and BibDesk have for it → the owner's layer.
import type { ReadingStatus } from '../../model/annotation.js';
import type { PersonalFields } from '../entries.js';
import type { FieldMap } from './inherit.js';
import { splitKeywords, tagged } from '../noted.js';
import { plainText } from './latex.js';

/**
 * Null where nothing is noted. Adds to `held` the fields that are now the owner's alone; keywords are not among them: more may
 * stand in them than an annotation holds.
 */
export function readPersonal(fields: FieldMap, held: Set<string>): PersonalFields | null {
  const value = (name: string): string => fields.get(name)?.value.trim().slice(0, longestValue) ?? '';
  const take = <T>(name: string, read: (text: string) => T | null): T | null => {
    const text = value(name);
    const found = text === '' ? null : read(text);
    if (found !== null) held.add(name);
    return found;
  };
  const notes = [...fields.keys()].filter((name) => noteFields.test(name));
  const personal: PersonalFields = {
    interest: take('relevance', interestOf),
    stars: take('ranking', starsOf) ?? take('rating', starsOf),
    status:
      take('readstatus', statusOf) ??
      take('read', (text) => (/^(?:1|yes|true)$/i.test(text) ? 'READ' : null)),
    tags: [...(take('groups', tagsOf) ?? []), ...(take('priority', priorityOf) ?? [])],
    note: notes.flatMap((name) => take(name, noteOf) ?? []).join('\n\n') || null,
    section: null,
  };
  const { interest, stars, status, tags, note } = personal;
  const keywords = keywordFields.flatMap((name) => tagsOf(value(name)) ?? []);
  const isEmpty =
    interest === null && stars === null && status === null && tags.length === 0 && note === null;
  return tagged(isEmpty ? null : personal, keywords);
}

/** Mendeley writes the reader's own tags apart. */
const keywordFields = ['keywords', 'keyword', 'mendeley-tags'];

/** Characters of a field that are read as a remark; the record keeps all of it. */
const longestValue = 100_000;

/** JabRef's comment-<name> is one person's; BibDesk and older JabRef write annote, review and comment. */
const noteFields = /^(?:annote|annotation|review|comment|comment-[\w.-]+)$/;

export function interestOf(text: string): 'UP' | null {
  return /^relevant$/i.test(text) ? 'UP' : null;
}

/** JabRef's "rank4", BibDesk's "4". Nought is no rating. */
export function starsOf(text: string): number | null {
  const found = /^(?:rank)?\s*([1-5])$/i.exec(text);
  return found === null ? null : Number(found[1]);
}

export function statusOf(text: string): ReadingStatus | null {
  if (/^read$/i.test(text)) return 'READ';
  return /^skimmed$/i.test(text) ? 'READING' : null;
}

/** "prio1" to "prio3", the first being the highest. */
function priorityOf(text: string): string[] | null {
  const found = /^prio([1-3])$/i.exec(text);
  return found === null ? null : [`priority ${found[1] ?? ''}`];
}

function tagsOf(text: string): string[] | null {
  const tags = splitKeywords(text)
    .map(plainText)
    .filter((tag) => tag !== '');
  return tags.length === 0 ? null : tags;
}

/** Lines stay lines, as whoever wrote them down meant them; an empty one parts paragraphs. */
function noteOf(text: string): string | null {
  const marked = text.replace(/\\par\b/g, '\n\n').replace(/\r\n?|\n/g, lineBreak);
  const lines = plainText(marked)
    .split(lineBreak)
    .map((line) => line.trim());
  return (
    lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim() || null
  );
}

/** No character, and so in no text. */
const lineBreak = '\uFDE0';
