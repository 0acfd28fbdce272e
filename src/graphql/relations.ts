// What is said of papers and concepts, in the API: relations of a thing as pages, claimed and measured in one order, and what each
// relation and each piece of evidence points at.
import type { GraphQLResolveInfo } from 'graphql';
import { measuredRelations } from '../explore/measured.js';
import { importsByIds } from '../graph/imports.js';
import { emptyPage } from '../graph/paper-neighbours.js';
import { hydratePapers } from '../graph/papers.js';
import { mergePages, pageAmong } from '../graph/relation-pages.js';
import { countRelationsOf, relationsOf } from '../graph/relations.js';
import { resultsByIds } from '../graph/results.js';
import type { Concept } from '../model/concept.js';
import { kindOfId } from '../model/ids.js';
import type { Page } from '../model/page.js';
import type { Basis, Direction, Relation, RelationType } from '../model/relation.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { ConceptRelationsArgs, MethodOutperformsArgs, Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import { asksForRows, paperLoader } from './papers.js';
import { resolveId } from './retired.js';

const said = {
  relations: (thing: Thing, args: ConceptRelationsArgs, context: Context, info: GraphQLResolveInfo) => {
    const { types = null, direction } = args;
    const request = { types, direction: direction ?? ('BOTH' as const), dataset: null, basis: claimedOnly };
    return relationConnection(context, info, [thing.id], request, args);
  },
};

const saidOfWorks = {
  ...said,
  inspiredBy: ofWork('INSPIRED_BY', 'OUTGOING'),
  inspired: ofWork('INSPIRED_BY', 'INCOMING'),
  outperforms: ofWork('OUTPERFORMS', 'OUTGOING'),
  outperformedBy: ofWork('OUTPERFORMS', 'INCOMING'),
};

export const relationResolvers: Resolvers = {
  Paper: saidOfWorks,
  Method: saidOfWorks,
  Dataset: said,
  Backbone: said,
  Task: said,
  Metric: said,
  Topic: said,
  Relation: {
    from: ({ from }, _args, context, info) => endAt(context, info, from),
    to: ({ to }, _args, context, info) => endAt(context, info, to),
    dataset: ({ dataset }, _args, context, info) => conceptAt(context, info, dataset),
    metric: ({ metric }, _args, context, info) => conceptAt(context, info, metric),
  },
  Evidence: {
    source: ({ source }, _args, context, info) =>
      source === null ? null : paperLoader(context, info, []).load(source),
    results: async ({ results }, _args, context) => {
      const found = await Promise.all(results.map((id) => resultLoader(context).load(id)));
      return found.filter((result) => result !== null);
    },
    import: (evidence, _args, context) =>
      evidence.import === null ? null : importLoader(context).load(evidence.import),
  },
};

interface Thing {
  readonly id: string;
}

interface RelationRequest {
  readonly types: readonly RelationType[] | null;
  readonly direction: Direction;
  readonly dataset: string | null;
  readonly basis: readonly Basis[];
}

const claimedOnly: readonly Basis[] = ['CLAIMED'];
const eitherBasis: readonly Basis[] = ['CLAIMED', 'MEASURED'];

/** A field of papers and methods; what is said of the methods that a paper proposes is said of it. */
function ofWork(type: 'INSPIRED_BY' | 'OUTPERFORMS', direction: 'OUTGOING' | 'INCOMING') {
  return async (
    work: Thing,
    args: Partial<Pick<MethodOutperformsArgs, 'dataset' | 'basis'>> & PageArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    pageRequest(args);
    const proposed = kindOfId(work.id) === 'paper' ? await proposedLoader(context).load(work.id) : [];
    const dataset = args.dataset == null ? null : await resolveId(context, args.dataset);
    const basis = args.basis ?? (type === 'OUTPERFORMS' ? eitherBasis : claimedOnly);
    const request = { types: [type], direction, dataset, basis };
    return relationConnection(context, info, [work.id, ...proposed], request, args);
  };
}

interface PageArgs {
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What is said of any of `things`, each relation once. */
async function relationConnection(
  context: Context,
  info: GraphQLResolveInfo,
  things: readonly string[],
  request: RelationRequest,
  args: PageArgs,
) {
  const page = pageRequest(args);
  const claimed = request.basis.includes('CLAIMED') ? things : [];
  const measured = request.basis.includes('MEASURED') ? things.filter((id) => kindOfId(id) === 'method') : [];
  const measuredOnes = async () => {
    const found = await Promise.all(measured.map((id) => measuredLoader(context, request).load(id)));
    return [...new Map(found.flat().map((relation) => [relation.id, relation])).values()];
  };
  const rows = async (): Promise<Page<Relation>> => {
    const [pages, figures] = await Promise.all([
      Promise.all(claimed.map((id) => pageLoader(context, request, args).load(id))),
      measuredOnes(),
    ]);
    return mergePages([...pages, pageAmong(figures, page)], page.first);
  };
  return connection<Relation>(asksForRows(info) ? await rows() : emptyPage, async () => {
    const [counts, figures] = await Promise.all([
      Promise.all(claimed.map((id) => countLoader(context, request).load(id))),
      measuredOnes(),
    ]);
    return counts.reduce((sum, count) => sum + count, figures.length);
  });
}

function pageLoader(context: Context, request: RelationRequest, args: PageArgs) {
  const page = pageRequest(args);
  const name = `relations ${JSON.stringify([request, page])}`;
  return context.loaders.get(name, async (ids: readonly string[]) => {
    const pages = await relationsOf(context.graph, ids, { ...request, page }, { signal: context.signal });
    return ids.map((id): Page<Relation> => pages.get(id) ?? emptyPage);
  });
}

function countLoader(context: Context, request: RelationRequest) {
  return context.loaders.get(
    `counts of relations ${JSON.stringify(request)}`,
    async (ids: readonly string[]) => {
      const counts = await countRelationsOf(context.graph, ids, request, { signal: context.signal });
      return ids.map((id) => counts.get(id) ?? 0);
    },
  );
}

/** What figures show of methods. */
function measuredLoader(context: Context, { direction, dataset }: RelationRequest) {
  const name = `measured relations ${JSON.stringify([direction, dataset])}`;
  return context.loaders.get(name, async (methods: readonly string[]) => {
    const request = { direction, dataset };
    const all = await measuredRelations(context.graph, methods, request, { signal: context.signal });
    return methods.map((id) => all.filter((one) => (direction === 'OUTGOING' ? one.from : one.to) === id));
  });
}

/** The ids of the methods that papers propose. */
function proposedLoader(context: Context) {
  return context.loaders.get('methods that papers propose', async (papers: readonly string[]) => {
    const parts = new Set(['proposes'] as const);
    const found = await hydratePapers(context.graph, papers, parts, { signal: context.signal });
    return papers.map((id) => (found.get(id)?.proposes ?? []).map((method) => method.id));
  });
}

function importLoader(context: Context) {
  return context.loaders.get('imports', async (ids: readonly string[]) => {
    const found = await importsByIds(context.graph, ids, { signal: context.signal });
    return ids.map((id) => found.get(id) ?? null);
  });
}

function resultLoader(context: Context) {
  return context.loaders.get('results of evidence', async (ids: readonly string[]) => {
    const found = await resultsByIds(context.graph, ids, { signal: context.signal });
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** An end of a relation; a relation is in no answer once one of its ends is gone. */
export async function endAt(context: Context, info: GraphQLResolveInfo, id: string) {
  const node = await nodeLoader(context, info, []).load(id);
  if (node === null) throw new Error(`${id} was taken out while the request ran`);
  return node;
}

export async function conceptAt(
  context: Context,
  info: GraphQLResolveInfo,
  id: string | null,
): Promise<Concept | null> {
  const node = id === null ? null : await nodeLoader(context, info, []).load(id);
  return node !== null && 'scale' in node ? node : null;
}
