// Several things of one kind become one: what every merge does, whatever the kind. Each goes one after the other; what is
// joined to it, and what is said of it, comes to be of the one that stays.
import {
  claimRoles,
  claimsAt,
  claimsWithKeys,
  moveClaims,
  retireClaims,
  transferEvidence,
} from '../graph/merge-claims.js';
import { lockNamed, mergedInto, type MergedKind } from '../graph/merged-concepts.js';
import { noteChanges } from '../graph/note-changes.js';
import {
  drawRelationships,
  eraseRelationships,
  relationshipsOf,
  relationshipsWith,
  type Props,
} from '../graph/relationships.js';
import { resolveRetiredBy } from '../graph/retired.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { refreshMirrors } from '../graph/write-mirrors.js';
import type { Person } from '../model/annotation.js';
import { badInput, LitgraphError } from '../model/errors.js';
import { kindOfId } from '../model/ids.js';
import type { Kind } from '../model/kinds.js';
import { relationKeyText } from '../model/relation-ids.js';
import type { RelationKey } from '../model/relation.js';
import type { JournalClaim } from './merge-journal.js';
import { unitedSlots, type Slot } from './merge-slots.js';
import { inTurn } from './turns.js';

/** As many as one merge may join: one looks at each of them. */
const mostMerged = 20;

/** What may be merged, and how one goes. */
export interface MergeRules<K extends MergedKind> {
  /** "concept, venue or author" */
  readonly what: string;
  readonly isKind: (kind: Kind | null) => kind is K;
  readonly mergeOne: (tx: GraphTransaction, merge: OneMerge<K>) => Promise<void>;
}

export interface OneMerge<K extends MergedKind = MergedKind> {
  readonly kind: K;
  readonly keep: string;
  readonly id: string;
  /** Of both, as they were: their locks are taken. */
  readonly kept: Props;
  readonly props: Props;
  readonly path: readonly string[];
  readonly place: number;
  readonly mergedAt: string;
  readonly person: Person | null;
}

/**
 * Gives the id of the one that stays. Throws BAD_USER_INPUT and NOT_FOUND with the path of the id. A retired id means what it
 * became.
 */
export async function mergeInto<K extends MergedKind>(
  graph: GraphStore,
  asked: { readonly keep: string; readonly merge: readonly string[]; readonly person: Person | null },
  rules: MergeRules<K>,
): Promise<string> {
  const { keep, merge, person } = asked;
  if (merge.length === 0 || merge.length > mostMerged) {
    throw badInput(`merge has ${merge.length} ids; it must have 1 to ${mostMerged}.`, ['merge']);
  }
  return inTurn(graph, () => graph.write((tx) => mergeAll(tx, { keep, merge, person }, rules)));
}

async function mergeAll<K extends MergedKind>(
  tx: GraphTransaction,
  asked: { readonly keep: string; readonly merge: readonly string[]; readonly person: Person | null },
  { what, isKind, mergeOne }: MergeRules<K>,
): Promise<string> {
  const became = await resolveRetiredBy(
    (query, params) => tx.run(query, params),
    [asked.keep, ...asked.merge],
  );
  const keep = became.get(asked.keep) ?? asked.keep;
  const kind = kindOfId(keep);
  if (!isKind(kind) || (await lockNamed(tx, keep)) === null) throw unknown(what, asked.keep, ['keep']);
  const merge = asked.merge.map((id) => became.get(id) ?? id);
  for (const [at, id] of merge.entries()) {
    const path = ['merge', String(at)];
    if (id === keep) {
      throw badInput(`${JSON.stringify(asked.merge[at])} is the one that stays already; leave it out.`, path);
    }
    if (kindOfId(id) !== kind) {
      if (kindOfId(id) === null) throw unknown(what, asked.merge[at] ?? '', path);
      throw badInput(`${id} is not a ${kind} as ${keep} is; only things of one kind can be merged.`, path);
    }
  }
  const mergedAt = await laterThan(tx, [keep, ...merge]);
  for (const [place, id] of [...new Set(merge)].entries()) {
    const path = ['merge', String(merge.indexOf(id))];
    const props = await lockNamed(tx, id);
    if (props === null) throw unknown(what, id, path);
    const kept = (await lockNamed(tx, keep)) ?? {};
    await mergeOne(tx, { kind, keep, id, kept, props, path, place, mergedAt, person: asked.person });
  }
  const told = kind === 'paper' ? 'PAPERS_MERGED' : 'CONCEPTS_MERGED';
  await noteChanges(tx, [{ kind: told, ids: [keep], others: [...new Set(merge)] }]);
  return keep;
}

/** Claims that would come to say the same are one, with the evidence of both. */
export async function moveClaimsOf(
  tx: GraphTransaction,
  { keep, id, path, mergedAt }: OneMerge,
): Promise<JournalClaim[]> {
  const claims = await claimsAt(tx, id);
  if (claims.length === 0) return [];
  const now = claims.map((claim) => ({ claim, key: withEnd(claim.key, id, keep) }));
  for (const { claim, key } of now) {
    if (key.from === key.to && claim.standing) {
      throw badInput(
        `${claim.id} says ${key.type} of ${claim.key.from} and ${claim.key.to}: things that are one cannot be told apart so. Retract its evidence first.`,
        path,
      );
    }
  }
  const there = new Map(
    (
      await claimsWithKeys(
        tx,
        now.map(({ key }) => relationKeyText(key)),
      )
    ).map((claim) => [relationKeyText(claim.key), claim.id]),
  );
  const journal = now.map(({ claim, key }): JournalClaim => {
    const into = there.get(relationKeyText(key)) ?? null;
    there.set(relationKeyText(key), into ?? claim.id);
    const parts = claimRoles.map(({ part }) => part).filter((part) => claim.key[part] === id);
    return { id: claim.id, key: claim.key, props: claim.props, parts, evidence: claim.evidence, into };
  });
  const united = journal.flatMap((claim) => (claim.into === null ? [] : [{ ...claim, into: claim.into }]));
  await transferEvidence(
    tx,
    united.map(({ id: from, into, evidence }) => ({ from, to: into, evidence })),
  );
  await refreshMirrors(
    tx,
    united.map((claim) => claim.id),
  );
  await retireClaims(tx, united, mergedAt);
  const moved = journal.filter(({ into }) => into === null);
  await moveClaims(
    tx,
    { from: id, to: keep },
    moved.map((claim) => ({ ...claim, key: withEnd(claim.key, id, keep) })),
  );
  return journal;
}

/** All that joins it to anything but the one that stays; relationships of the types `apart` are left alone. */
export async function moveRelationships(
  tx: GraphTransaction,
  { keep, id }: OneMerge,
  apart: readonly string[] = [],
): Promise<Slot[]> {
  const ofMerged = (await relationshipsOf(tx, id)).filter(({ type }) => !apart.includes(type));
  const slots = unitedSlots({ keep, merged: id }, ofMerged, await relationshipsWith(tx, keep, ofMerged));
  const changed = slots.filter(({ before, after }) => JSON.stringify(before) !== JSON.stringify(after));
  await eraseRelationships(
    tx,
    keep,
    changed.filter(({ before }) => before.length > 0),
  );
  await drawRelationships(
    tx,
    keep,
    changed.flatMap(({ after, ...slot }) => after.map((props) => ({ ...slot, props }))),
  );
  return slots;
}

/** Claims whose mirrors may be other ones now. */
export function claimsIn(claims: readonly JournalClaim[], slots: readonly Slot[]): string[] {
  const mirrored = slots.flatMap(({ had, before, after }) => [...had, ...before, ...after]);
  const named = mirrored.map((props: Props) => props['claim']).filter((claim) => typeof claim === 'string');
  return [...new Set([...claims.map(({ id, into }) => into ?? id), ...named])];
}

export function withEnd(key: RelationKey, from: string, to: string): RelationKey {
  const swap = <Id extends string | null>(id: Id) => (id === from ? (to as Id) : id);
  return {
    type: key.type,
    from: swap(key.from),
    to: swap(key.to),
    dataset: swap(key.dataset),
    metric: swap(key.metric),
  };
}

/** Now, or just after the newest merge among these: the last merge can always be told. */
async function laterThan(tx: GraphTransaction, ids: readonly string[]): Promise<string> {
  let newest = Date.now();
  for (const id of ids) {
    for (const { mergedAt } of await mergedInto(tx, id)) newest = Math.max(newest, Date.parse(mergedAt) + 1);
  }
  return new Date(newest).toISOString();
}

function unknown(what: string, id: string, path: readonly string[]): LitgraphError {
  return new LitgraphError('NOT_FOUND', `There is no ${what} ${JSON.stringify(id.slice(0, 100))}.`, { path });
}
