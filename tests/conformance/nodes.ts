// The nodes of the library: every kind, every property, and papers with as little as a paper may have.
import { emptyEntry } from '../../src/model/entry.js';
import { nameKey, personKey, titleKey } from '../../src/model/keys.js';
import type { Kind, NamedKind } from '../../src/model/kinds.js';
import { claimNodes, evidenceNodes } from './claims.js';
import { ids } from './ids.js';

const {
  papers,
  authors,
  venues,
  methods,
  datasets,
  backbones,
  tasks,
  metrics,
  topics,
  records,
  imports,
  results,
  proposals,
} = ids;

export interface NodeRow {
  readonly id: string;
  readonly [property: string]: unknown;
}
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

/** All that decides whether figures are comparable, but the backbone. */
const conditions = {
  embeddingDim: 64,
  imageSize: 227,
  crop: 'single centre crop',
  boundingBoxes: false,
  pretraining: 'ImageNet',
};

export const nodes: Readonly<Record<Kind, readonly NodeRow[]>> = {
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
      addedPosition: 1,
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
      addedPosition: 1,
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
        addedPosition: 2,
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
  relation: claimNodes,
  evidence: evidenceNodes,
  result: [
    result(results.proxyNcaOnCub, 49.2, {
      ...conditions,
      printed: '49.2',
      locator: 'Table 2',
      optimizer: 'RMSprop',
      settings: JSON.stringify([{ name: 'batch size', value: '32' }]),
      notes: 'proxies learn faster',
      createdBy: 'Ada',
      createdById: 'person_1',
    }),
    result(results.tripletOnCub, 42.6, {
      ...conditions,
      printed: '42.6',
      sourceUrl: 'https://example.org/triplet',
      date: '2018-06-01T00:00:00.000Z',
      imports: [imports.first, imports.second],
    }),
    result(results.tripletOnCubAgain, 45, { ...conditions, kind: 'INDEPENDENT', imports: [imports.second] }),
    result(results.tripletOnCubCopied, 42.6, { kind: 'COPIED', printed: '42.6', imports: [imports.second] }),
    result(results.tripletOnSop, 0.5, { embeddingDim: 64, imports: [imports.second] }),
    result(results.htlOnCub, 57.1, { embeddingDim: 512, printed: '57.1', imports: [imports.first] }),
    result(results.retracted, 99.9, {
      retractedAt: '2024-05-02T00:00:00.000Z',
      retractedBy: 'Ada',
      createdBy: 'Ada',
      createdById: 'person_1',
    }),
  ],
  proposal: [
    proposal(proposals.backbone, 'USES_BACKBONE', 'GoogLeNet V2 (Inception BN)', 4, {
      key: 'USES_BACKBONE googlenetv2inceptionbn ',
      section: 'CVPR 2020',
    }),
    proposal(proposals.analogy, 'NOT_BETTER_THAN', 'Nothing Known', 9, { datasetText: 'SOP' }),
    proposal(proposals.rejected, 'EVALUATED_ON', 'CUB', 2, { state: 'REJECTED' }),
    proposal(proposals.nowhere, 'EVALUATED_ON', 'CUB', 1, {}),
  ],
};

function proposal(
  id: string,
  type: string,
  toText: string,
  line: number,
  more: Record<string, unknown>,
): NodeRow {
  const said = { type, toText, line, text: `words about ${toText}`, key: `${type} ${toText}` };
  return { id, ...said, state: 'OPEN', createdAt: '2024-02-01T00:00:00.000Z', ...more };
}

function result(id: string, value: number, more: Record<string, unknown>): NodeRow {
  return { id, value, kind: 'SELF_REPORTED', createdAt: '2024-05-01T00:00:00.000Z', ...more };
}

function imported(id: string, createdAt: string, entries: number, more: Record<string, unknown>): NodeRow {
  const counts = { entries, created: entries, updated: 0, unchanged: 0, failed: 0 };
  return { id, format: 'BIBTEX', createdAt, state: 'DONE', problems: '[]', ...counts, ...more };
}
