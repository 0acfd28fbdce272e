// The rules on what a person may write. What breaks one is refused with a sentence, never cut or altered beyond trimming.
import type { AnnotationChange, AnnotationContent } from '../model/annotation.js';
import { badInput } from '../model/errors.js';
import { inputLimits } from './limits.js';

/** NUL, which PostgreSQL cannot hold, and halves of surrogate pairs, which no encoding can. */
const unstorable = /\u0000|\p{Surrogate}/u;

/** Whether a text can be in a store at all; one that cannot be is the id or name of nothing. */
export function canBeStored(text: string): boolean {
  return !unstorable.test(text);
}

/** Without what no store can hold. */
export function storableText(text: string): string {
  return text.replace(/\u0000/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** What a text says, brought within the rules: a note is cut, tags that are too long or too many are left out. */
export function storable({ interest, stars, status, tags, note }: AnnotationContent): AnnotationContent {
  const tidy = tags.map((tag) => storableText(tag.normalize('NFC')).replace(/\s+/gu, ' ').trim());
  const kept = tidy.filter((tag) => tag !== '' && tag.length <= inputLimits.tag);
  const text = note === null ? '' : storableText(note).slice(0, inputLimits.note);
  return {
    interest,
    stars: stars !== null && Number.isInteger(stars) && stars >= 1 && stars <= 5 ? stars : null,
    status,
    tags: [...new Set(kept)].slice(0, inputLimits.tags),
    note: text.trim() === '' ? null : text,
  };
}

/** The content after the change. Throws BAD_USER_INPUT where the change breaks a rule. */
export function changed(content: AnnotationContent, change: AnnotationChange): AnnotationContent {
  const { interest, stars, status, tags, note } = change;
  return {
    interest: interest === undefined ? content.interest : interest,
    stars: stars === undefined ? content.stars : checkedStars(stars),
    status: status === undefined ? content.status : status,
    tags: tags === undefined ? content.tags : checkedTags(tags ?? []),
    note: note === undefined ? content.note : checkedText(note, 'note', ['input', 'note'], inputLimits.note),
  };
}

function checkedStars(stars: number | null): number | null {
  if (stars !== null && (!Number.isInteger(stars) || stars < 1 || stars > 5)) {
    throw badInput(`stars is ${stars}; it must be a whole number from 1 to 5, or null.`, ['input', 'stars']);
  }
  return stars;
}

/** Trimmed, runs of blanks made one, each tag once, in the order given. */
function checkedTags(tags: readonly string[]): string[] {
  const path = ['input', 'tags'];
  const tidy = tags.map((tag) => checkedName(tag.normalize('NFC'), 'a tag', path, inputLimits.tag));
  const distinct = [...new Set(tidy)];
  if (distinct.length > inputLimits.tags) {
    throw badInput(
      `There are ${distinct.length} tags; at most ${inputLimits.tags} are kept on one thing.`,
      path,
    );
  }
  return distinct;
}

/** A text as written; null where there is nothing in it. `path` names the argument. */
export function checkedText(
  text: string | null,
  what: string,
  path: readonly string[],
  limit: number,
): string | null {
  if (text === null || text.trim() === '') return null;
  if (!canBeStored(text)) {
    throw badInput(`${what} holds a NUL character or half a character; take it out.`, path);
  }
  if (text.length > limit) {
    throw badInput(`${what} has ${text.length} characters; at most ${limit} are kept.`, path);
  }
  return text;
}

/** A text on one line that must be there. */
export function checkedName(text: string, what: string, path: readonly string[], limit: number): string {
  const name = checkedText(text.replace(/\s+/gu, ' ').trim(), what, path, limit);
  if (name === null) throw badInput(`${what} is empty.`, path);
  return name;
}
