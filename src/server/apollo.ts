// Apollo Server over the library's schema: limits, masking, statuses and metrics, each a plugin of its own.
import { ApolloServer, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginSchemaReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { Kind, OperationTypeNode } from 'graphql';
import type { Limits } from '../config.js';
import type { Library } from '../library.js';
import { LitgraphError } from '../model/errors.js';
import { errorFormatter } from './errors.js';
import { httpStatuses } from './http-status.js';
import { limitsOf } from './limits/all.js';
import { costLimit } from './limits/cost.js';
import { asPlugin, type Limit } from './limits/plugin.js';
import type { Metrics } from './metrics.js';
import type { RequestContext } from './request.js';

export async function startApollo(
  { schema, config: { limits } }: Library,
  log: FastifyBaseLogger,
  metrics: Metrics,
): Promise<ApolloServer<RequestContext>> {
  const apollo = new ApolloServer<RequestContext>({
    schema,
    nodeEnv: 'production',
    introspection: true,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.maxTokens },
    formatError: errorFormatter(log),
    logger: log,
    plugins: [
      asPlugin(noSubscriptions),
      ...limitsOf(limits).map(asPlugin),
      costLimit(limits.maxCost),
      longerForImports(limits),
      httpStatuses(),
      metrics.watchOperations(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
  await apollo.start();
  return apollo;
}

const noSubscriptions: Limit = ({ operation }) => {
  if (operation.operation !== OperationTypeNode.SUBSCRIPTION) return;
  throw new LitgraphError(
    'BAD_REQUEST',
    'Subscriptions are served as server-sent events: send this to POST /graphql/stream with Accept: text/event-stream.',
  );
};

/** Mutations whose work grows with a whole bibliography. */
const long: ReadonlySet<string> = new Set(['importBibliography', 'undoImport']);

/** Gives requests that import, or take an import back, the deadline for imports. */
function longerForImports({ importTimeoutMs }: Limits): ApolloServerPlugin<RequestContext> {
  const listener: GraphQLRequestListener<RequestContext> = {
    didResolveOperation: ({ operation, contextValue }) => {
      const isLong = operation?.selectionSet.selections.some(
        (field) => field.kind === Kind.FIELD && long.has(field.name.value),
      );
      if (operation?.operation === OperationTypeNode.MUTATION && isLong === true)
        contextValue.deadline.extend(importTimeoutMs);
      return Promise.resolve();
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}
