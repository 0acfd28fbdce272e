// What joins two things to a third, before and after the two become one, and back. Pure.
import type { Place, Props, Relationship } from '../graph/relationships.js';
import { groupBy } from '../model/group-by.js';
import { isPlain } from '../model/relation-rules.js';
import type { RelationType } from '../model/relation.js';

/** The relationships of one type with one other thing: what the one that goes had, and the one that stays, before and after. */
export interface Slot extends Place {
  readonly had: readonly Props[];
  readonly before: readonly Props[];
  readonly after: readonly Props[];
}

/** What leads to claims moves with them, and what mirrors them is drawn anew. */
const ofClaims = ['FROM', 'TO', 'WHERE', 'IN'];

/** How everything that `merged` has is shared out once it is `keep`. */
export function unitedSlots(
  merge: { readonly keep: string; readonly merged: string },
  ofMerged: readonly Relationship[],
  ofKeep: readonly Relationship[],
): Slot[] {
  const moving = ofMerged.filter(
    (it) => it.other !== merge.keep && !ofClaims.includes(it.type) && !isMirrorOnly(merge.merged, it),
  );
  const kept = groupBy(ofKeep, placeKey);
  return [...groupBy(moving, placeKey)].map(([key, ofPlace]) => {
    const [{ type, out, other, label }] = ofPlace as [Relationship, ...Relationship[]];
    const had = ofPlace.map(({ props }) => props);
    const before = (kept.get(key) ?? []).map(({ props }) => props);
    const shared = isShared(merge.merged, { type, out, other });
    return { type, out, other, label, had, before, after: united(type, shared, had, before) };
  });
}

/** What a slot becomes when the two are two again: relationships of the one that is back, and of the survivor. */
export interface PartedSlot {
  readonly restored: readonly Props[];
  readonly survivor: readonly Props[];
}

/**
 * `current`: what the survivor has now. Untouched since, all is as it was; else what came since stays with the survivor, and
 * what is gone since comes back to nobody. Null: nothing to do.
 */
export function partedSlot(merged: string, slot: Slot, current: readonly Props[]): PartedSlot | null {
  if (current.length === 0) return null;
  if (same(current, slot.after)) return { restored: slot.had, survivor: slot.before };
  if (isShared(merged, slot)) return partedHolders(slot, current);
  return slot.before.length === 0 ? { restored: current, survivor: [] } : null;
}

export function placeKey({ type, out, other }: Omit<Place, 'label'>): string {
  return `${type} ${String(out)} ${other}`;
}

function united(
  type: string,
  shared: boolean,
  had: readonly Props[],
  before: readonly Props[],
): readonly Props[] {
  if (before.length === 0) return had;
  if (shared) return [{ ...had[0], ...before[0], ...heldBy(holders([...before, ...had])) }];
  if (type === 'DEFINED') return [...before, ...had];
  if (type !== 'AUTHORED' && type !== 'EDITED') return before;
  const first = Math.min(...[...before, ...had].map(({ position }) => Number(position)));
  return [{ position: first }];
}

/** Each goes back with the imports that hold it still. */
function partedHolders({ had, before }: Slot, [current = {}]: readonly Props[]): PartedSlot {
  const now = holders([current]);
  const [ofMerged, ofKeep] = [holders(had), holders(before)];
  const restored = ofMerged.filter((holder) => now.includes(holder));
  const left = now.filter((holder) => !ofMerged.includes(holder) || ofKeep.includes(holder));
  const claim =
    before[0]?.['claim'] ?? (had[0]?.['claim'] === current['claim'] ? undefined : current['claim']);
  return {
    restored: restored.length === 0 ? [] : [{ ...had[0], ...heldBy(restored) }],
    survivor: left.length === 0 ? [] : [{ ...heldBy(left), ...(claim !== undefined && { claim }) }],
  };
}

/** One relationship for a pair, which imports hold together. */
function isShared(merged: string, { type, out, other }: Omit<Place, 'label'>): boolean {
  const [from, to] = out ? [merged, other] : [other, merged];
  return isPlain({ type: type as RelationType, from, to, dataset: null, metric: null });
}

/** Of a claim's own: it is drawn anew when the claim has moved. */
function isMirrorOnly(merged: string, { props, ...place }: Relationship): boolean {
  return props['claim'] !== undefined && !isShared(merged, place);
}

function heldBy(imports: readonly string[]): Props {
  return imports.length === 0 ? {} : { imports };
}

function holders(all: readonly Props[]): string[] {
  return [...new Set(all.flatMap(({ imports }) => (Array.isArray(imports) ? imports.map(String) : [])))];
}

function same(a: readonly Props[], b: readonly Props[]): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

/** What a mirror adds to a relationship follows from its claim. */
function sorted(all: readonly Props[]): string[] {
  return all
    .map(({ disputed: _disputed, ...props }) =>
      JSON.stringify(Object.entries(props).sort(([a], [b]) => (a < b ? -1 : 1))),
    )
    .sort();
}
