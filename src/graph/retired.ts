// Ids that a merge took away → the ids of what they became. A retired id leads to its survivor in one hop: a merge of the
// survivor takes along what led to it.
import { kindOfId } from '../model/ids.js';
import { annotatableKinds, labels } from '../model/kinds.js';
import { importEvidenceId, partsOfId, relationId, type CompositeId } from '../model/relation-ids.js';
import type { RelationKey } from '../model/relation.js';
import { defineQuery } from './query.js';
import type { Run } from './records.js';
import { text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/**
 * What each retired id among `ids` became, in one trip; ids that are not retired are left out. An id that is made of
 * others is retired when one of its parts is.
 */
export function resolveRetired(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, string>> {
  return resolveRetiredBy((query, params) => store.read(query, params, options), ids);
}

/** The same within a transaction. */
export async function resolveRetiredBy(run: Run, ids: readonly string[]): Promise<Map<string, string>> {
  const asked = [...new Set(ids)].map((id) => ({ id, parts: partsOfId(id) }));
  const sought = asked.flatMap(({ id, parts }) => (parts === null ? [id] : [id, ...idsIn(parts)]));
  const lookedUp = [...new Set(sought)].filter((id) => partsOfId(id) !== null || kindOfId(id) !== null);
  if (lookedUp.length === 0) return new Map();
  const became = new Map((await run(survivors, { ids: lookedUp })).map((row) => [row.id, row.survivor]));
  const resolved = new Map<string, string>();
  for (const { id, parts } of asked) {
    const now = became.get(id) ?? (parts === null ? id : recomposed(id, parts, became));
    if (now !== id) resolved.set(id, now);
  }
  return resolved;
}

export const survivors = defineQuery({
  name: 'retired.survivors',
  cypher: `
UNWIND $ids AS id
MATCH (retired:Retired {id: id})-[:MERGED_INTO]->(survivor)
RETURN id, survivor.id AS survivor`,
  row: (raw) => ({ id: text(raw, 'id'), survivor: text(raw, 'survivor') }),
});

/** What was merged into each of `ids` and can be annotated, in one trip. */
export function retiredInto(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<RetiredInto[]> {
  return retiredIntoBy((query, params) => store.read(query, params, options), ids);
}

/** The same within a transaction. */
export async function retiredIntoBy(run: Run, ids: readonly string[]): Promise<RetiredInto[]> {
  const byKind = Object.fromEntries(mergedKinds.map((kind) => [kind, [] as string[]]));
  for (const id of new Set(ids)) byKind[kindOfId(id) ?? '']?.push(id);
  if (Object.values(byKind).every((list) => list.length === 0)) return [];
  return run(retiredIntoQuery, byKind);
}

export interface RetiredInto {
  readonly survivor: string;
  readonly id: string;
  readonly mergedAt: string;
}

const mergedKinds = annotatableKinds.filter((kind) => kind !== 'result');

const retiredIntoQuery = defineQuery({
  name: 'retired.into',
  cypher: mergedKinds
    .map(
      (kind) => `UNWIND $${kind} AS id
MATCH (survivor:${labels[kind]} {id: id})<-[:MERGED_INTO]-(retired:Retired)
RETURN id AS survivor, retired.id AS id, retired.mergedAt AS mergedAt`,
    )
    .join('\nUNION ALL\n'),
  row: (raw): RetiredInto => ({
    survivor: text(raw, 'survivor'),
    id: text(raw, 'id'),
    mergedAt: text(raw, 'mergedAt'),
  }),
});

/** Results are never merged, so ids made of them stay. */
function idsIn(parts: CompositeId): string[] {
  return 'key' in parts ? [parts.key.from, parts.key.to] : [];
}

function recomposed(id: string, parts: CompositeId, became: ReadonlyMap<string, string>): string {
  if (!('key' in parts)) return id;
  const { from, to } = parts.key;
  const key: RelationKey = {
    ...parts.key,
    from: became.get(from) ?? from,
    to: became.get(to) ?? to,
  };
  const relation = became.get(relationId(parts.key)) ?? relationId(key);
  return parts.of === 'import evidence' ? importEvidenceId(relation, parts.import) : relation;
}
