// POST /export: a bibliography of any size, sent while it is written. The body is JSON: the arguments of `Query.export`. The answer is
// the text itself, and is cut off where something goes wrong in the middle; or, with `accept: text/event-stream`, events:
//
//   event: start   data: {"papers":40000,"mediaType":"…","unresolved":[{"citekey":"…","candidates":[{"id":"…","title":"…"}]}],"synonyms":[["…","…"]]}
//   event: chunk   data: {"text":"@article{…","count":500}
//   event: end     data: {"count":40000}
//   event: error   data: {"message":"…","extensions":{"code":"…"}}      in place of the end
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportArguments } from '../graphql/export-arguments.js';
import { openExport, type OpenExport } from '../graphql/export.js';
import type { Chunk } from '../import/write/bibliography.js';
import { contextFor, type Library } from '../library.js';
import type { Person } from '../model/annotation.js';
import { isLitgraphError, LitgraphError, type ErrorCode } from '../model/errors.js';
import type { Deadlines } from './deadline.js';
import { errorAnswer } from './errors.js';
import { refuseNestedValues } from './limits/values.js';

/** How long a client whose time is up has to read why, before the connection is cut. */
const graceMs = 2_000;

/** What GraphQL reports beside data has a status of its own here. */
const statuses: Partial<Record<ErrorCode, number>> = { BAD_USER_INPUT: 400, FORBIDDEN: 403, NOT_FOUND: 404 };

export function serveExport(
  http: FastifyInstance,
  library: Library,
  deadlines: Deadlines,
  identify: (request: FastifyRequest) => Promise<Person | null>,
): void {
  const onRequest = async (request: FastifyRequest) => {
    request.viewer = await identify(request);
  };
  http.post('/export', { compress: false, onRequest }, async (request, reply) => {
    const { body, viewer, headers } = request;
    const deadline = deadlines.start(reply, library.config.limits.uploadTimeoutMs);
    const { signal } = deadline;
    const asEvents = headers.accept?.includes('text/event-stream') === true;
    try {
      refuseNestedValues(body);
      const args = exportArguments(library.schema, body);
      const opened = await deadline.over(openExport(contextFor(library, viewer, signal), args));
      const texts = asEvents
        ? events(opened, (error) => answerTo(error, request))
        : await textsOf(opened, (chunk) => deadline.over(chunk));
      const stream = Readable.from(texts);
      const cut = () =>
        setTimeout(() => stream.destroy(signal.reason as Error), asEvents ? graceMs : 0).unref();
      signal.addEventListener('abort', cut, { once: true });
      return await reply
        .type(asEvents ? 'text/event-stream; charset=utf-8' : opened.mediaType)
        .header('cache-control', 'no-store')
        .send(stream);
    } catch (error) {
      return await refuse(reply, error);
    }
  });
}

/** The first chunk is waited for: what goes wrong until then is told with a status. */
async function textsOf(
  { chunks }: OpenExport,
  over: (chunk: Promise<IteratorResult<Chunk>>) => Promise<IteratorResult<Chunk>>,
): Promise<AsyncIterable<string>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await over(iterator.next());
  return (async function* () {
    try {
      for (let step = first; step.done !== true; step = await iterator.next()) yield step.value.text;
    } finally {
      await iterator.return?.();
    }
  })();
}

async function* events(
  { papers, mediaType, unresolved, synonyms, chunks }: OpenExport,
  told: (error: unknown) => object,
): AsyncGenerator<string, undefined> {
  const keys = unresolved.map(({ citekey, candidates }) => ({
    citekey,
    candidates: candidates.map(({ id, title }) => ({ id, title })),
  }));
  yield event('start', { papers, mediaType, unresolved: keys, synonyms });
  let count = 0;
  try {
    for await (const chunk of chunks) {
      count += chunk.count;
      yield event('chunk', chunk);
    }
  } catch (error) {
    yield event('error', told(error));
    return undefined;
  }
  yield event('end', { count });
  return undefined;
}

function event(name: string, data: object): string {
  return `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}

function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  const status = isLitgraphError(error) ? statuses[error.code] : undefined;
  if (!isLitgraphError(error) || status === undefined) throw error;
  return reply.code(status).send(errorAnswer(error));
}

/** What is our own mistake is told by its place in the log alone, as everywhere. */
function answerTo(error: unknown, request: FastifyRequest): object {
  if (isLitgraphError(error)) return errorAnswer(error).errors[0];
  request.log.error({ err: error, errorId: request.id }, 'internal error');
  const message = `Something went wrong in litgraph; the log has more under ${request.id}.`;
  return errorAnswer(new LitgraphError('INTERNAL', message, { errorId: request.id })).errors[0];
}
