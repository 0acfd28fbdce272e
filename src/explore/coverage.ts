// Figures of some methods → what is reported of each on each dataset with each backbone, what of it may be compared, and where
// nothing is reported.
import { resultsOf } from '../graph/results.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { groupBy } from '../model/group-by.js';
import type { Figure } from '../model/result.js';
import { groupKey, isComplete } from './comparability.js';
import { withoutCopies } from './measurements.js';

/** Ids, in the order of the methods that were asked for, then of datasets and backbones. */
export interface CoverageAnswer {
  readonly cells: readonly CoverageCell[];
  readonly gaps: readonly CoverageGap[];
}

export interface CoverageCell {
  readonly method: string;
  readonly dataset: string;
  readonly backbone: string | null;
  readonly selfReported: number;
  readonly independent: number;
  readonly comparableWith: readonly string[];
}

export interface CoverageGap {
  readonly method: string;
  readonly dataset: string;
}

/** One trip. */
export async function findCoverage(
  store: GraphStore,
  methods: readonly string[],
  metric: string | null,
  options: ReadOptions = {},
): Promise<CoverageAnswer> {
  const of = { methods, ...(metric !== null && { metrics: [metric] }) };
  return coverageOf(methods, await resultsOf(store, of, options));
}

/** The same of figures at hand: those of other methods do not count. */
export function coverageOf(methods: readonly string[], figures: readonly Figure[]): CoverageAnswer {
  const own = figures.filter(({ method }) => methods.includes(method));
  const comparable = comparableMethods(own);
  const cells = [...groupBy(own, cellKey).values()]
    .map((group) => cellOf(group, comparable, methods))
    .sort(
      (a, b) => methods.indexOf(a.method) - methods.indexOf(b.method) || (placeOf(a) < placeOf(b) ? -1 : 1),
    );
  const datasets = [...new Set(own.map(({ dataset }) => dataset))].sort();
  const covered = new Set(own.map(({ method, dataset }) => `${method} ${dataset}`));
  const gaps = methods.flatMap((method) =>
    datasets
      .filter((dataset) => !covered.has(`${method} ${dataset}`))
      .map((dataset) => ({ method, dataset })),
  );
  return { cells, gaps };
}

/** Under each wholly known protocol, which methods have a figure that counts. */
function comparableMethods(figures: readonly Figure[]): ReadonlyMap<string, ReadonlySet<string>> {
  const complete = withoutCopies(figures).filter(({ protocol }) => isComplete(protocol));
  return new Map(
    [...groupBy(complete, groupKey)].map(([key, group]) => [key, new Set(group.map(({ method }) => method))]),
  );
}

function cellOf(
  group: readonly Figure[],
  comparable: ReadonlyMap<string, ReadonlySet<string>>,
  methods: readonly string[],
): CoverageCell {
  const { method, dataset, protocol } = group[0] as Figure;
  const others = new Set(
    group
      .map((figure) => comparable.get(groupKey(figure)))
      .flatMap((found) => (found?.has(method) === true ? [...found] : [])),
  );
  return {
    method,
    dataset,
    backbone: protocol.backbone,
    selfReported: group.filter(({ kind }) => kind === 'SELF_REPORTED').length,
    independent: group.filter(({ kind }) => kind === 'INDEPENDENT').length,
    comparableWith: methods.filter((other) => other !== method && others.has(other)),
  };
}

function cellKey({ method, dataset, protocol }: Figure): string {
  return JSON.stringify([method, dataset, protocol.backbone]);
}

function placeOf({ dataset, backbone }: CoverageCell): string {
  return `${dataset} ${backbone ?? '~'}`;
}
