// The pages for browsers, as the build leaves them in dist/web: GraphiQL for GET /graphql, its scripts and styles.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { LitgraphError } from '../model/errors.js';

/** The same from src/ and from dist/. */
const folder = fileURLToPath(new URL('../../dist/web/', import.meta.url));

/** Whether a browser asks for the page, rather than a client for data. */
export function wantsPage({ method, headers, query }: FastifyRequest): boolean {
  const asksNothing = !Object.hasOwn(Object(query) as object, 'query');
  return method === 'GET' && asksNothing && (headers.accept ?? '').includes('text/html');
}

/** Serves the page's files, whose names change with their content, and `/` by leading to the page. */
export async function servePages(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    serve: existsSync(folder),
    wildcard: true,
    index: false,
    prefix: '/web/',
    immutable: true,
    maxAge: '365d',
  });
  app.get('/', (_request, reply) => reply.redirect('/graphql'));
}

export async function sendPage(reply: FastifyReply): Promise<FastifyReply> {
  if (!existsSync(`${folder}index.html`)) {
    throw new LitgraphError('INTERNAL', 'The page is not built yet: run `npm run build`.');
  }
  return await reply
    .header('cache-control', 'no-cache')
    .sendFile('index.html', { immutable: false, maxAge: 0, cacheControl: false });
}
