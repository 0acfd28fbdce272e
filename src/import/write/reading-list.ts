// Papers → a reading list in Markdown: a heading for each section, an item for each paper, the reader's thumb and note with it.
import type { Interest } from '../../model/annotation.js';
import { webAddress } from '../web-address.js';
import type { ExportPaper } from './export-paper.js';

/** What a reader has about a paper of the list. */
export interface ReadersPart {
  readonly section: string | null;
  readonly interest: Interest | null;
  readonly note: string | null;
}

/** For papers that come one by one in the order of the list; `partOf` tells what the reader has about each. */
export function readingListWriter(
  partOf: (paper: ExportPaper) => ReadersPart | null = () => null,
): (paper: ExportPaper) => string {
  let section: string | null = null;
  let isMarkdown = false;
  return (paper) => {
    const part = partOf(paper);
    const heading =
      part !== null && part.section !== section
        ? `${section === null ? '' : '\n'}## ${part.section ?? noSection}\n\n`
        : '';
    section = part === null ? section : part.section;
    isMarkdown ||= heading !== '';
    return `${heading}${item(paper, part, isMarkdown)}`;
  };
}

/** A heading without words: what stands under it is in no section. */
const noSection = '…';

const thumbs: Readonly<Record<Interest, string>> = { UP: ' :+1:', DOWN: ' :-1:' };

function item(paper: ExportPaper, part: ReadersPart | null, isMarkdown: boolean): string {
  const title = escapeMarkdown(paper.title);
  const address = addressOf(paper);
  const place = paper.venue?.name ?? (paper.arxivId === null ? null : 'arXiv');
  const named = address === null ? `${title}${signed(paper, place !== null)}` : title;
  const head =
    place === null || paper.year === null ? named : `${escapeMarkdown(place)} ${String(paper.year)}-${named}`;
  const thumb = part?.interest == null ? '' : thumbs[part.interest];
  const note = part?.note == null ? '' : noted(part.note, isMarkdown);
  return `- ${address === null ? head : `[${head}](${address})`}${thumb}\n${note}`;
}

/** Who wrote it and when, where no address tells which paper it is. */
function signed({ authors = [], year }: ExportPaper, isDated: boolean): string {
  const names = authors.map(({ author }) => author.name.replaceAll(',', ''));
  if (names.length === 0) return '';
  const by = names.length === 1 ? 'by ' : '';
  return `-${by}${escapeMarkdown(names.join(', '))}${isDated || year === null ? '' : ` ${String(year)}`}`;
}

function addressOf({ arxivId, doi, url }: ExportPaper): string | null {
  const address =
    arxivId !== null ? `https://arxiv.org/abs/${arxivId}` : doi !== null ? `https://doi.org/${doi}` : url;
  return address === null ? null : (webAddress(address)?.replace(/[()\s]/g, encodeURIComponent) ?? null);
}

/**
 * As it is read back: list items stay items, nested in that of the paper; other lines are paragraphs at the margin. Where no heading
 * says that the text is Markdown, and where such a line would be taken for something else, it becomes an item.
 */
function noted(note: string, isMarkdown: boolean): string {
  const lines: string[] = [];
  let before: 'item' | 'paragraph' | 'blank' = 'blank';
  for (const line of note.split('\n')) {
    if (line.trim() === '') before = 'blank';
    else if (/^\s*[-*+]\s/.test(line) || (before === 'item' && /^\s/.test(line))) {
      lines.push(`    ${nested(line)}`);
      before = 'item';
    } else if (isMarkdown && !/^\s*(?:#|\{:|[-*_=]{3}|<!--|[•‣·]|\d{1,3}[.)])/.test(line)) {
      lines.push(before === 'paragraph' ? line.trim() : `\n${line.trim()}`);
      before = 'paragraph';
    } else {
      lines.push(`    - ${line.trim()}`);
      before = 'item';
    }
  }
  return `${lines.join('\n')}\n${before === 'paragraph' ? '\n' : ''}`;
}

/** Two blanks deeper in a note are four in a list, whose items are no longer at the margin. */
function nested(line: string): string {
  return line.replace(/^ +/, '$&$&');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
