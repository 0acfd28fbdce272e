// What is said of the things in the library: one claim of every shape, with its evidence and its mirror.
import { stableId } from '../../src/model/ids.js';
import { relationId, relationKeyText } from '../../src/model/relation-ids.js';
import type { RelationKey } from '../../src/model/relation.js';
import type { Kind } from '../../src/model/kinds.js';
import { ids } from './ids.js';

const { papers, methods, datasets, metrics, imports } = ids;
const nowhere = { dataset: null, metric: null };

/** Not in the library: it was taken out after something was said of it. */
const gone = stableId('paper', 'gone');

export const keys = {
  disputed: {
    type: 'OUTPERFORMS',
    from: methods.htl,
    to: methods.tripletLoss,
    dataset: datasets.cub,
    metric: metrics.recallAt1,
  },
  inspired: { type: 'INSPIRED_BY', from: papers.proxyAnchor, to: methods.proxyNca, ...nowhere },
  alsoImported: { type: 'EVALUATED_ON', from: papers.hierarchical, to: datasets.cub, ...nowhere },
  retracted: { type: 'DISPUTES', from: papers.survey, to: methods.tripletLoss, ...nowhere },
  dormant: { type: 'INSPIRED_BY', from: gone, to: papers.facenet, ...nowhere },
  citation: { type: 'CITES', from: papers.survey, to: papers.proxyNca, ...nowhere },
} as const satisfies Record<string, RelationKey>;

type Name = keyof typeof keys;
const names = Object.keys(keys) as Name[];

export const claims = Object.fromEntries(names.map((name) => [name, relationId(keys[name])])) as Record<
  Name,
  string
>;

const kindsOfEnds: Readonly<Record<Name, readonly [Kind, Kind]>> = {
  disputed: ['method', 'method'],
  inspired: ['paper', 'method'],
  alsoImported: ['paper', 'dataset'],
  retracted: ['paper', 'method'],
  dormant: ['paper', 'paper'],
  citation: ['paper', 'paper'],
};

interface EvidenceNode {
  readonly id: string;
  readonly of: Name;
  readonly sourceId?: string;
  readonly [property: string]: unknown;
}

function said(name: string, of: Name, more: Record<string, unknown> = {}): EvidenceNode {
  return {
    id: stableId('evidence', name),
    of,
    stance: 'SUPPORTS',
    asserter: 'THIRD_PARTY',
    ownWork: false,
    createdAt: '2024-03-01T00:00:00.000Z',
    ...more,
  };
}

const evidenceOfClaims: readonly EvidenceNode[] = [
  said('by the authors', 'disputed', {
    asserter: 'AUTHOR',
    asserterName: 'Weifeng Ge',
    ownWork: true,
    sourceId: papers.hierarchical,
    locator: 'Table 3',
    createdBy: 'Ada',
    createdById: 'person_ada',
  }),
  said('against it', 'disputed', { stance: 'DISPUTES', sourceUrl: 'https://example.org/review' }),
  said('of a pack', 'inspired', { qualifier: 'partially', imports: [imports.second] }),
  said('by the authors themselves', 'inspired', {
    asserter: 'AUTHOR',
    ownWork: true,
    sourceId: gone,
    createdAt: '2024-02-01T00:00:00.000Z',
  }),
  said('a setup', 'alsoImported', { protocol: '{"embeddingDim":512}', note: 'From the appendix' }),
  said('taken back', 'retracted', {
    asserter: 'READER',
    retractedAt: '2024-04-01T00:00:00.000Z',
    retractedBy: 'Ada',
  }),
  said('of what is gone', 'dormant'),
  said('of a pack, on a citation', 'citation', { imports: [imports.second], sourceId: papers.facenet }),
];

export const evidence = {
  byAuthors: stableId('evidence', 'by the authors'),
  against: stableId('evidence', 'against it'),
  ofPack: stableId('evidence', 'of a pack'),
  setup: stableId('evidence', 'a setup'),
  takenBack: stableId('evidence', 'taken back'),
  dormant: stableId('evidence', 'of what is gone'),
} as const;

export const goneId = gone;

export const claimNodes = names.map((name) => {
  const { type, from, to, dataset, metric } = keys[name];
  return {
    id: claims[name],
    key: relationKeyText(keys[name]),
    type,
    fromId: from,
    toId: to,
    ...(dataset !== null && { datasetId: dataset }),
    ...(metric !== null && { metricId: metric }),
    createdAt: '2024-02-01T00:00:00.000Z',
  };
});

export const evidenceNodes = evidenceOfClaims.map(({ of: _of, ...node }) => node);

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}
type Relationship = readonly [from: Kind, type: string, to: Kind, edges: readonly Edge[]];

function mirror(name: Name, more: Record<string, unknown> = {}): Relationship {
  const { type, from, to } = keys[name];
  const [fromKind, toKind] = kindsOfEnds[name];
  return [fromKind, type, toKind, [{ from, to, properties: { claim: claims[name], ...more } }]];
}

export const claimRelationships: readonly Relationship[] = [
  ...names.flatMap((name): Relationship[] => {
    const [fromKind, toKind] = kindsOfEnds[name];
    return [
      ['relation', 'FROM', fromKind, [{ from: claims[name], to: keys[name].from }]],
      ['relation', 'TO', toKind, [{ from: claims[name], to: keys[name].to }]],
    ];
  }),
  ['relation', '`WHERE`', 'dataset', [{ from: claims.disputed, to: datasets.cub }]],
  ['relation', '`IN`', 'metric', [{ from: claims.disputed, to: metrics.recallAt1 }]],
  ['relation', 'RESTS_ON', 'evidence', evidenceOfClaims.map(({ id, of }) => ({ from: claims[of], to: id }))],
  [
    'evidence',
    'SOURCE',
    'paper',
    evidenceOfClaims.flatMap(({ id, sourceId }) =>
      sourceId === undefined ? [] : [{ from: id, to: sourceId }],
    ),
  ],
  mirror('disputed', { disputed: true }),
  mirror('inspired'),
  mirror('citation'),
];
