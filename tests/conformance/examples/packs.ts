// Packs: what is loaded, what it says, what it shares with others, and what one of some papers must hold.
import { defineConcepts } from '../../../src/graph/define-concepts.js';
import {
  allThings,
  proposedBy,
  relationIdsOf,
  resultIdsOf,
  thingsByIds,
} from '../../../src/graph/pack-contents.js';
import {
  definedByPacks,
  forgetSayings,
  heldAloneBy,
  knownStatements,
  listPacks,
  listPacksBy,
  markAsPack,
  restingOnlyOn,
  saidBy,
  standingImports,
} from '../../../src/graph/packs.js';
import type { Run } from '../../../src/graph/records.js';
import type { GraphStore, GraphTransaction } from '../../../src/graph/store.js';
import { writeEvidence } from '../../../src/graph/write-claims.js';
import { stableId } from '../../../src/model/ids.js';
import { relationKeyText } from '../../../src/model/relation-ids.js';
import { ids } from '../graph.js';

const { first, second } = ids.imports;
const { papers, methods, metrics, datasets, venues, authors, results } = ids;
const evidence = stableId('evidence', 'of a pack');
const key = {
  type: 'OUTPERFORMS' as const,
  from: methods.htl,
  to: methods.tripletLoss,
  dataset: datasets.cub,
  metric: null,
};
const title = {
  name: 'small-pack',
  title: 'Small pack',
  description: 'Little.',
  source: 'A talk',
  author: 'Ada',
  url: '',
  licence: 'None',
};

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  'packs where none is loaded': listPacks,
  'imports by name': (store) => standingImports(reading(store), ['more.jsonl', 'nothing']),
  'things by id, of several kinds': async (store) => [
    ...(await thingsByIds(store, [
      methods.htl,
      metrics.recallAt1,
      venues.cvpr,
      authors.wang,
      papers.facenet,
    ])),
  ],
  'everything with a name': async (store) => [...(await allThings(store))],
  'what papers propose': (store) => proposedBy(store, [papers.facenet, papers.hierarchical, papers.survey]),
  'what is said of some papers and methods': async (store) =>
    (await relationIdsOf(store, [papers.hierarchical, papers.proxyAnchor, methods.htl], 100)).sort(),
  'all that is said': async (store) => (await relationIdsOf(store, null, 1_000)).sort(),
  'figures of a method and of a paper': async (store) =>
    (await resultIdsOf(store, [methods.tripletLoss, papers.hierarchical], 100)).sort(),
  'all figures': async (store) => (await resultIdsOf(store, null, 100)).sort(),
  'what is there, and what only some imports hold': async (store) => [
    [
      ...(await knownStatements(reading(store), {
        claims: ['none'],
        evidence: ['none'],
        results: [results.htlOnCub],
      })),
    ],
    [...(await heldAloneBy(reading(store), [first]))].sort(),
    [...(await heldAloneBy(reading(store), [first, second]))].sort(),
  ],
};

export const writes: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>> = {
  'a pack is loaded, read and forgotten': async (tx) => {
    const run: Run = (query, params) => tx.run(query, params);
    const scale = { higherIsBetter: true, unit: 'percent' as const, min: 0, max: 100 };
    const metric = { id: metrics.recallAt1, kind: 'metric' as const, name: 'R@1', aliases: ['P@1'] };
    await defineConcepts(tx, second, [{ ...metric, description: null, scale }]);
    await writeEvidence(tx, [
      {
        key,
        evidence: {
          stance: 'SUPPORTS',
          asserter: 'THIRD_PARTY',
          asserterName: 'Ada',
          ownWork: false,
          source: papers.survey,
          sourceUrl: null,
          locator: null,
          note: null,
          results: [],
          qualifier: null,
          protocol: null,
        },
        id: evidence,
        createdAt: '2026-01-01T00:00:00.000Z',
        createdBy: null,
        createdById: null,
        importId: second,
      },
    ]);
    await markAsPack(tx, second, { title, hash: 'a hash', says: new Map([['paper x', 'a paper']]) });
    const found = [
      await listPacksBy(run),
      await definedByPacks(run, []),
      await definedByPacks(run, [second]),
      [...(await saidBy(run, [first, second]))],
      [
        ...(await knownStatements(run, {
          claims: [relationKeyText(key)],
          evidence: [evidence],
          results: [],
        })),
      ],
      [...(await heldAloneBy(run, [second]))].sort(),
      [...(await restingOnlyOn(run, [evidence]))],
    ];
    await forgetSayings(tx, second);
    return [...found, [...(await saidBy(run, [second]))]];
  },
};

function reading(store: GraphStore): Run {
  return (query, params) => store.read(query, params);
}
