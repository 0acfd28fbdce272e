// What merges take away and leave behind: the nodes themselves, and the retired ids with all that it takes to undo a merge.
import { kindOfId } from '../model/ids.js';
import { labels, type NamedKind } from '../model/kinds.js';
import { defineQuery, variantOf } from './query.js';
import { ownProps, type Props } from './relationships.js';
import { int, map, text } from './rows.js';
import type { GraphTransaction } from './store.js';

/** What a merge may join. */
export type MergedKind = NamedKind | 'paper';

export interface RetiredRow {
  readonly id: string;
  readonly kind: MergedKind;
  /** Its title where it is a paper. */
  readonly name: string;
  /** Null for a paper: no import finds one by its name alone. */
  readonly nameKey: string | null;
  /** Its name and aliases: what its survivor is found by from now on. */
  readonly names: readonly string[];
  /** The id of what it was merged into; that may have been merged again since. */
  readonly into: string;
  readonly mergedAt: string;
  /** Among those of one merge, from 0. */
  readonly place: number;
  readonly mergedBy: string | null;
  readonly mergedById: string | null;
  /** JSON: what the merge changed. */
  readonly journal: string;
}

/** The properties of a paper, concept, venue or author, its lock taken; null where there is none. */
export async function lockNamed(tx: GraphTransaction, id: string): Promise<Props | null> {
  const [props] = await tx.run(variantOf(lock, lockCypher(kindOf(id))), { id });
  return props ?? null;
}

/** Takes a thing away with all that leads to it, and leaves its retired id. */
export async function retireNamed(tx: GraphTransaction, row: RetiredRow): Promise<void> {
  await tx.run(variantOf(remove, removeCypher(kindOf(row.id))), { id: row.id });
  tx.dropText([row.id]);
  await tx.run(variantOf(retire, retireCypher(kindOf(row.into))), { row, into: row.into });
}

/** The retired thing is there again, joined to nothing yet. */
export async function restoreNamed(tx: GraphTransaction, id: string, props: Props): Promise<void> {
  await tx.run(dropRetired, { ids: [id] });
  await tx.run(variantOf(restore, restoreCypher(kindOf(id))), { id, props });
}

/** Null clears a property. */
export async function setNamed(tx: GraphTransaction, id: string, props: Props): Promise<void> {
  await tx.run(variantOf(set, setCypher(kindOf(id))), { id, props });
}

/** What was merged into this one itself, the last first; what came along with another is not among it. */
export function mergedInto(
  tx: GraphTransaction,
  id: string,
): Promise<{ id: string; mergedAt: string; place: number; journal: string }[]> {
  return tx.run(variantOf(merged, mergedCypher(kindOf(id))), { id });
}

function kindOf(id: string): MergedKind {
  return kindOfId(id) as MergedKind;
}

const lockCypher = (kind: MergedKind) => `
MATCH (named:${labels[kind]} {id: $id})
SET named.id = named.id
RETURN properties(named) AS props`;

const removeCypher = (kind: MergedKind) => `
MATCH (named:${labels[kind]} {id: $id})
DETACH DELETE named`;

const retireCypher = (kind: MergedKind) => `
MATCH (survivor:${labels[kind]} {id: $into})
CREATE (retired:Retired)-[:MERGED_INTO]->(survivor)
SET retired += $row`;

const restoreCypher = (kind: MergedKind) => `
CREATE (named:${labels[kind]} {id: $id})
SET named += $props`;

const setCypher = (kind: MergedKind) => `
MATCH (named:${labels[kind]} {id: $id})
SET named += $props`;

const mergedCypher = (kind: MergedKind) => `
MATCH (named:${labels[kind]} {id: $id})<-[:MERGED_INTO]-(retired:Retired)
WHERE retired.into = $id
RETURN retired.id AS id, retired.mergedAt AS mergedAt, retired.place AS place, retired.journal AS journal
ORDER BY mergedAt DESC, place DESC`;

const nothing = () => undefined;

export const dropRetired = defineQuery({
  name: 'retired.drop',
  cypher: `
UNWIND $ids AS id
MATCH (retired:Retired {id: id})
DETACH DELETE retired`,
  row: nothing,
});

// Each of these stands for its family: the same for other kinds.
const lock = defineQuery({
  name: 'merges.lock',
  cypher: lockCypher('method'),
  row: (raw) => ownProps(map(raw, 'props')),
});
const remove = defineQuery({ name: 'merges.remove', cypher: removeCypher('method'), row: nothing });
const retire = defineQuery({ name: 'merges.retire', cypher: retireCypher('method'), row: nothing });
const restore = defineQuery({ name: 'merges.restore', cypher: restoreCypher('method'), row: nothing });
const set = defineQuery({ name: 'merges.set', cypher: setCypher('method'), row: nothing });
const merged = defineQuery({
  name: 'merges.into',
  cypher: mergedCypher('method'),
  row: (raw) => ({
    id: text(raw, 'id'),
    mergedAt: text(raw, 'mergedAt'),
    place: int(raw, 'place'),
    journal: text(raw, 'journal'),
  }),
});
