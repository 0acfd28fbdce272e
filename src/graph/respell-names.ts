// People and venues whose entry spells them another way now ("Muller", "Müller"): what is called as it spelt them before is called
// so from now on. What another entry named, or a person, keeps its name.
import { labels } from '../model/kinds.js';
import { noteChanges } from './note-changes.js';
import { defineQuery } from './query.js';
import type { Run } from './records.js';
import { text, texts } from './rows.js';
import type { GraphTransaction } from './store.js';

export interface Respelling {
  readonly kind: 'author' | 'venue';
  readonly id: string;
  readonly was: string;
  readonly name: string;
}

/** The ids of those that are called as they were, one trip; none where there are none. */
export async function calledSo(run: Run, rows: readonly Respelling[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const ofKind = (kind: Respelling['kind']) => rows.filter((row) => row.kind === kind);
  return new Set(await run(calledSoQuery, { authors: ofKind('author'), venues: ofKind('venue') }));
}

/** Of several spellings of one the first counts. A trip for each kind. */
export async function respellNames(tx: GraphTransaction, rows: readonly Respelling[]): Promise<void> {
  const first = new Map(rows.toReversed().map((row) => [row.id, row]));
  for (const kind of ['author', 'venue'] as const) {
    const ofKind = [...first.values()].filter((row) => row.kind === kind);
    if (ofKind.length === 0) continue;
    const named = await tx.run(respellQueries[kind], { rows: ofKind });
    tx.indexText(named.map(({ id, name, aliases }) => ({ id, kind, title: name, body: aliases.join('\n') })));
    await noteChanges(tx, [{ kind: 'CONCEPT_CHANGED', ids: named.map(({ id }) => id) }]);
  }
}

const isCalledSo = (kind: Respelling['kind']) => `MATCH (named:${labels[kind]} {id: row.id})
WHERE named.name = row.was AND NOT 'name' IN coalesce(named.edited, [])`;

const calledSoQuery = defineQuery({
  name: 'names.calledSo',
  cypher: `
UNWIND $authors AS row
${isCalledSo('author')}
RETURN named.id AS id
UNION
UNWIND $venues AS row
${isCalledSo('venue')}
RETURN named.id AS id`,
  row: (raw) => text(raw, 'id'),
});

const respellQuery = (kind: Respelling['kind']) =>
  defineQuery({
    name: `${kind}.respell`,
    cypher: `
UNWIND $rows AS row
${isCalledSo(kind)}
SET named.name = row.name
RETURN named.id AS id, row.name AS name, coalesce(named.aliases, []) AS aliases`,
    row: (raw) => ({ id: text(raw, 'id'), name: text(raw, 'name'), aliases: texts(raw, 'aliases') }),
  });

const respellQueries = { author: respellQuery('author'), venue: respellQuery('venue') };
