// Reading lists: papers in the order a person put them in. Every function takes the person and sees that person's lists
// alone.
import type { ReadingList, ReadingListItem } from '../model/annotation.js';
import { badInput, LitgraphError } from '../model/errors.js';
import type { ReadingListItemModel, ReadingListModel } from './generated/sqlite/models.js';
import { canBeStored, checkedName, checkedText } from './input.js';
import { inputLimits, rowsInOneInsert } from './limits.js';
import type { AnnotationStore } from './store.js';

/** A list as it shall be. Without `id` a new one is made; without `items` (or `description`) they stay as they are. */
export interface ReadingListChange {
  readonly id?: string;
  readonly name: string;
  readonly description?: string | null;
  readonly items?: readonly Omit<ReadingListItem, 'position'>[];
}

/** A person's lists in the order in which they were made. */
export async function readingListsOf(store: AnnotationStore, personId: string): Promise<ReadingList[]> {
  const rows = await store.read((database) =>
    database.readingList.findMany({
      where: { userId: personId },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
  return rows.map(listOf);
}

export async function readingListById(
  store: AnnotationStore,
  personId: string,
  id: string,
): Promise<ReadingList | null> {
  if (!canBeStored(id)) return null;
  const row = await store.read((database) =>
    database.readingList.findFirst({ where: { id, userId: personId } }),
  );
  return row === null ? null : listOf(row);
}

/** The items of some of a person's lists, by list, in each list's order. One trip, however many. */
export async function itemsOf(
  store: AnnotationStore,
  personId: string,
  listIds: readonly string[],
): Promise<Map<string, ReadingListItem[]>> {
  const wanted = listIds.filter(canBeStored);
  const rows = await store.read((database) =>
    database.readingListItem.findMany({
      where: { listId: { in: wanted }, list: { userId: personId } },
      orderBy: [{ listId: 'asc' }, { position: 'asc' }],
    }),
  );
  const items = new Map<string, ReadingListItem[]>(listIds.map((id) => [id, []]));
  for (const row of rows) items.get(row.listId)?.push(itemOf(row));
  return items;
}

/** The papers of a list in its order; none where the person has no such list. */
export async function targetsOf(store: AnnotationStore, personId: string, listId: string): Promise<string[]> {
  const items = (await itemsOf(store, personId, [listId])).get(listId) ?? [];
  return items.map((item) => item.paperId);
}

/**
 * Makes or rewrites a list, whole or not at all. Throws BAD_USER_INPUT, and NOT_FOUND where the person has no list of
 * that id.
 */
export function saveReadingList(
  store: AnnotationStore,
  personId: string,
  change: ReadingListChange,
): Promise<ReadingList> {
  const name = checkedName(change.name, 'name', ['input', 'name'], inputLimits.name);
  const items = change.items === undefined ? undefined : checkedItems(change.items);
  const fields = {
    name,
    ...(change.description !== undefined && {
      description: checkedText(change.description, 'description', ['input', 'description'], inputLimits.note),
    }),
  };
  return store.write(`${personId} list ${change.id ?? 'new'}`, async (transaction) => {
    const updatedAt = new Date();
    let id = change.id;
    if (id === undefined) {
      ({ id } = await transaction.readingList.create({
        data: { userId: personId, ...fields, createdAt: updatedAt, updatedAt },
      }));
    } else {
      // Also takes the lock that keeps another process from writing items into the same list.
      const where = { id: canBeStored(id) ? id : '', userId: personId };
      const { count } = await transaction.readingList.updateMany({ where, data: { ...fields, updatedAt } });
      if (count === 0) throw noSuchList(id, ['input', 'id']);
    }
    if (items !== undefined) {
      await transaction.readingListItem.deleteMany({ where: { listId: id } });
      for (let from = 0; from < items.length; from += rowsInOneInsert) {
        const rows = items.slice(from, from + rowsInOneInsert);
        await transaction.readingListItem.createMany({ data: rows.map((item) => rowOf(item, id)) });
      }
    }
    return listOf(await transaction.readingList.findUniqueOrThrow({ where: { id } }));
  });
}

/** False where the person has no such list. */
export function removeReadingList(store: AnnotationStore, personId: string, id: string): Promise<boolean> {
  return store.write(`${personId} list ${id}`, async (transaction) => {
    if (!canBeStored(id)) return false;
    const { count } = await transaction.readingList.deleteMany({ where: { id, userId: personId } });
    return count > 0;
  });
}

export function noSuchList(id: string, path: readonly string[]): LitgraphError {
  return new LitgraphError('NOT_FOUND', `You have no reading list with the id ${JSON.stringify(id)}.`, {
    path,
  });
}

/** Items with their positions. */
function checkedItems(items: readonly Omit<ReadingListItem, 'position'>[]): ReadingListItem[] {
  const path = ['input', 'items'];
  if (items.length > inputLimits.listItems) {
    throw badInput(`The list has ${items.length} items; at most ${inputLimits.listItems} are kept.`, path);
  }
  const places = new Map<string, number>();
  return items.map((item, index) => {
    const earlier = places.get(item.paperId);
    if (earlier !== undefined) {
      throw badInput(`${item.paperId} stands at places ${earlier} and ${index + 1}; once is enough.`, path);
    }
    places.set(item.paperId, index + 1);
    return checkedItem(item, index + 1);
  });
}

function checkedItem(
  { paperId, section, note }: Omit<ReadingListItem, 'position'>,
  position: number,
): ReadingListItem {
  const path = ['input', 'items', String(position - 1)];
  const heading = section?.replace(/\s+/gu, ' ').trim() ?? null;
  return {
    position,
    paperId: checkedName(paperId, 'paper', [...path, 'paper'], inputLimits.name),
    section: checkedText(heading, 'section', [...path, 'section'], inputLimits.name),
    note: checkedText(note, 'note', [...path, 'note'], inputLimits.note),
  };
}

function rowOf({ paperId, ...rest }: ReadingListItem, listId: string): ReadingListItemModel {
  return { listId, targetId: paperId, ...rest };
}

function itemOf({ position, targetId, section, note }: ReadingListItemModel): ReadingListItem {
  return { position, paperId: targetId, section, note };
}

function listOf({ id, name, description }: ReadingListModel): ReadingList {
  return { id, name, description };
}
