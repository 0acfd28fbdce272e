// Packs in the API: those that are loaded, loading one and taking it out, and a pack of some papers.
import { annotationsOn } from '../annotations/annotations.js';
import { itemsOf, readingListById } from '../annotations/reading-lists.js';
import { listPacks, type StandingPack } from '../graph/packs.js';
import { gatherPack } from '../import/packs/gather.js';
import { loadPack, unloadPack, type LoadedPack } from '../import/packs/load.js';
import { problemsOf, sentence } from '../import/packs/problems.js';
import { readPack } from '../import/packs/read.js';
import { packFile } from '../import/packs/schemas.js';
import { writePack, type PersonalPart } from '../import/packs/write.js';
import { badInput, isLitgraphError, LitgraphError } from '../model/errors.js';
import type { PackTitle } from '../model/pack.js';
import type { Context } from './context.js';
import { idsToExport } from './export-choice.js';
import type {
  PackFileInput,
  PackFiles,
  PackInput,
  Problem,
  QueryExportPackArgs,
  Resolvers,
} from './generated.js';
import { attempt } from './problems.js';
import { requireRole } from './roles.js';

export const packResolvers: Resolvers = {
  Query: {
    exportPack: (_query, args, context) => exportPack(context, args),
    packs: async (_query, _args, { graph, signal }) => (await listPacks(graph, { signal })).flatMap(shown),
  },
  Mutation: {
    loadPack: async (_mutation, { input }, context) => {
      const { done, problems } = await attemptEach(() => load(context, input));
      const packs = done?.importId == null ? [] : await listPacks(context.graph, context);
      const pack = packs.find((one) => one.import.id === done?.importId);
      return {
        pack: pack === undefined ? null : (shown(pack)[0] ?? null),
        difference: done?.difference ?? null,
        problems,
      };
    },
    unloadPack: async (_mutation, { name }, context) => {
      requireRole(context, 'EDITOR');
      const { problems } = await attempt(() => unloadPack(context.graph, name, context));
      return { name: problems.length > 0 ? null : name, problems };
    },
  },
};

async function load(context: Context, { files, dryRun }: PackInput): Promise<LoadedPack> {
  const person = requireRole(context, 'EDITOR');
  const { graph, signal, onImportStep } = context;
  refuseTooLarge(context, files);
  return loadPack(graph, readPack(files), {
    person,
    dryRun: dryRun ?? false,
    signal,
    onProgress: onImportStep,
  });
}

function refuseTooLarge({ limits }: Context, files: readonly PackFileInput[]): void {
  const bytes = files.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  if (bytes <= limits.maxImportBytes) return;
  throw new LitgraphError(
    'PAYLOAD_TOO_LARGE',
    `The files have ${bytes} bytes; at most ${limits.maxImportBytes} are taken in at once (LITGRAPH_MAX_IMPORT_BYTES).`,
    { path: ['input', 'files'], limit: limits.maxImportBytes },
  );
}

/** Each mistake in a pack is a problem of its own, its path the file and the line. */
async function attemptEach<T>(
  work: () => Promise<T>,
): Promise<{ done: T | null; problems: readonly Problem[] }> {
  const mistakes: Problem[] = [];
  const attempted = await attempt(async () => {
    try {
      return await work();
    } catch (error) {
      if (isLitgraphError(error))
        mistakes.push(
          ...problemsOf(error).map((it) => ({
            code: error.code,
            message: sentence(it),
            path: ['input', 'files', `${it.file}:${it.line}`],
          })),
        );
      throw error;
    }
  });
  return mistakes.length === 0 ? attempted : { done: null, problems: mistakes };
}

function shown({ title, import: one }: StandingPack) {
  return title === null ? [] : [{ ...title, import: one }];
}

async function exportPack(context: Context, { name, ...choice }: QueryExportPackArgs): Promise<PackFiles> {
  if (!packFile.shape.name.safeParse(name).success) {
    throw badInput(`${JSON.stringify(name)} is no name of a pack: lower-case words joined by hyphens.`, [
      'name',
    ]);
  }
  const { graph, signal } = context;
  const whole = choice.papers == null && choice.list == null && choice.where == null;
  const papers = await idsToExport(context, choice);
  const contents = await gatherPack(graph, papers, { whole, signal });
  const title = await titleOf(context, name, contents.papers.size);
  return {
    name,
    files: writePack(title, contents, await personalPart(context, papers, choice.list ?? null)),
  };
}

/** That of the pack that is loaded under this name, else what can be said of any. */
async function titleOf({ graph, viewer, signal }: Context, name: string, papers: number): Promise<PackTitle> {
  const loaded = (await listPacks(graph, { signal })).find(({ title }) => title?.name === name)?.title;
  return (
    loaded ?? {
      name,
      title: name,
      description: `${papers} papers and what is said of them.`,
      source: 'A litgraph library.',
      author: viewer?.name ?? 'unknown',
      url: '',
      licence: 'Not stated.',
    }
  );
}

/** What the viewer thinks of these papers, and the list where one was chosen. */
async function personalPart(
  { annotations, viewer }: Context,
  papers: readonly string[],
  listId: string | null,
): Promise<PersonalPart> {
  if (viewer === null) return { list: null, annotations: new Map() };
  const list = listId === null ? null : await readingListById(annotations, viewer.id, listId);
  const items = list === null ? [] : ((await itemsOf(annotations, viewer.id, [list.id])).get(list.id) ?? []);
  return {
    list: list === null ? null : { name: list.name, description: list.description, items },
    annotations: await annotationsOn(annotations, viewer.id, papers),
  };
}
