// The packs that come with litgraph: loaded when a library starts for the first time, left alone where they were taken out.
// What is personal in them is written once for each person; `<home>/seeds.json` remembers for whom.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readSeedsMemory, writeSeedsMemory } from '../import/backup/seeds-memory.js';
import { readPackIn } from '../import/packs/folder.js';
import type { Pack, PackFile } from '../import/packs/pack.js';
import { LitgraphError } from '../model/errors.js';
import type { Client } from './client.js';
import { importNames, whoAmI, type NamedImport } from './pack-operations.js';
import {
  everyPage,
  isLoaded,
  loadPersonal,
  loadShared,
  undoPersonal,
  unloadShared,
  type PersonalUndone,
} from './packs.js';

/** A folder each. */
const seedsFolder = fileURLToPath(new URL('../../seeds', import.meta.url));

/** A pack, and the files to send. */
export interface Seed {
  readonly pack: Pack;
  readonly files: readonly PackFile[];
}

export async function packNames(): Promise<string[]> {
  const entries = await readdir(seedsFolder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** Every pack that comes with litgraph. */
export async function readSeeds(): Promise<Seed[]> {
  return Promise.all((await packNames()).map((name) => readSeed(name)));
}

export type SeedState = 'never loaded' | 'loaded' | 'taken out';

export async function seedState(client: Client, packName: string): Promise<SeedState> {
  if (await isLoaded(client, packName)) return 'loaded';
  const imports = await importsOf(client, packName);
  return imports.length === 0 || imports.some(({ undoneAt }) => undoneAt === null)
    ? 'never loaded'
    : 'taken out';
}

/** What a start does: loads what was never loaded whole, and leaves alone what was taken out. Cheap where there is nothing to do. */
export async function ensureSeeds(client: Client, packName: string, home: string): Promise<void> {
  const state = await seedState(client, packName);
  if (state === 'taken out') return;
  const memory = memoryOf(packName, await viewerId(client));
  const isWritten = (await readSeedsMemory(home)).includes(memory);
  if (state === 'loaded' && isWritten) return;
  const { pack, files } = await readSeed(packName);
  if (state !== 'loaded') await loadShared(client, files, { dryRun: false });
  if (isWritten) return;
  await loadPersonal(client, pack);
  await remember(home, memory);
}

/** Loads a pack, also where it was taken out before. Ratings and a list of that name the viewer has already stay theirs. */
export async function loadSeed(client: Client, { pack, files }: Seed, home: string): Promise<void> {
  await loadShared(client, files, { dryRun: false });
  await loadPersonal(client, pack);
  await remember(home, memoryOf(pack.name, await viewerId(client)));
}

/** Takes out what loading brought, but for what the viewer changed. Null where the pack is not loaded. */
export async function undoSeed(client: Client, { pack }: Seed): Promise<PersonalUndone | null> {
  if (!(await isLoaded(client, pack.name))) return null;
  const undone = await undoPersonal(client, pack);
  await unloadShared(client, pack.name);
  return undone;
}

/** The pack of that name that comes with litgraph; null where there is none. */
export async function seedNamed(name: string): Promise<Seed | null> {
  return (await packNames()).includes(name) ? readSeed(name) : null;
}

function readSeed(name: string): Promise<Seed> {
  return readPackIn(join(seedsFolder, name));
}

/** The imports of the pack; before packs held more than papers and a list, theirs were called seeds. */
async function importsOf(client: Client, packName: string): Promise<NamedImport[]> {
  const found: NamedImport[] = [];
  const imports = everyPage((after) => client.run(importNames, { after }).then((data) => data.imports));
  for await (const one of imports) {
    if (one.name === `packs/${packName}` || one.name === `seeds/${packName}`) found.push(one);
  }
  return found;
}

async function viewerId(client: Client): Promise<string> {
  const { viewer } = await client.run(whoAmI, {});
  if (viewer !== null) return viewer.id;
  throw new LitgraphError(
    'UNAUTHENTICATED',
    'Nobody is signed in: set LITGRAPH_TOKEN to load or take out seeds.',
  );
}

function memoryOf(packName: string, viewer: string): string {
  return `${packName} for ${viewer}`;
}

async function remember(home: string, memory: string): Promise<void> {
  await writeSeedsMemory(home, [...(await readSeedsMemory(home)), memory]);
}
