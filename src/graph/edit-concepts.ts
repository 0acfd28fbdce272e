// What a person says of a concept, venue or author → its node, made where it is not there.
import { labels, type NamedKind } from '../model/kinds.js';
import { defineQuery, variantOf } from './query.js';
import type { GraphTransaction } from './store.js';

export interface EditedProps {
  readonly name: string;
  readonly nameKey: string;
  /** The fields that a person set, in this edit or before. */
  readonly edited: readonly string[];
  readonly orcid?: string | null;
}

export async function writeEdited(
  tx: GraphTransaction,
  kind: NamedKind,
  id: string,
  props: EditedProps,
): Promise<void> {
  await tx.run(variantOf(edit, editCypher(kind)), { id, props });
}

function editCypher(kind: NamedKind): string {
  return `
MERGE (named:${labels[kind]} {id: $id})
SET named += $props`;
}

/** Stands for its family: the same for other kinds. */
const edit = defineQuery({ name: 'concepts.edit', cypher: editCypher('method'), row: () => undefined });
