// Loads a pack into a library and takes it out again, through GraphQL like everything else. What is personal (ratings, the
// reading list) is written for whoever asks: beside what they wrote themselves, never over it.
import { LitgraphError, type ErrorCode } from '../model/errors.js';
import type { Pack, PackFile } from '../import/packs/pack.js';
import type { Client, OnImportStep } from './client.js';
import {
  annotatePaper,
  itemsOfLists,
  listNames,
  loadedPacks,
  loadPackFiles,
  packItems,
  removeList,
  removeOwnAnnotation,
  saveList,
  unloadPackNamed,
  type ListItem,
  type OwnAnnotation,
  type PackChange,
  type PackItem,
  type Page,
  type ProblemTold,
} from './pack-operations.js';

/** What everybody sees of it. Throws the problems there are as one error. */
export async function loadShared(
  client: Client,
  files: readonly PackFile[],
  { dryRun, onStep }: { readonly dryRun: boolean; readonly onStep?: OnImportStep },
): Promise<PackChange> {
  const { loadPack } = await client.run(loadPackFiles, { input: { files, dryRun } }, onStep);
  requireDone(loadPack.problems);
  return loadPack.difference ?? { changed: false, added: [], removed: [] };
}

/** Ratings and list of a pack that is loaded, for the viewer. What they say of a paper already, and a list of that name, stay theirs. */
export async function loadPersonal(client: Client, pack: Pack): Promise<void> {
  if (pack.ratings.length === 0 && pack.list === null) return;
  const papers = await papersOf(client, pack.name);
  for (const rating of pack.ratings) {
    const paper = papers.get(rating.paper);
    if (paper === undefined) continue;
    const input = { target: paper.id, ...missingParts(rating, paper.annotation) };
    if (Object.keys(input).length > 1)
      requireDone((await client.run(annotatePaper, { input })).annotate.problems);
  }
  if (pack.list !== null && (await ownList(client, pack.list.name)) === null) {
    await writeList(client, pack.list, papers);
  }
}

export interface PersonalUndone {
  readonly ratings: number;
  /** False where the viewer changed the list since: it is theirs now and stays. */
  readonly listRemoved: boolean;
}

/** Takes back the ratings that are still as the pack says, and the list unless it was changed. While the pack is loaded. */
export async function undoPersonal(client: Client, pack: Pack): Promise<PersonalUndone> {
  const papers = await papersOf(client, pack.name);
  let ratings = 0;
  for (const rating of pack.ratings) {
    const paper = papers.get(rating.paper);
    if (paper?.annotation == null) continue;
    if (await takeBack(client, paper.id, rating, paper.annotation)) ratings += 1;
  }
  return {
    ratings,
    listRemoved: pack.list === null || (await removeListIfUnchanged(client, pack.list, papers)),
  };
}

/** Throws NOT_FOUND where it is not loaded. */
export async function unloadShared(client: Client, name: string): Promise<void> {
  requireDone((await client.run(unloadPackNamed, { name })).unloadPack.problems);
}

export async function isLoaded(client: Client, name: string): Promise<boolean> {
  return (await importOf(client, name)) !== null;
}

export async function* everyPage<Node>(
  fetch: (after: string | null) => Promise<Page<Node>>,
): AsyncGenerator<Node> {
  let after: string | null = null;
  do {
    const page: Page<Node> = await fetch(after);
    yield* page.nodes;
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
}

async function importOf(client: Client, name: string): Promise<string | null> {
  const { packs } = await client.run(loadedPacks, {});
  return packs.find((pack) => pack.name === name)?.import.id ?? null;
}

type Papers = ReadonlyMap<string, NonNullable<PackItem['paper']>>;

/** The papers of a pack that is loaded, by citation key. */
async function papersOf(client: Client, name: string): Promise<Papers> {
  const papers = new Map<string, NonNullable<PackItem['paper']>>();
  const id = await importOf(client, name);
  if (id === null) return papers;
  const items = everyPage((after) =>
    client.run(packItems, { id, after }).then(({ node }) => node.report.items),
  );
  for await (const { citekey, paper } of items) {
    if (citekey !== null && paper !== null) papers.set(citekey, paper);
  }
  return papers;
}

type Rating = Pack['ratings'][number];
const ratedParts = ['interest', 'stars', 'status', 'tags', 'note'] as const;
const nothing: OwnAnnotation = { interest: null, stars: null, status: null, tags: [], note: null };

/** What the pack says and the person does not. */
function missingParts(rating: Rating, own: OwnAnnotation | null): Partial<OwnAnnotation> {
  const parts = ratedParts.filter((part) => !isEmpty(rating[part]) && isEmpty((own ?? nothing)[part]));
  return Object.fromEntries(parts.map((part) => [part, rating[part]]));
}

/** Whatever else the viewer wrote about the paper stays. False where nothing is as the pack says. */
async function takeBack(
  client: Client,
  target: string,
  rating: Rating,
  own: OwnAnnotation,
): Promise<boolean> {
  const same = ratedParts.filter((part) => !isEmpty(rating[part]) && isSame(rating[part], own[part]));
  if (same.length === 0) return false;
  const left = { ...own, ...Object.fromEntries(same.map((part) => [part, nothing[part]])) };
  const { problems } = ratedParts.every((part) => isEmpty(left[part]))
    ? (await client.run(removeOwnAnnotation, { target })).removeAnnotation
    : (await client.run(annotatePaper, { input: { target, ...only(left, same) } })).annotate;
  requireDone(problems);
  return true;
}

function only(own: OwnAnnotation, parts: readonly (keyof OwnAnnotation)[]): Partial<OwnAnnotation> {
  return Object.fromEntries(parts.map((part) => [part, own[part]]));
}

function isEmpty(value: OwnAnnotation[keyof OwnAnnotation]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** Tags in any order; texts but for the blanks around them, which are not kept. */
function isSame(a: OwnAnnotation[keyof OwnAnnotation], b: OwnAnnotation[keyof OwnAnnotation]): boolean {
  return comparable(a) === comparable(b);
}

function comparable(value: OwnAnnotation[keyof OwnAnnotation]): string | number | null {
  if (typeof value === 'string') return value.trim();
  return value === null || typeof value === 'number' ? value : JSON.stringify(value.toSorted());
}

type List = NonNullable<Pack['list']>;

async function writeList(client: Client, { name, description, items }: List, papers: Papers): Promise<void> {
  const input = { name, description, items: itemsOf(items, papers) };
  requireDone((await client.run(saveList, { input })).saveReadingList.problems);
}

function itemsOf(items: List['items'], papers: Papers) {
  return items.flatMap(({ paper: key, section, note }) => {
    const paper = papers.get(key);
    return paper === undefined ? [] : [{ paper: paper.id, section, note }];
  });
}

async function removeListIfUnchanged(client: Client, list: List, papers: Papers): Promise<boolean> {
  const id = await ownList(client, list.name);
  if (id === null) return true;
  const own: ListItem[] = [];
  const items = everyPage(async (after) => {
    const { viewer } = await client.run(itemsOfLists, { after });
    const found = viewer?.readingLists.find((one) => one.id === id);
    return found?.items ?? { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
  });
  for await (const item of items) own.push(item);
  const seeded = itemsOf(list.items, papers);
  const unchanged =
    own.length === seeded.length &&
    own.every(({ paper, section, note }, index) => {
      const before = seeded[index];
      return paper.id === before?.paper && section === before.section && isSame(note, before.note);
    });
  if (unchanged) requireDone((await client.run(removeList, { id })).removeReadingList.problems);
  return unchanged;
}

/** The viewer's list of that name; null where there is none. */
async function ownList(client: Client, name: string): Promise<string | null> {
  const { viewer } = await client.run(listNames, {});
  return viewer?.readingLists.find((list) => list.name === name)?.id ?? null;
}

function requireDone(problems: readonly ProblemTold[]): void {
  const [first] = problems;
  if (first === undefined) return;
  throw new LitgraphError(first.code as ErrorCode, problems.map(({ message }) => message).join('\n'));
}
