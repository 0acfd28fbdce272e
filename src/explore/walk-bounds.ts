// How far walks over relations go, so that a dataset of 100,000 papers costs what any other thing costs.

export const walkBounds = {
  paths: {
    first: { min: 1, max: 20 },
    maxLength: { min: 1, max: 6 },
    /**
     * Relations looked at in one search, from the things with fewest on; what would go beyond is not walked through. About
     * a second on either engine; two datasets with all their papers, or three steps from both ends among papers.
     */
    links: 200_000,
    /** Things at one end that are looked at to choose those with fewest relations, in the order of their ids. */
    frontier: 20_000,
    /** Shortest paths whose evidence is read to rank them, best known first: five times the longest answer. */
    candidates: 100,
  },
  neighbourhood: {
    of: { min: 1, max: 20 },
    depth: { min: 1, max: 3 },
    limit: { min: 1, max: 500 },
    /** As for paths; a picture of 500 things needs fewer. */
    links: 50_000,
    /** Ten a node: more than a picture can show. */
    relations: 5_000,
  },
  lineage: {
    depth: { min: 1, max: 10 },
    /** As many as a picture holds. */
    nodes: 500,
    /** Steps that one round may bring, in the order of where they lead: enough for a method that 20,000 go back to. */
    steps: 25_000,
    relations: 5_000,
  },
} as const;

/** What a walk may still look at. */
export interface Budget {
  links: number;
}

/**
 * Those of `ids` that can be walked through within the budget, fewest relations first, and takes them off it. The first of a
 * whole walk always can: nobody asks about a thing to be told that it has too many relations.
 */
export function affordable(
  ids: readonly string[],
  degrees: ReadonlyMap<string, number>,
  budget: Budget,
  isFirst: boolean,
): string[] {
  const cheapestFirst = ids
    .map((id) => ({ id, degree: degrees.get(id) ?? 0 }))
    .sort((a, b) => a.degree - b.degree || compareIds(a.id, b.id));
  const chosen: string[] = [];
  for (const { id, degree } of cheapestFirst) {
    if (degree > budget.links && !(isFirst && chosen.length === 0)) break;
    budget.links = Math.max(0, budget.links - degree);
    chosen.push(id);
  }
  return chosen;
}

export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
