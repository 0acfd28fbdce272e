// Whether a server runs on a library folder and answers: the command line then talks to it.
import { readAddress } from '../server/address-file.js';

/** How long a server on this machine may take to say that it lives. */
const healthTimeoutMs = 2000;

export interface RunningServer {
  readonly pid: number;
  /** Where it answers GraphQL. */
  readonly graphql: URL;
  readonly ready: URL;
}

/** Null where none runs: no file, a process that is gone, or one that does not answer. */
export async function runningServer(home: string): Promise<RunningServer | null> {
  const address = await readAddress(home);
  if (address === null) return null;
  const { pid, url } = address;
  if (!(await answers(new URL('/health/live', url)))) return null;
  return { pid, graphql: new URL('/graphql', url), ready: new URL('/health/ready', url) };
}

async function answers(url: URL): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(healthTimeoutMs) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
