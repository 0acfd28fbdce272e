// Papers → their entries that may go out as they were written: the first that the viewer brought in, where others add nothing to it.
// Notes, ratings and file paths stand in it, which are for nobody else, whatever the role.
import type { BibliographicRecord } from '../../model/bibliography.js';
import { importsOfRecords } from '../../graph/imports.js';
import { recordsOfPapers } from '../../graph/records.js';
import type { Dialect } from './bibtex.js';
import type { Sources } from './formats.js';
import { entriesAmong, showsAll, untouchedEntry, type UntouchedEntry } from './untouched.js';

export async function ownEntries(
  { graph, viewer, signal }: Pick<Sources, 'graph' | 'viewer' | 'signal'>,
  papers: readonly string[],
  dialect: Dialect,
): Promise<ReadonlyMap<string, UntouchedEntry>> {
  const found = new Map<string, UntouchedEntry>();
  if (viewer === null) return found;
  const records = await recordsOfPapers(graph, papers, { signal });
  const entries = [...records.values()].map(entriesAmong);
  const ids = entries.flat().map(({ id }) => id);
  const holders = await importsOfRecords(graph, ids, { signal });
  const isOwn = ({ id }: BibliographicRecord) =>
    (holders.get(id) ?? []).some(({ createdById }) => createdById === viewer.id);
  for (const some of entries) {
    const record = some.find(isOwn);
    if (record === undefined || !showsAll(record, records.get(record.paperId) ?? [])) continue;
    const entry = untouchedEntry(record, dialect);
    if (entry !== null) found.set(record.paperId, entry);
  }
  return found;
}
