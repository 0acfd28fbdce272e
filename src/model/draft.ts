// A draft of related work before it is written in a format: paragraphs of sentences, which are words and citations.
import type { Relation } from './relation.js';

/** Ids of papers that are cited at this place. */
export interface Citation {
  readonly cite: readonly string[];
}

/** Words as they are read, without any markup, and what is cited between them. */
export type Phrase = readonly (string | Citation)[];

export interface DraftSentence {
  readonly phrase: Phrase;
  /** What it rests on. */
  readonly relations: readonly Relation[];
}

export interface DraftParagraph {
  /** Null where it goes on with what the paragraph before it began. */
  readonly heading: string | null;
  readonly sentences: readonly DraftSentence[];
}

/** Ids of the papers that a phrase cites, each once, in their order. */
export function citedIn(phrase: Phrase): string[] {
  return [...new Set(phrase.flatMap((part) => (typeof part === 'string' ? [] : part.cite)))];
}
