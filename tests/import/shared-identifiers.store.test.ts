// Chapters that carry the DOI of their book, or a DOI that was copied from another entry: papers of their own, in whatever
// order they come, go and come again.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/explore/duplicates.js';
import { hydratePapers } from '../../src/graph/papers.js';
import { itemsFrom } from '../../src/graph/import-items.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries } from '../../src/import/apply.js';
import { mergePapers } from '../../src/import/merge-papers.js';
import { undoImport } from '../../src/import/undo.js';
import type { EntryFields } from '../../src/model/entry.js';
import { bibliography, person } from '../support/entries.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';
import { snapshot } from '../support/snapshot.js';

const book = { doi: '10.5772/3457', containerTitle: 'Nanowires', type: 'chapter', year: 2010 };
const phonons = { ...book, citekey: 'a', title: 'Phonon Confinement', authors: [person('N. Begum')] };
const raman = { ...book, citekey: 'b', title: 'Raman Spectroscopy on Rods', authors: [person('I. Zardo')] };
const microscopy = { ...book, citekey: 'c', title: 'Electron Microscopy', authors: [person('S. Conesa')] };

describe.each(engines)('works under one DOI on %s', (engine) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(() => emptyStore(graph));
  afterAll(() => graph?.close());

  const take = async (...entries: Partial<EntryFields>[]) => {
    const report = await importEntries({ graph }, bibliography(entries), { person: null });
    const items = await itemsFrom((query, params) => graph.read(query, params), report.importId ?? '', 1);
    return { report, items, papers: items.map(({ paperId }) => paperId ?? '') };
  };

  it('are papers of their own that show it, with the problem stated, and candidates for a person', async () => {
    const { items, papers } = await take(phonons, raman, microscopy);
    expect(new Set(papers).size).toBe(3);
    expect(items.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['SHARED_IDENTIFIER'],
      ['SHARED_IDENTIFIER'],
    ]);
    expect(items[1]?.problems[0]).toMatchObject({ severity: 'WARNING', field: 'doi' });
    expect(items[1]?.problems[0]?.message).toContain(papers[0]);
    const shown = await hydratePapers(graph, papers, new Set());
    expect(papers.map((id) => shown.get(id)?.doi)).toEqual([book.doi, book.doi, book.doi]);
    const candidates = await findDuplicates(graph);
    expect(candidates.map(({ reasons }) => reasons)).toEqual([['SAME_DOI'], ['SAME_DOI'], ['SAME_DOI']]);
    expect(candidates.every(({ score }) => score < 0.5)).toBe(true);
  });

  it('are told by a dry run too', async () => {
    const of = bibliography([phonons, raman]);
    expect(await importEntries({ graph }, of, { person: null, dryRun: true })).toMatchObject({ created: 2 });
  });

  it('are found again by the same entries and by changed ones', async () => {
    const { papers } = await take(phonons, raman, microscopy);
    const again = await take(phonons, raman, microscopy);
    expect(again.report).toMatchObject({ unchanged: 3 });
    const changed = await take({ ...microscopy, pages: '185--214' }, { ...raman, pages: '227--254' });
    expect(changed.papers).toEqual([papers[2], papers[1]]);
  });

  it('keep their ids through an undo, the second also when the first went', async () => {
    const first = await take(phonons);
    const without = await snapshot(graph);
    const second = await take(raman);
    await undoImport(graph, second.report.importId ?? '');
    const left = (await snapshot(graph)).filter((line) => !line.includes(second.report.importId ?? ''));
    expect(left).toEqual(without);
    expect((await take({ ...raman, pages: '227--254' })).papers).toEqual(second.papers);
    await undoImport(graph, first.report.importId ?? '');
    expect((await take({ ...raman, pages: '227--255' })).papers).toEqual(second.papers);
    expect((await take(phonons)).papers).toEqual(first.papers);
  });

  it('stay merged where a person merged them', async () => {
    const { papers } = await take(phonons, raman);
    const [kept, merged] = papers as [string, string];
    await mergePapers(graph, kept, [merged], null);
    const { papers: later, items } = await take({ ...raman, pages: '227--254' });
    expect(later).toEqual([kept]);
    expect(items[0]?.problems.map(({ code }) => code)).toEqual(['SHARED_IDENTIFIER']);
  });
});
