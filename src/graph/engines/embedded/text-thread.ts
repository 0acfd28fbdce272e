// Runs in a thread of its own: takes changes into the full-text index, one after another, each in one transaction. Loaded
// anywhere else, it does nothing.
import { pathToFileURL } from 'node:url';
import { isMainThread, parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { createClient, type Client } from '@libsql/client/sqlite3';
import { yieldToOthers } from '../background.js';
import { limits } from '../limits.js';
import { inTransaction, pragmas, stateStatement, write } from './text-writing.js';
import type { TextWork } from './text-beside.js';

if (!isMainThread && parentPort !== null && typeof workerData === 'string') serve(parentPort, workerData);

function serve(port: MessagePort, file: string): void {
  yieldToOthers();
  const client = createClient({ url: pathToFileURL(file).href, intMode: 'number' });
  const ready = prepare(client);
  port.on('message', (work: TextWork) => {
    void ready
      .then(() => take(client, work))
      .then(
        () => port.postMessage(null),
        (error: unknown) => port.postMessage(error instanceof Error ? error.message : String(error)),
      );
  });
}

async function prepare(client: Client): Promise<void> {
  for (const pragma of pragmas) await client.execute(pragma);
}

async function take(client: Client, { change, sequence }: TextWork): Promise<void> {
  await inTransaction(client, async () => {
    await write(client, change, limits.textBatchBeside);
    await client.execute(stateStatement(sequence));
  });
}
