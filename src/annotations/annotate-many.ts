// Many first remarks of one person at once, as a text brings them: a few statements for hundreds of targets.
import { randomUUID } from 'node:crypto';
import type { AnnotationContent } from '../model/annotation.js';
import { columnsOf } from './annotation-rows.js';
import { storableLabel } from './annotate.js';
import { storable } from './input.js';
import { idsInOneStatement, rowsInOneInsert } from './limits.js';
import type { AnnotationStore, DatabaseTransaction } from './store.js';

export interface FirstRemark {
  readonly targetId: string;
  readonly label: string;
  readonly content: AnnotationContent;
}

/**
 * Annotates the targets that the person has noted nothing about; others stay as they are. What breaks a rule on what a
 * person may write is brought within it (a note is cut, tags beyond the limit are left out): the text itself is kept.
 */
export async function annotateMany(
  store: AnnotationStore,
  personId: string,
  remarks: readonly FirstRemark[],
): Promise<void> {
  const byTarget = new Map(remarks.map((remark) => [remark.targetId, remark]));
  const all = [...byTarget.values()];
  for (let from = 0; from < all.length; from += idsInOneStatement) {
    const some = all.slice(from, from + idsInOneStatement);
    await store.write(`${personId} many`, (transaction) => insertMissing(transaction, personId, some));
  }
}

async function insertMissing(
  transaction: DatabaseTransaction,
  personId: string,
  remarks: readonly FirstRemark[],
): Promise<void> {
  const there = await transaction.annotation.findMany({
    where: { userId: personId, targetId: { in: remarks.map(({ targetId }) => targetId) } },
    select: { targetId: true },
  });
  const known = new Set(there.map(({ targetId }) => targetId));
  const at = new Date();
  const rows = remarks
    .filter(({ targetId }) => !known.has(targetId))
    .map(({ targetId, label, content }) => {
      return { id: randomUUID(), targetId, label: storableLabel(label), content: storable(content) };
    });
  if (rows.length === 0) return;
  await transaction.annotation.createMany({
    data: rows.map(({ id, targetId, label, content }) => ({
      id,
      userId: personId,
      targetId,
      targetLabel: label,
      ...columnsOf(content),
      createdAt: at,
      updatedAt: at,
    })),
  });
  await transaction.revision.createMany({
    data: rows.map(({ id, content }) => ({ annotationId: id, version: 1, at, ...columnsOf(content) })),
  });
  const tags = rows.flatMap(({ id, content }) =>
    content.tags.map((tag) => ({ annotationId: id, userId: personId, tag })),
  );
  for (let from = 0; from < tags.length; from += rowsInOneInsert) {
    await transaction.tag.createMany({ data: tags.slice(from, from + rowsInOneInsert) });
  }
}
