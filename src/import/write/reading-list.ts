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
  return (paper) => {
    const part = partOf(paper);
    const heading =
      part !== null && part.section !== section
        ? `${section === null ? '' : '\n'}## ${part.section ?? 'Other'}\n\n`
        : '';
    section = part?.section ?? section;
    return `${heading}${item(paper, part)}`;
  };
}

const thumbs: Readonly<Record<Interest, string>> = { UP: ' :+1:', DOWN: ' :-1:' };

function item(paper: ExportPaper, part: ReadersPart | null): string {
  const title = escapeMarkdown(paper.title);
  const address = addressOf(paper);
  const place = paper.venue?.name ?? (paper.arxivId === null ? null : 'arXiv');
  const head =
    place === null || paper.year === null ? title : `${escapeMarkdown(place)} ${String(paper.year)}-${title}`;
  const thumb = part?.interest == null ? '' : thumbs[part.interest];
  const note = part?.note == null ? '' : `${indented(part.note)}\n`;
  return `- ${address === null ? head : `[${head}](${address})`}${thumb}\n${note}`;
}

function addressOf({ arxivId, doi, url }: ExportPaper): string | null {
  const address =
    arxivId !== null ? `https://arxiv.org/abs/${arxivId}` : doi !== null ? `https://doi.org/${doi}` : url;
  return address === null ? null : (webAddress(address)?.replace(/[()\s]/g, encodeURIComponent) ?? null);
}

/** The note's own list items stay items; other lines become some. */
function indented(note: string): string {
  return note
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (/^\s*[-*+]\s/.test(line) ? `    ${line}` : `    - ${line.trim()}`))
    .join('\n');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>]/g, '\\$&');
}
