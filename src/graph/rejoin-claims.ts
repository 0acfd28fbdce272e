// Papers that are back → the claims that were made of them while they were here, and the evidence they are the source of, joined to
// them again.
import { groupBy } from '../model/group-by.js';
import { defineQuery, type Query } from './query.js';
import { text } from './rows.js';
import type { GraphTransaction } from './store.js';
import { joinSources } from './write-claims.js';
import { refreshMirrors } from './write-mirrors.js';

/**
 * Joins the claims of these papers to them again, evidence to its source, and draws their mirrors: a paper that is back has
 * the id it had.
 */
export async function rejoinClaims(tx: GraphTransaction, paperIds: readonly string[]): Promise<void> {
  if (paperIds.length === 0) return;
  const parted = await tx.run(partedFrom, { ids: paperIds });
  for (const [role, rows] of groupBy(parted, (row) => row.role)) {
    await tx.run(rejoin[role], { rows });
  }
  const claims = parted.filter(({ role }) => role !== 'SOURCE').map(({ id }) => id);
  await refreshMirrors(tx, claims);
}

type Role = 'FROM' | 'TO' | 'SOURCE';

const partedFrom = defineQuery({
  name: 'claims.partedFrom',
  cypher: `
UNWIND $ids AS paper
MATCH (claim:Claim {fromId: paper})
RETURN claim.id AS id, paper, 'FROM' AS role
UNION ALL
UNWIND $ids AS paper
MATCH (claim:Claim {toId: paper})
RETURN claim.id AS id, paper, 'TO' AS role
UNION ALL
UNWIND $ids AS paper
MATCH (evidence:Evidence {sourceId: paper})
RETURN evidence.id AS id, paper, 'SOURCE' AS role`,
  row: (raw) => ({ id: text(raw, 'id'), paper: text(raw, 'paper'), role: text(raw, 'role') as Role }),
});

const rejoin: Readonly<Record<Role, Query<undefined>>> = {
  FROM: defineQuery({
    name: 'claims.rejoinFrom',
    cypher: `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (paper:Paper {id: row.paper})
MERGE (claim)-[:FROM]->(paper)`,
    row: () => undefined,
  }),
  TO: defineQuery({
    name: 'claims.rejoinTo',
    cypher: `
UNWIND $rows AS row
MATCH (claim:Claim {id: row.id})
MATCH (paper:Paper {id: row.paper})
MERGE (claim)-[:TO]->(paper)`,
    row: () => undefined,
  }),
  SOURCE: joinSources,
};
