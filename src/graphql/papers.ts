// Papers in the API: one by any of its keys, pages of them, and their lists. Fields that were fetched ahead are handed
// out as they are; what was not goes through a batch.
import type DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { countNeighbours, emptyPage, findNeighbours, type Neighbourhood } from '../graph/paper-neighbours.js';
import { countPapers, findPapers } from '../graph/paper-pages.js';
import { hydratePapers, paperIdBy, type PaperKey } from '../graph/papers.js';
import { badInput } from '../model/errors.js';
import type { Page } from '../model/page.js';
import type { HydratedPaper, PaperLists, PaperPart } from '../model/paper.js';
import { connection, pageRequest, type Connection } from './connections.js';
import type { Context } from './context.js';
import type { PaperKey as PaperKeyInput, QueryPapersArgs, Resolvers } from './generated.js';
import { foundOrBecame } from './retired.js';
import { asksFor, partsBelow, type Path } from './selection.js';
import { resolveWhere, starsFor } from './where.js';

export const paperResolvers: Resolvers = {
  Query: {
    paper: async (_query, { by }, context, info) => {
      const key = paperKey(by);
      const id = 'id' in key ? key.id : await paperIdBy(context.graph, key, { signal: context.signal });
      return id === null ? null : paperLoader(context, info, []).load(id);
    },
    papers: (_query, args, context, info) => papersConnection(context, info, args),
  },
  Paper: {
    authors: part('authors'),
    editors: part('editors'),
    venue: part('venue'),
    topics: part('topics'),
    tasks: part('tasks'),
    proposes: part('proposes'),
    uses: part('uses'),
    datasets: part('datasets'),
    backbones: part('backbones'),
    citationCount: part('citationCount'),
    references: (paper, args, context, info) =>
      neighbourConnection(context, info, 'references', paper.id, args),
    citedBy: (paper, args, context, info) => neighbourConnection(context, info, 'citedBy', paper.id, args),
  },
};

/**
 * Loads papers by id, each with exactly the lists that the query asks for below any of `paths`; null for an id that
 * names no paper. All that ask for the same lists in one tick share one trip.
 */
export function paperLoader(
  context: Context,
  info: GraphQLResolveInfo,
  ...paths: readonly Path[]
): DataLoader<string, HydratedPaper | null> {
  const parts = partsBelow(info, ...paths);
  return context.loaders.get(`papers with ${[...parts].sort().join()}`, async (ids: readonly string[]) => {
    const papers = await foundOrBecame(context, ids, (some) =>
      hydratePapers(context.graph, some, parts, { signal: context.signal }),
    );
    return ids.map((id) => papers.get(id) ?? null);
  });
}

/** Where a connection shows its rows. */
const rowsOfConnection: readonly Path[] = [['nodes'], ['edges', 'node']];

/** A connection out of a page of ids; rows that were removed since the page was found are left out. */
export async function paperConnection(
  context: Context,
  info: GraphQLResolveInfo,
  page: Page<string>,
  totalCount: () => Promise<number>,
): Promise<Connection<HydratedPaper>> {
  const loader = paperLoader(context, info, ...rowsOfConnection);
  const papers = await Promise.all(page.items.map((item) => loader.load(item.node)));
  const items = page.items.flatMap(({ cursor }, index) => {
    const node = papers[index] ?? null;
    return node === null ? [] : [{ cursor, node }];
  });
  return connection({ ...page, items }, totalCount);
}

type PageArgs = Pick<QueryPapersArgs, 'first' | 'after' | 'where' | 'orderBy'>;

async function papersConnection(context: Context, info: GraphQLResolveInfo, args: PageArgs) {
  const { graph, signal } = context;
  const request = pageRequest(args);
  const filter = await resolveWhere(context, args.where);
  const { orderBy } = args;
  const page = asksForRows(info)
    ? await findPapers(
        graph,
        { filter, orderBy, page: request, stars: await starsFor(context, orderBy) },
        { signal },
      )
    : emptyPage;
  return paperConnection(context, info, page, () => countPapers(graph, filter, { signal }));
}

/** The papers next to one thing; the same field of many things is one trip. */
export async function neighbourConnection(
  context: Context,
  info: GraphQLResolveInfo,
  hood: Neighbourhood,
  parent: string,
  args: PageArgs,
): Promise<Connection<HydratedPaper>> {
  pageRequest(args);
  const loader = neighbourPages(context, hood, args);
  const page = asksForRows(info) ? await loader.load(parent) : emptyPage;
  return paperConnection(context, info, page, () => neighbourCounts(context, hood, args).load(parent));
}

function neighbourPages(context: Context, hood: Neighbourhood, args: PageArgs) {
  const { first, after, where, orderBy } = args;
  const name = `pages of ${JSON.stringify([hood, first, after, where, orderBy])}`;
  return context.loaders.get(name, async (parents: readonly string[]) => {
    const [filter, stars] = await Promise.all([resolveWhere(context, where), starsFor(context, orderBy)]);
    const request = { filter, orderBy, page: pageRequest(args), stars };
    const pages = await findNeighbours(context.graph, hood, parents, request, { signal: context.signal });
    return parents.map((parent): Page<string> => pages.get(parent) ?? emptyPage);
  });
}

function neighbourCounts(context: Context, hood: Neighbourhood, { where }: PageArgs) {
  const name = `counts of ${JSON.stringify([hood, where])}`;
  return context.loaders.get(name, async (parents: readonly string[]) => {
    const filter = await resolveWhere(context, where);
    const counts = await countNeighbours(context.graph, hood, parents, filter, { signal: context.signal });
    return parents.map((parent) => counts.get(parent) ?? 0);
  });
}

/** Whether a connection must find its page, or is asked for its total alone. */
export function asksForRows(info: GraphQLResolveInfo): boolean {
  return asksFor(info, 'nodes', 'edges', 'pageInfo');
}

/** A list of a paper: as it was fetched ahead, or one trip for all papers that were reached without it. */
function part<Part extends PaperPart>(name: Part) {
  return (
    paper: HydratedPaper,
    _args: object,
    context: Context,
  ): PaperLists[Part] | Promise<PaperLists[Part]> => {
    const fetched = paper[name] as PaperLists[Part] | undefined;
    return fetched !== undefined ? fetched : partLoader(context, name).load(paper.id);
  };
}

function partLoader<Part extends PaperPart>(context: Context, name: Part) {
  return context.loaders.get(`${name} of papers`, async (ids: readonly string[]) => {
    const papers = await hydratePapers(context.graph, ids, new Set([name]), { signal: context.signal });
    return ids.map((id) => (papers.get(id)?.[name] ?? removed[name]) as PaperLists[Part]);
  });
}

/** The lists of a paper that was removed while the request ran. */
const removed: PaperLists = {
  authors: [],
  editors: [],
  venue: null,
  topics: [],
  tasks: [],
  proposes: [],
  uses: [],
  datasets: [],
  backbones: [],
  citationCount: 0,
};

function paperKey(by: PaperKeyInput): PaperKey {
  const [key, ...more] = Object.entries(by).filter(([, value]) => value != null);
  if (key === undefined || more.length > 0) {
    throw badInput('A paper is named by exactly one of id, doi, arxivId, citekey and title.', ['by']);
  }
  return Object.fromEntries([key]) as unknown as PaperKey;
}
