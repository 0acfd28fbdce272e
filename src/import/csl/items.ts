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

function elements(text: string, open: number): JsonItem[] {
  const items: JsonItem[] = [];
  let depth = 0;
  let from = open + 1;
  let line = lineAt(text, open);
  let lineFrom = open;
  const take = (end: number): void => {
    const offset = text.slice(from, end).search(/\S/);
    if (offset < 0) return;
    const begin = from + offset;
    line += newlines(text, lineFrom, begin);
    lineFrom = begin;
    items.push({ raw: text.slice(begin, end).trimEnd(), line });
  };
  for (const { at, step } of marks(text, open)) {
    depth += step;
    if (depth === 1 && step === 0) {
      take(at);
      from = at + 1;
    }
    if (depth > 0) continue;
    take(at);
    return items;
  }
  take(text.length);
  return items;
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
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
