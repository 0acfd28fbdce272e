// The server-sent events of an upload → calls of a listener, and the id of the report that the last one tells.
import { LitgraphError } from '../model/errors.js';
import { asLitgraphError, type AnswerError, type OnImportStep } from './client.js';
import { serverEvents } from './server-events.js';

/** Throws the error that an event tells, and STORE_UNAVAILABLE where the events end, or are cut off, without a report. */
export async function readImportEvents(
  body: ReadableStream<Uint8Array>,
  onStep: OnImportStep,
): Promise<string> {
  try {
    for await (const { name, data } of serverEvents(body)) {
      if (name === 'progress') onStep(data as Parameters<OnImportStep>[0]);
      if (name === 'error') throw asLitgraphError(data as AnswerError);
      if (name === 'report') return (data as { id: string }).id;
    }
  } catch (error) {
    throw error instanceof LitgraphError ? error : stopped(error);
  }
  throw stopped();
}

function stopped(cause?: unknown): LitgraphError {
  return new LitgraphError(
    'STORE_UNAVAILABLE',
    'The server stopped in the middle of the import. What came in so far stays; import the file again to complete it.',
    {},
    { cause },
  );
}
