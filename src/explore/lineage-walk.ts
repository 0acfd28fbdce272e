// What something goes back to, or what goes back to it, step by step. A paper counts with the methods that it proposes, a
// method with the papers that propose it: what is said of one is found from the other, and the step between them is none.
import type { LineageStep } from '../graph/lineage.js';
import { compareIds } from './walk-bounds.js';

/** The steps that lead on from some things: one trip to the store. `cut` where there were more than one trip brings. */
export type StepsFrom = (
  ids: readonly string[],
) => Promise<{ readonly steps: readonly LineageStep[]; readonly cut: boolean }>;

export interface Walked {
  /** How many steps away each is; nearest first, then in the order of the ids. */
  readonly distances: ReadonlyMap<string, number>;
  readonly truncated: boolean;
}

/** At most two trips a step, and one. Cycles are walked once. */
export async function walkLineage(
  of: string,
  depth: number,
  mostNodes: number,
  stepsFrom: StepsFrom,
): Promise<Walked> {
  const distances = new Map([[of, 0]]);
  let truncated = false;
  /** Takes in what these steps lead to, `away` from the start, as far as there is room. */
  const take = (steps: readonly LineageStep[], away: number): string[] => {
    const ids = [...new Set(steps.map(({ to }) => to))].filter((id) => !distances.has(id)).sort(compareIds);
    const taken = ids.slice(0, mostNodes - distances.size);
    if (taken.length < ids.length) truncated = true;
    for (const id of taken) distances.set(id, away);
    return taken;
  };
  const ask = async (ids: readonly string[]) => {
    if (ids.length === 0) return [];
    const { steps, cut } = await stepsFrom(ids);
    if (cut) truncated = true;
    return steps;
  };
  let reached = [of];
  for (let away = 0; away <= depth && reached.length > 0; away += 1) {
    const onward = await ask(reached);
    const partners = take(onward.filter(({ free }) => free), away); // prettier-ignore
    if (away === depth) break;
    const further = [...onward, ...(await ask(partners))].filter(({ free }) => !free);
    reached = take(further, away + 1);
  }
  return { distances, truncated };
}

/** Both ways together: each thing as near as it is in one of them. */
export function together(walks: readonly Walked[]): Walked {
  const distances = new Map<string, number>();
  for (const walk of walks) {
    for (const [id, away] of walk.distances) {
      distances.set(id, Math.min(away, distances.get(id) ?? Infinity));
    }
  }
  const ordered = [...distances].sort(([, a], [, b]) => a - b); // stable: the start stays first
  return { distances: new Map(ordered), truncated: walks.some(({ truncated }) => truncated) };
}
