import { moveRecords, nameSource, standingImports } from '../../../src/graph/merged-papers.js';
import { lockNamed, retireNamed } from '../../../src/graph/merged-concepts.js';
import { papersNamedBy } from '../../../src/graph/paper-identities.js';
import { emptyPaperWrites, writePapers } from '../../../src/graph/write-papers.js';
import type { GraphTransaction } from '../../../src/graph/store.js';
import { evidence } from '../claims.js';
import { ids } from '../ids.js';

const { papers, records, imports } = ids;

const retired = {
  id: papers.hierarchical,
  kind: 'paper' as const,
  name: 'Deep Metric Learning with Hierarchical Triplet Loss',
  nameKey: null,
  names: [],
  into: papers.facenet,
  mergedAt: '2026-01-01T00:00:00.000Z',
  place: 0,
  mergedBy: null,
  mergedById: null,
  journal: '{}',
};

export const writes: Readonly<Record<string, (tx: GraphTransaction) => Promise<unknown>>> = {
  'a paper leaves its records and its id to the one that stays': async (tx) => {
    const props = await lockNamed(tx, papers.hierarchical);
    const moved = [records.hierarchicalArxiv, records.hierarchicalEccv];
    await moveRecords(tx, moved, { from: papers.hierarchical, to: papers.facenet });
    await retireNamed(tx, retired);
    const named = { ids: [papers.hierarchical], dois: [], arxivIds: [], citekeys: [] };
    return [props, await papersNamedBy((query, params) => tx.run(query, params), named)];
  },
  'what was merged into a paper goes with it': async (tx) => {
    await retireNamed(tx, retired);
    await writePapers(tx, { ...emptyPaperWrites(), removed: [papers.facenet] });
  },
  'evidence names another source': async (tx) => {
    await nameSource(tx, [evidence.byAuthors], papers.survey);
  },
  'imports stand until they are undone': async (tx) => {
    await moveRecords(tx, [records.survey], { from: papers.survey, to: papers.facenet });
    return [...(await standingImports(tx, [imports.first, imports.undone]))];
  },
};
