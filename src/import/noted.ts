// What the keeper of a text noted about an entry, as far as all formats have it alike: keywords are the keeper's tags.
import type { PersonalFields } from './entries.js';

export const nothingNoted: PersonalFields = {
  interest: null,
  stars: null,
  status: null,
  tags: [],
  note: null,
  section: null,
};

/** With these tags behind its own; null where there is still nothing. */
export function tagged(personal: PersonalFields | null, tags: readonly string[]): PersonalFields | null {
  if (tags.length === 0) return personal;
  const known = personal ?? nothingNoted;
  return { ...known, tags: Array.from(new Set([...known.tags, ...tags])) };
}

/**
 * What commas and semicolons (or other signs) part, as JabRef, Zotero and Mendeley write; within braces they do not. Each once,
 * braces and all.
 * Linear in the length.
 */
export function splitKeywords(text: string, by = ',;'): string[] {
  const found = new Set<string>();
  let depth = 0;
  let from = 0;
  const take = (to: number): void => {
    const word = text.slice(from, to).trim();
    if (word !== '' && found.size < most) found.add(word);
    from = to + 1;
  };
  for (const { 0: sign, index } of text.matchAll(/\\[\s\S]|[{},;]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0 && by.includes(sign)) take(index);
  }
  // Where a brace stays open it is text like any other.
  if (depth > 0) return splitKeywords(text.replace(/[{}]/g, ' '), by);
  take(text.length);
  return [...found];
}

/** Far beyond the tags that one annotation holds: the rest are read from no field. */
const most = 500;

/** A tag in such a field. */
export function keywordOf(tag: string, by = ',;'): string {
  return Array.from(by).some((sign) => tag.includes(sign)) ? `{${tag}}` : tag;
}

/** Back from a field without markup of its own. */
export function withoutBraces(keyword: string): string {
  return keyword.replace(/^\{(.*)\}$/s, '$1');
}
