// RIS text → its records: what stands between TY and ER, tag by tag. Tolerant where tools are sloppy: one or no blank
// around the hyphen, values that go on in the next line, a missing ER before the next TY, tags in small letters.

export interface RisLine {
  readonly tag: string;
  readonly value: string;
  /** In the text, from 1. */
  readonly line: number;
}

export interface RisRecord {
  readonly raw: string;
  readonly line: number;
  readonly lines: readonly RisLine[];
  /** False where the next record begins, or the text ends, before ER. */
  readonly closed: boolean;
}

/** A tag at the beginning of a line: "TY  - ", "TY - ", "TY  -". */
const tagged = /^\s*([A-Za-z][A-Za-z0-9])\s{0,3}-(?:\s(.*)|)$/;

export function splitRis(text: string): RisRecord[] {
  const records: RisRecord[] = [];
  let open: OpenRecord | null = null;
  const close = (end: number, closed: boolean): void => {
    if (open === null) return;
    const { start, line, lines } = open;
    records.push({ raw: text.slice(start, end).trimEnd(), line, lines, closed });
    open = null;
  };
  let line = 0;
  for (const { index, 0: whole } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n|$)/g)) {
    line += 1;
    const written = whole.trimEnd();
    const [, name, value = ''] = tagged.exec(written) ?? [];
    const tag = name?.toUpperCase();
    if (tag === 'TY') {
      close(index, false);
      open = { start: index, line, lines: [] };
    }
    if (open === null) continue;
    if (tag === 'ER') close(index + whole.length, true);
    else if (tag !== undefined) open.lines.push({ tag, value: value.trim(), line });
    else goOn(open.lines, written, line);
  }
  close(text.length, false);
  return records;
}

interface OpenRecord {
  readonly start: number;
  readonly line: number;
  readonly lines: { tag: string; value: string; line: number }[];
}

/** A line without a tag belongs to the value above it; below a keyword, EndNote writes the other keywords so. */
function goOn(lines: OpenRecord['lines'], written: string, line: number): void {
  const more = written.trim();
  const last = lines.at(-1);
  if (last === undefined || more === '') return;
  if (last.tag === 'KW' && last.value !== '') lines.push({ tag: 'KW', value: more, line });
  else last.value = last.value === '' ? more : `${last.value} ${more}`;
}
