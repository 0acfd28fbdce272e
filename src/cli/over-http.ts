// A connection to a running server: GraphQL over HTTP, and the archive of the whole library.
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LitgraphError } from '../model/errors.js';
import { asLitgraphError, type Answer, type Connection } from './client.js';

export function connectOverHttp(url: URL, token: string | null): Connection {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  return {
    ask: async (request, signal) => {
      const response = await reach(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/json',
          ...authorization,
        },
        body: JSON.stringify(request),
        signal,
      });
      return readAnswer(response, url);
    },
    backUp: async (file, signal) => {
      const address = new URL('/backup', url);
      const response = await reach(address, { headers: authorization, signal });
      const isArchive = response.headers.get('content-type') === 'application/gzip';
      if (!isArchive || response.body === null) throw await refusal(response, address);
      await pipeline(Readable.fromWeb(response.body), createWriteStream(file, { flags: 'wx', mode: 0o600 }), {
        signal,
      });
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

async function refusal(response: Response, url: URL): Promise<LitgraphError> {
  const [error] = (await readAnswer(response, url)).errors ?? [];
  return asLitgraphError(
    error ?? { message: `The server at ${url.href} answered otherwise than litgraph does.` },
  );
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
