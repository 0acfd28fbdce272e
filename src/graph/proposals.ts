// Relations that imports propose ↔ (:Proposal)-[:CONCERNS]->(paper), <-[:PROPOSED]- each import that proposes it. What was decided
// stays, so that the same text proposes nothing twice.
import { stableId } from '../model/ids.js';
import { nameKey } from '../model/keys.js';
import type { Page, PageRequest } from '../model/page.js';
import type { Proposal, ProposalState } from '../model/proposal.js';
import type { RelationType } from '../model/relation.js';
import { broken, decoded } from './paper-order.js';
import { defineQuery, type RawRow } from './query.js';
import { int, map, text, textOrNull } from './rows.js';
import type { GraphStore, GraphTransaction, ReadOptions } from './store.js';

export interface NewProposal {
  readonly paper: string;
  readonly type: RelationType;
  readonly toText: string;
  readonly datasetText: string | null;
  readonly qualifier: string | null;
  readonly line: number;
  readonly text: string;
  readonly section: string | null;
}

/** Those that the papers do not have are open; all are the import's too. */
export async function saveProposals(
  tx: GraphTransaction,
  rows: readonly NewProposal[],
  by: { readonly importId: string; readonly createdAt: string },
): Promise<void> {
  if (rows.length === 0) return;
  const papers = [...new Set(rows.map(({ paper }) => paper))];
  const known = new Map(
    (await tx.run(keysOfPapers, { ids: papers })).map(({ paper, key, id }) => [`${paper} ${key}`, id]),
  );
  const keyed = rows.map((row) => {
    const key = keyOf(row);
    const id = known.get(`${row.paper} ${key}`) ?? stableId('proposal', `${row.paper} ${key}`);
    return { row, key, id };
  });
  const fresh = keyed.filter(({ row, key }) => !known.has(`${row.paper} ${key}`));
  if (fresh.length > 0) {
    await tx.run(makeProposals, {
      rows: fresh.map(({ row, key, id }) => ({
        id,
        paper: row.paper,
        props: propsOf(row, key, by.createdAt),
      })),
    });
  }
  await tx.run(holdProposals, { ids: keyed.map(({ id }) => id), import: by.importId });
}

/** What two proposals about one paper must share to be one. */
function keyOf({ type, toText, datasetText }: NewProposal): string {
  return [type, nameKey(toText), datasetText === null ? '' : nameKey(datasetText)].join(' ');
}

function propsOf({ paper: _, ...row }: NewProposal, key: string, createdAt: string): Record<string, unknown> {
  const props = { ...row, key, createdAt };
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== null));
}

/** The open ones, in the order they came in. Throws BAD_USER_INPUT (`after`) for a broken cursor. */
export async function openProposals(
  store: GraphStore,
  { first, after }: PageRequest,
  options?: ReadOptions,
): Promise<Page<Proposal>> {
  const [at, line, id] = after === null ? [null, null, null] : readCursor(after);
  const rows = await store.read(openPage, { at, line, id, limit: first + 1 }, options);
  return {
    items: rows.slice(0, first).map((node) => ({
      cursor: Buffer.from(JSON.stringify([node.createdAt, node.line, node.id])).toString('base64url'),
      node,
    })),
    hasNextPage: rows.length > first,
    hasPreviousPage: after !== null,
  };
}

export async function countOpenProposals(store: GraphStore, options?: ReadOptions): Promise<number> {
  return (await store.read(countOpen, {}, options))[0] ?? 0;
}

/** Whatever became of them; those whose paper or imports are gone are left out, and so are unknown ids. */
export async function proposalsByIds(
  store: GraphStore,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<Map<string, Proposal>> {
  const found = await store.read(byIds, { ids }, options);
  return new Map(found.map((proposal) => [proposal.id, proposal]));
}

/** Whether it was open until now. */
export async function decideProposal(
  tx: GraphTransaction,
  decision: {
    readonly id: string;
    readonly state: Exclude<ProposalState, 'OPEN'>;
    readonly at: string;
    readonly by: string | null;
  },
): Promise<boolean> {
  return (await tx.run(decide, decision)).length > 0;
}

/** Takes the import off what it proposes; what is open and no other import proposes goes. */
export async function releaseProposals(tx: GraphTransaction, importId: string): Promise<void> {
  const ids = await tx.run(letGo, { import: importId });
  if (ids.length > 0) await tx.run(dropUnheld, { ids });
}

function readCursor(cursor: string): readonly [string, number, string] {
  const place = decoded(cursor);
  if (!Array.isArray(place) || place.length !== 3) throw broken();
  const [at, line, id] = place as unknown[];
  if (typeof at !== 'string' || typeof line !== 'number' || typeof id !== 'string') throw broken();
  return [at, line, id];
}

const keysOfPapers = defineQuery({
  name: 'proposals.keysOfPapers',
  cypher: `
UNWIND $ids AS id
MATCH (paper:Paper {id: id})<-[:CONCERNS]-(proposal:Proposal)
RETURN id AS paper, proposal.key AS key, proposal.id AS id`,
  row: (raw) => ({ paper: text(raw, 'paper'), key: text(raw, 'key'), id: text(raw, 'id') }),
});

/** One that was decided before its paper went is found again by its id, and stays decided. */
const makeProposals = defineQuery({
  name: 'proposals.make',
  cypher: `
UNWIND $rows AS row
MATCH (paper:Paper {id: row.paper})
MERGE (proposal:Proposal {id: row.id})
SET proposal += row.props, proposal.state = coalesce(proposal.state, 'OPEN')
MERGE (proposal)-[:CONCERNS]->(paper)`,
  row: () => undefined,
});

const holdProposals = defineQuery({
  name: 'proposals.hold',
  cypher: `
MATCH (import:Import {id: $import})
UNWIND $ids AS id
MATCH (proposal:Proposal {id: id})
MERGE (import)-[:PROPOSED]->(proposal)`,
  row: () => undefined,
});

/** A proposal as a row: `proposal` is bound. */
const shown = `
MATCH (proposal)-[:CONCERNS]->(paper:Paper)
CALL (proposal) {
  MATCH (proposal)<-[:PROPOSED]-(import:Import)
  WITH import
  ORDER BY import.createdAt, import.id
  LIMIT 1
  RETURN import.id AS importId, import.createdBy AS keptBy
}
RETURN properties(proposal) AS proposal, paper.id AS paper, importId, keptBy`;

const openPage = defineQuery({
  name: 'proposals.openPage',
  cypher: `
MATCH (proposal:Proposal)
WHERE proposal.state = 'OPEN'
  AND COUNT { (proposal)-[:CONCERNS]->() } > 0
  AND ($at IS NULL
    OR proposal.createdAt > $at
    OR (proposal.createdAt = $at AND proposal.line > $line)
    OR (proposal.createdAt = $at AND proposal.line = $line AND proposal.id > $id))
WITH proposal
ORDER BY proposal.createdAt, proposal.line, proposal.id
LIMIT $limit${shown}
ORDER BY proposal.createdAt, proposal.line, proposal.id`,
  row: proposalOf,
});

const countOpen = defineQuery({
  name: 'proposals.countOpen',
  cypher: `
MATCH (proposal:Proposal)
WHERE proposal.state = 'OPEN'
  AND COUNT { (proposal)-[:CONCERNS]->() } > 0
RETURN count(proposal) AS count`,
  row: (raw) => int(raw, 'count'),
});

const byIds = defineQuery({
  name: 'proposals.byIds',
  cypher: `
UNWIND $ids AS id
MATCH (proposal:Proposal {id: id})${shown}
ORDER BY proposal.id`,
  row: proposalOf,
});

const decide = defineQuery({
  name: 'proposals.decide',
  cypher: `
MATCH (proposal:Proposal {id: $id})
SET proposal.touchedAt = $at
WITH proposal
WHERE proposal.state = 'OPEN'
SET proposal.state = $state, proposal.decidedAt = $at, proposal.decidedBy = $by
RETURN proposal.id AS id`,
  row: (raw) => text(raw, 'id'),
});

const letGo = defineQuery({
  name: 'proposals.letGo',
  cypher: `
MATCH (:Import {id: $import})-[proposed:PROPOSED]->(proposal:Proposal)
WHERE proposal.state = 'OPEN'
WITH proposed, proposal.id AS id
DELETE proposed
RETURN id`,
  row: (raw) => text(raw, 'id'),
});

const dropUnheld = defineQuery({
  name: 'proposals.dropUnheld',
  cypher: `
UNWIND $ids AS id
MATCH (proposal:Proposal {id: id})
WHERE COUNT { (proposal)<-[:PROPOSED]-() } = 0
DETACH DELETE proposal`,
  row: () => undefined,
});

function proposalOf(raw: RawRow): Proposal {
  const node = map(raw, 'proposal');
  return {
    id: text(node, 'id'),
    type: text(node, 'type') as RelationType,
    from: text(raw, 'paper'),
    toText: text(node, 'toText'),
    datasetText: textOrNull(node, 'datasetText'),
    qualifier: textOrNull(node, 'qualifier'),
    line: int(node, 'line'),
    text: text(node, 'text'),
    section: textOrNull(node, 'section'),
    createdAt: text(node, 'createdAt'),
    state: text(node, 'state') as ProposalState,
    import: text(raw, 'importId'),
    keptBy: textOrNull(raw, 'keptBy'),
  };
}
