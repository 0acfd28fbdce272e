// Bibliographies in the API: one of some papers as a whole here, chunk by chunk for those that stream; a paper's own entry and reference.
import { hydratePapers } from '../graph/papers.js';
import { writeBibliography, type Chunk, type ChosenPaper } from '../import/write/bibliography.js';
import { bibtexWriter } from '../import/write/bibtex.js';
import { cslItem } from '../import/write/csl-json.js';
import { namesOfPaper, type ExportPaper } from '../import/write/export-paper.js';
import { hasKeys } from '../import/write/formats.js';
import { formatReferences, references } from '../import/write/formatted.js';
import { namePartsOf } from '../import/write/name-parts.js';
import { ownEntries } from '../import/write/own-entries.js';
import { groupBy } from '../model/group-by.js';
import type { Context } from './context.js';
import { choosePapers, type UnresolvedCitekey } from './export-choice.js';
import type { Export, QueryExportArgs, Resolvers } from './generated.js';
import { paperLoader } from './papers.js';
import type { PaperParent } from './parents.js';

export const exportResolvers: Resolvers = {
  Query: {
    export: async (_query, args, context) => whole(await openExport(context, args)),
  },
  UnresolvedCitekey: {
    candidates: async ({ candidates }, _args, context, info) =>
      (await Promise.all(candidates.map(({ id }) => paperLoader(context, info, []).load(id)))).filter(
        (paper) => paper !== null,
      ),
  },
  Paper: {
    bibtex: async (paper, _args, context) =>
      bibtexWriter()(await withNames(context, paper), await ownEntryLoader(context).load(paper.id)),
    citation: async (paper, args, context) => {
      const how = references(args, 'text');
      return formatReferences([cslItem(await withNames(context, paper), paper.id)], how)[0] ?? '';
    },
  },
};

/** A bibliography that waits to be written. */
export interface OpenExport {
  /** How many papers were chosen; those that are gone by the time they are written are passed over. */
  readonly papers: number;
  /** What of `citedKeys` names no one paper: nothing is written for it. */
  readonly unresolved: readonly UnresolvedCitekey[];
  /** Keys of `citedKeys` that name one and the same paper: it is written under each of them. */
  readonly synonyms: readonly (readonly string[])[];
  readonly mediaType: string;
  readonly chunks: AsyncIterable<Chunk>;
}

/** Finds which papers go out; they are fetched and written while the chunks are asked for. Throws BAD_USER_INPUT and NOT_FOUND. */
export async function openExport(context: Context, args: QueryExportArgs): Promise<OpenExport> {
  const chosen = await choosePapers(context, args);
  const { unresolved } = chosen;
  const papers = hasKeys(args.format) ? chosen.papers : eachOnce(chosen.papers);
  const { mediaType, chunks } = writeBibliography(context, papers, args);
  return { papers: papers.length, unresolved, synonyms: synonymsAmong(papers), mediaType, chunks };
}

function eachOnce(papers: readonly ChosenPaper[]): readonly ChosenPaper[] {
  return [...new Map(papers.map((paper) => [paper.id, paper])).values()];
}

function synonymsAmong(papers: readonly ChosenPaper[]): string[][] {
  const cited = papers.filter(({ key }) => key !== null);
  const keys = groupBy(cited, ({ id }) => id);
  return [...keys.values()].flatMap((some) => (some.length < 2 ? [] : [some.map(({ key }) => key ?? '')]));
}

async function whole({
  chunks,
  mediaType,
  unresolved,
}: OpenExport): Promise<Omit<Export, 'unresolved'> & Pick<OpenExport, 'unresolved'>> {
  const texts: string[] = [];
  let count = 0;
  for await (const chunk of chunks) {
    texts.push(chunk.text);
    count += chunk.count;
  }
  return { text: texts.join(''), count, mediaType, unresolved };
}

function ownEntryLoader(context: Context) {
  return context.loaders.get('entries as they were written', async (ids: readonly string[]) => {
    const found = await ownEntries(context, ids, 'BIBTEX');
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** The paper as it was fetched ahead, or one trip for all that were reached without their names. */
async function withNames(context: Context, paper: PaperParent): Promise<ExportPaper> {
  const parts = context.loaders.get('names as entries print them', async (ids: readonly string[]) => {
    const found = await namePartsOf(context, ids);
    return ids.map((id) => found.get(id) ?? null);
  });
  const [named, nameParts] = await Promise.all([withPeople(context, paper), parts.load(paper.id)]);
  return nameParts === null ? named : { ...named, nameParts };
}

async function withPeople(context: Context, paper: PaperParent): Promise<ExportPaper> {
  if ([...namesOfPaper].every((part) => paper[part] !== undefined)) return paper;
  const loader = context.loaders.get('papers with names', async (ids: readonly string[]) => {
    const papers = await hydratePapers(context.graph, ids, namesOfPaper, { signal: context.signal });
    return ids.map((id) => papers.get(id) ?? null);
  });
  return (await loader.load(paper.id)) ?? paper;
}
