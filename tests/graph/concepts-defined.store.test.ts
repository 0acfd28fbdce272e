// What packs say of concepts: each import's word apart, what a person set above it, and names found by any of it.
import { afterAll, beforeEach, beforeAll, describe, expect, it } from 'vitest';
import {
  defineConcepts,
  releaseDefinitions,
  type ConceptDefinition,
} from '../../src/graph/define-concepts.js';
import { beginImport } from '../../src/graph/imports.js';
import { namedByName } from '../../src/graph/named.js';
import { resolveNames } from '../../src/graph/resolve-names.js';
import type { GraphStore } from '../../src/graph/store.js';
import { stableId } from '../../src/model/ids.js';
import { nameKey } from '../../src/model/keys.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';
import { snapshot } from '../support/snapshot.js';

const [one, two] = [stableId('import', 'one'), stableId('import', 'two')];

function backbone(name: string, aliases: string[], description: string | null = null): ConceptDefinition {
  return {
    id: stableId('backbone', nameKey(name)),
    kind: 'backbone',
    name,
    aliases,
    description,
    scale: null,
  };
}

const recall: ConceptDefinition = {
  id: stableId('metric', 'recall1'),
  kind: 'metric',
  name: 'Recall@1',
  aliases: ['R@1', 'Precision@1'],
  description: null,
  scale: { higherIsBetter: true, unit: 'percent', min: 0, max: 100 },
};

const bn = backbone('BN-Inception', ['GoogLeNet V2', 'Inception with BN']);
const v1 = backbone('GoogLeNet', ['GoogLeNet V1', 'Inception V1']);

describe.each(engines)('concepts that packs define on %s', (engine) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(async () => {
    await emptyStore(graph);
    await graph.write(async (tx) => {
      for (const [at, id] of [one, two].entries()) {
        const createdAt = `2026-01-0${at + 1}T00:00:00.000Z`;
        const begun = { id, name: null, format: 'BIBTEX', createdAt, createdBy: null, createdById: null };
        await beginImport(tx, { ...begun, format: 'BIBTEX' }, []);
      }
    });
  });
  afterAll(() => graph?.close());

  const define = (importId: string, ...definitions: ConceptDefinition[]) =>
    graph.write((tx) => defineConcepts(tx, importId, definitions));
  const release = (importId: string) => graph.write((tx) => releaseDefinitions(tx, importId));
  const idOf = async (name: string) => (await namedByName(graph, 'backbone', name))?.id ?? null;

  it('are found by every alias, however it is written', async () => {
    await define(one, bn, v1);
    for (const name of ['bn inception', 'googlenet-v2', 'Inception WITH bn']) {
      expect(await idOf(name)).toBe(bn.id);
    }
    for (const name of ['GoogLeNet', 'inception v1']) expect(await idOf(name)).toBe(v1.id);
    expect(await graph.searchText({ text: 'googlenet v2', kinds: ['backbone'], limit: 5 })).toMatchObject([
      { id: bn.id },
    ]);
  });

  it('show what all packs say together, the oldest first', async () => {
    await define(two, backbone('BN-Inception', ['Inception BN', 'googlenet v2'], 'Said second.'));
    await define(one, { ...bn, description: 'Said first.' });
    expect(await namedByName(graph, 'backbone', 'bninception')).toMatchObject({
      name: 'BN-Inception',
      aliases: ['GoogLeNet V2', 'Inception with BN', 'Inception BN'],
      description: 'Said first.',
    });
    await release(one);
    expect(await namedByName(graph, 'backbone', 'bninception')).toMatchObject({
      aliases: ['Inception BN', 'googlenet v2'],
      description: 'Said second.',
    });
  });

  it('have a scale where they are metrics', async () => {
    await define(one, recall);
    expect(await namedByName(graph, 'metric', 'precision@1')).toMatchObject({
      scale: { higherIsBetter: true, unit: 'percent', min: 0, max: 100 },
    });
  });

  it('are gone with the last pack that defines them', async () => {
    const before = await snapshot(graph);
    await define(one, bn, recall);
    await define(two, bn);
    await release(one);
    expect(await idOf('GoogLeNet V2')).toBe(bn.id);
    expect(await namedByName(graph, 'metric', 'R@1')).toBeNull();
    await release(two);
    expect(await snapshot(graph)).toEqual(before);
    expect(await graph.searchText({ text: 'inception', kinds: ['backbone'], limit: 5 })).toEqual([]);
  });

  it('say what they say now when they are defined again', async () => {
    await define(one, bn);
    await define(one, backbone('BN-Inception', ['Inception v2']));
    expect(await idOf('Inception V2')).toBe(bn.id);
    expect(await idOf('GoogLeNet V2')).toBeNull();
  });

  it('are told by names: the own name first, else the one thing with that alias', async () => {
    await define(
      one,
      bn,
      backbone('DAML', []),
      backbone('Adversarial', ['DAML', 'twice']),
      backbone('x', ['twice']),
    );
    const names = ['inception-with-bn', 'DAML', 'twice', 'unknown', ''];
    expect(
      await graph.write((tx) =>
        resolveNames(
          tx,
          names.map((name) => ({ kind: 'backbone' as const, name })),
        ),
      ),
    ).toEqual([bn.id, stableId('backbone', 'daml'), null, null, null]);
    await expect(idOf('twice')).rejects.toMatchObject({ code: 'AMBIGUOUS' });
  });
});
