// Loads a pack into a library and takes it out again, through GraphQL like everything else. The import of the pack, which
// has its name, says how things stand: none, standing, or undone. What is personal (ratings, the reading list) is written
// once for each person; `<home>/seeds.json` remembers for whom.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { makeHome } from '../home.js';
import { packText, readPack, type Pack } from '../import/packs.js';
import { LitgraphError, type ErrorCode } from '../model/errors.js';
import type { Client } from './client.js';
import {
  annotateSeed,
  importSeeds,
  ownListsWithPapers,
  removeSeedAnnotation,
  removeSeedList,
  saveSeedList,
  seedImports,
  seedItems,
  undoSeedImport,
  whoAmI,
  type OwnAnnotation,
  type OwnList,
  type Page,
  type SeedImport,
  type SeedItem,
} from './seed-operations.js';

/** The packs that come with litgraph, a folder each. */
const seedsFolder = fileURLToPath(new URL('../../seeds', import.meta.url));

export async function packNames(): Promise<string[]> {
  const entries = await readdir(seedsFolder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Every pack that comes with litgraph. */
export async function readSeeds(): Promise<Pack[]> {
  return Promise.all((await packNames()).map((name) => readPack(join(seedsFolder, name))));
}

export type SeedState = 'never loaded' | 'loaded' | 'taken out';

export async function seedState(client: Client, packName: string): Promise<SeedState> {
  const imports = await importsOf(client, packName);
  if (imports.length === 0) return 'never loaded';
  return imports.some(stands) ? 'loaded' : 'taken out';
}

/** What a start does: loads what was never loaded, and leaves alone what was taken out. Cheap where there is nothing to do. */
export async function ensureSeeds(client: Client, packName: string, home: string): Promise<void> {
  const state = await seedState(client, packName);
  if (state === 'taken out') return;
  if (state === 'loaded' && (await readMemory(home)).has(memoryOf(packName, await viewerId(client)))) return;
  const pack = await readPack(join(seedsFolder, packName));
  if (state === 'loaded' && (await ownList(client, pack)) !== null) return;
  await loadSeeds(client, pack, home);
}

/** Loads a pack, also where it was taken out before. Ratings and a list of that name the viewer has already stay theirs. */
export async function loadSeeds(client: Client, pack: Pack, home: string): Promise<void> {
  const papers = await papersOfPack(client, pack);
  for (const [citekey, interest] of ratingsOf(pack)) {
    const paper = papers.get(citekey);
    if (paper === undefined || paper.annotation?.interest != null) continue;
    const { annotate } = await client.run(annotateSeed, { input: { target: paper.id, interest } });
    requireDone(annotate.problems);
  }
  if ((await ownList(client, pack)) === null) await saveList(client, pack, papers);
  await remember(home, memoryOf(pack.name, await viewerId(client)));
}

export interface Undone {
  readonly ratings: number;
  /** False where the viewer changed the list since: it is theirs now and stays. */
  readonly listRemoved: boolean;
}

/**
 * Takes out what loading brought: the import, the ratings that are still as they were, the list unless it was changed.
 * Null where the pack is not loaded.
 */
export async function undoSeeds(client: Client, pack: Pack): Promise<Undone | null> {
  const standing = (await importsOf(client, pack.name)).filter(stands);
  const [newest] = standing;
  if (newest === undefined) return null;
  const papers = await papersOf(client, newest.id);
  let ratings = 0;
  for (const [citekey, interest] of ratingsOf(pack)) {
    const paper = papers.get(citekey);
    if (paper?.annotation?.interest !== interest) continue;
    await takeRatingBack(client, paper.id, paper.annotation);
    ratings += 1;
  }
  const listRemoved = await removeListIfUnchanged(client, pack, papers);
  for (const { id } of standing) {
    requireDone((await client.run(undoSeedImport, { id })).undoImport.problems);
  }
  return { ratings, listRemoved };
}

/** Whatever else the viewer wrote about the paper stays. */
async function takeRatingBack(client: Client, target: string, annotation: OwnAnnotation): Promise<void> {
  const { stars, status, tags, note } = annotation;
  const nothingElse = stars === null && status === null && tags.length === 0 && note === null;
  const { problems } = nothingElse
    ? (await client.run(removeSeedAnnotation, { target })).removeAnnotation
    : (await client.run(annotateSeed, { input: { target, interest: null } })).annotate;
  requireDone(problems);
}

async function removeListIfUnchanged(client: Client, pack: Pack, papers: Papers): Promise<boolean> {
  const list = await ownList(client, pack);
  if (list === null) return true;
  const seeded = pack.list.sections.flatMap((section) => section.papers.map((key) => papers.get(key)?.id));
  const unchanged =
    list.papers.length === seeded.length && list.papers.every(({ id }, index) => id === seeded[index]);
  if (unchanged) requireDone((await client.run(removeSeedList, { id: list.id })).removeReadingList.problems);
  return unchanged;
}

async function saveList(client: Client, pack: Pack, papers: Papers): Promise<void> {
  const { name, description, sections } = pack.list;
  const items = sections.flatMap(({ heading, papers: keys }) =>
    keys.flatMap((key) => {
      const paper = papers.get(key);
      return paper === undefined ? [] : [{ paper: paper.id, section: heading }];
    }),
  );
  const { saveReadingList } = await client.run(saveSeedList, { input: { name, description, items } });
  requireDone(saveReadingList.problems);
}

/** The papers in the library, by citation key, imported where they were not or an import was cut short. */
async function papersOfPack(client: Client, pack: Pack): Promise<Papers> {
  const standing = (await importsOf(client, pack.name)).find(stands);
  if (standing !== undefined) {
    const papers = await papersOf(client, standing.id);
    if (papers.size === pack.entries.length) return papers;
  }
  const input = { text: packText(pack), name: importName(pack.name) };
  const { importBibliography } = await client.run(importSeeds, input);
  const { failed } = importBibliography;
  if (importBibliography.import !== null && failed === 0)
    return papersOf(client, importBibliography.import.id);
  throw new LitgraphError(
    'INTERNAL',
    `The pack ${pack.name} has ${failed} entries that could not be taken in.`,
  );
}

/** The imports of the pack, newest first. */
async function importsOf(client: Client, packName: string): Promise<SeedImport[]> {
  const found: SeedImport[] = [];
  const imports = everyPage((after) => client.run(seedImports, { after }).then((data) => data.imports));
  for await (const one of imports) if (one.name === importName(packName)) found.push(one);
  return found;
}

function stands({ undoneAt }: SeedImport): boolean {
  return undoneAt === null;
}

type Papers = ReadonlyMap<string, NonNullable<SeedItem['paper']>>;

/** The papers that an import brought and that are still there, by citation key. */
async function papersOf(client: Client, id: string): Promise<Papers> {
  const papers = new Map<string, NonNullable<SeedItem['paper']>>();
  const items = everyPage((after) =>
    client.run(seedItems, { id, after }).then(({ node }) => node.report.items),
  );
  for await (const { citekey, paper } of items) {
    if (citekey !== null && paper !== null) papers.set(citekey, paper);
  }
  return papers;
}

async function* everyPage<Node>(fetch: (after: string | null) => Promise<Page<Node>>): AsyncGenerator<Node> {
  let after: string | null = null;
  do {
    const page: Page<Node> = await fetch(after);
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

/** The viewer's list of the pack's name; null where there is none. */
async function ownList(client: Client, pack: Pack): Promise<OwnList | null> {
  const { viewer } = await client.run(ownListsWithPapers, {});
  return viewer?.readingLists.find(({ name }) => name === pack.list.name) ?? null;
}

async function viewerId(client: Client): Promise<string> {
  const { viewer } = await client.run(whoAmI, {});
  if (viewer !== null) return viewer.id;
  throw new LitgraphError(
    'UNAUTHENTICATED',
    'Nobody is signed in: set LITGRAPH_TOKEN to load or take out seeds.',
  );
}

function ratingsOf({ ratings }: Pack): (readonly [citekey: string, interest: 'UP' | 'DOWN'])[] {
  return [
    ...ratings.up.map((key) => [key, 'UP'] as const),
    ...ratings.down.map((key) => [key, 'DOWN'] as const),
  ];
}

function importName(packName: string): string {
  return `seeds/${packName}`;
}

function requireDone(problems: readonly { code: string; message: string }[]): void {
  const [problem] = problems;
  if (problem !== undefined) throw new LitgraphError(problem.code as ErrorCode, problem.message);
}

function memoryOf(packName: string, viewer: string): string {
  return `${packName} for ${viewer}`;
}

async function readMemory(home: string): Promise<Set<string>> {
  const text = await readFile(memoryFile(home), 'utf8').catch(() => '[]');
  return new Set(z.array(z.string()).catch([]).parse(JSON.parse(text)));
}

async function remember(home: string, memory: string): Promise<void> {
  const all = [...(await readMemory(home)), memory];
  makeHome(home);
  await writeFile(memoryFile(home), `${JSON.stringify([...new Set(all)], null, 2)}\n`);
}

function memoryFile(home: string): string {
  return join(home, 'seeds.json');
}
