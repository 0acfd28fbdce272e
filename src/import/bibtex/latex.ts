// LaTeX, with the HTML that reference managers mix in → plain Unicode text: accents composed, mathematics in Unicode
// where it has the characters, markup and braces gone, white space collapsed. One pass, no recursion.
import { accents, inStyle, silent, styles, symbols, takesSetting, type Style } from './latex-commands.js';
import { shieldWord } from './shield.js';

export function plainText(latex: string): string {
  return needsReading.test(latex) ? tidy(new Reader(withoutPhantoms(latex), false).read()) : tidy(latex);
}

/** Like `plainText`, with words inside braces joined by shields: they are one part of a name. */
export function nameText(latex: string): string {
  return needsReading.test(latex) ? tidy(new Reader(withoutPhantoms(latex), true).read()) : tidy(latex);
}

/** Like `plainText`, but an empty line still parts two paragraphs. */
export function plainParagraphs(latex: string): string {
  const parts = latex.split(/\n[ \t\r]*\n\s*|\\par\b/);
  return parts
    .map(plainText)
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Zotero's \\{\\vphantom\\}…\\vphantom\\{\\}, which keeps a word's capitals, escaped once more by a later export. */
function withoutPhantoms(latex: string): string {
  if (!latex.includes('\\vphantom')) return latex;
  return latex
    .replace(/\\\{([^\\{}]{0,9})\\vphantom\\\}/g, '$1')
    .replace(/\\vphantom(?:\\\{[^\\{}]{0,9}\\\}|\{[^\\{}]{0,9}\})/g, '');
}

/** Printable ASCII, words parted by one blank: nearly every text. */
const isUntidy = /[^ -~]|  |^ | $/;

const needsReading = /[\\{}$~<&`]|--|''/;

function tidy(text: string): string {
  if (!isUntidy.test(text)) return text;
  const composed = /[\u0300-\u036F\u20D7\u212A\u212B]/.test(text) ? text.normalize('NFC') : text;
  return composed.replace(/\s+/g, ' ').trim();
}

interface Group {
  readonly style: Style;
  readonly from: number;
}

/** Deeper groups have no style of their own: reading stays linear whatever is nested. */
const deepest = 50;

const stop = /[\\{}$~<&`'^_-]/g;
const command = /\\(?:([a-zA-Z]+)\*?([ \t\r\n]*)|([\s\S]?))/y;
const tag =
  /<\/?(?:i|b|em|strong|sub|sup|span|sc|scp|u|tt|tex|p|br|div|a|italic|bold|title|(?:jats|mml):[a-z-]+|tex-math|math|m(?:i|o|n|row|sub|sup|subsup|text|frac|over|under|space|style|fenced|sqrt))(?:\s[^<>]{0,300})?\/?>/iy;
const entity = /\}?(amp|lt|gt|quot|apos|nbsp|ndash|mdash|hellip|#\d{1,7}|#x[\da-f]{1,6});/iy;
const entities = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ndash: '–',
    mdash: '—',
    hellip: '…',
  }),
);

class Reader {
  /** Pieces, so that closing a group touches only what is in it. */
  private out: string[] = [];
  private at = 0;
  private math = false;
  private mathMarks: number;
  /** Waits for the next character. */
  private accent: string | null = null;
  /** Waits for the next character or group. */
  private style: Style = 'plain';
  private readonly groups: Group[] = [];

  constructor(
    private readonly source: string,
    private readonly joinsWords: boolean,
  ) {
    this.mathMarks = source.includes('$') ? (source.match(/(?<!\\)\$/g)?.length ?? 0) : 0;
  }

  read(): string {
    while (this.at < this.source.length) {
      stop.lastIndex = this.at;
      const next = stop.exec(this.source)?.index ?? this.source.length;
      if (next > this.at) this.print(this.source.slice(this.at, next));
      this.at = next;
      if (next < this.source.length) this.step(this.source.charAt(next));
    }
    return this.out.join('');
  }

  private step(char: string): void {
    if (char === '\\') return this.command();
    this.at += 1;
    switch (char) {
      case '{':
        this.groups.push({
          style: this.groups.length < deepest ? this.style : 'plain',
          from: this.out.length,
        });
        this.style = 'plain';
        return;
      case '}':
        return this.closeGroup();
      case '$':
        return this.mathMark();
      case '~':
        return this.print(' ');
      case '<':
        return this.htmlTag();
      case '&':
        return this.print(this.htmlEntity() ?? '&');
      case '^':
      case '_':
        if (this.math) this.style = char === '^' ? 'sup' : 'sub';
        else this.print(char);
        return;
      default:
        return this.print(this.math ? char : this.ligature(char));
    }
  }

  private print(text: string): void {
    let rest = this.joinsWords && this.groups.length > 0 ? shieldWord(text) : text;
    if (this.accent !== null || this.style !== 'plain') {
      if (rest.trim() === '') return;
      const char = String.fromCodePoint(rest.trimStart().codePointAt(0) ?? 32);
      rest = rest.trimStart().slice(char.length);
      this.out.push(inStyle(this.accented(char), this.style));
      this.style = 'plain';
    }
    if (rest !== '') this.out.push(rest);
  }

  private accented(char: string): string {
    if (this.accent === null) return char;
    const base = char === 'ı' ? 'i' : char === 'ȷ' ? 'j' : char;
    const composed = (base + this.accent).normalize('NFC');
    this.accent = null;
    return composed;
  }

  private closeGroup(): void {
    if (this.accent !== null) {
      this.out.push(spacing.get(this.accent) ?? '');
      this.accent = null;
    }
    const group = this.groups.pop();
    if (group === undefined || group.style === 'plain') return;
    this.out.push(inStyle(this.out.splice(group.from).join(''), group.style));
  }

  private mathMark(): void {
    if (!this.math && this.mathMarks < 2) this.print('$');
    else this.math = !this.math;
    this.mathMarks -= 1;
  }

  private ligature(char: string): string {
    const run = char === '-' ? /-{0,2}/y : char === "'" ? /'?/y : /`?/y;
    run.lastIndex = this.at;
    const more = run.exec(this.source)?.[0].length ?? 0;
    this.at += more;
    if (char === '-') return ['-', '–', '—'][more] ?? '-';
    if (more === 0) return char;
    return char === "'" ? '”' : '“';
  }

  private htmlTag(): void {
    tag.lastIndex = this.at - 1;
    const found = tag.exec(this.source);
    if (found === null) return this.print('<');
    this.at = tag.lastIndex;
    if (/^<\/?(?:p|br|div|jats:p)\b/i.test(found[0])) this.print(' ');
  }

  /** At the name of an entity: its character; null where there is none. */
  private htmlEntity(): string | null {
    entity.lastIndex = this.at;
    const found = entity.exec(this.source);
    const name = found?.[1]?.toLowerCase();
    if (found === null || name === undefined) return null;
    if (found[0].startsWith('}')) this.closeGroup();
    this.at = entity.lastIndex;
    if (!name.startsWith('#')) return entities.get(name) ?? '';
    const code = name.startsWith('#x') ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
      ? String.fromCodePoint(code)
      : '';
  }

  private command(): void {
    command.lastIndex = this.at;
    const found = command.exec(this.source);
    this.at = command.lastIndex;
    const [, name, gap = '', sign = ''] = found ?? [];
    if (name === undefined) return this.signCommand(sign);
    const accent = accents.get(name);
    const follows = this.source.charAt(this.at);
    if (accent !== undefined && (name.length > 1 || /^[{\\a-zA-Z]$/.test(follows))) this.accent = accent;
    else if (symbols.has(name)) this.print(symbols.get(name) ?? '');
    else if (styles.has(name)) this.style = styles.get(name) ?? 'plain';
    else if (name === 'url' && follows === '{') this.print(this.argument());
    else if (takesSetting.has(name) && follows === '{') this.argument();
    else if (!silent.has(name) && follows !== '{') this.print(name + gap);
  }

  /** A backslash and one character that is no letter. */
  private signCommand(sign: string): void {
    const accent = accents.get(sign);
    if (accent !== undefined) this.accent = accent;
    else if (sign === '&') this.print(this.htmlEntity() ?? '&');
    else if (/^[%$#_{}<>]$/.test(sign)) this.print(sign);
    else if (sign === '(' || sign === '[') this.math = true;
    else if (sign === ')' || sign === ']') this.math = false;
    else if (/^[\s,;:\\]$/.test(sign)) this.print(' ');
    else if (!/^[!/@-]?$/.test(sign)) this.print(sign);
  }

  /** At "{": steps over the group and returns what is in it, as written. */
  private argument(): string {
    const start = this.at + 1;
    let depth = 0;
    for (let i = this.at; i < this.source.length; i += 1) {
      const char = this.source.charAt(i);
      if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      if (depth === 0) {
        this.at = i + 1;
        return this.source.slice(start, i);
      }
    }
    this.at = this.source.length;
    return this.source.slice(start);
  }
}

/** What an accent over nothing prints. */
const spacing = new Map([
  ['\u0302', '^'],
  ['\u0303', '~'],
]);
