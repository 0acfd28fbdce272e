import { distinctPairs, keepApart, keyedPapers, lockPapers } from '../../../src/graph/duplicates.js';
import type { GraphStore, GraphTransaction } from '../../../src/graph/store.js';
import { ids } from '../ids.js';

const { papers } = ids;
const pair = { a: papers.facenet, b: papers.survey };

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  'what tells papers apart is read of all of them': async (store) =>
    (await keyedPapers((query, params) => store.read(query, params), 100)).sort((a, b) =>
      a.id < b.id ? -1 : 1,
    ),
};

export const writes: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>> = {
  'two papers are marked distinct once': async (tx) => {
    const there = await lockPapers(tx, [pair.a, pair.b, 'paper_unknown']);
    const said = { at: '2026-01-01T00:00:00.000Z', by: 'Ada', byId: null };
    await keepApart(tx, pair, said);
    await keepApart(tx, pair, { ...said, by: 'Grace' });
    return [there, await distinctPairs((query, params) => tx.run(query, params))];
  },
};
