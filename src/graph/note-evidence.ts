// Evidence that came, or no longer stands → what that changed about the relations it is for, told in the log of changes.
import type { Stance } from '../model/relation.js';
import { noteChanges } from './note-changes.js';
import type { GraphTransaction } from './store.js';
import { standingClaims } from './write-mirrors.js';

/** A relation that nothing spoke for is added; one that stood has more said of it. Either may be disputed as well. */
export async function noteSaid(
  tx: GraphTransaction,
  fresh: readonly { readonly claim: string; readonly stance: Stance }[],
  before: { readonly stood: ReadonlySet<string>; readonly importId: string | null },
): Promise<void> {
  const { stood, importId } = before;
  const all = fresh.map(({ claim }) => claim);
  const disputed = fresh.filter(({ stance }) => stance === 'DISPUTES').map(({ claim }) => claim);
  const others = fresh.filter(({ stance }) => stance !== 'DISPUTES').map(({ claim }) => claim);
  await noteChanges(tx, [
    { kind: 'RELATION_ADDED', ids: all.filter((id) => !stood.has(id)), importId },
    { kind: 'RELATION_SUPPORTED', ids: others.filter((id) => stood.has(id)), importId },
    { kind: 'RELATION_DISPUTED', ids: disputed, importId },
  ]);
}

/** Of claims that lost evidence: what else is said for them may stand. */
export async function noteWithdrawn(
  tx: GraphTransaction,
  claims: readonly string[],
  importId: string | null,
): Promise<void> {
  const standing = await standingClaims(tx, claims);
  await noteChanges(tx, [
    { kind: 'EVIDENCE_WITHDRAWN', ids: claims.filter((id) => standing.has(id)), importId },
    { kind: 'RELATION_WITHDRAWN', ids: claims.filter((id) => !standing.has(id)), importId },
  ]);
}
