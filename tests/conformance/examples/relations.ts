// What is said of things: reading it in every order and direction, saying more, taking it back, and papers that go and come.
import { claimsAmong, claimsByIds, storedEvidence } from '../../../src/graph/claims.js';
import type { Params } from '../../../src/graph/query.js';
import { checkMirrors } from '../../../src/graph/mirror-faults.js';
import { linksBetween } from '../../../src/graph/relation-mirrors.js';
import {
  claimsAbout,
  countRelationsOf,
  disputedClaims,
  evidenceByIds,
  relationsByIds,
  relationsOf,
} from '../../../src/graph/relations.js';
import { rejoinClaims } from '../../../src/graph/rejoin-claims.js';
import type { GraphStore, GraphTransaction } from '../../../src/graph/store.js';
import { releaseEvidence, withdrawEvidence } from '../../../src/graph/withdraw-claims.js';
import { writeEvidence, type EvidenceRow } from '../../../src/graph/write-claims.js';
import { refreshMirrors } from '../../../src/graph/write-mirrors.js';
import { stableId } from '../../../src/model/ids.js';
import type { Page } from '../../../src/model/page.js';
import { importEvidenceId, relationId, relationKeyText } from '../../../src/model/relation-ids.js';
import {
  relationTypes,
  type Direction,
  type NewEvidence,
  type Relation,
  type RelationKey,
} from '../../../src/model/relation.js';
import { claims, evidence, goneId, keys } from '../claims.js';
import { ids } from '../graph.js';

const { papers, methods, datasets, tasks, topics, metrics, imports, backbones } = ids;
const some = [papers.proxyAnchor, papers.hierarchical, methods.tripletLoss, datasets.cub, 'paper_unknown'];
const ofEachKind = [...some, tasks.retrieval, topics.proxies, metrics.nmi, backbones.resnet50];
const nowhere = { dataset: null, metric: null };

const plain: RelationKey = { type: 'CITES', from: papers.hierarchical, to: papers.facenet, ...nowhere };
const allIds = [...Object.values(claims), relationId(plain), 'relation_unknown', 'cites_unknown'];

const empty: NewEvidence = {
  stance: 'SUPPORTS',
  asserter: 'THIRD_PARTY',
  asserterName: null,
  ownWork: false,
  source: null,
  sourceUrl: null,
  locator: null,
  note: null,
  results: [],
  qualifier: null,
  protocol: null,
};

function row(
  name: string,
  key: RelationKey,
  more: Partial<NewEvidence> = {},
  importId: string | null = null,
): EvidenceRow {
  return {
    key,
    evidence: { ...empty, ...more },
    id: stableId('evidence', name),
    createdAt: '2024-05-01T00:00:00.000Z',
    createdBy: 'Ada',
    createdById: 'person_ada',
    importId,
  };
}

type PagesRequest = Parameters<typeof relationsOf>[2];

async function allPages(store: GraphStore, direction: Direction, first: number) {
  const rows: unknown[] = [];
  let after: string | null = null;
  do {
    const request: PagesRequest = { types: null, direction, page: { first, after } };
    const page: Page<Relation> | undefined = (await relationsOf(store, [papers.proxyAnchor], request)).get(
      papers.proxyAnchor,
    );
    rows.push(page);
    after = page?.hasNextPage === true ? (page.items.at(-1)?.cursor ?? null) : null;
  } while (after !== null);
  return rows;
}

/** Every row of a transaction's query is looked at through the graph it leaves. */
type Write = (tx: GraphTransaction) => Promise<unknown>;

const ends = { id: claims.disputed, disputed: true };
const shared = { id: claims.alsoImported, disputed: true };

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'claims.lockByKey': [{ keys: [relationKeyText(keys.disputed), 'unknown'] }],
  'claims.lockByEvidence': [{ id: evidence.byAuthors }],
  'nodes.there': [
    {
      paper: [papers.survey, 'paper_unknown'],
      method: [methods.htl],
      dataset: [],
      backbone: [],
      task: [],
      metric: [metrics.nmi],
      topic: [],
      result: Object.values(ids.results),
    },
  ],
  'claims.withoutEvidence': [{ ids: Object.values(claims) }],
  'claims.state': [{ ids: Object.values(claims) }],
  'claims.partedFrom': [{ ids: [goneId] }],
  'claims.disputed': [
    { about: null, limit: 5 },
    { about: { [datasets.cub]: true }, limit: 5 },
    { about: {}, limit: 5 },
  ],
  'mirrors.draw': [{ rows: [{ ...ends, disputed: null }] }],
  'mirrors.erase': [{ rows: [ends] }],
  'mirrors.drawShared': [{ rows: [{ id: claims.citation, disputed: true }] }],
  'mirrors.eraseShared': [{ rows: [shared, { id: claims.citation, disputed: null }] }],
  'mirrors.quietShared': [{ rows: [{ id: claims.citation, disputed: null }] }],
  'mirrors.letGo': [{ rows: [{ id: claims.citation }] }],
};

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  'relations by id, stored and made of ends': (store) => relationsByIds(store, allIds),
  'claims by id': (store) => claimsByIds(store, allIds, {}),
  'evidence by id, stored and of imports': (store) =>
    evidenceByIds(store, [...Object.values(evidence), importEvidenceId(relationId(plain), imports.second)]),
  'evidence nodes': (store) => storedEvidence(store, Object.values(evidence), {}),
  'links between ends': (store) => linksBetween(store, [plain, keys.alsoImported, keys.retracted], {}),
  'relations in pages of two, both ways': (store) => allPages(store, 'BOTH', 2),
  'relations in pages of three, outgoing': (store) => allPages(store, 'OUTGOING', 3),
  'relations in pages of one, incoming': (store) => allPages(store, 'INCOMING', 1),
  'relations of things of each kind': (store) =>
    relationsOf(store, ofEachKind, { types: null, direction: 'BOTH', page: { first: 4, after: null } }),
  'relations of some types on a dataset': (store) =>
    relationsOf(store, Object.values(methods), {
      types: ['OUTPERFORMS', 'INSPIRED_BY'],
      direction: 'BOTH',
      dataset: datasets.cub,
      page: { first: 4, after: null },
    }),
  'how many relations': async (store) => [
    await countRelationsOf(store, ofEachKind, { types: null, direction: 'BOTH' }),
    await countRelationsOf(store, ofEachKind, { types: ['CITES'], direction: 'INCOMING' }),
    await countRelationsOf(store, some, { types: ['OUTPERFORMS'], direction: 'BOTH', dataset: datasets.cub }),
  ],
  'claims between things': async (store) => [
    await claimsAmong(store, { types: relationTypes, from: [methods.htl] }, {}),
    await claimsAbout(store, { types: relationTypes, to: [methods.tripletLoss, methods.proxyNca] }),
    await claimsAbout(store, { types: ['INSPIRED_BY'], either: [methods.proxyNca] }),
    await claimsAbout(store, { types: relationTypes, from: [methods.htl], to: [methods.tripletLoss] }),
  ],
  'claims beside their mirrors': (store) => checkMirrors(store),
  'disputed claims': (store) => disputedClaims(store, [methods.tripletLoss]),
};

export const writes: Readonly<Record<string, Write>> = {
  'evidence for new relations and old': (tx) =>
    writeEvidence(tx, [
      row(
        'new',
        { type: 'EXTENDS', from: papers.survey, to: methods.htl, ...nowhere },
        { qualifier: 'in part' },
      ),
      row(
        'on a dataset',
        { ...keys.disputed, metric: metrics.nmi },
        { source: papers.survey },
        imports.first,
      ),
      row('more', keys.disputed, { stance: 'DISPUTES', sourceUrl: 'https://example.org' }),
      row('again', plain, { results: [ids.results.tripletOnCub] }, imports.first),
      row('of a topic', { type: 'ABOUT', from: methods.htl, to: topics.hardMining, ...nowhere }),
    ]),
  'the same evidence in the name of two imports': async (tx) => {
    await writeEvidence(tx, [row('twice', keys.inspired, {}, imports.first)]);
    await writeEvidence(tx, [row('twice', keys.inspired, {}, imports.second)]);
    await writeEvidence(tx, [row('twice', keys.inspired, {}, imports.second)]);
  },
  'the last evidence of a relation is taken back, and evidence of one that imports hold': async (tx) => [
    await withdrawEvidence(tx, { id: evidence.byAuthors, at: '2024-06-01T00:00:00.000Z', by: 'Ada' }),
    await withdrawEvidence(tx, { id: evidence.against, at: '2024-06-01T00:00:00.000Z', by: null }),
    await withdrawEvidence(tx, { id: evidence.setup, at: '2024-06-01T00:00:00.000Z', by: null }),
    await withdrawEvidence(tx, { id: evidence.setup, at: '2024-06-01T00:00:00.000Z', by: null }),
  ],
  'an import lets go of its evidence': (tx) => releaseEvidence(tx, imports.second),
  'claims of a paper that is back': async (tx) => {
    await tx.run(
      { name: 'test.paper', cypher: 'CREATE (:Paper {id: $id})', row: () => null },
      { id: goneId },
    );
    await rejoinClaims(tx, [goneId]);
  },
  'claims to a paper that is back': async (tx) => {
    const remove = `MATCH (paper:Paper {id: $id}) DETACH DELETE paper`;
    const create = `CREATE (:Paper {id: $id})`;
    for (const cypher of [remove, create]) {
      await tx.run({ name: 'test.paper', cypher, row: () => null }, { id: papers.proxyNca });
    }
    await rejoinClaims(tx, [papers.proxyNca]);
  },
  'mirrors drawn anew are as they were': async (tx) => {
    await refreshMirrors(tx, Object.values(claims));
    await writeEvidence(tx, [row('new', keys.retracted)]);
  },
};
