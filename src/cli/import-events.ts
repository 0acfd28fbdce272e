// The server-sent events of an upload → calls of a listener, and the id of the report that the last one tells.
import { LitgraphError } from '../model/errors.js';
import { asLitgraphError, type AnswerError, type OnImportStep } from './client.js';

/** Throws the error that an event tells, and STORE_UNAVAILABLE where the events end without a report. */
export async function readImportEvents(
  body: ReadableStream<Uint8Array>,
  onStep: OnImportStep,
): Promise<string> {
  let rest = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    const events = (rest + chunk).split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) {
      const { name, data } = readEvent(event);
      if (name === 'progress') onStep(data as Parameters<OnImportStep>[0]);
      if (name === 'error') throw asLitgraphError(data as AnswerError);
      if (name === 'report') return (data as { id: string }).id;
    }
  }
  throw new LitgraphError(
    'STORE_UNAVAILABLE',
    'The server stopped in the middle of the import. What came in so far stays; import the file again to complete it.',
  );
}

function readEvent(text: string): { name: string; data: unknown } {
  const value = (field: string) => new RegExp(`^${field}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  return { name: value('event'), data: JSON.parse(value('data') || 'null') };
}
