// Imports, their items, and which papers they brought.
import { countItems, listItems } from '../../../src/graph/import-items.js';
import {
  countImports,
  importReport,
  importsByIds,
  importsOfRecords,
  listImports,
} from '../../../src/graph/imports.js';
import type { Params } from '../../../src/graph/query.js';
import type { GraphStore } from '../../../src/graph/store.js';
import { ids } from '../graph.js';

const { first, second, undone } = ids.imports;

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'imports.byIds': [{ ids: [first, second, undone, 'import_unknown'] }, { ids: [] }],
  'imports.ofRecords': [{ ids: [ids.records.proxyNca, ids.records.facenet, ids.records.edit] }],
  'imports.page': [
    { at: null, id: null, limit: 2 },
    { at: '2024-02-01T00:00:00.000Z', id: second, limit: 5 },
  ],
  'imports.newer': [{ at: '2024-02-01T00:00:00.000Z', id: 'import_' }],
  'imports.count': [{}],
  'imports.reports': [{ ids: [first, 'import_unknown'] }],
  'imports.items': [{ import: first }, { import: second }],
  'imports.itemsFrom': [
    { import: first, first: 501 },
    { import: first, first: 2 },
  ],
  'imports.papers': [{ id: first }, { id: undone }],
  'imports.begin': [{ id: 'import_new', props: { format: 'BIBTEX', name: null, state: 'RUNNING' } }],
  'imports.change': [
    { id: first, props: { undoneAt: '2024-05-01T00:00:00.000Z' } },
    { id: 'import_unknown', props: { state: 'DONE' } },
  ],
  'imports.saveItems': [
    { import: first, first: 501, items: '[]' },
    { import: second, first: 1, items: '[]' },
  ],
};

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  'pages of imports, newest first': async (store) => {
    const page = await listImports(store, { first: 2, after: null });
    return [page, await listImports(store, { first: 2, after: page.items.at(-1)?.cursor ?? null })];
  },
  'how many imports there are': countImports,
  'imports by id and by record': async (store) => [
    [...(await importsByIds(store, [first, undone]))],
    [...(await importsOfRecords(store, [ids.records.proxyNca]))],
  ],
  'a report and its items': async (store) => [
    await importReport(store, first),
    await listItems(store, first, ['CREATED'], { first: 1, after: null }),
    await countItems(store, first, ['FAILED']),
  ],
};
