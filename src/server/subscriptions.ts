// POST /graphql/stream: a GraphQL subscription as server-sent events, as graphql-sse speaks them, one to a connection:
//
//   event: next       data: {"data":{"changesSince":{…}}}      or {"errors":[{"message":"…","extensions":{"code":"…"}}]}, the last one
//   event: complete   data:                                     the hour is up or the server stops: come again with the cursor
//
// What is no subscription, does not fit the schema or is beyond a limit is refused with a status and JSON, as POST /graphql does.
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  getOperationAST,
  getVariableValues,
  GraphQLError,
  OperationTypeNode,
  parse,
  validate,
  type DocumentNode,
} from 'graphql';
import type { RequestParams } from 'graphql-sse';
import { createHandler } from 'graphql-sse/lib/use/fastify';
import { contextFor, type Library } from '../library.js';
import type { Person } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';
import type { Deadlines } from './deadline.js';
import { codeOf, errorFormatter } from './errors.js';
import { limitsOf } from './limits/all.js';
import { costRefusal } from './limits/cost.js';
import type { LimitedRequest } from './limits/plugin.js';
import type { Metrics } from './metrics.js';
import { OpenSubscriptions, subscriptionBounds, type SubscriptionBounds } from './open-subscriptions.js';
import type { RequestContext } from './request.js';

export interface SubscriptionOptions {
  readonly library: Library;
  readonly metrics: Metrics;
  readonly deadlines: Deadlines;
  readonly log: FastifyBaseLogger;
  readonly identify: (request: FastifyRequest) => Promise<Person | null>;
  readonly bounds?: SubscriptionBounds;
}

export function serveSubscriptions(http: FastifyInstance, options: SubscriptionOptions): void {
  const { library, metrics, deadlines, log, identify, bounds = subscriptionBounds } = options;
  const open = new OpenSubscriptions(bounds, (count) => metrics.countSubscriptions(count));
  const checked = requestCheck(library);
  const contexts = new WeakMap<FastifyRequest, RequestContext>();
  const formatted = errorFormatter(log);
  const told = (error: GraphQLError) => {
    const { message, extensions = {} } = formatted(error.toJSON(), error);
    return new GraphQLError(message, { path: error.path, extensions });
  };

  const handle = createHandler({
    // One subscription to a connection: there are no streams that requests could share, and wait in.
    authenticate: () => null,
    validate: () => [],
    onSubscribe: ({ raw }, params) => {
      const { document, operation, variables } = checked(params);
      metrics.countFields(operation);
      const operationName = operation.name?.value;
      const contextValue = { ...contexts.get(raw) };
      return { schema: library.schema, document, operationName, variableValues: variables, contextValue };
    },
    onNext: async (_context, { context: { reply } }, result) => {
      await taken(reply, bounds);
      if (result.errors === undefined) return;
      metrics.countErrors(result.errors);
      return { ...result, errors: result.errors.map(told) };
    },
  });

  http.addHook('preClose', (done) => {
    open.endAll();
    done();
  });
  http.post('/graphql/stream', {
    compress: false,
    onRequest: async (request) => {
      request.viewer = await identify(request);
    },
    handler: async (request, reply) => {
      acceptEvents(request);
      const { until } = open.add(reply, request.viewer);
      const deadline = deadlines.start(reply, bounds.lifetimeMs + bounds.stuckMs);
      const { signal } = deadline;
      contexts.set(request, { ...contextFor(library, request.viewer, signal), deadline, until });
      await handle(request, reply);
    },
  });
}

/** graphql-sse knows this one spelling of the header. */
function acceptEvents({ headers }: FastifyRequest): void {
  if (headers.accept?.includes('text/event-stream') !== true) {
    throw new LitgraphError(
      'BAD_REQUEST',
      'A subscription is answered by server-sent events: send Accept: text/event-stream.',
    );
  }
  headers.accept = 'text/event-stream';
}

/** Throws what POST /graphql would refuse, with the same codes. */
function requestCheck({ schema, config: { limits } }: Library): (params: RequestParams) => LimitedRequest {
  const all = [...limitsOf(limits), costRefusal(limits.maxCost)];
  return ({ query, operationName, variables: given }) => {
    const document = parsed(String(query), limits.maxTokens);
    const [mistake] = validate(schema, document);
    if (mistake !== undefined) throw new LitgraphError('GRAPHQL_VALIDATION_FAILED', mistake.message);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) {
      throw new LitgraphError(
        'BAD_REQUEST',
        'Only one subscription is served here. Send queries and mutations to POST /graphql.',
      );
    }
    const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given ?? {});
    const [wrong] = errors ?? [];
    if (wrong !== undefined) throw new LitgraphError('BAD_REQUEST', wrong.message);
    const request = { schema, document, operation, variables: given ?? {} };
    for (const limit of all) limit(request);
    return request;
  };
}

function parsed(query: string, maxTokens: number): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    const code = codeOf(error) === 'QUERY_TOO_LONG' ? 'QUERY_TOO_LONG' : 'GRAPHQL_PARSE_FAILED';
    throw new LitgraphError(code, error instanceof Error ? error.message : String(error));
  }
}

/** Waits until a client has taken what it was sent before: a slow one makes no memory grow. One that takes nothing is cut off. */
async function taken({ raw }: FastifyReply, { stuckMs, lookMs }: SubscriptionBounds): Promise<void> {
  const since = performance.now();
  while (raw.writableLength > 0 && !raw.destroyed) {
    if (performance.now() - since > stuckMs) raw.destroy();
    else await wait(lookMs);
  }
}
