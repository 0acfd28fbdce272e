// Bibliographies in the API: some papers, a reading list, what fits a filter, or the whole library, written page by page.
import { setImmediate } from 'node:timers/promises';
import { annotationsOn } from '../annotations/annotations.js';
import { itemsOf, readingListById, noSuchList, targetsOf } from '../annotations/reading-lists.js';
import { importsOfRecords } from '../graph/imports.js';
import { findPapers } from '../graph/paper-pages.js';
import { hydratePapers } from '../graph/papers.js';
import { recordsOfPapers } from '../graph/records.js';
import { bibtexWriter, type Dialect } from '../import/write/bibtex.js';
import { exportedParts, type ExportPaper } from '../import/write/export-paper.js';
import { cslItem, cslWriter } from '../import/write/csl-json.js';
import { formatReferences, references, type References } from '../import/write/formatted.js';
import { jsonLine } from '../import/write/json-lines.js';
import { readingListWriter } from '../import/write/reading-list.js';
import { risWriter } from '../import/write/ris.js';
import { untouchedEntry, type UntouchedEntry } from '../import/write/untouched.js';
import { badInput } from '../model/errors.js';
import type { PaperFilter } from '../model/paper-filter.js';
import type { PaperPart } from '../model/paper.js';
import type { Context } from './context.js';
import type { BibliographyFormat, Export, QueryExportArgs, Resolvers } from './generated.js';
import type { PaperParent } from './parents.js';
import { requireViewer } from './roles.js';
import { resolveWhere } from './where.js';

const sizes = {
  /** Papers hydrated and written at a time: what an export holds in memory beside its text. */
  batch: 500,
  /** Ids found at a time. */
  page: 10_000,
  /** Papers formatted at a time: a fifth of a second. */
  formatted: 50,
  /** Papers named one by one; who wants more has a filter or a list. */
  papers: 10_000,
} as const;

export const exportResolvers: Resolvers = {
  Query: {
    export: async (_query, args, context) => bibliography(context, await idsToExport(context, args), args),
  },
  Paper: {
    bibtex: async (paper, _args, context) =>
      bibtexWriter()(
        await withNames(context, paper),
        await untouchedLoader(context, 'BIBTEX').load(paper.id),
      ),
    citation: async (paper, args, context) => {
      const how = references(args, 'text');
      return formatReferences([cslItem(await withNames(context, paper), paper.id)], how)[0] ?? '';
    },
  },
};

/** Ids that name no paper (any more) are passed over. */
async function bibliography(
  context: Context,
  ids: readonly string[],
  args: QueryExportArgs,
): Promise<Export> {
  const { format, list } = args;
  if (format === 'FORMATTED_TEXT') return formatted(context, ids, references(args, 'text'));
  if (format === 'FORMATTED_HTML') return formatted(context, ids, references(args, 'html'));
  const { graph, signal } = context;
  const { write, before, between, after, mediaType } =
    format === 'READING_LIST' ? await listWriter(context, ids, list ?? null) : writers[format]();
  const entries: string[] = [];
  for (let at = 0; at < ids.length; at += sizes.batch) {
    const batch = ids.slice(at, at + sizes.batch);
    const [papers, untouched] = await Promise.all([
      hydratePapers(graph, batch, exportedParts, { signal }),
      format === 'BIBTEX' || format === 'BIBLATEX' ? untouchedEntries(context, batch, format) : none,
    ]);
    for (const id of batch) {
      const paper = papers.get(id);
      if (paper !== undefined) entries.push(write(paper, untouched.get(id)));
    }
  }
  return { text: `${before}${entries.join(between)}${after}`, count: entries.length, mediaType };
}

interface Writer {
  readonly write: (paper: ExportPaper, untouched?: UntouchedEntry) => string;
  readonly before: string;
  readonly between: string;
  readonly after: string;
  readonly mediaType: string;
}

type WrittenFormat = Exclude<BibliographyFormat, 'READING_LIST' | 'FORMATTED_TEXT' | 'FORMATTED_HTML'>;

/** One is made for each export: it keeps citation keys unique. */
const writers: Readonly<Record<WrittenFormat, () => Writer>> = {
  BIBTEX: () => ({
    ...plain,
    write: bibtexWriter(),
    between: '\n',
    mediaType: 'application/x-bibtex; charset=utf-8',
  }),
  BIBLATEX: () => ({
    ...plain,
    write: bibtexWriter('BIBLATEX'),
    between: '\n',
    mediaType: 'application/x-bibtex; charset=utf-8',
  }),
  RIS: () => ({
    ...plain,
    write: risWriter(),
    between: '\r\n',
    mediaType: 'application/x-research-info-systems; charset=utf-8',
  }),
  CSL_JSON: () => ({
    write: cslWriter(),
    before: '[\n',
    between: ',\n',
    after: '\n]\n',
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
  }),
  JSON_LINES: () => ({ ...plain, write: jsonLine, mediaType: 'application/jsonl; charset=utf-8' }),
};

const plain = { before: '', between: '', after: '' } as const;

const none: ReadonlyMap<string, UntouchedEntry> = new Map();

/**
 * The entries of these papers that may go out as they were written: those that the viewer brought in. Notes, ratings and file
 * paths stand in them, which are for nobody else, whatever the role.
 */
async function untouchedEntries(
  { graph, viewer, signal }: Context,
  papers: readonly string[],
  dialect: Dialect,
): Promise<ReadonlyMap<string, UntouchedEntry>> {
  if (viewer === null) return none;
  const records = await recordsOfPapers(graph, papers, { signal });
  const single = [...records.values()].flatMap((some) => (some.length === 1 ? some : []));
  const ids = single.map(({ id }) => id);
  const holders = await importsOfRecords(graph, ids, { signal });
  const found = new Map<string, UntouchedEntry>();
  for (const record of single) {
    if (!(holders.get(record.id) ?? []).some(({ createdById }) => createdById === viewer.id)) continue;
    const entry = untouchedEntry([record], dialect);
    if (entry !== null) found.set(record.paperId, entry);
  }
  return found;
}

function untouchedLoader(context: Context, dialect: Dialect) {
  return context.loaders.get(`untouched entries in ${dialect}`, async (ids: readonly string[]) => {
    const found = await untouchedEntries(context, ids, dialect);
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** References in words. They take milliseconds each, so other requests are let in between a few and the next. */
async function formatted(context: Context, ids: readonly string[], how: References): Promise<Export> {
  const { graph, signal } = context;
  const lines: string[] = [];
  for (let at = 0; at < ids.length; at += sizes.formatted) {
    signal.throwIfAborted();
    const batch = ids.slice(at, at + sizes.formatted);
    const papers = await hydratePapers(graph, batch, namesOfPaper, { signal });
    const items = batch.flatMap((id) => {
      const paper = papers.get(id);
      return paper === undefined ? [] : [cslItem(paper, id)];
    });
    lines.push(...formatReferences(items, how, lines.length + 1));
    await setImmediate();
  }
  const text = lines.map((line) => `${line}\n`).join('');
  const html = `<div class="csl-bib-body">\n${text}</div>\n`;
  return how.format === 'text'
    ? { text, count: lines.length, mediaType: 'text/plain; charset=utf-8' }
    : { text: html, count: lines.length, mediaType: 'text/html; charset=utf-8' };
}

/** With what the viewer has about the papers, and nobody else's. */
async function listWriter(context: Context, ids: readonly string[], list: string | null): Promise<Writer> {
  const { annotations, viewer } = context;
  const write = { ...plain, mediaType: 'text/markdown; charset=utf-8' };
  if (viewer === null) return { ...write, write: readingListWriter() };
  const items = list === null ? [] : ((await itemsOf(annotations, viewer.id, [list])).get(list) ?? []);
  const [places, remarks] = [
    new Map(items.map((item) => [item.paperId, item])),
    await annotationsOn(annotations, viewer.id, ids),
  ];
  return {
    ...write,
    write: readingListWriter((paperId) => ({
      section: places.get(paperId)?.section ?? null,
      interest: remarks.get(paperId)?.interest ?? null,
      note: places.get(paperId)?.note ?? remarks.get(paperId)?.note ?? null,
    })),
  };
}

/** Each id once, in the order to write. Throws BAD_USER_INPUT where more than one choice is made. */
export async function idsToExport(
  context: Context,
  args: Omit<QueryExportArgs, 'format'>,
): Promise<readonly string[]> {
  const given = (['papers', 'list', 'where'] as const).filter((name) => args[name] != null);
  if (given.length > 1) {
    throw badInput(`${given.join(' and ')} are given; an export takes one of papers, list and where.`, [
      given[1] ?? 'papers',
    ]);
  }
  if (args.papers != null) return namedOnes(args.papers);
  if (args.list != null) return papersOfList(context, args.list);
  return fitting(context, await resolveWhere(context, args.where));
}

function namedOnes(papers: readonly string[]): string[] {
  if (papers.length > sizes.papers) {
    throw badInput(`papers has ${papers.length} entries; at most ${sizes.papers} are allowed.`, ['papers']);
  }
  return [...new Set(papers)];
}

async function papersOfList(context: Context, list: string): Promise<string[]> {
  const viewer = requireViewer(context);
  const { annotations } = context;
  if ((await readingListById(annotations, viewer.id, list)) === null) throw noSuchList(list, ['list']);
  return [...new Set(await targetsOf(annotations, viewer.id, list))];
}

/** Oldest addition first: the pages come newest first and are turned round. */
async function fitting({ graph, signal }: Context, filter: PaperFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page = { first: sizes.page, after };
    const found = await findPapers(graph, { filter, orderBy: ['ADDED_DESC'], page }, { signal });
    ids.push(...found.items.map((item) => item.node));
    after = found.items.at(-1)?.cursor ?? null;
    if (!found.hasNextPage || after === null) return ids.reverse();
  }
}

/** What an entry in BibTeX is made of beside the paper's own fields. */
const namesOfPaper: ReadonlySet<PaperPart> = new Set(['authors', 'editors', 'venue']);

/** The paper as it was fetched ahead, or one trip for all that were reached without their names. */
async function withNames(context: Context, paper: PaperParent): Promise<ExportPaper> {
  if ([...namesOfPaper].every((part) => paper[part] !== undefined)) return paper;
  const loader = context.loaders.get('papers with names', async (ids: readonly string[]) => {
    const papers = await hydratePapers(context.graph, ids, namesOfPaper, { signal: context.signal });
    return ids.map((id) => papers.get(id) ?? null);
  });
  return (await loader.load(paper.id)) ?? paper;
}
