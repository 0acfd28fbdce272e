// What became of each entry of an import: in batches beside it, as they were written. They stay when a paper, or all that
// the import brought, is taken out again.
import type { ImportItem, ImportStatus } from '../model/bibliography.js';
import type { Page, PageRequest } from '../model/page.js';
import { broken, decoded } from './paper-order.js';
import { defineQuery, type RawRow } from './query.js';
import type { Run } from './records.js';
import { text } from './rows.js';
import type { GraphStore, GraphTransaction, ReadOptions } from './store.js';

/** Items of one batch, under the position of the batch's first entry: written once, rewritten when references are known. */
export async function saveItems(
  tx: GraphTransaction,
  importId: string,
  first: number,
  items: readonly ImportItem[],
): Promise<void> {
  await tx.run(saveItemsQuery, { import: importId, first, items: JSON.stringify(items) });
}

/** Items of the batch that begins there; none where the batch is not known. */
export async function itemsFrom(run: Run, importId: string, first: number): Promise<ImportItem[]> {
  return (await run(itemsFromQuery, { import: importId, first })).flat();
}

/** In the order of the text. */
export async function listItems(
  store: GraphStore,
  importId: string,
  statuses: readonly ImportStatus[] | null,
  page: PageRequest,
  options?: ReadOptions,
): Promise<Page<ImportItem>> {
  const batches = await store.read(allItemsQuery, { import: importId }, options);
  return pageOfItems(batches.flat(), statuses, page);
}

export async function countItems(
  store: GraphStore,
  importId: string,
  statuses: readonly ImportStatus[] | null,
  options?: ReadOptions,
): Promise<number> {
  const batches = await store.read(allItemsQuery, { import: importId }, options);
  return batches.flat().filter((item) => statuses?.includes(item.status) ?? true).length;
}

export function pageOfItems(
  items: readonly ImportItem[],
  statuses: readonly ImportStatus[] | null,
  page: PageRequest,
): Page<ImportItem> {
  const after = page.after === null ? 0 : readItemCursor(page.after);
  const fitting = items.filter((item) => statuses?.includes(item.status) ?? true);
  const behind = fitting.filter((item) => item.position > after);
  return {
    items: behind.slice(0, page.first).map((node) => ({ cursor: writeItemCursor(node.position), node })),
    hasNextPage: behind.length > page.first,
    hasPreviousPage: behind.length < fitting.length,
  };
}

function writeItemCursor(position: number): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function readItemCursor(cursor: string): number {
  const place = decoded(cursor);
  if (typeof place !== 'number' || !Number.isSafeInteger(place)) throw broken();
  return place;
}

const saveItemsQuery = defineQuery({
  name: 'imports.saveItems',
  cypher: `
MATCH (import:Import {id: $import})
MERGE (import)-[:REPORTED]->(batch:ImportItems {first: $first})
SET batch.items = $items`,
  row: () => undefined,
});

const itemsFromQuery = defineQuery({
  name: 'imports.itemsFrom',
  cypher: `
MATCH (import:Import {id: $import})-[:REPORTED]->(batch:ImportItems {first: $first})
RETURN batch.items AS items`,
  row: (raw) => readItems(raw),
});

const allItemsQuery = defineQuery({
  name: 'imports.items',
  cypher: `
MATCH (import:Import {id: $import})-[:REPORTED]->(batch:ImportItems)
RETURN batch.items AS items
ORDER BY batch.first`,
  row: (raw) => readItems(raw),
});

function readItems(raw: RawRow): ImportItem[] {
  return JSON.parse(text(raw, 'items')) as ImportItem[];
}
