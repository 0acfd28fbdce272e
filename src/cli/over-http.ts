// A connection to a running server: GraphQL over HTTP, what goes in and out as a stream, and the archive of the whole library.
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { LitgraphError } from '../model/errors.js';
import { asLitgraphError, type Answer, type Connection, type Request } from './client.js';
import { readExportEvents } from './export-events.js';
import { readImportEvents } from './import-events.js';
import { serverEvents } from './server-events.js';

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
    subscribe: (request, signal) =>
      readAnswers(new URL('/graphql/stream', url), request, { headers: authorization, signal }),
    backUp: async (file, signal) => {
      const address = new URL('/backup', url);
      const response = await reach(address, { headers: authorization, signal });
      const isArchive = response.headers.get('content-type') === 'application/gzip';
      if (!isArchive || response.body === null) throw await refusal(response, address);
      const whole = createWriteStream(file, { flags: 'wx', mode: 0o600 });
      await pipeline(unbroken(response.body, address, signal), whole, { signal });
    },
    openExport: async (request, signal) => {
      const address = new URL('/export', url);
      const headers = {
        ...authorization,
        'content-type': 'application/json',
        accept: 'text/event-stream',
      };
      const body = JSON.stringify(request);
      const response = await reach(address, { method: 'POST', headers, body, signal });
      if (!streamsEvents(response) || response.body === null) throw await refusal(response, address);
      return readExportEvents(response.body, signal);
    },
    takeIn: async ({ bytes, name, format, dryRun }, signal, onStep) => {
      const address = new URL('/import', url);
      if (name !== null) address.searchParams.set('name', name);
      address.searchParams.set('dryRun', String(dryRun));
      if (format !== null) address.searchParams.set('format', format);
      const headers = { ...authorization, 'content-type': 'application/octet-stream' };
      const response = await reach(address, { method: 'POST', headers, body: new Uint8Array(bytes), signal });
      if (!streamsEvents(response) || response.body === null) throw await refusal(response, address);
      try {
        return await readImportEvents(response.body, onStep);
      } catch (error) {
        throw signal.aborted ? new LitgraphError('CANCELLED', 'Stopped.', {}, { cause: error }) : error;
      }
    },
    close: () => Promise.resolve(),
  };
}

async function* readAnswers(
  address: URL,
  request: Request,
  { headers, signal }: { headers: Record<string, string>; signal: AbortSignal },
): AsyncGenerator<Answer, undefined> {
  const response = await reach(address, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(request),
    signal,
  });
  if (!streamsEvents(response) || response.body === null) throw await refusal(response, address);
  try {
    for await (const { name, data } of serverEvents(response.body)) {
      if (name === 'next') yield data as Answer;
      if (name === 'complete') return undefined;
    }
  } catch (error) {
    if (signal.aborted) throw new LitgraphError('CANCELLED', 'Stopped.', {}, { cause: error });
    throw error instanceof LitgraphError ? error : brokenOff(address, error);
  }
  throw brokenOff(address);
}

/** The chunks; where the connection breaks, the error says so. What goes wrong with the file is told as it is. */
async function* unbroken(
  body: ReadableStream<Uint8Array>,
  address: URL,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, undefined> {
  try {
    for await (const chunk of body) yield chunk;
  } catch (error) {
    throw signal.aborted ? error : brokenOff(address, error);
  }
  return undefined;
}

function brokenOff({ href }: URL, cause?: unknown): LitgraphError {
  return new LitgraphError('STORE_UNAVAILABLE', `The server at ${href} broke off.`, {}, { cause });
}

function streamsEvents(response: Response): boolean {
  return response.headers.get('content-type')?.startsWith('text/event-stream') === true;
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
  const text = await response.text().catch((error: unknown) => {
    throw brokenOff(url, error);
  });
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
