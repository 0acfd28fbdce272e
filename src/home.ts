// The folder that a library lives in.
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { LitgraphError } from './model/errors.js';

/** Makes the folder where it is missing. Throws STORE_UNAVAILABLE where it cannot be made. */
export function makeHome(home: string): void {
  const missing: string[] = [];
  for (let folder = home; !existsSync(folder) && dirname(folder) !== folder; folder = dirname(folder)) {
    missing.unshift(folder);
  }
  try {
    // One by one: on file systems that refuse folders (/proc), Node's own `recursive` never returns.
    for (const folder of missing) mkdirSync(folder);
  } catch (cause) {
    if (existsSync(home)) return; // another process was quicker
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LitgraphError(
      'STORE_UNAVAILABLE',
      `The library’s folder ${home} cannot be made (${why}). Make its parent writable, or set LITGRAPH_HOME to a folder that is.`,
      {},
      { cause },
    );
  }
}
