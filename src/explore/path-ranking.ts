// The best of the shortest paths: those whose relations more say, then those of which less is disputed, then in the order of
// the ids along them.
import type { Link } from '../graph/links.js';
import type { Steps } from './path-search.js';
import { compareIds } from './walk-bounds.js';

/** How well something is said. */
export interface Support {
  readonly said: number;
  readonly disputed: number;
}

export interface RankedPath extends Support {
  /** From the first to the last. */
  readonly nodes: readonly string[];
}

/** How well a step is supported; null where it is none after all. */
export type Weigh = (links: readonly Link[]) => Support | null;

/** The `most` best paths from `from` to `to`, best first. */
export function bestPaths(steps: Steps, from: string, to: string, most: number, weigh: Weigh): RankedPath[] {
  const known = new Map<string, readonly RankedPath[]>([[to, [{ nodes: [to], said: 0, disputed: 0 }]]]);
  // What is best from a thing on ends with what is best from the next thing on: the sums of the rest decide alike before
  // any beginning.
  const bestFrom = (id: string): readonly RankedPath[] => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const paths = [...(steps.get(id) ?? [])].flatMap(([next, links]) => {
      const step = weigh(links);
      return step === null ? [] : bestFrom(next).map((rest) => extend(id, step, rest));
    });
    const best = paths.sort(compare).slice(0, most);
    known.set(id, best);
    return best;
  };
  return [...bestFrom(from)];
}

/** As the relationships alone tell: the best of the relations that a step may take. */
export function weighLinks(links: readonly Link[]): Support | null {
  const supports = links.map(({ said, disputed }) => ({ said, disputed: disputed ? 1 : 0 }));
  return supports.sort(compareSupport)[0] ?? null;
}

/** Better first. */
export function compareSupport(a: Support, b: Support): number {
  return b.said - a.said || a.disputed - b.disputed;
}

function extend(id: string, step: Support, rest: RankedPath): RankedPath {
  return {
    nodes: [id, ...rest.nodes],
    said: step.said + rest.said,
    disputed: step.disputed + rest.disputed,
  };
}

function compare(a: RankedPath, b: RankedPath): number {
  return compareSupport(a, b) || compareIds(a.nodes.join(' '), b.nodes.join(' '));
}
