// Evidence that no longer stands: taken back by a person, it stays as what was said once; let go by the last import that held it,
// it goes, and so do the claims that rested on it alone. The relationships that mirror claims follow.
import { kindOfId } from '../model/ids.js';
import { conceptKinds, type ConceptKind } from '../model/kinds.js';
import { noteWithdrawn } from './note-evidence.js';
import { defineQuery } from './query.js';
import { text, textOrNull } from './rows.js';
import type { GraphTransaction } from './store.js';
import { letMirrorsGo, readShape, refreshMirrors, type ClaimShape } from './write-mirrors.js';
import { sweepOrphans } from './write-named.js';

/** Takes a piece of evidence back, unless it was before. Null where there is no such evidence. */
export async function withdrawEvidence(
  tx: GraphTransaction,
  withdrawal: { readonly id: string; readonly at: string; readonly by: string | null },
): Promise<{ readonly relation: string | null; readonly retracted: boolean }> {
  const [relation = null] = await tx.run(lockByEvidence, { id: withdrawal.id });
  if (relation === null) return { relation, retracted: false };
  const retracted = (await tx.run(withdrawQuery, withdrawal)).length > 0;
  if (retracted) {
    await refreshMirrors(tx, [relation]);
    await noteWithdrawn(tx, [relation], null);
  }
  return { relation, retracted };
}

/**
 * Takes the import off the evidence it holds. Evidence that nobody holds any more goes, with it the claims that have none
 * left, their mirrors and the things that nothing else is joined to.
 */
export async function releaseEvidence(tx: GraphTransaction, importId: string): Promise<void> {
  const claims = await tx.run(releaseHeld, { import: importId });
  if (claims.length === 0) return;
  const poorer = await tx.run(dropReleased, { ids: claims });
  await refreshMirrors(tx, claims);
  await noteWithdrawn(tx, poorer, importId);
  const gone = await tx.run(claimsWithoutEvidence, { ids: claims });
  if (gone.length === 0) return;
  await forgetClaims(tx, gone);
  await sweepOrphans(
    tx,
    gone.flatMap((claim) => claim.things),
  );
}

interface ForgottenClaim extends ClaimShape {
  /** The concepts it was said of. */
  readonly things: readonly { readonly kind: ConceptKind; readonly id: string }[];
}

/** Removes claims that have no evidence, after the relationships that still name them (since imports hold those) let go of them. */
async function forgetClaims(tx: GraphTransaction, claims: readonly ForgottenClaim[]): Promise<void> {
  await letMirrorsGo(tx, claims);
  await tx.run(removeClaims, { ids: claims.map(({ id }) => id) });
}

const nothing = () => undefined;

// As in write-claims.ts, a claim is locked by being written to before its evidence is read.

const lockByEvidence = defineQuery({
  name: 'claims.lockByEvidence',
  cypher: `
MATCH (:Evidence {id: $id})<-[:RESTS_ON]-(claim:Claim)
SET claim.key = claim.key
RETURN claim.id AS id`,
  row: (raw) => text(raw, 'id'),
});

const withdrawQuery = defineQuery({
  name: 'evidence.withdraw',
  cypher: `
MATCH (evidence:Evidence {id: $id})
WHERE evidence.retractedAt IS NULL
SET evidence.retractedAt = $at, evidence.retractedBy = $by
RETURN evidence.id AS id`,
  row: (raw) => text(raw, 'id'),
});

const releaseHeld = defineQuery({
  name: 'evidence.release',
  cypher: `
MATCH (evidence:Evidence)
WHERE $import IN evidence.imports
MATCH (evidence)<-[:RESTS_ON]-(claim:Claim)
SET evidence.imports = [holder IN evidence.imports WHERE holder <> $import], claim.key = claim.key
RETURN DISTINCT claim.id AS id`,
  row: (raw) => text(raw, 'id'),
});

const dropReleased = defineQuery({
  name: 'evidence.dropReleased',
  cypher: `
UNWIND $ids AS id
MATCH (:Claim {id: id})-[:RESTS_ON]->(evidence:Evidence)
WHERE size(evidence.imports) = 0
WITH id, evidence
DETACH DELETE evidence
RETURN DISTINCT id`,
  row: (raw) => text(raw, 'id'),
});

const claimsWithoutEvidence = defineQuery({
  name: 'claims.withoutEvidence',
  cypher: `
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
WHERE COUNT { (claim)-[:RESTS_ON]->() } = 0
RETURN id, claim.type AS type, claim.fromId AS from, claim.toId AS to, claim.datasetId AS dataset, claim.metricId AS metric`,
  row: (raw): ForgottenClaim => {
    const ids = ['from', 'to', 'dataset', 'metric'].map((name) => textOrNull(raw, name) ?? '');
    const things = ids.flatMap((id) => {
      const kind = conceptKinds.find((one) => one === kindOfId(id));
      return kind === undefined ? [] : [{ kind, id }];
    });
    return { ...readShape(raw), things };
  },
});

const removeClaims = defineQuery({
  name: 'claims.remove',
  cypher: `
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
DETACH DELETE claim`,
  row: nothing,
});
