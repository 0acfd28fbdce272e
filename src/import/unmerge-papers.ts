// Takes apart what the last merge into a paper joined: each has the records it came with, as far as they are still there, and
// what was said of it; what came since stays with the survivor.
import { dropRetired, restoreNamed } from '../graph/merged-concepts.js';
import { moveRecords, nameSource, standingImports } from '../graph/merged-papers.js';
import { recordsInPapers, type RecordInPaper } from '../graph/records.js';
import { drawRelationships, type Relationship } from '../graph/relationships.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { refreshMirrors } from '../graph/write-mirrors.js';
import { writePapers } from '../graph/write-papers.js';
import { paperWrites } from './changes.js';
import { decidePaper, type DecidedPaper } from './decide.js';
import { claimsIn } from './merge-into.js';
import { listOf, type PaperJournal } from './merge-journal.js';
import { isPaper, sourcedIn } from './merge-papers.js';
import { tellOrcidsAnew } from './orcids.js';
import { moveBack, moveClaimsBack, unmergeFrom, type OneUnmerge, type Unmerged } from './unmerge-from.js';

/**
 * Throws NOT_FOUND. A retired id means what it became. A paper that no record is left of is not there again, though its id is
 * its own again: what was said of it waits for it.
 */
export function unmergePaper(graph: GraphStore, id: string): Promise<Unmerged> {
  return unmergeFrom(graph, id, { isKind: isPaper, unmergeOne });
}

async function unmergeOne(tx: GraphTransaction, unmerge: OneUnmerge<'paper', PaperJournal>): Promise<void> {
  const { keep, id, journal } = unmerge;
  const records = await recordsInPapers((query, params) => tx.run(query, params), [keep]);
  const back = records.filter((record) => journal.records.includes(record.id));
  const left = records.filter((record) => !journal.records.includes(record.id));

  await bringBack(tx, { id, journal, back });
  await moveRecords(tx, journal.records, { from: keep, to: id });
  const returned = await moveBack(tx, unmerge);
  await nameSource(tx, sourcedIn(returned), id);
  const claims = await moveClaimsBack(tx, unmerge);
  await drawRelationships(tx, id, await stillSaid(tx, journal.between));
  await writePapers(
    tx,
    paperWrites([
      { id: keep, before: decidePaper(records), after: decideOrNone(left) },
      ...(back.length === 0 ? [{ id, before: null, after: null }] : []),
    ]),
  );
  await tellOrcidsAnew(tx, back);
  await refreshMirrors(tx, [...claims, ...claimsIn(journal.claims, journal.slots)]);
}

/** Made of the records it had; where they are all gone, as it was, until what was joined to it is parted. */
async function bringBack(
  tx: GraphTransaction,
  paper: { readonly id: string; readonly journal: PaperJournal; readonly back: readonly RecordInPaper[] },
): Promise<void> {
  const { id, journal, back } = paper;
  if (back.length === 0) {
    await restoreNamed(tx, id, journal.props);
    return;
  }
  await tx.run(dropRetired, { ids: [id] });
  await writePapers(tx, paperWrites([{ id, before: null, after: decidePaper(back) }]));
}

/** Without the imports that were undone since; what no import says any more is not drawn again. */
async function stillSaid(tx: GraphTransaction, between: readonly Relationship[]): Promise<Relationship[]> {
  const standing = await standingImports(
    tx,
    between.flatMap(({ props }) => listOf(props['imports'])),
  );
  return between.flatMap((it) => {
    if (it.props['imports'] === undefined) return [it];
    const imports = listOf(it.props['imports']).filter((one) => standing.has(one));
    return imports.length === 0 ? [] : [{ ...it, props: { ...it.props, imports } }];
  });
}

function decideOrNone(records: readonly RecordInPaper[]): DecidedPaper | null {
  return records.length === 0 ? null : decidePaper(records);
}
