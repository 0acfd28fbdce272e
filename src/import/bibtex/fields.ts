// The body of one block → its key and fields, as they are written, with macros written out. Tolerant: whatever is not
// a field is skipped up to the next one and reported.
import type { ImportProblem } from '../../model/bibliography.js';
import { problem, type ProblemCode } from '../../model/problems.js';
import type { Readable } from '../held-text.js';
import { readingLimits } from '../limits.js';
import { countLines, type Block } from './split.js';

export interface RawField {
  /** Lower case. */
  readonly name: string;
  /** Without its braces or quotation marks. */
  readonly value: string;
  readonly line: number;
}

export interface RawEntry {
  /** Where it begins in the text, which tells apart two entries of one key. */
  readonly start: number;
  /** Lower case: "inproceedings". */
  readonly type: string;
  readonly citekey: string | null;
  /** By name; where a name comes twice, the first. */
  readonly fields: ReadonlyMap<string, RawField>;
  /** The second and later ones of a name. */
  readonly repeated: readonly RawField[];
  readonly problems: readonly ImportProblem[];
}

/** What an @string stands for at this place of the text; null where nothing defines it. */
export type Expand = (name: string, offset: number) => string | typeof tooLong | null;
export const tooLong = Symbol('an @string beyond the limit');

export function readFields(text: Readable, block: Block, expand: Expand): RawEntry {
  const cursor = new Cursor(text, block, expand);
  const citekey = cursor.key();
  const fields = new Map<string, RawField>();
  const repeated: RawField[] = [];
  for (let field = cursor.field(); field !== null; field = cursor.field()) {
    if (!fields.has(field.name)) fields.set(field.name, field);
    else if (fields.get(field.name)?.value !== field.value) {
      repeated.push(field);
      cursor.report('DUPLICATE_FIELD', `${field.name} is given twice`, field.name);
    }
  }
  if (!block.closed)
    cursor.report('UNCLOSED_ENTRY', `the entry that starts here is not closed`, null, block.line);
  return { start: block.start, type: block.type, citekey, fields, repeated, problems: cursor.problems };
}

/** `name = value` of an @string; null where it is none. */
export function readMacro(text: Readable, block: Block, expand: Expand): RawField | null {
  const cursor = new Cursor(text, block, expand);
  return cursor.field();
}

const blank = /\s*/y;
const between = /[\s,]*/y;
const restOfLine = /[^\n]*/y;
const keyPattern = /[^,={}"\n\r]*/y;
const namePattern = /[^\s=,{}"#%()]+/y;
const barePattern = /[^,#{}"\n\r]*/y;
const nextFieldPattern = /,|[\n\r]\s*[\w+:.-]+\s*=/g;
/** How far behind a quotation mark to look for a better one. */
const quoteSight = 5000;
/** What an entry without a key may begin with, in front of a macro. */
const commonFields = new Set([
  'author',
  'title',
  'year',
  'month',
  'journal',
  'booktitle',
  'publisher',
  'editor',
]);

/** Walks through the text of one block; nothing in it looks beyond the block. */
class Cursor {
  readonly problems: ImportProblem[] = [];
  private readonly text: string;
  private readonly end: number;
  private at: number;
  private countedTo = 0;
  private countedLine: number;

  constructor(
    text: Readable,
    private readonly block: Block,
    private readonly expand: Expand,
  ) {
    this.text = text.slice(block.start, block.end);
    this.at = block.body - block.start;
    this.end = this.text.length - (block.closed ? 1 : 0);
    this.countedLine = block.line;
  }

  key(): string | null {
    this.skip(blank);
    const word = this.text.slice(this.at, Math.min(this.at + this.lengthOf(keyPattern), this.end));
    const behind = this.text.slice(this.at + word.length, this.at + word.length + 100);
    const key = word.trim();
    if (
      key === '' ||
      (behind.startsWith('=') && (/^=\s*["{\d]/.test(behind) || commonFields.has(key.toLowerCase())))
    ) {
      this.report('MISSING_KEY', 'the entry has no citation key');
      return null;
    }
    if (behind.startsWith('=')) return this.keyUpToComma();
    this.at += word.length;
    this.skip(blank);
    if (this.at < this.end && this.text.charAt(this.at) !== ',') {
      this.report('MISSING_COMMA', `a comma is missing behind the key ${key}`);
    }
    return key;
  }

  /** A key that holds an equals sign. */
  private keyUpToComma(): string {
    const comma = this.text.indexOf(',', this.at);
    const end = comma < 0 ? this.end : comma;
    const key = this.text.slice(this.at, end).trim();
    this.at = end;
    return key;
  }

  field(): RawField | null {
    for (;;) {
      this.skip(between);
      if (this.at >= this.end) return null;
      if (this.text.charAt(this.at) === '%') {
        this.skip(restOfLine);
        continue;
      }
      const line = this.line();
      const start = this.at;
      const name = this.text.slice(start, start + this.lengthOf(namePattern)).toLowerCase();
      if (name === '') {
        this.skipToNextField();
        continue;
      }
      this.at += name.length;
      this.skip(blank);
      if (this.text.charAt(this.at) !== '=' || this.at >= this.end) {
        this.at = start;
        this.skipToNextField();
        continue;
      }
      this.at += 1;
      return { name, value: this.value(name), line };
    }
  }

  report(code: ProblemCode, message: string, field: string | null = null, line = this.line()): void {
    if (this.problems.length < readingLimits.problemsPerEntry)
      this.problems.push(problem(code, line, message, field));
  }

  private value(name: string): string {
    const parts: string[] = [];
    for (;;) {
      this.skip(blank);
      const char = this.at < this.end ? this.text.charAt(this.at) : '';
      if (char === '{') parts.push(this.braced());
      else if (char === '"') parts.push(this.quoted());
      else parts.push(this.bare(name));
      this.skip(blank);
      if (this.at >= this.end) break;
      const follows = this.text.charAt(this.at);
      if (follows === '#') this.at += 1;
      else {
        if (follows !== ',') this.missingComma(name);
        break;
      }
    }
    return parts.length === 1 ? (parts[0] ?? '') : parts.join('');
  }

  private missingComma(name: string): void {
    const next = this.at + this.lengthOf(namePattern);
    const behind = this.text.slice(next, next + 100);
    if (/^\s*=/.test(behind)) this.report('MISSING_COMMA', `a comma is missing behind ${name}`, name);
  }

  /** At "{": the text up to its partner, or to the end of the entry. */
  private braced(): string {
    const start = this.at + 1;
    let depth = 1;
    let opening = this.text.indexOf('{', start);
    for (let closing = this.text.indexOf('}', start); closing >= 0 && closing < this.end;) {
      for (; opening >= 0 && opening < closing; opening = this.text.indexOf('{', opening + 1)) depth += 1;
      depth -= 1;
      if (depth === 0) {
        this.at = closing + 1;
        return this.text.slice(start, closing);
      }
      closing = this.text.indexOf('}', closing + 1);
    }
    this.at = this.end;
    return this.text.slice(start, this.end);
  }

  /** At a quotation mark: up to the next one outside braces behind which the field can end, else the first. */
  private quoted(): string {
    const start = this.at + 1;
    let depth = 0;
    let first = -1;
    for (let i = start; i < this.end; i += 1) {
      const code = this.text.charCodeAt(i);
      if (code === 123) depth += 1;
      else if (code === 125) depth -= 1;
      else if (code === 34 && depth <= 0) {
        if (first < 0) first = i;
        else if (i - first > quoteSight) break;
        const behind = this.text.slice(i + 1, Math.min(i + 60, this.end));
        if (/^\s*(?:[,#]|[\w+:.-]+\s*=|$)/.test(behind)) {
          this.at = i + 1;
          return this.text.slice(start, i);
        }
      }
    }
    const end = first < 0 ? this.end : first;
    this.at = Math.min(end + 1, this.end);
    return this.text.slice(start, end);
  }

  /** A number, a macro, or words that lack their braces. */
  private bare(field: string): string {
    const offset = this.block.start + this.at;
    const start = this.at;
    this.skip(barePattern);
    const value = this.text.slice(start, this.at).trim();
    if (value === '' || /^\d+$/.test(value)) return value;
    if (/\s|^\d/.test(value)) {
      this.report(
        'UNREADABLE_FIELD',
        `the value of ${field} lacks its braces; it was read up to the comma`,
        field,
      );
      return value;
    }
    const expanded = this.expand(value.toLowerCase(), offset);
    if (expanded === null) this.report('UNKNOWN_MACRO', `no @string defines ${value}`, field);
    else if (expanded === tooLong)
      this.report('MACRO_TOO_LONG', `${value} is too long when written out`, field);
    else return expanded;
    return value;
  }

  private skipToNextField(): void {
    const line = this.line();
    nextFieldPattern.lastIndex = this.at + 1;
    const next = nextFieldPattern.exec(this.text)?.index ?? this.end;
    const skipped = this.text.slice(this.at, Math.min(next, this.end));
    this.at = Math.min(next, this.end);
    if (/[^\s{}"]/.test(skipped)) {
      this.report('UNREADABLE_FIELD', `"${excerpt(skipped)}" is not a field; it was skipped`, null, line);
    }
  }

  private skip(pattern: RegExp): void {
    this.at = Math.min(this.at + this.lengthOf(pattern), this.end);
  }

  private lengthOf(pattern: RegExp): number {
    pattern.lastIndex = this.at;
    return pattern.test(this.text) ? pattern.lastIndex - this.at : 0;
  }

  private line(): number {
    this.countedLine += countLines(this.text, this.countedTo, this.at);
    this.countedTo = Math.max(this.at, this.countedTo);
    return this.countedLine;
  }
}

function excerpt(text: string): string {
  const short = text.replace(/\s+/g, ' ').trim();
  return short.length > 60 ? `${short.slice(0, 57)}…` : short;
}
