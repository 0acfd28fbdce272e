// Relations that texts propose: pages of the open ones, keeping them, deciding on them, and an import that lets go of its own.
import {
  countOpenProposals,
  decideProposal,
  openProposals,
  proposalsByIds,
  releaseProposals,
  saveProposals,
  type NewProposal,
} from '../../../src/graph/proposals.js';
import { resolveEnds } from '../../../src/graph/proposed-ends.js';
import type { Params } from '../../../src/graph/query.js';
import type { GraphStore, GraphTransaction } from '../../../src/graph/store.js';
import { ids } from '../graph.js';

const { papers, proposals, imports } = ids;
const at = '2024-06-01T00:00:00.000Z';

function proposed(paper: string, toText: string, more: Partial<NewProposal> = {}): NewProposal {
  const said = { type: 'USES_BACKBONE', datasetText: null, qualifier: null } as const;
  return { paper, toText, ...said, line: 7, text: `Backbone: ${toText}`, section: null, ...more };
}

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'proposals.keysOfPapers': [{ ids: [papers.proxyAnchor, papers.survey, 'paper_unknown'] }],
  'proposals.openPage': [
    { at: null, line: null, id: null, limit: 1 },
    { at: '2024-02-01T00:00:00.000Z', line: 4, id: 'proposal_z', limit: 5 },
  ],
  'proposals.countOpen': [{}],
  'proposals.byIds': [{ ids: [...Object.values(proposals), 'proposal_unknown'] }],
  'proposals.make': [{ rows: [] }],
  'proposals.hold': [{ import: imports.first, ids: [proposals.backbone, proposals.analogy] }],
  'proposals.decide': [
    { id: proposals.backbone, state: 'ACCEPTED', at, by: 'Ada' },
    { id: proposals.rejected, state: 'ACCEPTED', at, by: null },
  ],
  'proposals.letGo': [{ import: imports.second }],
  'proposals.dropUnheld': [{ ids: [proposals.backbone, proposals.nowhere] }],
};

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  'pages of open proposals': async (store) => {
    const page = await openProposals(store, { first: 1, after: null });
    const after = page.items.at(-1)?.cursor ?? null;
    return [page, await openProposals(store, { first: 1, after }), await countOpenProposals(store)];
  },
  'proposals by id': async (store) => [...(await proposalsByIds(store, Object.values(proposals)))],
  'what proposals name': (store) =>
    resolveEnds(
      (query, params) => store.read(query, params),
      [
        { type: 'USES_BACKBONE', text: 'GoogLeNet V2 (Inception BN)' },
        { type: 'INSPIRED_BY', text: 'Hierarchical Triplet Loss' },
        { type: 'INSPIRED_BY', text: 'FaceNet: A unified embedding for face recognition and clustering' },
        { type: 'INSPIRED_BY', text: 'TL' },
        { type: 'INSPIRED_BY', text: 'Proxy Anchor Loss for Deep Metric Learning' },
        { type: 'EVALUATED_ON', text: 'Nothing' },
      ],
    ),
};

export const writes: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>> = {
  'proposals new and known': (tx) =>
    saveProposals(
      tx,
      [
        proposed(papers.proxyAnchor, 'GoogLeNet V2 (Inception BN)'),
        proposed(papers.survey, 'ResNet-50', { section: 'Surveys', qualifier: 'partly' }),
        proposed(papers.survey, 'HTL', { type: 'NOT_BETTER_THAN', datasetText: 'SOP' }),
      ],
      { importId: imports.first, createdAt: at },
    ),
  'a decision, once': async (tx) => [
    await decideProposal(tx, { id: proposals.analogy, state: 'REJECTED', at, by: null }),
    await decideProposal(tx, { id: proposals.analogy, state: 'ACCEPTED', at, by: null }),
  ],
  'an import lets go of what it proposes': (tx) => releaseProposals(tx, imports.second),
};
