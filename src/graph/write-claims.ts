// What is said of things → Claim and Evidence nodes, and, while evidence stands, the relationship between the two ends that
// mirrors each claim. Rows come in bulk; the number of trips depends on the types and kinds among them, not on their number.
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import { labels } from '../model/kinds.js';
import type { EndKind } from '../model/relation-ends.js';
import { relationId, relationKeyText } from '../model/relation-ids.js';
import type { NewEvidence, RelationKey } from '../model/relation.js';
import { noteSaid } from './note-evidence.js';
import { defineQuery, variantOf } from './query.js';
import { int, text } from './rows.js';
import type { GraphTransaction } from './store.js';
import { refreshMirrors } from './write-mirrors.js';

export interface EvidenceRow {
  readonly key: RelationKey;
  readonly evidence: NewEvidence;
  readonly id: string;
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly createdById: string | null;
  /** The import that says so; null: a person. */
  readonly importId: string | null;
}

/**
 * Writes evidence, all of one import or person, and the claims it is for where they are new. Evidence that is there already (the same id) gets the import
 * added to those that hold it. Gives the id of each row's claim. The ends must be there, and the keys be checked.
 */
export async function writeEvidence(tx: GraphTransaction, rows: readonly EvidenceRow[]): Promise<string[]> {
  if (rows.length === 0) return [];
  const { claims, stood } = await writeClaims(tx, rows);
  const claimOf = ({ key }: EvidenceRow) => claims.get(relationKeyText(key)) ?? '';
  const known = new Set(await tx.run(knownEvidence, { ids: rows.map(({ id }) => id) }));
  await tx.run(makeEvidence, { rows: rows.map((row) => ({ id: row.id, props: evidenceProps(row) })) });
  await tx.run(restOnEvidence, { rows: rows.map((row) => ({ id: row.id, claim: claimOf(row) })) });
  const held = rows.filter(({ importId }) => importId !== null);
  if (held.length > 0) {
    await tx.run(addHolders, { rows: held.map(({ id, importId }) => ({ id, import: importId })) });
  }
  const sourced = rows.filter(({ evidence }) => evidence.source !== null);
  if (sourced.length > 0) {
    await tx.run(joinSources, { rows: sourced.map(({ id, evidence }) => ({ id, paper: evidence.source })) });
  }
  const figures = rows.flatMap(({ id, evidence }) => evidence.results.map((result) => ({ id, result })));
  if (figures.length > 0) await tx.run(joinFigures, { rows: figures });
  await refreshMirrors(tx, [...claims.values()]);
  const fresh = rows.filter(({ id }) => !known.has(id));
  await noteSaid(
    tx,
    fresh.map((row) => ({ claim: claimOf(row), stance: row.evidence.stance })),
    { stood, importId: rows[0]?.importId ?? null },
  );
  return rows.map(claimOf);
}

interface WrittenClaims {
  /** Ids by key. */
  readonly claims: ReadonlyMap<string, string>;
  /** Those that evidence stood for before. */
  readonly stood: ReadonlySet<string>;
}

/** Finds claims by key or makes them, and takes their locks. */
async function writeClaims(tx: GraphTransaction, rows: readonly EvidenceRow[]): Promise<WrittenClaims> {
  const keys = new Map(rows.map(({ key }) => [relationKeyText(key), key]));
  const locked = await tx.run(lockByKey, { keys: [...keys.keys()] });
  const known = new Map(locked.map(({ key, id }) => [key, id]));
  const stood = new Set(locked.filter(({ standing }) => standing).map(({ id }) => id));
  const missing = [...keys].filter(([key]) => !known.has(key));
  if (missing.length === 0) return { claims: known, stood };
  const createdAt = new Map(rows.map((row) => [relationKeyText(row.key), row.createdAt]));
  const made = missing.map(([text, key]) => ({
    id: relationId(key),
    from: key.from,
    to: key.to,
    dataset: key.dataset,
    metric: key.metric,
    props: {
      key: text,
      type: key.type,
      fromId: key.from,
      toId: key.to,
      ...(key.dataset !== null && { datasetId: key.dataset }),
      ...(key.metric !== null && { metricId: key.metric }),
      createdAt: createdAt.get(text),
    },
  }));
  await tx.run(makeClaims, { rows: made });
  for (const end of ['from', 'to'] as const) {
    for (const [kind, ofKind] of groupBy(made, (row) => kindOfId(row[end]) as EndKind)) {
      await tx.run(variantOf(joinEnd, joinEndCypher(end, kind)), { rows: ofKind });
    }
  }
  const somewhere = made.filter(({ dataset }) => dataset !== null);
  if (somewhere.length > 0) await tx.run(joinDatasets, { rows: somewhere });
  const measured = made.filter(({ metric }) => metric !== null);
  if (measured.length > 0) await tx.run(joinMetrics, { rows: measured });
  for (const { id, props } of made) known.set(props.key, id);
  return { claims: known, stood };
}

/** What an Evidence node holds; what is null is left out. */
function evidenceProps(row: EvidenceRow): Record<string, unknown> {
  const { source, results, protocol, ...evidence } = row.evidence;
  const all = {
    ...evidence,
    sourceId: source,
    resultIds: results.length === 0 ? null : results,
    protocol: protocol === null ? null : JSON.stringify(protocol),
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    createdById: row.createdById,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}

const nothing = () => undefined;

// A claim is locked by being written to, as it is, before its evidence is read: whoever else changes it waits, and what they
// have said is seen before the mirror is drawn.

const lockByKey = defineQuery({
  name: 'claims.lockByKey',
  cypher: `
UNWIND $keys AS key
MATCH (claim:Claim {key: key})
SET claim.key = claim.key
WITH claim
RETURN claim.key AS key, claim.id AS id,
  COUNT { MATCH (claim)-[:RESTS_ON]->(e:Evidence) WHERE e.retractedAt IS NULL } AS standing`,
  row: (raw) => ({ key: text(raw, 'key'), id: text(raw, 'id'), standing: int(raw, 'standing') > 0 }),
});

const makeClaims = defineQuery({
  name: 'claims.make',
  cypher: `
UNWIND $rows AS row
MERGE (claim:Claim {id: row.id})
ON CREATE SET claim += row.props
SET claim.key = claim.key`,
  row: nothing,
});

function joinEndCypher(end: 'from' | 'to', kind: EndKind): string {
  return `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (thing:${labels[kind]} {id: row.${end}})
MERGE (claim)-[:${end === 'from' ? 'FROM' : 'TO'}]->(thing)`;
}

const joinEnd = defineQuery({
  name: 'claims.joinEnd',
  cypher: joinEndCypher('from', 'paper'),
  row: nothing,
});

const joinDatasets = defineQuery({
  name: 'claims.joinDatasets',
  cypher: `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (dataset:Dataset {id: row.dataset})
MERGE (claim)-[:\`WHERE\`]->(dataset)`,
  row: nothing,
});

const joinMetrics = defineQuery({
  name: 'claims.joinMetrics',
  cypher: `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (metric:Metric {id: row.metric})
MERGE (claim)-[:\`IN\`]->(metric)`,
  row: nothing,
});

const knownEvidence = defineQuery({
  name: 'evidence.known',
  cypher: `
UNWIND $ids AS id
MATCH (evidence:Evidence {id: id})
RETURN id`,
  row: (raw) => text(raw, 'id'),
});

const makeEvidence = defineQuery({
  name: 'evidence.make',
  cypher: `
UNWIND $rows AS row
MERGE (evidence:Evidence {id: row.id})
ON CREATE SET evidence += row.props`,
  row: nothing,
});

const restOnEvidence = defineQuery({
  name: 'claims.restOnEvidence',
  cypher: `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.claim})
MATCH (evidence:Evidence {id: row.id})
MERGE (claim)-[:RESTS_ON]->(evidence)`,
  row: nothing,
});

/** Of evidence that names a paper of the graph. */
export const joinSources = defineQuery({
  name: 'evidence.joinSources',
  cypher: `
UNWIND $rows AS row
MATCH (evidence:Evidence {id: row.id})
MATCH (paper:Paper {id: row.paper})
MERGE (evidence)-[:SOURCE]->(paper)`,
  row: nothing,
});

const addHolders = defineQuery({
  name: 'evidence.addHolders',
  cypher: `
UNWIND $rows AS row
MATCH (evidence:Evidence {id: row.id})
WHERE NOT row.import IN coalesce(evidence.imports, [])
SET evidence.imports = coalesce(evidence.imports, []) + [row.import]`,
  row: nothing,
});

const joinFigures = defineQuery({
  name: 'evidence.joinFigures',
  cypher: `
UNWIND $rows AS row
MATCH (evidence:Evidence {id: row.id})
MATCH (result:Result {id: row.result})
MERGE (evidence)-[:FIGURE]->(result)`,
  row: nothing,
});
