// The .aux file that LaTeX left → what the document cites: BibTeX's and biblatex's own notes of it, and the .aux files of its chapters.
import { keysOf, type Cited } from './tex.js';

export function citedInAux(text: string): Cited[] {
  return Array.from(text.matchAll(note), ([, file, list]): Cited[] =>
    file !== undefined ? [{ kind: 'file', file: file.trim() }] : keysOf(list ?? ''),
  ).flat();
}

/** A file in the first group, or a list of keys in the second. */
const note =
  /\\@input\{([^{}\n]{1,1000})\}|\\(?:citation|abx@aux@(?:no)?cite(?:\{\d+\})?)\{([^{}\n]{1,20000})\}/g;
