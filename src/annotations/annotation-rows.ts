// Rows of the database ↔ records of the model.
import type { Annotation, AnnotationContent } from '../model/annotation.js';
import type { AnnotationModel, RevisionModel } from './generated/sqlite/models.js';

export function annotationOf(row: AnnotationModel): Annotation {
  const { id, targetId, targetLabel, updatedAt } = row;
  return { id, targetId, targetLabel, updatedAt: updatedAt.toISOString(), ...contentOf(row) };
}

/** The columns hold what `columnsOf` wrote: enumerations as their names, tags as a list in JSON. */
export function contentOf(row: AnnotationModel | RevisionModel): AnnotationContent {
  return {
    interest: row.interest as AnnotationContent['interest'],
    stars: row.stars,
    status: row.status as AnnotationContent['status'],
    tags: JSON.parse(row.tags) as string[],
    note: row.note,
  };
}

export function columnsOf(content: AnnotationContent) {
  const { interest, stars, status, tags, note } = content;
  return { interest, stars, status, note, tags: JSON.stringify(tags) };
}
