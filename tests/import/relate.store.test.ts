// What persons say of papers and concepts, beside what imports say: evidence gathers, is taken back, and outlives the papers it is
// about. On both engines, the graph compared whole.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openNeo4jStore } from '../../src/graph/engines/neo4j/store.js';
import { checkMirrors } from '../../src/graph/mirror-faults.js';
import { findNeighbours } from '../../src/graph/paper-neighbours.js';
import { hydratePapers } from '../../src/graph/papers.js';
import { papersAround } from '../../src/graph/related-around.js';
import { countRelationsOf, evidenceByIds, relationsByIds, relationsOf } from '../../src/graph/relations.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries } from '../../src/import/apply.js';
import { removePaper } from '../../src/import/edit.js';
import {
  addEvidence,
  addRelation,
  retractEvidence,
  type SaidEvidence,
  type SaidRelation,
} from '../../src/import/relate.js';
import { undoImport } from '../../src/import/undo.js';
import { stableId } from '../../src/model/ids.js';
import { nameKey } from '../../src/model/keys.js';
import type { Relation, RelationType } from '../../src/model/relation.js';
import { bibliography, byKey, person } from '../support/entries.js';
import { emptyStore, engines, newEmptyStore, testNeo4j } from '../support/graph-stores.js';
import { snapshot } from '../support/snapshot.js';

const ada = { id: 'person_ada', name: 'Ada', role: 'EDITOR' } as const;
const rll = {
  citekey: 'rll',
  title: 'Ranked List Loss',
  doi: '10.1/rll',
  year: 2019,
  authors: [person('Xinshao Wang')],
  datasets: ['SOP'],
  proposes: ['RLL'],
  references: byKey('pnca'),
};
const pnca = {
  citekey: 'pnca',
  title: 'Proxies',
  doi: '10.1/pnca',
  year: 2017,
  datasets: ['SOP'],
  proposes: ['ProxyNCA'],
};
const paper = (doi: string) => stableId('paper', `doi:${doi}`);
const [rllId, pncaId] = [paper('10.1/rll'), paper('10.1/pnca')];
const sop = stableId('dataset', nameKey('SOP'));
const method = (name: string) => stableId('method', nameKey(name));

const third: SaidEvidence = {
  stance: 'SUPPORTS',
  asserter: 'THIRD_PARTY',
  asserterName: null,
  ownWork: false,
  source: null,
  sourceUrl: null,
  locator: null,
  note: null,
  results: [],
};
const said = (
  type: RelationType,
  from: string,
  to: string,
  more: Partial<SaidRelation> = {},
): SaidRelation => ({
  type,
  from,
  to,
  dataset: null,
  metric: null,
  qualifier: null,
  protocol: null,
  evidence: [third],
  ...more,
});

describe.each(engines)('what is said on %s', (engine) => {
  let graph: GraphStore;
  let importId = '';
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(async () => {
    await emptyStore(graph);
    importId = await take();
  });
  afterAll(() => graph?.close());

  const take = async (...entries: object[]): Promise<string> =>
    (
      await importEntries({ graph }, bibliography(entries.length === 0 ? [rll, pnca] : entries), {
        person: ada,
      })
    ).importId ?? '';
  const say = (...[type, from, to, more]: Parameters<typeof said>) =>
    addRelation(graph, said(type, from, to, more), ada);
  const relation = async (id: string): Promise<Relation | undefined> =>
    (await relationsByIds(graph, [id])).get(id);
  const everything = { types: null, direction: 'BOTH', page: { first: 100, after: null } } as const;
  const shown = async (id: string): Promise<Relation[]> => {
    const page = (await relationsOf(graph, [id], everything)).get(id);
    return page?.items.map(({ node }) => node) ?? [];
  };
  const all = async (id: string): Promise<Relation[]> => {
    const relations = await shown(id);
    expect((await countRelationsOf(graph, [id], everything)).get(id)).toBe(relations.length);
    return relations;
  };
  const saidOf = async (id: string): Promise<string[]> =>
    (await all(id)).map(({ type, status }) => `${type} ${status}`);
  const faults = async () => (await checkMirrors(graph)).faults;

  it('adds evidence to the relation that imports make, and leaves theirs beside it', async () => {
    const before = await snapshot(graph);
    const plain = (await all(rllId)).find(({ type }) => type === 'EVALUATED_ON');
    expect(plain).toMatchObject({
      status: 'SUPPORTED',
      evidence: [{ asserter: 'THIRD_PARTY', import: importId }],
    });
    const protocol = { embeddingDim: 512, backbone: null, imageSize: null, crop: null, boundingBoxes: null };
    const more = { pretraining: null, optimizer: null, settings: [], notes: null };
    const id = await say('EVALUATED_ON', rllId, sop, { protocol: { ...protocol, ...more } });
    expect(id).toBe(plain?.id);
    const both = await relation(id);
    expect(both?.evidence.map((piece) => piece.import)).toEqual([importId, null]);
    expect(both?.protocol?.embeddingDim).toBe(512);
    const own = both?.evidence.find((piece) => piece.import === null);
    await retractEvidence(graph, own?.id ?? '', ada);
    expect(await relation(id)).toMatchObject({
      status: 'SUPPORTED',
      evidence: [{ import: importId }],
      protocol: null,
    });
    expect(await faults()).toEqual([]);
    expect((await snapshot(graph)).filter((line) => line.includes('-[:EVALUATED_ON'))).toHaveLength(
      before.filter((line) => line.includes('-[:EVALUATED_ON')).length,
    );
  });

  it('takes a citation for the citing paper’s own word', async () => {
    const [citation] = await all(pncaId);
    expect(citation).toMatchObject({
      type: 'CITES',
      evidence: [{ asserter: 'AUTHOR', ownWork: true, source: rllId, createdBy: 'Ada' }],
    });
    const evidence = citation?.evidence[0];
    expect((await evidenceByIds(graph, [evidence?.id ?? ''])).get(evidence?.id ?? '')).toEqual(evidence);
    await expect(retractEvidence(graph, evidence?.id ?? '', ada)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
    });
  });

  it('keeps a link that a person holds up when its import is undone, and the graph is as it was when both are gone', async () => {
    await undoImport(graph, importId);
    const empty = await snapshot(graph);
    const first = await take(rll, pnca);
    const second = await take(pnca, { ...rll, references: [] });
    const id = await say('CITES', rllId, pncaId);
    await undoImport(graph, first);
    expect((await relation(id))?.evidence.map((piece) => piece.import)).toEqual([null]);
    expect(await saidOf(pncaId)).toContain('CITES SUPPORTED');
    expect(await faults()).toEqual([]);
    await retractEvidence(graph, (await relation(id))?.evidence[0]?.id ?? '', ada);
    expect(await saidOf(pncaId)).not.toContain('CITES SUPPORTED');
    expect(await relation(id)).toMatchObject({ status: 'RETRACTED' });
    await undoImport(graph, second);
    const left = (await snapshot(graph)).filter((line) => !/Claim|Evidence|relation_|cites_/.test(line));
    expect(left).toEqual(empty);
  });

  it('keeps what a person said of a paper that goes, shows it nowhere meanwhile, and joins it again when the paper is back', async () => {
    const inspired = await say('INSPIRED_BY', rllId, method('ProxyNCA'), {
      evidence: [{ ...third, source: rllId }],
    });
    const cites = await say('CITES', rllId, pncaId);
    const before = await snapshot(graph);
    const evidence = (await relation(inspired))?.evidence[0]?.id ?? '';
    await removePaper(graph, rllId);
    expect(await relation(inspired)).toBeUndefined();
    expect((await evidenceByIds(graph, [evidence])).size).toBe(0);
    expect(await saidOf(method('ProxyNCA'))).toEqual(['PROPOSES SUPPORTED']);
    expect(await saidOf(pncaId)).not.toContain('CITES SUPPORTED');
    await expect(addEvidence(graph, inspired, third, ada)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await faults()).toEqual([]);
    await take(rll, pnca);
    expect(await relation(inspired)).toMatchObject({
      status: 'SUPPORTED',
      evidence: [{ id: evidence, source: rllId }],
    });
    expect((await relation(cites))?.evidence).toHaveLength(2);
    expect(joined(await snapshot(graph))).toEqual(joined(before));
    expect(await faults()).toEqual([]);
  });

  it('loses no claim of a person by undo either, whichever import brings the papers back', async () => {
    const id = await say('OUTPERFORMS', rllId, pncaId, { dataset: sop });
    await undoImport(graph, importId);
    expect(await relation(id)).toBeUndefined();
    // What a claim is said of stays, for the claim.
    expect((await snapshot(graph)).some((line) => line.includes(`(:Dataset {"id":"${sop}"`))).toBe(true);
    await take(pnca);
    expect(await relation(id)).toBeUndefined();
    await take(rll);
    expect(await relation(id)).toMatchObject({ dataset: sop, status: 'SUPPORTED' });
    expect(await faults()).toEqual([]);
  });

  it('of methods makes them no papers: neither of a topic nor related by it', async () => {
    await take({ ...rll, topics: ['Ranking'] }, { ...pnca, topics: ['Ranking'] });
    const ranking = stableId('topic', nameKey('Ranking'));
    const before = (await papersAround(graph, [rllId])).things;
    await say('ABOUT', method('RLL'), ranking);
    await say('ABOUT', rllId, ranking);
    expect((await papersAround(graph, [rllId])).things).toEqual(before);
    const papers = (await findNeighbours(graph, 'topic', [ranking], { page: { first: 9, after: null } })).get(
      ranking,
    );
    expect(papers?.items.map(({ node }) => node)).toEqual([rllId, pncaId]);
    const hydrated = (await hydratePapers(graph, [rllId], new Set(['topics'] as const))).get(rllId);
    expect(hydrated?.topics).toHaveLength(1);
  });

  it('is never a relation without standing evidence, nor a mirror without a claim, whoever adds and retracts at the same time', async () => {
    const id = await say('NOT_BETTER_THAN', method('ProxyNCA'), method('RLL'), { dataset: sop });
    const plain = await say('CITES', rllId, pncaId);
    // Writers in one process take turns; on Neo4j another process may write too.
    const others = [graph];
    if (engine === 'neo4j') others.push(await openNeo4jStore({ ...testNeo4j(), database: null }));
    const wrong: unknown[] = [];
    let done = false;
    const watching = (async () => {
      while (!done) {
        const now = await shown(method('RLL'));
        wrong.push(
          ...now.filter(({ evidence }) => evidence.every(({ retractedAt }) => retractedAt !== null)),
        );
      }
    })();
    const client = async (n: number) => {
      const store = others[n % others.length] ?? graph;
      const on = n % 3 === 0 ? plain : id;
      const { evidence } = await addEvidence(
        store,
        on,
        { ...third, stance: n % 4 === 0 ? 'DISPUTES' : 'SUPPORTS' },
        ada,
      );
      await retractEvidence(store, evidence, ada);
      if (n % 10 === 0) await retractEvidence(store, evidence, ada).catch((error: unknown) => error);
    };
    const first = (await relation(id))?.evidence[0]?.id ?? '';
    await Promise.all([
      ...Array.from({ length: 50 }, (_, n) => client(n)),
      retractEvidence(graph, first, ada),
    ]);
    done = true;
    await watching;
    expect(wrong).toEqual([]);
    expect(await faults()).toEqual([]);
    expect((await relation(id))?.status).toBe('RETRACTED');
    expect(await saidOf(method('RLL'))).toEqual(['PROPOSES SUPPORTED']);
    expect((await relation(plain))?.evidence).toHaveLength(2);
    for (const store of others) if (store !== graph) await store.close();
  }, 120_000);
});

/** Without what differs by the order in which imports and persons came: who holds a link, and records. */
function joined(lines: readonly string[]): string[] {
  return lines
    .filter((line) => !line.includes('Record') && !line.includes('record_'))
    .map((line) => line.replace(/"imports":\[[^\]]*\],?/g, '').replace(/,?"addedAt":"[^"]*"/g, ''))
    .sort();
}
