// Takes apart what the last merge into something joined: what every such undoing does, whatever the kind. All is as it was, and
// what came since stays with the survivor.
import {
  claimStates,
  eraseMirrors,
  moveClaims,
  restoreClaims,
  transferEvidence,
  type ClaimState,
} from '../graph/merge-claims.js';
import { dropRetired, lockNamed, mergedInto, type MergedKind } from '../graph/merged-concepts.js';
import { noteChanges } from '../graph/note-changes.js';
import {
  drawRelationships,
  eraseRelationships,
  relationshipsWith,
  type Props,
  type Relationship,
} from '../graph/relationships.js';
import { resolveRetiredBy } from '../graph/retired.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { LitgraphError } from '../model/errors.js';
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import type { Kind } from '../model/kinds.js';
import { relationId } from '../model/relation-ids.js';
import type { RelationKey } from '../model/relation.js';
import { withEnd } from './merge-into.js';
import { readJournal, type Journal, type JournalClaim } from './merge-journal.js';
import { partedSlot, placeKey, type Slot } from './merge-slots.js';
import { inTurn } from './turns.js';

/** What may be taken apart, and how one comes back. */
export interface UnmergeRules<K extends MergedKind, J extends Journal> {
  readonly isKind: (kind: Kind | null) => kind is K;
  readonly unmergeOne: (tx: GraphTransaction, unmerge: OneUnmerge<K, J>) => Promise<void>;
}

export interface OneUnmerge<K extends MergedKind = MergedKind, J extends Journal = Journal> {
  readonly kind: K;
  readonly keep: string;
  /** Of the survivor, as it is now: its lock is taken. */
  readonly current: Props;
  readonly id: string;
  readonly journal: J;
}

export interface Unmerged {
  /** The one that stayed. */
  readonly keep: string;
  /** Those that are there again. */
  readonly restored: string[];
}

/** Throws NOT_FOUND where nothing was merged into it. A retired id means what it became. */
export function unmergeFrom<K extends MergedKind, J extends Journal>(
  graph: GraphStore,
  id: string,
  rules: UnmergeRules<K, J>,
): Promise<Unmerged> {
  return inTurn(graph, () => graph.write((tx) => unmergeLast(tx, id, rules)));
}

async function unmergeLast<K extends MergedKind, J extends Journal>(
  tx: GraphTransaction,
  asked: string,
  { isKind, unmergeOne }: UnmergeRules<K, J>,
): Promise<Unmerged> {
  const run: Parameters<typeof resolveRetiredBy>[0] = (query, params) => tx.run(query, params);
  const keep = (await resolveRetiredBy(run, [asked])).get(asked) ?? asked;
  const kind = kindOfId(keep);
  const merged = isKind(kind) && (await lockNamed(tx, keep)) !== null ? await mergedInto(tx, keep) : [];
  const last = merged.filter(({ mergedAt }) => mergedAt === merged[0]?.mergedAt);
  if (last.length === 0 || !isKind(kind)) {
    const message = `Nothing was merged into ${JSON.stringify(asked.slice(0, 100))}, or it is not there.`;
    throw new LitgraphError('NOT_FOUND', message, { path: ['id'] });
  }
  for (const { id, journal } of last) {
    const current = (await lockNamed(tx, keep)) ?? {};
    await unmergeOne(tx, { kind, keep, current, id, journal: readJournal<J>(journal) });
  }
  const restored = last.map(({ id }) => id).reverse();
  const told = kind === 'paper' ? 'PAPERS_PARTED' : 'CONCEPTS_PARTED';
  await noteChanges(tx, [{ kind: told, ids: [keep], others: restored }]);
  return { keep, restored };
}

/** Gives what the one that is back has of it. */
export async function moveBack(
  tx: GraphTransaction,
  { keep, id, journal }: OneUnmerge,
): Promise<Relationship[]> {
  const slots = await asTheyAreNow(tx, journal.slots);
  const current = groupBy(await relationshipsWith(tx, keep, slots), placeKey);
  const parted = slots.flatMap((slot) => {
    const now = (current.get(placeKey(slot)) ?? []).map(({ props }) => props);
    const after = partedSlot(id, slot, now);
    return after === null ? [] : [{ slot, ...after }];
  });
  await eraseRelationships(
    tx,
    keep,
    parted.map(({ slot }) => slot),
  );
  const rows = (which: 'survivor' | 'restored') =>
    parted.flatMap(({ slot, ...sides }) => sides[which].map((props) => ({ ...slot, props })));
  await drawRelationships(tx, keep, rows('survivor'));
  const back = rows('restored');
  await drawRelationships(tx, id, back);
  return back;
}

/** What is at their other ends may have been merged since. */
async function asTheyAreNow(tx: GraphTransaction, slots: readonly Slot[]): Promise<Slot[]> {
  const became = await resolveRetiredBy(
    (query, params) => tx.run(query, params),
    slots.map(({ other }) => other),
  );
  return slots
    .filter(
      ({ type, other }) => type === 'MERGED_INTO' || !slots.some((slot) => slot.other === became.get(other)),
    )
    .map((slot) =>
      slot.type === 'MERGED_INTO' ? slot : { ...slot, other: became.get(slot.other) ?? slot.other },
    );
}

/** Gives the ids of the claims that are made anew. Claims whose old evidence is all gone stay as they are. */
export async function moveClaimsBack(
  tx: GraphTransaction,
  { keep, id, journal }: OneUnmerge,
): Promise<string[]> {
  const states = new Map(
    (
      await claimStates(
        tx,
        journal.claims.map((claim) => claim.into ?? claim.id),
      )
    ).map((state) => [state.id, state]),
  );
  const back = journal.claims.flatMap((claim) => {
    const state = states.get(claim.into ?? claim.id);
    const evidence = state?.evidence.filter((one) => claim.evidence.includes(one)) ?? [];
    return state === undefined || (evidence.length === 0 && claim.evidence.length > 0)
      ? []
      : [{ claim, state, evidence }];
  });
  const moved = back.filter(({ claim }) => claim.into === null);
  const united = back.filter(({ claim }) => claim.into !== null);
  await eraseMirrors(
    tx,
    keep,
    moved.map(({ claim }) => claim.id),
  );
  const made = await leaveWhatCameSince(tx, moved);
  await moveClaims(
    tx,
    { from: keep, to: id },
    moved.map(({ claim, state }) => ({
      id: claim.id,
      parts: claim.parts,
      key: backKey(claim, state, keep, id),
    })),
  );
  await tx.run(dropRetired, { ids: united.map(({ claim }) => claim.id) });
  await restoreUnited(
    tx,
    united.map(({ claim }) => claim),
  );
  await transferEvidence(
    tx,
    united.map(({ claim, state, evidence }) => ({ from: state.id, to: claim.id, evidence })),
  );
  return [...made, ...back.map(({ claim }) => claim.id)];
}

interface MovedClaim {
  readonly claim: JournalClaim;
  readonly state: ClaimState;
}

/** Evidence for a moved claim that came since is about the survivor: it gets a claim of its own. */
async function leaveWhatCameSince(tx: GraphTransaction, moved: readonly MovedClaim[]): Promise<string[]> {
  const since = moved
    .map(({ claim, state }) => ({
      state,
      id: relationId(state.key),
      evidence: state.evidence.filter((one) => !claim.evidence.includes(one)),
    }))
    .filter(({ evidence }) => evidence.length > 0);
  await restoreClaims(
    tx,
    since.map(({ id, state }) => ({ id, key: state.key, props: { ...state.props, id } })),
  );
  await transferEvidence(
    tx,
    since.map(({ id, state, evidence }) => ({ from: state.id, to: id, evidence })),
  );
  return since.map(({ id }) => id);
}

/** Ends that were merged since are what they became. */
async function restoreUnited(tx: GraphTransaction, claims: readonly JournalClaim[]): Promise<void> {
  const ends = claims
    .flatMap(({ key }) => [key.from, key.to, key.dataset, key.metric])
    .filter((end) => end !== null);
  const became = await resolveRetiredBy((query, params) => tx.run(query, params), ends);
  const rows = claims.map(({ id, key, props }) => {
    const now = [...became].reduce((so, [from, to]) => withEnd(so, from, to), key);
    return { id, key: now, props };
  });
  await restoreClaims(tx, rows);
}

/** Only the parts that the merge moved; another end may have been merged since. */
function backKey(claim: JournalClaim, state: ClaimState, keep: string, id: string): RelationKey {
  const parts = Object.fromEntries(
    claim.parts.map((part) => [part, state.key[part] === keep ? id : state.key[part]]),
  );
  return { ...state.key, ...parts };
}
