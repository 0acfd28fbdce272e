// Things that have a name in the API: one by id, name or alias, pages of them, and their papers.
import type { GraphQLResolveInfo } from 'graphql';
import { countNamed, findNamed, namedByIds, namedByName } from '../graph/named.js';
import { emptyPage, findNeighbours } from '../graph/paper-neighbours.js';
import type { NamedNode } from '../graph/rows.js';
import { usualScale, type Concept } from '../model/concept.js';
import { labels, type NamedKind } from '../model/kinds.js';
import type { HydratedPaper } from '../model/paper.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { ConceptPapersArgs, NameKey, QueryMethodsArgs, Resolvers } from './generated.js';
import { asksForRows, neighbourConnection, paperLoader } from './papers.js';
import { foundOrBecame } from './retired.js';
import { namedWhere } from './where.js';

export const namedResolvers: Resolvers = {
  Query: {
    method: lookup('method'),
    dataset: lookup('dataset'),
    backbone: lookup('backbone'),
    task: lookup('task'),
    metric: lookup('metric'),
    topic: lookup('topic'),
    venue: lookup('venue'),
    author: lookup('author'),
    methods: pages('method'),
    datasets: pages('dataset'),
    backbones: pages('backbone'),
    topics: pages('topic'),
    authors: pages('author'),
  },
  Concept: { __resolveType: (concept) => labels[concept.kind] },
  Method: {
    papers: papersOf('method'),
    proposedIn: (method, _args, context, info) => proposers(context, info, method.id),
  },
  Dataset: { papers: papersOf('dataset') },
  Backbone: { papers: papersOf('backbone') },
  Task: { papers: papersOf('task') },
  Metric: {
    papers: papersOf('metric'),
    higherIsBetter: ({ scale }) => (scale ?? usualScale).higherIsBetter,
    unit: ({ scale }) => scale?.unit ?? null,
    min: ({ scale }) => scale?.min ?? null,
    max: ({ scale }) => scale?.max ?? null,
  },
  Topic: { papers: papersOf('topic') },
  Author: { papers: papersOf('author') },
  Venue: { papers: papersOf('venue') },
};

function lookup<Kind extends NamedKind>(kind: Kind) {
  return async (_query: unknown, { by }: { by: NameKey }, context: Context): Promise<NodeOf<Kind> | null> => {
    const { graph, signal } = context;
    const found =
      by.id != null
        ? await namedLoader(context).load(by.id)
        : await namedByName(graph, kind, by.name ?? '', { signal });
    return found?.kind === kind ? (found as NodeOf<Kind>) : null;
  };
}

type NodeOf<Kind extends NamedKind> = Kind extends 'venue' | 'author'
  ? Extract<NamedNode, { readonly kind: Kind }>
  : Concept;

function namedLoader(context: Context) {
  return context.loaders.get('named things', async (ids: readonly string[]) => {
    const found = await foundOrBecame(context, ids, (some) =>
      namedByIds(context.graph, some, { signal: context.signal }),
    );
    return ids.map((id) => found.get(id) ?? null);
  });
}

function pages<Kind extends NamedKind>(kind: Kind) {
  return async (_query: unknown, args: QueryMethodsArgs, context: Context, info: GraphQLResolveInfo) => {
    const { graph, signal } = context;
    const where = await namedWhere(context, args.where);
    const request = pageRequest(args);
    const page = asksForRows(info) ? await findNamed(graph, kind, where, request, { signal }) : emptyPage;
    const items = page.items.map(({ cursor, node }) => ({ cursor, node: node as NodeOf<Kind> }));
    return connection<NodeOf<Kind>>({ ...page, items }, () => countNamed(graph, kind, where, { signal }));
  };
}

function papersOf(hood: NamedKind) {
  return (
    thing: { readonly id: string },
    args: Omit<ConceptPapersArgs, 'where'> & Partial<Pick<ConceptPapersArgs, 'where'>>,
    context: Context,
    info: GraphQLResolveInfo,
  ) => neighbourConnection(context, info, hood, thing.id, args);
}

/** More papers than ever introduced one method. */
const mostProposers = 1_000;

async function proposers(
  context: Context,
  info: GraphQLResolveInfo,
  method: string,
): Promise<HydratedPaper[]> {
  const pages = context.loaders.get('papers proposing', async (methods: readonly string[]) => {
    const request = { page: { first: mostProposers, after: null } };
    const found = await findNeighbours(context.graph, 'proposedIn', methods, request, {
      signal: context.signal,
    });
    return methods.map((id) => (found.get(id) ?? emptyPage).items.map((item) => item.node));
  });
  const loader = paperLoader(context, info, []);
  const papers = await Promise.all((await pages.load(method)).map((id) => loader.load(id)));
  return papers.filter((paper) => paper !== null);
}
