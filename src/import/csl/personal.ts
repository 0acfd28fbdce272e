// What the keeper of a CSL-JSON file noted about an item → the keeper's layer.
import type { PersonalFields } from '../entries.js';
import { readingLimits } from '../limits.js';
import { nothingNoted, splitKeywords, tagged, withoutBraces } from '../noted.js';
import { interestOf, starsOf, statusOf } from '../bibtex/personal.js';
import { plainOfCsl } from './markup.js';

type Item = Readonly<Record<string, unknown>>;

/** Lines of the note that hold what JabRef has fields for, as Better BibTeX writes them: `tex.ranking: rank4`. */
export const texFields: ReadonlySet<string> = new Set(['ranking', 'readstatus', 'relevance']);

/** An annotation is the keeper's own, and so are keywords; these stay among the unmapped, too: more may stand there than is kept. */
export function personalOf(
  item: Item,
  extra: ReadonlyMap<string, string>,
  held: Set<string>,
): PersonalFields | null {
  const note = item['annote'];
  const isNote = typeof note === 'string' && note.trim() !== '' && note.length <= readingLimits.fieldLength;
  if (isNote) held.add('annote');
  const tags = [...keywordsOf(item['keyword']), ...keywordsOf(item['tags'])];
  const told = {
    stars: starsOf(extra.get('tex.ranking') ?? ''),
    status: statusOf(extra.get('tex.readstatus') ?? ''),
    interest: interestOf(extra.get('tex.relevance') ?? ''),
    note: isNote ? note.trim() : null,
  };
  const isEmpty = Object.values(told).every((said) => said === null);
  return tagged(isEmpty ? null : { ...nothingNoted, ...told }, tags);
}

/** CSL's own `keyword` is a text; Zotero's `tags` are a list of texts or of objects. */
function keywordsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    const words = splitKeywords(plainOfCsl(value.slice(0, readingLimits.fieldLength)));
    return words.map(withoutBraces);
  }
  if (!Array.isArray(value)) return [];
  return value.slice(0, mostTags).flatMap((one: unknown) => {
    const tag = typeof one === 'object' && one !== null ? (one as Item)['tag'] : one;
    return typeof tag === 'string' ? plainOfCsl(tag.slice(0, readingLimits.nameLength)) : [];
  });
}

/** Of one item that are looked at: more than one annotation holds. */
const mostTags = 500;
