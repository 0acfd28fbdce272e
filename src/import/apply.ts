// A bibliography's text → papers in the store and a report, batch by batch. Each batch is one transaction: whatever
// ends the process in the middle, whole batches are there, and the same text again completes them.
import type {
  BibliographyFormat,
  DryRunReport,
  ImportCounts,
  ImportFormat,
  ImportItem,
  ImportReport,
  SourceText,
} from '../model/bibliography.js';
import type { Person } from '../model/annotation.js';
import { LitgraphError } from '../model/errors.js';
import { newId } from '../model/ids.js';
import { earlierImportsOf } from '../graph/file-history.js';
import { saveItems } from '../graph/import-items.js';
import { beginImport, importReport, saveProgress } from '../graph/imports.js';
import { noteChanges } from '../graph/note-changes.js';
import { type Run } from '../graph/records.js';
import { calledSo } from '../graph/respell-names.js';
import { addHolder, addRecords } from '../graph/write-records.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import { linkConcepts } from '../graph/write-paper-links.js';
import { writePapers } from '../graph/write-papers.js';
import type { Bibliography } from './entries.js';
import { entriesOf, openEntries, type EntrySource } from './entry-source.js';
import { importLimits } from './import-limits.js';
import { learn } from './look-up.js';
import { Pace } from './pace.js';
import {
  addCounts,
  assignPapers,
  Knowledge,
  planBatch,
  type BatchPlan,
  type FileHistory,
  type PreparedEntry,
} from './plan.js';
import { changesOf, personalRemarks, proposedOf } from './brought.js';
import { citeBatch, citeInStore, type CitedBatch } from './cite.js';
import { citingFormats, TextKeys, type PendingReferences } from './references.js';
import { keepDryRun } from './reports.js';
import { beginRunning, endRunning } from './running.js';
import type { PersonalRemark } from './personal.js';
import { keepProposals } from './proposals.js';
import { withRespelled } from './respelled.js';
import { inTurn } from './turns.js';

export interface ImportRequest {
  /** Bytes are handed over: they may be empty afterwards, so that a long text is held once. */
  readonly text: string | Uint8Array;
  /** Found from the text where left out. */
  readonly format?: ImportFormat | undefined;
  readonly name?: string | null | undefined;
  readonly dryRun?: boolean | undefined;
  readonly person: Person | null;
  /** Called after each batch. */
  readonly onProgress?: ((progress: ImportStep) => void) | undefined;
  /** Told, batch by batch, what the text has of its keeper's own about papers that are in now; waited for. */
  readonly onPersonal?:
    ((remarks: readonly PersonalRemark[], format: BibliographyFormat) => Promise<void>) | undefined;
  /** Stops between two batches with CANCELLED; what came in until then stays, and can be undone or completed. */
  readonly signal?: AbortSignal | undefined;
}

export interface ImportStep {
  readonly phase: 'entries' | 'references';
  /** Entries dealt with in this phase, of `total`. */
  readonly done: number;
  readonly total: number;
}

/** Throws CANCELLED and what the store throws; what the text says never throws. */
export async function importBibliography(
  { graph }: { readonly graph: GraphStore },
  request: ImportRequest,
): Promise<ImportReport> {
  return takeFrom(
    graph,
    await openEntries({ text: request.text, format: request.format, batch: importLimits.entriesSent }),
    request,
  );
}

/** The same for a text that was read already. */
export function importEntries(
  { graph }: { readonly graph: GraphStore },
  bibliography: Bibliography,
  request: Omit<ImportRequest, 'text' | 'format'>,
): Promise<ImportReport> {
  return takeFrom(graph, entriesOf(bibliography, importLimits.entriesSent), request);
}

async function takeFrom(graph: GraphStore, source: EntrySource, request: Told): Promise<ImportReport> {
  const pace = new Pace(graph);
  try {
    return await (request.dryRun === true ? rehearse : perform)(graph, source, pace, request);
  } finally {
    pace.stop();
    await source.close();
  }
}

type Told = Omit<ImportRequest, 'text' | 'format'>;

const noCounts: ImportCounts = { entries: 0, created: 0, updated: 0, unchanged: 0, failed: 0 };

/** A batch whose entries cite something, until all papers of the text are in. */
interface Uncited {
  /** The position of its first entry, and how many it has: those that cite nothing too. */
  readonly first: number;
  readonly size: number;
  readonly entries: readonly PendingReferences[];
}

async function perform(
  graph: GraphStore,
  { format, problems, total, batches }: EntrySource,
  pace: Pace,
  request: Told,
): Promise<ImportReport> {
  const { person, name = null } = request;
  const createdAt = new Date().toISOString();
  const begun = {
    id: newId('import'),
    name,
    format,
    createdAt,
    createdBy: person?.name ?? null,
    createdById: person?.id ?? null,
  };
  const keys = new TextKeys();
  const uncited: Uncited[] = [];
  const fresh = new Set<string>();
  let counts = noCounts;

  beginRunning(graph, begun.id);
  try {
    const how = await inTurn(graph, () =>
      graph.write(async (tx) => {
        await beginImport(tx, begun, problems.slice(0, importLimits.textProblems));
        await saveProgress(tx, begun.id, { counts: noCounts, state: 'RUNNING' });
        const { id: importId, createdById } = begun;
        return howOf(runIn(tx), format, { importId, name, createdAt, createdById });
      }),
    );
    for await (const batch of pace.batches(batches)) {
      stopIfAsked(request.signal);
      const before = counts;
      const plan = await inTurn(graph, () => graph.write((tx) => takeIn(tx, batch, before, how)));
      counts = addCounts(before, plan.counts);
      if (citingFormats.has(format)) {
        plan.createdPapers.forEach((id) => fresh.add(id));
        note(plan, batch, keys, uncited);
      }
      await pace.itself(() => request.onPersonal?.(personalRemarks(plan, batch), format));
      request.onProgress?.({ phase: 'entries', done: counts.entries, total });
    }
    for (const { first, entries } of uncited) {
      stopIfAsked(request.signal);
      const before = counts;
      const cited = await inTurn(graph, () =>
        graph.write((tx) =>
          citeInStore(tx, { first, entries }, { keys, fresh, importId: begun.id, counts: before }),
        ),
      );
      counts = cited.counts;
      entries.forEach(({ paperId }) => fresh.delete(paperId));
      request.onProgress?.({ phase: 'references', done: first + entries.length - 1, total });
    }
    await inTurn(graph, () => graph.write((tx) => saveProgress(tx, begun.id, { counts, state: 'DONE' })));
  } finally {
    endRunning(graph, begun.id);
  }
  return (await importReport(graph, begun.id)) ?? { id: begun.id, importId: begun.id, ...counts, problems };
}

/** What the store knows of the batch, the plan, and the writes: one transaction. */
async function takeIn(
  tx: GraphTransaction,
  batch: readonly PreparedEntry[],
  countsBefore: ImportCounts,
  how: How,
): Promise<BatchPlan> {
  const { importId: id, createdAt } = how.text;
  const plan = await planWith(runIn(tx), batch, new Knowledge(historyOf(how)), how);
  const elsewhere = await writePapers(tx, plan.writes);
  await addRecords(tx, plan.newRecords, id);
  await addHolder(tx, plan.heldRecords, id);
  await linkConcepts(tx, plan.conceptLinks, id, elsewhere);
  await keepProposals(tx, proposedOf(plan, batch), { importId: id, createdAt });
  await noteChanges(tx, changesOf(plan, id));
  await saveItems(tx, id, batch[0]?.position ?? 1, plan.items);
  await saveProgress(tx, id, { counts: addCounts(countsBefore, plan.counts), state: 'RUNNING' });
  return plan;
}

interface How {
  readonly format: BibliographyFormat;
  readonly text: SourceText;
  /** Imports that took the same file in before. */
  readonly earlier: readonly string[];
}

async function howOf(run: Run, format: BibliographyFormat, text: SourceText): Promise<How> {
  return { format, text, earlier: await earlierImportsOf(run, text) };
}

function historyOf({ text: { importId }, earlier }: How): FileHistory {
  return { importId, earlier };
}

function runIn(tx: GraphTransaction): Run {
  return (query, params) => tx.run(query, params);
}

async function planWith(
  run: Run,
  batch: readonly PreparedEntry[],
  knowledge: Knowledge,
  how: How,
): Promise<BatchPlan> {
  const assignments = await learn(run, batch, knowledge, assignPapers);
  const plan = planBatch(assignments, knowledge, how);
  return withRespelled(plan, await calledSo(run, plan.writes.respelled));
}

/** The same plans over the same store, nothing written: what one batch would have made is remembered for the next. */
async function rehearse(
  graph: GraphStore,
  { format, problems, total, batches }: EntrySource,
  pace: Pace,
  request: Told,
): Promise<DryRunReport> {
  const run: Run = (query, params) => graph.read(query, params, { signal: request.signal });
  const createdAt = new Date().toISOString();
  const { name = null, person } = request;
  const how = await howOf(run, format, { importId: '', name, createdAt, createdById: person?.id ?? null });
  const knowledge = new Knowledge(historyOf(how));
  const keys = new TextKeys();
  const uncited: Uncited[] = [];
  const fresh = new Set<string>();
  const items: ImportItem[] = [];
  let counts = noCounts;

  for await (const batch of pace.batches(batches)) {
    stopIfAsked(request.signal);
    const plan = await pace.itself(() => planWith(run, batch, knowledge, how));
    counts = addCounts(counts, plan.counts);
    plan.createdPapers.forEach((id) => fresh.add(id));
    items.push(...plan.items);
    if (citingFormats.has(format)) note(plan, batch, keys, uncited);
    request.onProgress?.({ phase: 'entries', done: counts.entries, total });
  }
  for (const { first, size, entries } of uncited) {
    stopIfAsked(request.signal);
    const cited: CitedBatch = await citeBatch(run, entries, { keys, fresh, importId: '' });
    const batchItems = items.slice(first - 1, first - 1 + size);
    const { items: told, counts: recounted } = cited.retell(batchItems, counts);
    items.splice(first - 1, told.length, ...told);
    counts = recounted;
    request.onProgress?.({ phase: 'references', done: first + entries.length - 1, total });
  }
  return keepDryRun(graph, {
    id: newId('import'),
    importId: null,
    ...counts,
    problems: problems.slice(0, importLimits.textProblems),
    items: items
      .slice(0, importLimits.dryRunItems)
      .map((item) => (item.paperId !== null && fresh.has(item.paperId) ? { ...item, paperId: null } : item)),
  });
}

function note(plan: BatchPlan, batch: readonly PreparedEntry[], keys: TextKeys, uncited: Uncited[]): void {
  plan.pending.forEach((entry) => keys.add(entry));
  const entries = plan.pending.filter(({ references }) => references.length > 0);
  if (entries.length > 0) uncited.push({ first: batch[0]?.position ?? 1, size: batch.length, entries });
}

function stopIfAsked(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  const reason: unknown = signal.reason;
  if (reason instanceof LitgraphError) throw reason;
  throw new LitgraphError(
    'CANCELLED',
    'The import was stopped between two batches. What came in so far stays; import the text again to complete it, or undo it.',
  );
}
