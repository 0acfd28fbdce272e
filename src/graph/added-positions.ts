// Papers that came in before positions were kept on them → where their entries stood in their texts, so that what came in
// together goes out in its own order.
import { defineQuery } from './query.js';
import { intOrNull, text } from './rows.js';
import type { GraphStore } from './store.js';

/** Papers looked at in one trip. */
const batch = 5_000;

/** A paper that no import brought has no position and gets none. */
export async function keepAddedPositions(store: GraphStore): Promise<void> {
  for (let after = ''; ;) {
    const papers = await store.read(unplaced, { after, limit: batch });
    const rows = papers.filter(({ position }) => position !== null);
    if (rows.length > 0) await store.write((tx) => tx.run(setPositions, { rows }));
    const last = papers.at(-1);
    if (last === undefined || papers.length < batch) return;
    after = last.id;
  }
}

const unplaced = defineQuery({
  name: 'addedPositions.unplaced',
  cypher: `
MATCH (paper:Paper)
WHERE paper.id > $after AND paper.addedPosition IS NULL
WITH paper
ORDER BY paper.id
LIMIT $limit
CALL (paper) {
  MATCH (paper)<-[:DESCRIBES]-(:Record)<-[brought:BROUGHT]-(import:Import)
  WHERE import.createdAt = paper.addedAt
  RETURN min(brought.position) AS position
}
RETURN paper.id AS id, position
ORDER BY id`,
  row: (raw) => ({ id: text(raw, 'id'), position: intOrNull(raw, 'position') }),
});

const setPositions = defineQuery({
  name: 'addedPositions.set',
  cypher: `
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})
SET paper.addedPosition = row.position
RETURN count(paper) AS papers`,
  row: (raw) => Number(raw.papers),
});
