// The viewer's own layer: what a person thinks of a paper or concept, and the lists they keep. Private to that person.

export type Interest = 'UP' | 'DOWN';
export type ReadingStatus = 'TO_READ' | 'READING' | 'READ';
export type Role = 'READER' | 'EDITOR' | 'ADMIN';

export interface AnnotationContent {
  readonly interest: Interest | null;
  /** 1 to 5. */
  readonly stars: number | null;
  readonly status: ReadingStatus | null;
  readonly tags: readonly string[];
  /** CommonMark, as written. */
  readonly note: string | null;
}

export interface Annotation extends AnnotationContent {
  readonly id: string;
  readonly targetId: string;
  /** What the target was called when it was last annotated: still readable when the target is gone. */
  readonly targetLabel: string;
  readonly updatedAt: string;
}

/** An annotation of something that was merged into something else, and when. */
export interface MergedAnnotation {
  readonly annotation: Annotation;
  readonly mergedAt: string;
}

/**
 * What a person thinks of a thing into which others were merged: the newest value of each field, all tags, both notes. Once the
 * person has written about the survivor after a merge, that stands alone: it was written with the others in view. Null where
 * nothing is noted about any of them.
 */
export function joinAnnotations(
  own: Annotation | null,
  merged: readonly MergedAnnotation[],
): Annotation | null {
  const seen = merged.filter(({ mergedAt }) => own === null || own.updatedAt <= mergedAt);
  const all = [...(own === null ? [] : [own]), ...seen.map(({ annotation }) => annotation)];
  const [newest, ...others] = all.sort((a, b) =>
    a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0,
  );
  if (newest === undefined || others.length === 0) return newest ?? null;
  const notes = [...new Set(all.flatMap(({ note }) => note ?? []))];
  const first = <Field extends 'interest' | 'stars' | 'status'>(field: Field): Annotation[Field] =>
    all.find((one) => one[field] !== null)?.[field] ?? null;
  return {
    ...(own ?? newest),
    updatedAt: newest.updatedAt,
    interest: first('interest'),
    stars: first('stars'),
    status: first('status'),
    tags: [...new Set(all.flatMap(({ tags }) => tags))],
    note: notes.length === 0 ? null : notes.join('\n\n'),
  };
}

export interface AnnotationRevision extends AnnotationContent {
  readonly at: string;
}

/** Fields left out stay as they are; null clears one. */
export interface AnnotationChange {
  readonly interest?: Interest | null;
  readonly stars?: number | null;
  readonly status?: ReadingStatus | null;
  readonly tags?: readonly string[] | null;
  readonly note?: string | null;
}

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface ReadingList {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
}

export interface ReadingListItem {
  /** From 1. */
  readonly position: number;
  readonly paperId: string;
  readonly section: string | null;
  readonly note: string | null;
}

/** What each role may do beyond the one before it. */
const ranks: Readonly<Record<Role, number>> = { READER: 0, EDITOR: 1, ADMIN: 2 };

export function mayActAs(role: Role, needed: Role): boolean {
  return ranks[role] >= ranks[needed];
}
