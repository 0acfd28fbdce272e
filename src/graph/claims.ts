// Claims and their evidence as they are stored: by id, and the ids of those that a question is about. A claim with an end that
// is not in the graph now is as good as not there.
import type { Protocol } from '../model/protocol.js';
import type { Asserter, Evidence, RelationKey, RelationType, Stance } from '../model/relation.js';
import { defineQuery, type RawRow } from './query.js';
import { map, maps, text, textOrNull, texts } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export interface StoredClaim extends RelationKey {
  readonly id: string;
  /** All of it, in the order it came in. */
  readonly evidence: readonly Evidence[];
}

/** Ids that name no claim are left out. */
export async function claimsByIds(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions,
): Promise<Map<string, StoredClaim>> {
  if (ids.length === 0) return new Map();
  const claims = await store.read(claimsByIdsQuery, { ids: [...new Set(ids)] }, options);
  return new Map(claims.map((claim) => [claim.id, claim]));
}

/** Evidence nodes by id, of claims that are there. */
export async function storedEvidence(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions,
): Promise<Map<string, Evidence>> {
  if (ids.length === 0) return new Map();
  const evidence = await store.read(evidenceByIdsQuery, { ids: [...new Set(ids)] }, options);
  return new Map(evidence.map((one) => [one.id, one]));
}

/** Which claims; at least one of the lists of ids is given. */
export interface ClaimFilter {
  readonly types: readonly RelationType[];
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly either?: readonly string[];
}

/** More claims than anybody compares at one time. */
const mostClaims = 1_000;

export function claimsAmong(store: GraphStore, filter: ClaimFilter, options: ReadOptions): Promise<string[]> {
  const { types, from, to, either } = filter;
  const start = from ?? to ?? either ?? [];
  if (types.length === 0 || start.length === 0) return Promise.resolve([]);
  const params = {
    outOf: from ?? (to === undefined ? either : []) ?? [],
    into: from === undefined ? (to ?? either ?? []) : [],
    types: setOf(types),
    from: from === undefined ? null : setOf(from),
    to: to === undefined ? null : setOf(to),
    either: either === undefined ? null : setOf(either),
    limit: mostClaims,
  };
  return store.read(claimsAmongQuery, params, options);
}

export function disputedClaimIds(
  store: GraphStore,
  about: readonly string[] | null,
  options: ReadOptions,
): Promise<string[]> {
  const params = { about: about === null ? null : setOf(about), limit: mostClaims };
  return store.read(disputedClaimsQuery, params, options);
}

/** A look into a map costs the same whatever its size. */
function setOf(ids: readonly string[]): Record<string, true> {
  return Object.fromEntries(ids.filter((id) => !id.includes('\0')).map((id) => [id, true]));
}

const areThere = 'COUNT { (claim)-[:FROM]->() } > 0 AND COUNT { (claim)-[:TO]->() } > 0';

const claimsByIdsQuery = defineQuery({
  name: 'claims.byIds',
  cypher: `
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
WHERE ${areThere}
CALL (claim) {
  MATCH (claim)-[:RESTS_ON]->(evidence:Evidence)
  WITH evidence ORDER BY evidence.createdAt, evidence.id
  RETURN collect(evidence{.*}) AS evidence
}
RETURN claim{.*} AS claim, evidence`,
  row: (raw): StoredClaim => {
    const claim = map(raw, 'claim');
    return {
      id: text(claim, 'id'),
      type: text(claim, 'type') as RelationType,
      from: text(claim, 'fromId'),
      to: text(claim, 'toId'),
      dataset: textOrNull(claim, 'datasetId'),
      metric: textOrNull(claim, 'metricId'),
      evidence: maps(raw, 'evidence').map(evidenceOf),
    };
  },
});

const evidenceByIdsQuery = defineQuery({
  name: 'evidence.byIds',
  cypher: `
UNWIND $ids AS id
MATCH (evidence:Evidence {id: id})
MATCH (evidence)<-[:RESTS_ON]-(claim:Claim)
WHERE ${areThere}
RETURN evidence{.*} AS evidence`,
  row: (raw) => evidenceOf(map(raw, 'evidence')),
});

const claimsAmongQuery = defineQuery({
  name: 'claims.among',
  cypher: `
CALL () {
  UNWIND $outOf AS endId
  MATCH (claim:Claim {fromId: endId})
  RETURN claim
  UNION
  UNWIND $into AS endId
  MATCH (claim:Claim {toId: endId})
  RETURN claim
}
WITH DISTINCT claim
WHERE $types[claim.type] IS NOT NULL
  AND ($from IS NULL OR $from[claim.fromId] IS NOT NULL)
  AND ($to IS NULL OR $to[claim.toId] IS NOT NULL)
  AND ($either IS NULL OR $either[claim.fromId] IS NOT NULL OR $either[claim.toId] IS NOT NULL)
  AND COUNT { MATCH (claim)-[:RESTS_ON]->(e:Evidence) WHERE e.retractedAt IS NULL } > 0
RETURN claim.id AS id
ORDER BY id
LIMIT $limit`,
  row: (raw) => text(raw, 'id'),
});

const disputedClaimsQuery = defineQuery({
  name: 'claims.disputed',
  cypher: `
MATCH (evidence:Evidence)
WHERE evidence.stance = 'DISPUTES' AND evidence.retractedAt IS NULL
MATCH (evidence)<-[:RESTS_ON]-(claim:Claim)
WHERE $about IS NULL
  OR $about[claim.id] IS NOT NULL
  OR $about[claim.fromId] IS NOT NULL
  OR $about[claim.toId] IS NOT NULL
  OR $about[coalesce(claim.datasetId, '')] IS NOT NULL
  OR $about[coalesce(claim.metricId, '')] IS NOT NULL
WITH DISTINCT claim.id AS id
RETURN id
ORDER BY id
LIMIT $limit`,
  row: (raw) => text(raw, 'id'),
});

function evidenceOf(raw: RawRow): Evidence {
  const protocol = textOrNull(raw, 'protocol');
  return {
    id: text(raw, 'id'),
    stance: text(raw, 'stance') as Stance,
    asserter: text(raw, 'asserter') as Asserter,
    asserterName: textOrNull(raw, 'asserterName'),
    ownWork: raw['ownWork'] === true,
    source: textOrNull(raw, 'sourceId'),
    sourceUrl: textOrNull(raw, 'sourceUrl'),
    locator: textOrNull(raw, 'locator'),
    note: textOrNull(raw, 'note'),
    results: texts(raw, 'resultIds'),
    qualifier: textOrNull(raw, 'qualifier'),
    protocol: protocol === null ? null : (JSON.parse(protocol) as Protocol),
    createdAt: text(raw, 'createdAt'),
    createdBy: textOrNull(raw, 'createdBy'),
    retractedAt: textOrNull(raw, 'retractedAt'),
    import: texts(raw, 'imports').at(-1) ?? null,
  };
}
