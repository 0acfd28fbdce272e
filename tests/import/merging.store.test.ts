// Merging concepts, venues and authors, and parting them again: nothing is lost, and what came since stays where it is.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { defineConcepts } from '../../src/graph/define-concepts.js';
import { namedByName } from '../../src/graph/named.js';
import { hydratePapers } from '../../src/graph/papers.js';
import { resolveRetired } from '../../src/graph/retired.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries } from '../../src/import/apply.js';
import { saveConcept } from '../../src/import/concepts.js';
import { editPaper, removePaper } from '../../src/import/edit.js';
import { mergeConcepts } from '../../src/import/merge.js';
import { undoImport } from '../../src/import/undo.js';
import { unmergeConcept } from '../../src/import/unmerge.js';
import type { EntryFields } from '../../src/model/entry.js';
import { stableId } from '../../src/model/ids.js';
import { nameKey, personKey } from '../../src/model/keys.js';
import type { NamedKind } from '../../src/model/kinds.js';
import { bibliography, person } from '../support/entries.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';
import { snapshot } from '../support/snapshot.js';

const ada = { id: 'person_ada', name: 'Ada', role: 'EDITOR' } as const;
const idOf = (kind: NamedKind, name: string) =>
  stableId(kind, kind === 'author' ? personKey(name) : nameKey(name));
const paperId = (doi: string) => stableId('paper', `doi:${doi}`);

const one = { citekey: 'one', title: 'One', doi: '10.1/one', year: 2019, venue: 'CVPR' };
const two = { citekey: 'two', title: 'Two', doi: '10.1/two', year: 2020, venue: 'Conf. on CVPR' };

describe.each(engines)('merging on %s', (engine) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(() => emptyStore(graph));
  afterAll(() => graph?.close());

  const take = async (...entries: Partial<EntryFields>[]) =>
    (await importEntries({ graph }, bibliography(entries), { person: ada })).importId ?? '';
  const merge = (keep: string, ...merged: string[]) => mergeConcepts(graph, keep, merged, ada);
  const authorsOf = async (doi: string) =>
    (await hydratePapers(graph, [paperId(doi)], new Set(['authors'])))
      .get(paperId(doi))
      ?.authors?.map(({ position, author }) => `${position} ${author.name}`);
  const backbonesOf = async (doi: string) =>
    (await hydratePapers(graph, [paperId(doi)], new Set(['backbones'])))
      .get(paperId(doi))
      ?.backbones?.map(({ name }) => name);
  const found = async (kind: NamedKind, name: string) => (await namedByName(graph, kind, name))?.id ?? null;
  const texts = async (text: string, kind: NamedKind) =>
    (await graph.searchText({ text, kinds: [kind], limit: 9 })).map(({ id }) => id);

  describe('people', () => {
    const ommer = idOf('author', 'Björn Ommer');
    const short = idOf('author', 'B. Ommer');

    it('are one already where only accents and case differ', async () => {
      await take({ ...one, authors: [person('Björn Ommer')] }, { ...two, authors: [person('BJORN Ommer')] });
      expect(await found('author', 'bjorn ommer')).toBe(ommer);
      expect(await authorsOf('10.1/two')).toEqual(['1 Björn Ommer']);
    });

    it('become one, found by either name, at their place on every paper', async () => {
      await take(
        { ...one, authors: [person('Ada Lovelace'), person('Björn Ommer')] },
        { ...two, authors: [person('B. Ommer'), person('Grace Hopper')] },
      );
      const before = await snapshot(graph);
      expect(await merge(ommer, short)).toBe(ommer);
      expect(await authorsOf('10.1/two')).toEqual(['1 Björn Ommer', '2 Grace Hopper']);
      expect(await found('author', 'b ommer')).toBe(ommer);
      expect(await resolveRetired(graph, [short, ommer])).toEqual(new Map([[short, ommer]]));
      expect(await texts('ommer', 'author')).toEqual([ommer]);

      expect(await unmergeConcept(graph, short)).toEqual({ keep: ommer, restored: [short] });
      expect(await snapshot(graph)).toEqual(before);
      expect((await texts('ommer', 'author')).sort()).toEqual([ommer, short].sort());
    });

    it('that stand twice on a paper stand at the first place', async () => {
      await take({ ...one, authors: [person('B. Ommer'), person('Ada Lovelace'), person('Björn Ommer')] });
      const before = await snapshot(graph);
      await merge(ommer, short);
      expect(await authorsOf('10.1/one')).toEqual(['1 Björn Ommer', '2 Ada Lovelace']);
      await take({ ...two, authors: [person('Björn Ommer'), person('B. Ommer')] });
      expect(await authorsOf('10.1/two')).toEqual(['1 Björn Ommer']);
      await unmergeConcept(graph, ommer);
      expect(await authorsOf('10.1/one')).toEqual(['1 B. Ommer', '2 Ada Lovelace', '3 Björn Ommer']);
      expect(await snapshot(graph)).toEqual(expect.arrayContaining(before));
    });

    it('stay one when their papers are decided anew', async () => {
      await take({ ...two, authors: [person('B. Ommer')] }, { ...one, authors: [person('Björn Ommer')] });
      await merge(ommer, short);
      await editPaper(graph, paperId('10.1/two'), { authors: ['Grace Hopper', 'B. Ommer'] }, ada);
      expect(await authorsOf('10.1/two')).toEqual(['1 Grace Hopper', '2 Björn Ommer']);
    });

    it('keep what only one of them told', async () => {
      await take(
        { ...one, authors: [person('Björn Ommer')] },
        { ...two, authors: [person('B. Ommer', '0000-0002-1825-0097')] },
      );
      await merge(ommer, short);
      const orcid = async () =>
        (await namedByName(graph, 'author', 'Björn Ommer')) as { orcid: string | null };
      expect(await orcid()).toMatchObject({ orcid: '0000-0002-1825-0097' });
      const third = { citekey: 'three', title: 'Three', doi: '10.1/three' };
      await take({ ...third, authors: [person('B. Ommer', '0000-0001-5109-3700')] });
      expect(await orcid()).toMatchObject({ orcid: '0000-0002-1825-0097' });
      await removePaper(graph, paperId('10.1/two'));
      expect(await orcid()).toMatchObject({ orcid: '0000-0001-5109-3700' });
      await removePaper(graph, paperId('10.1/three'));
      expect(await orcid()).toMatchObject({ orcid: null });
    });
  });

  describe('concepts', () => {
    const bn = idOf('backbone', 'BN-Inception');
    const v2 = idOf('backbone', 'GoogLeNet V2');
    const bnLong = idOf('backbone', 'Inception with BN');

    it('become one, their links with the imports that hold them', async () => {
      const first = await take({ ...one, backbones: ['BN-Inception'] });
      await take({ ...one, backbones: ['GoogLeNet V2'] }, { ...two, backbones: ['GoogLeNet V2'] });
      const before = await snapshot(graph);
      await merge(bn, v2);
      expect(await backbonesOf('10.1/one')).toEqual(['BN-Inception']);
      expect(await backbonesOf('10.1/two')).toEqual(['BN-Inception']);
      expect(await namedByName(graph, 'backbone', 'googlenetv2')).toMatchObject({
        id: bn,
        aliases: ['GoogLeNet V2'],
      });
      expect(await texts('googlenet', 'backbone')).toEqual([bn]);
      await unmergeConcept(graph, bn);
      expect(await snapshot(graph)).toEqual(before);
      await merge(bn, v2);
      await undoImport(graph, first);
      expect(await backbonesOf('10.1/one')).toEqual(['BN-Inception']);
    });

    it('stay one for imports that come later under the other name', async () => {
      await take({ ...one, backbones: ['BN-Inception', 'GoogLeNet V2'] });
      await merge(bn, v2);
      await take({ ...two, backbones: ['GoogLeNet V2', 'googlenet-v2'] });
      expect(await backbonesOf('10.1/two')).toEqual(['BN-Inception']);
      await unmergeConcept(graph, bn);
      expect(await backbonesOf('10.1/two')).toEqual(['BN-Inception']);
      expect(await backbonesOf('10.1/one')).toEqual(['BN-Inception', 'GoogLeNet V2']);
    });

    it('part without what was undone since', async () => {
      await take({ ...one, backbones: ['BN-Inception'] });
      const second = await take({ ...two, backbones: ['GoogLeNet V2'] });
      await merge(bn, v2);
      await undoImport(graph, second);
      expect(await namedByName(graph, 'backbone', 'GoogLeNet V2')).toMatchObject({ id: bn });
      await unmergeConcept(graph, bn);
      expect(await backbonesOf('10.1/two')).toBeUndefined();
      expect(await backbonesOf('10.1/one')).toEqual(['BN-Inception']);
      expect(await found('backbone', 'GoogLeNet V2')).toBe(v2);
    });

    it('that were merged before are merged along, and come back in the order they went', async () => {
      await take(
        { ...one, backbones: ['BN-Inception'] },
        { ...two, backbones: ['GoogLeNet V2', 'Inception with BN'] },
      );
      const untouched = await snapshot(graph);
      await merge(v2, bnLong);
      const once = await snapshot(graph);
      await merge(bn, v2);
      expect(await resolveRetired(graph, [v2, bnLong])).toEqual(
        new Map([
          [v2, bn],
          [bnLong, bn],
        ]),
      );
      expect(await found('backbone', 'inception with bn')).toBe(bn);
      expect(await unmergeConcept(graph, bn)).toEqual({ keep: bn, restored: [v2] });
      expect(await snapshot(graph)).toEqual(once);
      await unmergeConcept(graph, v2);
      expect(await snapshot(graph)).toEqual(untouched);
      await expect(unmergeConcept(graph, v2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });

    it('that went together come back together', async () => {
      await take({ ...one, backbones: ['BN-Inception', 'GoogLeNet V2', 'Inception with BN'] });
      const before = await snapshot(graph);
      await merge(bn, v2, bnLong, v2);
      expect(await backbonesOf('10.1/one')).toEqual(['BN-Inception']);
      expect((await unmergeConcept(graph, bn)).restored).toEqual([v2, bnLong]);
      expect(await snapshot(graph)).toEqual(before);
    });

    it('keep what packs say of either', async () => {
      const importId = await take({ ...one, backbones: ['BN-Inception'] });
      const definition = { kind: 'backbone', description: null, scale: null } as const;
      await graph.write((tx) =>
        defineConcepts(tx, importId, [
          { ...definition, id: bn, name: 'BN-Inception', aliases: ['Inception BN'] },
          {
            ...definition,
            id: v2,
            name: 'GoogLeNet V2',
            aliases: ['Inception v2'],
            description: 'A network.',
          },
        ]),
      );
      const before = await snapshot(graph);
      await merge(bn, v2);
      expect(await namedByName(graph, 'backbone', 'inception v2')).toMatchObject({
        id: bn,
        aliases: ['Inception BN', 'GoogLeNet V2', 'Inception v2'],
        description: 'A network.',
      });
      await unmergeConcept(graph, bn);
      expect(await snapshot(graph)).toEqual(before);
    });

    it('that imports found by a pack’s alias go with the last import, though the alias went before', async () => {
      const before = await snapshot(graph);
      const pack = await take({ ...one, backbones: ['BN-Inception'] });
      const bnAlias = { id: bn, kind: 'backbone', name: 'BN-Inception', aliases: ['GoogLeNet V2'] } as const;
      await graph.write((tx) => defineConcepts(tx, pack, [{ ...bnAlias, description: null, scale: null }]));
      const second = await take({ ...two, backbones: ['googlenet v2'] });
      expect(await backbonesOf('10.1/two')).toEqual(['BN-Inception']);
      await undoImport(graph, pack);
      expect(await backbonesOf('10.1/two')).toEqual(['BN-Inception']);
      expect(await found('backbone', 'GoogLeNet V2')).toBeNull();
      await undoImport(graph, second);
      expect(await snapshot(graph)).toEqual(before);
    });

    it('keep the names that a person gave since', async () => {
      await take({ ...one, backbones: ['BN-Inception', 'GoogLeNet V2'] });
      await merge(bn, v2);
      await saveConcept(graph, { id: v2, aliases: ['GoogLeNet V2', 'Inception BN'] });
      await unmergeConcept(graph, bn);
      expect(await namedByName(graph, 'backbone', 'Inception BN')).toMatchObject({
        id: bn,
        aliases: ['Inception BN'],
      });
    });
  });

  it('moves papers of a venue', async () => {
    await take(one, two);
    const [cvpr, long] = [idOf('venue', 'CVPR'), idOf('venue', 'Conf. on CVPR')];
    const before = await snapshot(graph);
    await merge(cvpr, long);
    const venue = async () =>
      (await hydratePapers(graph, [paperId('10.1/two')], new Set(['venue']))).get(paperId('10.1/two'))?.venue;
    expect(await venue()).toMatchObject({ name: 'CVPR', aliases: ['Conf. on CVPR'] });
    await take({ citekey: 'three', title: 'Three', doi: '10.1/three', venue: 'conf on CVPR' });
    expect(await found('venue', 'Conf. on CVPR')).toBe(cvpr);
    await unmergeConcept(graph, cvpr);
    expect(await venue()).toMatchObject({ name: 'Conf. on CVPR' });
    expect(await snapshot(graph)).toEqual(expect.arrayContaining(before));
  });

  it('is refused where it makes no sense, and changes nothing', async () => {
    await take({ ...one, backbones: ['BN-Inception'], topics: ['Networks'] });
    const [bn, topic] = [idOf('backbone', 'BN-Inception'), idOf('topic', 'Networks')];
    const before = await snapshot(graph);
    const refused = (code: string, ...path: string[]) => ({ code, details: { path } });
    await expect(merge(bn)).rejects.toMatchObject(refused('BAD_USER_INPUT', 'merge'));
    await expect(merge(bn, ...Array<string>(21).fill(topic))).rejects.toMatchObject(
      refused('BAD_USER_INPUT', 'merge'),
    );
    await expect(merge(bn, bn)).rejects.toMatchObject(refused('BAD_USER_INPUT', 'merge', '0'));
    await expect(merge(bn, topic)).rejects.toMatchObject(refused('BAD_USER_INPUT', 'merge', '0'));
    await expect(merge(bn, 'nonsense')).rejects.toMatchObject(refused('NOT_FOUND', 'merge', '0'));
    await expect(merge(bn, idOf('backbone', 'unknown'))).rejects.toMatchObject(
      refused('NOT_FOUND', 'merge', '0'),
    );
    await expect(merge(idOf('backbone', 'unknown'), bn)).rejects.toMatchObject(refused('NOT_FOUND', 'keep'));
    await expect(merge(paperId('10.1/one'), bn)).rejects.toMatchObject(refused('NOT_FOUND', 'keep'));
    await expect(unmergeConcept(graph, bn)).rejects.toMatchObject(refused('NOT_FOUND', 'id'));
    expect(await snapshot(graph)).toEqual(before);
  });
});
