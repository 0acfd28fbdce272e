// LaTeX → what it cites, in order: citation keys, and the files that it reads in at their places. A scan, no TeX: comments, verbatim
// text and what stands behind the end of the document are passed over; definitions of commands cite nothing.
import { canBeCited } from '../write/citekey.js';

export type Cited =
  | { readonly kind: 'key'; readonly key: string }
  /** As it is written, perhaps without its ".tex". */
  | { readonly kind: 'file'; readonly file: string }
  /** `\nocite{*}`: the whole library. */
  | { readonly kind: 'everything' };

/** Linear in the length of the text, whatever it is. */
export function citedInTex(text: string): Cited[] {
  const cited: Cited[] = [];
  const scanner = new Scanner(text);
  for (let command = scanner.command(); command !== null; command = scanner.command()) {
    if (command === 'endinput') break;
    if (command === 'begin' || command === 'end') {
      const environment = scanner.peek().group() ?? '';
      if (command === 'end' && environment === 'document') break;
      if (command === 'begin' && verbatimEnvironments.test(environment))
        scanner.skipTo(`\\end{${environment}}`);
    } else if (command === 'iffalse') scanner.skipTo('\\fi');
    else if (verbatimCommands.test(command)) scanner.skipVerbatim();
    else if (isCitation(command)) cited.push(...keysAt(scanner.peek(), command));
    else if (fileCommands.has(command)) cited.push(...fileAt(scanner.peek(), command));
  }
  return cited;
}

/** The keys of one list, which may be `*`. What cannot be a key, as the `#1` of a definition, is none. */
export function keysOf(list: string): Cited[] {
  const words = list.replace(/%.*/g, '').split(',');
  return words.flatMap((word): Cited[] => {
    const key = word.trim();
    if (key === '*') return [{ kind: 'everything' }];
    const bare = key.replace(/^\*/, ''); // mciteplus marks the further ones of a group
    return canBeCited(bare) && !controls.test(bare) ? [{ kind: 'key', key: bare }] : [];
  });
}

/** Entries that steer a bibliography style and are no papers. */
const controls =
  /^(?:biblatex-control|REVTEX[\w.-]*Control|(?:aps|apsrev|aip|rmp)[\w.-]*Control|achemso-control|.*:BSTcontrol)$/i;

const verbatimEnvironments = /^(?:(?:B|L|S)?[Vv]erbatim|lstlisting|minted|alltt|comment|filecontents)\*?$/;
const verbatimCommands = /^(?:verb|Verb|lstinline)\*?$/;
const fileCommands: ReadonlySet<string> = new Set([
  ...['input', 'include', 'subfile', 'subfileinclude', 'InputIfFileExists'],
  ...['import', 'subimport', 'inputfrom', 'subinputfrom', 'includefrom', 'subincludefrom'],
]);

/** Every command whose name speaks of citing: those of LaTeX, natbib and biblatex, and those that people make of them. */
function isCitation(command: string): boolean {
  return (
    /cite/i.test(command) &&
    !/^(?:.*(?:excite|incite|recite|solicite)|citestyle|setcite|citereset|Declare|bibcite|citetext)/.test(
      command,
    )
  );
}

function* keysAt(at: Scanner, command: string): Generator<Cited, undefined> {
  const several = /cites\*?$/i.test(command);
  const hasVolume = /volcites?\*?$/i.test(command);
  if (several) at.skip('(', ')', 2);
  do {
    at.skip('<', '>', 2);
    at.skip('[', ']', 2);
    let keys = at.group();
    if (hasVolume) {
      at.skip('[', ']', 2);
      keys = at.group();
    }
    if (keys === null) return undefined;
    yield* keysOf(keys);
  } while (several);
  return undefined;
}

function fileAt(at: Scanner, command: string): Cited[] {
  const [first, second] = /(?:import|from)$/.test(command)
    ? [at.group(), at.group()]
    : [at.group() ?? at.word()];
  if (first == null || second === null) return [];
  const file = second === undefined ? first.trim() : `${first.trim().replace(/\/?$/, '/')}${second.trim()}`;
  return file === '' || file.includes('#') ? [] : [{ kind: 'file', file }];
}

/** How far an argument is looked for, in characters. */
const longest = { group: 20_000, option: 2_000 } as const;

const next = /%|\\(?:[a-zA-Z@]+\*?|[\s\S]?)/g;
const blank = /(?:[^\S\n]*(?:%.*)?\n)?\s*/y;
const braced = /\{([^{}\\]*)\}/y;
const bareWord = /[^\s{}\\%[\]()]+/y;

class Scanner {
  constructor(
    private readonly text: string,
    private at = 0,
  ) {}

  /** The next command outside comments, without its backslash; null at the end. */
  command(): string | null {
    for (;;) {
      next.lastIndex = this.at;
      const found = next.exec(this.text);
      if (found === null) return null;
      this.at = next.lastIndex;
      if (found[0] !== '%') return found[0].slice(1);
      this.skipTo('\n');
    }
  }

  /** Reads on from here without moving this one: arguments may hold commands of their own. */
  peek(): Scanner {
    return new Scanner(this.text, this.at);
  }

  skipTo(end: string): void {
    const found = this.text.indexOf(end, this.at);
    this.at = found < 0 ? this.text.length : found + end.length;
  }

  /** Behind \verb: up to the same sign again, or its closing brace, on the same line. */
  skipVerbatim(): void {
    this.skip('[', ']', 1);
    const sign = this.text.charAt(this.at);
    const line = this.text.indexOf('\n', this.at);
    const end = this.text.indexOf(sign === '{' ? '}' : sign, this.at + 1);
    if (end > 0 && (line < 0 || end < line)) this.at = end + 1;
  }

  /** What stands in braces without any inside, perhaps behind white space; null where there is none. */
  group(): string | null {
    const start = this.afterBlank();
    const found = this.match(braced, start);
    if (found === null || found.length > longest.group) return null;
    this.at = start + found.length;
    return found.slice(1, -1);
  }

  word(): string | null {
    const start = this.afterBlank();
    const found = this.match(bareWord, start);
    if (found !== null) this.at = start + found.length;
    return found;
  }

  /** Steps over up to `most` options between these signs, braces in them balanced. */
  skip(open: string, close: string, most: number): void {
    for (let n = 0; n < most; n += 1) {
      const start = this.afterBlank();
      if (this.text.charAt(start) !== open) return;
      const end = this.endOfOption(start + 1, close);
      if (end < 0) return;
      this.at = end + 1;
    }
  }

  private endOfOption(from: number, close: string): number {
    let depth = 0;
    for (let i = from; i < Math.min(this.text.length, from + longest.option); i += 1) {
      const char = this.text.charAt(i);
      if (char === '\\') i += 1;
      else if (char === '{') depth += 1;
      else if (char === '}') depth -= 1;
      else if (char === close && depth === 0) return i;
      if (depth < 0) return -1;
    }
    return -1;
  }

  private afterBlank(): number {
    return this.at + (this.match(blank, this.at)?.length ?? 0);
  }

  private match(pattern: RegExp, at: number): string | null {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0] ?? null;
  }
}
