// A folder → the files of the pack in it. What belongs to git and to people who read the folder is passed over.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { badInput } from '../../model/errors.js';
import { packLimits } from './limits.js';
import type { Pack, PackFile } from './pack.js';
import { packRefused } from './problems.js';
import { packFileNames, readPack } from './read.js';

/** Throws BAD_USER_INPUT where there is no such folder, and for a file that is too large. */
export async function packFilesIn(folder: string): Promise<PackFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    const code = (error as { code?: unknown }).code;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is no folder' : 'cannot be read';
    throw badInput(`${folder} ${why}; a pack is a folder with pack.yaml in it.`, ['folder']);
  });
  const names = entries.map(({ name }) => name).filter((name) => !isForPeople(name));
  return Promise.all(
    names.sort().map(async (name) => {
      const known = (packFileNames as readonly string[]).includes(name);
      // What is no file of a pack is refused by its name; it need not be read.
      if (!known) return { name, text: '' };
      const file = join(folder, name);
      const { size } = await stat(file);
      if (size > packLimits.fileBytes) {
        throw packRefused([
          { file: name, line: 1, message: `has ${size} bytes; at most ${packLimits.fileBytes} are read` },
        ]);
      }
      return { name, text: await readFile(file, 'utf8') };
    }),
  );
}

/** The pack in a folder, which has its name. Throws BAD_USER_INPUT with all that is wrong, each thing with file and line. */
export async function readPackIn(
  folder: string,
): Promise<{ readonly pack: Pack; readonly files: PackFile[] }> {
  const files = await packFilesIn(folder);
  const pack = readPack(files);
  const name = basename(resolve(folder));
  if (pack.name === name) return { pack, files };
  const line =
    (files.find((file) => file.name === 'pack.yaml')?.text ?? '')
      .split('\n')
      .findIndex((text) => /^name\s*:/.test(text)) + 1;
  throw packRefused([
    { file: 'pack.yaml', line: Math.max(1, line), message: `name: must be that of the folder, ${name}` },
  ]);
}

/** README, licence and hidden files (.git, .DS_Store). */
function isForPeople(name: string): boolean {
  return name.startsWith('.') || /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.[a-z]+)?$/i.test(name);
}
