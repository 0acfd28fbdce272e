// What a merge changed, kept with the retired id as JSON: all that it takes to undo it.
import type { ClaimPart } from '../graph/merge-claims.js';
import type { Props, Relationship } from '../graph/relationships.js';
import { otherNames } from '../graph/shown-concept.js';
import type { NamedKind } from '../model/kinds.js';
import type { RelationKey } from '../model/relation.js';
import type { Slot } from './merge-slots.js';

export interface Journal {
  /** Of the one that went. */
  readonly props: Props;
  readonly slots: readonly Slot[];
  readonly claims: readonly JournalClaim[];
}

export interface ConceptJournal extends Journal {
  /** Of the one that stays: what the merge may change, before and after. */
  readonly before: Props;
  readonly after: Props;
}

export interface PaperJournal extends Journal {
  /** Ids of the records of the one that went. */
  readonly records: readonly string[];
  /** What joined the two, as the one that went had it. */
  readonly between: readonly Relationship[];
}

/** A claim of the one that went: moved under a new key, or united with one that had that key. */
export interface JournalClaim {
  readonly id: string;
  readonly key: RelationKey;
  readonly props: Props;
  /** Where the one that went stood in it. */
  readonly parts: readonly ClaimPart[];
  /** What it rested on. */
  readonly evidence: readonly string[];
  /** The claim that it was united with; null where it only moved. */
  readonly into: string | null;
}

export function readJournal<J extends Journal>(text: string): J {
  return JSON.parse(text) as J;
}

/** What the survivor says of itself after a merge: all names, and what only the other one knew. Only these properties change. */
export function mergedProps(
  kind: NamedKind,
  keep: Props,
  merged: Props,
): { readonly before: Props; readonly after: Props } {
  const told = fillable.filter((group) => keep[group[0]] === undefined && merged[group[0]] !== undefined);
  const edited = listOf(merged['edited']).filter((field) => told.some((group) => group.includes(field)));
  const names = [...listOf(keep['aliases']), String(merged['name']), ...listOf(merged['aliases'])];
  const after: Props = {
    aliases: otherNames(kind, String(keep['name']), names),
    ...Object.fromEntries(told.flat().map((field) => [field, merged[field] ?? null])),
    ...(edited.length > 0 && { edited: [...new Set([...listOf(keep['edited']), ...edited])].sort() }),
  };
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, keep[field] ?? null]));
  return { before, after };
}

/**
 * What the survivor says of itself once they are two again. Fields that changed since stay as they are, but for the names that the
 * merge brought.
 */
export function partedProps(journal: ConceptJournal, current: Props): Props {
  const { before, after } = journal;
  const restored: Record<string, unknown> = {};
  for (const field of Object.keys(after).filter((name) => name !== 'edited')) {
    if (alike(current[field], after[field])) restored[field] = before[field] ?? null;
  }
  if ('edited' in after) {
    const had = listOf(before['edited']);
    const left = listOf(current['edited']).filter((field) => had.includes(field) || !(field in restored));
    restored['edited'] = left.length === 0 ? null : left;
  }
  if (!('aliases' in restored)) {
    const had = listOf(before['aliases']);
    const brought = new Set(listOf(after['aliases']).filter((name) => !had.includes(name)));
    restored['aliases'] = listOf(current['aliases']).filter((name) => !brought.has(name));
  }
  return restored;
}

/** What is taken over together, by the first field of each. */
const fillable: readonly (readonly [string, ...string[]])[] = [
  ['description'],
  ['higherIsBetter', 'unit', 'min', 'max'],
  ['orcid'],
];

export function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** Absent, null and empty are one. */
function alike(a: unknown, b: unknown): boolean {
  const bare = (value: unknown) =>
    value == null || (Array.isArray(value) && value.length === 0) ? null : JSON.stringify(value);
  return bare(a) === bare(b);
}
