// Results in the API: of papers, methods and datasets as pages, what each points at, and adding and retracting one.
import type DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { emptyPage } from '../graph/paper-neighbours.js';
import { countResults, findResults, type ResultFilter, type ResultOwner } from '../graph/result-pages.js';
import { resultsByIds } from '../graph/results.js';
import { addResult, retractResult, type ResultEntry } from '../import/results.js';
import type { Concept } from '../model/concept.js';
import { unknownProtocol } from '../model/protocol.js';
import type { Figure } from '../model/result.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { ResultInput, Resolvers } from './generated.js';
import { nodeLoader } from './nodes.js';
import { asksForRows, paperLoader } from './papers.js';
import { attempt } from './problems.js';
import { protocolOf } from './protocol-input.js';
import { resolveGiven, resolveId, resolveIds } from './retired.js';
import { requireRole } from './roles.js';

export const resultResolvers: Resolvers = {
  Paper: { results: resultsOfThe('paper') },
  Method: { results: resultsOfThe('method') },
  Dataset: { results: resultsOfThe('dataset') },
  Result: {
    method: ({ method }, _args, context, info) => conceptWith(context, info, method),
    dataset: ({ dataset }, _args, context, info) => conceptWith(context, info, dataset),
    metric: ({ metric }, _args, context, info) => conceptWith(context, info, metric),
    reportedIn: ({ reportedIn }, _args, context, info) =>
      reportedIn === null ? null : paperLoader(context, info, []).load(reportedIn),
    copiedFrom: ({ copiedFrom }, _args, context) =>
      copiedFrom === null ? null : resultLoader(context).load(copiedFrom),
  },
  Protocol: {
    backbone: ({ backbone }, _args, context, info) =>
      backbone === null ? null : conceptWith(context, info, backbone),
  },
  Mutation: {
    addResult: async (_root, { input }, context) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(async () =>
        addResult(context.graph, await entryOf(context, input), person),
      );
      return { result: done, problems };
    },
    retractResult: async (_root, { id }, context) => {
      const person = requireRole(context, 'EDITOR');
      const { done, problems } = await attempt(() => retractResult(context.graph, id, person));
      return { result: done, problems };
    },
  },
};

/** Results by id, retracted ones too; null for ids that name none. */
export function resultLoader(context: Context): DataLoader<string, Figure | null> {
  return context.loaders.get('results', async (ids: readonly string[]) => {
    const found = await resultsByIds(context.graph, ids, { signal: context.signal });
    return ids.map((id) => found.get(id) ?? null);
  });
}

/** A method, dataset, metric or backbone that something in the answer is of. */
export async function conceptWith(context: Context, info: GraphQLResolveInfo, id: string): Promise<Concept> {
  const node = await nodeLoader(context, info, []).load(id);
  if (node !== null && 'scale' in node) return node;
  throw new Error(`${id} was taken out while the request ran`);
}

interface ResultsArgs extends ResultFilter {
  readonly first: number;
  readonly after?: string | null | undefined;
}

function resultsOfThe(kind: ResultOwner) {
  return async (
    thing: { readonly id: string },
    args: ResultsArgs,
    context: Context,
    info: GraphQLResolveInfo,
  ) => {
    pageRequest(args);
    const page = asksForRows(info) ? await pageLoader(context, kind, args).load(thing.id) : emptyPage;
    const results = await resultLoader(context).loadMany(page.items.map((item) => item.node));
    const items = page.items.flatMap(({ cursor }, index) => {
      const node = results[index] ?? null;
      if (node instanceof Error) throw node;
      return node === null ? [] : [{ cursor, node }];
    });
    return connection<Figure>({ ...page, items }, () => countLoader(context, kind, args).load(thing.id));
  };
}

function pageLoader(context: Context, kind: ResultOwner, args: ResultsArgs) {
  const { first, after } = args;
  const name = `pages of results ${JSON.stringify([kind, filterIn(args), first, after])}`;
  return context.loaders.get(name, async (ids: readonly string[]) => {
    const filter = await resolved(context, args);
    const page = pageRequest(args);
    const pages = await findResults(context.graph, kind, ids, filter, page, { signal: context.signal });
    return ids.map((id) => pages.get(id) ?? emptyPage);
  });
}

function countLoader(context: Context, kind: ResultOwner, args: ResultsArgs) {
  const name = `counts of results ${JSON.stringify([kind, filterIn(args)])}`;
  return context.loaders.get(name, async (ids: readonly string[]) => {
    const filter = await resolved(context, args);
    const counts = await countResults(context.graph, kind, ids, filter, { signal: context.signal });
    return ids.map((id) => counts.get(id) ?? 0);
  });
}

function filterIn({ method, dataset, metric }: ResultFilter) {
  return [method ?? null, dataset ?? null, metric ?? null] as const;
}

async function resolved(context: Context, args: ResultFilter): Promise<ResultFilter> {
  const given = filterIn(args);
  const ids = await resolveIds(
    context,
    given.filter((id) => id !== null),
  );
  const [method, dataset, metric] = given.map((id) => (id === null ? null : ids.shift()));
  return { method, dataset, metric };
}

async function entryOf(context: Context, input: ResultInput): Promise<ResultEntry> {
  const [method, dataset, metric, reportedIn, protocol] = await Promise.all([
    resolveId(context, input.method),
    resolveId(context, input.dataset),
    resolveId(context, input.metric),
    resolveGiven(context, input.reportedIn),
    input.protocol == null ? unknownProtocol : protocolOf(context, input.protocol),
  ]);
  return {
    method,
    dataset,
    metric,
    value: input.value ?? null,
    printed: input.printed ?? null,
    unit: input.unit ?? null,
    protocol,
    kind: input.kind,
    reportedIn,
    sourceUrl: input.sourceUrl ?? null,
    locator: input.locator ?? null,
    copiedFrom: input.copiedFrom ?? null,
    date: input.date ?? null,
  };
}
