// Everything that changes papers and what they are joined to.
import { paperConcepts } from '../../../src/model/concept.js';
import type { NamedKind } from '../../../src/model/kinds.js';
import type { Params } from '../../../src/graph/query.js';
import type { GraphTransaction } from '../../../src/graph/store.js';
import { columns } from '../../../src/graph/columns.js';
import { linkConcepts, releaseLinks } from '../../../src/graph/write-paper-links.js';
import { emptyPaperWrites, ownProperties, writePapers } from '../../../src/graph/write-papers.js';
import { ids } from '../graph.js';

const { papers, authors, venues, imports } = ids;

/** One that is there for each kind, and one that no paper names. */
const there: Readonly<Partial<Record<NamedKind, string>>> = {
  author: authors.ge,
  venue: venues.eccv,
  method: ids.methods.tripletLoss,
  dataset: ids.datasets.cub,
  backbone: ids.backbones.bnInception,
  task: ids.tasks.retrieval,
  metric: ids.metrics.recallAt1,
  topic: ids.topics.metricLearning,
};

const named = Object.entries(there).flatMap(([kind, id]): [string, readonly Params[]][] => [
  [
    `${kind}.make`,
    [
      columns(
        [
          { id, name: 'Not its name', nameKey: 'notitsname' },
          { id: `${kind}_new`, name: 'New', nameKey: 'new', orcid: '0000-0001' },
        ],
        ['id', 'name', 'nameKey', 'orcid'],
      ),
    ],
  ],
]);

const links = Object.values(paperConcepts).map(({ kind, relationship }): [string, readonly Params[]] => [
  `papers.link${relationship}`,
  [
    {
      import: imports.undone,
      rows: [papers.survey, papers.proxyAnchor].map((paper) => ({ paper, concept: there[kind] })),
    },
  ],
]);

const rows = [
  { from: papers.facenet, to: papers.survey },
  { from: papers.hierarchical, to: papers.proxyNca },
  { from: papers.facenet, to: 'paper_unknown' },
];

/** Some are called so, most are not. */
const respelled = (of: Readonly<Record<string, string>>) =>
  Object.values(of).flatMap((id) =>
    ['CVPR', 'Weifeng Ge'].map((was) => ({ id, was, name: 'Spelt otherwise' })),
  );

export const examples: Readonly<Record<string, readonly Params[]>> = {
  ...Object.fromEntries([...named, ...links]),
  'papers.create': [
    columns(
      [
        { id: 'paper_new', title: 'New', titleKey: 'new', year: 2024, linkKinds: ['code', 'data'] },
        { id: 'paper_newer', title: 'Newer', doi: '10.1000/newer' },
      ],
      ['id', ...ownProperties],
    ),
  ],
  'papers.change': [
    {
      rows: [
        { id: papers.facenet, props: { title: 'Changed', doi: null, month: 3 } },
        { id: 'paper_unknown', props: { title: 'Nowhere' } },
      ],
    },
  ],
  'papers.remove': [{ ids: [papers.hierarchical, 'paper_unknown'] }],
  'papers.clearAuthors': [{ ids: [papers.facenet] }],
  'papers.clearEditors': [{ ids: Object.values(papers) }],
  'papers.clearVenue': [{ ids: [papers.hierarchical] }],
  'papers.linkAuthors': [{ last: 0, paper: [papers.facenet], author: [authors.kim], position: [9] }],
  'papers.linkEditors': [{ last: 0, paper: [papers.facenet], author: [authors.kim], position: [1] }],
  'papers.linkVenues': [{ last: 0, paper: [papers.untitledDraft], venue: [venues.iccv] }],
  'authors.setOrcid': [
    {
      rows: [
        { id: authors.ge, orcid: '0000-0001' },
        { id: authors.kim, orcid: null },
      ],
    },
  ],
  'names.calledSo': [{ authors: respelled(authors), venues: respelled(venues) }],
  'author.respell': [{ rows: respelled(authors) }],
  'venue.respell': [{ rows: respelled(venues) }],
  'papers.releaseLinks': [{ ids: Object.values(papers), import: imports.second }],
  'papers.dropReleasedLinks': [{ ids: Object.values(papers) }],
  'papers.leaveLinksToClaims': [{ ids: Object.values(papers) }],
  'citations.create': [{ import: imports.second, rows }],
  'citations.merge': [
    { import: imports.first, rows: [...rows, { from: papers.proxyAnchor, to: papers.facenet }] },
  ],
};

const orphan = (kind: NamedKind) => ({ kind, id: `${kind}_new`, name: 'New', nameKey: 'new', orcid: null });

export const writes: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>> = {
  'links that no import holds any more go, but for those that are claimed': (tx) =>
    releaseLinks(tx, Object.values(papers), imports.first),
  ...Object.fromEntries(
    (Object.keys(there) as NamedKind[]).map((kind) => [
      `a ${kind} that nothing holds goes, one that is held stays`,
      async (tx: GraphTransaction) => {
        await writePapers(tx, { ...emptyPaperWrites(), named: [orphan(kind)] });
        const held = { ...orphan(kind), id: there[kind] ?? '' };
        await writePapers(tx, { ...emptyPaperWrites(), orphans: [orphan(kind), held] });
        // Something must differ afterwards for the suite to count the queries as tried.
        await writePapers(tx, { ...emptyPaperWrites(), created: [{ id: 'paper_new', title: 'New' }] });
      },
    ]),
  ),
  'a concept is linked once, in the name of two imports': async (tx) => {
    const link = {
      paper: papers.survey,
      concept: ids.topics.proxies,
      kind: 'topic',
      relationship: 'ABOUT',
    } as const;
    await linkConcepts(tx, [link], imports.first);
    await linkConcepts(tx, [link], imports.second);
    await linkConcepts(tx, [link], imports.second);
  },
};
