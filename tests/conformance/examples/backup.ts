// The whole graph as lines, and lines as a graph: what a backup and a restore are made of.
import { countGraph, graphLines, type GraphLine } from '../../../src/graph/backup.js';
import type { Params } from '../../../src/graph/query.js';
import {
  forgetRestoring,
  noteRestoring,
  restoredHalfFrom,
  writeGraphLines,
} from '../../../src/graph/restore.js';
import type { GraphStore, GraphTransaction } from '../../../src/graph/store.js';
import { ids } from '../graph.js';

const { facenet, survey } = ids.papers;
const unknown = 'paper_unknown';

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'backup.ids': [{}],
  'backup.nodes': [{ ids: [facenet, unknown] }, { ids: [] }],
  'backup.parts': [{ ids: Object.values(ids.imports) }],
  'backup.relationships': [{ ids: [facenet, survey, unknown] }],
  'backup.countNodes': [{}],
  'backup.countRelationships': [{}],
  'restore.nodes': [
    { rows: [{ id: 'paper_new', title: 'New', year: 2020, linkKinds: ['pdf'], extra: 0.5 }] },
  ],
  'restore.parts': [{ rows: [{ of: ids.imports.first, props: { first: 1001, items: '[]' } }] }],
  'restore.relationships': [
    { rows: [{ from: facenet, to: survey, props: { imports: [ids.imports.first] } }] },
  ],
  'restore.start': [{ file: 'thesis.litgraph', at: '2024-01-01T00:00:00.000Z' }],
  // How many are taken at once decides which: all of them.
  'restore.someNodes': [{ limit: 100_000 }],
  'restore.removeSome': [{ limit: 100_000 }],
};

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  'the lines of the whole graph': async (store) => {
    const lines: GraphLine[] = [];
    for await (const batch of graphLines(store)) lines.push(...batch);
    return lines.map((line) => JSON.stringify(line)).sort();
  },
  'how much there is of everything': (store) => countGraph(store),
};

/** What a library would say when it is opened. */
const halfRestored = (tx: GraphTransaction) =>
  restoredHalfFrom({ read: (query, params) => tx.run(query, params) });

export const writes: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>> = {
  'a restore is noted, once': async (tx) => {
    await noteRestoring(tx, 'first.litgraph', '2024-01-01T00:00:00.000Z');
    await noteRestoring(tx, 'second.litgraph', '2024-01-02T00:00:00.000Z');
    return halfRestored(tx);
  },
  'a restore is over': async (tx) => {
    await noteRestoring(tx, 'first.litgraph', '2024-01-01T00:00:00.000Z');
    await forgetRestoring(tx);
    // Something stays, so that this changes the graph.
    await writeGraphLines(tx, [{ node: 'Topic', props: { id: 'topic_new', name: 'New', nameKey: 'new' } }]);
    return halfRestored(tx);
  },
};
