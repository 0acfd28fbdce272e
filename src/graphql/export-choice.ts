// Which papers go out: named by id, those of a reading list, those that fit a filter, those that a text cites, or all of them.
import { noSuchList, readingListById, targetsOf } from '../annotations/reading-lists.js';
import { papersUnderCitekeys, type KeyHolder } from '../graph/cited-papers.js';
import { findPapers } from '../graph/paper-pages.js';
import { canBeCited } from '../import/write/citekey.js';
import type { ChosenPaper } from '../import/write/bibliography.js';
import { badInput } from '../model/errors.js';
import type { PaperFilter } from '../model/paper-filter.js';
import type { Context } from './context.js';
import type { QueryExportArgs, QueryExportPackArgs } from './generated.js';
import { resolveIds } from './retired.js';
import { requireViewer } from './roles.js';
import { resolveWhere } from './where.js';

const sizes = {
  /** Ids found at a time. */
  page: 10_000,
  /** Papers named one by one; who wants more has a filter or a list. */
  papers: 10_000,
  /** Keys that a text cites: a library may hold more, a book does not. */
  citedKeys: 20_000,
  /** Papers told for a key that fits several. */
  candidates: 10,
} as const;

/** As \nocite has it. */
const everything = '*';

/** A key that a text cites and that names no one paper. */
export interface UnresolvedCitekey {
  readonly citekey: string;
  /** Papers that it fits, not all of very many; none where it is unknown. */
  readonly candidates: readonly KeyHolder[];
}

export interface Choice {
  /** Each once, under each key that it is cited by. */
  readonly papers: readonly ChosenPaper[];
  readonly unresolved: readonly UnresolvedCitekey[];
}

type ChoiceArgs = Pick<QueryExportArgs, 'papers' | 'list' | 'where' | 'citedKeys'>;

/** Throws BAD_USER_INPUT where more than one choice is made. */
export async function choosePapers(context: Context, args: ChoiceArgs): Promise<Choice> {
  const { citedKeys, ...others } = args;
  refuseSeveral(args);
  if (citedKeys != null) return citedPapers(context, citedKeys);
  const ids = await idsToExport(context, others);
  return { papers: ids.map((id) => ({ id, key: null })), unresolved: [] };
}

/** Each id once, in the order to write. Throws BAD_USER_INPUT where more than one choice is made. */
export async function idsToExport(
  context: Context,
  args: Omit<QueryExportPackArgs, 'name'>,
): Promise<readonly string[]> {
  refuseSeveral(args);
  if (args.papers != null) return namedOnes(context, args.papers);
  if (args.list != null) return papersOfList(context, args.list);
  return fitting(context, await resolveWhere(context, args.where));
}

function refuseSeveral(args: ChoiceArgs): void {
  const ways = ['papers', 'list', 'where', 'citedKeys'] as const;
  const given = ways.filter((name) => args[name] != null);
  if (given.length < 2) return;
  throw badInput(`${given.join(' and ')} are given; an export takes one of them.`, [given[1] ?? 'papers']);
}

async function namedOnes(context: Context, papers: readonly string[]): Promise<string[]> {
  refuseTooMany('papers', papers.length, sizes.papers);
  return [...new Set(await resolveIds(context, papers))];
}

/**
 * The paper that shows a key goes by it; where none does, the one whose record was written under it. Several at that point are
 * nobody's guess.
 */
async function citedPapers(context: Context, keys: readonly string[]): Promise<Choice> {
  const { graph, signal } = context;
  refuseTooMany('citedKeys', keys.length, sizes.citedKeys);
  const asked = [...new Set(keys)].filter((key) => key !== everything);
  const holders = await papersUnderCitekeys(graph, asked.filter(canBeCited), { signal });
  const papers: ChosenPaper[] = [];
  const unresolved: UnresolvedCitekey[] = [];
  for (const citekey of asked) {
    const all = holders.get(citekey) ?? [];
    const shown = all.filter((holder) => holder.shown);
    const candidates = shown.length > 0 ? shown : all;
    const [only, ...others] = candidates;
    if (only === undefined || others.length > 0)
      unresolved.push({ citekey, candidates: candidates.slice(0, sizes.candidates) });
    else papers.push({ id: only.id, key: citekey });
  }
  if (!keys.includes(everything)) return { papers, unresolved };
  const cited = new Set(papers.map(({ id }) => id));
  const others = (await fitting(context, {})).filter((id) => !cited.has(id));
  return { papers: [...papers, ...others.map((id) => ({ id, key: null }))], unresolved };
}

function refuseTooMany(name: string, given: number, most: number): void {
  if (given > most) throw badInput(`${name} has ${given} entries; at most ${most} are allowed.`, [name]);
}

async function papersOfList(context: Context, list: string): Promise<string[]> {
  const viewer = requireViewer(context);
  const { annotations } = context;
  if ((await readingListById(annotations, viewer.id, list)) === null) throw noSuchList(list, ['list']);
  return [...new Set(await resolveIds(context, await targetsOf(annotations, viewer.id, list)))];
}

/** Oldest addition first: the pages come newest first and are turned round. */
async function fitting({ graph, signal }: Context, filter: PaperFilter): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const page = { first: sizes.page, after };
    const found = await findPapers(graph, { filter, orderBy: ['ADDED_DESC'], page }, { signal });
    for (const { node } of found.items) ids.push(node);
    after = found.items.at(-1)?.cursor ?? null;
    if (!found.hasNextPage || after === null) return ids.reverse();
  }
}
