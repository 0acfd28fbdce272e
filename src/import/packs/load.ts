// A pack → an import of its papers and, in one transaction, all that it says; and out again. What a pack says has ids made of
// its content: loading it again changes nothing, loading a changed one brings what is new and lets go of the rest.
import { defineConcepts } from '../../graph/define-concepts.js';
import { listItems } from '../../graph/import-items.js';
import { markAsPack, standingImports, type StandingPack } from '../../graph/packs.js';
import type { Run } from '../../graph/records.js';
import type { GraphStore, GraphTransaction } from '../../graph/store.js';
import { writeEvidence } from '../../graph/write-claims.js';
import { writeResults } from '../../graph/write-results.js';
import type { Person } from '../../model/annotation.js';
import type { ImportItem } from '../../model/bibliography.js';
import { LitgraphError } from '../../model/errors.js';
import { stableId } from '../../model/ids.js';
import type { PackTitle } from '../../model/pack.js';
import { relationKeyText } from '../../model/relation-ids.js';
import { importEntries, type ImportRequest } from '../apply.js';
import type { Bibliography } from '../entries.js';
import { isRunning } from '../running.js';
import { inTurn } from '../turns.js';
import { undoImport } from '../undo.js';
import { differenceOf, type PackDifference } from './difference.js';
import { packLimits } from './limits.js';
import { lineOfPaper } from './lines.js';
import type { Pack } from './pack.js';
import { planPack, type PackPlan, type PaperIds } from './plan.js';

export interface LoadRequest extends Pick<ImportRequest, 'onProgress' | 'signal'> {
  readonly person: Person | null;
  readonly dryRun?: boolean | undefined;
}

export interface LoadedPack {
  /** Null in a dry run. */
  readonly importId: string | null;
  readonly difference: PackDifference;
}

/**
 * All of it, or nothing where it does not fit the library: throws BAD_USER_INPUT with file and line. Loaded again as it was,
 * it changes nothing. Whatever ends the process in the middle, loading it again completes it.
 */
export function loadPack(graph: GraphStore, pack: Pack, request: LoadRequest): Promise<LoadedPack> {
  return oneAfterTheOther(graph, () => load(graph, pack, request));
}

/** Takes out what the pack alone says. Throws NOT_FOUND where it is not loaded. */
export function unloadPack(
  graph: GraphStore,
  name: string,
  options: { readonly signal?: AbortSignal | undefined } = {},
): Promise<void> {
  return oneAfterTheOther(graph, async () => {
    const standing = await importsOfPack(graph, name);
    if (standing.length === 0) {
      throw new LitgraphError('NOT_FOUND', `No pack ${JSON.stringify(name)} is loaded.`, { path: ['name'] });
    }
    for (const { import: one } of standing) await undoImport(graph, one.id, options);
  });
}

/** What the import of a pack is called. */
export function packImportName(name: string): string {
  return `packs/${name}`;
}

async function load(graph: GraphStore, pack: Pack, request: LoadRequest): Promise<LoadedPack> {
  const standing = await importsOfPack(graph, pack.name);
  const newest = standing.at(-1);
  if (newest?.hash === pack.hash) {
    const difference = { changed: false, added: [], removed: [] };
    if (request.dryRun === true) return { importId: null, difference };
    await letGo(graph, standing.slice(0, -1), request.signal);
    return { importId: newest.import.id, difference };
  }
  const difference = await rehearse(graph, pack, standing, request.signal);
  if (request.dryRun === true) return { importId: null, difference };
  const importId = await perform(graph, pack, standing, request);
  await letGo(graph, standing, request.signal);
  return { importId, difference };
}

/** What loading would change. Nothing is written; what cannot be loaded is refused here. */
async function rehearse(
  graph: GraphStore,
  pack: Pack,
  standing: readonly StandingPack[],
  signal: AbortSignal | undefined,
): Promise<PackDifference> {
  const report = await importEntries({ graph }, bibliographyOf(pack), { person: null, dryRun: true, signal });
  const items = 'items' in report ? (report.items as readonly ImportItem[]) : [];
  const former = idsOf(standing);
  return inTurn(graph, () =>
    graph.write(async (tx) => {
      const plan = await planPack(tx, pack, { papers: paperIds(pack, items), former });
      return differenceOf(tx, plan, { former, papers: changedPapers(pack, items) });
    }),
  );
}

async function perform(
  graph: GraphStore,
  pack: Pack,
  standing: readonly StandingPack[],
  { person, onProgress, signal }: LoadRequest,
): Promise<string> {
  const { importId } = await importEntries({ graph }, bibliographyOf(pack), {
    name: packImportName(pack.name),
    person,
    onProgress,
    signal,
  });
  if (importId === null) throw new Error('an import that is no dry run has an id');
  try {
    const page = { first: packLimits.papers + 1, after: null };
    const { items } = await listItems(graph, importId, null, page, { signal });
    const papers = paperIds(
      pack,
      items.map(({ node }) => node),
    );
    await inTurn(graph, () =>
      graph.write(async (tx) => {
        const plan = await planPack(tx, pack, { papers, former: [...idsOf(standing), importId] });
        await writePlan(tx, plan, { importId, createdBy: person?.name ?? null });
        await markAsPack(tx, importId, { title: titleOf(pack), hash: pack.hash, says: plan.says });
      }),
    );
  } catch (error) {
    // Somebody else changed the library since it was rehearsed, or the store failed: no half of a pack stays where that can be helped.
    await undoImport(graph, importId).catch(() => undefined);
    throw error;
  }
  return importId;
}

async function writePlan(
  tx: GraphTransaction,
  { definitions, results, evidence }: PackPlan,
  { importId, createdBy }: { readonly importId: string; readonly createdBy: string | null },
): Promise<void> {
  const now = Date.now();
  const by = { createdBy, createdById: null, importId };
  const createdAt = new Date(now).toISOString();
  const before = new Map<string, number>();
  const inTurnOf = (key: string) => {
    const turn = before.get(key) ?? 0;
    before.set(key, turn + 1);
    return new Date(now + turn).toISOString();
  };
  await defineConcepts(tx, importId, definitions);
  await writeResults(
    tx,
    results.map((row) => ({ ...row, ...by, createdAt })),
  );
  // A relation shows the setup that was told of first: what a file says of it comes in its order, a millisecond each.
  await writeEvidence(
    tx,
    evidence.map((row) => ({ ...row, ...by, createdAt: inTurnOf(relationKeyText(row.key)) })),
  );
}

/** Imports of a pack that another one has replaced, or that were cut short. One that still goes on is somebody else's. */
async function letGo(
  graph: GraphStore,
  replaced: readonly StandingPack[],
  signal: AbortSignal | undefined,
): Promise<void> {
  for (const { import: one } of replaced) {
    if (!isRunning(graph, one.id)) await undoImport(graph, one.id, { signal });
  }
}

/** Those of its reading list, from before packs held more, among them. */
function importsOfPack(graph: GraphStore, name: string): Promise<StandingPack[]> {
  const run: Run = (query, params) => graph.read(query, params);
  return standingImports(run, [packImportName(name), `seeds/${name}`]);
}

function idsOf(standing: readonly StandingPack[]): string[] {
  return standing.map(({ import: one }) => one.id);
}

function bibliographyOf({ bibliography }: Pack): Bibliography {
  return bibliography ?? { format: 'BIBTEX', total: 0, entries: [], problems: [] };
}

/** By citation key; a paper that is not there yet has an id that nothing has. */
function paperIds({ entries }: Pack, items: readonly ImportItem[]): PaperIds {
  return new Map(
    entries.flatMap(({ citekey }, index) =>
      citekey === null
        ? []
        : [[citekey, items[index]?.paperId ?? stableId('paper', `new in a pack: ${citekey}`)] as const],
    ),
  );
}

/** Lines about papers that come in, or that say something else than before. */
function changedPapers({ entries }: Pack, items: readonly ImportItem[]): string[] {
  return entries.flatMap(({ citekey, fields }, index) => {
    const line = lineOfPaper(citekey, fields?.title ?? null);
    const status = items[index]?.status;
    return status === 'CREATED' ? [line] : status === 'UPDATED' ? [`${line} (told anew)`] : [];
  });
}

function titleOf({ name, title, description, source, author, url, licence }: Pack): PackTitle {
  return { name, title, description, source, author, url, licence };
}

const lastLoads = new WeakMap<GraphStore, Promise<unknown>>();

/** Two loads of one pack at a time would each take the other's import for one to replace. */
function oneAfterTheOther<T>(graph: GraphStore, work: () => Promise<T>): Promise<T> {
  const before = lastLoads.get(graph) ?? Promise.resolve();
  const turn = before.then(work, work);
  lastLoads.set(
    graph,
    turn.catch(() => undefined),
  );
  return turn;
}
