// Claims whose ends are merged, or are two again: found with their locks taken, under new keys, united and parted. What
// becomes of which is decided in import/.
import { kindOfId } from '../model/ids.js';
import { labels, type Kind } from '../model/kinds.js';
import type { RelationKey, RelationType } from '../model/relation.js';
import { relationKeyText } from '../model/relation-ids.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { drawRelationships, eraseRelationships, ownProps, type Props } from './relationships.js';
import { int, map, text, textOrNull, texts } from './rows.js';
import type { GraphTransaction } from './store.js';

export interface ClaimState {
  readonly id: string;
  readonly key: RelationKey;
  readonly props: Props;
  /** Ids of all that it rests on. */
  readonly evidence: readonly string[];
  /** Whether some of it was not retracted. */
  readonly standing: boolean;
}

/** The ends of a claim: the part of its key, the property, the relationship. */
export const claimRoles = [
  { part: 'from', property: 'fromId', type: 'FROM' },
  { part: 'to', property: 'toId', type: 'TO' },
  { part: 'dataset', property: 'datasetId', type: 'WHERE' },
  { part: 'metric', property: 'metricId', type: 'IN' },
] as const;
export type ClaimPart = (typeof claimRoles)[number]['part'];

/** All that have it at an end, their locks taken. */
export async function claimsAt(tx: GraphTransaction, id: string): Promise<ClaimState[]> {
  const ids = await tx.run(variantOf(at, atCypher(kindOfId(id) as Kind)), { id });
  return claimStates(tx, ids);
}

/** Those with these keys, their locks taken. */
export async function claimsWithKeys(tx: GraphTransaction, keys: readonly string[]): Promise<ClaimState[]> {
  if (keys.length === 0) return [];
  return claimStates(tx, await tx.run(withKeys, { keys }));
}

export async function claimStates(tx: GraphTransaction, ids: readonly string[]): Promise<ClaimState[]> {
  return ids.length === 0 ? [] : tx.run(states, { ids: [...new Set(ids)] });
}

/** Moves these parts of each claim from one thing to another, and writes the key. */
export async function moveClaims(
  tx: GraphTransaction,
  move: { readonly from: string; readonly to: string },
  rows: readonly { readonly id: string; readonly key: RelationKey; readonly parts: readonly ClaimPart[] }[],
): Promise<void> {
  if (rows.length === 0) return;
  await setClaims(tx, rows);
  const joins = rows.flatMap(({ id, parts }) =>
    claimRoles
      .filter(({ part }) => parts.includes(part))
      .map(({ type }) => ({ type, out: false, other: id, label: labels.relation, props: {} })),
  );
  await eraseRelationships(tx, move.from, joins);
  await drawRelationships(tx, move.to, joins);
}

/** Makes claims with no evidence yet, joined to their ends. */
export async function restoreClaims(
  tx: GraphTransaction,
  rows: readonly { readonly id: string; readonly key: RelationKey; readonly props: Props }[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(make, { rows: rows.map(({ id, props }) => ({ id, props })) });
  await setClaims(tx, rows);
  for (const { id, key } of rows) {
    for (const { part, type } of claimRoles) {
      const end = key[part];
      if (end === null) continue;
      await drawRelationships(tx, end, [{ type, out: false, other: id, label: labels.relation, props: {} }]);
    }
  }
}

export interface Transfer {
  readonly from: string;
  readonly to: string;
  readonly evidence: readonly string[];
}

/** Rests evidence on other claims than before. */
export async function transferEvidence(tx: GraphTransaction, rows: readonly Transfer[]): Promise<void> {
  const moves = rows.flatMap(({ from, to, evidence }) => evidence.map((id) => ({ id, from, to })));
  if (moves.length > 0) await tx.run(transfer, { rows: moves });
}

/** Takes claims away whose evidence went to others, and leaves their retired ids; those that led to them lead on. */
export async function retireClaims(
  tx: GraphTransaction,
  rows: readonly { readonly id: string; readonly into: string }[],
  mergedAt: string,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.run(leadOn, { rows });
  await tx.run(removeClaims, { ids: rows.map(({ id }) => id) });
  await tx.run(retireRelations, { rows, mergedAt });
}

/** Deletes what mirrors these claims at this thing, but for relationships that imports hold. */
export async function eraseMirrors(
  tx: GraphTransaction,
  id: string,
  claims: readonly string[],
): Promise<void> {
  if (claims.length === 0) return;
  const wanted = Object.fromEntries(claims.map((claim) => [claim, true]));
  await tx.run(variantOf(erase, eraseCypher(kindOfId(id) as Kind)), { id, claims: wanted });
}

async function setClaims(
  tx: GraphTransaction,
  rows: readonly { readonly id: string; readonly key: RelationKey }[],
): Promise<void> {
  await tx.run(rekey, {
    rows: rows.map(({ id, key }) => ({
      id,
      props: {
        key: relationKeyText(key),
        ...Object.fromEntries(claimRoles.map(({ part, property }) => [property, key[part]])),
      },
    })),
  });
}

const nothing = () => undefined;
const idOf = (raw: RawRow) => text(raw, 'id');

const atCypher = (kind: Kind) => `
MATCH (named:${labels[kind]} {id: $id})<-[:FROM|TO|\`WHERE\`|\`IN\`]-(claim:Claim)
WITH DISTINCT claim
SET claim.key = claim.key
RETURN claim.id AS id
ORDER BY id`;
const at = defineQuery({ name: 'mergedClaims.at', cypher: atCypher('method'), row: idOf });

const withKeys = defineQuery({
  name: 'mergedClaims.withKeys',
  cypher: `
UNWIND $keys AS key
MATCH (claim:Claim {key: key})
SET claim.key = key
RETURN claim.id AS id
ORDER BY id`,
  row: idOf,
});

const states = defineQuery({
  name: 'mergedClaims.states',
  cypher: `
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
CALL (claim) {
  MATCH (claim)-[:RESTS_ON]->(evidence:Evidence)
  WITH evidence ORDER BY evidence.createdAt, evidence.id
  RETURN collect(evidence.id) AS evidence
}
RETURN properties(claim) AS props, evidence,
  COUNT { MATCH (claim)-[:RESTS_ON]->(e:Evidence) WHERE e.retractedAt IS NULL } AS standing`,
  row: (raw): ClaimState => {
    const props = map(raw, 'props');
    return {
      id: text(props, 'id'),
      key: {
        type: text(props, 'type') as RelationType,
        from: text(props, 'fromId'),
        to: text(props, 'toId'),
        dataset: textOrNull(props, 'datasetId'),
        metric: textOrNull(props, 'metricId'),
      },
      props: ownProps(props),
      evidence: texts(raw, 'evidence'),
      standing: int(raw, 'standing') > 0,
    };
  },
});

const rekey = defineQuery({
  name: 'mergedClaims.rekey',
  cypher: `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
SET claim += row.props`,
  row: nothing,
});

const make = defineQuery({
  name: 'mergedClaims.make',
  cypher: `
UNWIND $rows AS row
CREATE (claim:Claim {id: row.id})
SET claim += row.props`,
  row: nothing,
});

const transfer = defineQuery({
  name: 'mergedClaims.transfer',
  cypher: `
UNWIND $rows AS row
MATCH (evidence:Evidence {id: row.id})
MATCH (evidence)<-[rests:RESTS_ON]-(:Claim {id: row.from})
MATCH (now:Claim {id: row.to})
DELETE rests
CREATE (now)-[:RESTS_ON]->(evidence)`,
  row: nothing,
});

const leadOn = defineQuery({
  name: 'mergedClaims.leadOn',
  cypher: `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (claim)<-[merged:MERGED_INTO]-(retired:Retired)
MATCH (now:Claim {id: row.into})
DELETE merged
CREATE (retired)-[:MERGED_INTO]->(now)`,
  row: nothing,
});

const removeClaims = defineQuery({
  name: 'mergedClaims.remove',
  cypher: `
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
DETACH DELETE claim`,
  row: nothing,
});

const retireRelations = defineQuery({
  name: 'mergedClaims.retire',
  cypher: `
UNWIND $rows AS row
MATCH (now:Claim {id: row.into})
CREATE (retired:Retired {id: row.id})-[:MERGED_INTO]->(now)
SET retired.kind = 'relation', retired.into = row.into, retired.mergedAt = $mergedAt`,
  row: nothing,
});

const eraseCypher = (kind: Kind) => `
MATCH (named:${labels[kind]} {id: $id})-[mirror]-()
WHERE mirror.claim IS NOT NULL AND $claims[mirror.claim] IS NOT NULL
  AND coalesce(size(mirror.imports), 0) = 0
DELETE mirror`;
const erase = defineQuery({ name: 'mergedClaims.eraseMirrors', cypher: eraseCypher('method'), row: nothing });
