// Cross-tabs over every axis, of the whole library and of filtered parts of it.
import { crossTab } from '../../../src/explore/cross-tab.js';
import { countHeads, type Axis } from '../../../src/graph/cross-tab.js';
import type { GraphStore } from '../../../src/graph/store.js';
import type { PaperFilter } from '../../../src/model/paper-filter.js';
import { ids } from '../graph.js';

const everything: PaperFilter = {};
const filtered: PaperFilter = { topic: [ids.topics.metricLearning], year: { from: 2018, to: null } };

type Call = (store: GraphStore) => Promise<unknown>;

function table(rows: Axis, columns: Axis, filter = everything): Call {
  return (store) => crossTab(store, { filter, rows, columns });
}

export const calls: Readonly<Record<string, Call>> = {
  'methods by datasets': table('METHOD', 'DATASET'),
  'methods by datasets of papers that fit': table('METHOD', 'DATASET', filtered),
  'methods by methods': table('METHOD', 'METHOD'),
  'topics by years': table('TOPIC', 'YEAR'),
  'years by venues of papers that fit': table('YEAR', 'VENUE', filtered),
  'years by years': table('YEAR', 'YEAR'),
  'backbones by tasks': table('BACKBONE', 'TASK'),
  'tables of no papers': table('TASK', 'TOPIC', { ids: [] }),
  'the two commonest methods': (store) => countHeads(store, 'METHOD', everything, 2),
};
