// Records, and papers by whatever an entry may say of them.
import { columns } from '../../../src/graph/columns.js';
import type { Params } from '../../../src/graph/query.js';
import { recordsByIds, recordsOfPapers } from '../../../src/graph/records.js';
import { ownProperties } from '../../../src/graph/write-records.js';
import type { GraphStore } from '../../../src/graph/store.js';
import { ids } from '../graph.js';

const { papers, records, imports, authors } = ids;

export const examples: Readonly<Record<string, readonly Params[]>> = {
  'records.papers': [{ ids: [records.facenet, records.edit, 'record_unknown'] }, { ids: [] }],
  'records.inPapers': [{ ids: [papers.hierarchical, papers.proxyNca, 'paper_unknown'] }],
  'records.namingAuthors': [{ ids: [authors.ge, authors.kim] }],
  'records.ofPapers': [{ ids: [papers.hierarchical, papers.facenet] }],
  'fileHistory.imports': [
    { importId: imports.first, name: 'more.jsonl', person: '' },
    { importId: imports.second, name: 'more.jsonl', person: '' },
    { importId: '', name: 'more.jsonl', person: 'user_1' },
  ],
  'fileHistory.papersUnderKeys': [
    {
      keys: ['proxynca', 'facenet', 'unknown'],
      imports: [imports.first, imports.second],
      importId: '',
    },
    {
      keys: ['proxynca', 'proxyanchor'],
      imports: [imports.second],
      importId: imports.first,
    },
  ],
  'records.byIds': [{ ids: [records.hierarchicalArxiv, 'record_unknown'] }],
  'records.add': [
    {
      import: imports.second,
      ...columns(
        [
          {
            paper: papers.facenet,
            position: 5,
            id: 'record_new',
            format: 'BIBTEX',
            raw: '@misc{x}',
            fields: '{}',
            hash: 'h',
            addedAt: 'now',
            line: 9,
          },
        ],
        ['paper', ...ownProperties],
      ),
    },
  ],
  'records.addHolder': [
    { import: imports.second, rows: [{ record: records.facenet, line: 9, position: 5 }] },
  ],
  'records.dropHolder': [{ import: imports.second, ids: [records.proxyNca, records.facenet] }],
  'records.remove': [{ ids: [records.hierarchicalArxiv, 'record_unknown'] }],
  'records.saveEdit': [
    {
      paper: papers.facenet,
      id: 'record_edit',
      props: { raw: '{}', edited: true, changed: ['title'], editedById: null },
    },
    { paper: papers.hierarchical, id: records.edit, props: { raw: '{}', changed: ['title', 'year'] } },
  ],
  'papers.identities': [
    {
      ids: [papers.facenet, 'paper_unknown'],
      dois: ['10.1109/cvpr.2015.7298682', '10.1000/unknown'],
      arxivIds: ['1810.06951'],
      titleKeys: ['facenetaunifiedembeddingforfacerecognitionandclustering'],
    },
    { ids: [], dois: [], arxivIds: [], titleKeys: [] },
  ],
  'papers.namedBy': [
    {
      ids: [papers.survey],
      dois: ['10.1109/cvpr.2015.7298682'],
      arxivIds: ['1810.06951'],
      citekeys: ['unknown'],
    },
  ],
  'citations.from': [
    { ids: [papers.hierarchical, papers.proxyAnchor, 'paper_unknown'], import: imports.first },
  ],
};

export const calls: Readonly<Record<string, (store: GraphStore) => Promise<unknown>>> = {
  'records of papers and by id': async (store) => [
    [...(await recordsOfPapers(store, [papers.hierarchical]))],
    [...(await recordsByIds(store, [records.hierarchicalArxiv]))],
  ],
};
