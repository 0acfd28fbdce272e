// Figures → the OUTPERFORMS that they show: on one dataset, in one metric, under one wholly known protocol, every figure of
// the one method is better than every figure of the other. Nothing of it is stored.
import { resultsBeside, resultsOfMethodsOf } from '../graph/results.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { groupBy } from '../model/group-by.js';
import { measuredEvidenceId, measuredId, partsOfId } from '../model/relation-ids.js';
import type { Evidence, Relation } from '../model/relation.js';
import type { Figure } from '../model/result.js';
import { groupKey, isComplete } from './comparability.js';

/** The two figures that come closest to saying otherwise. */
export interface MeasuredPair {
  readonly better: Figure;
  readonly worse: Figure;
}

export interface MeasuredRequest {
  /** OUTGOING: what these methods outperform; INCOMING: what outperforms them. */
  readonly direction: 'OUTGOING' | 'INCOMING' | 'BOTH';
  readonly dataset?: string | null | undefined;
}

/** Measured relations that lead from or to these methods, in one trip, in the order of their ids. */
export async function measuredRelations(
  store: GraphStore,
  methods: readonly string[],
  { direction, dataset = null }: MeasuredRequest,
  options: ReadOptions = {},
): Promise<Relation[]> {
  const own = new Set(methods);
  const all = await resultsBeside(store, methods, options);
  const figures = dataset === null ? all : all.filter((figure) => figure.dataset === dataset);
  const pairs = [
    ...(direction === 'INCOMING' ? [] : measuredPairs(figures, own, null)),
    ...(direction === 'OUTGOING' ? [] : measuredPairs(figures, null, own)),
  ];
  const relations = new Map(pairs.map((pair) => [measuredId(pair.better.id, pair.worse.id), pair]));
  return [...relations.values()].map(measuredRelation).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Measured relations by id, in one trip: those that the figures still show. The pair is the one that the id names. */
export async function measuredByIds(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, Relation>> {
  const pairs = ids.flatMap((id) => {
    const parts = partsOfId(id);
    return parts?.of === 'measured relation' ? [{ id, ...parts }] : [];
  });
  const found = await standingPairs(store, pairs, options);
  return new Map(found.map(({ id, pair }) => [id, measuredRelation(pair)]));
}

/** The evidence of measured relations by its ids. */
export async function measuredEvidenceByIds(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<Map<string, Evidence>> {
  const pairs = ids.flatMap((id) => {
    const parts = partsOfId(id);
    return parts?.of === 'measured evidence' ? [{ id, ...parts }] : [];
  });
  const found = await standingPairs(store, pairs, options);
  return new Map(found.map(({ id, pair }) => [id, measuredEvidence(pair)]));
}

/**
 * What these figures show: for each two methods and each protocol the pair of figures that is closest. Only of pairs whose
 * better one is among `better` and whose worse one is among `worse`, where these are given.
 */
export function measuredPairs(
  figures: readonly Figure[],
  better: ReadonlySet<string> | null = null,
  worse: ReadonlySet<string> | null = null,
): MeasuredPair[] {
  const measured = figures.filter(({ kind, protocol }) => kind !== 'COPIED' && isComplete(protocol));
  return [...groupBy(measured, groupKey).values()].flatMap((group) => {
    const methods = [...groupBy(group, ({ method }) => method).values()];
    const worstOfBetter = among(methods, better).map((own) => extreme(own, isWorse));
    const bestOfWorse = among(methods, worse).map((own) => extreme(own, isBetter));
    return worstOfBetter.flatMap((one) =>
      bestOfWorse
        .filter((other) => one.method !== other.method && isBetter(one, other))
        .map((other) => ({ better: one, worse: other })),
    );
  });
}

/** Those figures of one method each whose method is asked for. */
function among(groups: readonly Figure[][], methods: ReadonlySet<string> | null): readonly Figure[][] {
  return methods === null
    ? groups
    : groups.filter(([first]) => first !== undefined && methods.has(first.method));
}

/** Whether `a` is the better value of two in one metric. */
export function isBetter(a: Figure, b: Figure): boolean {
  return a.value !== b.value && a.value > b.value === a.higherIsBetter;
}

function isWorse(a: Figure, b: Figure): boolean {
  return isBetter(b, a);
}

/** The one that comes before all others; of equal ones that with the smallest id. */
function extreme(figures: readonly Figure[], before: (a: Figure, b: Figure) => boolean): Figure {
  return figures.reduce((found, next) =>
    before(next, found) || (next.value === found.value && next.id < found.id) ? next : found,
  );
}

interface NamedPair {
  readonly id: string;
  readonly better: string;
  readonly worse: string;
}

async function standingPairs(store: GraphStore, pairs: readonly NamedPair[], options: ReadOptions) {
  const resultIds = pairs.flatMap(({ better, worse }) => [better, worse]);
  const figures = await resultsOfMethodsOf(store, resultIds, options);
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  const shown = new Set(measuredPairs(figures).map(methodsKey));
  return pairs.flatMap(({ id, better, worse }) => {
    const [one, other] = [byId.get(better), byId.get(worse)];
    if (one === undefined || other === undefined) return [];
    const pair = { better: one, worse: other };
    return counts(pair) && shown.has(methodsKey(pair)) ? [{ id, pair }] : [];
  });
}

function counts({ better, worse }: MeasuredPair): boolean {
  return better.kind !== 'COPIED' && worse.kind !== 'COPIED' && groupKey(better) === groupKey(worse);
}

function methodsKey({ better, worse }: MeasuredPair): string {
  return JSON.stringify([better.method, worse.method, groupKey(better)]);
}

/** What a pair of figures shows, as a relation between their methods. */
export function measuredRelation(pair: MeasuredPair): Relation {
  const { better, worse } = pair;
  return {
    id: measuredId(better.id, worse.id),
    type: 'OUTPERFORMS',
    basis: 'MEASURED',
    from: better.method,
    to: worse.method,
    dataset: better.dataset,
    metric: better.metric,
    protocol: null,
    qualifier: null,
    status: 'SUPPORTED',
    evidence: [measuredEvidence(pair)],
  };
}

function measuredEvidence({ better, worse }: MeasuredPair): Evidence {
  return {
    id: measuredEvidenceId(better.id, worse.id),
    stance: 'SUPPORTS',
    asserter: 'THIRD_PARTY',
    asserterName: null,
    ownWork: false,
    source: null,
    sourceUrl: null,
    locator: null,
    note: null,
    results: [better.id, worse.id],
    qualifier: null,
    protocol: null,
    createdAt: better.createdAt > worse.createdAt ? better.createdAt : worse.createdAt,
    createdBy: null,
    retractedAt: null,
    import: null,
  };
}
