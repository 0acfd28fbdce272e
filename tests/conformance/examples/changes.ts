// The log of changes: what waits for a number, what has one, and the oldest that go.
import { noteChanges } from '../../../src/graph/note-changes.js';
import type { Params } from '../../../src/graph/query.js';
import type { GraphTransaction } from '../../../src/graph/store.js';
import { evidenceNodes } from '../claims.js';
import { ids } from '../graph.js';

const now = '2024-03-01T00:00:00.000Z';

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'results.stand': [{ ids: [...Object.values(ids.results), 'unknown'] }],
  'evidence.known': [{ ids: [...evidenceNodes.map(({ id }) => id), 'unknown'] }],
  'changes.state': [{}],
  'changes.lock': [{ log: 'another', now }],
  'changes.waiting': [{ most: 1 }, { most: 10 }],
  'changes.number': [
    {
      now,
      rows: [
        { id: 'change-5', number: 5, told: 10 },
        { id: 'unknown', number: 6, told: 11 },
      ],
    },
  ],
  'changes.save': [{ oldest: 3, newest: 6, told: 11 }],
  'changes.old': [
    { oldest: 2, most: 4, told: 6, before: '2024-01-01T00:00:00.000Z' },
    { oldest: 2, most: 3, told: 0, before: '2024-02-03T00:00:00.000Z' },
    { oldest: 2, most: 4, told: 0, before: '2024-01-01T00:00:00.000Z' },
  ],
  'changes.drop': [{ numbers: [2, 99] }],
  'changes.from': [
    { from: 2, to: 4, seen: 0, most: 10 },
    { from: 2, to: 3, seen: 2, most: 1 },
    { from: 4, to: 4, seen: 9, most: 10 },
    { from: 5, to: 6, seen: 0, most: 10 },
  ],
};

export const writes: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>> = {
  'papers are added, and two are merged': (tx) =>
    noteChanges(tx, [
      { kind: 'PAPER_ADDED', ids: [ids.papers.facenet, ids.papers.survey], importId: ids.imports.first },
      { kind: 'PAPERS_MERGED', ids: [ids.papers.facenet], others: [ids.papers.survey] },
      { kind: 'PAPER_REMOVED', ids: [] },
    ]),
};
