// The inside of a BibTeX field in Unicode → the same in ASCII, as far as LaTeX has commands that our own reader reads back: for
// those whose BibTeX knows no UTF-8. What has no command (Chinese, Cyrillic, …) stays as it is.
import { plainText } from '../bibtex/latex.js';
import { linkFields } from '../bibtex/links.js';
import { accents, blackboard, subscripts, superscripts, symbols } from '../bibtex/latex-commands.js';

export type Encoding = 'UTF8' | 'LATEX';

/** Fields whose values LaTeX must not touch. */
export const verbatimFields: ReadonlySet<string> = new Set([
  ...[
    'doi',
    'eprint',
    'url',
    'file',
    'pdf',
    'urn',
    'uri',
    'localfile',
    'bdsk-url-1',
    'bdsk-url-2',
    'bdsk-file-1',
  ],
  ...linkFields,
]);

/**
 * `mayBeMath`: the text may set mathematics itself, where a dollar sign would end it: symbols come in a form that holds on both
 * sides. Every command stands in braces, so that it joins nothing around it and BibTeX's styles take it for one letter.
 */
export function latexOf(text: string, { mayBeMath = false } = {}): string {
  if (!/[^\0-\x7f]/.test(text)) return text;
  return text.normalize('NFC').replace(letter, (written) => commandFor(written, mayBeMath) ?? written);
}

/** A character that is not ASCII, or any with marks over or under it that Unicode has no one character for. */
const letter = /[a-zA-Z]\p{M}+|[^\0-\x7f]\p{M}*/gu;

const known = new Map<string, string | null>();

function commandFor(written: string, mayBeMath: boolean): string | null {
  const name = `${mayBeMath ? 'm' : 't'}${written}`;
  const found = known.get(name);
  if (found !== undefined) return found;
  const command = textCommand(written) ?? mathCommand(written, mayBeMath);
  const isRead = command !== null && plainText(`x${command}x`) === `x${written}x`;
  known.set(name, isRead ? command : null);
  return isRead ? command : null;
}

function textCommand(written: string): string | null {
  const symbol = textSymbols.get(written);
  if (symbol !== undefined) return `{${symbol}}`;
  const [base = '', mark, ...more] = written.normalize('NFD');
  const accent = marks.get(mark ?? '');
  if (accent === undefined || more.length > 0 || !/^[a-zA-Z]$/.test(base)) return null;
  const dotless = /^[ij]$/.test(base) && marksAbove.has(accent) ? `\\${base}` : base;
  return /[a-z]$/i.test(accent) ? `{\\${accent}{${dotless}}}` : `{\\${accent}${dotless}}`;
}

function mathCommand(written: string, mayBeMath: boolean): string | null {
  for (const [table, command] of scripts) {
    const plain = table.get(written);
    if (plain !== undefined) return `\\${command}{${plain}}`;
  }
  const double = doubleStruck.get(written);
  const name = double === undefined ? mathSymbols.get(written) : `mathbb{${double}}`;
  if (name === undefined) return null;
  return mayBeMath ? `\\ensuremath{\\${name}}` : `$\\${name}$`;
}

/** Characters as LaTeX's own commands in text. Where several print one character, the first is written. */
const textSymbols: ReadonlyMap<string, string> = firstOfEach([
  ...pairs("– -- — --- “ `` ” ''"),
  ...pairs(`
    å \\aa Å \\AA ł \\l Ł \\L ø \\o Ø \\O ı \\i ȷ \\j æ \\ae Æ \\AE œ \\oe Œ \\OE ß \\ss ð \\dh Ð \\DH þ \\th Þ \\TH
    đ \\dj Đ \\DJ ŋ \\ng Ŋ \\NG … \\ldots ‘ \\textquoteleft ’ \\textquoteright § \\S ¶ \\P † \\dag ‡ \\ddag £ \\pounds © \\copyright « \\guillemotleft
    » \\guillemotright ° \\textdegree · \\textperiodcentered µ \\textmu € \\texteuro • \\textbullet ™ \\texttrademark
    ® \\textregistered ¡ \\textexclamdown ¿ \\textquestiondown ‚ \\quotesinglbase „ \\quotedblbase ¢ \\textcent ¥ \\textyen
    ª \\textordfeminine º \\textordmasculine
  `),
  ...Array.from(symbols, ([name, char]): [string, string] => [char, `\\${name}`]).filter(
    ([char, name]) => isOneCharacter(char) && /^\\(?:text|guilsingl)(?!compwordmark|.*superior$)/.test(name),
  ),
]);

/** Symbols that are set as mathematics: what our dictionary has beside text, and beside what needs a package of its own. */
const mathSymbols: ReadonlyMap<string, string> = firstOfEach(
  Array.from(symbols, ([name, char]): [string, string] => [char, name]).filter(
    ([char, name]) =>
      isOneCharacter(char) &&
      !/^text|^guil|^quot|^(?:euro|degree|digamma|omicron|Dash|[cd]*prime|[gf][lr]qq|lq|rq)$/.test(name),
  ),
);

/** Accents by the mark they make; the first command for each, which is LaTeX's own. */
const marks: ReadonlyMap<string, string> = firstOfEach(
  Array.from(accents, ([command, mark]): [string, string] => [mark, command]).filter(
    ([, command]) => command.length === 1 || command === 'textcommabelow',
  ),
);

/** Over these, i and j lose their dots. */
const marksAbove: ReadonlySet<string> = new Set(['`', "'", '^', '~', '=', 'u', '"', 'v', 'r', 'H']);

const scripts = [
  [inverse(superscripts), 'textsuperscript'],
  [inverse(subscripts), 'textsubscript'],
] as const;

const doubleStruck: ReadonlyMap<string, string> = inverse(blackboard);

function inverse(table: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return firstOfEach(
    Array.from(table, ([plain, char]): [string, string] => [char, plain]).filter(
      ([char, plain]) => isOneCharacter(char) && /^[!-~]$/.test(plain),
    ),
  );
}

function isOneCharacter(text: string): boolean {
  return /^[^\0-\x7f]$/u.test(text);
}

function firstOfEach(list: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(list.toReversed());
}

function pairs(words: string): [string, string][] {
  const list = words.trim().split(/\s+/);
  return list.flatMap((char, i): [string, string][] => (i % 2 === 0 ? [[char, list[i + 1] ?? '']] : []));
}
