// Entries go in, come again, and are taken back: on both engines, the graph compared whole.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EntryFields } from '../../src/model/entry.js';
import { listItems } from '../../src/graph/import-items.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries, type ImportStep } from '../../src/import/apply.js';
import { importLimits } from '../../src/import/import-limits.js';
import { undoImport } from '../../src/import/undo.js';
import { bibliography, byKey, person } from '../support/entries.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';
import { snapshot } from '../support/snapshot.js';

const ada = { id: 'person_ada', name: 'Ada', role: 'EDITOR' } as const;

const preprint: Partial<EntryFields> = {
  citekey: 'song2015',
  title: 'Deep Metric Learning via Lifted Structured Feature Embedding',
  year: 2015,
  arxivId: '1511.06452',
  authors: [person('Hyun Song'), person('Yu Xiang')],
  topics: ['Metric learning'],
};
const published: Partial<EntryFields> = {
  citekey: 'song2016',
  type: 'paper-conference',
  title: 'Deep metric learning via lifted structured feature embedding',
  year: 2016,
  doi: '10.1109/cvpr.2016.434',
  venue: 'CVPR',
  authors: [person('Hyun Song', '0000-0001-0000-0001'), person('Yu Xiang'), person('Silvio Savarese')],
  editors: [person('Edith Or')],
  topics: ['metric-learning', 'Embedding'],
  datasets: ['CUB-200-2011'],
};
const citing: Partial<EntryFields> = {
  citekey: 'citing',
  title: 'A paper that cites',
  year: 2020,
  authors: [person('Carla Citing')],
  references: [...byKey('song2016'), { by: 'doi', value: '10.1000/later' }],
};
const later: Partial<EntryFields> = {
  citekey: 'later',
  title: 'A paper that came later',
  year: 2019,
  doi: '10.1000/later',
  authors: [person('Hyun Song')],
  venue: 'CVPR',
};

describe.each(engines)('importing on %s', (engine) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(() => emptyStore(graph));
  afterAll(() => graph?.close());

  const take = (entries: (Partial<EntryFields> | null)[], more: object = {}) =>
    importEntries({ graph }, bibliography(entries), { person: ada, ...more });
  const itemsOf = async (importId: string | null) =>
    (await listItems(graph, importId ?? '', null, { first: 100, after: null })).items.map(({ node }) => node);
  const undo = async (importId: string | null) => {
    expect(await undoImport(graph, importId ?? '')).toMatchObject({ id: importId });
  };

  it('an entry makes a paper; one that cannot be read fails and costs no other', async () => {
    const report = await take([published, null, citing]);
    expect(report).toMatchObject({ entries: 3, created: 2, updated: 0, unchanged: 0, failed: 1 });
    const items = await itemsOf(report.importId);
    expect(items.map(({ status, line }) => [status, line])).toEqual([
      ['CREATED', 1],
      ['FAILED', 4],
      ['CREATED', 7],
    ]);
    expect(items[1]?.problems[0]?.code).toBe('BAD_JSON');
  });

  it('the same text again says nothing new and makes nothing', async () => {
    await take([preprint, published, citing, later]);
    const once = await snapshot(graph);
    const again = await take([preprint, published, citing, later]);
    expect(again).toMatchObject({ entries: 4, created: 0, updated: 0, unchanged: 4, failed: 0 });
    expect(withoutHolders(await snapshot(graph))).toEqual(withoutHolders(once));
  });

  it('a preprint and its publication are one paper, which shows the publication', async () => {
    await take([preprint]);
    const report = await take([published]);
    expect(report).toMatchObject({ created: 0, updated: 1 });
    const papers = (await snapshot(graph)).filter((line) => line.startsWith('(:Paper'));
    expect(papers).toHaveLength(1);
    expect(papers[0]).toContain('"doi":"10.1109/cvpr.2016.434"');
    expect(papers[0]).toContain('"arxivId":"1511.06452"');
    expect(papers[0]).toContain('"year":2016');
  });

  it('an entry that joins a paper and adds nothing leaves it unchanged, though its text is kept', async () => {
    await take([published]);
    const report = await take([{ title: published.title!, doi: published.doi!, citekey: 'other' }]);
    expect(report).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
    expect((await snapshot(graph)).filter((line) => line.startsWith('(:Record'))).toHaveLength(2);
  });

  it('references find papers of the same text, of the library, and those that come later when the text comes again', async () => {
    await take([published]);
    const first = await take([citing]);
    const [item] = await itemsOf(first.importId);
    expect(item?.problems.map(({ code }) => code)).toEqual(['UNRESOLVED_REFERENCE']);
    expect(citesIn(await snapshot(graph))).toHaveLength(1);

    await take([later]);
    const again = await take([citing]);
    expect(again).toMatchObject({ updated: 1, unchanged: 0 });
    expect(citesIn(await snapshot(graph))).toHaveLength(2);
    expect(await take([citing])).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('a paper that cites itself is taken at its word, and told of', async () => {
    const report = await take([{ ...later, references: byKey('later') }]);
    expect((await itemsOf(report.importId))[0]?.problems.map(({ code }) => code)).toEqual(['SELF_CITATION']);
    expect(citesIn(await snapshot(graph))).toHaveLength(1);
  });

  it.each([
    ['the newer first', [1, 0]],
    ['the older first', [0, 1]],
  ])('undone, %s, the graph is as before', async (_name, order) => {
    await take([
      { title: 'Already here', year: 2001, authors: [person('Hyun Song')], topics: ['Embedding'] },
    ]);
    const before = await snapshot(graph);
    const imports = [await take([preprint, citing, later]), await take([published, preprint, citing])];
    for (const at of order) await undo(imports[at]?.importId ?? null);
    expect(await snapshot(graph)).toEqual(before);
  });

  it('undo leaves what another import holds too', async () => {
    const first = await take([preprint, later, citing]);
    const second = await take([citing, preprint]);
    await undo(first.importId);
    const papers = (await snapshot(graph)).filter((line) => line.startsWith('(:Paper'));
    expect(papers).toHaveLength(2);
    await undo(second.importId);
    expect(await snapshot(graph)).toEqual([]);
  });

  it('an import that was undone cannot be undone again, and its report stays', async () => {
    const report = await take([published]);
    await undo(report.importId);
    await expect(undoImport(graph, report.importId ?? '')).rejects.toMatchObject({ code: 'ALREADY_UNDONE' });
    expect(await itemsOf(report.importId)).toHaveLength(1);
    await expect(undoImport(graph, 'import_unknown')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a dry run tells what would happen and writes nothing', async () => {
    await take([published]);
    const before = await snapshot(graph);
    const told = await take([preprint, citing, later, later, null], { dryRun: true });
    expect(await snapshot(graph)).toEqual(before);
    const done = await take([preprint, citing, later, later, null]);
    const { id: _a, importId: _b, problems: _c, ...counts } = done;
    expect(told).toMatchObject({ ...counts, importId: null });
  });

  it('duplicates far apart in one text meet, and progress is told', async () => {
    const many = Array.from({ length: 1200 }, (_, at) => ({
      title: `Paper number ${at}`,
      doi: `10.1000/${at}`,
    }));
    const steps: ImportStep[] = [];
    const report = await take([...many, { ...many[3], abstract: 'New.' }], {
      onProgress: (step: ImportStep) => steps.push(step),
    });
    expect(report).toMatchObject({ entries: 1201, created: 1200, updated: 1 });
    const batch = importLimits.batch[graph.engine];
    const told = Array.from({ length: Math.floor(1201 / batch) }, (_, at) => (at + 1) * batch);
    expect(steps.map(({ done }) => done)).toEqual([...told, 1201]);
  });

  it('stopped between two batches, what came in is whole, can be completed, and can be undone', async () => {
    const many = Array.from({ length: 1200 }, (_, at) => ({
      title: `Paper number ${at}`,
      doi: `10.1000/${at}`,
    }));
    const stop = new AbortController();
    const importing = take(many, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(importing).rejects.toMatchObject({ code: 'CANCELLED' });
    const batch = importLimits.batch[graph.engine];
    expect(await take(many)).toMatchObject({ created: 1200 - batch, unchanged: batch });
  });

  it('imports at once all succeed, and what they share is there once', async () => {
    const reports = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        take([published, { title: `Own ${at}`, doi: `10.1/${at}` }, citing]),
      ),
    );
    expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(22);
    expect((await snapshot(graph)).filter((line) => line.startsWith('(:Paper'))).toHaveLength(22);
    expect(citesIn(await snapshot(graph))).toHaveLength(1);
  });

  it('an ORCID goes with the entry that told it', async () => {
    await take([preprint]);
    const before = await snapshot(graph);
    const { importId } = await take([published]);
    expect((await snapshot(graph)).some((line) => line.includes('0000-0001-0000-0001'))).toBe(true);
    await undo(importId);
    expect(await snapshot(graph)).toEqual(before);
  });

  it('an entry that joins a paper tells ORCIDs, though its people are named by another entry', async () => {
    await take([published]);
    const before = await snapshot(graph);
    const told = [person('yu xiang', '0000-0002-1825-0097'), person('Somebody Else', '0000-0001-5109-3700')];
    const { importId, updated } = await take([{ ...published, citekey: 'told', authors: told }]);
    expect(updated).toBe(1);
    const authors = (await snapshot(graph)).filter((line) => line.startsWith('(:Author'));
    expect(authors.filter((line) => line.includes('0000-0002-1825-0097'))).toHaveLength(1);
    expect(authors).toHaveLength(before.filter((line) => line.startsWith('(:Author')).length);
    await undo(importId);
    expect(await snapshot(graph)).toEqual(before);
  });

  it('full text finds what came in, and no longer what went', async () => {
    const { importId } = await take([published, later]);
    const find = (text: string) =>
      graph.searchText({ text, kinds: ['paper', 'author', 'dataset'], limit: 10 });
    expect(await find('lifted structured')).toHaveLength(1);
    expect(await find('Savarese')).toHaveLength(1);
    await undo(importId);
    expect(await find('lifted structured')).toHaveLength(0);
    expect(await find('Savarese')).toHaveLength(0);
  });
});

const citesIn = (lines: readonly string[]) => lines.filter((line) => line.includes('-[:CITES'));

/** Who holds a link is what an import of the same text does change. */
const withoutHolders = (lines: readonly string[]) =>
  lines.map((line) => line.replace(/"imports":\[[^\]]*\]/, ''));
