// Six papers on metric learning and what they are joined to: enough to see every field, each list in its order, names
// that fit several things, and papers that lack a value.
import { paperId, thing, type Fixture } from './fixture-graph.js';

const venues = {
  cvpr: thing('venue', 'CVPR', { aliases: ['Computer Vision and Pattern Recognition'] }),
  nips: thing('venue', 'NIPS', { aliases: ['NeurIPS'] }),
};
const authors = {
  song: thing('author', 'Hyun Oh Song'),
  xiang: thing('author', 'Yu Xiang'),
  savarese: thing('author', 'Silvio Savarese'),
  sohn: thing('author', 'Kihyuk Sohn'),
  poincare: thing('author', 'Henri Poincaré'),
  institute: thing('author', `O'Brien "and" \\ Sons`),
};
const methods = {
  lifted: thing('method', 'Lifted Structure', { aliases: ['LiftedStruct', 'Lifted'] }),
  npair: thing('method', 'N-pair', { aliases: ['N-pair-mc'], description: 'One positive, many negatives.' }),
  damlOne: thing('method', 'Deep Adversarial Metric Learning', { aliases: ['DAML'] }),
  damlTwo: thing('method', 'Duplex', { aliases: ['DAML'] }),
};
const datasets = {
  sop: thing('dataset', 'SOP', { aliases: ['Stanford Online Products'] }),
  cub: thing('dataset', 'CUB-200-2011', { aliases: ['CUB200', 'CUB-2011'] }),
};
const others = {
  googlenet: thing('backbone', 'GoogLeNet'),
  bn: thing('backbone', 'BN-Inception', { aliases: ['GoogLeNet V2'] }),
  retrieval: thing('task', 'Image retrieval'),
  recall: thing('metric', 'R@1', { aliases: ['Precision@1'] }),
  metricLearning: thing('topic', 'Metric learning'),
  mining: thing('topic', 'Négative mining'),
};

const papers = {
  lifted: {
    id: paperId('lifted'),
    title: 'Deep Metric Learning via Lifted Structured Feature Embedding',
    abstract: 'Learning the distance metric between pairs of examples.',
    year: 2016,
    addedAt: '2026-01-01T00:00:00.000Z',
    doi: '10.1109/cvpr.2016.434',
    arxivId: '1511.06452',
    citekey: 'song2016deep',
    venue: venues.cvpr.id,
    authors: [authors.song.id, authors.xiang.id, authors.savarese.id],
    topics: [others.metricLearning.id, others.mining.id],
    tasks: [others.retrieval.id],
    proposes: [methods.lifted.id],
    datasets: [datasets.cub.id, datasets.sop.id],
    backbones: [others.googlenet.id],
  },
  npair: {
    id: paperId('npair'),
    title: 'Improved Deep Metric Learning with Multi-class N-pair Loss Objective',
    year: 2016,
    addedAt: '2026-01-02T00:00:00.000Z',
    citekey: 'sohn2016improved',
    venue: venues.nips.id,
    authors: [authors.sohn.id],
    topics: [others.metricLearning.id],
    proposes: [methods.npair.id],
    uses: [methods.lifted.id],
    datasets: [datasets.sop.id],
    cites: [paperId('lifted')],
  },
  clustering: {
    id: paperId('clustering'),
    title: 'Deep Metric Learning via Facility Location',
    year: 2017,
    addedAt: '2026-01-03T00:00:00.000Z',
    venue: venues.cvpr.id,
    authors: [authors.song.id, authors.sohn.id],
    editors: [authors.savarese.id],
    uses: [methods.lifted.id, methods.npair.id],
    datasets: [datasets.cub.id],
    backbones: [others.bn.id],
    cites: [paperId('lifted'), paperId('npair')],
  },
  undated: {
    id: paperId('undated'),
    title: 'On $\\mathcal{N}$-body “problems”: a sequel; DROP TABLE Paper--',
    year: null,
    addedAt: '2026-01-04T00:00:00.000Z',
    authors: [authors.poincare.id, authors.institute.id],
    cites: [paperId('clustering')],
  },
  first: {
    id: paperId('twin one'),
    title: 'Editorial',
    year: 2018,
    addedAt: '2026-01-05T00:00:00.000Z',
    citekey: 'editorial',
  },
  second: {
    id: paperId('twin two'),
    title: 'Editorial.',
    year: 2019,
    addedAt: '2026-01-05T00:00:00.000Z',
    citekey: 'editorial',
  },
};

export const smallLibrary = { venues, authors, methods, datasets, others, papers } as const;

export const smallFixture: Fixture = {
  things: [venues, authors, methods, datasets, others].flatMap((group) => Object.values(group)),
  papers: Object.values(papers),
};

/** Texts that have broken programs: none may break a query or find what is not there. */
export const nastyTexts = [
  '',
  ' ',
  '\0',
  'a\0b',
  `'`,
  `"`,
  '\\',
  '`',
  `' OR 1=1 //`,
  `"}) DETACH DELETE n //`,
  '$ids',
  '{{}}',
  '*',
  'title:deep~ AND (',
  '\ud800',
  '😀'.repeat(50),
  'x'.repeat(20_000),
  '__proto__',
] as const;
