// An archive: gzip'd JSON Lines. The first line says what wrote it, the last how many lines of each sort there are and the
// SHA-256 of all text before it. Written as a stream, read as a stream, and checked whole before anything is believed.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { isTable, newestAnnotationMigration, type RowLine } from '../../annotations/backup.js';
import { newestMigration, type Counts, type GraphLine } from '../../graph/backup.js';
import { isKnownLine } from '../../graph/restore.js';
import { LitgraphError } from '../../model/errors.js';

/** Raised when an older litgraph would not understand what a newer one writes. */
const format = 1;
/** Text that goes to the compressor at once. */
const chunkLength = 64 * 1024;
/** Bytes: the verbatim text of one record is at most an import, 20 MB, and escapes at most double and triple it. */
const longestLine = 256 * 1024 * 1024;

export interface Header {
  readonly litgraph: string;
  readonly format: number;
  readonly createdAt: string;
  /** Of the stores it was read from. */
  readonly engine: string;
  readonly migrations: { readonly graph: number; readonly annotations: string };
  /** For whom the packs that come with litgraph were loaded (`seeds.json`). */
  readonly seeds: readonly string[];
}

export type Line = GraphLine | RowLine;

/** Of each label, type and table how many. */
export interface Summary {
  readonly header: Header;
  readonly graph: Counts;
  readonly annotations: Counts;
}

/** An archive that was gone through and found whole. */
export interface CheckedArchive extends Summary {
  readonly file: string;
}

export function newHeader(of: Pick<Header, 'litgraph' | 'engine' | 'seeds'>): Header {
  const migrations = { graph: newestMigration, annotations: newestAnnotationMigration() };
  return { ...of, format, createdAt: new Date().toISOString(), migrations };
}

/** Writes an archive of whatever `produce` puts into what `open` opens, and ends that. */
export async function writeArchive(
  open: () => Writable,
  header: Header,
  produce: (put: (lines: readonly Line[]) => Promise<void>) => Promise<void>,
  signal: AbortSignal,
): Promise<Summary> {
  const gzip = createGzip();
  const written = pipeline(gzip, open(), { signal });
  written.catch(() => undefined); // met below, or by `send`
  const hash = createHash('sha256');
  const counts = newCounts();
  let waiting = '';
  const send = async (text: string) => {
    if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), written]);
  };
  const put = async (line: unknown) => {
    waiting += `${JSON.stringify(line)}\n`;
    if (waiting.length < chunkLength) return;
    const text = waiting;
    waiting = '';
    hash.update(text);
    await send(text);
  };
  try {
    await put(header);
    await produce(async (lines) => {
      for (const line of lines) {
        count(counts, line);
        await put(line);
      }
    });
    hash.update(waiting);
    gzip.end(`${waiting}${JSON.stringify({ ...counts, sha256: hash.digest('hex') })}\n`);
    await written;
    return { header, ...counts };
  } catch (error) {
    gzip.destroy();
    await written.catch(() => undefined);
    throw signal.aborted ? signal.reason : error;
  }
}

/**
 * Goes through a whole archive. Throws NOT_FOUND where the file cannot be read, BAD_USER_INPUT where it is no archive of
 * litgraph, is damaged, cut, or written by a version newer than this.
 */
export async function checkArchive(file: string, signal: AbortSignal): Promise<CheckedArchive> {
  const hash = createHash('sha256');
  const counts = newCounts();
  let header: Header | null = null;
  let last: Buffer | null = null;
  for await (const line of rawLines(file, signal)) {
    if (last !== null) {
      hash.update(last).update('\n');
      if (header === null) header = readHeader(file, last);
      else count(counts, readLine(file, last));
    }
    last = line;
  }
  if (last === null || header === null) throw damaged(file);
  const told = parsed(file, last) as { sha256?: unknown };
  if (told.sha256 !== hash.digest('hex')) throw damaged(file);
  return { file, header, ...counts };
}

/** The lines between the first and the last. */
export async function* archiveLines({ file }: CheckedArchive, signal: AbortSignal): AsyncGenerator<Line> {
  let place = 0;
  let before: Buffer | null = null;
  for await (const line of rawLines(file, signal)) {
    if (before !== null && place > 1) yield readLine(file, before);
    before = line;
    place++;
  }
}

async function* rawLines(file: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  const input = createReadStream(file);
  const gunzip = createGunzip();
  const read = pipeline(input, gunzip, { signal });
  read.catch(() => undefined); // comes out of the loop below
  let rest: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      let start = 0;
      for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
        yield Buffer.concat([...rest, chunk.subarray(start, end)]);
        rest = [];
        length = 0;
        start = end + 1;
      }
      rest.push(chunk.subarray(start));
      length += chunk.length - start;
      if (length > longestLine) throw damaged(file);
    }
  } catch (error) {
    throw signal.aborted ? signal.reason : asTold(file, error);
  } finally {
    input.destroy();
    gunzip.destroy();
  }
  if (length > 0) throw damaged(file);
}

function readHeader(file: string, line: Buffer): Header {
  const header = parsed(file, line) as Partial<Header> | null;
  if (header === null || typeof header.litgraph !== 'string' || typeof header.format !== 'number') {
    throw noArchive(file);
  }
  const { graph, annotations } = header.migrations ?? { graph: Infinity, annotations: '' };
  const isNewer = graph > newestMigration || annotations > newestAnnotationMigration();
  if (header.format === format && !isNewer && Array.isArray(header.seeds)) return header as Header;
  throw refused(
    `${file} was written by litgraph ${header.litgraph}, in a form that this version does not know. Restore it with that version, or a newer one.`,
  );
}

function readLine(file: string, line: Buffer): Line {
  const value = parsed(file, line) as Partial<Record<string, unknown>> | null;
  if (value === null) throw damaged(file);
  const isRow = isTable(value['table']) && isMap(value['row']);
  if (isRow || (isGraphLine(value) && isKnownLine(value))) return value as unknown as Line;
  throw damaged(file);
}

function isGraphLine(value: Partial<Record<string, unknown>>): value is Record<string, unknown> & GraphLine {
  const ends = [value['from'], value['to']].every(
    (end) => Array.isArray(end) && end.length === 2 && end.every((part) => typeof part === 'string'),
  );
  const isNode = typeof value['node'] === 'string';
  const isPart = typeof value['part'] === 'string' && typeof value['of'] === 'string';
  return isMap(value['props']) && (isNode || isPart || (typeof value['type'] === 'string' && ends));
}

function isMap(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface MutableCounts {
  readonly graph: Record<string, number>;
  readonly annotations: Record<string, number>;
}

function newCounts(): MutableCounts {
  return { graph: {}, annotations: {} };
}

function count({ graph, annotations }: MutableCounts, line: Line): void {
  const [counts, name] =
    'table' in line
      ? [annotations, line.table]
      : [graph, 'node' in line ? line.node : 'part' in line ? line.part : line.type];
  counts[name] = (counts[name] ?? 0) + 1;
}

function parsed(file: string, line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    throw damaged(file);
  }
}

function asTold(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return new LitgraphError('NOT_FOUND', `There is no file ${file}.`);
  if (code === 'EISDIR') return refused(`${file} is a folder, not a backup.`);
  if (code === 'EACCES') return new LitgraphError('NOT_FOUND', `${file} may not be read.`);
  if (code === 'Z_DATA_ERROR' && /header/.test(String(error))) return noArchive(file);
  return code.startsWith('Z_') ? damaged(file) : error;
}

function damaged(file: string): LitgraphError {
  return refused(`${file} is damaged or was cut short; nothing was taken from it. Use another backup.`);
}

function noArchive(file: string): LitgraphError {
  return refused(`${file} is no backup of litgraph; \`litgraph backup FILE\` writes one.`);
}

function refused(message: string): LitgraphError {
  return new LitgraphError('BAD_USER_INPUT', message, { path: ['file'] });
}
