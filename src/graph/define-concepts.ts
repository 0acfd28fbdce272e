// What packs say of concepts, venues and authors → the nodes and what they show. Each import's word is kept apart, so that
// it can be taken back; what a person set is shown whatever packs say.
import type { MetricScale } from '../model/concept.js';
import { groupBy } from '../model/group-by.js';
import { kindOfId } from '../model/ids.js';
import { labels, type NamedKind } from '../model/kinds.js';
import { noteChanges } from './note-changes.js';
import { defineQuery, variantOf } from './query.js';
import { keyOfName } from './resolve-names.js';
import { resolveRetiredBy } from './retired.js';
import { map, maps, text } from './rows.js';
import { shownOf, storedFields, wordOf, type Described, type Shown } from './shown-concept.js';
import type { GraphTransaction } from './store.js';
import { sweepOrphans } from './write-named.js';

export interface ConceptDefinition {
  /** Of the one with this name (`resolveNames`), or the one to be made. */
  readonly id: string;
  readonly kind: NamedKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly scale: MetricScale | null;
}

/** Says of each what the import says of it, in place of what the import said before; makes those that are not there. */
export async function defineConcepts(
  tx: GraphTransaction,
  importId: string,
  definitions: readonly ConceptDefinition[],
): Promise<void> {
  const became = await resolveRetiredBy(
    (query, params) => tx.run(query, params),
    definitions.map(({ id }) => id),
  );
  const current = definitions.map((definition) => ({
    ...definition,
    id: became.get(definition.id) ?? definition.id,
  }));
  for (const [kind, ofKind] of groupBy(current, (definition) => definition.kind)) {
    const rows = [...groupBy(ofKind, ({ id }) => id)].map(([id, said]) => definitionRow(kind, id, said));
    await tx.run(variantOf(define, defineCypher(kind)), { rows, import: importId });
  }
  await showAnew(
    tx,
    current.map(({ id }) => id),
  );
}

/** Takes back what the import says of concepts, of these alone where `ids` are given; those that nothing holds any more go. */
export async function releaseDefinitions(
  tx: GraphTransaction,
  importId: string,
  ids?: readonly string[],
): Promise<void> {
  const chosen = ids === undefined ? null : Object.fromEntries(ids.map((id) => [id, true]));
  const released = await tx.run(release, { import: importId, chosen });
  await showAnew(tx, released);
  await sweepOrphans(
    tx,
    released.map((id) => ({ kind: kindOfId(id) as NamedKind, id })),
  );
}

/** Decides anew what these show, and tells full text. */
export async function showAnew(tx: GraphTransaction, ids: readonly string[]): Promise<void> {
  for (const [kind, ofKind] of groupBy(new Set(ids), (id) => kindOfId(id) as NamedKind)) {
    const described = await describedAs(tx, kind, ofKind);
    await saveShown(
      tx,
      kind,
      described.map((it) => ({ id: it.id, name: it.name, shown: shownOf(kind, it) })),
    );
  }
}

/** What is known of those of `ids` that are there. */
export function describedAs(
  tx: GraphTransaction,
  kind: NamedKind,
  ids: readonly string[],
): Promise<(Described & { readonly id: string })[]> {
  return tx.run(variantOf(describe, describeCypher(kind)), { ids });
}

/** Writes what each shows, and tells full text. */
export async function saveShown(
  tx: GraphTransaction,
  kind: NamedKind,
  rows: readonly { readonly id: string; readonly name: string; readonly shown: Shown }[],
): Promise<void> {
  if (rows.length === 0) return;
  const stored = rows.map(({ id, shown }) => ({ id, props: storedFields(kind, shown) }));
  await tx.run(variantOf(show, showCypher(kind)), { rows: stored });
  tx.indexText(
    rows.map(({ id, name, shown }) => ({ id, kind, title: name, body: shown.aliases.join('\n') })),
  );
  await noteChanges(tx, [{ kind: 'CONCEPT_CHANGED', ids: rows.map(({ id }) => id) }]);
}

/** Definitions that led to two things which are one now are one. */
function definitionRow(kind: NamedKind, id: string, said: readonly ConceptDefinition[]) {
  const [first] = said as [ConceptDefinition, ...ConceptDefinition[]];
  const { name } = first;
  const names = said.flatMap((one) => [one.name, ...one.aliases]);
  const scale = said.find((one) => one.scale !== null)?.scale ?? null;
  const definition = {
    name,
    aliases: [...new Set(names)].filter((alias) => alias !== name),
    description: said.find((one) => one.description !== null)?.description ?? null,
    ...(scale ?? { higherIsBetter: null, unit: null, min: null, max: null }),
  };
  return { id, made: { name, nameKey: keyOfName(kind, name) }, definition };
}

function defineCypher(kind: NamedKind): string {
  return `
UNWIND $rows AS row
MATCH (import:Import {id: $import})
MERGE (named:${labels[kind]} {id: row.id})
ON CREATE SET named += row.made
WITH row, import, named
MERGE (import)-[defined:DEFINED]->(named)
SET defined += row.definition`;
}

function describeCypher(kind: NamedKind): string {
  return `
UNWIND $ids AS id
MATCH (named:${labels[kind]} {id: id})
CALL (named) {
  MATCH (named)<-[defined:DEFINED]-(import:Import)
  WITH defined, import ORDER BY import.createdAt, import.id, defined.name
  RETURN collect(defined{.*}) AS definitions
}
CALL (named) {
  MATCH (named)<-[:MERGED_INTO]-(retired:Retired)
  WITH retired ORDER BY retired.mergedAt, retired.id
  RETURN collect(retired{.names}) AS merged
}
RETURN named{.*} AS shown, definitions, merged`;
}

function showCypher(kind: NamedKind): string {
  return `
UNWIND $rows AS row
MATCH (named:${labels[kind]} {id: row.id})
SET named += row.props`;
}

// Each of these stands for its family: the same for other kinds.
const define = defineQuery({ name: 'concepts.define', cypher: defineCypher('metric'), row: () => undefined });

const describe = defineQuery({
  name: 'concepts.described',
  cypher: describeCypher('metric'),
  row: (raw): Described & { id: string } => {
    const named = map(raw, 'shown');
    const words = maps(raw, 'definitions').map((it) => wordOf(it));
    const merged = maps(raw, 'merged').map((it) => wordOf({ aliases: it['names'] }));
    return {
      id: text(named, 'id'),
      ...wordOf(named),
      name: text(named, 'name'),
      said: [...words, ...merged],
    };
  },
});

const show = defineQuery({ name: 'concepts.show', cypher: showCypher('metric'), row: () => undefined });

const release = defineQuery({
  name: 'concepts.release',
  cypher: `
MATCH (import:Import {id: $import})-[defined:DEFINED]->(named)
WHERE $chosen IS NULL OR $chosen[named.id] IS NOT NULL
WITH defined, named.id AS id
DELETE defined
RETURN DISTINCT id`,
  row: (raw) => text(raw, 'id'),
});
