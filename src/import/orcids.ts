// When records go, what they told of authors' ORCIDs goes with them, unless another record tells it too.
import { stableId } from '../model/ids.js';
import { groupBy } from '../model/group-by.js';
import type { EntryFields } from '../model/entry.js';
import { recordsNamingAuthors, type RecordInPaper, type Run } from '../graph/records.js';
import { resolveRetiredBy } from '../graph/retired.js';
import type { GraphTransaction } from '../graph/store.js';
import { setAuthorOrcids } from '../graph/write-named.js';
import { inOrder } from './decide.js';
import { orcidsIn } from './with-orcids.js';

export async function tellOrcidsAnew(tx: GraphTransaction, gone: readonly RecordInPaper[]): Promise<void> {
  const told = gone.flatMap(({ fields }) => [...orcidsById(fields).keys()]);
  if (told.length === 0) return;
  const run: Run = (query, params) => tx.run(query, params);
  const became = await resolveRetiredBy(run, told);
  const naming = await recordsNamingAuthors(run, [...new Set(told.map((id) => became.get(id) ?? id))]);
  const named = naming.flatMap(({ record }) => [...orcidsById(record.fields).keys()]);
  const merged = await resolveRetiredBy(run, named);
  const rows = [...groupBy(naming, ({ author }) => author)].map(([id, ofAuthor]) => {
    const orcids = inOrder(ofAuthor.map(({ record }) => record)).flatMap(({ fields }) =>
      [...orcidsById(fields)].filter(([author]) => (merged.get(author) ?? author) === id),
    );
    return { id, orcid: orcids[0]?.[1] ?? null };
  });
  await setAuthorOrcids(tx, rows);
}

/** The ORCIDs that an entry tells, by the author's id. */
function orcidsById(fields: EntryFields): Map<string, string> {
  return new Map([...orcidsIn(fields)].map(([key, orcid]) => [stableId('author', key), orcid]));
}
