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
  /** Of an author who has this name as their own; null otherwise. */
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
export function foundAs(kind: NamedKind, key: string): string {
  return `${kind} ${key}`;
}

/** What has each name, under `foundAs`; names that nothing or several things have are left out. */
export async function findNames(run: Run, sought: readonly SoughtName[]): Promise<Map<string, FoundName>> {
  const wanted = new Map(
    sought
      .filter((name) => name.nameKey !== '')
      .map((name) => [foundAs(name.kind, name.nameKey), name] as const),
  );
  if (wanted.size === 0) return new Map();
  const found = await ownNames(run, wanted);
  const missing = [...wanted].filter(([as]) => !found.has(as)).map(([, name]) => name);
  for (const [as, id] of await otherNames(run, missing)) found.set(as, { id, orcid: null });
  return found;
}

/** Of several with one name, which only an editor can make, the one that imports made. */
async function ownNames(run: Run, wanted: ReadonlyMap<string, SoughtName>): Promise<Map<string, FoundName>> {
  const found = new Map<string, FoundName>();
  for (const { kind, key, id, orcid } of await run(own, keysByKind([...wanted.values()]))) {
    const as = foundAs(kind, key);
    if (!found.has(as) || wanted.get(as)?.id === id) found.set(as, { id, orcid });
  }
  return found;
}

async function otherNames(run: Run, missing: readonly SoughtName[]): Promise<Map<string, string>> {
  if (missing.length === 0) return new Map();
  const byKind = groupBy(missing, ({ kind }) => kind);
  const rows = await run(variantOf(others, othersCypher([...byKind.keys()])), {
    ids: missing.map(({ id }) => id),
    keys: missing.map(({ nameKey: key }) => key),
    wanted: Object.fromEntries(missing.map(({ nameKey: key }) => [key, true])),
  });
  const retired = new Map(rows.filter(({ by }) => by === 'id').map(({ key, id }) => [key, id]));
  const named = groupBy(
    rows.filter(({ by }) => by === 'name'),
    ({ kind, key }) => foundAs(kind, key),
  );
  const found = new Map<string, string>();
  for (const { kind, nameKey: key, id } of missing) {
    const as = foundAs(kind, key);
    const fitting = new Set((named.get(as) ?? []).map((row) => row.id));
    const survivor = retired.get(id) ?? (fitting.size === 1 ? [...fitting][0] : undefined);
    if (survivor !== undefined) found.set(as, survivor);
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
    .join('\nUNION ALL\n'),
  row: (raw) => ({
    kind: text(raw, 'kind') as NamedKind,
    key: text(raw, 'key'),
    id: text(raw, 'id'),
    orcid: textOrNull(raw, 'orcid'),
  }),
});

/**
 * Aliases have no index: those of a kind are looked through, which are few. An author has none but the names that merges
 * took away, and those have an index.
 */
function othersCypher(kinds: readonly NamedKind[]): string {
  const retired = `
UNWIND $ids AS key
MATCH (retired:Retired {id: key})-[:MERGED_INTO]->(survivor)
RETURN 'id' AS by, retired.kind AS kind, key, survivor.id AS id
UNION ALL
UNWIND $keys AS key
MATCH (retired:Retired {nameKey: key})-[:MERGED_INTO]->(survivor)
RETURN 'name' AS by, retired.kind AS kind, key, survivor.id AS id`;
  const aliases = kinds
    .filter((kind) => kind !== 'author')
    .map(
      (kind) => `
UNION ALL
MATCH (n:${labels[kind]})
WHERE n.aliasKeys IS NOT NULL
UNWIND n.aliasKeys AS key
WITH n, key
WHERE $wanted[key] IS NOT NULL
RETURN 'name' AS by, '${kind}' AS kind, key, n.id AS id`,
    );
  return [retired, ...aliases].join('');
}

/** Stands for its family: the same for other kinds. */
const others = defineQuery({
  name: 'names.others',
  cypher: othersCypher(['method']),
  row: (raw) => ({
    by: text(raw, 'by'),
    kind: text(raw, 'kind') as NamedKind,
    key: text(raw, 'key'),
    id: text(raw, 'id'),
  }),
});
