// What papers and methods go back to, or what goes back to them, one step at a time: many things in one trip.
import { anchors, byKind } from './links.js';
import { defineQuery, variantOf } from './query.js';
import { text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export type LineageWay = 'ANCESTORS' | 'DESCENDANTS';

export interface LineageStep {
  readonly at: string;
  readonly to: string;
  /** A paper and a method that it proposes are one thing here: the step between them is none. */
  readonly free: boolean;
}

/**
 * The steps that lead on from `ids`, at most `limit`, in the order of where they lead: along INSPIRED_BY and EXTENDS in one
 * direction, along ANALOGOUS_TO and, free, PROPOSES in both.
 */
export async function lineageSteps(
  store: GraphStore,
  ids: readonly string[],
  way: LineageWay,
  limit: number,
  options: ReadOptions = {},
): Promise<LineageStep[]> {
  if (ids.length === 0) return [];
  return store.read(variantOf(steps, stepsCypher(way)), { ...byKind(ids), limit }, options);
}

/** The types of relation that a lineage shows. */
export const lineageTypes = ['INSPIRED_BY', 'EXTENDS', 'ANALOGOUS_TO', 'PROPOSES'] as const;

function stepsCypher(way: LineageWay): string {
  const back = way === 'ANCESTORS' ? '(n)-[:INSPIRED_BY|EXTENDS]->(m)' : '(n)<-[:INSPIRED_BY|EXTENDS]-(m)';
  return `${anchors}
CALL (n) {
  MATCH ${back}
  RETURN m.id AS to, false AS free
  UNION ALL
  MATCH (n)-[:ANALOGOUS_TO]-(m)
  RETURN m.id AS to, false AS free
  UNION ALL
  MATCH (n)-[:PROPOSES]->(m:Method)
  RETURN m.id AS to, true AS free
  UNION ALL
  MATCH (n:Method)<-[:PROPOSES]-(m)
  RETURN m.id AS to, true AS free
}
RETURN DISTINCT n.id AS at, to, free
ORDER BY to, at, free
LIMIT $limit`;
}

// Stands for both ways.
const steps = defineQuery({
  name: 'lineage.steps',
  cypher: stepsCypher('ANCESTORS'),
  row: (raw): LineageStep => ({ at: text(raw, 'at'), to: text(raw, 'to'), free: raw['free'] === true }),
});
