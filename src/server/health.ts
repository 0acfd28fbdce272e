// Liveness (the process answers) and readiness (both stores answer) for whoever watches over the server.
import type { FastifyInstance } from 'fastify';
import type { Library } from '../library.js';
import { LitgraphError } from '../model/errors.js';
import { errorAnswer } from './errors.js';

/** A store that takes longer than this to answer a trivial query counts as away. */
const patienceMs = 2_000;

export function serveHealth(app: FastifyInstance, { graph, annotations }: Library): void {
  app.get('/health/live', () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const [graphAnswers, annotationsAnswer] = await Promise.all([
      answers(graph.ping({ timeoutMs: patienceMs })),
      answers(annotations.ping()),
    ]);
    const stores = { graph: word(graphAnswers), annotations: word(annotationsAnswer) };
    if (graphAnswers && annotationsAnswer) return { status: 'ready', ...stores };
    const away = graphAnswers
      ? 'annotation store'
      : annotationsAnswer
        ? 'graph'
        : 'graph and the annotation store';
    const error = new LitgraphError('STORE_UNAVAILABLE', `The ${away} does not answer.`);
    return await reply.code(503).send({ status: 'unavailable', ...stores, ...errorAnswer(error) });
  });
}

function word(answering: boolean): string {
  return answering ? 'ok' : 'away';
}

async function answers(ping: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs);
  });
  try {
    return await Promise.race([ping.then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}
