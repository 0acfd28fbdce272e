// Everybody's layer ↔ plain rows, a table at a time: what a backup holds of the annotation store. Tokens are the hashes that
// the store has: who could sign in can do so again.
import type { Prisma } from './generated/sqlite/client.js';
import { rowsInOneInsert } from './limits.js';
import { migrationsOf } from './migrate.js';
import type { AnnotationStore, DatabaseTransaction } from './store.js';

export const tables = [
  'user',
  'token',
  'annotation',
  'revision',
  'tag',
  'readingList',
  'readingListItem',
] as const;
export type Table = (typeof tables)[number];

export interface RowLine {
  readonly table: Table;
  /** Times as ISO texts. */
  readonly row: Readonly<Record<string, unknown>>;
}

/** Annotations, or lists, whose rows are held in memory at a time. */
const ownersAtOnce = 200;
/** A million rows are read in a minute; who writes an annotation meanwhile waits. */
const readWithinMs = 300_000;

/** The newest migration of the annotation store that this version knows. */
export function newestAnnotationMigration(): string {
  return migrationsOf('sqlite').at(-1)?.name ?? '';
}

export function isTable(name: unknown): name is Table {
  return (tables as readonly unknown[]).includes(name);
}

/** Hands every row to `take`, as they all were at one moment: owners before what they own. */
export async function readRows(
  store: AnnotationStore,
  take: (lines: readonly RowLine[]) => Promise<void>,
): Promise<void> {
  await store.snapshot(async (database) => {
    await paged(
      (page) => database.user.findMany(page),
      async (users) => {
        const where = { userId: { in: users.map(({ id }) => id) } };
        await take(lines('user', users));
        await take(lines('token', await database.token.findMany({ where, orderBy: { id: 'asc' } })));
      },
    );
    await paged(
      (page) => database.annotation.findMany(page),
      async (annotations) => {
        const where = { annotationId: { in: annotations.map(({ id }) => id) } };
        await take(lines('annotation', annotations));
        await take(lines('revision', await database.revision.findMany({ where })));
        await take(lines('tag', await database.tag.findMany({ where })));
      },
    );
    await paged(
      (page) => database.readingList.findMany(page),
      async (lists) => {
        const where = { listId: { in: lists.map(({ id }) => id) } };
        await take(lines('readingList', lists));
        await take(lines('readingListItem', await database.readingListItem.findMany({ where })));
      },
    );
  }, readWithinMs);
}

/** How many rows there are in each table. */
export function countRows(store: AnnotationStore): Promise<Record<Table, number>> {
  return store.read(async (database) => ({
    user: await database.user.count(),
    token: await database.token.count(),
    annotation: await database.annotation.count(),
    revision: await database.revision.count(),
    tag: await database.tag.count(),
    readingList: await database.readingList.count(),
    readingListItem: await database.readingListItem.count(),
  }));
}

/** Whether nobody has signed up or noted anything: the local person alone counts for nothing. */
export async function isUnused(store: AnnotationStore): Promise<boolean> {
  const { user, ...others } = await countRows(store);
  const known = await store.read((database) => database.user.count({ where: { local: null } }));
  return known === 0 && user <= 1 && Object.values(others).every((count) => count === 0);
}

export async function writeRows(store: AnnotationStore, rows: readonly RowLine[]): Promise<void> {
  for (let start = 0; start < rows.length;) {
    const { table } = rows[start] as RowLine;
    const batch: RowLine['row'][] = [];
    while (rows[start]?.table === table && batch.length < rowsInOneInsert)
      batch.push((rows[start++] as RowLine).row);
    await store.write('restore', (transaction) => insert(transaction, table, batch));
  }
}

/** Takes everything out: persons, and with them what is theirs. */
export async function emptyAnnotations(store: AnnotationStore): Promise<void> {
  await store.write('restore', (transaction) => transaction.user.deleteMany());
}

/** What an archive holds is checked by the database: a column that is not there, or lacks its value, is refused by it. */
async function insert(
  transaction: DatabaseTransaction,
  table: Table,
  rows: readonly RowLine['row'][],
): Promise<void> {
  switch (table) {
    case 'user':
      await transaction.user.createMany({ data: rows as unknown as Prisma.UserCreateManyInput[] });
      return;
    case 'token':
      await transaction.token.createMany({ data: rows as unknown as Prisma.TokenCreateManyInput[] });
      return;
    case 'annotation':
      await transaction.annotation.createMany({
        data: rows as unknown as Prisma.AnnotationCreateManyInput[],
      });
      return;
    case 'revision':
      await transaction.revision.createMany({ data: rows as unknown as Prisma.RevisionCreateManyInput[] });
      return;
    case 'tag':
      await transaction.tag.createMany({ data: rows as unknown as Prisma.TagCreateManyInput[] });
      return;
    case 'readingList':
      await transaction.readingList.createMany({
        data: rows as unknown as Prisma.ReadingListCreateManyInput[],
      });
      return;
    case 'readingListItem':
      await transaction.readingListItem.createMany({
        data: rows as unknown as Prisma.ReadingListItemCreateManyInput[],
      });
  }
}

interface Page {
  where: { id: { gt: string } };
  orderBy: { id: 'asc' };
  take: number;
}

async function paged<Row extends { readonly id: string }>(
  read: (page: Page) => Promise<Row[]>,
  take: (rows: readonly Row[]) => Promise<void>,
): Promise<void> {
  for (let after = ''; ;) {
    const rows = await read({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: ownersAtOnce });
    if (rows.length > 0) await take(rows);
    if (rows.length < ownersAtOnce) return;
    after = rows.at(-1)?.id ?? '';
  }
}

function lines(table: Table, rows: readonly object[]): RowLine[] {
  return rows.map((row) => ({ table, row: row as RowLine['row'] }));
}
