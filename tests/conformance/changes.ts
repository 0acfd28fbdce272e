// The log of changes of the library: its first entry is forgotten, one tells of several papers, one waits for its number.
import { ids } from './ids.js';

const { papers, methods, imports } = ids;

export const logOfChanges = { name: 'changes', log: 'log-of-conformance', oldest: 2, newest: 4, told: 8 };

const numbered = { numberedAt: '2024-02-02T00:00:00.000Z' };

export const changes = [
  {
    ...numbered,
    number: 2,
    told: 6,
    id: 'change-2',
    at: '2024-02-01T00:00:00.000Z',
    turn: 2,
    kind: 'PAPER_ADDED',
    ids: [papers.facenet, papers.survey, 'paper_goneforever1234567890'],
    importId: imports.first,
  },
  {
    ...numbered,
    number: 3,
    told: 7,
    id: 'change-3',
    at: '2024-02-01T00:00:01.000Z',
    turn: 3,
    kind: 'PAPERS_MERGED',
    ids: [papers.facenet],
    others: ['paper_goneforever1234567890'],
  },
  {
    ...numbered,
    number: 4,
    told: 8,
    id: 'change-4',
    at: '2024-02-01T00:00:02.000Z',
    turn: 4,
    kind: 'CONCEPT_CHANGED',
    ids: [Object.values(methods)[0]],
  },
];

export const newChanges = [
  {
    id: 'change-6',
    at: '2024-02-03T00:00:00.000Z',
    turn: 2,
    kind: 'PAPER_JOINED',
    ids: [papers.survey],
    importId: imports.second,
  },
  {
    id: 'change-5',
    at: '2024-02-03T00:00:00.000Z',
    turn: 1,
    kind: 'PAPER_CHANGED',
    ids: [papers.facenet, papers.survey],
  },
];
