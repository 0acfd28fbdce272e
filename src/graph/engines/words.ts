// Turns text into the words that full text compares, the same words on both engines: how Lucene's standard tokenizer,
// English stop words and ASCII folding see it, which is what Neo4j's `standard-folding` analyzer does.
import { wholeLetters } from '../../model/keys.js';

/** The words that Lucene's English analysers leave out. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be but by for if in into is it no not of on or such that the their then there these they ' +
    'this to was will with'
  ).split(' '),
);

/** Lucene cuts a longer word into pieces of this length. */
const longestWord = 255;

/**
 * A word by Unicode's rules (UAX #29), as far as Lucene follows them: letters and digits, joined by an apostrophe, a
 * full stop or a colon inside, as in "don't" and "3.14"; an ideograph or hiragana stands alone.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}])(?:[\p{L}\p{N}_]\p{M}*|(?<=\p{L}\p{M}*)['’.:·](?=\p{L})|(?<=\p{Nd})[.,;'’](?=\p{Nd})))+/gu;

/** The same where all is ASCII and in lower case, as most of what is indexed: five times as fast. */
const asciiWord = /[a-z0-9_]+(?:(?:(?<=[a-z])['.:](?=[a-z])|(?<=[0-9])[.,;'](?=[0-9]))[a-z0-9_]+)*/g;

/** What ASCII folding makes of letters that lose no mark to Unicode's decomposition, and of the typographic apostrophe. */
const foldedLetters: Readonly<Record<string, string>> = { ...wholeLetters, '’': "'" };

/** Most words are longer, and need not be looked up. */
const longestStopWord = Math.max(...[...stopWords].map(({ length }) => length));

export function isStopWord(word: string): boolean {
  return word.length <= longestStopWord && stopWords.has(word);
}

/** The words of a text in order, folded; stop words are among them. */
export function wordsOf(text: string): string[] {
  if (/^[\x00-\x7f]*$/.test(text)) return asciiWordsOf(text.toLowerCase());
  const words: string[] = [];
  for (const [found] of text.normalize('NFC').matchAll(word)) {
    if (/^[_'’.:·,;]+$/.test(found)) continue;
    for (let start = 0; start < found.length; start += longestWord) {
      words.push(foldWord(found.slice(start, start + longestWord)));
    }
  }
  return words;
}

function asciiWordsOf(lower: string): string[] {
  const words = lower.match(asciiWord) ?? [];
  return words.some((found) => found.startsWith('_') || found.length > longestWord)
    ? words.flatMap(piecesOf)
    : words;
}

function piecesOf(found: string): string[] {
  if (/^_+$/.test(found)) return [];
  const pieces = Math.ceil(found.length / longestWord);
  return Array.from({ length: pieces }, (_, n) => found.slice(n * longestWord, (n + 1) * longestWord));
}

/** Lower case; Latin letters lose their accents, those of other scripts keep them, as Lucene's ASCII folding has it. */
function foldWord(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x00-\x7f]*$/.test(lower)) return lower;
  return lower.replace(/[^\x00-\x7f]\p{M}*/gu, (letter) => {
    const known = foldedLetters[letter];
    if (known !== undefined) return known;
    const bare = letter
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase();
    return /^[\x00-\x7f]+$/.test(bare) ? bare : letter;
  });
}
