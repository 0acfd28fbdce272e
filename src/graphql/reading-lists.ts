// The viewer's reading lists in the API. Papers that are not in the graph now keep their places in a list and are left
// out of what is shown; those that were merged are shown once, at the first of their places.
import type { GraphQLResolveInfo } from 'graphql';
import { inputLimits } from '../annotations/limits.js';
import {
  itemsOf,
  removeReadingList,
  saveReadingList,
  type ReadingListChange,
} from '../annotations/reading-lists.js';
import { hydratePapers } from '../graph/papers.js';
import type { ReadingList, ReadingListItem } from '../model/annotation.js';
import { badInput, LitgraphError } from '../model/errors.js';
import { connection, pageRequest } from './connections.js';
import type { Context } from './context.js';
import type { ReadingListInput, ReadingListItemsArgs, Resolvers } from './generated.js';
import { asksForRows, paperLoader } from './papers.js';
import { attempt } from './problems.js';
import { foundOrBecame } from './retired.js';
import { requireViewer } from './roles.js';

export const readingListResolvers: Resolvers = {
  Mutation: {
    saveReadingList: async (_mutation, { input }, context) => {
      const { done, problems } = await attempt(() => save(context, input));
      return { readingList: done, problems };
    },
    removeReadingList: async (_mutation, { id }, context) => {
      const { done, problems } = await attempt(() => remove(context, id));
      return { id: done, problems };
    },
  },
  ReadingList: {
    papers: async ({ id }, _args, context, info) => {
      const loader = paperLoader(context, info, []);
      const items = await itemLoader(context).load(id);
      const papers = await Promise.all(items.map((item) => loader.load(item.paperId)));
      return firsts(
        papers.filter((paper) => paper !== null),
        ({ id: paper }) => paper,
      );
    },
    items: ({ id }, args, context, info) => itemConnection(context, info, id, args),
  },
  ReadingListItem: {
    paper: async ({ paperId }, _args, context, info) => {
      const paper = await paperLoader(context, info, []).load(paperId);
      if (paper === null)
        throw new LitgraphError('NOT_FOUND', `The paper ${paperId} was removed meanwhile. Ask again.`);
      return paper;
    },
  },
};

/** The items of the viewer's lists, by list. */
function itemLoader(context: Context) {
  const { id: personId } = requireViewer(context);
  return context.loaders.get('items of reading lists', async (ids: readonly string[]) => {
    const items = await itemsOf(context.annotations, personId, ids);
    return ids.map((id) => items.get(id) ?? []);
  });
}

/** A page of the items whose papers are there. A cursor is a position. */
async function itemConnection(
  context: Context,
  info: GraphQLResolveInfo,
  listId: string,
  args: ReadingListItemsArgs,
) {
  const { first, after } = pageRequest(args);
  const start = after === null ? 0 : readCursor(after);
  const shown = async () => {
    const loader = presenceLoader(context);
    const items = await itemLoader(context).load(listId);
    const there = await Promise.all(items.map((item) => loader.load(item.paperId)));
    const shownAs = items.flatMap((item, index) => {
      const paper = there[index] ?? null;
      return paper === null ? [] : [{ item, paper }];
    });
    return firsts(shownAs, ({ paper }) => paper).map(({ item }) => item);
  };
  const items = asksForRows(info) ? await shown() : [];
  const rest = items.filter((item) => item.position > start);
  return connection<ReadingListItem, { cursor: string; node: ReadingListItem }>(
    {
      items: rest.slice(0, first).map((node) => ({ cursor: cursorOf(node), node })),
      hasNextPage: rest.length > first,
      hasPreviousPage: rest.length < items.length,
    },
    async () => (await shown()).length,
  );
}

/** The id under which a paper is in the graph: its own, or that of what it became; null where it is not there. */
function presenceLoader(context: Context) {
  return context.loaders.get('presence of papers', async (ids: readonly string[]) => {
    const papers = await papersThere(context, ids);
    return ids.map((id) => papers.get(id)?.id ?? null);
  });
}

function papersThere(context: Context, ids: readonly string[]) {
  const { graph, signal } = context;
  return foundOrBecame(context, ids, (some) => hydratePapers(graph, some, new Set(), { signal }));
}

/** The first of those that are one: papers of a list may have been merged. */
function firsts<T>(all: readonly T[], idOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return all.filter((one) => !seen.has(idOf(one)) && seen.add(idOf(one)));
}

function cursorOf({ position }: ReadingListItem): string {
  return Buffer.from(String(position)).toString('base64url');
}

function readCursor(cursor: string): number {
  const position = Buffer.from(cursor, 'base64url').toString('latin1');
  if (/^\d{1,9}$/.test(position)) return Number(position);
  throw badInput('after is not a cursor of this list; pass an endCursor as it was given.', ['after']);
}

async function save(context: Context, input: ReadingListInput): Promise<ReadingList> {
  const { id: personId } = requireViewer(context);
  const change = changeOf(input);
  await refuseUnknownPapers(context, change);
  return saveReadingList(context.annotations, personId, change);
}

function changeOf({ id, name, description, items }: ReadingListInput): ReadingListChange {
  return {
    name,
    ...(id != null && { id }),
    ...(description !== undefined && { description }),
    ...(items != null && {
      items: items.map(({ paper, section, note }) => ({
        paperId: paper,
        section: section ?? null,
        note: note ?? null,
      })),
    }),
  };
}

/** A paper that is not in the graph may stay in a list, not come into one. */
async function refuseUnknownPapers(context: Context, { id, items = [] }: ReadingListChange): Promise<void> {
  const before = id === undefined ? [] : await itemLoader(context).load(id);
  const known = new Set(before.map((item) => item.paperId));
  const added = items.map((item) => item.paperId).filter((paper) => !known.has(paper));
  // A list that is too long is refused by the store; no need to look all of it up first.
  if (added.length === 0 || items.length > inputLimits.listItems) return;
  const there = await papersThere(context, added);
  const missing = added.find((paper) => !there.has(paper));
  if (missing === undefined) return;
  const place = items.findIndex((item) => item.paperId === missing);
  throw new LitgraphError('NOT_FOUND', `There is no paper with the id ${JSON.stringify(missing)}.`, {
    path: ['input', 'items', String(place), 'paper'],
  });
}

async function remove(context: Context, id: string): Promise<string> {
  const { id: personId } = requireViewer(context);
  if (await removeReadingList(context.annotations, personId, id)) return id;
  throw new LitgraphError('NOT_FOUND', `You have no reading list with the id ${JSON.stringify(id)}.`, {
    path: ['id'],
  });
}
