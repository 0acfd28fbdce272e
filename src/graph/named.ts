// Things that have a name (concepts, venues, authors): by id, by name or alias, and as pages in the order of their names.
import { LitgraphError } from '../model/errors.js';
import { kindOfId } from '../model/ids.js';
import { labels, namedKinds, type NamedKind } from '../model/kinds.js';
import type { Page, PageRequest } from '../model/page.js';
import { broken, decoded } from './paper-order.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { keyOfName } from './resolve-names.js';
import { int, map, namedNode, text, type NamedNode } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** Those of `ids` that name something of these kinds, in one trip. */
export async function namedByIds(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, NamedNode>> {
  const byKind = Object.fromEntries(namedKinds.map((kind) => [kind, [] as string[]]));
  for (const id of new Set(ids)) byKind[kindOfId(id) ?? '']?.push(id);
  if (Object.values(byKind).every((list) => list.length === 0)) return new Map();
  const found = await store.read(byIds, byKind, options);
  return new Map(found.map((node) => [node.id, node]));
}

const byIds = defineQuery({
  name: 'named.byIds',
  cypher: namedKinds
    .map(
      (kind) => `UNWIND $${kind} AS id
MATCH (n:${labels[kind]} {id: id})
RETURN '${kind}' AS kind, ${nodeMap(kind)} AS node`,
    )
    .join('\nUNION ALL\n'),
  row: (raw) => namedNode(text(raw, 'kind') as NamedKind, map(raw, 'node')),
});

/** What has this name or alias, or null. Throws AMBIGUOUS where several have. */
export async function namedByName(
  store: GraphStore,
  kind: NamedKind,
  name: string,
  options: ReadOptions = {},
): Promise<NamedNode | null> {
  const key = keyOfName(kind, name);
  if (key === '') return null;
  const rows = await store.read(variantOf(byName, byNameCypher(kind)), { key }, options);
  const found = [...new Map(rows.map((row) => [text(row, 'id'), row])).values()];
  const [first] = found;
  if (first === undefined) return null;
  if (found.length > 1) {
    throw new LitgraphError(
      'AMBIGUOUS',
      `The name fits several ${labels[kind]} nodes; \`candidates\` lists them. Ask again by id.`,
      {
        candidates: found.map((row) => ({ id: text(row, 'id'), name: text(row, 'name') })),
      },
    );
  }
  return namedNode(kind, first);
}

function byNameCypher(kind: NamedKind): string {
  const byOwnName = `
MATCH (n:${labels[kind]} {nameKey: $key})
RETURN ${nodeMap(kind)} AS node
ORDER BY n.id
LIMIT 10`;
  if (kind === 'author') {
    return `${byOwnName}
UNION ALL
MATCH (retired:Retired {nameKey: $key})-[:MERGED_INTO]->(n:Author)
RETURN ${nodeMap(kind)} AS node
ORDER BY n.id
LIMIT 10`;
  }
  return `${byOwnName}
UNION ALL
MATCH (n:${labels[kind]})
WHERE $key IN n.aliasKeys
RETURN ${nodeMap(kind)} AS node
ORDER BY n.id
LIMIT 10`;
}

const byName = defineQuery({
  name: 'named.byName',
  cypher: byNameCypher('method'),
  row: (raw) => map(raw, 'node'),
});

export interface NamedWhere {
  /** The name or an alias begins with this. */
  readonly name?: string;
  readonly ids?: readonly string[];
}

/** One page in the order of the names. Throws BAD_USER_INPUT (`after`) for a broken cursor. */
export async function findNamed(
  store: GraphStore,
  kind: NamedKind,
  where: NamedWhere,
  page: PageRequest,
  options: ReadOptions = {},
): Promise<Page<NamedNode>> {
  const place = page.after === null ? { key: '', id: '' } : readCursor(page.after);
  const params = { ...whereParams(kind, where), placeKey: place.key, placeId: place.id };
  const [rows, before] = await Promise.all([
    store.read(variantOf(pageQuery, pageCypher(kind, where)), { ...params, limit: page.first + 1 }, options),
    page.after === null ? [] : store.read(variantOf(beforeQuery, beforeCypher(kind, where)), params, options),
  ]);
  return {
    items: rows.slice(0, page.first).map((row) => ({
      cursor: writeCursor(text(row, 'key'), text(row, 'id')),
      node: namedNode(kind, map(row, 'node')),
    })),
    hasNextPage: rows.length > page.first,
    hasPreviousPage: before.length > 0,
  };
}

export async function countNamed(
  store: GraphStore,
  kind: NamedKind,
  where: NamedWhere,
  options: ReadOptions = {},
): Promise<number> {
  const query = variantOf(countQuery, countCypher(kind, where));
  const [count] = await store.read(query, whereParams(kind, where), options);
  return count ?? 0;
}

/** The first condition alone decides nothing, but lets Neo4j walk its index in order from the place on. */
function pageCypher(kind: NamedKind, where: NamedWhere): string {
  return `
${anchor(kind, where)}
WHERE n.nameKey >= $placeKey
  AND (n.nameKey > $placeKey OR n.id > $placeId)${prefixCondition(kind, where, 'AND')}
RETURN n.id AS id, n.nameKey AS key, ${nodeMap(kind)} AS node
ORDER BY key, id
LIMIT $limit`;
}

function beforeCypher(kind: NamedKind, where: NamedWhere): string {
  return `
${anchor(kind, where)}
WHERE n.nameKey <= $placeKey
  AND (n.nameKey < $placeKey OR n.id <= $placeId)${prefixCondition(kind, where, 'AND')}
RETURN n.id AS id
LIMIT 1`;
}

function countCypher(kind: NamedKind, where: NamedWhere): string {
  return `
${anchor(kind, where)}${prefixCondition(kind, where, 'WHERE')}
RETURN count(n) AS count`;
}

function anchor(kind: NamedKind, { ids }: NamedWhere): string {
  return ids === undefined
    ? `MATCH (n:${labels[kind]})`
    : `UNWIND $ids AS anchorId\nMATCH (n:${labels[kind]} {id: anchorId})`;
}

function prefixCondition(kind: NamedKind, { name }: NamedWhere, opening: 'WHERE' | 'AND'): string {
  if (name === undefined) return '';
  if (kind === 'author') return `\n${opening} n.nameKey STARTS WITH $prefix`;
  return `
${opening} (n.nameKey STARTS WITH $prefix
  OR any(aliasKey IN coalesce(n.aliasKeys, []) WHERE aliasKey STARTS WITH $prefix))`;
}

function whereParams(kind: NamedKind, { name, ids }: NamedWhere) {
  return {
    ...(name !== undefined && { prefix: keyOfName(kind, name) }),
    ...(ids !== undefined && { ids: [...new Set(ids)] }),
  };
}

function nodeMap(kind: NamedKind): string {
  if (kind === 'author') return 'n{.id, .name, .orcid}';
  if (kind === 'metric') return 'n{.id, .name, .aliases, .description, .higherIsBetter, .unit, .min, .max}';
  return kind === 'venue' ? 'n{.id, .name, .aliases}' : 'n{.id, .name, .aliases, .description}';
}

// Each of these stands for its family: the same clauses for other kinds and conditions.
const pageQuery = defineQuery({
  name: 'named.page',
  cypher: pageCypher('method', { name: '' }),
  row: (raw): RawRow => raw,
});

const beforeQuery = defineQuery({
  name: 'named.beforePage',
  cypher: beforeCypher('method', { name: '' }),
  row: (raw) => text(raw, 'id'),
});

const countQuery = defineQuery({
  name: 'named.count',
  cypher: countCypher('method', { name: '' }),
  row: (raw) => int(raw, 'count'),
});

function writeCursor(key: string, id: string): string {
  return Buffer.from(JSON.stringify(['NAME', key, id])).toString('base64url');
}

function readCursor(cursor: string): { key: string; id: string } {
  const content = decoded(cursor);
  if (!Array.isArray(content) || content.length !== 3) throw broken();
  const [order, key, id] = content as unknown[];
  if (order !== 'NAME' || typeof key !== 'string' || typeof id !== 'string') throw broken();
  return { key, id };
}
