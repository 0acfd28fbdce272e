// Many remarks of one person at once, as a text brings them: a few statements for hundreds of targets.
import { randomUUID } from 'node:crypto';
import type { AnnotationContent } from '../model/annotation.js';
import { columnsOf, contentOf } from './annotation-rows.js';
import { storableLabel } from './annotate.js';
import { ChangedMeanwhile } from './failures.js';
import { Prisma } from './generated/sqlite/client.js';
import type { AnnotationModel } from './generated/sqlite/models.js';
import { storable } from './input.js';
import { idsInOneStatement, rowsInOneInsert } from './limits.js';
import type { AnnotationStore, DatabaseTransaction } from './store.js';

export interface ToldRemark {
  readonly targetId: string;
  readonly label: string;
  readonly content: AnnotationContent;
}

/**
 * Notes what a text says of each target where the person has nothing of the kind: tags are added to those there are, everything
 * else the person has stays. What breaks a rule on what a person may write is brought within it (a note is cut, tags beyond the
 * limit are left out): the text itself is kept. The same remarks again change nothing.
 *
 * `shown` tells, for hundreds of targets at a time, what the person sees of those that show more than their own annotation.
 */
export async function annotateMany(
  store: AnnotationStore,
  personId: string,
  remarks: readonly ToldRemark[],
  shown: (targets: readonly string[]) => Promise<ReadonlyMap<string, AnnotationContent>> = showingNoMore,
): Promise<void> {
  const all = byTarget(remarks);
  for (let from = 0; from < all.length; from += idsInOneStatement) {
    const some = all.slice(from, from + idsInOneStatement);
    const seen = await shown(some.map(({ targetId }) => targetId));
    await store.write(`${personId} many`, (transaction) => annotateSome(transaction, personId, some, seen));
  }
}

const showingNoMore = () => Promise.resolve(new Map<string, AnnotationContent>());

/** One for each target: a text may have several entries of one paper. */
function byTarget(remarks: readonly ToldRemark[]): ToldRemark[] {
  const told = new Map<string, ToldRemark>();
  for (const { targetId, label, content } of remarks) {
    const before = told.get(targetId);
    if (before === undefined) {
      told.set(targetId, { targetId, label, content });
      continue;
    }
    const notes = new Set([before.content.note, content.note].filter((note) => note !== null));
    const note = [...notes].join('\n\n') || null;
    told.set(targetId, { ...before, content: { ...together(before.content, content), note } });
  }
  return [...told.values()];
}

/** The first word on everything but tags, of which there may be many. */
function together(known: AnnotationContent, said: AnnotationContent): AnnotationContent {
  return {
    interest: known.interest ?? said.interest,
    stars: known.stars ?? said.stars,
    status: known.status ?? said.status,
    note: known.note ?? said.note,
    tags: [...known.tags, ...said.tags],
  };
}

async function annotateSome(
  transaction: DatabaseTransaction,
  personId: string,
  remarks: readonly ToldRemark[],
  seen: ReadonlyMap<string, AnnotationContent>,
): Promise<void> {
  const rows = await transaction.annotation.findMany({
    where: { userId: personId, targetId: { in: remarks.map(({ targetId }) => targetId) } },
  });
  const there = new Map(rows.map((row) => [row.targetId, row]));
  const [missing, changed]: [ToldRemark[], Changed[]] = [[], []];
  for (const remark of remarks) {
    const row = there.get(remark.targetId);
    const known = seen.get(remark.targetId) ?? (row === undefined ? null : contentOf(row));
    const content = storable(known === null ? remark.content : together(known, remark.content));
    if (known !== null && isSame(content, known)) continue;
    if (row === undefined) missing.push({ ...remark, content });
    else changed.push({ row, content });
  }
  if (missing.length > 0) await insert(transaction, personId, missing);
  if (changed.length > 0) await update(transaction, personId, changed);
}

interface Changed {
  readonly row: AnnotationModel;
  readonly content: AnnotationContent;
}

function isSame(a: AnnotationContent, b: AnnotationContent): boolean {
  return JSON.stringify(columnsOf(a)) === JSON.stringify(columnsOf(b));
}

// Statements of hundreds of rows take a tenth of the time that Prisma's own inserts do. Both databases call the columns of VALUES
// column1, column2 and so on, and take them for text.

async function insert(
  transaction: DatabaseTransaction,
  userId: string,
  remarks: readonly ToldRemark[],
): Promise<void> {
  const made = remarks.map((remark) => ({ ...remark, id: randomUUID() }));
  const rows = made.map(({ id, targetId, label, content }) => {
    const { interest, stars, status, note, tags } = columnsOf(content);
    const rating = stars === null ? null : String(stars);
    return Prisma.sql`(${id}, ${targetId}, ${storableLabel(label)}, ${interest}, ${rating}, ${status}, ${note}, ${tags})`;
  });
  await transaction.$executeRaw`
    INSERT INTO "Annotation"
      ("id", "userId", "targetId", "targetLabel", "interest", "stars", "status", "note", "tags", "updatedAt")
    SELECT said.column1, ${userId}, said.column2, said.column3, said.column4, CAST(said.column5 AS INTEGER),
      said.column6, said.column7, said.column8, CURRENT_TIMESTAMP
    FROM (VALUES ${Prisma.join(rows)}) AS said`;
  const at = new Date();
  // The databases write times in ways of their own: Prisma's is the one to be read again.
  await transaction.annotation.updateMany({
    where: { id: { in: made.map(({ id }) => id) } },
    data: { createdAt: at, updatedAt: at },
  });
  await recordVersions(transaction, userId, made);
}

/** Throws ChangedMeanwhile where another process wrote to one of them since they were read. */
async function update(
  transaction: DatabaseTransaction,
  userId: string,
  changed: readonly Changed[],
): Promise<void> {
  const ids = changed.map(({ row }) => row.id);
  // A clock that was put back must not make a later change look earlier.
  const at = new Date(Math.max(Date.now(), ...changed.map(({ row }) => row.updatedAt.getTime())));
  if ((await writeContents(transaction, changed)) !== changed.length) throw new ChangedMeanwhile();
  await transaction.annotation.updateMany({ where: { id: { in: ids } }, data: { updatedAt: at } });
  await transaction.tag.deleteMany({ where: { annotationId: { in: ids } } });
  const written = changed.map(({ row, content }) => ({ id: row.id, content }));
  await recordVersions(transaction, userId, written);
}

/** Prisma's own update gives many rows one value. */
function writeContents(transaction: DatabaseTransaction, changed: readonly Changed[]): Promise<number> {
  const rows = changed.map(({ row, content }) => {
    const { interest, stars, status, note, tags } = columnsOf(content);
    const [version, rating] = [String(row.version), stars === null ? null : String(stars)];
    return Prisma.sql`(${row.id}, ${version}, ${interest}, ${rating}, ${status}, ${note}, ${tags})`;
  });
  return transaction.$executeRaw`
    UPDATE "Annotation"
    SET "version" = "version" + 1, "interest" = said.column3, "stars" = CAST(said.column4 AS INTEGER),
      "status" = said.column5, "note" = said.column6, "tags" = said.column7
    FROM (VALUES ${Prisma.join(rows)}) AS said
    WHERE "Annotation"."id" = said.column1 AND "Annotation"."version" = CAST(said.column2 AS INTEGER)`;
}

/** The history: each as it is now. The index of tags, in which they have none yet. */
async function recordVersions(
  transaction: DatabaseTransaction,
  userId: string,
  annotations: readonly { readonly id: string; readonly content: AnnotationContent }[],
): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO "Revision" ("annotationId", "version", "interest", "stars", "status", "note", "tags", "at")
    SELECT "id", "version", "interest", "stars", "status", "note", "tags", "updatedAt"
    FROM "Annotation" WHERE "id" IN (${Prisma.join(annotations.map(({ id }) => id))})`;
  const tags = annotations.flatMap(({ id, content }) => content.tags.map((tag) => [id, tag] as const));
  for (let from = 0; from < tags.length; from += rowsInOneInsert) {
    const rows = tags
      .slice(from, from + rowsInOneInsert)
      .map(([id, tag]) => Prisma.sql`(${id}, ${userId}, ${tag})`);
    await transaction.$executeRaw`
      INSERT INTO "Tag" ("annotationId", "userId", "tag") VALUES ${Prisma.join(rows)}`;
  }
}
