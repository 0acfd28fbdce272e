// The server-sent events of an export → what was chosen, and the bibliography as it comes.
import { LitgraphError } from '../model/errors.js';
import { asLitgraphError, type AnswerError, type Exported } from './client.js';
import { serverEvents, type ServerEvent } from './server-events.js';

/** Throws, as the chunks do, the error that an event tells, and STORE_UNAVAILABLE where the events end before the end. */
export async function readExportEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
): Promise<Exported> {
  const events = serverEvents(body);
  const first = await nextOf(events, signal);
  if (first.name !== 'start') throw stopped();
  return { ...(first.data as Omit<Exported, 'chunks'>), chunks: chunksOf(events, signal) };
}

async function* chunksOf(
  events: AsyncGenerator<ServerEvent, undefined>,
  signal: AbortSignal,
): AsyncGenerator<{ text: string; count: number }, undefined> {
  try {
    for (;;) {
      const { name, data } = await nextOf(events, signal);
      if (name === 'end') return undefined;
      yield data as { text: string; count: number };
    }
  } finally {
    await events.return(undefined);
  }
}

async function nextOf(
  events: AsyncGenerator<ServerEvent, undefined>,
  signal: AbortSignal,
): Promise<ServerEvent> {
  const step = await events.next().catch((error: unknown) => {
    throw signal.aborted ? new LitgraphError('CANCELLED', 'Stopped.', {}, { cause: error }) : stopped();
  });
  if (step.done === true) throw stopped();
  if (step.value.name === 'error') throw asLitgraphError(step.value.data as AnswerError);
  return step.value;
}

function stopped(): LitgraphError {
  return new LitgraphError('STORE_UNAVAILABLE', 'The server stopped in the middle of the export; try again.');
}
