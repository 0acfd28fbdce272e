// <home>/server.json: where the server of a library folder listens, so that the command line talks to it rather than open
// the store a second time.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { makeHome } from '../home.js';

const address = z.object({ pid: z.number().int(), url: z.url() });
export type ServerAddress = z.infer<typeof address>;

export async function writeAddress(home: string, url: string): Promise<void> {
  const own: ServerAddress = { pid: process.pid, url };
  makeHome(home); // where both stores are on servers, nobody else has made it
  await writeFile(fileIn(home), `${JSON.stringify(own)}\n`, { mode: 0o600 });
}

/** The server that runs on this folder; null where none does, also where one died without tidying up. */
export async function readAddress(home: string): Promise<ServerAddress | null> {
  try {
    const found = address.parse(JSON.parse(await readFile(fileIn(home), 'utf8')));
    return isAlive(found.pid) ? found : null;
  } catch {
    return null;
  }
}

/** Removes the file where it is this process's own. */
export async function removeAddress(home: string): Promise<void> {
  const found = await readAddress(home);
  if (found?.pid === process.pid) await rm(fileIn(home), { force: true });
}

function fileIn(home: string): string {
  return join(home, 'server.json');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
