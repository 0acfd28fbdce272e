// The relationships that mirror claims between their ends, for traversal: drawn while evidence stands, taken away when none does.
import { groupBy } from '../model/group-by.js';
import { isPlain } from '../model/relation-rules.js';
import type { RelationType } from '../model/relation.js';
import { defineQuery, variantOf, type Query, type RawRow } from './query.js';
import { int, text } from './rows.js';
import type { GraphTransaction } from './store.js';

/**
 * Draws the mirrors of these claims as their evidence wants them: one relationship while evidence stands and both ends are
 * there, marked where some of it disputes; none otherwise, but for a relationship that imports hold.
 */
export async function refreshMirrors(tx: GraphTransaction, claimIds: readonly string[]): Promise<void> {
  if (claimIds.length === 0) return;
  const states = (await tx.run(stateOfClaims, { ids: [...new Set(claimIds)] })).filter(({ ends }) => ends);
  for (const [shape, rows] of groupBy(states, ({ type, plain }) => `${type} ${plain ? 'plain' : 'own'}`)) {
    const [type, plain] = shape.split(' ') as [RelationType, string];
    const standing = rows.filter((row) => row.standing);
    const silent = rows.filter((row) => !row.standing);
    const { draw, erase } = plain === 'plain' ? sharedMirror : ownMirror;
    if (standing.length > 0) await tx.run(forType(draw, type), { rows: standing });
    for (const query of silent.length > 0 ? erase : []) await tx.run(forType(query, type), { rows: silent });
  }
}

/** Those of these claims that evidence stands for. */
export async function standingClaims(
  tx: GraphTransaction,
  claimIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const states = claimIds.length === 0 ? [] : await tx.run(stateOfClaims, { ids: claimIds });
  return new Set(states.filter(({ standing }) => standing).map(({ id }) => id));
}

/** Relationships that imports hold no longer name these claims. */
export async function letMirrorsGo(tx: GraphTransaction, claims: readonly ClaimShape[]): Promise<void> {
  const plain = claims.filter((claim) => claim.plain);
  for (const [type, rows] of groupBy(plain, (claim) => claim.type)) {
    await tx.run(forType(letGo, type), { rows });
  }
}

/** How the mirror of a claim looks. */
export interface ClaimShape {
  readonly id: string;
  readonly type: RelationType;
  /** Imports may hold the same relationship. */
  readonly plain: boolean;
}

/** From the columns id, type, from and to. */
export function readShape(raw: RawRow): ClaimShape {
  const type = text(raw, 'type') as RelationType;
  const key = { type, from: text(raw, 'from'), to: text(raw, 'to'), dataset: null, metric: null };
  return { id: text(raw, 'id'), type, plain: isPlain(key) };
}

interface ClaimState extends ClaimShape {
  /** Both are in the graph. */
  readonly ends: boolean;
  readonly standing: boolean;
  /** Null, not false: the mirror then has no such mark. */
  readonly disputed: true | null;
}

const stateOfClaims = defineQuery({
  name: 'claims.state',
  cypher: `
UNWIND $ids AS id
MATCH (claim:Claim {id: id})
RETURN id, claim.type AS type, claim.fromId AS from, claim.toId AS to,
  COUNT { (claim)-[:FROM]->() } AS froms,
  COUNT { (claim)-[:TO]->() } AS tos,
  COUNT { MATCH (claim)-[:RESTS_ON]->(e:Evidence) WHERE e.retractedAt IS NULL } AS standing,
  COUNT { MATCH (claim)-[:RESTS_ON]->(e:Evidence) WHERE e.retractedAt IS NULL AND e.stance = 'DISPUTES' } AS disputing`,
  row: (raw): ClaimState => ({
    ...readShape(raw),
    ends: int(raw, 'froms') > 0 && int(raw, 'tos') > 0,
    standing: int(raw, 'standing') > 0,
    disputed: int(raw, 'disputing') > 0 ? true : null,
  }),
});

/** A query's text for a type, which cannot be a parameter; the one defined is that for OUTPERFORMS or CITES. */
interface ByType {
  readonly query: Query<undefined>;
  readonly cypher: (type: RelationType) => string;
}

function byType(name: string, example: RelationType, cypher: (type: RelationType) => string): ByType {
  return { query: defineQuery({ name, cypher: cypher(example), row: () => undefined }), cypher };
}

function forType({ query, cypher }: ByType, type: RelationType): Query<undefined> {
  return variantOf(query, cypher(type));
}

const toEnds = `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})-[:FROM]->(from)
MATCH (claim)-[:TO]->(to)`;

const mirrorToEnds = (type: RelationType) => `${toEnds}
MATCH (from)-[mirror:${type}]->(to)`;

/** The mirror of a claim that no import can make: one relationship each. */
const ownMirror = {
  draw: byType(
    'mirrors.draw',
    'OUTPERFORMS',
    (type) => `${toEnds}
MERGE (from)-[mirror:${type} {claim: row.id}]->(to)
SET mirror.disputed = row.disputed`,
  ),
  erase: [
    byType(
      'mirrors.erase',
      'OUTPERFORMS',
      (type) => `${mirrorToEnds(type)}
WHERE mirror.claim = row.id
DELETE mirror`,
    ),
  ],
};

/**
 * The mirror of a claim that imports can make too: the relationship that they hold. Once no evidence of the claim's own
 * stands, theirs alone is left; the claim keeps its name on it, so that the relation keeps its id.
 */
const sharedMirror = {
  draw: byType(
    'mirrors.drawShared',
    'CITES',
    (type) => `${toEnds}
MERGE (from)-[mirror:${type}]->(to)
SET mirror.claim = row.id, mirror.disputed = row.disputed`,
  ),
  erase: [
    byType(
      'mirrors.eraseShared',
      'CITES',
      (type) => `${mirrorToEnds(type)}
WHERE mirror.claim = row.id AND coalesce(size(mirror.imports), 0) = 0
DELETE mirror`,
    ),
    byType(
      'mirrors.quietShared',
      'CITES',
      (type) => `${mirrorToEnds(type)}
WHERE mirror.claim = row.id
SET mirror.disputed = null`,
    ),
  ],
};

const letGo = byType(
  'mirrors.letGo',
  'CITES',
  (type) => `${mirrorToEnds(type)}
WHERE mirror.claim = row.id
SET mirror.claim = null`,
);
