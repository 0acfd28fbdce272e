// The typed relationships between papers and concepts as walks over them see them: what lies around some things, and what
// joins some things to each other. Which are followed, and how far, is decided in explore/.
import { kindOfId } from '../model/ids.js';
import { labels, namedKinds } from '../model/kinds.js';
import { relationId } from '../model/relation-ids.js';
import { relationTypes, type RelationType } from '../model/relation.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { int, maps, text, textOrNull } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** A relation that stands, as the relationship between its ends tells it. */
export interface Link {
  /** Of the relation. */
  readonly id: string;
  readonly type: RelationType;
  readonly from: string;
  readonly to: string;
  /** How many say so, as far as the relationship knows: its imports, and one for a claim whatever its evidence. */
  readonly said: number;
  readonly disputed: boolean;
}

/** What lies one step from some things. */
export interface Neighbour {
  readonly id: string;
  /** Its relations of the types that were asked for. */
  readonly degree: number;
  /** Those that join it to the things asked about. */
  readonly links: readonly Link[];
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

/** Each thing that a relation of these types, whichever its direction, joins to one of `ids`; in no particular order. */
export async function linksAround(
  store: GraphStore,
  ids: readonly string[],
  types: Types,
  options: ReadOptions = {},
): Promise<Neighbour[]> {
  if (ids.length === 0 || types.length === 0) return [];
  return store.read(variantOf(around, aroundCypher(types)), byKind(ids), options);
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

/** Rows are of neighbours, not of links, so that a hub that many lead to is counted once. */
function aroundCypher(types: Types): string {
  return `${anchors}
MATCH (n)-[r:${types.join('|')}]-(m)
WHERE m <> n
WITH m, collect({
  at: n.id, type: type(r), leaves: startNode(r) = n,
  claim: r.claim, imports: size(r.imports), disputed: r.disputed
}) AS links
RETURN m.id AS id, COUNT { (m)-[:${types.join('|')}]-() } AS degree, links`;
}

function betweenCypher(types: Types): string {
  return `${anchors}
MATCH (n)-[r:${types.join('|')}]->(m)
WHERE m <> n AND $among[m.id] IS NOT NULL
WITH n.id AS from, type(r) AS type, m.id AS to, r.claim AS claim,
  size(r.imports) AS imports, r.disputed AS disputed
RETURN from, type, to, claim, imports, disputed
ORDER BY from, type, to, coalesce(claim, '')
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
  row: (raw): Neighbour => {
    const id = text(raw, 'id');
    const links = maps(raw, 'links').map((it) => {
      const at = text(it, 'at');
      return it['leaves'] === true ? linkOf(it, at, id) : linkOf(it, id, at);
    });
    return { id, degree: int(raw, 'degree'), links };
  },
});

const between = defineQuery({
  name: 'links.between',
  cypher: betweenCypher(relationTypes),
  row: (raw) => linkOf(raw, text(raw, 'from'), text(raw, 'to')),
});

function linkOf(raw: RawRow, from: string, to: string): Link {
  const type = text(raw, 'type') as RelationType;
  const claim = textOrNull(raw, 'claim');
  const imports = raw['imports'] == null ? 0 : int(raw, 'imports');
  return {
    id: claim ?? relationId({ type, from, to, dataset: null, metric: null }),
    type,
    from,
    to,
    said: imports + (claim === null ? 0 : 1),
    disputed: raw['disputed'] === true,
  };
}
