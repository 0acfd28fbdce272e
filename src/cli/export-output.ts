// Where a bibliography goes: to standard output as it comes, or to a file that has its name only when all of it is there.
import { once } from 'node:events';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { LitgraphError } from '../model/errors.js';

/** Writes what comes; waits where nobody reads. A closed pipe ends the process, as everywhere (main.ts). */
export async function writeToStandardOutput(texts: AsyncIterable<string>): Promise<void> {
  for await (const text of texts) if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

/**
 * A file of that name is replaced when all is written, and stays as it was where something goes wrong. What is no file, as
 * /dev/null, is written to as it is. Throws NOT_FOUND and STORE_FULL where the folder or the disk does not take it.
 */
export async function writeToFile(file: string, texts: AsyncIterable<string>): Promise<void> {
  try {
    const there = await stat(file).catch(() => null);
    if (there !== null && !there.isFile()) return await writeInto(file, 'w', texts);
    const target = there === null ? file : await realpath(file);
    const unfinished = `${target}.${String(process.pid)}.part`;
    try {
      await writeInto(unfinished, 'wx', texts, there?.mode);
      await rename(unfinished, target);
    } finally {
      await rm(unfinished, { force: true });
    }
  } catch (error) {
    throw asTold(file, error);
  }
}

async function writeInto(
  file: string,
  flags: string,
  texts: AsyncIterable<string>,
  mode?: number,
): Promise<void> {
  const handle = await open(file, flags);
  try {
    if (mode !== undefined) await handle.chmod(mode);
    for await (const text of texts) await handle.writeFile(text);
  } finally {
    await handle.close();
  }
}

/** What the file's own folder and disk may say against it. */
function asTold(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT')
    return new LitgraphError('NOT_FOUND', `${file} cannot be made: its folder is not there.`);
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM')
    return new LitgraphError('NOT_FOUND', `${file} cannot be made: its folder may not be written to.`);
  if (code === 'EISDIR')
    return new LitgraphError('BAD_USER_INPUT', `${file} is a folder; name a file in it.`);
  if (code === 'ENOSPC') return new LitgraphError('STORE_FULL', `The disk is full; ${file} was not written.`);
  return error;
}
