// Takes apart what the last merge into a concept, venue or author joined: all is as it was, and what came since stays with
// the survivor.
import {
  claimStates,
  eraseMirrors,
  moveClaims,
  restoreClaims,
  transferEvidence,
  type ClaimState,
} from '../graph/merge-claims.js';
import { dropRetired, lockNamed, mergedInto, restoreNamed, setNamed } from '../graph/merged-concepts.js';
import { showAnew } from '../graph/define-concepts.js';
import { drawRelationships, eraseRelationships, relationshipsWith } from '../graph/relationships.js';
import { resolveRetiredBy } from '../graph/retired.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { refreshMirrors } from '../graph/write-mirrors.js';
import { LitgraphError } from '../model/errors.js';
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import { isNamedKind, type NamedKind } from '../model/kinds.js';
import { relationId } from '../model/relation-ids.js';
import type { RelationKey } from '../model/relation.js';
import { partedProps, readJournal, type Journal, type JournalClaim } from './merge-journal.js';
import { partedSlot, placeKey } from './merge-slots.js';
import { claimsIn, withEnd } from './merge.js';
import { aliasColumns, retell } from './merged-names.js';
import { inTurn } from './turns.js';

/** Gives the id of the survivor and of those that are there again. Throws NOT_FOUND. A retired id means what it became. */
export function unmergeConcept(
  graph: GraphStore,
  id: string,
): Promise<{ readonly keep: string; readonly restored: string[] }> {
  return inTurn(graph, () => graph.write((tx) => unmergeLast(tx, id)));
}

async function unmergeLast(
  tx: GraphTransaction,
  asked: string,
): Promise<{ readonly keep: string; readonly restored: string[] }> {
  const run: Parameters<typeof resolveRetiredBy>[0] = (query, params) => tx.run(query, params);
  const keep = (await resolveRetiredBy(run, [asked])).get(asked) ?? asked;
  const kind = kindOfId(keep);
  const merged = isNamedKind(kind) && (await lockNamed(tx, keep)) !== null ? await mergedInto(tx, keep) : [];
  const last = merged.filter(({ mergedAt }) => mergedAt === merged[0]?.mergedAt);
  if (last.length === 0 || !isNamedKind(kind)) {
    const message = `Nothing was merged into ${JSON.stringify(asked.slice(0, 100))}, or it is not there.`;
    throw new LitgraphError('NOT_FOUND', message, { path: ['id'] });
  }
  for (const { id, journal } of last) await unmergeOne(tx, { kind, keep, id, journal: readJournal(journal) });
  return { keep, restored: last.map(({ id }) => id).reverse() };
}

interface OneUnmerge {
  readonly kind: NamedKind;
  readonly keep: string;
  readonly id: string;
  readonly journal: Journal;
}

async function unmergeOne(tx: GraphTransaction, unmerge: OneUnmerge): Promise<void> {
  const { kind, keep, id, journal } = unmerge;
  const current = (await lockNamed(tx, keep)) ?? {};
  await restoreNamed(tx, id, journal.props);
  retell(tx, kind, journal.props);
  await moveBack(tx, unmerge);
  const claims = await moveClaimsBack(tx, unmerge);
  const restored = partedProps(journal, current);
  await setNamed(tx, keep, aliasColumns(kind, restored));
  retell(tx, kind, { ...current, ...restored });
  if (journal.slots.some(({ type }) => type === 'DEFINED')) await showAnew(tx, [keep, id]);
  await refreshMirrors(tx, [...claims, ...claimsIn(journal.claims, journal.slots)]);
}

async function moveBack(tx: GraphTransaction, { keep, id, journal }: OneUnmerge): Promise<void> {
  const current = groupBy(await relationshipsWith(tx, keep, journal.slots), placeKey);
  const parted = journal.slots.flatMap((slot) => {
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
  await drawRelationships(tx, id, rows('restored'));
}

/** Gives the ids of the claims that are made anew. Claims whose old evidence is all gone stay as they are. */
async function moveClaimsBack(tx: GraphTransaction, { keep, id, journal }: OneUnmerge): Promise<string[]> {
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
