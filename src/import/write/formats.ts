// A format → how its bibliographies open and end, and what writes a batch of papers in it.
import { setImmediate } from 'node:timers/promises';
import { itemsOf } from '../../annotations/reading-lists.js';
import type { AnnotationStore } from '../../annotations/store.js';
import { citedByPapers } from '../../graph/cited-papers.js';
import type { GraphStore } from '../../graph/store.js';
import type { Person } from '../../model/annotation.js';
import { badInput } from '../../model/errors.js';
import { describingParts, type PaperPart } from '../../model/paper.js';
import type { ChosenPaper, Writing } from './bibliography.js';
import { bibtexWriter, type Dialect } from './bibtex.js';
import { cslItem, cslWriter } from './csl-json.js';
import { namesOfPaper, type ExportPaper } from './export-paper.js';
import { bibliographyBody, formatReferences, references } from './formatted.js';
import { jsonLine } from './json-lines.js';
import { ownEntries } from './own-entries.js';
import { readingListWriter } from './reading-list.js';
import { referencesWriter } from './references.js';
import { risWriter } from './ris.js';

/** Where a bibliography comes from, and for whom. */
export interface Sources {
  readonly graph: GraphStore;
  readonly annotations: AnnotationStore;
  /** Null: nobody is signed in. */
  readonly viewer: Person | null;
  readonly signal: AbortSignal;
}

export interface BatchPaper {
  readonly paper: ExportPaper;
  readonly key: string | null;
}

type WriteBatch = (papers: readonly BatchPaper[]) => Promise<readonly string[]>;

interface Format {
  readonly mediaType: string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  /** Papers fetched and written at a time: what an export holds in memory. */
  readonly batch: number;
  /** What it reads of a paper. */
  readonly parts: ReadonlySet<PaperPart>;
  /** Whether it has a place for what the reader has noted. */
  readonly noted: boolean;
  /** Called once for each bibliography: what it returns keeps citation keys unique, numbers references, … */
  readonly start: (sources: Sources, papers: readonly ChosenPaper[]) => Promise<WriteBatch>;
}

export type WrittenFormat = keyof typeof formats;

const sizes = {
  batch: 500,
  /** Papers formatted at a time: a fifth of a second. */
  formatted: 50,
} as const;

const plain = {
  before: '',
  between: '',
  after: '',
  batch: sizes.batch,
  parts: describingParts,
  noted: true,
} as const;

export const formats = {
  BIBTEX: (writing: Writing) => bibtexFormat('BIBTEX', writing),
  BIBLATEX: (writing: Writing) => bibtexFormat('BIBLATEX', writing),
  RIS: (writing: Writing): Format => ({
    ...plain,
    ...oneByOne(writing, risWriter),
    between: '\r\n',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
  }),
  CSL_JSON: (writing: Writing): Format => ({
    ...plain,
    ...oneByOne(writing, cslWriter),
    before: '[\n',
    between: ',\n',
    after: '\n]\n',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  }),
  JSON_LINES: (writing: Writing): Format => {
    refuseEncoding(writing);
    return { ...plain, noted: false, start: startJsonLines, mediaType: 'application/jsonl; charset=utf-8' };
  },
  READING_LIST: (writing: Writing): Format => {
    refuseEncoding(writing);
    const { list = null } = writing;
    return {
      ...plain,
      start: (sources) => startReadingList(sources, list),
      mediaType: 'text/markdown; charset=utf-8',
    };
  },
  FORMATTED_TEXT: (writing: Writing) => formattedFormat('text', writing),
  FORMATTED_HTML: (writing: Writing) => formattedFormat('html', writing),
};

/** Formats in which papers go by a key: there a paper that is cited under two keys has two entries. */
export function hasKeys(format: WrittenFormat): boolean {
  return format !== 'READING_LIST' && format !== 'FORMATTED_TEXT' && format !== 'FORMATTED_HTML';
}

function bibtexFormat(dialect: Dialect, { encoding }: Writing): Format {
  return {
    ...plain,
    between: '\n',
    mediaType: 'application/x-bibtex; charset=utf-8',
    start: (sources) => {
      const write = bibtexWriter(dialect, encoding ?? 'UTF8');
      return Promise.resolve(async (papers) => {
        const ids = papers.map(({ paper }) => paper.id);
        const own = await ownEntries(sources, ids, dialect);
        return papers.map(({ paper, key }) => write(paper, own.get(paper.id), key));
      });
    },
  };
}

function oneByOne(
  writing: Writing,
  writer: () => (paper: ExportPaper, key: string | null) => string,
): Pick<Format, 'start'> {
  refuseEncoding(writing);
  return {
    start: () => {
      const write = writer();
      return Promise.resolve((papers) => Promise.resolve(papers.map(({ paper, key }) => write(paper, key))));
    },
  };
}

async function startJsonLines(
  { graph, signal }: Sources,
  papers: readonly ChosenPaper[],
): Promise<WriteBatch> {
  const referenceTo = await referencesWriter(graph, papers, { signal });
  return async (batch) => {
    const ids = batch.map(({ paper }) => paper.id);
    const cited = await citedByPapers(graph, ids, { signal });
    return batch.map(({ paper, key }) => jsonLine(paper, (cited.get(paper.id) ?? []).map(referenceTo), key));
  };
}

/** With what the viewer has about the papers, and nobody else's. */
async function startReadingList({ annotations, viewer }: Sources, list: string | null): Promise<WriteBatch> {
  const items =
    viewer === null || list === null ? [] : ((await itemsOf(annotations, viewer.id, [list])).get(list) ?? []);
  const places = new Map(items.map((item) => [item.paperId, item]));
  const write = readingListWriter((paper) => ({
    section: places.get(paper.id)?.section ?? null,
    interest: paper.noted?.interest ?? null,
    note: places.get(paper.id)?.note ?? paper.noted?.note ?? null,
  }));
  return (batch) => Promise.resolve(batch.map(({ paper }) => write(paper)));
}

/** References in words. They take milliseconds each, so other requests are let in between a few and the next. */
function formattedFormat(format: 'text' | 'html', writing: Writing): Format {
  refuseEncoding(writing);
  const how = references(writing, format);
  return {
    ...plain,
    ...bibliographyBody[format],
    batch: sizes.formatted,
    parts: namesOfPaper,
    noted: false,
    start: () => {
      let written = 0;
      return Promise.resolve(async (batch) => {
        await setImmediate();
        const items = batch.map(({ paper }) => cslItem(paper, paper.id));
        const lines = formatReferences(items, how, written + 1);
        written += lines.length;
        return lines.map((line) => `${line}\n`);
      });
    },
  };
}

function refuseEncoding({ encoding, format }: Writing): void {
  if (encoding == null || encoding === 'UTF8') return;
  throw badInput(`encoding ${encoding} goes with BIBTEX and BIBLATEX; ${format} is always UTF-8.`, [
    'encoding',
  ]);
}
