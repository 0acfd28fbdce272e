// A JSON text with a list of objects in it → the text of each, with its line: found by brackets and quotes alone, so that one
// broken object costs no other.

export interface JsonItem {
  readonly raw: string;
  /** Where it starts, from 1. */
  readonly line: number;
}

/**
 * The elements of the text's list: of the array that the text is, or of the first array of objects in the object that it
 * is (`{"items": […]}`, `{"message": {"items": […]}}`). A text that is one object without such a list is its own only item.
 */
export function jsonItems(text: string): JsonItem[] {
  const start = text.search(/\S/);
  if (start < 0) return [];
  if (text[start] === '[') return elements(text, start);
  const list = listOf(text, start);
  return list === null
    ? [{ raw: text.slice(start).trimEnd(), line: lineAt(text, start) }]
    : elements(text, list);
}

/** Where the wrapped list opens, or null: `"items": [{`, `"results": []`. */
const wrapped = /"(?:items|results|data)"\s*:\s*(?=\[\s*(?:\{|\]))/g;

/** Only near the beginning or outside every other object: a paper has lists of its own. */
function listOf(text: string, start: number): number | null {
  wrapped.lastIndex = start;
  const found = wrapped.exec(text);
  if (found === null) return null;
  const opened = depthAt(text, start, found.index);
  return opened <= 2 ? found.index + found[0].length : null;
}

function depthAt(text: string, start: number, end: number): number {
  let depth = 0;
  for (const mark of marks(text, start)) {
    if (mark.at >= end) break;
    depth += mark.step;
  }
  return depth;
}

/**
 * Commas part the elements. Where brackets or quotes of one do not close, the next `{` that starts a line as the first
 * element does is taken for the next element: one that is damaged costs no other.
 */
function elements(text: string, open: number): JsonItem[] {
  const starts = new LineStarts(text, open + 1);
  const { ranges, end } = scan(text, open + 1);
  const at = ranges.findIndex((range) => starts.within(range) !== null && !isJson(text, range));
  const broken = ranges[at];
  const isAll = text.slice(0, open).trim() === ''; // else other lists may follow
  const isOver = end === null || (!isAll && text[end - 1] === ']');
  const resumed = broken === undefined ? (isOver ? null : starts.after(end)) : starts.within(broken);
  const known = broken === undefined ? ranges : ranges.slice(0, at);
  const cut = broken === undefined || resumed === null ? [] : [{ from: broken.from, to: resumed }];
  const all = [...known, ...cut, ...(resumed === null ? [] : byLines(text, resumed, starts))];
  const lines = new LineCounter(text);
  return all.flatMap(({ from, to }) => {
    const offset = text.slice(from, to).search(/\S/);
    const raw = offset < 0 ? '' : withoutCommas(text, from + offset, to);
    return raw === '' ? [] : [{ raw, line: lines.at(from + offset) }];
  });
}

/** From where brackets are not to be trusted: every line that starts an element does, whatever is open. Linear. */
function byLines(text: string, first: number, starts: LineStarts): Range[] {
  const ranges: Range[] = [];
  let from = first;
  for (let next = starts.after(from); next !== null; next = starts.after(from)) {
    ranges.push({ from, to: next });
    from = next;
  }
  return [...ranges, ...scan(text, from).ranges];
}

function withoutCommas(text: string, from: number, end: number): string {
  let to = end;
  while (to > from && /[\s,]/.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The elements from here to the end of the list; `end` is behind the bracket that ends it; null at the end of the text. */
function scan(text: string, from: number): { ranges: readonly Range[]; end: number | null } {
  const ranges: Range[] = [];
  let depth = 1;
  let begin = from;
  for (const { at, step } of marks(text, from)) {
    depth += step;
    if (depth === 1 && step === 0) {
      ranges.push({ from: begin, to: at });
      begin = at + 1;
    }
    if (depth > 0) continue;
    ranges.push({ from: begin, to: at });
    return { ranges, end: at + 1 };
  }
  ranges.push({ from: begin, to: text.length });
  return { ranges, end: null };
}

function isJson(text: string, { from, to }: Range): boolean {
  try {
    JSON.parse(text.slice(from, to));
    return true;
  } catch {
    return false;
  }
}

/** Where lines start as that of the first element does; nowhere if that starts no line. To be asked from left to right. */
class LineStarts {
  readonly #text: string;
  readonly #head: string | null;
  #next: number;

  constructor(text: string, from: number) {
    this.#text = text;
    const first = /^[ \t\r]*\n([ \t]{0,40}\{)/.exec(text.slice(from, from + 200));
    this.#head = first === null ? null : `\n${first[1] ?? ''}`;
    this.#next = this.#find(from);
  }

  /** The first inside the range, its own beginning aside. */
  within({ from, to }: Range): number | null {
    const begin = from + (/^\s*/.exec(this.#text.slice(from, from + 200))?.[0].length ?? 0);
    const found = this.after(begin);
    return found === null || found >= to ? null : found;
  }

  after(from: number): number | null {
    if (this.#next <= from) this.#next = this.#find(from);
    return this.#next === Infinity ? null : this.#next;
  }

  #find(from: number): number {
    const at = this.#head === null ? -1 : this.#text.indexOf(this.#head, from);
    return at < 0 ? Infinity : at + 1;
  }
}

/** Counts on from where it was asked last. */
class LineCounter {
  readonly #text: string;
  #line = 1;
  #to = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): number {
    this.#line += newlines(this.#text, this.#to, offset);
    this.#to = offset;
    return this.#line;
  }
}

interface Mark {
  readonly at: number;
  /** 1 for an opening bracket, -1 for a closing one, 0 for a comma. */
  readonly step: 1 | -1 | 0;
}

/** Brackets and commas outside strings. */
function* marks(text: string, start: number): Generator<Mark, undefined> {
  const pattern = /"(?:[^"\\]|\\.)*"?|[[\]{},]/gs;
  pattern.lastIndex = start;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const sign = found[0];
    if (sign === ',') yield { at: found.index, step: 0 };
    else if (sign === '[' || sign === '{') yield { at: found.index, step: 1 };
    else if (sign === ']' || sign === '}') yield { at: found.index, step: -1 };
  }
  return undefined;
}

function lineAt(text: string, end: number): number {
  return 1 + newlines(text, 0, end);
}

function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) count += 1;
  return count;
}
