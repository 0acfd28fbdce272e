// Which of some figures are measurements: a number quoted from elsewhere is none of its own.
import { groupBy } from '../model/group-by.js';
import type { Figure } from '../model/result.js';
import { isBetter } from './measured.js';

/** Without the copies whose original is among them: those would count one measurement twice. */
export function withoutCopies<T extends Figure>(figures: readonly T[]): T[] {
  const ids = new Set(figures.map(({ id }) => id));
  return figures.filter(
    ({ kind, copiedFrom }) => kind !== 'COPIED' || copiedFrom === null || !ids.has(copiedFrom),
  );
}

/** Best first; of equal values that with the smallest id. The metric of all is one. */
export function bestFirst<T extends Figure>(figures: readonly T[]): T[] {
  return [...figures].sort((a, b) => {
    if (a.value === b.value) return byId(a, b);
    return isBetter(a, b) ? -1 : 1;
  });
}

export function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** What most figures are measured in; of equally many that with the smallest id; null where there is none. */
export function commonestMetric(figures: readonly Figure[]): string | null {
  const metrics = [...groupBy(figures, ({ metric }) => metric)];
  metrics.sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return metrics[0]?.[0] ?? null;
}
