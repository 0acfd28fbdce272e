// Figures on a dataset → groups whose figures are comparable, in each the methods from best to worst.
import { resultsOf } from '../graph/results.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { groupBy } from '../model/group-by.js';
import { unknownProtocol, type Protocol } from '../model/protocol.js';
import { reportedAt } from '../model/result-date.js';
import type { Figure, ResultKind } from '../model/result.js';
import { groupKey, isComplete } from './comparability.js';
import { bestFirst, commonestMetric, withoutCopies } from './measurements.js';

export interface LeaderboardQuestion {
  readonly dataset: string;
  /** The one with most figures where null. */
  readonly metric: string | null;
  readonly backbone?: string | null | undefined;
  readonly embeddingDim?: number | null | undefined;
  /** Any of; all where null. */
  readonly kinds?: readonly ResultKind[] | null | undefined;
  /** RFC 3339: figures that came later are left out, and those of which nobody knows when. */
  readonly asOf?: string | null | undefined;
}

/** Ids of what it is on and in, and its groups: the one with most rows first. */
export interface LeaderboardAnswer {
  readonly dataset: string;
  readonly metric: string;
  readonly groups: readonly LeaderboardGroup[];
}

export interface LeaderboardGroup {
  /** What all of its figures share. */
  readonly protocol: Protocol;
  readonly complete: boolean;
  readonly rows: readonly LeaderboardRow[];
}

export interface LeaderboardRow {
  /** From 1; equal values share one, and the next rank is as if they did not. */
  readonly rank: number;
  readonly result: Figure;
  readonly independent: Figure | null;
}

/** Null where no metric is asked for and there is no figure to tell one from. One trip. */
export async function findLeaderboard(
  store: GraphStore,
  question: LeaderboardQuestion,
  options: ReadOptions = {},
): Promise<LeaderboardAnswer | null> {
  const { dataset, metric } = question;
  const of = { datasets: [dataset], ...(metric !== null && { metrics: [metric] }) };
  return leaderboardOf(await resultsOf(store, of, options), question);
}

/** The same of figures at hand. */
export function leaderboardOf(
  figures: readonly Figure[],
  question: LeaderboardQuestion,
): LeaderboardAnswer | null {
  const onDataset = figures.filter(({ dataset }) => dataset === question.dataset);
  const metric = question.metric ?? commonestMetric(onDataset);
  if (metric === null) return null;
  const asked = onDataset.filter((figure) => figure.metric === metric && isAsked(figure, question));
  const groups = [...groupBy(withoutCopies(asked), groupKey)]
    .map(([key, group]) => ({ key, ...ranked(group) }))
    .sort((a, b) => b.rows.length - a.rows.length || byBest(a, b) || (a.key < b.key ? -1 : 1))
    .map(({ key: _key, ...group }) => group);
  return { dataset: question.dataset, metric, groups };
}

function isAsked(figure: Figure, { backbone, embeddingDim, kinds, asOf }: LeaderboardQuestion): boolean {
  const { protocol, kind } = figure;
  return (
    (backbone == null || protocol.backbone === backbone) &&
    (embeddingDim == null || protocol.embeddingDim === embeddingDim) &&
    (kinds == null || kinds.includes(kind)) &&
    (asOf == null || isReportedBy(figure, asOf))
  );
}

function isReportedBy(figure: Figure, asOf: string): boolean {
  const at = reportedAt(figure);
  return at !== null && Date.parse(at) <= Date.parse(asOf);
}

function ranked(figures: readonly Figure[]): LeaderboardGroup {
  const rows = [...groupBy(figures, ({ method }) => method).values()].map(rowOf);
  const order = new Map(bestFirst(rows.map(({ result }) => result)).map(({ id }, index) => [id, index]));
  rows.sort((a, b) => (order.get(a.result.id) ?? 0) - (order.get(b.result.id) ?? 0));
  const first = figures[0] as Figure;
  return {
    protocol: shared(figures.map(({ protocol }) => protocol)),
    complete: isComplete(first.protocol),
    rows: rows.map((row) => ({
      rank: 1 + rows.findIndex(({ result }) => result.value === row.result.value),
      ...row,
    })),
  };
}

/** What stands for a method: what its authors say, else what others measured, else what others quote. */
function rowOf(figures: readonly Figure[]): Omit<LeaderboardRow, 'rank'> {
  const best = (kind: ResultKind) => bestFirst(figures.filter((figure) => figure.kind === kind))[0] ?? null;
  const [own, independent] = [best('SELF_REPORTED'), best('INDEPENDENT')];
  const result = own ?? independent ?? best('COPIED') ?? (figures[0] as Figure);
  return { result, independent: own === null ? null : independent };
}

function byBest(a: LeaderboardGroup, b: LeaderboardGroup): number {
  const [one, other] = [a.rows[0]?.result, b.rows[0]?.result];
  if (one === undefined || other === undefined || one.value === other.value) return 0;
  return one.value > other.value === one.higherIsBetter ? -1 : 1;
}

/** The fields that decide, as the first has them, and whatever else all of them have alike. */
function shared(protocols: readonly Protocol[]): Protocol {
  const [first = unknownProtocol, ...others] = protocols;
  const alike = <Field extends 'optimizer' | 'notes'>(field: Field) =>
    others.every((other) => other[field] === first[field]) ? first[field] : null;
  return {
    ...first,
    optimizer: alike('optimizer'),
    notes: alike('notes'),
    settings: first.settings.filter((setting) =>
      others.every((other) =>
        other.settings.some(({ name, value }) => name === setting.name && value === setting.value),
      ),
    ),
  };
}
