// LaTeX files as they lie on the disk → the citation keys of the whole document: the files that one reads in are followed, within
// the folder of the first.
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { citedInAux } from '../import/cited/aux.js';
import { citedInTex, type Cited } from '../import/cited/tex.js';
import { decode } from '../import/decode.js';
import { badInput, isLitgraphError } from '../model/errors.js';
import { readInput } from './input-files.js';
import { note } from './terminal.js';

const limits = {
  /** Bytes of one file. */
  bytes: 20 * 1024 * 1024,
  /** A book of a thousand chapters. */
  files: 1_000,
} as const;

/**
 * In the order they are cited, each once; `*` where the whole library is. Throws NOT_FOUND for a file of `names` that is not there;
 * says so of one that another reads in.
 */
export async function readCited(names: readonly string[], signal: AbortSignal): Promise<readonly string[]> {
  const keys = new Set<string>();
  for (const name of names)
    for await (const it of document(name, signal)) keys.add(it.kind === 'key' ? it.key : '*');
  return [...keys];
}

type CitedKey = Exclude<Cited, { kind: 'file' }>;

/** Whether a file is what LaTeX reads or what it left is told by its name. */
async function* document(name: string, signal: AbortSignal): AsyncGenerator<CitedKey, undefined> {
  if (!/\.(?:tex|ltx|latex|aux)$/i.test(name)) {
    throw badInput(`${name} is no .tex or .aux file, in which --cited-in finds what is cited.`, ['cited-in']);
  }
  const root = dirname(resolve(name));
  const read = /\.aux$/i.test(name) ? citedInAux : citedInTex;
  const extension = /\.aux$/i.test(name) ? '.aux' : '.tex';
  const seen = new Set<string>();
  const open = async function* (path: string): AsyncGenerator<CitedKey, undefined> {
    if (seen.has(path) || seen.size >= limits.files) return undefined;
    seen.add(path);
    const bytes = await readInput(path, limits.bytes, signal);
    for (const it of read(decode(bytes).text.replace(/\r\n?/g, '\n'))) {
      if (it.kind !== 'file') yield it;
      else yield* follow(it.file, path);
    }
    return undefined;
  };
  const follow = async function* (file: string, from: string): AsyncGenerator<CitedKey, undefined> {
    for (const path of placesOf(file, { root, from: dirname(from), extension })) {
      try {
        yield* open(path);
        return undefined;
      } catch (error) {
        if (!isLitgraphError(error, 'NOT_FOUND') && !isLitgraphError(error, 'BAD_USER_INPUT')) throw error;
      }
    }
    note(
      `${relative(process.cwd(), from)} reads in ${file}, which is not in ${root}; what it cites is left out.`,
    );
    return undefined;
  };
  return yield* open(resolve(name));
}

/** LaTeX looks from the folder of the main file; subfiles and subimports from their own. Nothing outside the first is read. */
function placesOf(
  file: string,
  { root, from, extension }: { root: string; from: string; extension: string },
): string[] {
  const names = file.endsWith(extension) ? [file] : [`${file}${extension}`, file];
  const places = [root, from].flatMap((folder) => names.map((name) => join(folder, name)));
  return [...new Set(places)].filter((path) => !isAbsolute(file) && isInside(path, root));
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return !/^\.\.(?:[/\\]|$)/.test(way) && !isAbsolute(way);
}
