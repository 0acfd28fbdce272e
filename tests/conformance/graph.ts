// A small library about deep metric learning with every label, relationship and property that the graph may hold: what
// the conformance suite runs every query over. Ids are named in `ids`, so that an example reads as a sentence.
import { stableId } from '../../src/model/ids.js';
import { nameKey, personKey, titleKey } from '../../src/model/keys.js';
import { labels, type Kind, type NamedKind } from '../../src/model/kinds.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore, GraphTransaction, TextDocument } from '../../src/graph/store.js';
import { emptyEntry } from '../../src/model/entry.js';

function idsOf<Name extends string>(kind: Kind, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, stableId(kind, name)])) as Record<Name, string>;
}

export const ids = {
  papers: idsOf('paper', [
    'facenet',
    'hierarchical',
    'proxyNca',
    'proxyAnchor',
    'multiSimilarity',
    'survey',
    'untitledDraft',
  ]),
  authors: idsOf('author', ['schroff', 'ge', 'movshovitz', 'kim', 'wang', 'poincare']),
  venues: idsOf('venue', ['cvpr', 'eccv', 'iccv']),
  methods: idsOf('method', ['tripletLoss', 'htl', 'proxyNca', 'multiSimilarity', 'unused']),
  datasets: idsOf('dataset', ['cub', 'cars', 'sop']),
  backbones: idsOf('backbone', ['bnInception', 'resnet50']),
  tasks: idsOf('task', ['retrieval', 'verification']),
  metrics: idsOf('metric', ['recallAt1', 'nmi']),
  topics: idsOf('topic', ['metricLearning', 'hardMining', 'proxies']),
  records: idsOf('record', [
    'facenet',
    'hierarchicalArxiv',
    'hierarchicalEccv',
    'proxyNca',
    'proxyAnchor',
    'multiSimilarity',
    'survey',
    'edit',
  ]),
  imports: idsOf('import', ['first', 'second', 'undone']),
} as const;

export interface NodeRow {
  readonly id: string;
  readonly [property: string]: unknown;
}

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

const { papers, authors, venues, methods, datasets, backbones, tasks, metrics, topics, records, imports } =
  ids;

function paper(id: string, title: string, properties: Record<string, unknown>): NodeRow {
  return { id, title, titleKey: titleKey(title), type: 'paper-conference', ...properties };
}

function named(
  kind: NamedKind,
  id: string,
  name: string,
  more: { aliases?: string[]; description?: string; orcid?: string } = {},
): NodeRow {
  const key = kind === 'author' ? personKey : nameKey;
  const { aliases, ...rest } = more;
  return {
    id,
    name,
    nameKey: key(name),
    ...(aliases === undefined ? {} : { aliases, aliasKeys: aliases.map(key) }),
    ...rest,
  };
}

function record(id: string, line: number, title: string, more: Record<string, unknown> = {}): NodeRow {
  return {
    id,
    format: 'BIBTEX',
    citekey: title.toLowerCase().replaceAll(' ', ''),
    raw: `@article{${title},\n  title = {${title}}\n}`,
    fields: JSON.stringify({ ...emptyEntry, title }),
    hash: `hash of ${title}`,
    edited: false,
    addedAt: '2024-01-02T03:04:05.000Z',
    line,
    ...more,
  };
}

const nodes: Readonly<Record<Kind, readonly NodeRow[]>> = {
  paper: [
    paper(papers.facenet, 'FaceNet: A Unified Embedding for Face Recognition and Clustering', {
      abstract: 'We learn a mapping from face images to a compact Euclidean space with a triplet loss.',
      year: 2015,
      month: 6,
      doi: '10.1109/cvpr.2015.7298682',
      arxivId: '1503.03832',
      citekey: 'schroff2015facenet',
      containerTitle: 'CVPR',
      pages: '815–823',
      publisher: 'IEEE',
      addedAt: '2024-01-01T00:00:00.000Z',
      linkKinds: ['code', 'pdf'],
      linkUrls: ['https://example.org/code', 'https://example.org/pdf'],
      url: 'https://example.org/facenet',
      volume: '1',
      issue: '2',
      isbn: '978-1-4673-6964-0',
      firstAuthorKey: 'schroff',
    }),
    paper(papers.hierarchical, 'Deep Metric Learning with Hierarchical Triplet Loss', {
      abstract: 'We present a novel hierarchical triplet loss that samples hard triplets.',
      year: 2018,
      month: 9,
      doi: '10.1007/978-3-030-01231-1_17',
      citekey: 'ge2018deep',
      addedAt: '2024-01-02T00:00:00.000Z',
      firstAuthorKey: 'ge',
    }),
    paper(papers.proxyNca, 'No Fuss Distance Metric Learning using Proxies', {
      abstract: 'Proxies stand for the points of a data set; training converges faster.',
      year: 2017,
      arxivId: '1703.07464',
      citekey: 'movshovitz2017no',
      addedAt: '2024-01-02T00:00:00.000Z',
      firstAuthorKey: 'movshovitzattias',
    }),
    paper(papers.proxyAnchor, 'Proxy Anchor Loss for Deep Metric Learning', {
      year: 2020,
      citekey: 'kim2020proxy',
      addedAt: '2024-02-01T00:00:00.000Z',
      firstAuthorKey: 'kim',
    }),
    paper(
      papers.multiSimilarity,
      'Multi-Similarity Loss with General Pair Weighting for Deep Metric Learning',
      {
        abstract: 'General pair weighting casts sampling as weighting.',
        year: 2019,
        citekey: 'wang2019multi',
        addedAt: '2024-02-01T00:00:00.000Z',
        firstAuthorKey: 'wang',
      },
    ),
    paper(papers.survey, 'Eine Übersicht des metrischen Lernens: “Poincaré” and others', {
      year: 2020,
      type: 'article-journal',
      addedAt: '2024-03-01T00:00:00.000Z',
      firstAuthorKey: 'poincare',
    }),
    // As little as a paper may have: two papers of one title key stay apart, and one has neither year nor key.
    paper(papers.untitledDraft, 'Proxy anchor loss for deep metric learning!', {
      type: 'document',
      addedAt: '2024-03-02T00:00:00.000Z',
    }),
  ],
  author: [
    named('author', authors.schroff, 'Florian Schroff'),
    named('author', authors.ge, 'Weifeng Ge', { orcid: '0000-0002-1825-0097' }),
    named('author', authors.movshovitz, 'Yair Movshovitz-Attias'),
    named('author', authors.kim, 'Sungyeon Kim'),
    named('author', authors.wang, 'Xun Wang'),
    named('author', authors.poincare, 'Henri Poincaré'),
  ],
  venue: [
    named('venue', venues.cvpr, 'CVPR', { aliases: ['Computer Vision and Pattern Recognition'] }),
    named('venue', venues.eccv, 'ECCV'),
    named('venue', venues.iccv, 'ICCV'),
  ],
  method: [
    named('method', methods.tripletLoss, 'Triplet loss', {
      aliases: ['Triplet', 'TL'],
      description: 'Pulls an anchor towards a positive.',
    }),
    named('method', methods.htl, 'HTL', { aliases: ['Hierarchical Triplet Loss'] }),
    named('method', methods.proxyNca, 'Proxy-NCA', { aliases: ['TL'] }),
    named('method', methods.multiSimilarity, 'Multi-Similarity'),
    named('method', methods.unused, 'Nobody’s Loss'),
  ],
  dataset: [
    named('dataset', datasets.cub, 'CUB-200-2011', { aliases: ['CUB200', 'CUB-2011'] }),
    named('dataset', datasets.cars, 'Cars-196'),
    named('dataset', datasets.sop, 'Stanford Online Products', { aliases: ['SOP'] }),
  ],
  backbone: [
    named('backbone', backbones.bnInception, 'BN-Inception', { aliases: ['GoogLeNet V2'] }),
    named('backbone', backbones.resnet50, 'ResNet-50'),
  ],
  task: [
    named('task', tasks.retrieval, 'Image retrieval'),
    named('task', tasks.verification, 'Face verification'),
  ],
  metric: [
    named('metric', metrics.recallAt1, 'Recall@1', { aliases: ['R@1', 'Precision@1'] }),
    named('metric', metrics.nmi, 'NMI'),
  ],
  topic: [
    named('topic', topics.metricLearning, 'Metric learning', { description: 'Learning distances.' }),
    named('topic', topics.hardMining, 'Hard mining'),
    named('topic', topics.proxies, 'Proxies'),
  ],
  record: [
    record(records.facenet, 1, 'FaceNet'),
    record(records.hierarchicalArxiv, 12, 'Hierarchical on arXiv', {
      unmapped: JSON.stringify([{ name: 'file', value: ':a.pdf:PDF' }]),
    }),
    record(records.hierarchicalEccv, 25, 'Hierarchical at ECCV'),
    record(records.proxyNca, 40, 'Proxy NCA'),
    record(records.proxyAnchor, 1, 'Proxy Anchor', { format: 'JSON_LINES' }),
    record(records.multiSimilarity, 2, 'Multi-Similarity', { format: 'JSON_LINES' }),
    record(records.survey, 3, 'Übersicht', { format: 'JSON_LINES' }),
    record(records.edit, 1, 'A better title', {
      edited: true,
      changed: ['title'],
      addedAt: '2024-04-01T00:00:00.000Z',
    }),
  ],
  import: [
    imported(imports.first, '2024-01-02T03:04:05.000Z', 4, {
      name: 'refs.bib',
      createdBy: 'Ada',
      createdById: 'person_1',
    }),
    imported(imports.second, '2024-02-01T00:00:00.000Z', 3, { name: 'more.jsonl', format: 'JSON_LINES' }),
    imported(imports.undone, '2024-02-02T00:00:00.000Z', 0, { undoneAt: '2024-02-03T00:00:00.000Z' }),
  ],
};

function imported(id: string, createdAt: string, entries: number, more: Record<string, unknown>): NodeRow {
  const counts = { entries, created: entries, updated: 0, unchanged: 0, failed: 0 };
  return { id, format: 'BIBTEX', createdAt, state: 'DONE', problems: '[]', ...counts, ...more };
}

/** `imports`: who says so. */
function said(from: string, to: string, ...by: string[]): Edge {
  return { from, to, properties: { imports: by.length === 0 ? [imports.first] : by } };
}

function at(position: number, from: string, to: string): Edge {
  return { from, to, properties: { position } };
}

type Relationship = readonly [from: Kind, type: string, to: Kind, edges: readonly Edge[]];

const relationships: readonly Relationship[] = [
  [
    'author',
    'AUTHORED',
    'paper',
    [
      at(1, authors.schroff, papers.facenet),
      at(1, authors.ge, papers.hierarchical),
      at(2, authors.wang, papers.hierarchical),
      at(3, authors.kim, papers.hierarchical),
      at(1, authors.movshovitz, papers.proxyNca),
      at(1, authors.kim, papers.proxyAnchor),
      at(2, authors.wang, papers.proxyAnchor),
      at(1, authors.wang, papers.multiSimilarity),
      at(1, authors.poincare, papers.survey),
    ],
  ],
  ['author', 'EDITED', 'paper', [at(1, authors.schroff, papers.survey), at(2, authors.ge, papers.survey)]],
  [
    'paper',
    'PUBLISHED_IN',
    'venue',
    [
      { from: papers.facenet, to: venues.cvpr },
      { from: papers.hierarchical, to: venues.eccv },
      { from: papers.proxyNca, to: venues.iccv },
      { from: papers.proxyAnchor, to: venues.cvpr },
      { from: papers.multiSimilarity, to: venues.cvpr },
    ],
  ],
  [
    'paper',
    'ABOUT',
    'topic',
    [
      said(papers.facenet, topics.hardMining),
      said(papers.hierarchical, topics.metricLearning, imports.first, imports.second),
      said(papers.hierarchical, topics.hardMining),
      said(papers.proxyNca, topics.proxies),
      said(papers.proxyNca, topics.metricLearning),
      said(papers.proxyAnchor, topics.proxies, imports.second),
      said(papers.proxyAnchor, topics.metricLearning, imports.second),
      said(papers.survey, topics.metricLearning, imports.second),
    ],
  ],
  [
    'paper',
    'ADDRESSES',
    'task',
    [
      said(papers.facenet, tasks.verification),
      said(papers.hierarchical, tasks.retrieval),
      said(papers.proxyNca, tasks.retrieval),
      said(papers.proxyAnchor, tasks.retrieval, imports.second),
    ],
  ],
  [
    'paper',
    'PROPOSES',
    'method',
    [
      said(papers.facenet, methods.tripletLoss),
      said(papers.hierarchical, methods.htl),
      said(papers.proxyNca, methods.proxyNca),
      said(papers.multiSimilarity, methods.multiSimilarity, imports.second),
    ],
  ],
  [
    'paper',
    'USES',
    'method',
    [
      said(papers.hierarchical, methods.tripletLoss),
      said(papers.proxyAnchor, methods.proxyNca, imports.second),
      said(papers.facenet, methods.tripletLoss),
    ],
  ],
  [
    'paper',
    'EVALUATED_ON',
    'dataset',
    [
      said(papers.hierarchical, datasets.cub),
      said(papers.hierarchical, datasets.cars),
      said(papers.proxyNca, datasets.cub),
      said(papers.proxyNca, datasets.sop),
      said(papers.proxyAnchor, datasets.cub, imports.second),
      said(papers.multiSimilarity, datasets.cub, imports.second),
    ],
  ],
  [
    'paper',
    'USES_BACKBONE',
    'backbone',
    [
      said(papers.hierarchical, backbones.bnInception),
      said(papers.proxyAnchor, backbones.bnInception, imports.second),
      said(papers.multiSimilarity, backbones.resnet50, imports.second),
    ],
  ],
  [
    'paper',
    'CITES',
    'paper',
    [
      said(papers.hierarchical, papers.facenet, imports.first, imports.second),
      said(papers.proxyNca, papers.facenet),
      said(papers.proxyAnchor, papers.facenet, imports.second),
      said(papers.proxyAnchor, papers.proxyNca, imports.second),
      said(papers.proxyAnchor, papers.hierarchical, imports.second),
      said(papers.proxyAnchor, papers.multiSimilarity, imports.second),
      said(papers.multiSimilarity, papers.hierarchical, imports.second),
      said(papers.multiSimilarity, papers.proxyNca, imports.second),
      said(papers.multiSimilarity, papers.facenet, imports.second),
      said(papers.survey, papers.facenet, imports.second),
      said(papers.survey, papers.hierarchical, imports.second),
    ],
  ],
  [
    'record',
    'DESCRIBES',
    'paper',
    [
      { from: records.facenet, to: papers.facenet },
      { from: records.hierarchicalArxiv, to: papers.hierarchical },
      { from: records.hierarchicalEccv, to: papers.hierarchical },
      { from: records.edit, to: papers.hierarchical },
      { from: records.proxyNca, to: papers.proxyNca },
      { from: records.proxyAnchor, to: papers.proxyAnchor },
      { from: records.multiSimilarity, to: papers.multiSimilarity },
      { from: records.survey, to: papers.survey },
    ],
  ],
  [
    'import',
    'BROUGHT',
    'record',
    [
      brought(imports.first, records.facenet, 1, 1),
      brought(imports.first, records.hierarchicalArxiv, 12, 2),
      brought(imports.first, records.hierarchicalEccv, 25, 3),
      brought(imports.first, records.proxyNca, 40, 4),
      brought(imports.second, records.proxyAnchor, 1, 1),
      brought(imports.second, records.multiSimilarity, 2, 2),
      brought(imports.second, records.survey, 3, 3),
      brought(imports.second, records.proxyNca, 4, 4),
    ],
  ],
];

function brought(from: string, to: string, line: number, position: number): Edge {
  return { from, to, properties: { line, position } };
}

/** What became of the entries of each import, as its batches keep it. */
const itemBatches = [
  {
    import: imports.first,
    first: 1,
    items: [
      { line: 1, position: 1, citekey: 'facenet', status: 'CREATED', paperId: papers.facenet, problems: [] },
      { line: 12, position: 2, citekey: null, status: 'FAILED', paperId: null, problems: [] },
    ],
  },
  {
    import: imports.first,
    first: 501,
    items: [
      {
        line: 40,
        position: 501,
        citekey: 'proxynca',
        status: 'CREATED',
        paperId: papers.proxyNca,
        problems: [],
      },
    ],
  },
];

/** Puts the library into an empty store. */
export async function loadConformanceGraph(store: GraphStore): Promise<void> {
  await store.write(async (tx) => {
    for (const [kind, rows] of Object.entries(nodes) as [Kind, NodeRow[]][]) {
      await run(tx, `UNWIND $rows AS row CREATE (node:${labels[kind]}) SET node += row`, { rows });
      if (kind !== 'record' && kind !== 'import') tx.indexText(rows.map((row) => documentOf(kind, row)));
    }
    for (const [from, type, to, edges] of relationships) {
      const cypher = `
UNWIND $edges AS edge
MATCH (from:${labels[from]} {id: edge.from})
MATCH (to:${labels[to]} {id: edge.to})
CREATE (from)-[joined:${type}]->(to)
SET joined += edge.properties`;
      await run(tx, cypher, { edges: edges.map((edge) => ({ properties: {}, ...edge })) });
    }
    const batches = itemBatches.map(({ items, ...batch }) => ({ ...batch, items: JSON.stringify(items) }));
    await run(
      tx,
      `UNWIND $batches AS batch
MATCH (import:Import {id: batch.import})
CREATE (import)-[:REPORTED]->(:ImportItems {first: batch.first, items: batch.items})`,
      { batches },
    );
  });
}

function documentOf(kind: Exclude<Kind, 'record' | 'import'>, row: NodeRow): TextDocument {
  const body = [row.abstract, ...((row.aliases as string[] | undefined) ?? [])];
  return {
    id: row.id,
    kind,
    title: String(row.title ?? row.name),
    body: body.filter((text) => typeof text === 'string').join('\n'),
  };
}

async function run(tx: GraphTransaction, cypher: string, params: Record<string, unknown>): Promise<void> {
  const query: Query<null> = { name: 'test.load', cypher, row: () => null };
  await tx.run(query, params);
}
