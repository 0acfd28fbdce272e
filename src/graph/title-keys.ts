// Keys of titles that an earlier version made by another rule → as they are made now. Only titles with a plus sign, or without a
// letter, have another key than they had.
import { titleKey } from '../model/keys.js';
import { defineQuery } from './query.js';
import { text, textOrNull } from './rows.js';
import type { GraphStore } from './store.js';

/** Papers whose keys are looked at in one trip. */
const batch = 5_000;

/** A paper without a title of its own, which another stands in for, has no key and gets none. */
export async function renewTitleKeys(store: GraphStore): Promise<void> {
  for (let after = ''; ;) {
    const papers = await store.read(suspects, { sign: '+', after, limit: batch });
    const rows = papers.flatMap(({ id, title, key }) => {
      if (key === null && /[\p{L}\p{N}]/u.test(title)) return [];
      const today = titleKey(title);
      return today === '' || today === key ? [] : [{ id, key: today }];
    });
    if (rows.length > 0) await store.write((tx) => tx.run(setTitleKeys, { rows }));
    const last = papers.at(-1);
    if (last === undefined || papers.length < batch) return;
    after = last.id;
  }
}

const suspects = defineQuery({
  name: 'titleKeys.suspects',
  cypher: `
MATCH (paper:Paper)
WHERE paper.id > $after AND (paper.title CONTAINS $sign OR paper.titleKey IS NULL)
RETURN paper.id AS id, paper.title AS title, paper.titleKey AS titleKey
ORDER BY id
LIMIT $limit`,
  row: (raw) => ({ id: text(raw, 'id'), title: text(raw, 'title'), key: textOrNull(raw, 'titleKey') }),
});

const setTitleKeys = defineQuery({
  name: 'titleKeys.set',
  cypher: `
UNWIND $rows AS row
MATCH (paper:Paper {id: row.id})
SET paper.titleKey = row.key
RETURN count(paper) AS papers`,
  row: (raw) => Number(raw.papers),
});
