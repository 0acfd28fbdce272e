// Leaderboards, comparisons and coverage in the API: ids that are retired become what they are now, unknown ones no answer.
import { comparisonLimits } from '../explore/comparison-limits.js';
import { compareWorks } from '../explore/compare.js';
import { findCoverage } from '../explore/coverage.js';
import { findLeaderboard } from '../explore/leaderboard.js';
import { namedByIds } from '../graph/named.js';
import { methodsOfTopic } from '../graph/works.js';
import { badInput } from '../model/errors.js';
import type { NamedKind } from '../model/kinds.js';
import type { Context } from './context.js';
import type { QueryCoverageArgs, Resolvers } from './generated.js';
import { resolveGiven, resolveId, resolveIds } from './retired.js';
import { conceptWith } from './results.js';

export const comparisonResolvers: Resolvers = {
  Query: {
    leaderboard: async (_query, { dataset, metric, protocol, asOf }, context) => {
      const [datasetId, metricId, backbone] = await Promise.all(
        [dataset, metric, protocol?.backbone].map((id) => resolveGiven(context, id)),
      );
      if (datasetId == null) return null;
      if (!(await areThere(context, { dataset: [datasetId], metric: metricId == null ? [] : [metricId] }))) {
        return null;
      }
      const conditions = { backbone, embeddingDim: protocol?.embeddingDim, kinds: protocol?.kind, asOf };
      const question = { dataset: datasetId, metric: metricId ?? null, ...conditions };
      return findLeaderboard(context.graph, question, { signal: context.signal });
    },
    compare: async (_query, args, context) => {
      const [a, b, dataset, metric] = await Promise.all(
        [args.a, args.b, args.dataset, args.metric].map((id) => resolveGiven(context, id)),
      );
      if (a == null || b == null) return null;
      if (a === b) throw badInput('a and b are one thing; it is compared with something else.', ['b']);
      const places = { dataset: dataset == null ? [] : [dataset], metric: metric == null ? [] : [metric] };
      if (!(await areThere(context, places))) return null;
      const question = { a, b, dataset: dataset ?? null, metric: metric ?? null };
      return compareWorks(context.graph, question, { signal: context.signal });
    },
    coverage: async (_query, args, context) => {
      const methods = await methodsAsked(context, args);
      const metric = await resolveGiven(context, args.metric);
      if (methods === null || !(await areThere(context, { metric: metric === null ? [] : [metric] }))) {
        return null;
      }
      return findCoverage(context.graph, methods, metric, { signal: context.signal });
    },
  },
  Leaderboard: {
    dataset: ({ dataset }, _args, context, info) => conceptWith(context, info, dataset),
    metric: ({ metric }, _args, context, info) => conceptWith(context, info, metric),
  },
  CoverageCell: {
    method: ({ method }, _args, context, info) => conceptWith(context, info, method),
    dataset: ({ dataset }, _args, context, info) => conceptWith(context, info, dataset),
    backbone: ({ backbone }, _args, context, info) =>
      backbone === null ? null : conceptWith(context, info, backbone),
    comparableWith: ({ comparableWith }, _args, context, info) =>
      Promise.all(comparableWith.map((id) => conceptWith(context, info, id))),
  },
  CoverageGap: {
    method: ({ method }, _args, context, info) => conceptWith(context, info, method),
    dataset: ({ dataset }, _args, context, info) => conceptWith(context, info, dataset),
  },
};

/** Null where one is unknown. Throws BAD_USER_INPUT where not exactly one of methods and topic is given. */
async function methodsAsked(
  context: Context,
  { methods, topic }: QueryCoverageArgs,
): Promise<string[] | null> {
  if ((methods == null) === (topic == null)) {
    throw badInput('coverage is of exactly one of `methods` and `topic`.', ['methods']);
  }
  if (topic != null) {
    const id = await resolveId(context, topic);
    if (!(await areThere(context, { topic: [id] }))) return null;
    return methodsOfTopic(context.graph, id, { signal: context.signal });
  }
  const most = comparisonLimits.methods;
  if (methods == null || methods.length > most) {
    throw badInput(`methods has ${methods?.length} entries; at most ${most} are allowed.`, ['methods']);
  }
  const ids = [...new Set(await resolveIds(context, methods))];
  return (await areThere(context, { method: ids })) ? ids : null;
}

/** Whether every id names something of its kind. */
async function areThere(
  { graph, signal }: Context,
  ids: Partial<Record<NamedKind, readonly string[]>>,
): Promise<boolean> {
  const found = await namedByIds(graph, Object.values(ids).flat(), { signal });
  return Object.entries(ids).every(([kind, list]) => list.every((id) => found.get(id)?.kind === kind));
}
