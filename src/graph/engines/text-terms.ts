// Turns what a person typed into the terms to search for. Nothing typed is query syntax but the quotes of a phrase.
import type { TextSearch } from '../store.js';
import { limits } from './limits.js';
import { isStopWord, wordsOf } from './words.js';

export type Term =
  | { readonly kind: 'word' | 'prefix'; readonly word: string }
  /** Words in a row; null stands for a stop word, which any stop word matches. */
  | { readonly kind: 'phrase'; readonly words: readonly (string | null)[] };

/**
 * The terms of a search, each once, in the order typed. The last word outside quotes is a prefix (it may be
 * unfinished), unless any word will do. Stop words count in phrases alone. Empty: nothing can be found.
 */
export function termsOf({ text, anyWord = false }: Pick<TextSearch, 'text' | 'anyWord'>): Term[] {
  const terms = new Map<string, Term>();
  let count = 0;
  const add = (term: Term) => {
    if (count++ < limits.searchWords) terms.set(JSON.stringify(term), term);
  };
  const parts = text.split(/"([^"]*)"/u); // at odd places: what stood between two quotes
  const last = parts.length - 1;
  parts.forEach((part, place) => {
    const words = wordsOf(part);
    const isPhrase = place % 2 === 1 && words.length > 1;
    if (isPhrase) {
      const phrase = trimmed(
        words.slice(0, limits.searchWords).map((word) => (isStopWord(word) ? null : word)),
      );
      if (phrase.length > 0) add({ kind: 'phrase', words: phrase });
      return;
    }
    words.forEach((word, index) => {
      const unfinished = !anyWord && place === last && index === words.length - 1;
      if (!isStopWord(word)) add({ kind: unfinished ? 'prefix' : 'word', word });
    });
  });
  return [...terms.values()];
}

/** Without the stop words at either end: they ask for nothing. */
function trimmed(words: (string | null)[]): (string | null)[] {
  const first = words.findIndex((word) => word !== null);
  const last = words.findLastIndex((word) => word !== null);
  return first < 0 ? [] : words.slice(first, last + 1);
}
