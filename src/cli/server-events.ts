// The bytes of server-sent events as litgraph sends them → their names and data.
export interface ServerEvent {
  readonly name: string;
  readonly data: unknown;
}

export async function* serverEvents(
  body: ReadableStream<Uint8Array>,
): AsyncGenerator<ServerEvent, undefined> {
  let rest = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    rest += chunk;
    if (!chunk.includes('\n')) continue; // no event ends in it, and the data may be long
    const events = rest.split('\n\n');
    rest = events.pop() ?? '';
    for (const event of events) yield readEvent(event);
  }
  return undefined;
}

function readEvent(text: string): ServerEvent {
  const value = (field: string) => new RegExp(`^${field}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  return { name: value('event'), data: JSON.parse(value('data') || 'null') };
}
