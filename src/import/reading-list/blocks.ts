// A reading list as people write it (Markdown, or the plain text of a web page with "•") → headings, list items with what is
// nested in them, and paragraphs, each with its line. Only the shape is read here, no meaning.

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the highest. */
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

export interface Item {
  readonly kind: 'item';
  readonly numbered: boolean;
  /** In blanks; a tab counts four. */
  readonly indent: number;
  /** With its continuation lines. */
  readonly text: string;
  readonly line: number;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly line: number;
}

export type ListBlock = Heading | Item | Paragraph;

export interface ListText {
  /** Of the front matter, or null. */
  readonly title: string | null;
  readonly blocks: readonly ListBlock[];
}

const bullet = /^([ \t]*)([*+•‣·-]|\d{1,3}[.)])[ \t]+(\S.*)$/u;
const marked = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
/** Attributes of kramdown, rules, and lines that are comments. */
const noise = /^\s*(?:\{:[^}]*\}|[-*_=]{3,}|<!--.*-->|#+(?:\s+#+)*)\s*$/;

export function readBlocks(text: string): ListText {
  const lines = text.split(/\r\n|[\n\r]/);
  const { title, from } = frontMatter(lines);
  const markdown = lines.some((line) => marked.test(line) && !noise.test(line));
  const reader = new BlockReader(markdown);
  for (let at = from; at < lines.length; at += 1) reader.take(lines[at] ?? '', at + 1, lines[at + 1] ?? '');
  return { title, blocks: reader.end() };
}

class BlockReader {
  readonly #blocks: ListBlock[] = [];
  readonly #markdown: boolean;
  #open: { block: Item | Paragraph; text: string } | null = null;
  #afterBlank = true;

  constructor(markdown: boolean) {
    this.#markdown = markdown;
  }

  take(line: string, number: number, next: string): void {
    const heading = marked.exec(line);
    if (line.trim() === '' || noise.test(line)) {
      if (line.trim() === '') this.#afterBlank = true;
      if (this.#open?.block.kind === 'paragraph') this.#close();
      return;
    }
    const [, space, sign, rest] = bullet.exec(line) ?? [];
    if (heading !== null) this.#heading(heading[1]?.length ?? 1, heading[2] ?? '', number);
    else if (rest !== undefined)
      this.#begin(
        { kind: 'item', numbered: /\d/.test(sign ?? ''), indent: width(space ?? ''), text: '', line: number },
        rest,
      );
    else if (!this.#markdown && this.#isPlainHeading(line, next)) this.#heading(2, line.trim(), number);
    else if (this.#open !== null && !(this.#afterBlank && !/^\s/.test(line)))
      this.#open.text += `\n${line.trim()}`;
    else this.#begin({ kind: 'paragraph', text: '', line: number }, line.trim());
    this.#afterBlank = false;
  }

  end(): readonly ListBlock[] {
    this.#close();
    return this.#blocks;
  }

  /** In plain text a heading is a short line that stands alone, at the margin. */
  #isPlainHeading(line: string, next: string): boolean {
    const alone = next.trim() === '' || bullet.test(next);
    return (
      this.#afterBlank &&
      alone &&
      /^\S/.test(line) &&
      line.length <= longestHeading &&
      !/[.!?]$/.test(line.trim())
    );
  }

  #heading(level: number, text: string, line: number): void {
    this.#close();
    this.#blocks.push({ kind: 'heading', level, text, line });
  }

  #begin(block: Item | Paragraph, text: string): void {
    this.#close();
    this.#open = { block, text };
  }

  #close(): void {
    if (this.#open === null) return;
    const { block, text } = this.#open;
    this.#blocks.push({ ...block, text: text.trim() });
    this.#open = null;
  }
}

/** Characters. */
const longestHeading = 160;

function width(space: string): number {
  return space.replaceAll('\t', '    ').length;
}

/** What stands between two lines of hyphens at the very beginning. */
function frontMatter(lines: readonly string[]): { title: string | null; from: number } {
  if (lines[0]?.trim() !== '---') return { title: null, from: 0 };
  const end = lines.findIndex((line, at) => at > 0 && line.trim() === '---');
  if (end < 0) return { title: null, from: 0 };
  const titled = lines.slice(1, end).find((line) => /^title\s*:/i.test(line));
  const title =
    titled
      ?.replace(/^title\s*:\s*/i, '')
      .replace(/^["']|["']$/g, '')
      .trim() ?? '';
  return { title: title === '' ? null : title, from: end + 1 };
}
