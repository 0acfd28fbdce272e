// Papers → their entries that may go out as they were written: those that the viewer brought in. Notes, ratings and file paths stand
// in them, which are for nobody else, whatever the role.
import { importsOfRecords } from '../../graph/imports.js';
import { recordsOfPapers } from '../../graph/records.js';
import type { Dialect } from './bibtex.js';
import type { Sources } from './formats.js';
import { soleRecord, untouchedEntry, type UntouchedEntry } from './untouched.js';

export async function ownEntries(
  { graph, viewer, signal }: Pick<Sources, 'graph' | 'viewer' | 'signal'>,
  papers: readonly string[],
  dialect: Dialect,
): Promise<ReadonlyMap<string, UntouchedEntry>> {
  const found = new Map<string, UntouchedEntry>();
  if (viewer === null) return found;
  const records = await recordsOfPapers(graph, papers, { signal });
  const single = [...records.values()].flatMap((some) => soleRecord(some) ?? []);
  const ids = single.map(({ id }) => id);
  const holders = await importsOfRecords(graph, ids, { signal });
  for (const record of single) {
    if (!(holders.get(record.id) ?? []).some(({ createdById }) => createdById === viewer.id)) continue;
    const entry = untouchedEntry([record], dialect);
    if (entry !== null) found.set(record.paperId, entry);
  }
  return found;
}
