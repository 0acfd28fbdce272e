// What one person thinks of papers and concepts: found by target, by what is in it, page by page. Every function takes
// the person and sees that person's rows alone. Writing is in annotate.ts.
import type { Annotation, AnnotationRevision, Interest } from '../model/annotation.js';
import { badInput } from '../model/errors.js';
import type { Page, PageRequest } from '../model/page.js';
import type { AnnotationWhere, IntRange } from '../model/paper-filter.js';
import { annotationOf, contentOf } from './annotation-rows.js';
import type { Prisma } from './generated/sqlite/client.js';
import type { AnnotationModel } from './generated/sqlite/models.js';
import { canBeStored } from './input.js';
import { idsInOneStatement } from './limits.js';
import { targetsOf } from './reading-lists.js';
import type { AnnotationStore } from './store.js';

export { annotate, removeAnnotation } from './annotate.js';

/** A person's annotations of the given targets, by target. One trip, however many. */
export async function annotationsOn(
  store: AnnotationStore,
  personId: string,
  targetIds: readonly string[],
): Promise<Map<string, Annotation>> {
  const wanted = new Set(targetIds.filter(canBeStored));
  if (wanted.size === 0) return new Map();
  const among = wanted.size <= idsInOneStatement ? { targetId: { in: [...wanted] } } : {};
  const rows = await store.read((database) =>
    database.annotation.findMany({ where: { userId: personId, ...among } }),
  );
  return new Map(
    rows.filter((row) => wanted.has(row.targetId)).map((row) => [row.targetId, annotationOf(row)]),
  );
}

/** How many stars a person gave to what, by target; only what has stars. */
export async function starsOf(store: AnnotationStore, personId: string): Promise<Map<string, number>> {
  const rows = await store.read((database) =>
    database.annotation.findMany({
      where: { userId: personId, stars: { not: null } },
      select: { targetId: true, stars: true },
    }),
  );
  return new Map(rows.map((row) => [row.targetId, row.stars ?? 0]));
}

/** What a person gave a thumb, the latest change first. */
export async function interestsOf(
  store: AnnotationStore,
  personId: string,
): Promise<{ targetId: string; interest: Interest }[]> {
  const rows = await store.read((database) =>
    database.annotation.findMany({
      where: { userId: personId, interest: { not: null } },
      orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    }),
  );
  return rows
    .map(annotationOf)
    .flatMap(({ targetId, interest }) => (interest === null ? [] : [{ targetId, interest }]));
}

/** An annotation from its making to now, by annotation id; newest first. */
export async function historiesOf(
  store: AnnotationStore,
  personId: string,
  annotationIds: readonly string[],
): Promise<Map<string, AnnotationRevision[]>> {
  const rows = await store.read((database) =>
    database.revision.findMany({
      where: { annotationId: { in: [...annotationIds] }, annotation: { userId: personId } },
      orderBy: [{ annotationId: 'asc' }, { version: 'desc' }],
    }),
  );
  const histories = new Map<string, AnnotationRevision[]>(annotationIds.map((id) => [id, []]));
  for (const row of rows)
    histories.get(row.annotationId)?.push({ ...contentOf(row), at: row.at.toISOString() });
  return histories;
}

/** `historiesOf` for one. */
export async function historyOf(
  store: AnnotationStore,
  personId: string,
  annotationId: string,
): Promise<AnnotationRevision[]> {
  return (await historiesOf(store, personId, [annotationId])).get(annotationId) ?? [];
}

/** A person's tags, most used first, ties by the alphabet. */
export async function tagCounts(
  store: AnnotationStore,
  personId: string,
): Promise<{ tag: string; count: number }[]> {
  const groups = await store.read((database) =>
    database.tag.groupBy({ by: ['tag'], where: { userId: personId }, _count: { tag: true } }),
  );
  return groups
    .map((group) => ({ tag: group.tag, count: group._count.tag }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'en'));
}

type Condition = Prisma.AnnotationWhereInput;

/** A page of a person's annotations that fit, latest change first. Throws BAD_USER_INPUT for a broken cursor. */
export async function findAnnotations(
  store: AnnotationStore,
  personId: string,
  { where = {}, page }: { where?: AnnotationWhere; page: PageRequest },
): Promise<Page<Annotation>> {
  const fitting = await conditionOf(store, personId, where);
  const start = page.after === null ? null : readCursor(page.after);
  const after =
    start === null
      ? {}
      : { OR: [{ updatedAt: { lt: start.at } }, { updatedAt: start.at, id: { lt: start.id } }] };
  const upTo =
    start === null
      ? null
      : { OR: [{ updatedAt: { gt: start.at } }, { updatedAt: start.at, id: { gte: start.id } }] };
  const [rows, earlier] = await store.read((database) =>
    Promise.all([
      database.annotation.findMany({
        where: { AND: [fitting, after] },
        orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
        take: page.first + 1,
      }),
      upTo === null
        ? null
        : database.annotation.findFirst({ where: { AND: [fitting, upTo] }, select: { id: true } }),
    ]),
  );
  return {
    items: rows.slice(0, page.first).map((row) => ({ cursor: cursorOf(row), node: annotationOf(row) })),
    hasNextPage: rows.length > page.first,
    hasPreviousPage: earlier !== null,
  };
}

export async function countAnnotations(
  store: AnnotationStore,
  personId: string,
  where: AnnotationWhere = {},
): Promise<number> {
  const fitting = await conditionOf(store, personId, where);
  return store.read((database) => database.annotation.count({ where: fitting }));
}

/**
 * The targets of the annotations that fit. Where a reading list is all that is asked for, its papers, annotated or not,
 * in its order.
 */
export async function annotatedTargets(
  store: AnnotationStore,
  personId: string,
  where: AnnotationWhere,
): Promise<string[]> {
  const { list, ...rest } = where;
  if (list !== undefined && Object.keys(rest).length === 0) return targetsOf(store, personId, list);
  const fitting = await conditionOf(store, personId, where);
  const rows = await store.read((database) =>
    database.annotation.findMany({
      where: fitting,
      select: { targetId: true },
      orderBy: { targetId: 'asc' },
    }),
  );
  return rows.map((row) => row.targetId);
}

async function conditionOf(
  store: AnnotationStore,
  personId: string,
  { interest, stars, status, tags, list }: AnnotationWhere,
): Promise<Condition> {
  const parts: Condition[] = [];
  if (interest !== undefined) parts.push({ interest: { in: [...interest] } });
  if (status !== undefined) parts.push({ status: { in: [...status] } });
  if (stars !== undefined) parts.push({ stars: { not: null, ...between(stars) } });
  for (const tag of tags ?? []) parts.push(tagged(personId, tag));
  if (list !== undefined) parts.push({ targetId: { in: await targetsOf(store, personId, list) } });
  return { userId: personId, AND: parts };
}

function between({ from, to }: IntRange): { gte?: number; lte?: number } {
  return { ...(from !== null && { gte: from }), ...(to !== null && { lte: to }) };
}

/** A tag that cannot be stored is on nothing. */
function tagged(userId: string, tag: string): Condition {
  return canBeStored(tag) ? { tagged: { some: { userId, tag: tag.normalize('NFC') } } } : { id: { in: [] } };
}

/** The place of a row in the order of pages: stays valid whatever is written, the row's removal included. */
function cursorOf(row: AnnotationModel): string {
  return Buffer.from(JSON.stringify([row.updatedAt.toISOString(), row.id])).toString('base64url');
}

function readCursor(cursor: string): { at: Date; id: string } {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
    const time = new Date(String(at));
    if (typeof id === 'string' && canBeStored(id) && !Number.isNaN(time.getTime())) return { at: time, id };
  } catch {
    // Falls through to the sentence below, as any other broken cursor.
  }
  throw badInput('after is not a cursor of this list; pass an endCursor as it was given.', ['after']);
}
