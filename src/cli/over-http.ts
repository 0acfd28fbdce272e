// A connection to a running server: GraphQL over HTTP.
import { LitgraphError } from '../model/errors.js';
import type { Answer, Connection } from './client.js';

export function connectOverHttp(url: URL, token: string | null): Connection {
  return {
    ask: async (request, signal) => {
      const response = await reach(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        body: JSON.stringify(request),
        signal,
      });
      return readAnswer(response, url);
    },
    close: () => Promise.resolve(),
  };
}

async function reach(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted) throw new LitgraphError('CANCELLED', 'Stopped.', {}, { cause: error });
    throw new LitgraphError(
      'STORE_UNAVAILABLE',
      `The server at ${url.href} stopped answering; try again, or start it again with \`litgraph serve\`.`,
      {},
      { cause: error },
    );
  }
}

/** A refused request has an answer too: `errors` and no data. */
async function readAnswer(response: Response, url: URL): Promise<Answer> {
  const text = await response.text();
  try {
    const answer = JSON.parse(text) as Answer;
    if (answer.data !== undefined || answer.errors !== undefined) return answer;
  } catch {
    // Not JSON: told below.
  }
  throw new LitgraphError(
    'STORE_UNAVAILABLE',
    `The server at ${url.href} answered ${response.status}, and not as litgraph does.`,
  );
}
