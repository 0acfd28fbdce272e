// Papers → a bibliography, chunk by chunk: a batch is fetched, written and forgotten before the next one, so that the whole library
// goes out in the memory that a batch takes. What a batch becomes in each format, formats.ts knows.
import { hydratePapers } from '../../graph/papers.js';
import { formats, type BatchPaper, type Sources, type WrittenFormat } from './formats.js';
import type { Encoding } from './latex.js';
import { withNameParts } from './name-parts.js';
import { withNoted } from './noted.js';

/** A paper to write. */
export interface ChosenPaper {
  readonly id: string;
  /** The key that it must have; where null its own, or one that is made. Formats without keys take no notice. */
  readonly key: string | null;
}

export interface Writing {
  readonly format: WrittenFormat;
  /** Of formatted references: as `references` takes them. */
  readonly style?: string | null | undefined;
  readonly locale?: string | null | undefined;
  /** Of BibTeX and BibLaTeX. */
  readonly encoding?: Encoding | null | undefined;
  /** The reading list that the papers come from: its sections and notes go into a reading list. */
  readonly list?: string | null | undefined;
}

/** Whole entries, and how many; what a file opens or ends with comes with the first and the last. */
export interface Chunk {
  readonly text: string;
  readonly count: number;
}

export interface WrittenBibliography {
  readonly mediaType: string;
  readonly chunks: AsyncIterable<Chunk>;
}

/**
 * In the order of `papers`; ids that name no paper (any more) are passed over. Nothing is fetched before the first chunk is asked
 * for. Throws BAD_USER_INPUT at once for a style, language or encoding that the format does not have; the chunks throw what the
 * stores throw, and CANCELLED or DEADLINE_EXCEEDED where the signal is aborted.
 */
export function writeBibliography(
  sources: Sources,
  papers: readonly ChosenPaper[],
  writing: Writing,
): WrittenBibliography {
  const format = formats[writing.format](writing);
  return { mediaType: format.mediaType, chunks: chunksOf(sources, papers, format) };
}

async function* chunksOf(
  sources: Sources,
  papers: readonly ChosenPaper[],
  { start, batch: size, parts, noted, before, between, after }: ReturnType<(typeof formats)[WrittenFormat]>,
): AsyncGenerator<Chunk, undefined> {
  const { graph, signal } = sources;
  const write = await start(sources, papers);
  let lead = before;
  for (let at = 0; at < papers.length; at += size) {
    signal.throwIfAborted();
    const batch = papers.slice(at, at + size);
    const fetched = await hydratePapers(graph, idsOf(batch), parts, { signal });
    const named = await withNameParts(sources, fetched);
    const found = noted ? await withNoted(sources, named) : named;
    const entries = await write(
      batch.flatMap(({ id, key }): BatchPaper[] => {
        const paper = found.get(id);
        return paper === undefined ? [] : [{ paper, key }];
      }),
    );
    if (entries.length === 0) continue;
    yield { text: lead + entries.join(between), count: entries.length };
    lead = between;
  }
  const rest = (lead === before ? before : '') + after;
  if (rest !== '') yield { text: rest, count: 0 };
  return undefined;
}

function idsOf(papers: readonly ChosenPaper[]): string[] {
  return papers.map(({ id }) => id);
}
