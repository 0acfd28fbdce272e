// When records go, what they told of authors' ORCIDs goes with them, unless another record tells it too.
import { stableId } from '../model/ids.js';
import { displayName, type EntryFields } from '../model/entry.js';
import { personKey } from '../model/keys.js';
import { recordsNamingAuthors, type RecordInPaper, type Run } from '../graph/records.js';
import type { GraphTransaction } from '../graph/store.js';
import { setAuthorOrcids } from '../graph/write-named.js';
import { inOrder } from './decide.js';

export async function tellOrcidsAnew(tx: GraphTransaction, gone: readonly RecordInPaper[]): Promise<void> {
  const authors = new Set(gone.flatMap(({ fields }) => [...orcidsIn(fields).keys()]));
  if (authors.size === 0) return;
  const run: Run = (query, params) => tx.run(query, params);
  const naming = await recordsNamingAuthors(run, [...authors]);
  const rows = [...new Set(naming.map(({ author }) => author))].map((id) => {
    const records = naming.filter(({ author }) => author === id).map(({ record }) => record);
    const telling = inOrder(records).find(({ fields }) => orcidsIn(fields).has(id));
    return { id, orcid: telling === undefined ? null : (orcidsIn(telling.fields).get(id) ?? null) };
  });
  await setAuthorOrcids(tx, rows);
}

/** The ORCIDs that an entry tells, by the author's id. */
function orcidsIn(fields: EntryFields): Map<string, string> {
  const orcids = new Map<string, string>();
  for (const person of [...fields.authors, ...fields.editors]) {
    if (person.orcid !== null) orcids.set(stableId('author', personKey(displayName(person))), person.orcid);
  }
  return orcids;
}
