// People, venues and concepts next to papers: made when the first paper names them, gone when the last one does not.
import { paperConcepts } from '../model/concept.js';
import { groupBy } from '../model/group-by.js';
import { labels, type NamedKind } from '../model/kinds.js';
import { defineQuery, type Query } from './query.js';
import { text, textOrNull } from './rows.js';
import type { GraphTransaction } from './store.js';

export interface NamedRow {
  readonly kind: NamedKind;
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
  readonly orcid: string | null;
}

/** Makes those that are not there yet; an author already there learns an ORCID nobody told before. */
export async function writeNamed(tx: GraphTransaction, named: readonly NamedRow[]): Promise<void> {
  for (const [kind, rows] of groupBy(named, (row) => row.kind)) {
    const wanted = mergeById(rows);
    const known = new Map(
      (await tx.run(queryFor(knownNamed, kind), { ids: [...wanted.keys()] })).map((row) => [row.id, row]),
    );
    const missing = [...wanted.values()].filter((row) => !known.has(row.id));
    if (missing.length > 0) await tx.run(queryFor(mergeNamed, kind), { rows: missing.map(namedProps) });
    tx.indexText(missing.map(({ id, name }) => ({ id, kind, title: name, body: '' })));
    const told = [...wanted.values()].filter(
      (row) => row.orcid !== null && known.get(row.id)?.orcid === null,
    );
    await setAuthorOrcids(
      tx,
      told.map(({ id, orcid }) => ({ id, orcid })),
    );
  }
}

export async function setAuthorOrcids(
  tx: GraphTransaction,
  rows: readonly { id: string; orcid: string | null }[],
): Promise<void> {
  if (rows.length > 0) await tx.run(setOrcids, { rows });
}

/** Takes away those of the candidates that nothing is joined to any more. */
export async function sweepOrphans(tx: GraphTransaction, candidates: readonly NamedRow[]): Promise<void> {
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
SET author.orcid = row.orcid`,
  row: () => undefined,
});

/** The kinds that papers bring along, each with its own text, since a label cannot be a parameter. */
const writtenKinds = [
  'author',
  'venue',
  ...new Set(Object.values(paperConcepts).map(({ kind }) => kind)),
] as const;

const knownNamed = forEachKind((kind) =>
  defineQuery({
    name: `${kind}.known`,
    cypher: `
UNWIND $ids AS id
MATCH (named:${labels[kind]} {id: id})
RETURN id, named.orcid AS orcid`,
    row: (raw) => ({ id: text(raw, 'id'), orcid: textOrNull(raw, 'orcid') }),
  }),
);

const mergeNamed = forEachKind((kind) =>
  defineQuery({
    name: `${kind}.make`,
    cypher: `
UNWIND $rows AS row
MERGE (named:${labels[kind]} {id: row.id})
ON CREATE SET named += row`,
    row: () => undefined,
  }),
);

const sweepNamed = forEachKind((kind) =>
  defineQuery({
    name: `${kind}.sweep`,
    cypher: `
UNWIND $ids AS id
MATCH (named:${labels[kind]} {id: id})
WHERE NOT EXISTS { (named)--() } AND named.description IS NULL
DETACH DELETE named
RETURN id`,
    row: (raw) => text(raw, 'id'),
  }),
);

function forEachKind<Row>(make: (kind: NamedKind) => Query<Row>): ReadonlyMap<NamedKind, Query<Row>> {
  return new Map(writtenKinds.map((kind) => [kind, make(kind)]));
}

function queryFor<Row>(queries: ReadonlyMap<NamedKind, Query<Row>>, kind: NamedKind): Query<Row> {
  const query = queries.get(kind);
  if (query === undefined) throw new Error(`papers bring no ${kind} along`);
  return query;
}

function namedProps({ id, name, nameKey, orcid }: NamedRow): Record<string, unknown> {
  return orcid === null ? { id, name, nameKey } : { id, name, nameKey, orcid };
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
