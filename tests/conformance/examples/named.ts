// Things that have a name: each query as it is defined, and the functions that make the same for other kinds.
import { countNamed, findNamed, namedByName, type NamedWhere } from '../../../src/graph/named.js';
import type { Params } from '../../../src/graph/query.js';
import type { GraphStore } from '../../../src/graph/store.js';
import { namedKinds, type NamedKind } from '../../../src/model/kinds.js';
import { ids } from '../graph.js';

const oneOfEach: Readonly<Record<NamedKind, readonly string[]>> = {
  method: Object.values(ids.methods),
  dataset: Object.values(ids.datasets),
  backbone: Object.values(ids.backbones),
  task: Object.values(ids.tasks),
  metric: Object.values(ids.metrics),
  topic: Object.values(ids.topics),
  venue: Object.values(ids.venues),
  author: Object.values(ids.authors),
};

const place = { placeKey: 'htl', placeId: ids.methods.htl };

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'named.byIds': [oneOfEach],
  'named.byName': [{ key: 'tripletloss' }, { key: 'hierarchicaltripletloss' }, { key: 'unknown' }],
  'named.page': [
    { prefix: '', placeKey: '', placeId: '', limit: 3 },
    { prefix: 't', ...place, limit: 3 },
  ],
  'named.beforePage': [{ prefix: '', ...place }],
  'named.count': [{ prefix: 't' }, { prefix: 'zzz' }],
};

/** A name or alias of one thing of each kind. */
const names: Readonly<Record<NamedKind, string>> = {
  method: 'Triplet',
  dataset: 'cub 200',
  backbone: 'googlenet v2',
  task: 'IMAGE RETRIEVAL',
  metric: 'r@1',
  topic: 'proxies',
  venue: 'Computer Vision & Pattern Recognition',
  author: 'henri poincare',
};

async function twoPages(store: GraphStore, kind: NamedKind, where: NamedWhere) {
  const one = await findNamed(store, kind, where, { first: 1, after: null });
  const after = one.items[0]?.cursor ?? null;
  const two = await findNamed(store, kind, where, { first: 2, after });
  return [one, two, await countNamed(store, kind, where)];
}

type Call = (store: GraphStore) => Promise<unknown>;

export const calls: Readonly<Record<string, Call>> = {
  ...Object.fromEntries<Call>(
    namedKinds.flatMap((kind): [string, Call][] => [
      [`${kind} by name`, (store: GraphStore) => namedByName(store, kind, names[kind])],
      [`all of kind ${kind}`, (store: GraphStore) => twoPages(store, kind, {})],
      [
        `some of kind ${kind}`,
        (store: GraphStore) => twoPages(store, kind, { name: 'c', ids: oneOfEach[kind] }),
      ],
    ]),
  ),
};
