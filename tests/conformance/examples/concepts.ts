// Names, definitions and merges: what looks names up, what packs and persons say of concepts, and every step of a merge.
import {
  defineConcepts,
  releaseDefinitions,
  type ConceptDefinition,
} from '../../../src/graph/define-concepts.js';
import { resolveRetiredBy, retiredIntoBy } from '../../../src/graph/retired.js';
import type { Params } from '../../../src/graph/query.js';
import { resolveNames } from '../../../src/graph/resolve-names.js';
import {
  claimsAt,
  claimsWithKeys,
  eraseMirrors,
  moveClaims,
  restoreClaims,
  retireClaims,
  transferEvidence,
} from '../../../src/graph/merge-claims.js';
import {
  lockNamed,
  mergedInto,
  restoreNamed,
  retireNamed,
  setNamed,
} from '../../../src/graph/merged-concepts.js';
import {
  drawRelationships,
  eraseRelationships,
  relationshipsOf,
  relationshipsWith,
} from '../../../src/graph/relationships.js';
import type { GraphTransaction } from '../../../src/graph/store.js';
import { writeEvidence } from '../../../src/graph/write-claims.js';
import { stableId } from '../../../src/model/ids.js';
import { relationKeyText } from '../../../src/model/relation-ids.js';
import { ids } from '../graph.js';

const { authors, methods, metrics, topics, datasets, imports, papers } = ids;
const none: string[] = [];
const noKeys = {
  method: none,
  dataset: none,
  backbone: none,
  task: none,
  metric: none,
  topic: none,
  venue: none,
  author: none,
};

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'concepts.edit': [
    { id: methods.htl, props: { name: 'Hierarchical', nameKey: 'hierarchical', edited: ['name'] } },
    { id: 'method_new', props: { name: 'New', nameKey: 'new', edited: ['name'] } },
  ],
  'names.own': [
    noKeys,
    { ...noKeys, method: ['htl', 'triplet'], venue: ['cvpr'], author: ['weifeng ge', 'nobody'] },
  ],
  'names.others': [{ ids: [methods.htl], keys: ['tl'], wanted: { tl: true, hierarchicaltripletloss: true } }],
};

const recall: ConceptDefinition = {
  id: metrics.recallAt1,
  kind: 'metric',
  name: 'Recall at 1',
  aliases: ['Rank-1'],
  description: 'How often the nearest neighbour is of the class.',
  scale: { higherIsBetter: true, unit: 'percent', min: 0, max: 100 },
};

const definitions: readonly ConceptDefinition[] = [
  recall,
  { ...recall, kind: 'venue', id: stableId('venue', 'new'), name: 'A new one', aliases: [], scale: null },
];

const retired = (id: string, into: string) => ({
  id,
  kind: 'method' as const,
  name: 'HTL',
  nameKey: 'htl',
  names: ['HTL'],
  into,
  mergedAt: '2026-01-01T00:00:00.000Z',
  place: 0,
  mergedBy: 'Ada',
  mergedById: 'person_1',
  journal: '{}',
});

const outperforms = {
  type: 'OUTPERFORMS',
  from: methods.htl,
  to: methods.proxyNca,
  dataset: datasets.cub,
  metric: null,
} as const;

async function say(tx: GraphTransaction, from: string, id: string): Promise<string> {
  const [claim = ''] = await writeEvidence(tx, [
    {
      key: { ...outperforms, from },
      evidence: {
        stance: 'SUPPORTS',
        asserter: 'READER',
        asserterName: null,
        ownWork: false,
        source: null,
        sourceUrl: null,
        locator: null,
        note: null,
        results: [],
        qualifier: null,
        protocol: null,
      },
      id,
      createdAt: '2026-01-01T00:00:00.000Z',
      createdBy: null,
      createdById: null,
      importId: null,
    },
  ]);
  return claim;
}

export const writes: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>> = {
  'what a pack says of concepts is shown': (tx) => defineConcepts(tx, imports.first, definitions),
  'what a pack said of concepts is taken back': async (tx) => {
    await defineConcepts(tx, imports.first, definitions);
    await defineConcepts(tx, imports.second, [recall]);
    await releaseDefinitions(tx, imports.first);
    await releaseDefinitions(tx, imports.second, [metrics.nmi]);
  },
  'a thing that goes leaves its id and name to the one that stays': async (tx) => {
    const of = await relationshipsOf(tx, methods.htl);
    const also = await relationshipsWith(tx, methods.tripletLoss, of);
    await eraseRelationships(tx, methods.tripletLoss, also);
    await drawRelationships(tx, methods.tripletLoss, of);
    const props = await lockNamed(tx, methods.htl);
    await retireNamed(tx, retired(methods.htl, methods.tripletLoss));
    await setNamed(tx, methods.tripletLoss, { description: null, aliases: ['HTL'], aliasKeys: ['htl'] });
    const run = tx.run.bind(tx);
    const rows = (all: typeof of) => all.map(({ other, type }) => `${type} ${other}`).sort();
    return [
      rows(of),
      rows(also),
      props,
      await resolveRetiredBy(run, [methods.htl, methods.unused]).then((it) => [...it]),
      (await retiredIntoBy(run, [methods.tripletLoss])).map(({ survivor, id }) => [survivor, id]),
      await resolveNames(tx, [
        { kind: 'method', name: 'HTL' },
        { kind: 'author', name: 'HTL' },
      ]),
      await mergedInto(tx, methods.tripletLoss),
    ];
  },
  'a thing that comes back has its id again': async (tx) => {
    const props = (await lockNamed(tx, methods.unused)) ?? {};
    await retireNamed(tx, retired(methods.unused, methods.htl));
    await restoreNamed(tx, methods.unused, { ...props, description: 'It is back.' });
  },
  'claims move to another end': async (tx) => {
    const id = await say(tx, methods.htl, 'evidence_one');
    const [claim] = await claimsAt(tx, methods.htl);
    await eraseMirrors(tx, methods.htl, [id]);
    const key = { ...outperforms, from: methods.multiSimilarity };
    await moveClaims(tx, { from: methods.htl, to: methods.multiSimilarity }, [{ id, key, parts: ['from'] }]);
    return [claim?.key, claim?.evidence, await claimsWithKeys(tx, [relationKeyText(key)])];
  },
  'claims are united and parted': async (tx) => {
    const from = await say(tx, methods.htl, 'evidence_one');
    const to = await say(tx, methods.multiSimilarity, 'evidence_two');
    await transferEvidence(tx, [{ from, to, evidence: ['evidence_one'] }]);
    await retireClaims(tx, [{ id: from, into: to }], '2026-01-01T00:00:00.000Z');
    const third = await say(tx, methods.tripletLoss, 'evidence_three');
    await transferEvidence(tx, [{ from: to, to: third, evidence: ['evidence_one', 'evidence_two'] }]);
    await retireClaims(tx, [{ id: to, into: third }], '2026-01-02T00:00:00.000Z');
    await restoreClaims(tx, [{ id: 'relation_new', key: outperforms, props: { type: 'OUTPERFORMS' } }]);
    return [...(await resolveRetiredBy(tx.run.bind(tx), [from, to]))];
  },
  'people and topics change hands': async (tx) => {
    await drawRelationships(tx, authors.kim, [
      { type: 'AUTHORED', out: true, other: papers.survey, label: 'Paper', props: { position: 2 } },
    ]);
    await eraseRelationships(tx, topics.proxies, [
      { type: 'ABOUT', out: false, other: papers.proxyNca, label: 'Paper' },
    ]);
  },
};
