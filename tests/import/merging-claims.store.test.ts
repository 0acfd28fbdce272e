// What is said and measured of things that are merged: claims that come to say the same are one with the evidence of both,
// and parting them gives every claim its evidence back.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { checkMirrors } from '../../src/graph/mirror-faults.js';
import { relationsByIds } from '../../src/graph/relations.js';
import { resolveRetired } from '../../src/graph/retired.js';
import { resultsByIds } from '../../src/graph/results.js';
import type { GraphStore } from '../../src/graph/store.js';
import { importEntries } from '../../src/import/apply.js';
import { saveConcept } from '../../src/import/concepts.js';
import { mergeConcepts } from '../../src/import/merge.js';
import { addEvidence, addRelation, retractEvidence, type SaidEvidence } from '../../src/import/relate.js';
import { addResult } from '../../src/import/results.js';
import { unmergeConcept } from '../../src/import/unmerge.js';
import { stableId } from '../../src/model/ids.js';
import { nameKey } from '../../src/model/keys.js';
import type { NamedKind } from '../../src/model/kinds.js';
import { unknownProtocol } from '../../src/model/protocol.js';
import type { Relation, RelationType } from '../../src/model/relation.js';
import { bibliography } from '../support/entries.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';
import { snapshot } from '../support/snapshot.js';

const ada = { id: 'person_ada', name: 'Ada', role: 'EDITOR' } as const;
const id = (kind: NamedKind, name: string) => stableId(kind, nameKey(name));
const [rll, ranked, circle] = [id('method', 'RLL'), id('method', 'Ranked List'), id('method', 'Circle')];
const [sop, sopLong, recall] = [id('dataset', 'SOP'), id('dataset', 'Online Products'), id('metric', 'R@1')];
const paper = stableId('paper', 'doi:10.1/rll');

const evidence = (note: string, more: Partial<SaidEvidence> = {}): SaidEvidence => ({
  stance: 'SUPPORTS',
  asserter: 'THIRD_PARTY',
  asserterName: null,
  ownWork: false,
  source: null,
  sourceUrl: null,
  locator: null,
  note,
  results: [],
  ...more,
});

describe.each(engines)('merging what is spoken of on %s', (engine) => {
  let graph: GraphStore;
  beforeAll(async () => {
    graph = await newEmptyStore(engine);
  });
  beforeEach(async () => {
    await emptyStore(graph);
    await importEntries(
      { graph },
      bibliography([
        { title: 'RLL', doi: '10.1/rll', proposes: ['RLL'], datasets: ['SOP', 'Online Products'] },
      ]),
      { person: ada },
    );
    for (const [kind, name] of [
      ['method', 'Ranked List'],
      ['method', 'Circle'],
      ['metric', 'R@1'],
    ] as const) {
      await saveConcept(graph, { kind, name });
    }
  });
  afterAll(() => graph?.close());

  const say = (
    type: RelationType,
    from: string,
    to: string,
    note: string,
    more: { dataset?: string; stance?: SaidEvidence['stance'] } = {},
  ) =>
    addRelation(
      graph,
      {
        type,
        from,
        to,
        dataset: more.dataset ?? null,
        metric: null,
        qualifier: null,
        protocol: null,
        evidence: [evidence(note, { stance: more.stance ?? 'SUPPORTS' })],
      },
      ada,
    );
  const merge = (keep: string, ...merged: string[]) => mergeConcepts(graph, keep, merged, ada);
  const relation = async (of: string): Promise<Relation | undefined> => {
    const now = (await resolveRetired(graph, [of])).get(of) ?? of;
    return (await relationsByIds(graph, [now])).get(now);
  };
  const notes = async (of: string) => (await relation(of))?.evidence.map(({ note }) => note).sort();
  const faults = async () => (await checkMirrors(graph)).faults;
  const mergedAndParted = async (keep: string, merged: string, between: () => Promise<void>) => {
    const before = await snapshot(graph);
    await merge(keep, merged);
    expect(await faults()).toEqual([]);
    await between();
    await unmergeConcept(graph, keep);
    expect(await faults()).toEqual([]);
    expect(await snapshot(graph)).toEqual(before);
  };

  it('moves claims, which keep their ids', async () => {
    const one = await say('OUTPERFORMS', ranked, circle, 'one', { dataset: sop });
    const two = await say('INSPIRED_BY', circle, ranked, 'two');
    await mergedAndParted(rll, ranked, async () => {
      expect(await relation(one)).toMatchObject({ id: one, from: rll, to: circle, dataset: sop });
      expect(await relation(two)).toMatchObject({ id: two, from: circle, to: rll, status: 'SUPPORTED' });
      expect(await say('INSPIRED_BY', circle, rll, 'two')).toBe(two);
      const added = await relation(two);
      // Taken out again: the rest of the test compares with how it was.
      await graph.write((tx) =>
        tx.run(
          { name: 'test.forget', cypher: 'MATCH (e:Evidence {id: $id}) DETACH DELETE e', row: () => null },
          { id: added?.evidence.at(-1)?.id },
        ),
      );
    });
    expect(await relation(one)).toMatchObject({ from: ranked });
  });

  it('unites claims that come to say the same, with the evidence and the doubts of both', async () => {
    const one = await say('OUTPERFORMS', rll, circle, 'of RLL');
    const two = await say('OUTPERFORMS', ranked, circle, 'of Ranked List', { stance: 'DISPUTES' });
    await mergedAndParted(rll, ranked, async () => {
      expect(await notes(one)).toEqual(['of RLL', 'of Ranked List'].sort());
      expect(await relation(two)).toMatchObject({ id: one, status: 'DISPUTED' });
    });
    expect(await relation(one)).toMatchObject({ status: 'SUPPORTED' });
    expect(await notes(two)).toEqual(['of Ranked List']);
  });

  it('unites claims about one dataset under two names', async () => {
    const one = await say('OUTPERFORMS', rll, circle, 'one', { dataset: sop });
    const two = await say('OUTPERFORMS', rll, circle, 'two', { dataset: sopLong });
    const three = await say('NOT_BETTER_THAN', circle, rll, 'three', { dataset: sopLong });
    await mergedAndParted(sop, sopLong, async () => {
      expect(await notes(two)).toEqual(['one', 'two']);
      expect(await relation(two)).toMatchObject({ id: one });
      expect(await relation(three)).toMatchObject({ id: three, dataset: sop });
    });
  });

  it('unites what imports say with what a person says of the same', async () => {
    const proposes = await say('PROPOSES', paper, ranked, 'a person says so');
    const evaluated = await say('EVALUATED_ON', paper, sopLong, 'a person says so too');
    await mergedAndParted(rll, ranked, async () => {
      expect(await relation(proposes)).toMatchObject({ from: paper, to: rll });
      expect((await relation(proposes))?.evidence).toHaveLength(2);
    });
    await mergedAndParted(sop, sopLong, async () => {
      expect(await relation(evaluated)).toMatchObject({ to: sop });
    });
  });

  it('leaves with the survivor what is said of it since', async () => {
    const one = await say('OUTPERFORMS', ranked, circle, 'before');
    await merge(rll, ranked);
    await addEvidence(graph, one, evidence('since'), ada);
    expect(await notes(one)).toEqual(['before', 'since']);
    const other = await say('EXTENDS', rll, circle, 'new');
    await unmergeConcept(graph, rll);
    expect(await relation(one)).toMatchObject({ from: ranked });
    expect(await notes(one)).toEqual(['before']);
    const ofRll = await say('OUTPERFORMS', rll, circle, 'asked');
    expect(ofRll).not.toBe(one);
    expect(await notes(ofRll)).toEqual(['asked', 'since']);
    expect(await relation(other)).toMatchObject({ from: rll });
    expect(await faults()).toEqual([]);
  });

  it('refuses to make one what somebody tells apart, until that is taken back', async () => {
    const one = await say('OUTPERFORMS', ranked, rll, 'it does');
    await expect(merge(rll, ranked)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining(one) as unknown,
      details: { path: ['merge', '0'] },
    });
    await retractEvidence(graph, (await relation(one))?.evidence[0]?.id ?? '', ada);
    await mergedAndParted(rll, ranked, async () => {
      expect(await relation(one)).toMatchObject({ status: 'RETRACTED' });
    });
  });

  it('moves figures, with their ids', async () => {
    const figure = await addResult(
      graph,
      {
        method: ranked,
        dataset: sopLong,
        metric: recall,
        value: 76.1,
        printed: null,
        unit: null,
        protocol: unknownProtocol,
        kind: 'SELF_REPORTED',
        reportedIn: paper,
        sourceUrl: null,
        locator: null,
        copiedFrom: null,
        date: null,
      },
      ada,
    );
    await mergedAndParted(sop, sopLong, async () => {
      await mergedAndParted(rll, ranked, async () => {
        const now = (await resultsByIds(graph, [figure.id])).get(figure.id);
        expect(now).toMatchObject({ method: rll, dataset: sop });
      });
    });
  });

  it('leads from an id made of the ends to the relation as it is now', async () => {
    const rest = (of: string) => of.slice(of.indexOf('_') + 1);
    const old = `evaluatedon_${rest(paper)}${rest(sopLong)}`;
    await merge(sop, sopLong);
    expect(await relation(old)).toMatchObject({ id: `evaluatedon_${rest(paper)}${rest(sop)}`, to: sop });
  });
});
