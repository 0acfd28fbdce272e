// BibTeX text → blocks that cover it, but for blanks between: entries, @string, @preamble, @comment, and what lies between them.
// Where a block ends is decided here alone: a block that lost its closing brace ends where the next one starts.

export type BlockKind = 'entry' | 'string' | 'preamble' | 'comment' | 'text';

export interface Block {
  readonly kind: BlockKind;
  /** The word after the @, in lower case; empty for text between. */
  readonly type: string;
  readonly start: number;
  /** Just behind the opening brace or parenthesis. */
  readonly body: number;
  /** Just behind the closing one, if `closed`. */
  readonly end: number;
  readonly closed: boolean;
  /** Of `start`, from 1. */
  readonly line: number;
}

/** Linear in the length of the text, whatever it is. */
export function splitBibtex(text: string): Block[] {
  const blocks: Block[] = [];
  const scanner: Scanner = { text, distrustful: false };
  let line = 1;
  let done = 0;
  // All blocks of a text are held at once: an object made of one literal takes a third of the memory of one put together, and
  // without the blank lines between entries there are half as many.
  const push = (kind: BlockKind, type: string, start: number, body: number, { end, closed }: End): void => {
    blocks.push({ kind, type, start, body, end, closed, line });
    pass(end);
  };
  const pass = (end: number): void => {
    line += countLines(text, done, end);
    done = end;
  };
  const between = (end: number): void => {
    if (/\S/.test(text.slice(done, end))) push('text', '', done, done, { end, closed: true });
    else pass(end);
  };
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', Math.max(done, at + 1))) {
    const head = headAt(text, at);
    if (head === null) continue;
    between(at);
    const kind = kinds.get(head.type) ?? 'entry';
    const end = endOf(scanner, head, kind);
    push(kind, head.type, at, Math.min(head.body, end.end), end);
  }
  between(text.length);
  return blocks;
}

const kinds: ReadonlyMap<string, BlockKind> = new Map([
  ['string', 'string'],
  ['preamble', 'preamble'],
  ['comment', 'comment'],
]);

interface Head {
  readonly type: string;
  readonly body: number;
  readonly round: boolean;
}

const headPattern = /@\s*([\p{L}_][\p{L}\p{N}_.:+-]*)\s*([{(])/uy;

/** The start of a block at this @; null in an address (me@there{…}) and in a line that % comments out. */
function headAt(text: string, at: number): Head | null {
  if (at > 0 && /[\w.]/.test(text.charAt(at - 1))) return null;
  headPattern.lastIndex = at;
  const found = headPattern.exec(text);
  if (found === null || isCommentedOut(text, at)) return null;
  return { type: (found[1] ?? '').toLowerCase(), body: headPattern.lastIndex, round: found[2] === '(' };
}

/** How far to look around a character: a bound, so that a whole file in one line or of blanks costs no more. */
const sight = 200;

function isCommentedOut(text: string, at: number): boolean {
  return /(?:^|[\n\r])[ \t]*%[^\n\r]*$/.test(before(text, at));
}

interface Scanner {
  readonly text: string;
  /** Set once a block ran to the end of the text: from then on every block ends at the next line that starts one. */
  distrustful: boolean;
}

interface End {
  readonly end: number;
  readonly closed: boolean;
}

function endOf(scanner: Scanner, head: Head, kind: BlockKind): End {
  const found = scan(scanner, head, kind);
  if (kind !== 'comment' || found.closed) return found;
  const lineEnd = scanner.text.indexOf('\n', head.body); // @comment without an end comments its line out
  return { end: lineEnd < 0 ? scanner.text.length : lineEnd, closed: false };
}

/**
 * Braces count as BibTeX counts them (a backslash before one changes nothing). A line that starts a block inside an
 * open one ends it; but deep inside a value, where it may be quoted material, only if nothing else ends it.
 */
function scan(scanner: Scanner, head: Head, kind: BlockKind): End {
  const { text } = scanner;
  let depth = 1;
  let quoted = false;
  let deepStart = -1;
  special.lastIndex = head.body;
  for (let found = special.exec(text); found !== null; found = special.exec(text)) {
    const at = found.index;
    switch (text.charAt(at)) {
      case '{':
        depth += 1;
        break;
      case '}':
        if (depth > 1) depth -= 1;
        else if (head.round || (quoted && !endsBlock(text, at))) break;
        else return { end: at + 1, closed: true };
        break;
      case ')':
        if (head.round && depth === 1 && !quoted) return { end: at + 1, closed: true };
        break;
      case '"':
        if (depth === 1 && kind !== 'comment') quoted = !quoted && /[=#]\s*$/.test(before(text, at));
        break;
      case '%':
        if (depth === 1 && !quoted && startsLine(text, at)) special.lastIndex = lineEndFrom(text, at);
        break;
      default: // @
        if (kind === 'comment' && !scanner.distrustful) break;
        if (!startsLine(text, at) && (depth > 1 || quoted)) break;
        if (!startsInside(text, at)) break;
        if (depth === 1 || scanner.distrustful) return { end: at, closed: false };
        if (deepStart < 0) deepStart = at;
    }
  }
  scanner.distrustful = true;
  return { end: deepStart < 0 ? text.length : deepStart, closed: false };
}

const special = /[{}()"%@]/g;
const insidePattern = /@\s*[\p{L}_][\p{L}\p{N}_.:+-]*\s*[{(][^={}"\n]{0,500}[,\n=]/uy;

/** Whether a block starts at this @: as outside of one, and with something like a key behind it. */
function startsInside(text: string, at: number): boolean {
  if (headAt(text, at) === null) return false;
  insidePattern.lastIndex = at;
  return insidePattern.test(text);
}

function startsLine(text: string, at: number): boolean {
  for (let i = at - 1; i >= 0 && at - i < sight; i -= 1) {
    const char = text.charAt(i);
    if (char === '\n' || char === '\r') return true;
    if (char !== ' ' && char !== '\t') return false;
  }
  return at < sight;
}

/** Whether behind a closing brace nothing follows but the next block: then it closes even an unclosed quotation. */
function endsBlock(text: string, at: number): boolean {
  return /^\s{0,200}(?:[@%]|$)/.test(text.slice(at + 1, at + 202));
}

function before(text: string, at: number): string {
  return text.slice(Math.max(at - sight, 0), at);
}

function lineEndFrom(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

export function countLines(text: string, start: number, end: number): number {
  let lines = 0;
  for (let i = start; i < end; i += 1) if (text.charCodeAt(i) === 10) lines += 1;
  return lines;
}
