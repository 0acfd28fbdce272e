// What the keeper of a RIS file noted about a record → the keeper's layer.
import { plainParagraphs } from '../bibtex/latex.js';
import type { PersonalFields } from '../entries.js';
import { readingLimits } from '../limits.js';
import { nothingNoted, splitKeywords, tagged, withoutBraces } from '../noted.js';
import type { RisLine } from './split.js';

interface Lines {
  all(tags: readonly string[]): readonly RisLine[];
  /** The line is in its place. */
  hold(line: RisLine): void;
}

/**
 * Keywords, which also stay as they are: there may be more than an annotation holds. Notes are the keeper's under the tag for
 * them, and where they are HTML, as Zotero's are: what else stands under N1, publishers and databases wrote.
 */
export function notedIn(record: Lines): PersonalFields | null {
  const keywords = record
    .all(['KW'])
    .flatMap(({ value }) => splitKeywords(value.slice(0, readingLimits.fieldLength), ';'))
    .map(withoutBraces);
  const notes = record
    .all(['RN', 'N1'])
    .filter(({ tag, value }) => tag === 'RN' || /^<(?:p|div|h\d)\b/i.test(value));
  const told = notes.flatMap((line) => {
    const text = plainParagraphs(
      line.value.slice(0, readingLimits.fieldLength).replace(/<\/p>\s*/gi, '\n\n'),
    );
    if (text !== '') record.hold(line);
    return text === '' ? [] : [text];
  });
  return tagged(told.length === 0 ? null : { ...nothingNoted, note: told.join('\n\n') }, keywords);
}
