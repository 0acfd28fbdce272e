// Claims beside the relationships that mirror them: what one of the two says and the other does not. In a graph that litgraph alone
// has written to there is nothing.
import { isPlain } from '../model/relation-rules.js';
import { relationTypes, type RelationType } from '../model/relation.js';
import { defineQuery } from './query.js';
import { int, text, textOrNull } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export interface MirrorCheck {
  /** How many claims there are. */
  readonly claims: number;
  /** A sentence each. */
  readonly faults: readonly string[];
}

/** Two trips that go through all claims and all relationships: seconds for a million of them. */
export async function checkMirrors(store: GraphStore, options: ReadOptions = {}): Promise<MirrorCheck> {
  const [claims, mirrors] = await Promise.all([
    store.read(allClaims, {}, options),
    store.read(allMirrors, {}, options),
  ]);
  return { claims: claims.length, faults: faultsOf(claims, mirrors) };
}

export interface CheckedClaim {
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** Both ends are in the graph. */
  readonly whole: boolean;
  readonly evidence: number;
  readonly standing: number;
  readonly disputing: number;
}

export interface CheckedMirror {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  readonly claim: string;
  readonly imports: number;
  readonly disputed: boolean;
}

export function faultsOf(claims: readonly CheckedClaim[], mirrors: readonly CheckedMirror[]): string[] {
  const faults: string[] = [];
  const byClaim = new Map(mirrors.map((mirror) => [mirror.claim, mirror]));
  const known = new Map(claims.map((claim) => [claim.id, claim]));
  if (byClaim.size < mirrors.length) faults.push('Several relationships mirror one claim.');
  for (const claim of claims) {
    if (claim.evidence === 0) faults.push(`${claim.id} has no evidence at all.`);
    const mirror = byClaim.get(claim.id);
    if (claim.whole && claim.standing > 0 && mirror === undefined) {
      faults.push(`${claim.id} stands and has no relationship that mirrors it.`);
    }
  }
  for (const mirror of mirrors) {
    const claim = known.get(mirror.claim);
    const what = `${mirror.from} ${mirror.type} ${mirror.to}`;
    if (claim === undefined) {
      faults.push(`${what} mirrors ${mirror.claim}, which is not there.`);
    } else if (claim.type !== mirror.type || claim.from !== mirror.from || claim.to !== mirror.to) {
      faults.push(`${what} mirrors ${claim.id}, which says something else.`);
    } else if (claim.standing === 0 && (mirror.imports === 0 || !isPlain({ ...nowhere, ...mirror }))) {
      faults.push(`${what} mirrors ${claim.id}, for which nothing stands.`);
    } else if (mirror.disputed !== claim.disputing > 0) {
      faults.push(`${what} is ${mirror.disputed ? '' : 'not '}marked as disputed, unlike ${claim.id}.`);
    }
  }
  return faults;
}

const nowhere = { dataset: null, metric: null };

const allClaims = defineQuery({
  name: 'mirrors.allClaims',
  cypher: `
MATCH (claim:Claim)
RETURN claim.id AS id, claim.type AS type, claim.fromId AS from, claim.toId AS to,
  COUNT { (claim)-[:FROM]->() } AS froms,
  COUNT { (claim)-[:TO]->() } AS tos,
  COUNT { (claim)-[:RESTS_ON]->() } AS evidence,
  COUNT { MATCH (claim)-[:RESTS_ON]->(e:Evidence) WHERE e.retractedAt IS NULL } AS standing,
  COUNT { MATCH (claim)-[:RESTS_ON]->(e:Evidence) WHERE e.retractedAt IS NULL AND e.stance = 'DISPUTES' } AS disputing`,
  row: (raw): CheckedClaim => ({
    id: text(raw, 'id'),
    type: text(raw, 'type') as RelationType,
    from: text(raw, 'from'),
    to: text(raw, 'to'),
    whole: int(raw, 'froms') > 0 && int(raw, 'tos') > 0,
    evidence: int(raw, 'evidence'),
    standing: int(raw, 'standing'),
    disputing: int(raw, 'disputing'),
  }),
});

const allMirrors = defineQuery({
  name: 'mirrors.all',
  cypher: `
MATCH (from)-[mirror:${relationTypes.join('|')}]->(to)
WHERE mirror.claim IS NOT NULL
RETURN type(mirror) AS type, from.id AS from, to.id AS to, mirror.claim AS claim,
  coalesce(size(mirror.imports), 0) AS imports, mirror.disputed AS disputed`,
  row: (raw): CheckedMirror => ({
    type: text(raw, 'type') as RelationType,
    from: text(raw, 'from'),
    to: text(raw, 'to'),
    claim: textOrNull(raw, 'claim') ?? '',
    imports: int(raw, 'imports'),
    disputed: raw['disputed'] === true,
  }),
});
