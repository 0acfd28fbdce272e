// Merging papers, and parting them again: the survivor is decided from all records, and nothing that was said is lost.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keyedPapers } from '../../src/graph/duplicates.js';
import { checkMirrors } from '../../src/graph/mirror-faults.js';
import { hydratePapers } from '../../src/graph/papers.js';
import { recordsOfPapers } from '../../src/graph/records.js';
import { relationsByIds } from '../../src/graph/relations.js';
import { resolveRetired } from '../../src/graph/retired.js';
import { resultsByIds } from '../../src/graph/results.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries } from '../../src/import/apply.js';
import { editPaper, removePaper } from '../../src/import/edit.js';
import { mergePapers } from '../../src/import/merge-papers.js';
import { addRelation, type SaidEvidence } from '../../src/import/relate.js';
import { addResult } from '../../src/import/results.js';
import { saveConcept } from '../../src/import/concepts.js';
import { undoImport } from '../../src/import/undo.js';
import { unmergePaper } from '../../src/import/unmerge-papers.js';
import type { EntryFields } from '../../src/model/entry.js';
import { stableId } from '../../src/model/ids.js';
import { nameKey } from '../../src/model/keys.js';
import { unknownProtocol } from '../../src/model/protocol.js';
import type { RelationType } from '../../src/model/relation.js';
import { bibliography, byKey, person } from '../support/entries.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';
import { snapshot } from '../support/snapshot.js';

const ada = { id: 'person_ada', name: 'Ada', role: 'EDITOR' } as const;
const paperId = (doi: string) => stableId('paper', `doi:${doi}`);
const [journal, talk, other, third] = ['journal', 'talk', 'other', 'third'].map((name) =>
  paperId(`10.1/${name}`),
) as [string, string, string, string];

const ofJournal = {
  citekey: 'journal',
  title: 'Ranked List Loss',
  doi: '10.1/journal',
  year: 2021,
  venue: 'TPAMI',
  authors: [person('Xinshao Wang')],
  topics: ['Metric learning'],
};
const ofTalk = {
  citekey: 'talk',
  title: 'Ranked List Loss for Deep Metric Learning',
  abstract: 'Sets, not pairs.',
  doi: '10.1/talk',
  year: 2019,
  authors: [person('Xinshao Wang', '0000-0002-1825-0097'), person('Yang Hua')],
  topics: ['Metric learning', 'Ranking'],
  datasets: ['SOP'],
  references: byKey('other', 'journal'),
};
const ofOther = { citekey: 'other', title: 'Other', doi: '10.1/other', references: byKey('talk', 'journal') };

describe.each(engines)('papers on %s', (engine) => {
  let graph: GraphStore;
  let imports: string[] = [];
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(async () => {
    await emptyStore(graph);
    imports = [await take(ofJournal), await take(ofTalk, ofOther)];
  });
  afterAll(() => graph?.close());

  const take = async (...entries: Partial<EntryFields>[]) =>
    (await importEntries({ graph }, bibliography(entries), { person: ada })).importId ?? '';
  const merge = (keep: string, ...merged: string[]) => mergePapers(graph, keep, merged, ada);
  const shown = async (id: string) =>
    (
      await hydratePapers(graph, [id], new Set(['authors', 'topics', 'datasets', 'venue', 'citationCount']))
    ).get(id);
  const everyPaper = async () =>
    (await keyedPapers((query, params) => graph.read(query, params), 99)).map(({ id }) => id).sort();
  const faults = async () => (await checkMirrors(graph)).faults;
  const mergedAndParted = async (between: () => Promise<void>) => {
    const before = await snapshot(graph);
    expect(await merge(journal, talk)).toBe(journal);
    expect(await faults()).toEqual([]);
    await between();
    expect(await unmergePaper(graph, talk)).toEqual({ keep: journal, restored: [talk] });
    expect(await faults()).toEqual([]);
    expect(await snapshot(graph)).toEqual(before);
  };
  const say = (type: RelationType, from: string, to: string, said: Partial<SaidEvidence> = {}) =>
    addRelation(
      graph,
      {
        type,
        from,
        to,
        dataset: null,
        metric: null,
        qualifier: null,
        protocol: null,
        evidence: [{ ...silent, ...said }],
      },
      ada,
    );

  it('become one that is decided from the records of both, with what either is joined to', () =>
    mergedAndParted(async () => {
      expect(await shown(talk)).toBeUndefined();
      expect(await shown(journal)).toMatchObject({
        title: 'Ranked List Loss',
        abstract: 'Sets, not pairs.',
        year: 2021,
        venue: { name: 'TPAMI' },
        topics: [{ name: 'Metric learning' }, { name: 'Ranking' }],
        datasets: [{ name: 'SOP' }],
        citationCount: 1,
      });
      expect((await recordsOfPapers(graph, [journal])).get(journal)).toHaveLength(2);
      expect(await resolveRetired(graph, [talk, journal])).toEqual(new Map([[talk, journal]]));
      const hits = await graph.searchText({ text: 'ranked', kinds: ['paper'], limit: 9 });
      expect(hits.map(({ id }) => id)).toEqual([journal]);
    }));

  it('are found by full text again once they are parted', async () => {
    await merge(journal, talk);
    await unmergePaper(graph, journal);
    const hits = await graph.searchText({ text: 'ranked', kinds: ['paper'], limit: 9 });
    expect(hits.map(({ id }) => id).sort()).toEqual([journal, talk].sort());
  });

  it('take along what is said of them, what is reported in them, and what they are the source of', async () => {
    await saveConcept(graph, { kind: 'method', name: 'RLL' });
    await saveConcept(graph, { kind: 'metric', name: 'R@1' });
    const [method, metric] = [stableId('method', nameKey('RLL')), stableId('metric', nameKey('R@1'))];
    const same = await say('INSPIRED_BY', journal, other, { note: 'one' });
    const united = await say('INSPIRED_BY', talk, other, { note: 'two' });
    const moved = await say('EXTENDS', other, talk, { note: 'three', source: talk });
    const proposes = await say('PROPOSES', talk, method);
    const { id: result } = await addResult(
      graph,
      {
        method,
        dataset: stableId('dataset', nameKey('SOP')),
        metric,
        value: 79.8,
        printed: null,
        protocol: unknownProtocol,
        kind: 'SELF_REPORTED',
        reportedIn: talk,
        unit: null,
        sourceUrl: null,
        locator: null,
        copiedFrom: null,
        date: null,
      },
      ada,
    );
    const relation = async (id: string) => (await relationsByIds(graph, [id])).get(id);
    await mergedAndParted(async () => {
      const notes = (await relation(same))?.evidence.map(({ note }) => note);
      expect(notes?.sort()).toEqual(['one', 'two']);
      expect(await resolveRetired(graph, [united])).toEqual(new Map([[united, same]]));
      expect(await relation(moved)).toMatchObject({ to: journal, evidence: [{ source: journal }] });
      expect(await relation(proposes)).toMatchObject({ from: journal, to: method });
      expect((await resultsByIds(graph, [result])).get(result)).toMatchObject({ reportedIn: journal });
    });
  });

  it('cannot be one while it is said that one is about the other', async () => {
    await say('EXTENDS', journal, talk);
    await expect(merge(journal, talk)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { path: ['merge', '0'] },
    });
  });

  it('that come again in a text are found by their records, and new entries by the id that was retired', async () => {
    const again = { ...ofTalk, references: [] };
    await take(again);
    await merge(journal, talk);
    const before = await snapshot(graph);
    expect(await importEntries({ graph }, bibliography([again]), { person: ada })).toMatchObject({
      unchanged: 1,
    });
    expect((await snapshot(graph)).length).toBe(before.length);
    await take({ ...again, pages: '1-9' });
    expect(await shown(talk)).toBeUndefined();
    expect(await shown(journal)).toMatchObject({ pages: '1-9' });
  });

  it('lose exactly what an undone import brought', async () => {
    await undoImport(graph, imports[1] ?? '');
    const without = await snapshot(graph);
    imports[1] = await take(ofTalk, ofOther);
    await merge(journal, talk);
    await undoImport(graph, imports[1]);
    const left = await snapshot(graph);
    expect(left.filter((line) => !/Retired|MERGED_INTO/.test(line))).toEqual(without);
    expect(await unmergePaper(graph, journal)).toEqual({ keep: journal, restored: [talk] });
    expect(await snapshot(graph)).toEqual(without);
  });

  it('lose what the import of the survivor brought too, and find it again in the same import', async () => {
    await merge(journal, talk);
    await undoImport(graph, imports[0] ?? '');
    expect(await shown(journal)).toMatchObject({ title: ofTalk.title, doi: ofTalk.doi, venue: null });
    expect((await recordsOfPapers(graph, [journal])).get(journal)).toHaveLength(1);
    expect(await faults()).toEqual([]);

    await take(ofJournal);
    expect(await everyPaper()).toEqual([journal, other].sort());
    expect(await shown(journal)).toMatchObject({ venue: { name: 'TPAMI' }, abstract: 'Sets, not pairs.' });
    await take({ ...ofJournal, pages: '1-9' });
    expect(await everyPaper()).toEqual([journal, other].sort());
    expect(await shown(journal)).toMatchObject({ pages: '1-9' });

    expect(await unmergePaper(graph, journal)).toEqual({ keep: journal, restored: [talk] });
    expect(await shown(talk)).toMatchObject({ title: ofTalk.title, pages: null });
    expect(await shown(journal)).toMatchObject({
      title: ofJournal.title,
      doi: ofJournal.doi,
      abstract: null,
    });
  });

  it('are made anew by an entry whose DOI was corrected away, where nothing was merged', async () => {
    await editPaper(graph, journal, { doi: '10.1234/corrected' }, ada);
    await take({ ...ofJournal, title: 'Quite another thing', authors: [person('Ada Lovelace')] });
    expect((await everyPaper()).length).toBe(4);
  });

  it('leave with the survivor what came since', async () => {
    await merge(journal, talk);
    await take({ ...ofJournal, pages: '2-3', topics: ['Ranking', 'Sets'] });
    await editPaper(graph, journal, { title: 'RLL' }, ada);
    await unmergePaper(graph, journal);
    expect(await shown(journal)).toMatchObject({ title: 'RLL', pages: '2-3', abstract: null });
    expect((await shown(journal))?.topics?.map(({ name }) => name)).toContain('Sets');
    expect(await shown(talk)).toMatchObject({ title: ofTalk.title, pages: null, topics: [{}, {}] });
  });

  it('show the newest correction of either', async () => {
    await editPaper(graph, talk, { title: 'Of the talk', abstract: 'Corrected.' }, ada);
    await mergedAndParted(async () => {
      expect(await shown(journal)).toMatchObject({ title: 'Of the talk', abstract: 'Corrected.' });
    });
    await merge(journal, talk);
    await editPaper(graph, journal, { title: 'Of the journal' }, ada);
    expect(await shown(journal)).toMatchObject({ title: 'Of the journal', abstract: 'Corrected.' });
  });

  it('that were merged before are merged along, and come back in the order they went', async () => {
    await take({ citekey: 'third', title: 'Third', doi: '10.1/third', references: byKey('talk') });
    const untouched = await snapshot(graph);
    await merge(talk, third);
    const once = await snapshot(graph);
    await merge(journal, talk);
    expect(await resolveRetired(graph, [talk, third])).toEqual(
      new Map([
        [talk, journal],
        [third, journal],
      ]),
    );
    expect((await unmergePaper(graph, third)).restored).toEqual([talk]);
    expect(await snapshot(graph)).toEqual(once);
    await unmergePaper(graph, talk);
    expect(await snapshot(graph)).toEqual(untouched);
    await expect(unmergePaper(graph, talk)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      details: { path: ['id'] },
    });
  });

  it('that went together come back together', async () => {
    await take({ citekey: 'third', title: 'Third', doi: '10.1/third' });
    const before = await snapshot(graph);
    await merge(journal, talk, third);
    expect((await unmergePaper(graph, journal)).restored).toEqual([talk, third]);
    expect(await snapshot(graph)).toEqual(before);
  });

  it('are themselves again when the survivor was removed whole', async () => {
    await merge(journal, talk);
    await removePaper(graph, journal);
    await take(ofTalk);
    expect(await shown(talk)).toMatchObject({ title: ofTalk.title });
    expect(await resolveRetired(graph, [talk])).toEqual(new Map());
  });

  it('are papers, and several', async () => {
    const topic = stableId('topic', nameKey('Ranking'));
    const refused = (keep: string, ...merged: string[]) =>
      merge(keep, ...merged).then(
        () => null,
        (error: { code: string; details: unknown }) => [error.code, error.details],
      );
    expect(await refused(journal)).toEqual(['BAD_USER_INPUT', { path: ['merge'] }]);
    expect(await refused(journal, journal)).toEqual(['BAD_USER_INPUT', { path: ['merge', '0'] }]);
    expect(await refused(journal, talk, topic)).toEqual(['BAD_USER_INPUT', { path: ['merge', '1'] }]);
    expect(await refused(topic, talk)).toEqual(['NOT_FOUND', { path: ['keep'] }]);
    expect(await refused(journal, third)).toEqual(['NOT_FOUND', { path: ['merge', '0'] }]);
  });
});

const silent: SaidEvidence = {
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
