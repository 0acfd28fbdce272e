// POST /import: a file as it is, larger than a mutation takes, with its progress as server-sent events:
//
//   event: progress   data: {"phase":"entries","done":500,"total":7000}
//   event: report     data: {"id":"import_…","entries":7000,"created":…,"updated":…,"unchanged":…,"failed":…,"problems":[…]}
//   event: error      data: {"message":"…","extensions":{"code":"…"}}      in place of the report
import { PassThrough } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { requireRole } from '../graphql/roles.js';
import type { ImportStep } from '../import/apply.js';
import { takeIn } from '../import/take-in.js';
import type { Library } from '../library.js';
import type { Person } from '../model/annotation.js';
import { importFormats, type ImportFormat, type ImportReport } from '../model/bibliography.js';
import { badInput, isLitgraphError, LitgraphError } from '../model/errors.js';
import type { Deadlines } from './deadline.js';
import { errorAnswer } from './errors.js';

interface Query {
  readonly name?: string;
  readonly format?: string;
  readonly dryRun?: string;
}

/** No form of another site can send this type without being asked for leave first. */
const uploadType = 'application/octet-stream';

export function serveUpload(
  http: FastifyInstance,
  library: Library,
  deadlines: Deadlines,
  identify: (request: FastifyRequest) => Promise<Person | null>,
): void {
  const { limits } = library.config;
  http.addContentTypeParser(
    uploadType,
    { parseAs: 'buffer', bodyLimit: limits.maxUploadBytes },
    (_request, body, done) => done(null, body),
  );
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) => {
    // Before the body is read: who may not import sends it for nothing.
    try {
      request.viewer = requireRole({ viewer: await identify(request) }, 'EDITOR');
    } catch (error) {
      return await refuse(reply, error);
    }
  };
  http.post<{ Querystring: Query; Body: unknown }>(
    '/import',
    {
      bodyLimit: limits.maxUploadBytes,
      config: { takes: uploadType, limitedBy: 'LITGRAPH_MAX_UPLOAD_BYTES' },
      compress: false,
      onRequest,
    },
    async (request, reply) => {
      const { body, viewer, query } = request;
      if (!Buffer.isBuffer(body) || viewer === null) {
        throw new LitgraphError('BAD_REQUEST', `Send the file as it is, as content-type ${uploadType}.`);
      }
      let asked: Asked;
      try {
        asked = readQuery(query);
      } catch (error) {
        return await refuse(reply, error);
      }
      const deadline = deadlines.start(reply, limits.uploadTimeoutMs);
      const events = new PassThrough();
      const tell = (event: string, data: object) => {
        events.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      };
      const { signal } = deadline;
      const onProgress = (step: ImportStep) => tell('progress', step);
      void deadline
        .over(takeIn(library, { ...asked, text: body, person: viewer, signal, onProgress }))
        .then((report) => tell('report', shown(report)))
        .catch((error: unknown) => tell('error', answerTo(error, request)))
        .finally(() => events.end());
      return await reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(events);
    },
  );
}

/** What GraphQL reports beside data is a status of its own here. */
function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  if (!isLitgraphError(error)) throw error;
  const status = error.code === 'FORBIDDEN' ? 403 : error.code === 'BAD_USER_INPUT' ? 400 : null;
  if (status === null) throw error;
  return reply.code(status).send(errorAnswer(error));
}

interface Asked {
  readonly name: string | null;
  readonly format: ImportFormat | undefined;
  readonly dryRun: boolean;
}

function readQuery({ name, format, dryRun }: Query): Asked {
  const known = importFormats.find((one) => one === format);
  if (format !== undefined && known === undefined)
    throw badInput(`format is ${JSON.stringify(format)}; it must be one of ${importFormats.join(', ')}.`, [
      'format',
    ]);
  if (dryRun !== undefined && dryRun !== 'true' && dryRun !== 'false')
    throw badInput(`dryRun is ${JSON.stringify(dryRun)}; it must be true or false.`, ['dryRun']);
  return { name: name ?? null, format: known, dryRun: dryRun === 'true' };
}

/** Problems of the text as a whole; those of its entries are in `importReport`. */
function shown(report: ImportReport): object {
  const { id, importId, entries, created, updated, unchanged, failed, problems } = report;
  return { id, import: importId, entries, created, updated, unchanged, failed, problems };
}

/** What is our own mistake is told by its place in the log alone, as everywhere. */
function answerTo(error: unknown, request: FastifyRequest): object {
  if (isLitgraphError(error)) return errorAnswer(error).errors[0];
  request.log.error({ err: error, errorId: request.id }, 'internal error');
  const message = `Something went wrong in litgraph; the log has more under ${request.id}.`;
  return errorAnswer(new LitgraphError('INTERNAL', message, { errorId: request.id })).errors[0];
}
