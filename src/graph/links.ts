// The typed relationships between papers and concepts as walks over them see them: what lies around some things, and what
// joins some things to each other. Which are followed, and how far, is decided in explore/.
import { kindOfId } from '../model/ids.js';
import { labels, namedKinds } from '../model/kinds.js';
import { relationId } from '../model/relation-ids.js';
import { relationTypes, type RelationType } from '../model/relation.js';
import { defineQuery, variantOf } from './query.js';
import { int, list, text, texts } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** A relation that stands, as the relationship between its ends tells it. */
export interface Link {
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** Id of the relation where it has one of its own; null where that is made of its ends'. */
  readonly claim: string | null;
  /** How many say so, as far as the relationship knows: its imports, and one for a claim whatever its evidence. */
  readonly said: number;
  readonly disputed: boolean;
}

export function relationIdOf({ type, from, to, claim }: Link): string {
  return claim ?? relationId({ type, from, to, dataset: null, metric: null });
}

export type Types = readonly RelationType[];

/** How many relations of these types each of `ids` has; ids that name no paper, concept, venue or author are left out. */
export async function degreesOf(
  store: GraphStore,
  ids: readonly string[],
  types: Types,
  options: ReadOptions = {},
): Promise<Map<string, number>> {
  const rows = await store.read(variantOf(degrees, degreesCypher(types)), byKind(ids), options);
  return new Map(rows.map(({ id, degree }) => [id, degree]));
}

/**
 * The relations of these types that join `ids` to anything else, whichever their direction, in no particular order; one
 * between two of `ids` comes twice.
 */
export async function linksAround(
  store: GraphStore,
  ids: readonly string[],
  types: Types,
  options: ReadOptions = {},
): Promise<Link[]> {
  if (ids.length === 0 || types.length === 0) return [];
  const bundles = await store.read(variantOf(around, aroundCypher(types)), byKind(ids), options);
  return bundles.flat();
}

/** The relations of these types between things of `ids`, at most `limit`, in the order of ids and types. */
export async function linksBetween(
  store: GraphStore,
  ids: readonly string[],
  types: Types,
  limit: number,
  options: ReadOptions = {},
): Promise<Link[]> {
  if (ids.length < 2 || types.length === 0) return [];
  const among = Object.fromEntries(ids.map((id) => [id, true]));
  return store.read(variantOf(between, betweenCypher(types)), { ...byKind(ids), among, limit }, options);
}

/** Everything with a name, for what has no relations is known all the same. */
const walkedKinds = ['paper', ...namedKinds] as const;

/** Binds `n` to the things of the parameters of `byKind`. */
export const anchors = `
CALL () {
  ${walkedKinds.map((kind) => `UNWIND $${kind} AS id MATCH (n:${labels[kind]} {id: id}) RETURN n`).join('\n  UNION ALL\n  ')}
}`;

/** `ids` as the parameters of `anchors`, each once. */
export function byKind(ids: readonly string[]): Record<string, string[]> {
  const lists = Object.fromEntries(walkedKinds.map((kind) => [kind, [] as string[]]));
  for (const id of new Set(ids)) lists[kindOfId(id) ?? '']?.push(id);
  return lists;
}

function degreesCypher(types: Types): string {
  const degree = types.length === 0 ? '0' : `COUNT { (n)-[:${types.join('|')}]-() }`;
  return `${anchors}
RETURN n.id AS id, ${degree} AS degree`;
}

/** A row for each thing, type and direction, with lists: a hub in rows of its own would take Neo4j ten times as long. */
function aroundCypher(types: Types): string {
  return `${anchors}
MATCH (n)-[r:${types.join('|')}]-(m)
WHERE m <> n
RETURN n.id AS at, type(r) AS type, startNode(r) = n AS leaves,
  collect(m.id) AS others,
  collect(coalesce(r.claim, '')) AS claims,
  collect(coalesce(size(r.imports), 0)) AS imports,
  collect(coalesce(r.disputed, false)) AS disputed`;
}

function betweenCypher(types: Types): string {
  return `${anchors}
MATCH (n)-[r:${types.join('|')}]->(m)
WHERE m <> n AND $among[m.id] IS NOT NULL
RETURN n.id AS from, type(r) AS type, m.id AS to, coalesce(r.claim, '') AS claim,
  coalesce(size(r.imports), 0) AS imports, r.disputed AS disputed
ORDER BY from, type, to, claim
LIMIT $limit`;
}

// Each of these stands for its family: the same clauses for other types.
const degrees = defineQuery({
  name: 'links.degrees',
  cypher: degreesCypher(relationTypes),
  row: (raw) => ({ id: text(raw, 'id'), degree: int(raw, 'degree') }),
});

const around = defineQuery({
  name: 'links.around',
  cypher: aroundCypher(relationTypes),
  row: (raw): Link[] => {
    const [at, type, leaves] = [text(raw, 'at'), text(raw, 'type'), raw['leaves'] === true];
    const [claims, imports, disputed] = [texts(raw, 'claims'), list(raw, 'imports'), list(raw, 'disputed')];
    return texts(raw, 'others').map((other, index) => ({
      type: type as RelationType,
      from: leaves ? at : other,
      to: leaves ? other : at,
      ...support(claims[index] ?? '', imports[index], disputed[index]),
    }));
  },
});

const between = defineQuery({
  name: 'links.between',
  cypher: betweenCypher(relationTypes),
  row: (raw): Link => ({
    type: text(raw, 'type') as RelationType,
    from: text(raw, 'from'),
    to: text(raw, 'to'),
    ...support(text(raw, 'claim'), raw['imports'], raw['disputed']),
  }),
});

function support(claim: string, imports: unknown, disputed: unknown) {
  return {
    claim: claim === '' ? null : claim,
    said: Number(imports) + (claim === '' ? 0 : 1),
    disputed: disputed === true,
  };
}
