// Runs in a thread of its own: takes changes into the full-text index, one after another, each in one transaction.
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { createClient } from '@libsql/client';
import { yieldToOthers } from '../background.js';
import { changeStatements, pragmas, stateStatement } from './text-writing.js';
import type { TextWork } from './text-beside.js';

yieldToOthers();
const client = createClient({ url: pathToFileURL(String(workerData)).href, intMode: 'number' });
const ready = prepare();

parentPort?.on('message', (work: TextWork) => {
  void take(work).then(
    () => parentPort?.postMessage(null),
    (error: unknown) => parentPort?.postMessage(error instanceof Error ? error.message : String(error)),
  );
});

async function prepare(): Promise<void> {
  for (const pragma of pragmas) await client.execute(pragma);
}

async function take({ change, sequence }: TextWork): Promise<void> {
  await ready;
  await client.batch([...changeStatements(change), stateStatement(sequence)], 'write');
}
