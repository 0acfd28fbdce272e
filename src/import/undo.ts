// Takes back what an import brought and nothing else holds, in batches of papers. Whatever stops it in the middle, calling
// it again goes on from there: what is done is no longer the import's.
import type { Import } from '../model/bibliography.js';
import { LitgraphError } from '../model/errors.js';
import { releaseDefinitions } from '../graph/define-concepts.js';
import { importsByIds, markUndone } from '../graph/imports.js';
import { noteChanges } from '../graph/note-changes.js';
import { forgetSayings } from '../graph/packs.js';
import { releaseProposals } from '../graph/proposals.js';
import { recordsInPapers, type RecordInPaper, type Run } from '../graph/records.js';
import { dropHolder, removeRecords } from '../graph/write-records.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { releaseEvidence } from '../graph/withdraw-claims.js';
import { releaseLinks } from '../graph/write-paper-links.js';
import { writePapers } from '../graph/write-papers.js';
import { releaseResults } from '../graph/write-results.js';
import { papersOfImport } from '../graph/undo.js';
import { groupBy } from '../model/group-by.js';
import { differs, paperWrites, respellings, type PaperChange } from './changes.js';
import { decidePaper } from './decide.js';
import { importLimits } from './import-limits.js';
import { tellOrcidsAnew } from './orcids.js';
import { isRunning } from './running.js';
import { inTurn } from './turns.js';

/** Throws NOT_FOUND, ALREADY_UNDONE, IMPORT_RUNNING, and CANCELLED when `signal` aborts between two batches. */
export async function undoImport(
  graph: GraphStore,
  importId: string,
  { signal }: { readonly signal?: AbortSignal | undefined } = {},
): Promise<Import> {
  const standing = await standingImport(graph, importId, signal);
  await inTurn(graph, () => graph.write((tx) => releaseSayings(tx, importId)));
  const papers = await graph.read(papersOfImport, { id: importId }, { signal });
  for (let at = 0; at < papers.length; at += importLimits.undoBatch) {
    stopIfAsked(signal);
    const ids = papers.slice(at, at + importLimits.undoBatch);
    await inTurn(graph, () => graph.write((tx) => undoPapers(tx, ids, importId)));
  }
  const undoneAt = new Date().toISOString();
  await inTurn(graph, () =>
    graph.write(async (tx) => {
      await releaseDefinitions(tx, importId);
      await forgetSayings(tx, importId);
      await markUndone(tx, importId, undoneAt);
    }),
  );
  return { ...standing, undoneAt };
}

async function standingImport(
  graph: GraphStore,
  importId: string,
  signal: AbortSignal | undefined,
): Promise<Import> {
  const found = (await importsByIds(graph, [importId], { signal })).get(importId);
  const path = ['id'];
  if (found === undefined) {
    throw new LitgraphError('NOT_FOUND', `There is no import ${JSON.stringify(importId)}.`, { path });
  }
  if (found.undoneAt !== null) {
    const message = `The import ${importId} was undone already, at ${found.undoneAt}.`;
    throw new LitgraphError('ALREADY_UNDONE', message, { path });
  }
  if (isRunning(graph, importId)) {
    const message = `The import ${importId} is still going on; undo it when it is done.`;
    throw new LitgraphError('IMPORT_RUNNING', message, { path });
  }
  return found;
}

/** What a pack says of things, and a list proposes; what they are called goes last, when nothing is joined to them any more. */
async function releaseSayings(tx: GraphTransaction, importId: string): Promise<void> {
  await releaseEvidence(tx, importId);
  await releaseResults(tx, importId);
  await releaseProposals(tx, importId);
}

/** These papers without what this import alone holds: their records, themselves, and what they were joined to. */
async function undoPapers(
  tx: GraphTransaction,
  paperIds: readonly string[],
  importId: string,
): Promise<void> {
  const run: Run = (query, params) => tx.run(query, params);
  const records = await recordsInPapers(run, paperIds);
  const gone = records.filter((record) => isHeldByAlone(record, importId));
  const changes = changesWithout(records, new Set(gone), importId);

  await dropHolder(
    tx,
    records.filter((record) => record.texts.some((text) => text.importId === importId)).map(({ id }) => id),
    importId,
  );
  const unlinked = await releaseLinks(tx, paperIds, importId);
  await removeRecords(
    tx,
    gone.map(({ id }) => id),
  );
  const writes = paperWrites(changes);
  await writePapers(tx, writes);
  await tellOrcidsAnew(tx, gone);
  const removed = new Set(writes.removed);
  const changed = [...changes.map(({ id }) => id), ...unlinked].filter((id) => !removed.has(id));
  await noteChanges(tx, [
    { kind: 'PAPER_REMOVED', ids: writes.removed, importId },
    { kind: 'PAPER_CHANGED', ids: changed, importId },
  ]);
}

function isHeldByAlone(record: RecordInPaper, importId: string): boolean {
  return !record.edited && record.texts.every((text) => text.importId === importId);
}

/**
 * What becomes of the papers of `records` when some go, and the others stood in this import's text no more: another version of an
 * entry may then be the last one.
 */
export function changesWithout(
  records: readonly RecordInPaper[],
  gone: ReadonlySet<RecordInPaper>,
  importId: string | null = null,
): PaperChange[] {
  return [...groupBy(records, ({ paperId }) => paperId)].flatMap(([id, ofPaper]) => {
    const left = ofPaper
      .filter((record) => !gone.has(record))
      .map((record) => ({ ...record, texts: record.texts.filter((text) => text.importId !== importId) }));
    const before = decidePaper(ofPaper);
    const after = left.length === 0 ? null : decidePaper(left);
    const change = { id, before, after };
    const shows = left.length < ofPaper.length || after === null || differs(before, after);
    return shows || respellings(change).length > 0 ? [change] : [];
  });
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  if (signal.reason instanceof LitgraphError) throw signal.reason;
  throw new LitgraphError(
    'CANCELLED',
    'The undo was stopped between two batches; call it again to complete it.',
  );
}
