// A draft of related work → LaTeX or Markdown. Whatever stands in titles and names is read as it was: nothing of it becomes a
// command, a link or markup.
import type { DraftParagraph, DraftSentence, Phrase } from '../../model/draft.js';
import { escapeLatex } from './escape.js';
import { latexOf } from './latex.js';

export type DraftFormat = 'LATEX' | 'MARKDOWN';

/** The key that a paper is cited by, by its id; null for one that the bibliography does not have. */
export type KeyOf = (paperId: string) => string | null;

export interface WrittenDraft {
  readonly text: string;
  /** By sentence, in the order of the draft; each stands in `text` as it is. */
  readonly sentences: readonly string[];
}

export function writeDraft(
  paragraphs: readonly DraftParagraph[],
  format: DraftFormat,
  keyOf: KeyOf,
): WrittenDraft {
  const { heading, sentence, between } = formats[format];
  const written = paragraphs.map((paragraph) => ({
    head: paragraph.heading === null ? '' : heading(paragraph.heading),
    sentences: paragraph.sentences.map((one, index) => sentence(one, keyOf, index === 0)),
  }));
  const texts = written.map(({ head, sentences }) => `${head}${sentences.join(between)}\n`);
  return { text: texts.join('\n'), sentences: written.flatMap(({ sentences }) => sentences) };
}

interface Format {
  readonly heading: (text: string) => string;
  readonly sentence: (sentence: DraftSentence, keyOf: KeyOf, isFirst: boolean) => string;
  readonly between: string;
}

const formats: Readonly<Record<DraftFormat, Format>> = {
  LATEX: {
    heading: (text) => `\\paragraph{${latex(ended(text))}}\n`,
    sentence: ({ phrase }, keyOf) => joined(phrase, keyOf, latex, (keys) => `\\cite{${keys.join(',')}}`, '~'),
    between: '\n', // a line each, for what compares versions
  },
  MARKDOWN: {
    heading: (text) => `**${markdown(ended(text))}** `,
    sentence: ({ phrase }, keyOf, isFirst) => {
      const text = joined(
        phrase,
        keyOf,
        markdown,
        (keys) => `[${keys.map((key) => `@${key}`).join('; ')}]`,
        ' ',
      );
      return isFirst ? text.replace(/^(\d+)(?=[.)])|^(?=[-+=])/, '$1\\') : text;
    },
    between: ' ',
  },
};

function joined(
  phrase: Phrase,
  keyOf: KeyOf,
  escape: (text: string) => string,
  cite: (keys: readonly string[]) => string,
  gap: string,
): string {
  return phrase.reduce<string>((text, part) => {
    if (typeof part === 'string') return text + escape(part);
    const keys = part.cite.flatMap((id) => keyOf(id) ?? []);
    if (keys.length === 0) return text;
    return `${text}${text === '' || text.endsWith(' ') ? '' : gap}${cite(keys)}`;
  }, '');
}

function ended(heading: string): string {
  return /[.!?:]$/.test(heading) ? heading : `${heading}.`;
}

/** In running text `<`, `>` and `|` are other characters in LaTeX's oldest fonts. */
function latex(text: string): string {
  return oneLine(text)
    .split(/([<>|])/)
    .map((piece) => inFonts.get(piece) ?? escapeLatex(piece))
    .join('')
    .replace(/([?!])`/g, '$1{}`')
    .replace(beyondLatin, (char) => latexOf(char));
}

/** What LaTeX does not know as it stands: Greek, mathematics, indices. Where there is no command either, the engine must. */
const beyondLatin = /[^\0-\u017f\u2010-\u2027]\p{M}*/gu;

const inFonts = new Map([
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
]);

/** Also where a program makes a link of what looks like an address. */
export function markdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]<>#|~^$@&!{}]/g, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(mailto|xmpp):/gi, '$1\\:')
    .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\\.`);
}

/** Keeps a blank at either end: it parts the text from what stands next to it. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\p{Zl}\p{Zp}]+/gu, ' ');
}
