// Some papers, or the whole library → all that a pack of them must hold, fetched in batches: papers, things, relations with
// the evidence that stands, results. Whatever these name comes along.
import {
  allThings,
  proposedBy,
  relationIdsOf,
  resultIdsOf,
  thingsByIds,
  type Thing,
} from '../../graph/pack-contents.js';
import { hydratePapers } from '../../graph/papers.js';
import { relationsByIds } from '../../graph/relations.js';
import { resultsByIds } from '../../graph/results.js';
import type { GraphStore, ReadOptions } from '../../graph/store.js';
import { badInput } from '../../model/errors.js';
import { kindOfId } from '../../model/ids.js';
import { describingParts } from '../../model/paper.js';
import type { Relation } from '../../model/relation.js';
import type { Result } from '../../model/result.js';
import type { ExportPaper } from '../write/export-paper.js';
import { packLimits } from './limits.js';

export interface PackContents {
  readonly papers: ReadonlyMap<string, ExportPaper>;
  readonly things: ReadonlyMap<string, Thing>;
  readonly relations: readonly Relation[];
  readonly results: readonly Result[];
}

/** Ids hydrated at a time. */
const batch = 1_000;

/** `whole`: everything; `paperIds` are then all papers there are. Throws BAD_USER_INPUT where it is more than a pack may hold. */
export async function gatherPack(
  store: GraphStore,
  paperIds: readonly string[],
  { whole, ...options }: ReadOptions & { readonly whole: boolean },
): Promise<PackContents> {
  requireFew(paperIds.length, packLimits.papers, 'papers');
  const chosen = new Set(paperIds);
  const around = whole ? null : [...paperIds, ...(await proposedBy(store, paperIds, options))];
  const relationIds = await relationIdsOf(store, around, packLimits.relations + 1, options);
  requireFew(relationIds.length, packLimits.relations, 'relations');
  const relations = [...(await inBatches(relationIds, (ids) => relationsByIds(store, ids, options))).values()]
    .filter(({ status }) => status !== 'RETRACTED')
    .filter(({ type, from, to }) => type !== 'CITES' || (chosen.has(from) && chosen.has(to)));

  const resultIds = await resultIdsOf(store, around, packLimits.results + 1, options);
  requireFew(resultIds.length, packLimits.results, 'results');
  const figures = relations.flatMap(({ evidence }) => evidence.flatMap((one) => one.results));
  const results = await withOriginals(store, [...resultIds, ...figures], options);

  const named = [...namedByRelations(relations), ...namedByResults(results)];
  const papers = new Set([...paperIds, ...named.filter((id) => kindOfId(id) === 'paper')]);
  const hydrated = await inBatches([...papers], (ids) => hydratePapers(store, ids, describingParts, options));
  const people = [...hydrated.values()].flatMap((paper) => peopleAndVenue(paper));
  const things = whole
    ? await allThings(store, options)
    : await thingsByIds(store, [...named, ...people], options);
  return { papers: hydrated, things, relations, results };
}

/** Standing results, and those that their numbers are from. */
async function withOriginals(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions,
): Promise<Result[]> {
  const found = new Map<string, Result>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0;) {
    const more = await inBatches(wanted, (some) => resultsByIds(store, some, options));
    for (const result of more.values()) if (result.retractedAt === null) found.set(result.id, result);
    const originals = [...more.values()].flatMap(({ copiedFrom }) => copiedFrom ?? []);
    wanted = [...new Set(originals)].filter((id) => !found.has(id) && !more.has(id));
  }
  return [...found.values()];
}

function namedByRelations(relations: readonly Relation[]): string[] {
  return relations.flatMap(({ from, to, dataset, metric, evidence }) => [
    from,
    to,
    ...given(dataset, metric),
    ...evidence.flatMap((one) => given(one.source, one.protocol?.backbone ?? null)),
  ]);
}

function namedByResults(results: readonly Result[]): string[] {
  return results.flatMap(({ method, dataset, metric, protocol, reportedIn }) => [
    method,
    dataset,
    metric,
    ...given(protocol.backbone, reportedIn),
  ]);
}

function peopleAndVenue({ authors, editors, venue }: ExportPaper): string[] {
  return [
    ...(authors ?? []).map(({ author }) => author.id),
    ...(editors ?? []).map(({ id }) => id),
    ...given(venue?.id ?? null),
  ];
}

function given(...ids: readonly (string | null)[]): string[] {
  return ids.filter((id) => id !== null);
}

async function inBatches<Value>(
  ids: readonly string[],
  fetch: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): Promise<Map<string, Value>> {
  const all = new Map<string, Value>();
  for (let at = 0; at < ids.length; at += batch) {
    for (const [id, value] of await fetch(ids.slice(at, at + batch))) all.set(id, value);
  }
  return all;
}

function requireFew(count: number, most: number, what: string): void {
  if (count <= most) return;
  throw badInput(
    `That is more than ${most} ${what}, the most that a pack may hold; export fewer papers, or the papers alone.`,
    ['papers'],
  );
}
