// What a client that keeps up is told: one thing that was added, joined, disputed, merged or taken back; and the place up to
// which it has read. Pure.

/** What may happen, each told of one thing. schema.graphql says what each means. */
export const changeKinds = [
  'PAPER_ADDED',
  'PAPER_JOINED',
  'PAPER_CHANGED',
  'PAPER_REMOVED',
  'PAPERS_MERGED',
  'PAPERS_PARTED',
  'CITATIONS_ADDED',
  'CONCEPT_CHANGED',
  'CONCEPTS_MERGED',
  'CONCEPTS_PARTED',
  'RELATION_ADDED',
  'RELATION_SUPPORTED',
  'RELATION_DISPUTED',
  'EVIDENCE_WITHDRAWN',
  'RELATION_WITHDRAWN',
  'RESULT_ADDED',
  'RESULT_RETRACTED',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

export interface Change {
  /** Go on behind this change. */
  readonly cursor: string;
  /** RFC 3339, UTC */
  readonly at: string;
  readonly kind: ChangeKind;
  readonly targetId: string;
  /** Of merges: what was merged into the target. Of partings: what is there again beside it. */
  readonly otherIds: readonly string[];
  /** The import that brought it about; null: a person. */
  readonly importId: string | null;
}

/**
 * A place in the log of changes: behind everything before entry `number`, and behind the first `seen` things of that entry.
 * Entries are numbered from 1 without a gap.
 */
export interface ChangePlace {
  /** Of the log: another library, or the same one after a restore, has another. */
  readonly log: string;
  readonly number: number;
  readonly seen: number;
}

export function changeCursor({ log, number, seen }: ChangePlace): string {
  return Buffer.from(JSON.stringify([log, number, seen])).toString('base64url');
}

/** Null where the text is no cursor of changes. */
export function placeOfCursor(cursor: string): ChangePlace | null {
  const parts = parsed(cursor);
  if (!Array.isArray(parts) || parts.length !== 3) return null;
  const [log, number, seen] = parts as unknown[];
  if (typeof log !== 'string' || !isCount(number) || number < 1 || !isCount(seen)) return null;
  const place = { log, number, seen };
  return changeCursor(place) === cursor ? place : null;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
