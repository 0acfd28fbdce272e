// Papers that fit a filter → a table of two axes: the commonest heads of each, and for each two of them the papers they share.
import { countCells, countHeads, type Axis, type HeadCount, type HeadKey } from '../graph/cross-tab.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import type { PaperFilter } from '../model/paper-filter.js';

/** Heads of one axis: a table of 50 by 50 fills a screen, and further heads have few papers. */
export const mostHeads = 50;

export interface CrossTab {
  readonly rows: readonly HeadCount[];
  readonly columns: readonly HeadCount[];
  /** Papers by row, then column. */
  readonly cells: readonly (readonly number[])[];
  /** Whether an axis has heads that the table leaves out. */
  readonly moreRows: boolean;
  readonly moreColumns: boolean;
}

/** Heads with the most papers first, years newest first. Three trips whatever the number of papers. */
export async function crossTab(
  store: GraphStore,
  { filter, rows, columns }: { filter: PaperFilter; rows: Axis; columns: Axis },
  options: ReadOptions = {},
): Promise<CrossTab> {
  const [rowHeads, columnHeads] = await Promise.all(
    [rows, columns].map(async (axis) =>
      shownHeads(await countHeads(store, axis, filter, mostHeads + 1, options)),
    ),
  );
  if (rowHeads === undefined || columnHeads === undefined) throw new Error('a table has two axes');
  const [rowKeys, columnKeys] = [rowHeads, columnHeads].map(({ heads }) => heads.map(({ key }) => key)) as [
    HeadKey[],
    HeadKey[],
  ];
  const counted = await countCells(store, filter, { rows, columns, rowKeys, columnKeys }, options);
  const counts = new Map(counted.map(({ row, column, count }) => [cellKey(row, column), count]));
  return {
    rows: rowHeads.heads,
    columns: columnHeads.heads,
    cells: rowKeys.map((row) => columnKeys.map((column) => counts.get(cellKey(row, column)) ?? 0)),
    moreRows: rowHeads.more,
    moreColumns: columnHeads.more,
  };
}

/** Years in their order: those that have most papers were chosen already. */
function shownHeads(found: readonly HeadCount[]): { heads: HeadCount[]; more: boolean } {
  const heads = found.slice(0, mostHeads);
  if (heads.every(({ key }) => typeof key === 'number')) heads.sort((a, b) => Number(b.key) - Number(a.key));
  return { heads, more: found.length > mostHeads };
}

function cellKey(row: HeadKey, column: HeadKey): string {
  return `${row} ${column}`;
}
