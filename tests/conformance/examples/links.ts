// What lies around papers and concepts of every kind, over all types of relation and over some; lineages both ways.
import { lineageSteps } from '../../../src/graph/lineage.js';
import { degreesOf, linksAround, linksBetween, type Types } from '../../../src/graph/links.js';
import type { GraphStore } from '../../../src/graph/store.js';
import { relationTypes } from '../../../src/model/relation.js';
import { ids } from '../graph.js';

const { papers, authors, venues, methods, datasets, backbones, tasks, metrics, topics } = ids;
const everything = [papers, authors, venues, methods, datasets, backbones, tasks, metrics, topics].flatMap(
  (named) => Object.values<string>(named),
);
const some = { 'one paper': [papers.hierarchical], everything, 'unknown things': ['paper_unknown'] };
const types = {
  'all types': relationTypes,
  citations: ['CITES'],
  'what is rarely said': ['INSPIRED_BY', 'EXTENDS', 'ANALOGOUS_TO', 'PROPOSES'],
} as const;

type Calls = Readonly<Record<string, (store: GraphStore) => Promise<unknown>>>;

export const calls: Calls = Object.assign(
  {
    'degrees over no types': async (store: GraphStore) => [
      ...(await degreesOf(store, [papers.facenet, 'topic_unknown'], [])),
    ],
  },
  ...Object.entries(some).flatMap(([around, these]) =>
    Object.entries(types).map(([over, those]) => walks(`${around} over ${over}`, these, those)),
  ),
  ...(['ANCESTORS', 'DESCENDANTS'] as const).map((way): Calls => ({
    [`${way} of everything`]: (store) => lineageSteps(store, everything, way, 100),
    [`the first two ${way}`]: (store) => lineageSteps(store, everything, way, 2),
  })),
) as Calls;

function walks(what: string, these: readonly string[], types: Types): Calls {
  return {
    [`degrees of ${what}`]: async (store) => inSomeOrder([...(await degreesOf(store, these, types))]),
    [`links around ${what}`]: async (store) => {
      return inSomeOrder(await linksAround(store, these, types));
    },
    [`links between ${what}`]: (store) => linksBetween(store, these, types, 30),
  };
}

/** Rows come in no promised order: walks take them in any. */
function inSomeOrder(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
