// Changes → entries of the log, in the transaction that makes them: no change without its entry, no entry without its change.
// They have no numbers yet: a number is given to what is committed alone (number-changes.ts), so that whoever has read up to
// a number has missed nothing, however long a transaction with an earlier time took.
import { randomUUID } from 'node:crypto';
import type { ChangeKind } from '../model/change.js';
import { changeBounds } from './change-bounds.js';
import { defineQuery } from './query.js';
import type { GraphTransaction } from './store.js';

export interface NewChange {
  readonly kind: ChangeKind;
  /** Of what it happened to; an entry with none is not made. */
  readonly ids: readonly string[];
  /** What was merged into the one id, or is there again beside it. */
  readonly others?: readonly string[];
  readonly importId?: string | null;
}

/** Entries made in one millisecond come in the order in which they were made. */
let turn = 0;

/** One trip, none where nothing happened. */
export async function noteChanges(tx: GraphTransaction, changes: readonly NewChange[]): Promise<void> {
  const at = new Date().toISOString();
  const rows = changes.flatMap(({ kind, ids, others = [], importId = null }) =>
    slices([...new Set(ids)]).map((some) => ({
      id: randomUUID(),
      at,
      turn: (turn += 1),
      kind,
      ids: some,
      ...(others.length > 0 && { others }),
      ...(importId !== null && { importId }),
    })),
  );
  if (rows.length > 0) await tx.run(addChanges, { rows });
}

function slices(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / changeBounds.inOneEntry);
  return Array.from({ length: count }, (_, n) =>
    ids.slice(n * changeBounds.inOneEntry, (n + 1) * changeBounds.inOneEntry),
  );
}

const addChanges = defineQuery({
  name: 'changes.add',
  cypher: `
UNWIND $rows AS row
CREATE (change:NewChange)
SET change += row`,
  row: () => undefined,
});
