// Opens the embedded engine's database in a folder, and says in one sentence why it cannot be opened.
import { constants } from 'node:fs';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { makeHome } from '../../../home.js';
import { LitgraphError } from '../../../model/errors.js';
import { limits } from '../limits.js';
import { firstLine } from './errors.js';

export interface OpenOptions {
  /** The data folder; made where it is missing. */
  readonly home: string;
  /**
   * Opens a log that is damaged before its end with the commits before the damage; what is left out is kept in
   * `graph.grafeo.wal.damaged`. Only ever on a person's word.
   */
  readonly salvage?: boolean;
}

export async function openDatabase({ home, salvage = false }: OpenOptions): Promise<GrafeoDB> {
  const engine = await loadEngine();
  await requireWritable(home);
  try {
    const database = engine.create(join(home, 'graph.grafeo'), { walSalvage: salvage });
    database.setCheckpointTriggers({ intervalMs: limits.checkpointMs, walBytes: limits.checkpointBytes });
    await writeFile(pidFile(home), `${process.pid}\n`);
    return database;
  } catch (error) {
    throw await whyNotOpened(error, home);
  }
}

/** Lets others in: closes the database (which folds its log into its file) and takes our name off the door. */
export async function closeDatabase(database: GrafeoDB, home: string): Promise<void> {
  database.close();
  await rm(pidFile(home), { force: true }).catch(() => undefined);
}

/** The engine is a binary of its own for each platform: asked for when it is needed, so that Neo4j works without. */
async function loadEngine(): Promise<typeof GrafeoDB> {
  try {
    const { default: grafeo } = await import('@grafeo-db/js');
    return grafeo.GrafeoDB;
  } catch (cause) {
    throw new LitgraphError(
      'STORE_UNAVAILABLE',
      `The embedded store has no binary for ${process.platform}-${process.arch} here: there are binaries for Linux ` +
        '(x64, arm64; musl on arm64 only), macOS (x64, arm64) and Windows (x64). Run `npm install` again without ' +
        '--omit=optional, or set NEO4J_URI to use Neo4j instead.',
      {},
      { cause },
    );
  }
}

async function requireWritable(home: string): Promise<void> {
  makeHome(home);
  try {
    await access(home, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LitgraphError(
      'STORE_UNAVAILABLE',
      `The library’s folder ${home} cannot be written (${why}). Make it writable, or set LITGRAPH_HOME to a folder that is.`,
      {},
      { cause },
    );
  }
}

/** Who holds the folder: only to be named in a message; the engine's own file lock is what keeps others out. */
function pidFile(home: string): string {
  return join(home, 'graph.pid');
}

async function whyNotOpened(cause: unknown, home: string): Promise<LitgraphError> {
  const message = cause instanceof Error ? firstLine(cause.message) : String(cause);
  if (/cannot be locked|lock/i.test(message)) {
    const pid = Number(await readFile(pidFile(home), 'utf8').catch(() => '0'));
    const who = pid > 0 ? `process ${pid}` : 'another process';
    return new LitgraphError(
      'STORE_LOCKED',
      `The library in ${home} is open in ${who}. Stop it, use its GraphQL address, or set LITGRAPH_HOME to another folder.`,
      { home, ...(pid > 0 ? { pid } : {}) },
      { cause },
    );
  }
  if (/os error (?:27|28|122)\b|No space left/i.test(message)) {
    return new LitgraphError(
      'STORE_FULL',
      `The disk that holds ${home} is full. Free some space.`,
      {},
      { cause },
    );
  }
  if (/os error (?:1|13|30)\b/.test(message)) {
    return new LitgraphError(
      'STORE_UNAVAILABLE',
      `The library’s files in ${home} cannot be written (${message}). Make them writable, or set LITGRAPH_HOME to another folder.`,
      {},
      { cause },
    );
  }
  return new LitgraphError(
    'STORE_DAMAGED',
    `The library in ${home} cannot be read (${message}). Keep a copy of the folder, then restore a backup or open what is whole of it.`,
    { home },
    { cause },
  );
}
