// Several concepts, venues or authors of one kind become one: their names its aliases, all that is joined to them joined to
// it. Each goes with a journal of what that changed.
import { retireNamed, setNamed } from '../graph/merged-concepts.js';
import { keyOfName } from '../graph/resolve-names.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { refreshMirrors } from '../graph/write-mirrors.js';
import type { Person } from '../model/annotation.js';
import { isNamedKind, type NamedKind } from '../model/kinds.js';
import { claimsIn, mergeInto, moveClaimsOf, moveRelationships, type OneMerge } from './merge-into.js';
import { listOf, mergedProps, type ConceptJournal } from './merge-journal.js';
import { aliasColumns, retell } from './merged-names.js';

/**
 * Gives the id of the one that stays. Throws BAD_USER_INPUT and NOT_FOUND with the path of the id. A retired id means what it
 * became.
 */
export function mergeConcepts(
  graph: GraphStore,
  keep: string,
  merge: readonly string[],
  person: Person | null,
): Promise<string> {
  const rules = { what: 'concept, venue or author', isKind: isNamedKind, mergeOne };
  return mergeInto(graph, { keep, merge, person }, rules);
}

async function mergeOne(tx: GraphTransaction, merge: OneMerge<NamedKind>): Promise<void> {
  const { kind, keep, id, kept, props, place, mergedAt, person } = merge;
  const claims = await moveClaimsOf(tx, merge);
  const slots = await moveRelationships(tx, merge);
  const told = mergedProps(kind, kept, props);
  const journal: ConceptJournal = { props, ...told, slots, claims };
  const name = String(props['name']);
  await retireNamed(tx, {
    id,
    kind,
    name,
    nameKey: keyOfName(kind, name),
    names: [name, ...listOf(props['aliases'])],
    into: keep,
    mergedAt,
    place,
    mergedBy: person?.name ?? null,
    mergedById: person?.id ?? null,
    journal: JSON.stringify(journal),
  });
  await setNamed(tx, keep, aliasColumns(kind, told.after));
  retell(tx, kind, { ...kept, ...told.after });
  await refreshMirrors(tx, claimsIn(claims, slots));
}
