// Writing into one person's annotations, every version kept.
import type { Annotation, AnnotationChange, AnnotationContent } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';
import { annotationOf, columnsOf, contentOf } from './annotation-rows.js';
import { ChangedMeanwhile } from './failures.js';
import type { AnnotationModel } from './generated/sqlite/models.js';
import { canBeStored, changed, storableText } from './input.js';
import type { AnnotationStore, DatabaseTransaction } from './store.js';

interface Remark {
  readonly targetId: string;
  /** What the target is called now; null where it is not in the graph, which only an existing annotation may have. */
  readonly label: string | null;
  readonly change: AnnotationChange;
}

const emptyContent: AnnotationContent = { interest: null, stars: null, status: null, tags: [], note: null };

/**
 * Writes into a person's annotation of something, making it where there is none. A change that changes nothing leaves no
 * trace in the history. Throws BAD_USER_INPUT, and NOT_FOUND where the target is gone and was never annotated.
 */
export function annotate(store: AnnotationStore, personId: string, remark: Remark): Promise<Annotation> {
  const { targetId, label, change } = remark;
  return store.write(`${personId} ${targetId}`, async (transaction) => {
    const found = canBeStored(targetId)
      ? await transaction.annotation.findUnique({
          where: { userId_targetId: { userId: personId, targetId } },
        })
      : null;
    if (found === null && label === null) throw noSuchTarget(targetId);
    const before = found === null ? emptyContent : contentOf(found);
    const content = changed(before, change);
    if (found !== null && sameContent(before, content)) return annotationOf(found);
    return found === null
      ? await insert(transaction, personId, { targetId, label: label ?? targetId, content })
      : await update(transaction, found, label ?? found.targetLabel, content);
  });
}

async function insert(
  transaction: DatabaseTransaction,
  personId: string,
  made: { targetId: string; label: string; content: AnnotationContent },
): Promise<Annotation> {
  const now = new Date();
  const row = await transaction.annotation.create({
    data: {
      userId: personId,
      targetId: made.targetId,
      targetLabel: storableLabel(made.label),
      ...columnsOf(made.content),
      createdAt: now,
      updatedAt: now,
    },
  });
  await recordVersion(transaction, row, made.content);
  return annotationOf(row);
}

async function update(
  transaction: DatabaseTransaction,
  before: AnnotationModel,
  label: string,
  content: AnnotationContent,
): Promise<Annotation> {
  const written = {
    ...columnsOf(content),
    targetLabel: storableLabel(label),
    version: before.version + 1,
    // A clock that was put back must not make a later change look earlier.
    updatedAt: new Date(Math.max(Date.now(), before.updatedAt.getTime())),
  };
  const { count } = await transaction.annotation.updateMany({
    where: { id: before.id, version: before.version },
    data: written,
  });
  if (count === 0) throw new ChangedMeanwhile();
  const row = { ...before, ...written };
  await recordVersion(transaction, row, content);
  return annotationOf(row);
}

/** Adds to the history, and brings the index of tags into line. */
async function recordVersion(
  transaction: DatabaseTransaction,
  row: AnnotationModel,
  content: AnnotationContent,
): Promise<void> {
  const { id: annotationId, userId, version, updatedAt } = row;
  await transaction.revision.create({
    data: { annotationId, version, at: updatedAt, ...columnsOf(content) },
  });
  await transaction.tag.deleteMany({ where: { annotationId } });
  if (content.tags.length > 0) {
    await transaction.tag.createMany({ data: content.tags.map((tag) => ({ annotationId, userId, tag })) });
  }
}

/** Takes an annotation away, its history too; false where there was none. */
export function removeAnnotation(
  store: AnnotationStore,
  personId: string,
  targetId: string,
): Promise<boolean> {
  return store.write(`${personId} ${targetId}`, async (transaction) => {
    if (!canBeStored(targetId)) return false;
    const { count } = await transaction.annotation.deleteMany({ where: { userId: personId, targetId } });
    return count > 0;
  });
}

function sameContent(a: AnnotationContent, b: AnnotationContent): boolean {
  return JSON.stringify(columnsOf(a)) === JSON.stringify(columnsOf(b));
}

/** Titles come out of imported files and may hold what PostgreSQL cannot. */
export function storableLabel(label: string): string {
  return storableText(label);
}

function noSuchTarget(targetId: string): LitgraphError {
  return new LitgraphError(
    'NOT_FOUND',
    `There is no paper or concept with the id ${JSON.stringify(targetId)}, and nothing was noted about one.`,
    { path: ['input', 'target'] },
  );
}
