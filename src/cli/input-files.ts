// The texts that commands read: files, and standard input where the name is `-`.
import { readFile, stat } from 'node:fs/promises';
import { badInput, LitgraphError } from '../model/errors.js';

const mebibyte = 1024 * 1024;

/** Throws NOT_FOUND, or BAD_USER_INPUT where it is a folder or larger than `limit` bytes. */
export async function readInput(name: string, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  return name === '-' ? readStandardInput(limit, signal) : readInputFile(name, limit, signal);
}

async function readInputFile(name: string, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  try {
    const { size } = await stat(name);
    if (size > limit) throw tooLarge(name, size, limit);
    return await readFile(name, { signal });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') throw new LitgraphError('NOT_FOUND', `There is no file ${name}.`);
    if (code === 'EISDIR') throw badInput(`${name} is a folder; name the files in it.`, ['file']);
    if (code === 'EACCES') throw new LitgraphError('NOT_FOUND', `${name} may not be read.`);
    throw error;
  }
}

async function readStandardInput(limit: number, signal: AbortSignal): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stop = () => process.stdin.destroy();
  signal.addEventListener('abort', stop, { once: true });
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > limit) throw tooLarge('Standard input', size, limit);
  }
  signal.removeEventListener('abort', stop);
  return Buffer.concat(chunks);
}

function tooLarge(name: string, size: number, limit: number): LitgraphError {
  return badInput(
    `${name} has ${megabytes(size)} or more and an import takes ${megabytes(limit)} at most; ` +
      'cut it into several files, or raise LITGRAPH_MAX_UPLOAD_BYTES (for the server too).',
    ['file'],
  );
}

function megabytes(bytes: number): string {
  return `${(bytes / mebibyte).toFixed(1)} MB`;
}
