// Making, correcting and merging concepts over GraphQL, on both pairs of stores.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person, Role } from '../../src/model/annotation.js';
import { loadFixture } from '../support/fixture-graph.js';
import { emptyStore } from '../support/graph-stores.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';
import { nastyTexts, smallFixture, smallLibrary } from '../support/small-library.js';
import { snapshot } from '../support/snapshot.js';

const { methods, datasets, authors, papers, others, venues } = smallLibrary;
const as = (role: Role): Person => ({ id: `person_${role}`, name: role.toLowerCase(), role });

describe.each(pairs)('concepts on $engine and $provider', (pair) => {
  let library: Library;
  beforeAll(async () => {
    library = await newLibrary(pair);
  });
  beforeEach(async () => {
    await emptyStore(library.graph);
    await loadFixture(library.graph, smallFixture);
  });
  afterAll(() => library.close());

  const run = async (query: string, variables: Record<string, unknown> = {}, viewer = as('EDITOR')) =>
    ask(library, { query, variables }, viewer);
  const shown = `id ... on Concept { name aliases description } ... on Venue { name aliases }
    ... on Author { name orcid } ... on Metric { higherIsBetter unit min max }`;
  const save = async (input: Record<string, unknown>, viewer?: Person) => {
    const { data, errors } = await run(
      `mutation ($input: ConceptInput!) { saveConcept(input: $input) {
         concept { ${shown} } problems { code message path } } }`,
      { input },
      viewer,
    );
    expect(errors).toBeUndefined();
    return data?.saveConcept as { concept: { id: string } | null; problems: unknown[] };
  };
  const merge = async (keep: string, ...merged: string[]) => {
    const { data, errors } = await run(
      `mutation ($keep: ID!, $merge: [ID!]!) { mergeConcepts(keep: $keep, merge: $merge) {
         concept { ${shown} } problems { code path } } }`,
      { keep, merge: merged },
    );
    expect(errors).toBeUndefined();
    return data?.mergeConcepts;
  };

  it('are made, found by name and alias, and corrected', async () => {
    const made = await save({ kind: 'METHOD', name: ' Circle  Loss ', aliases: ['Circle', 'circle loss'] });
    expect(made).toMatchObject({ concept: { name: 'Circle Loss', aliases: ['Circle'] }, problems: [] });
    const id = made.concept?.id ?? '';
    const { data } = await run(
      '{ a: method(by: { name: "circle" }) { id } b: methods(first: 9) { totalCount } }',
    );
    expect(data).toMatchObject({ a: { id }, b: { totalCount: 5 } });

    expect(await save({ id, description: 'A loss.' })).toMatchObject({
      concept: { id, name: 'Circle Loss', aliases: ['Circle'], description: 'A loss.' },
    });
    expect(await save({ id, name: 'CircleLoss', description: null })).toMatchObject({
      concept: { id, name: 'CircleLoss', description: null },
    });
    expect(await save({ id, name: 'Round' })).toMatchObject({
      concept: { id, name: 'Round', aliases: ['Circle', 'CircleLoss'] },
    });
    expect(await save({ id, aliases: null })).toMatchObject({ concept: { id, aliases: [] } });
  });

  it('that are merged show what a person noted about each, and parted again each its own', async () => {
    const [keep, gone] = [methods.lifted.id, methods.npair.id];
    const me = await localPerson(library.annotations);
    const note = async (input: Record<string, unknown>) => {
      const { data, errors } = await run(
        'mutation ($input: AnnotateInput!) { annotate(input: $input) { problems { code } } }',
        { input },
        me,
      );
      expect([errors, data]).toEqual([undefined, { annotate: { problems: [] } }]);
    };
    const noted = async (id: string) =>
      (
        await run(
          'query ($id: ID!) { node(id: $id) { ... on Method { annotation { stars interest tags note } } } }',
          { id },
          me,
        )
      ).data?.node;
    await note({ target: keep, stars: 5, tags: ['a'], note: 'Kept.' });
    await note({ target: gone, interest: 'UP', stars: 2, tags: ['b'], note: 'Merged.' });
    await merge(keep, gone);
    const joined = { stars: 2, interest: 'UP', tags: ['b', 'a'], note: 'Merged.\n\nKept.' };
    expect(await noted(keep)).toEqual({ annotation: joined });
    await note({ target: gone, stars: null });
    expect(await noted(keep)).toEqual({ annotation: { ...joined, stars: null } });
    await run('mutation ($id: ID!) { unmergeConcept(id: $id) { problems { code } } }', { id: keep });
    expect(await noted(gone)).toEqual({
      annotation: { stars: 2, interest: 'UP', tags: ['b'], note: 'Merged.' },
    });
    for (const target of [keep, gone]) {
      await run('mutation ($id: ID!) { removeAnnotation(target: $id) { target } }', { id: target }, me);
    }
  });

  it('of the kind metric have a scale, the usual one until somebody says', async () => {
    const { id } = others.recall;
    expect(await save({ id, unit: 'Percent', min: 0, max: 100 })).toMatchObject({
      concept: { higherIsBetter: true, unit: 'percent', min: 0, max: 100 },
    });
    expect(await save({ id, higherIsBetter: false, max: null })).toMatchObject({
      concept: { higherIsBetter: false, unit: 'percent', min: 0, max: null },
    });
  });

  it('of the kinds venue and author are corrected too', async () => {
    expect(await save({ id: venues.nips.id, name: 'NeurIPS', aliases: ['NIPS'] })).toMatchObject({
      concept: { name: 'NeurIPS', aliases: ['NIPS'] },
    });
    expect(await save({ id: authors.song.id, orcid: 'https://orcid.org/0000-0002-1825-0097' })).toMatchObject(
      { concept: { orcid: '0000-0002-1825-0097' } },
    );
  });

  it.each([
    ['no kind', { name: 'x' }, 'BAD_USER_INPUT', 'kind'],
    ['no name', { kind: 'METHOD' }, 'BAD_USER_INPUT', 'name'],
    ['an empty name', { kind: 'METHOD', name: ' ' }, 'BAD_USER_INPUT', 'name'],
    ['a name without one', { id: methods.npair.id, name: null }, 'BAD_USER_INPUT', 'name'],
    ['the name of another', { kind: 'METHOD', name: 'n pair' }, 'NAME_TAKEN', 'name'],
    ['the name of another, to correct', { id: methods.lifted.id, name: 'N-PAIR' }, 'NAME_TAKEN', 'name'],
    ['an empty alias', { id: methods.lifted.id, aliases: ['x', ''] }, 'BAD_USER_INPUT', 'aliases', '1'],
    ['another kind', { id: methods.lifted.id, kind: 'DATASET' }, 'BAD_USER_INPUT', 'kind'],
    ['an id of nothing', { id: 'method_unknown', name: 'x' }, 'NOT_FOUND', 'id'],
    ['an id of a paper', { id: papers.lifted.id, name: 'x' }, 'NOT_FOUND', 'id'],
    ['a unit of nothing', { id: others.recall.id, unit: 'furlongs' }, 'BAD_USER_INPUT', 'unit'],
    ['a unit of a method', { id: methods.lifted.id, unit: 'percent' }, 'BAD_USER_INPUT', 'unit'],
    ['min above max', { id: others.recall.id, min: 2, max: 1 }, 'BAD_USER_INPUT', 'min'],
    ['aliases of an author', { id: authors.song.id, aliases: ['H. Song'] }, 'BAD_USER_INPUT', 'aliases'],
    [
      'an ORCID with a slip',
      { id: authors.song.id, orcid: '0000-0002-1825-0098' },
      'BAD_USER_INPUT',
      'orcid',
    ],
  ])('cannot be saved with %s', async (_what, input, code, ...path) => {
    const before = await snapshot(library.graph);
    expect(await save(input)).toMatchObject({
      concept: null,
      problems: [{ code, path: ['input', ...path] }],
    });
    expect(await snapshot(library.graph)).toEqual(before);
  });

  it('whose name is taken are named', async () => {
    const { problems } = await save({ kind: 'METHOD', name: 'N-pair' });
    expect(problems).toMatchObject([{ message: expect.stringContaining(methods.npair.id) as unknown }]);
  });

  it('that share an alias are told apart by asking again', async () => {
    const { errors } = await run('{ method(by: { name: "daml" }) { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'AMBIGUOUS',
      candidates: expect.arrayContaining([
        { id: methods.damlOne.id, name: methods.damlOne.name },
        { id: methods.damlTwo.id, name: methods.damlTwo.name },
      ]) as unknown,
    });
  });

  it('that were merged answer to every id, everywhere', async () => {
    expect(await merge(methods.npair.id, methods.lifted.id)).toMatchObject({
      concept: { id: methods.npair.id, aliases: ['N-pair-mc', 'Lifted Structure', 'LiftedStruct', 'Lifted'] },
      problems: [],
    });
    const { data, errors } = await run(
      `query ($old: ID!) {
         node(id: $old) { id } nodes(ids: [$old, "method_unknown"]) { id }
         method(by: { id: $old }) { id papers(first: 9) { totalCount } }
         methods(first: 9, where: { ids: [$old] }) { nodes { id } }
         papers(first: 9, where: { or: [{ uses: [$old] }, { proposes: [$old] }] }) { totalCount } }`,
      { old: methods.lifted.id },
    );
    expect(errors).toBeUndefined();
    const { id } = methods.npair;
    expect(data).toEqual({
      node: { id },
      nodes: [{ id }, null],
      method: { id, papers: { totalCount: 3 } },
      methods: { nodes: [{ id }] },
      papers: { totalCount: 3 },
    });
  });

  it('that were merged are annotated under any of their ids', async () => {
    await merge(methods.npair.id, methods.lifted.id);
    const viewer = await localPerson(library.annotations);
    const { data } = await run(
      `mutation ($old: ID!) { annotate(input: { target: $old, stars: 3 }) { annotation { targetLabel target { id } } }
         removeAnnotation(target: $old) { target } }`,
      { old: methods.lifted.id },
      viewer,
    );
    expect(data).toEqual({
      annotate: { annotation: { targetLabel: 'N-pair', target: { id: methods.npair.id } } },
      removeAnnotation: { target: methods.npair.id },
    });
  });

  it('that were merged are two again', async () => {
    const before = await snapshot(library.graph);
    await merge(datasets.sop.id, datasets.cub.id);
    const { data } = await run(
      `mutation ($id: ID!) { unmergeConcept(id: $id) { concept { id } restored { ${shown} } problems { code } } }`,
      { id: datasets.cub.id },
    );
    expect(data?.unmergeConcept).toMatchObject({
      concept: { id: datasets.sop.id },
      restored: [{ id: datasets.cub.id, name: 'CUB-200-2011', aliases: ['CUB200', 'CUB-2011'] }],
      problems: [],
    });
    expect(await snapshot(library.graph)).toEqual(before);
  });

  it('are merged with problems that name the argument', async () => {
    const problem = (code: string, ...path: string[]) => ({ concept: null, problems: [{ code, path }] });
    expect(await merge(methods.npair.id, datasets.sop.id)).toEqual(problem('BAD_USER_INPUT', 'merge', '0'));
    expect(await merge('nothing', datasets.sop.id)).toEqual(problem('NOT_FOUND', 'keep'));
    expect(await merge(methods.npair.id, methods.npair.id)).toEqual(problem('BAD_USER_INPUT', 'merge', '0'));
  });

  it('are for editors to change', async () => {
    const before = await snapshot(library.graph);
    const id = methods.npair.id;
    for (const mutation of [
      `saveConcept(input: { kind: METHOD, name: "x" }) { problems { code } }`,
      `mergeConcepts(keep: "${id}", merge: ["${methods.lifted.id}"]) { problems { code } }`,
      `unmergeConcept(id: "${id}") { problems { code } }`,
    ]) {
      const { errors } = await run(`mutation { ${mutation} }`, {}, as('READER'));
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    }
    expect(await snapshot(library.graph)).toEqual(before);
  });

  it.each(nastyTexts.map((text) => [text.slice(0, 20), text]))(
    'take %j for an id or a name',
    async (_shown, text) => {
      const { data, errors } = await run(
        `mutation ($text: ID!, $name: String!) {
         a: saveConcept(input: { id: $text, name: "x" }) { problems { code } }
         b: mergeConcepts(keep: $text, merge: [$text]) { problems { code } }
         c: unmergeConcept(id: $text) { problems { code } }
         d: saveConcept(input: { kind: TOPIC, name: $name }) { concept { id } problems { code } } }`,
        { text, name: text },
      );
      expect(errors).toBeUndefined();
      const refused = { problems: [{ code: 'NOT_FOUND' }] };
      expect(data).toMatchObject({ a: refused, b: refused, c: refused });
    },
  );
});
