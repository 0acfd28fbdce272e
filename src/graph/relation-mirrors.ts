// The relationships that mirror what is said: between given ends, and next to given things, paged and counted for many things in
// one trip. Each is known by its relation's id: the claim it names, or, where imports alone hold it, an id made of its ends.
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import { labels } from '../model/kinds.js';
import type { Page, PageRequest } from '../model/page.js';
import { endKinds, type EndKind } from '../model/relation-ends.js';
import { plainRelations, relationKeyText } from '../model/relation-ids.js';
import { relationTypes, type Direction, type RelationKey, type RelationType } from '../model/relation.js';
import { emptyPage } from './paper-neighbours.js';
import { defineQuery, variantOf, type Params, type RawRow } from './query.js';
import { mergePages, readRelationCursor, relationCursor } from './relation-pages.js';
import { int, maps, text, textOrNull, texts } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export interface Mirror extends RelationKey {
  /** The claim that it mirrors; null where imports alone say it. */
  readonly claim: string | null;
  /** The imports that hold it. */
  readonly imports: readonly string[];
}

/** What joins the ends of these keys, by the text of the key: of relations that imports may make. */
export async function linksBetween(
  store: GraphStore,
  keys: readonly RelationKey[],
  options: ReadOptions,
): Promise<Map<string, Mirror>> {
  const pairs = Object.fromEntries(plainTypes.map((type) => [type, [] as { from: string; to: string }[]]));
  for (const { type, from, to } of keys) pairs[type]?.push({ from, to });
  if (keys.length === 0) return new Map();
  const links = await store.read(linksQuery, pairs, options);
  return new Map(links.map((link) => [relationKeyText(link), link]));
}

export interface RelationsRequest {
  /** Of these types; all where null. */
  readonly types: readonly RelationType[] | null;
  readonly direction: Direction;
  /** Said of this dataset; anywhere where left out or null. */
  readonly dataset?: string | null;
}

/**
 * One page for each of these papers and concepts, in the order of types in the model, then of ids. Throws BAD_USER_INPUT (`after`)
 * for a broken cursor.
 */
export async function mirrorPages(
  store: GraphStore,
  nodeIds: readonly string[],
  request: RelationsRequest & { readonly page: PageRequest },
  options: ReadOptions,
): Promise<Map<string, Page<Mirror>>> {
  const { page } = request;
  const place = page.after === null ? null : readRelationCursor(page.after);
  const asked = askedFor(nodeIds, request);
  if (asked === null) return new Map(nodeIds.map((id) => [id, emptyPage]));
  const params = {
    ...asked.params,
    ...idParams,
    ...(place !== null && { placeRank: idParams.rank[place.type], placeId: place.id }),
    limit: page.first + 1,
  };
  const query = variantOf(pagesQuery, pagesCypher(asked, place !== null));
  const found = new Map(
    (await store.read(query, params, options)).map(({ parent, sides, before }) => [
      parent,
      mergePages(
        sides.map((rows) => pageOf(rows, page.first, before)),
        page.first,
      ),
    ]),
  );
  return new Map(nodeIds.map((id) => [id, found.get(id) ?? emptyPage]));
}

/** What joins a node to itself counts once. */
export async function countMirrors(
  store: GraphStore,
  nodeIds: readonly string[],
  request: RelationsRequest,
  options: ReadOptions,
): Promise<Map<string, number>> {
  const asked = askedFor(nodeIds, request);
  const rows =
    asked === null
      ? []
      : await store.read(variantOf(countsQuery, countsCypher(asked)), asked.params, options);
  const found = new Map(rows.map(({ parent, count }) => [parent, count]));
  return new Map(nodeIds.map((id) => [id, found.get(id) ?? 0]));
}

interface MirrorRow extends Mirror {
  readonly id: string;
}

function pageOf(rows: readonly MirrorRow[], first: number, before: boolean): Page<MirrorRow> {
  return {
    items: rows.slice(0, first).map((node) => ({ cursor: relationCursor(node), node })),
    hasNextPage: rows.length > first,
    hasPreviousPage: before,
  };
}

/** What a text of Cypher is put together for. */
interface Asked {
  readonly kinds: readonly EndKind[];
  readonly types: readonly RelationType[];
  readonly direction: Direction;
  readonly somewhere: boolean;
  readonly params: Params;
}

/** Null where nothing can be found: no types, or no node that relations join. */
function askedFor(nodeIds: readonly string[], request: RelationsRequest): Asked | null {
  const byKind = groupBy(new Set(nodeIds), (id) => kindOfId(id));
  const kinds = endKinds.filter((kind) => byKind.has(kind));
  const types = relationTypes.filter((type) => request.types?.includes(type) ?? true);
  if (kinds.length === 0 || types.length === 0) return null;
  const dataset = request.dataset ?? null;
  return {
    kinds,
    types,
    direction: request.direction,
    somewhere: dataset !== null,
    params: {
      ...Object.fromEntries(kinds.map((kind) => [kind, byKind.get(kind)])),
      ...(dataset !== null && { dataset }),
    },
  };
}

const plainTypes = Object.values(plainRelations).map(({ type }) => type);

const idParams = {
  rank: Object.fromEntries(relationTypes.map((type, rank) => [type, rank])),
  prefix: Object.fromEntries(relationTypes.map((type) => [type, prefixOf(type)])),
  cut: Object.fromEntries(relationTypes.map((type) => [type, cutOf(type)])),
};

function prefixOf(type: RelationType): string {
  const [prefix] = Object.entries(plainRelations).find(([, plain]) => plain.type === type) ?? [];
  return prefix === undefined ? '' : `${prefix}_`;
}

/** Where the rest of the id of what it leads to begins. */
function cutOf(type: RelationType): number {
  const plain = Object.values(plainRelations).find((one) => one.type === type);
  return plain === undefined ? 0 : plain.to.length + 1;
}

const sides = {
  OUTGOING: { arrow: '(x)-[r:TYPES]->(y)', from: 'x', to: 'y' },
  INCOMING: { arrow: '(x)<-[r:TYPES]-(y)', from: 'y', to: 'x' },
} as const;
type Side = keyof typeof sides;

function sidesOf({ direction }: Asked): Side[] {
  return direction === 'BOTH' ? ['OUTGOING', 'INCOMING'] : [direction];
}

/** Binds `r` to what joins `x` to something, `y`. */
function matchSide(side: Side, { types, somewhere }: Asked): string {
  return `MATCH ${sides[side].arrow.replace('TYPES', types.join('|'))}${
    somewhere ? '\n  MATCH (claim:Claim {id: r.claim})\n  WHERE claim.datasetId = $dataset' : ''
  }`;
}

/** An id made of ends begins to be made of a paper's: `paper_` is cut off it. */
function withPlaces(side: Side): string {
  const { from, to } = sides[side];
  return `WITH r, y, type(r) AS type
  WITH r, y, type, $rank[type] AS rank,
    coalesce(r.claim, $prefix[type] + substring(${from}.id, 6) + substring(${to}.id, $cut[type])) AS id`;
}

function pagesCypher(asked: Asked, afterCursor: boolean): string {
  const wanted = sidesOf(asked);
  const rows = (side: Side) => `
CALL (x) {
  ${matchSide(side, asked)}
  ${withPlaces(side)}${afterCursor ? '\n  WHERE rank > $placeRank OR (rank = $placeRank AND id > $placeId)' : ''}
  WITH r, y, type, rank, id
  ORDER BY rank, id
  LIMIT $limit
  RETURN collect({id: id, type: type, other: y.id, claim: r.claim, imports: r.imports}) AS ${side}
}`;
  const before = (side: Side) => `
CALL (x) {
  ${matchSide(side, asked)}
  ${withPlaces(side)}
  WHERE rank < $placeRank OR (rank = $placeRank AND id <= $placeId)
  WITH id LIMIT 1
  RETURN count(id) AS before${side}
}`;
  return forEachKind(
    asked,
    wanted.map(rows).join('') + (afterCursor ? wanted.map(before).join('') : ''),
    ['OUTGOING', 'INCOMING']
      .map((side) => (wanted.includes(side as Side) ? side : `[] AS ${side}`))
      .concat(afterCursor ? `${wanted.map((side) => `before${side}`).join(' + ')} AS before` : '0 AS before')
      .join(', '),
  );
}

function countsCypher(asked: Asked): string {
  const counts = sidesOf(asked).map((side) => `COUNT { ${matchSide(side, asked)} }`);
  const { types, direction } = asked;
  const loops = direction === 'BOTH' ? ` - COUNT { (x)-[:${types.join('|')}]->(x) }` : '';
  return forEachKind(asked, '', `${counts.join(' + ')}${loops} AS count`);
}

function forEachKind({ kinds }: Asked, clauses: string, columns: string): string {
  return kinds
    .map(
      (kind) => `
UNWIND $${kind} AS parent
MATCH (x:${labels[kind]} {id: parent})${clauses}
RETURN parent, ${columns}`,
    )
    .join('\nUNION ALL');
}

/** All kinds and types: what the queries below stand for, with fewer of them. */
const everything: Asked = {
  kinds: endKinds,
  types: relationTypes,
  direction: 'BOTH',
  somewhere: false,
  params: {},
};

const pagesQuery = defineQuery({
  name: 'relations.pages',
  cypher: pagesCypher(everything, false),
  row: (raw) => {
    const parent = text(raw, 'parent');
    const of = (side: Side) => maps(raw, side).map((row) => mirrorRow(row, parent, side));
    return { parent, sides: [of('OUTGOING'), of('INCOMING')], before: int(raw, 'before') > 0 };
  },
});

const countsQuery = defineQuery({
  name: 'relations.counts',
  cypher: countsCypher(everything),
  row: (raw) => ({ parent: text(raw, 'parent'), count: int(raw, 'count') }),
});

const linksQuery = defineQuery({
  name: 'relations.links',
  cypher: Object.values(plainRelations)
    .map(
      ({ type, to }) => `
UNWIND $${type} AS pair
MATCH (from:Paper {id: pair.from})
MATCH (to:${labels[to]} {id: pair.to})
MATCH (from)-[link:${type}]->(to)
RETURN '${type}' AS type, pair.from AS from, pair.to AS to, link.claim AS claim, link.imports AS imports`,
    )
    .join('\nUNION ALL'),
  row: (raw): Mirror => ({
    type: text(raw, 'type') as RelationType,
    from: text(raw, 'from'),
    to: text(raw, 'to'),
    dataset: null,
    metric: null,
    claim: textOrNull(raw, 'claim'),
    imports: texts(raw, 'imports'),
  }),
});

function mirrorRow(raw: RawRow, parent: string, side: Side): MirrorRow {
  const other = text(raw, 'other');
  const [from, to] = side === 'OUTGOING' ? [parent, other] : [other, parent];
  return {
    id: text(raw, 'id'),
    type: text(raw, 'type') as RelationType,
    from,
    to,
    dataset: null,
    metric: null,
    claim: textOrNull(raw, 'claim'),
    imports: texts(raw, 'imports'),
  };
}
