// Names as people and files write them → the ids of what has them: by its own name, by a name that a merge took away, or
// by an alias that only one thing has.
import { groupBy } from '../model/group-by.js';
import { stableId } from '../model/ids.js';
import { nameKey, personKey } from '../model/keys.js';
import { labels, namedKinds, type NamedKind } from '../model/kinds.js';
import { defineQuery, variantOf } from './query.js';
import type { Run } from './records.js';
import { text, textOrNull } from './rows.js';
import type { GraphTransaction } from './store.js';

/** The key that names of this kind are compared by. */
export function keyOfName(kind: NamedKind, name: string): string {
  return kind === 'author' ? personKey(name) : nameKey(name);
}

/** A name, as its key, and the id that an import makes of it where nothing has it. */
export interface SoughtName {
  readonly kind: NamedKind;
  readonly nameKey: string;
  readonly id: string;
}

export interface FoundName {
  readonly id: string;
  /** Of an author; null where nobody told it. */
  readonly orcid: string | null;
}

/**
 * The id that each name stands for, in its place; null where nothing has it or several things do. At most two trips.
 */
export async function resolveNames(
  tx: GraphTransaction,
  names: readonly { readonly kind: NamedKind; readonly name: string }[],
): Promise<(string | null)[]> {
  const sought = names.map(({ kind, name }) => {
    const key = keyOfName(kind, name);
    return { kind, nameKey: key, id: stableId(kind, key) };
  });
  const found = await findNames((query, params) => tx.run(query, params), sought);
  return sought.map(({ kind, nameKey: key }) => found.get(foundAs(kind, key))?.id ?? null);
}

/** What `findNames` puts an answer under. */
export function foundAs(kind: NamedKind | 'retired', key: string): string {
  return `${kind} ${key}`;
}

/** What has each name, under `foundAs`; names that nothing or several things have are left out. */
export async function findNames(
  run: Run,
  sought: readonly SoughtName[],
  among: 'all names' | 'own names alone' = 'all names',
): Promise<Map<string, FoundName>> {
  const wanted = new Map(
    sought
      .filter((name) => name.nameKey !== '')
      .map((name) => [foundAs(name.kind, name.nameKey), name] as const),
  );
  if (wanted.size === 0) return new Map();
  const { found, merged } = await ownNames(run, wanted);
  if (among === 'own names alone') return found;
  const missing = [...wanted].filter(([as]) => !found.has(as)).map(([, name]) => name);
  for (const [as, other] of await otherNames(run, missing, merged)) found.set(as, other);
  return found;
}

/** Of several with one name, which only an editor can make, the one that imports made; and whether there are merges at all. */
async function ownNames(
  run: Run,
  wanted: ReadonlyMap<string, SoughtName>,
): Promise<{ found: Map<string, FoundName>; merged: boolean }> {
  const found = new Map<string, FoundName>();
  const rows = await run(own, keysByKind([...wanted.values()]));
  for (const { kind, key, id, orcid } of rows) {
    const as = foundAs(kind, key);
    if (!found.has(as) || wanted.get(as)?.id === id) found.set(as, { id, orcid });
  }
  return { found, merged: rows.some(({ kind }) => kind === 'retired') };
}

async function otherNames(
  run: Run,
  missing: readonly SoughtName[],
  merged: boolean,
): Promise<Map<string, FoundName>> {
  const kinds = [...groupBy(missing, ({ kind }) => kind).keys()];
  const parts = othersCypher(kinds, merged);
  if (parts === '') return new Map();
  const aliased = missing.filter(({ kind }) => kind !== 'author');
  const rows = await run(variantOf(others, parts), {
    ...(merged && { ids: missing.map(({ id }) => id), keys: missing.map(({ nameKey: key }) => key) }),
    wanted: Object.fromEntries(aliased.map(({ nameKey: key }) => [key, true])),
  });
  const retired = new Map(rows.filter(({ by }) => by === 'id').map((row) => [row.key, row]));
  const named = groupBy(
    rows.filter(({ by }) => by === 'name'),
    ({ kind, key }) => foundAs(kind, key),
  );
  const found = new Map<string, FoundName>();
  for (const { kind, nameKey: key, id } of missing) {
    const as = foundAs(kind, key);
    const fitting = named.get(as) ?? [];
    const several = new Set(fitting.map((row) => row.id)).size > 1;
    const other = retired.get(id) ?? (several ? undefined : fitting[0]);
    if (other !== undefined) found.set(as, { id: other.id, orcid: other.orcid });
  }
  return found;
}

function keysByKind(names: readonly SoughtName[]): Record<NamedKind, string[]> {
  const keys = Object.fromEntries(namedKinds.map((kind) => [kind, [] as string[]]));
  for (const { kind, nameKey: key } of names) keys[kind]?.push(key);
  return keys as Record<NamedKind, string[]>;
}

const own = defineQuery({
  name: 'names.own',
  cypher: namedKinds
    .map(
      (kind) => `UNWIND $${kind} AS key
MATCH (n:${labels[kind]} {nameKey: key})
RETURN '${kind}' AS kind, key, n.id AS id, n.orcid AS orcid`,
    )
    .concat(
      `MATCH (retired:Retired)
RETURN 'retired' AS kind, '' AS key, retired.id AS id, null AS orcid
LIMIT 1`,
    )
    .join('\nUNION ALL\n'),
  row: (raw) => ({
    kind: text(raw, 'kind') as NamedKind | 'retired',
    key: text(raw, 'key'),
    id: text(raw, 'id'),
    orcid: textOrNull(raw, 'orcid'),
  }),
});

/**
 * Aliases have no index: those of a kind are looked through, which are few. An author has none but the names that merges
 * took away, and those have an index.
 */
function othersCypher(kinds: readonly NamedKind[], merged: boolean): string {
  const retired = ['id', 'name'].map(
    (by) => `UNWIND $${by === 'id' ? 'ids' : 'keys'} AS key
MATCH (retired:Retired {${by === 'id' ? 'id' : 'nameKey'}: key})-[:MERGED_INTO]->(survivor)
RETURN '${by}' AS by, retired.kind AS kind, key, survivor.id AS id, survivor.orcid AS orcid`,
  );
  const aliases = kinds
    .filter((kind) => kind !== 'author')
    .map(
      (kind) => `MATCH (n:${labels[kind]})
WHERE n.aliasKeys IS NOT NULL
UNWIND n.aliasKeys AS key
WITH n, key
WHERE $wanted[key] IS NOT NULL
RETURN 'name' AS by, '${kind}' AS kind, key, n.id AS id, null AS orcid`,
    );
  return [...(merged ? retired : []), ...aliases].join('\nUNION ALL\n');
}

/** Stands for its family: the same for other kinds. */
const others = defineQuery({
  name: 'names.others',
  cypher: othersCypher(['method'], true),
  row: (raw) => ({
    by: text(raw, 'by'),
    kind: text(raw, 'kind') as NamedKind,
    key: text(raw, 'key'),
    id: text(raw, 'id'),
    orcid: textOrNull(raw, 'orcid'),
  }),
});
