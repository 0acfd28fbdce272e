// People, venues and concepts next to papers: made when the first paper names them, gone when the last one does not.
import { groupBy } from '../model/group-by.js';
import { labels, namedKinds, type NamedKind } from '../model/kinds.js';
import { columns } from './columns.js';
import { defineQuery, type Query } from './query.js';
import { findNames, foundAs, type FoundName } from './resolve-names.js';
import { text } from './rows.js';
import type { GraphTransaction } from './store.js';

export interface NamedRow {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly orcid: string | null;
}

/** Where a name that papers use has another id than the one made of it: that one → the id to use. */
export type Redirects = ReadonlyMap<string, string>;

/**
 * Makes those that nothing has the name of yet; an author already there learns an ORCID nobody told before. `leaving` are
 * only looked up: they may go under another id too.
 */
export async function writeNamed(
  tx: GraphTransaction,
  named: readonly NamedRow[],
  leaving: readonly NamedRow[] = [],
): Promise<Redirects> {
  const found = await findNames((query, params) => tx.run(query, params), [...named, ...leaving]);
  const told: { id: string; orcid: string }[] = [];
  for (const [kind, rows] of groupBy(named, (row) => row.kind)) {
    const wanted = [...mergeById(rows).values()];
    const known = (row: NamedRow) => found.get(foundAs(kind, row.nameKey));
    await makeNamed(
      tx,
      kind,
      wanted.filter((row) => known(row) === undefined),
    );
    for (const row of wanted) {
      const author = known(row);
      if (row.orcid !== null && author?.orcid === null) told.push({ id: author.id, orcid: row.orcid });
    }
  }
  await setAuthorOrcids(tx, told);
  return redirects([...named, ...leaving], found);
}

async function makeNamed(tx: GraphTransaction, kind: NamedKind, rows: readonly NamedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const props = rows.map(({ id, name, nameKey, orcid }) => ({ id, name, nameKey, orcid }));
  const query = queryFor(mergeNamed, kind);
  const renamed = new Set(await tx.run(query, columns(props, ['id', 'name', 'nameKey', 'orcid'])));
  const made = rows.filter(({ id }) => !renamed.has(id));
  tx.indexText(made.map(({ id, name }) => ({ id, kind, title: name, body: '' })));
}

function redirects(rows: readonly NamedRow[], found: ReadonlyMap<string, FoundName>): Redirects {
  const elsewhere = new Map<string, string>();
  for (const { kind, nameKey, id } of rows) {
    const now = found.get(foundAs(kind, nameKey))?.id ?? id;
    if (now !== id) elsewhere.set(id, now);
  }
  return elsewhere;
}

export async function setAuthorOrcids(
  tx: GraphTransaction,
  rows: readonly { id: string; orcid: string | null }[],
): Promise<void> {
  if (rows.length > 0) await tx.run(setOrcids, { rows });
}

/** Takes away those of the candidates that nothing is joined to any more. */
export async function sweepOrphans(
  tx: GraphTransaction,
  candidates: readonly Pick<NamedRow, 'kind' | 'id'>[],
): Promise<void> {
  for (const [kind, rows] of groupBy(candidates, (row) => row.kind)) {
    const gone = await tx.run(queryFor(sweepNamed, kind), { ids: [...new Set(rows.map(({ id }) => id))] });
    tx.dropText(gone);
  }
}

const setOrcids = defineQuery({
  name: 'authors.setOrcid',
  cypher: `
UNWIND $rows AS row
MATCH (author:Author {id: row.id})
WHERE NOT 'orcid' IN coalesce(author.edited, [])
SET author.orcid = row.orcid`,
  row: () => undefined,
});

/** Tells which were there already: an editor gave them another name since. */
const mergeNamed = forEachKind((kind) =>
  defineQuery({
    name: `${kind}.make`,
    cypher: `
UNWIND range(0, $last) AS i
MERGE (named:${labels[kind]} {id: $id[i]})
ON CREATE SET named.name = $name[i], named.nameKey = $nameKey[i], named.orcid = $orcid[i]
WITH i, named
WHERE named.nameKey <> $nameKey[i]
RETURN named.id AS id`,
    row: (raw) => text(raw, 'id'),
  }),
);

const sweepNamed = forEachKind((kind) =>
  defineQuery({
    name: `${kind}.sweep`,
    cypher: `
UNWIND $ids AS id
MATCH (named:${labels[kind]} {id: id})
WHERE NOT EXISTS { (named)--() } AND named.description IS NULL AND named.edited IS NULL
DETACH DELETE named
RETURN id`,
    row: (raw) => text(raw, 'id'),
  }),
);

/** Each kind has its own text, since a label cannot be a parameter. */
function forEachKind<Row>(make: (kind: NamedKind) => Query<Row>): ReadonlyMap<NamedKind, Query<Row>> {
  return new Map(namedKinds.map((kind) => [kind, make(kind)]));
}

function queryFor<Row>(queries: ReadonlyMap<NamedKind, Query<Row>>, kind: NamedKind): Query<Row> {
  const query = queries.get(kind);
  if (query === undefined) throw new Error(`papers bring no ${kind} along`);
  return query;
}

/** One row for each id: the first spelling, the first ORCID. */
function mergeById(rows: readonly NamedRow[]): Map<string, NamedRow> {
  const merged = new Map<string, NamedRow>();
  for (const row of rows) {
    const first = merged.get(row.id);
    if (first === undefined) merged.set(row.id, row);
    else if (first.orcid === null && row.orcid !== null) merged.set(row.id, { ...first, orcid: row.orcid });
  }
  return merged;
}
