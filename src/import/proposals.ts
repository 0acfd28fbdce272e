// What a text proposes of papers → open proposals; and an editor's word on one: a relation with evidence, or never again.
import { namedByName } from '../graph/named.js';
import { decideProposal, proposalsByIds, saveProposals, type NewProposal } from '../graph/proposals.js';
import { resolveEnds, waysToRead } from '../graph/proposed-ends.js';
import type { Run } from '../graph/records.js';
import type { GraphStore, GraphTransaction } from '../graph/store.js';
import type { Person } from '../model/annotation.js';
import { badInput, isLitgraphError, LitgraphError } from '../model/errors.js';
import type { Proposal } from '../model/proposal.js';
import { relationLimits } from '../model/relation-rules.js';
import { sayRelation } from './relate.js';
import type { ProposedRelation } from './reading-list/phrases.js';
import { inTurn } from './turns.js';

export interface ProposedOfPaper {
  readonly paperId: string;
  readonly section: string | null;
  readonly proposals: readonly ProposedRelation[];
}

/** Keeps them as the import's; what counts only where the library knows the name is dropped where it does not. */
export async function keepProposals(
  tx: GraphTransaction,
  proposed: readonly ProposedOfPaper[],
  by: { readonly importId: string; readonly createdAt: string },
): Promise<void> {
  const all = proposed.flatMap(({ paperId, section, proposals }) =>
    proposals.map(({ onlyIfKnown, ...proposal }) => ({
      onlyIfKnown,
      row: { ...proposal, paper: paperId, section: section?.slice(0, relationLimits.locator) ?? null },
    })),
  );
  const doubtful = all.filter(({ onlyIfKnown }) => onlyIfKnown);
  const run: Run = (query, params) => tx.run(query, params);
  const ends =
    doubtful.length === 0
      ? []
      : await resolveEnds(
          run,
          doubtful.map(({ row }) => ({ type: row.type, text: row.toText })),
        );
  const unknown = new Set(doubtful.filter((_, at) => ends[at] === null));
  const rows: NewProposal[] = all.filter((one) => !unknown.has(one)).map(({ row }) => row);
  await saveProposals(tx, rows, by);
}

/**
 * The relation, said by whoever kept the list, in the section it stands under. Gives its id. Throws NOT_FOUND and AMBIGUOUS where
 * the name is nobody's or several things', BAD_USER_INPUT where it was decided before or joins what no such relation can.
 */
export async function acceptProposal(graph: GraphStore, id: string, person: Person): Promise<string> {
  return inTurn(graph, async () => {
    const proposal = await openOne(graph, id);
    const { to, dataset } = await endsOf(graph, proposal);
    const { type, from, qualifier, section, keptBy } = proposal;
    const at = new Date().toISOString();
    return graph.write(async (tx) => {
      await decideOrRefuse(tx, { id, state: 'ACCEPTED', at, by: person.name });
      const evidence = {
        stance: 'SUPPORTS',
        asserter: 'READER',
        asserterName: keptBy,
        ownWork: false,
        source: null,
        sourceUrl: null,
        locator: section,
        note: null,
        results: [],
      } as const;
      const key = { type, from, to, dataset, metric: null };
      return sayRelation(tx, { ...key, qualifier, protocol: null, evidence: [evidence] }, person);
    });
  });
}

/** It is proposed no more, whatever text says so again. Throws NOT_FOUND, and BAD_USER_INPUT where it was decided before. */
export async function rejectProposal(graph: GraphStore, id: string, person: Person): Promise<void> {
  await inTurn(graph, async () => {
    await openOne(graph, id);
    const at = new Date().toISOString();
    await graph.write((tx) => decideOrRefuse(tx, { id, state: 'REJECTED', at, by: person.name }));
  });
}

async function openOne(graph: GraphStore, id: string): Promise<Proposal> {
  const proposal = (await proposalsByIds(graph, [id])).get(id);
  if (proposal === undefined) {
    throw new LitgraphError('NOT_FOUND', `There is no proposal ${JSON.stringify(id.slice(0, 100))}.`, {
      path: ['id'],
    });
  }
  if (proposal.state !== 'OPEN') throw decided(proposal.state === 'ACCEPTED' ? 'accepted' : 'rejected');
  return proposal;
}

async function decideOrRefuse(
  tx: GraphTransaction,
  decision: Parameters<typeof decideProposal>[1],
): Promise<void> {
  if (!(await decideProposal(tx, decision))) throw decided('decided');
}

function decided(how: string): LitgraphError {
  return badInput(`This proposal was ${how} before. Say something of the relation with addRelation.`, ['id']);
}

async function endsOf(
  graph: GraphStore,
  { type, toText, datasetText }: Proposal,
): Promise<{ to: string; dataset: string | null }> {
  const asked = [
    { type, text: toText },
    ...(datasetText === null ? [] : [{ type: 'EVALUATED_ON' as const, text: datasetText }]),
  ];
  const found = await resolveEnds((query, params) => graph.read(query, params), asked);
  for (const [at, { type: ofType, text }] of asked.entries()) {
    if (found[at] === null) throw await unresolved(graph, ofType, text);
  }
  return { to: found[0] ?? '', dataset: found[1] ?? null };
}

/** Why a name resolves to nothing: several things have it, or none. */
async function unresolved(graph: GraphStore, type: Proposal['type'], text: string): Promise<LitgraphError> {
  const path = ['id'];
  for (const { kind, name } of waysToRead(type, text)) {
    if (kind === 'paper') continue;
    try {
      await namedByName(graph, kind, name);
    } catch (error) {
      if (!isLitgraphError(error, 'AMBIGUOUS')) throw error;
      const candidates = error.details['candidates'] as readonly { id: string; name: string }[];
      const shown = candidates.map((one) => `${one.name} (${one.id})`).join(', ');
      return new LitgraphError(
        'AMBIGUOUS',
        `“${name}” fits several things: ${shown}. Say it of the right one with addRelation, and reject the proposal.`,
        { path, candidates },
      );
    }
  }
  return new LitgraphError(
    'NOT_FOUND',
    `Nothing in the library is called “${text}”. Make it with saveConcept, or give that alias to what it is; then accept the proposal.`,
    { path },
  );
}
