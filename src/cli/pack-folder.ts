// The files of a pack → a folder. A folder with anything else in it is left alone; of a pack that is there already, its
// pack.yaml stays as somebody wrote it.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packFilesIn } from '../import/packs/folder.js';
import type { PackFile } from '../import/packs/pack.js';
import { packFileNames } from '../import/packs/read.js';
import { schemasFolder } from '../import/packs/write.js';
import { badInput } from '../model/errors.js';

/** The schemas that come with litgraph: editors on this machine find them. */
const schemas = fileURLToPath(new URL('../../schemas', import.meta.url));

/** The name a pack in this folder has. Throws BAD_USER_INPUT where the folder's is none, or holds something else. */
export async function packNameFor(folder: string): Promise<string> {
  const name = basename(resolve(folder));
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
    throw badInput(
      `A pack has the name of its folder, lower-case words joined by hyphens; ${name} is none.`,
      ['pack'],
    );
  }
  const there: string[] = await readdir(folder).catch(() => []);
  if (there.length === 0) return name;
  const known = there.includes('pack.yaml') ? await packFilesIn(folder) : [];
  const title = known.find((file) => file.name === 'pack.yaml')?.text ?? '';
  if (nameIn(title) === name) return name;
  throw badInput(
    `${folder} is not empty and holds no pack ${name}: choose another folder, or empty this one.`,
    ['pack'],
  );
}

/** Files that the pack no longer has go; pack.yaml is written only where there is none. */
export async function writePackFolder(folder: string, files: readonly PackFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  const there = new Set(await readdir(folder));
  const wanted = new Map(files.map(({ name, text }) => [name, text]));
  for (const name of packFileNames) {
    const text = wanted.get(name);
    if (name === 'pack.yaml' && there.has(name)) continue;
    if (text === undefined) await rm(join(folder, name), { force: true });
    else await replaceFile(join(folder, name), withSchemas(text, folder));
  }
}

function nameIn(packYaml: string): string | null {
  return /^name:\s*['"]?([a-z0-9-]+)/m.exec(packYaml)?.[1] ?? null;
}

function withSchemas(text: string, folder: string): string {
  return text.replace(
    `$schema=${schemasFolder}/`,
    `$schema=${relative(resolve(folder), schemas).replaceAll('\\', '/')}/`,
  );
}

/** Whole or not at all, and not touched where nothing changes. */
async function replaceFile(file: string, text: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => null)) === text) return;
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}
