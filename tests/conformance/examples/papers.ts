// Papers by id and key, pages of them and of their neighbours: each query as it is defined, and the functions that make
// other texts of its family, called with what makes those texts differ.
import { countNeighbours, findNeighbours, type Neighbourhood } from '../../../src/graph/paper-neighbours.js';
import { countPapers, findPapers } from '../../../src/graph/paper-pages.js';
import { hydratePapers, paperParts } from '../../../src/graph/papers.js';
import { nodesByIds } from '../../../src/graph/nodes.js';
import type { Params } from '../../../src/graph/query.js';
import type { GraphStore } from '../../../src/graph/store.js';
import { paperOrders, type PaperFilter } from '../../../src/model/paper-filter.js';
import { ids } from '../graph.js';

const { papers, authors, venues, methods, datasets, backbones, tasks, topics } = ids;
const everyPaper = Object.values(papers);
const stars = new Map([
  [papers.facenet, 5],
  [papers.survey, 2],
]);

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'papers.hydrate': [{ ids: [...everyPaper, 'paper_unknown'] }, { ids: [] }],
  'papers.idById': [{ value: papers.facenet }, { value: '' }],
  'papers.idByDoi': [{ value: '10.1109/cvpr.2015.7298682' }, { value: '10.1/unknown' }],
  'papers.idByArxivId': [{ value: '1703.07464' }],
  'papers.idByCitekey': [{ value: 'ge2018deep' }],
  'papers.idByTitle': [{ value: 'proxyanchorlossfordeepmetriclearning' }],
  'papers.page': [{ limit: 3 }, { limit: 100 }],
  'papers.beforePage': [{ c0: '2024-02-01T00:00:00.000Z', c1: 0, cursorId: papers.proxyAnchor }],
  'papers.count': [{}],
  'papers.conceptNames': [{ ids: [...everyPaper, 'paper_unknown'] }, { ids: [] }],
  'neighbours.page': [{ parents: [...Object.values(methods), 'method_unknown'], limit: 2 }],
  'neighbours.count': [{ parents: Object.values(methods) }],
};

const filters: Readonly<Record<string, PaperFilter>> = {
  'of ids': { ids: [papers.facenet, papers.survey, 'paper_unknown'] },
  'of years': { year: { from: 2017, to: 2019 } },
  'of no years': { not: { year: { from: null, to: null } } },
  'of a venue': { venue: [venues.cvpr] },
  'of authors': { author: [authors.kim, authors.wang] },
  'of a topic and task': { topic: [topics.metricLearning], task: [tasks.retrieval] },
  'proposing or using': { or: [{ proposes: [methods.htl] }, { uses: [methods.proxyNca] }] },
  'of a dataset, not a backbone': { dataset: [datasets.cub], not: { backbone: [backbones.bnInception] } },
  'of all': { and: [{ author: [authors.wang] }, { not: { ids: [papers.proxyAnchor] } }] },
  'of nothing': { or: [] },
};

/** The ids of the first two pages of two. */
async function twoPages(store: GraphStore, request: Omit<Parameters<typeof findPapers>[1], 'page'>) {
  const one = await findPapers(store, { ...request, page: { first: 2, after: null } });
  const after = one.items.at(-1)?.cursor ?? null;
  return [one, await findPapers(store, { ...request, page: { first: 2, after } })];
}

const parents: Readonly<Record<Neighbourhood, readonly string[]>> = {
  author: Object.values(authors),
  venue: Object.values(venues),
  topic: Object.values(topics),
  task: Object.values(tasks),
  method: Object.values(methods),
  dataset: Object.values(datasets),
  backbone: Object.values(backbones),
  metric: Object.values(ids.metrics),
  proposedIn: Object.values(methods),
  references: everyPaper,
  citedBy: everyPaper,
};

async function twoPagesOfNeighbours(store: GraphStore, hood: Neighbourhood) {
  const request = { filter: { not: { year: { from: null, to: 2015 } } } };
  const of = parents[hood];
  const one = await findNeighbours(store, hood, of, { ...request, page: { first: 1, after: null } });
  const after = [...one.values()].flatMap((page) => page.items)[0]?.cursor ?? null;
  const two = await findNeighbours(store, hood, of, { ...request, page: { first: 1, after } });
  return [one, two, await countNeighbours(store, hood, of, request.filter)];
}

type Call = (store: GraphStore) => Promise<unknown>;

export const calls: Readonly<Record<string, Call>> = {
  'papers with nothing': (store) => hydratePapers(store, everyPaper, new Set()),
  ...Object.fromEntries<Call>(
    paperParts.map((part) => [
      `papers with ${part}`,
      (store: GraphStore) => hydratePapers(store, everyPaper, new Set([part])),
    ]),
  ),
  ...Object.fromEntries<Call>(
    paperOrders.map((order) => [
      `papers in the order ${order}`,
      (store: GraphStore) => twoPages(store, { orderBy: [order], stars }),
    ]),
  ),
  'papers in several orders': (store) => twoPages(store, { orderBy: [...paperOrders], stars }),
  ...Object.fromEntries<Call>(
    Object.entries(filters).flatMap(([name, filter]) => [
      [`papers ${name}`, (store: GraphStore) => twoPages(store, { filter })],
      [`how many papers ${name}`, (store: GraphStore) => countPapers(store, filter)],
    ]),
  ),
  ...Object.fromEntries<Call>(
    (Object.keys(parents) as Neighbourhood[]).map((hood) => [
      `papers next to: ${hood}`,
      (store: GraphStore) => twoPagesOfNeighbours(store, hood),
    ]),
  ),
  'nodes of mixed kinds': async (store) => {
    const mixed = [...everyPaper, ...Object.values(authors), ...Object.values(methods), 'unknown'];
    return [...(await nodesByIds(store, mixed, new Set()))].sort(([a], [b]) => (a < b ? -1 : 1));
  },
};
