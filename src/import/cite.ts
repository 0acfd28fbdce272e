// The references of a batch → CITES in the store, and what they change in the report.
import type { ImportCounts, ImportItem } from '../model/bibliography.js';
import { itemsFrom, saveItems } from '../graph/import-items.js';
import { saveProgress } from '../graph/imports.js';
import { citationsFrom, papersNamedBy } from '../graph/paper-identities.js';
import { noteChanges } from '../graph/note-changes.js';
import type { Run } from '../graph/records.js';
import type { GraphTransaction } from '../graph/store.js';
import { createCitations, mergeCitations } from '../graph/write-citations.js';
import { importLimits } from './import-limits.js';
import {
  foundKey,
  lookupsFor,
  resolveReferences,
  type Citation,
  type Found,
  type PendingReferences,
  type ResolvedReferences,
  type TextKeys,
} from './references.js';
import type { Reference } from '../model/entry.js';

interface Citing {
  readonly keys: TextKeys;
  /** Papers that this import made. */
  readonly fresh: ReadonlySet<string>;
  readonly importId: string;
}

export interface CitedBatch {
  /** Of papers that cite nothing yet. */
  readonly create: readonly Citation[];
  /** Not there, or there in the name of other imports only. */
  readonly merge: readonly Citation[];
  /** Papers that cite something now which they did not before. */
  readonly gaining: ReadonlySet<string>;
  /** The report as it is after the references: an entry that had said nothing new may now have said what it cites. */
  retell(
    items: readonly ImportItem[],
    counts: ImportCounts,
  ): { items: ImportItem[]; counts: ImportCounts; changed: boolean };
}

export async function citeInStore(
  tx: GraphTransaction,
  batch: { first: number; entries: readonly PendingReferences[] },
  { counts, ...citing }: Citing & { readonly counts: ImportCounts },
): Promise<{ counts: ImportCounts }> {
  const run: Run = (query, params) => tx.run(query, params);
  const { importId } = citing;
  const cited = await citeBatch(run, batch.entries, citing);
  for (const rows of slices(cited.create)) await createCitations(tx, rows, importId);
  for (const rows of slices(cited.merge)) await mergeCitations(tx, rows, importId);
  await noteChanges(tx, [{ kind: 'CITATIONS_ADDED', ids: [...cited.gaining], importId }]);
  const told = cited.retell(await itemsFrom(run, importId, batch.first), counts);
  if (told.changed) {
    await saveItems(tx, importId, batch.first, told.items);
    await saveProgress(tx, importId, { counts: told.counts, state: 'RUNNING' });
  }
  return { counts: told.counts };
}

export async function citeBatch(
  run: Run,
  entries: readonly PendingReferences[],
  { keys, fresh, importId }: Citing,
): Promise<CitedBatch> {
  const found = await lookUp(run, entries, keys);
  const resolved = entries.map((entry) => resolveReferences(entry, keys, found));
  const known = await knownCitations(run, entries, importId);
  const citing = new Set([...known.keys()].map((pair) => pair.split(' ')[0]));
  const seen = new Set<string>();
  const create: Citation[] = [];
  const merge: Citation[] = [];
  const adding = new Set<number>();
  const gaining = new Set<string>();
  for (const { position, citations } of resolved) {
    for (const citation of citations) {
      const pair = pairOf(citation);
      if (!known.has(pair) && !seen.has(pair)) {
        adding.add(position);
        gaining.add(citation.from);
      }
      if (seen.has(pair) || known.get(pair) === true) continue;
      seen.add(pair);
      const citesNothingYet = fresh.has(citation.from) && !citing.has(citation.from);
      (citesNothingYet ? create : merge).push(citation);
    }
  }
  return { create, merge, gaining, retell: (items, counts) => retell(items, counts, resolved, adding) };
}

async function lookUp(run: Run, entries: readonly PendingReferences[], keys: TextKeys): Promise<Found> {
  const lookups = lookupsFor(entries, keys);
  const found = new Map<string, string[]>();
  if (Object.values(lookups).every((values: readonly string[]) => values.length === 0)) return found;
  for (const { by, value, paper } of await papersNamedBy(run, lookups)) {
    const key = foundKey(by as Reference['by'], value);
    found.set(key, [...(found.get(key) ?? []), paper]);
  }
  return found;
}

/** Citations that are there, and whether in this import's name too. */
async function knownCitations(
  run: Run,
  entries: readonly PendingReferences[],
  importId: string,
): Promise<ReadonlyMap<string, boolean>> {
  const citing = new Set(entries.map(({ paperId }) => paperId));
  const rows = await citationsFrom(run, [...citing], importId);
  return new Map(rows.map((row) => [pairOf(row), row.held]));
}

function retell(
  items: readonly ImportItem[],
  counts: ImportCounts,
  resolved: readonly ResolvedReferences[],
  adding: ReadonlySet<number>,
): { items: ImportItem[]; counts: ImportCounts; changed: boolean } {
  const problems = new Map(resolved.map((entry) => [entry.position, entry.problems]));
  let raised = 0;
  let changed = false;
  const told = items.map((item) => {
    const more = problems.get(item.position) ?? [];
    const raise = item.status === 'UNCHANGED' && adding.has(item.position);
    if (!raise && more.length === 0) return item;
    changed = true;
    if (raise) raised += 1;
    return {
      ...item,
      status: raise ? ('UPDATED' as const) : item.status,
      problems: [...item.problems, ...more],
    };
  });
  const recounted = {
    ...counts,
    updated: counts.updated + raised,
    unchanged: counts.unchanged - raised,
  };
  return { items: told, counts: recounted, changed };
}

function pairOf({ from, to }: Citation): string {
  return `${from} ${to}`;
}

function* slices<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += importLimits.citations) {
    yield all.slice(at, at + importLimits.citations);
  }
}
