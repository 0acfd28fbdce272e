// Loads a pack into a library and takes it out again, through GraphQL like everything else. The import of the pack, which
// has its name, says how things stand: none, standing, or undone. What is personal (ratings, the reading list) is written
// once for each person; `<home>/seeds.json` remembers for whom.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { packText, type Pack } from '../import/packs.js';
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
  type OwnAnnotation,
  type Page,
  type SeedImport,
  type SeedItem,
} from './seed-operations.js';

/** The packs that come with litgraph. */
export const seedsFolder = fileURLToPath(new URL('../../seeds', import.meta.url));

export type SeedState = 'never loaded' | 'loaded' | 'taken out';

export async function seedState(client: Client, pack: Pack): Promise<SeedState> {
  const imports = await importsOf(client, pack);
  if (imports.length === 0) return 'never loaded';
  return imports.some(stands) ? 'loaded' : 'taken out';
}

/** What a start does: loads what was never loaded, and leaves alone what was taken out. */
export async function ensureSeeds(client: Client, pack: Pack, home: string): Promise<void> {
  const state = await seedState(client, pack);
  if (state === 'taken out') return;
  if (state === 'loaded' && (await hasPersonalPart(client, pack, home))) return;
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
  const { viewerId, list } = await ownList(client, pack);
  if (list === null) await saveList(client, pack, papers);
  await remember(home, memoryOf(pack, viewerId));
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
  const standing = (await importsOf(client, pack)).filter(stands);
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
  const { list } = await ownList(client, pack);
  if (list === null) return true;
  const seeded = pack.list.sections.flatMap((section) => section.papers.map((key) => papers.get(key)?.id));
  const unchanged =
    list.papers.length === seeded.length && list.papers.every(({ id }, index) => id === seeded[index]);
  if (unchanged) requireDone((await client.run(removeSeedList, { id: list.id })).removeReadingList.problems);
  return unchanged;
}

async function hasPersonalPart(client: Client, pack: Pack, home: string): Promise<boolean> {
  const { viewerId, list } = await ownList(client, pack);
  return list !== null || (await readMemory(home)).has(memoryOf(pack, viewerId));
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
  const standing = (await importsOf(client, pack)).find(stands);
  if (standing !== undefined) {
    const papers = await papersOf(client, standing.id);
    if (papers.size === pack.entries.length) return papers;
  }
  const input = { text: packText(pack), name: importName(pack) };
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
async function importsOf(client: Client, pack: Pack): Promise<SeedImport[]> {
  const found: SeedImport[] = [];
  const imports = everyPage((after) => client.run(seedImports, { after }).then((data) => data.imports));
  for await (const one of imports) if (one.name === importName(pack)) found.push(one);
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

async function ownList(client: Client, pack: Pack) {
  const { viewer } = await client.run(ownListsWithPapers, {});
  if (viewer === null) {
    throw new LitgraphError(
      'UNAUTHENTICATED',
      'Nobody is signed in: set LITGRAPH_TOKEN to load or take out seeds.',
    );
  }
  const list = viewer.readingLists.find(({ name }) => name === pack.list.name) ?? null;
  return { viewerId: viewer.id, list };
}

function ratingsOf({ ratings }: Pack): (readonly [citekey: string, interest: 'UP' | 'DOWN'])[] {
  return [
    ...ratings.up.map((key) => [key, 'UP'] as const),
    ...ratings.down.map((key) => [key, 'DOWN'] as const),
  ];
}

function importName({ name }: Pack): string {
  return `seeds/${name}`;
}

function requireDone(problems: readonly { code: string; message: string }[]): void {
  const [problem] = problems;
  if (problem !== undefined) throw new LitgraphError(problem.code as ErrorCode, problem.message);
}

function memoryOf(pack: Pack, viewerId: string): string {
  return `${pack.name} for ${viewerId}`;
}

async function readMemory(home: string): Promise<Set<string>> {
  const text = await readFile(memoryFile(home), 'utf8').catch(() => '[]');
  return new Set(z.array(z.string()).catch([]).parse(JSON.parse(text)));
}

async function remember(home: string, memory: string): Promise<void> {
  const all = [...(await readMemory(home)), memory];
  await mkdir(home, { recursive: true });
  await writeFile(memoryFile(home), `${JSON.stringify([...new Set(all)], null, 2)}\n`);
}

function memoryFile(home: string): string {
  return join(home, 'seeds.json');
}
