// What of an error leaves the server: the message, code and details of our own errors; of everything else only an id, under
// which the log has the rest. Every answer that is no success has the shape { errors: [{ message, extensions: { code } }] }.
import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { catalogue, isLitgraphError, LitgraphError, type ErrorCode } from '../model/errors.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The content type of bodies, where it is not JSON. */
    takes?: string;
    /** The setting that bounds them, where it is not the one of all. */
    limitedBy?: string;
  }
}

export interface ErrorAnswer {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: ErrorCode } }];
}

export function errorAnswer({ message, code, details }: LitgraphError): ErrorAnswer {
  return { errors: [{ message, extensions: { ...details, code } }] };
}

/** What Apollo Server and graphql-js call their own refusals, and what we call them. */
const apolloCodes: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_REQUEST',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  GRAPHQL_PARSE_FAILED: 'GRAPHQL_PARSE_FAILED',
  GRAPHQL_VALIDATION_FAILED: 'GRAPHQL_VALIDATION_FAILED',
  OPERATION_RESOLUTION_FAILURE: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_FOUND: 'BAD_REQUEST',
  PERSISTED_QUERY_NOT_SUPPORTED: 'BAD_REQUEST',
};

/** The code under which an error of a GraphQL request is told. */
export function codeOf(error: unknown): ErrorCode {
  const cause = causeOf(error);
  if (isLitgraphError(cause)) return cause.code;
  if (!(error instanceof GraphQLError)) return 'INTERNAL';
  if (/^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(error.message)) return 'QUERY_TOO_LONG';
  return apolloCodes[String(error.extensions['code'])] ?? 'INTERNAL';
}

/** What a resolver or a limit threw, without what graphql-js wrapped around it. */
function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError !== undefined ? error.originalError : error;
}

/** Apollo Server's `formatError`. */
export function errorFormatter(log: FastifyBaseLogger) {
  return ({ locations, path, message }: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const where = { ...(locations && { locations }), ...(path && { path }) };
    const code = codeOf(error);
    const cause = causeOf(error);
    if (code === 'INTERNAL') {
      const { message, details } = masked(log, cause, { path });
      return { message, ...where, extensions: { ...details, code } };
    }
    if (!isLitgraphError(cause)) return { message, ...where, extensions: { code } };
    if (catalogue[code].status >= 500) log.warn({ err: cause, path }, 'request failed');
    return { message: cause.message, ...where, extensions: { ...cause.details, code } };
  };
}

/** Answers in the same shape to what goes wrong outside GraphQL: too large a body, JSON that is none, unknown addresses. */
export function installErrorAnswers(app: FastifyInstance): void {
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    const known = isLitgraphError(error) ? error : fromFastify(error, request);
    const told = known ?? masked(request.log, error, { url: request.url });
    const status =
      known === error || known === null ? catalogue[told.code].status : (error.statusCode ?? 400);
    if (status >= 500 && known !== null) request.log.warn({ err: error }, 'request failed');
    return await reply.code(status).type('application/json; charset=utf-8').send(errorAnswer(told));
  });
  app.setNotFoundHandler(async (request, reply) => {
    const message = `There is nothing for ${request.method} ${request.url.split('?')[0]}. GraphQL is at /graphql.`;
    return await reply.code(404).send(errorAnswer(new LitgraphError('NOT_FOUND', message)));
  });
}

/** Null for what is our own mistake. */
function fromFastify(error: FastifyError, request: FastifyRequest): LitgraphError | null {
  const status = error.statusCode ?? 500;
  if (status < 400 || status >= 500) return null;
  const code =
    status === 413 ? 'PAYLOAD_TOO_LARGE' : status === 429 ? 'TOO_MANY_REQUESTS' : ('BAD_REQUEST' as const);
  return new LitgraphError(code, whyRefused(error, request));
}

/** Of a body that Fastify refuses, what would be taken in its place. */
function whyRefused(error: FastifyError, { headers, method, routeOptions }: FastifyRequest): string {
  const { url = '', bodyLimit, config } = routeOptions;
  const { takes = 'application/json', limitedBy = 'LITGRAPH_MAX_BODY_BYTES' } = config;
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    const given = JSON.stringify(headers['content-type'] ?? '');
    return `${method} ${url} takes the content-type ${takes}, not ${given}.`;
  }
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return `The body is larger than the ${String(bodyLimit)} bytes that ${method} ${url} takes (${limitedBy}).`;
  return error.message;
}

function masked(log: FastifyBaseLogger, error: unknown, where: Record<string, unknown>): LitgraphError {
  const errorId = randomUUID();
  log.error({ errorId, err: error, ...where }, 'internal error');
  return new LitgraphError(
    'INTERNAL',
    `Something went wrong in litgraph; the log has more under ${errorId}.`,
    {
      errorId,
    },
  );
}
