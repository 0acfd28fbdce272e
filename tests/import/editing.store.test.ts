// Correcting and removing papers: what a person says comes first, and goes only when the paper is removed.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hydratePapers } from '../../src/graph/papers.js';
import { recordsOfPapers } from '../../src/graph/records.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries } from '../../src/import/apply.js';
import { editPaper, removePaper } from '../../src/import/edit.js';
import { undoImport } from '../../src/import/undo.js';
import { stableId } from '../../src/model/ids.js';
import { bibliography, byKey, person } from '../support/entries.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';
import { snapshot } from '../support/snapshot.js';

const ada = { id: 'person_ada', name: 'Ada', role: 'EDITOR' } as const;
const entry = {
  citekey: 'a',
  title: 'As it was',
  year: 2016,
  doi: '10.1/a',
  venue: 'CVPR',
  authors: [person('Hyun Song'), person('Yu Xiang')],
};
const other = { citekey: 'b', title: 'Another', doi: '10.1/b', references: byKey('a') };
const id = stableId('paper', 'doi:10.1/a');

describe.each(engines)('a paper on %s', (engine) => {
  let graph: GraphStore;
  let importId = '';
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(async () => {
    await emptyStore(graph);
    importId = (await take()).importId ?? '';
  });
  afterAll(() => graph?.close());

  const take = () => importEntries({ graph }, bibliography([entry, other]), { person: ada });
  const shown = async () => (await hydratePapers(graph, [id], new Set(['authors', 'venue']))).get(id);

  it('shows what a person corrected; what was left out stays, null clears', async () => {
    await editPaper(
      graph,
      id,
      { title: ' Corrected ', year: null, authors: ['Lovelace, Ada', 'Laurens van der Maaten'] },
      ada,
    );
    expect(await shown()).toMatchObject({
      title: 'Corrected',
      year: null,
      doi: '10.1/a',
      venue: { name: 'CVPR' },
    });
    expect((await shown())?.authors?.map(({ author }) => author.name)).toEqual([
      'Ada Lovelace',
      'Laurens van der Maaten',
    ]);
    expect((await snapshot(graph)).join()).not.toContain('Yu Xiang","nameKey');
  });

  it('keeps earlier corrections beside later ones, in one record', async () => {
    await editPaper(graph, id, { title: 'Corrected' }, ada);
    await editPaper(graph, id, { year: 2017 }, ada);
    expect(await shown()).toMatchObject({ title: 'Corrected', year: 2017 });
    const records = (await recordsOfPapers(graph, [id])).get(id) ?? [];
    expect(records.filter(({ edited }) => edited).map(({ raw }) => JSON.parse(raw) as unknown)).toEqual([
      { title: 'Corrected', year: 2017 },
    ]);
  });

  it('stays corrected when its text comes again', async () => {
    await editPaper(graph, id, { title: 'Corrected' }, ada);
    expect(await take()).toMatchObject({ unchanged: 2 });
    expect((await shown())?.title).toBe('Corrected');
  });

  it('that was corrected stays when its import is undone, as the person saw it', async () => {
    await editPaper(graph, id, { title: 'Corrected' }, ada);
    await undoImport(graph, importId);
    expect(await shown()).toMatchObject({ title: 'Corrected', year: 2016, venue: { name: 'CVPR' } });
    expect((await shown())?.authors).toHaveLength(2);
    expect((await snapshot(graph)).filter((line) => line.startsWith('(:Paper'))).toHaveLength(1);
  });

  it.each([
    [{ title: ' ' }, 'BAD_USER_INPUT', ['input', 'title']],
    [{ month: 13 }, 'BAD_USER_INPUT', ['input', 'month']],
    [{ doi: 'not a DOI' }, 'BAD_USER_INPUT', ['input', 'doi']],
    [{ authors: [' , '] }, 'BAD_USER_INPUT', ['input', 'authors', '0']],
    [{ doi: 'https://doi.org/10.1000/B' }, 'IDENTIFIER_TAKEN', ['input', 'doi']],
  ])('is not changed by %j', async (edit, code, path) => {
    await importEntries({ graph }, bibliography([{ title: 'Taken', doi: '10.1000/b' }]), { person: ada });
    const before = await snapshot(graph);
    await expect(editPaper(graph, id, edit, ada)).rejects.toMatchObject({ code, details: { path } });
    expect(await snapshot(graph)).toEqual(before);
  });

  it('that is removed goes with its records and relationships, and comes back with its text', async () => {
    await removePaper(graph, id);
    expect(await shown()).toBeUndefined();
    expect((await snapshot(graph)).filter((line) => /CITES|CVPR|Song/.test(line))).toEqual([]);
    expect(await take()).toMatchObject({ created: 1, updated: 1 });
    expect(await shown()).toMatchObject({ title: 'As it was' });
    await expect(removePaper(graph, 'paper_unknown')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
