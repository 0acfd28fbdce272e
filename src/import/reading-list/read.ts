// A reading list → its papers: list items and headings that name one, with the section each stands under, the reader's thumb
// and what is noted below it.
import { emptyEntry, type EntryFields } from '../../model/entry.js';
import { normalArxivId, normalDoi, titleKey } from '../../model/keys.js';
import { problem } from '../../model/problems.js';
import type { Bibliography, ParsedEntry } from '../entries.js';
import { webAddress } from '../web-address.js';
import { readBlocks, type ListBlock } from './blocks.js';
import { beginsWithVenue, isLink, readPaperLine, unmarked, type PaperLine } from './paper-line.js';
import { proposalsIn, type NoteLine } from './phrases.js';
import { publishedAt } from './published-at.js';

export function readReadingList(text: string): Bibliography {
  const papers = papersOf(text);
  return {
    format: 'READING_LIST',
    total: papers.length,
    entries: { [Symbol.iterator]: () => walk(papers) },
    problems:
      papers.length === 0 && text.trim() !== ''
        ? [problem('NO_ENTRIES', 1, 'there is no list item or heading that names a paper')]
        : [],
  };
}

function* walk(papers: readonly ListedPaper[]): Generator<ParsedEntry, undefined> {
  for (const paper of papers) yield entryOf(paper);
  return undefined;
}

interface ListedPaper {
  readonly line: number;
  readonly text: string;
  readonly parts: PaperLine;
  /** The headings it stands under, the highest first. */
  readonly sections: readonly string[];
  /** Markdown, a line each. */
  readonly notes: string[];
  /** The same, line by line of the text. */
  readonly noted: NoteLine[];
}

/** Walks the blocks in order; what follows a paper, nested or as a paragraph, is noted about it. */
function papersOf(text: string): ListedPaper[] {
  const { title, blocks } = readBlocks(text);
  const papers: ListedPaper[] = [];
  const sections: { level: number; text: string }[] = title === null ? [] : [{ level: 0, text: title }];
  const contents = contentsOf(blocks);
  let open: { paper: ListedPaper; indent: number } | null = null;
  for (const block of blocks) {
    if (block.kind === 'heading') {
      while ((sections.at(-1)?.level ?? -1) >= block.level) sections.pop();
      const parts = isLink(block.text) || beginsWithVenue(block.text) ? readPaperLine(block.text) : null;
      if (parts === null) sections.push({ level: block.level, text: headingOf(block.text) });
      open = parts === null ? null : { paper: listed(block, parts, sections), indent: -1 };
    } else if (
      block.kind === 'item' &&
      !contents.has(block) &&
      (open === null || block.indent <= open.indent)
    ) {
      const parts = readPaperLine(block.text);
      open = parts === null ? null : { paper: listed(block, parts, sections), indent: block.indent };
    } else {
      if (open !== null && !contents.has(block)) {
        if (block.kind === 'paragraph' && open.paper.notes.length > 0) open.paper.notes.push('');
        open.paper.notes.push(noteOf(block, open.indent));
        open.paper.noted.push(...linesOf(block));
      }
      continue;
    }
    if (open !== null) papers.push(open.paper);
  }
  return papers;
}

/** Empty where it has no word: then nothing is said of what stands below. */
function headingOf(text: string): string {
  const plain = unmarked(text);
  return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
}

function listed(block: ListBlock, parts: PaperLine, sections: readonly { text: string }[]): ListedPaper {
  const notes = parts.remark === null ? [] : [parts.remark];
  return {
    line: block.line,
    text: block.text,
    parts,
    sections: sections.map((section) => section.text),
    notes,
    noted: notes.map((note) => ({ line: block.line, indent: 0, text: note })),
  };
}

/** Continuation lines stay with what they continue: a sentence may go on. */
function linesOf(block: ListBlock): NoteLine[] {
  const text = block.text.replace(/<br\s*\/?>/gi, '\n').replace(/\s*\n\s*/g, ' ');
  return [{ line: block.line, indent: block.kind === 'item' ? block.indent : 0, text }];
}

/** A numbered list before the first section that repeats the headings below it is a table of contents. */
function contentsOf(blocks: readonly ListBlock[]): ReadonlySet<ListBlock> {
  const headings = new Set(
    blocks.filter(({ kind }) => kind === 'heading').map(({ text }) => titleKey(unmarked(text))),
  );
  const numbered = blocks.filter((block) => block.kind === 'item' && block.numbered && block.indent <= 4);
  const repeating = numbered.filter(({ text }) => headings.has(titleKey(unmarked(text))));
  return new Set(repeating.length * 2 >= numbered.length ? numbered : []);
}

function noteOf(block: ListBlock, indent: number): string {
  const text = block.text
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .trim();
  if (block.kind !== 'item') return text;
  const depth = Math.max(0, Math.floor((block.indent - indent - 2) / 4));
  return `${'  '.repeat(depth)}- ${text.replaceAll('\n', `\n${'  '.repeat(depth + 1)}`)}`;
}

/** What the line says before what its address does; the address only where it agrees. */
function placeOf({ venue, year }: PaperLine, url: string | null): Pick<PaperLine, 'venue' | 'year'> {
  const published = url === null ? null : publishedAt(url);
  if (published === null || (year !== null && year !== published.year)) return { venue, year };
  return { venue: venue ?? published.venue, year: published.year };
}

function entryOf({ line, text, parts, sections, notes, noted }: ListedPaper): ParsedEntry {
  const section = sections.at(-1) || null;
  const url = parts.url === null ? null : webAddress(parts.url);
  const arxivId =
    url !== null && /arxiv\.org\//i.test(url) ? normalArxivId(url.replace(/[?#].*$/, '')) : null;
  const place = placeOf(parts, url);
  const venue = place.venue !== null && /^arxiv$/i.test(place.venue) ? null : place.venue;
  const fields: EntryFields = {
    ...emptyEntry,
    type: venue !== null ? 'paper-conference' : arxivId !== null ? 'article' : 'document',
    title: parts.title,
    authors: parts.authors,
    year: place.year,
    containerTitle: venue,
    venue,
    url,
    arxivId,
    doi: url !== null && /doi\.org\//i.test(url) ? normalDoi(url) : null,
    topics: section === null ? [] : [section],
  };
  const note = notes.join('\n').trim();
  return {
    raw: text,
    line,
    citekey: null,
    fields,
    unmapped: [],
    problems: [],
    proposals: proposalsIn(noted),
    personal: {
      interest: parts.interest,
      note: note === '' ? null : note,
      section,
      stars: null,
      status: null,
      tags: [],
    },
  };
}
