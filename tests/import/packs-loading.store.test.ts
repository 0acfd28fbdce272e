// Loading packs: whole or not at all, twice the same as once, the difference where one changed, and out again.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listImports } from '../../src/graph/imports.js';
import { listPacks } from '../../src/graph/packs.js';
import { defineQuery } from '../../src/graph/query.js';
import { relationsByIds } from '../../src/graph/relations.js';
import { resultsByIds } from '../../src/graph/results.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importBibliography, importEntries } from '../../src/import/apply.js';
import { readPackIn } from '../../src/import/packs/folder.js';
import { gatherPack } from '../../src/import/packs/gather.js';
import { loadPack, unloadPack } from '../../src/import/packs/load.js';
import { readPack } from '../../src/import/packs/read.js';
import { writePack } from '../../src/import/packs/write.js';
import { addRelation } from '../../src/import/relate.js';
import { undoImport } from '../../src/import/undo.js';
import { stableId } from '../../src/model/ids.js';
import { engines, newEmptyStore, type Engine } from '../support/graph-stores.js';
import { readSmall, smallPack, type Changes } from '../support/packs.js';
import { snapshot } from '../support/snapshot.js';

const seeds = fileURLToPath(new URL('../../seeds', import.meta.url));
const nobody = { person: null };
const method = (name: string) => stableId('method', name);

describe.each(engines)('a pack on %s', (engine) => {
  let store: GraphStore;
  beforeEach(async () => {
    store = await newEmptyStore(engine);
  });
  afterEach(() => store.close());

  const load = (changes: Changes = {}, dryRun = false) =>
    loadPack(store, readSmall(changes), { person: null, dryRun });
  const standing = async () =>
    (await listImports(store, { first: 50, after: null })).items.filter(({ node }) => node.undoneAt === null);

  test('comes in whole: papers, names, relations with their evidence, figures', async () => {
    const { importId } = await load();
    const { papers, things, relations, results } = await everything(store);
    expect([...papers.values()].map(({ citekey }) => citekey).sort()).toEqual(['circle', 'ranked']);
    expect([...things.values()].find(({ name }) => name === 'R@1')).toMatchObject({
      aliases: ['Recall@1'],
      unit: 'percent',
      max: 100,
    });
    const worse = relations.find(({ type }) => type === 'NOT_BETTER_THAN');
    expect(worse).toMatchObject({ status: 'DISPUTED', qualifier: 'partially', from: method('circleloss') });
    expect(worse?.evidence.find(({ stance }) => stance === 'DISPUTES')).toMatchObject({
      import: importId,
      results: [results.find(({ kind }) => kind === 'SELF_REPORTED')?.id],
    });
    expect(relations.find(({ type }) => type === 'EVALUATED_ON')?.protocol).toMatchObject({
      embeddingDim: 512,
      settings: [{ name: 'clusters', value: '30' }],
    });
    expect(await listPacks(store)).toMatchObject([
      { title: { name: 'small-pack', author: 'Ada' }, import: { id: importId, name: 'packs/small-pack' } },
    ]);
  });

  test('loaded again changes nothing, and makes no import', async () => {
    const { importId } = await load();
    const before = await snapshot(store);
    expect(await load()).toEqual({ importId, difference: { changed: false, added: [], removed: [] } });
    expect(await snapshot(store)).toEqual(before);
    expect((await listImports(store, { first: 9, after: null })).items).toHaveLength(1);
  });

  test('loaded twice at a time is loaded once', async () => {
    const both = await Promise.all([load(), load()]);
    expect(both[0].importId).toBe(both[1].importId);
    expect(await standing()).toHaveLength(1);
  });

  test('can be rehearsed: the same difference, and nothing written', async () => {
    const before = await snapshot(store);
    const rehearsed = await load({}, true);
    expect(rehearsed.importId).toBeNull();
    expect(await snapshot(store)).toEqual(before);
    const { difference } = await load();
    expect(difference).toEqual(rehearsed.difference);
    expect(difference.removed).toEqual([]);
    expect(difference.added).toEqual(
      expect.arrayContaining([
        'paper ranked: Ranked Lists for Embeddings',
        'method Ranked List Loss, also RLL',
        'relation Circle Loss NOT_BETTER_THAN Ranked List Loss on SOP',
        'result Circle Loss on SOP, R@1: 78.3 (SELF_REPORTED, BN-Inception, 512 numbers, circle, Table 3)',
      ]),
    );
  });

  test('that changed brings the difference: what both say stays as it is, what nobody says goes', async () => {
    await load();
    const before = await everything(store);
    const changes: Changes = {
      'relations.yaml': [
        ['  - { type: PROPOSES, from: ranked, to: { method: RLL }, evidence: [talk] }\n', ''],
        ['note: By hearsay.', 'note: Seen by myself.'],
      ],
      'results.yaml': [["printed: '78.3', kind: COPIED", "printed: '78.2', kind: COPIED"]],
    };
    const rehearsed = await load(changes, true);
    const { difference, importId } = await load(changes);
    expect(difference).toEqual(rehearsed.difference);
    expect(difference.added).toEqual([
      expect.stringMatching(/^result Circle Loss on SOP, R@1: 78\.2 \(COPIED/),
      expect.stringMatching(/^evidence that Circle Loss NOT_BETTER_THAN .*Seen by myself\.$/),
    ]);
    expect([...difference.removed].sort()).toEqual([
      expect.stringMatching(/^evidence that Circle Loss NOT_BETTER_THAN .*By hearsay\.$/),
      expect.stringMatching(/^evidence that ranked PROPOSES Ranked List Loss/),
      'relation ranked PROPOSES Ranked List Loss',
      expect.stringMatching(/^result Circle Loss on SOP, R@1: 78\.3 \(COPIED/),
    ]);
    const after = await everything(store);
    expect(after.relations.map(({ type }) => type).sort()).toEqual([
      'ABOUT',
      'ABOUT',
      'EVALUATED_ON',
      'NOT_BETTER_THAN',
    ]);
    const evaluated = ({ relations }: typeof before) => {
      const found = relations.find(({ type }) => type === 'EVALUATED_ON');
      return { ...found, evidence: found?.evidence.map(({ import: _import, ...rest }) => rest) };
    };
    expect(evaluated(after)).toEqual(evaluated(before));
    expect((await standing()).map(({ node }) => node.id)).toEqual([importId]);
  });

  test('that no longer has a paper lets it go; one that somebody else has stays', async () => {
    await importBibliography({ graph: store }, { text: smallPack['papers.bib'] ?? '', ...nobody });
    await load();
    const without: Changes = {
      'papers.bib': (smallPack['papers.bib'] ?? '').split('\n\n')[0] ?? '',
      'relations.yaml': null,
      'results.yaml': null,
      'list.yaml': null,
    };
    const { difference } = await load(without);
    expect(difference.removed.filter((line) => line.startsWith('paper'))).toEqual([]);
    expect((await everything(store)).papers.size).toBe(2);
    await undoImport(store, (await standing())[1]?.node.id ?? '');
    expect((await everything(store)).papers.size).toBe(1);
  });

  test('taken out leaves nothing behind', async () => {
    const before = await snapshot(store);
    await load();
    await unloadPack(store, 'small-pack');
    expect(await snapshot(store)).toEqual(before);
    expect(await listPacks(store)).toEqual([]);
    await expect(unloadPack(store, 'small-pack')).rejects.toThrow('No pack "small-pack" is loaded.');
  });

  test('taken out leaves what another pack says too', async () => {
    await load();
    const before = await everything(store);
    await load({ 'pack.yaml': [['name: small-pack', 'name: other-pack']] });
    await unloadPack(store, 'small-pack');
    const after = await everything(store);
    expect(after.relations.map(({ id }) => id).sort()).toEqual(before.relations.map(({ id }) => id).sort());
    expect(after.results.map(({ id }) => id).sort()).toEqual(before.results.map(({ id }) => id).sort());
    expect(after.papers.size).toBe(2);
  });

  test('taken out leaves what a person said', async () => {
    await load();
    const ends = { from: method('circleloss'), to: method('rankedlistloss') };
    const key = { type: 'COMPARES_WITH' as const, ...ends, dataset: null, metric: null };
    const said = { stance: 'SUPPORTS' as const, asserter: 'READER' as const, asserterName: null };
    const nowhere = { ownWork: false, source: null, sourceUrl: null, locator: null, note: null, results: [] };
    const id = await addRelation(
      store,
      { ...key, qualifier: null, protocol: null, evidence: [{ ...said, ...nowhere }] },
      null,
    );
    await unloadPack(store, 'small-pack');
    expect([...(await relationsByIds(store, [id])).keys()]).toEqual([id]);
    expect((await everything(store)).relations).toHaveLength(1);
  });

  test('that was cut short is completed by loading it again', async () => {
    const pack = readSmall();
    if (pack.bibliography === null) throw new Error('the small pack has papers');
    await importEntries({ graph: store }, pack.bibliography, { name: 'packs/small-pack', ...nobody });
    expect(await listPacks(store)).toEqual([]);
    const { difference, importId } = await load();
    expect(difference.added).toContain('relation ranked PROPOSES Ranked List Loss');
    expect((await standing()).map(({ node }) => node.id)).toEqual([importId]);
    expect((await everything(store)).papers.size).toBe(2);
  });

  test.each<[string, Changes, RegExp]>([
    [
      'the range of a metric',
      { 'concepts.yaml': [['max: 100', 'max: 99']] },
      /^concepts\.yaml:10: the metric “R@1” has max 99 in the pack other-pack, and 100 in the pack small-pack/,
    ],
    [
      'the direction of a metric',
      { 'concepts.yaml': [['higherIsBetter: true', 'higherIsBetter: false']] },
      /^concepts\.yaml:10: .*higherIsBetter false in the pack other-pack, and true in the pack small-pack/,
    ],
    [
      'whether two names are one thing',
      {
        'concepts.yaml': [
          ['aliases: [RLL]', 'aliases: [RLL, Circle Loss]'],
          ['  - { name: Circle Loss }\n', ''],
        ],
        'relations.yaml': null,
        'results.yaml': null,
      },
      /^concepts\.yaml:2: “Ranked List Loss” and “Circle Loss” are one method in the pack other-pack, and two in the pack small-pack/,
    ],
  ])(
    'that disagrees with another one on %s is refused, and nothing of it written',
    async (_what, changes, told) => {
      await load();
      const before = await snapshot(store);
      const other = { ...changes, 'pack.yaml': [['name: small-pack', 'name: other-pack']] as const };
      for (const dryRun of [true, false]) await expect(load(other, dryRun)).rejects.toThrow(told);
      expect(await snapshot(store)).toEqual(before);
      expect(await standing()).toHaveLength(1);
    },
  );

  test('in a library where two of its things are one is refused with the line', async () => {
    const twice =
      (smallPack['papers.bib'] ?? '') +
      '\n' +
      (smallPack['papers.bib'] ?? '').replaceAll('{ranked,', '{again,').split('\n\n')[0];
    const changes: Changes = {
      'papers.bib': twice,
      'relations.yaml':
        'relations:\n  - { type: CITES, from: ranked, to: again, evidence: [{ asserter: READER }] }\n',
    };
    await expect(load(changes)).rejects.toThrow(
      /^relations\.yaml:2: In this library: CITES joins two things; these are one/,
    );
    expect(await standing()).toHaveLength(0);
  });

  test('finds what a bibliography called by an alias', async () => {
    const line = JSON.stringify({ title: 'Elsewhere', backbones: ['Inception with BN'] });
    await importBibliography({ graph: store }, { text: line, format: 'JSON_LINES', ...nobody });
    await load();
    const backbones = [...(await everything(store)).things.values()].filter(
      ({ kind }) => kind === 'backbone',
    );
    expect(backbones).toHaveLength(1);
    expect([backbones[0]?.name, ...(backbones[0]?.aliases ?? [])].sort()).toEqual([
      'BN-Inception',
      'GoogLeNet V2',
      'Inception with BN',
    ]);
  });
});

describe.each(engines)('the packs that come with litgraph on %s', (engine: Engine) => {
  test('load, are written, and load into an empty library as the same graph', async () => {
    const first = await newEmptyStore(engine);
    const began = performance.now();
    for (const name of ['deep-metric-learning', 'metric-learning-results']) {
      await loadPack(first, (await readPackIn(join(seeds, name))).pack, nobody);
    }
    const took = performance.now() - began;
    if (engine === 'embedded') expect(took).toBeLessThan(5_000);
    const before = await comparableContents(first);
    const files = await written(first);
    await first.close();

    const second = await newEmptyStore(engine);
    await loadPack(second, readPack(files), nobody);
    expect(await comparableContents(second)).toEqual(before);
    expect(await written(second)).toEqual(files);
    const ids = (before.results as { id: string }[]).map(({ id }) => id);
    expect((await resultsByIds(second, ids)).size).toBe(ids.length);
    await second.close();
  });
});

const allPapers = defineQuery({
  name: 'test.allPapers',
  cypher: 'MATCH (paper:Paper) RETURN paper.id AS id ORDER BY id',
  row: (raw) => String(raw['id']),
});

const title = {
  name: 'all',
  title: 'All',
  description: 'All there is.',
  source: 'A library',
  author: 'Ada',
  url: '',
  licence: 'None',
};

async function written(store: GraphStore) {
  return writePack(title, await everything(store), { list: null, annotations: new Map() });
}

async function everything(store: GraphStore) {
  return gatherPack(store, await store.read(allPapers), { whole: true });
}

/** All but when and by which import it came. */
async function comparableContents(store: GraphStore) {
  const { papers, things, relations, results } = await everything(store);
  const byId = <T extends { readonly id: string }>(all: Iterable<T>) =>
    [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    papers: byId(papers.values()).map(({ addedAt: _addedAt, ...paper }) => paper),
    things: byId(things.values()).map((thing) => ({ ...thing, aliases: [...thing.aliases].sort() })),
    relations: byId(relations).map((relation) => ({
      ...relation,
      evidence: byId(relation.evidence).map(({ createdAt: _at, import: _import, ...evidence }) => evidence),
    })),
    results: byId(results).map(({ createdAt: _at, ...result }) => result),
  };
}
