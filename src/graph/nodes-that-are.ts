// Which of some ids name something that may be spoken of: papers, concepts, and results that stand.
import { kindOfId } from '../model/ids.js';
import { labels } from '../model/kinds.js';
import { endKinds } from '../model/relation-ends.js';
import { defineQuery } from './query.js';
import { text } from './rows.js';
import type { GraphTransaction } from './store.js';

const kinds = [...endKinds, 'result'] as const;

/** Those of `ids` that are there, in one trip. */
export async function nodesThatAre(tx: GraphTransaction, ids: readonly string[]): Promise<Set<string>> {
  const byKind = Object.fromEntries(
    kinds.map((kind) => [kind, ids.filter((id) => kindOfId(id) === kind)] as const),
  );
  return new Set(await tx.run(thoseThere, byKind));
}

const thoseThere = defineQuery({
  name: 'nodes.there',
  cypher: kinds
    .map(
      (kind) => `
UNWIND $${kind} AS id
MATCH (thing:${labels[kind]} {id: id})${kind === 'result' ? '\nWHERE thing.retractedAt IS NULL' : ''}
RETURN id`,
    )
    .join('\nUNION ALL'),
  row: (raw) => text(raw, 'id'),
});
