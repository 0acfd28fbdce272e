// Takes apart what the last merge into a concept, venue or author joined: all is as it was, and what came since stays with
// the survivor.
import { restoreNamed, setNamed } from '../graph/merged-concepts.js';
import { showAnew } from '../graph/define-concepts.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { refreshMirrors } from '../graph/write-mirrors.js';
import { isNamedKind, type NamedKind } from '../model/kinds.js';
import { claimsIn } from './merge-into.js';
import { partedProps, type ConceptJournal } from './merge-journal.js';
import { aliasColumns, retell } from './merged-names.js';
import { moveBack, moveClaimsBack, unmergeFrom, type OneUnmerge, type Unmerged } from './unmerge-from.js';

/** Throws NOT_FOUND. A retired id means what it became. */
export function unmergeConcept(graph: GraphStore, id: string): Promise<Unmerged> {
  return unmergeFrom(graph, id, { isKind: isNamedKind, unmergeOne });
}

async function unmergeOne(
  tx: GraphTransaction,
  unmerge: OneUnmerge<NamedKind, ConceptJournal>,
): Promise<void> {
  const { kind, keep, current, id, journal } = unmerge;
  await restoreNamed(tx, id, journal.props);
  retell(tx, kind, journal.props);
  await moveBack(tx, unmerge);
  const claims = await moveClaimsBack(tx, unmerge);
  const restored = partedProps(journal, current);
  await setNamed(tx, keep, aliasColumns(kind, restored));
  retell(tx, kind, { ...current, ...restored });
  if (journal.slots.some(({ type }) => type === 'DEFINED')) await showAnew(tx, [keep, id]);
  await refreshMirrors(tx, [...claims, ...claimsIn(journal.claims, journal.slots)]);
}
