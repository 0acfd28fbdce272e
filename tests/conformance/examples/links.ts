// What lies around papers and concepts of every kind, over all types of relation and over some; lineages both ways.
import { lineageSteps } from '../../../src/graph/lineage.js';
import { degreesOf, linksAround, linksBetween } from '../../../src/graph/links.js';
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

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  ...Object.fromEntries(
    Object.entries(some).flatMap(([around, these]) =>
      Object.entries(types).flatMap(([over, those]) => [
        [
          `degrees of ${around} over ${over}`,
          async (store: GraphStore) => inSomeOrder([...(await degreesOf(store, these, those))]),
        ],
        [
          `links around ${around} over ${over}`,
          async (store: GraphStore) =>
            inSomeOrder(
              (await linksAround(store, these, those)).map((it) => ({
                ...it,
                links: inSomeOrder(it.links),
              })),
            ),
        ],
        [
          `links between ${around} over ${over}`,
          (store: GraphStore) => linksBetween(store, these, those, 30),
        ],
      ]),
    ),
  ),
  'degrees over no types': (store) =>
    degreesOf(store, [papers.facenet, 'topic_unknown'], []).then((it) => [...it]),
  ...Object.fromEntries(
    (['ANCESTORS', 'DESCENDANTS'] as const).flatMap((way) => [
      [`${way} of everything`, (store: GraphStore) => lineageSteps(store, everything, way, 100)],
      [`the first two ${way}`, (store: GraphStore) => lineageSteps(store, everything, way, 2)],
    ]),
  ),
};

/** Rows come in no promised order: walks take them in any. */
function inSomeOrder(rows: readonly unknown[]): readonly string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}
