// The HTTP application over an open library: GraphQL, health, metrics and pages behind the checks of host, rate and person.
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import rateLimit from '@fastify/rate-limit';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { contextFor, type Library } from '../library.js';
import type { Person } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';
import { startApollo } from './apollo.js';
import { serveBackup } from './backup.js';
import { Connections } from './connections.js';
import { Deadlines, type Deadline } from './deadline.js';
import { installErrorAnswers } from './errors.js';
import { serveExport } from './export.js';
import { serveHealth } from './health.js';
import { hostCheck } from './host-check.js';
import { identification } from './identity.js';
import { Metrics } from './metrics.js';
import { sendPage, servePages, wantsPage } from './page.js';
import type { RequestContext } from './request.js';
import { serveSubscriptions } from './subscriptions.js';
import { serveUpload } from './upload.js';

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Person | null;
    deadline: Deadline | null;
  }
}

export interface App {
  readonly http: FastifyInstance;
  /** The requests under way, to be cancelled when the server must stop. */
  readonly deadlines: Deadlines;
  readonly connections: Connections;
}

/** Answers smaller than this cost more time to compress than to send. */
const compressFrom = 32 * 1024;

export async function makeApp(library: Library, log: FastifyBaseLogger): Promise<App> {
  const { limits } = library.config;
  const http = Fastify({
    loggerInstance: log,
    logController: new LogController({
      disableRequestLogging: log.level !== 'debug' && log.level !== 'trace',
    }),
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: limits.importTimeoutMs,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  const metrics = new Metrics();
  const deadlines = new Deadlines();
  http.removeContentTypeParser('text/plain');
  installErrorAnswers(http);
  metrics.watchRequests(http);
  http.addHook('onClose', metrics.watchGraph(library.graph));
  serveHealth(http, library);
  await http.register(async (checked) => {
    await installChecks(checked, library);
    await servePages(checked);
    await serveGraphql(checked, library, metrics, deadlines, log);
  });
  return { http, deadlines, connections: new Connections(http.server) };
}

/** Health is not among what they guard: whoever watches over the server asks by address, often. */
async function installChecks(http: FastifyInstance, { config }: Library): Promise<void> {
  const checkHost = hostCheck(config);
  http.addHook('onRequest', (request, _reply, done) => {
    checkHost(request);
    done();
  });
  await http.register(rateLimit, {
    max: config.limits.rateLimit,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { max, after }) =>
      new LitgraphError('TOO_MANY_REQUESTS', `${max} requests a minute are allowed. Try again in ${after}.`),
  });
  await http.register(helmet, { contentSecurityPolicy: { directives: ownOnly }, hsts: false });
  await http.register(compress, { threshold: compressFrom, encodings: ['gzip', 'deflate', 'identity'] });
}

/** Pages load from this server alone, and nobody frames them. */
const ownOnly = {
  defaultSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  styleSrc: ["'self'", "'unsafe-inline'"], // the editor of GraphiQL writes style attributes
  frameAncestors: ["'none'"],
  upgradeInsecureRequests: null, // loopback speaks HTTP
};

async function serveGraphql(
  http: FastifyInstance,
  library: Library,
  metrics: Metrics,
  deadlines: Deadlines,
  log: FastifyBaseLogger,
): Promise<void> {
  const identify = identification(library);
  const apollo = await startApollo(library, log, metrics);
  http.addHook('onClose', () => apollo.stop());
  http.decorateRequest('viewer', null);
  http.decorateRequest('deadline', null);

  http.get('/metrics', async (request, reply) => {
    await identify(request);
    return await reply.type(metrics.contentType).send(await metrics.text());
  });

  serveBackup(http, library, deadlines, identify);
  serveUpload(http, library, deadlines, identify);
  serveExport(http, library, deadlines, identify);
  serveSubscriptions(http, { library, metrics, deadlines, log, identify });

  // Its type names a reply of its own; what it does with request and reply is the same.
  const answer = fastifyApolloHandler<RequestContext>(apollo, {
    context: ({ viewer, deadline }) => Promise.resolve(contextOf(library, viewer, deadline)),
  }) as (request: FastifyRequest, reply: FastifyReply) => Promise<string>;
  http.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    onRequest: async (request, reply) => {
      if (wantsPage(request)) return await sendPage(reply);
      request.viewer = await identify(request);
      request.deadline = deadlines.start(reply, library.config.limits.requestTimeoutMs);
    },
    handler: (request, reply) => request.deadline?.over(answer(request, reply)),
  });
}

function contextOf(library: Library, viewer: Person | null, deadline: Deadline | null): RequestContext {
  if (deadline === null) throw new Error('a GraphQL request has no deadline');
  return { ...contextFor(library, viewer, deadline.signal), deadline };
}
