// Packs in the API: those that are loaded, loading one and taking it out, and a pack of some papers.
import { listPacks, type StandingPack } from '../graph/packs.js';
import { loadPack, unloadPack, type LoadedPack } from '../import/packs/load.js';
import { problemsOf, sentence } from '../import/packs/problems.js';
import { readPack } from '../import/packs/read.js';
import { isLitgraphError, LitgraphError } from '../model/errors.js';
import type { Context } from './context.js';
import type { PackFileInput, PackInput, Problem, Resolvers } from './generated.js';
import { attempt } from './problems.js';
import { requireRole } from './roles.js';

export const packResolvers: Resolvers = {
  Query: {
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
