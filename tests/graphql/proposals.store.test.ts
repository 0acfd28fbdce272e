// What a reading list proposes: listed for editors, accepted with its keeper as evidence, rejected for good, gone with its import.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const text = `# Losses

- Sampling Wisely
    - This work is partially inspired by our work: Ranked List Loss, CVPR 2019
    - Backbone: GoogLeNet V2 (Inception BN)
    - In-Shop Clothes
    - Unheard Of
- Circle Loss: A Unified Perspective
    - The performance is not better than Ranked List Loss on SOP.
    - Analogous to DAML or ProxyTriplet
`;

interface Shown {
  id: string;
  type: string;
  toText: string;
}

describe.each(pairs)('what a reading list proposes on $engine and $provider', (pair) => {
  let library: Library;
  let viewer: Person;
  beforeAll(async () => {
    library = await newLibrary(pair);
    viewer = await localPerson(library.annotations);
    for (const [kind, name, aliases] of [
      ['METHOD', 'Ranked List Loss', ['RLL']],
      ['METHOD', 'Adversarial', ['DAML']],
      ['METHOD', 'Asymmetric', ['DAML']],
      ['BACKBONE', 'BN-Inception', ['Inception BN']],
      ['BACKBONE', 'GoogLeNet V2', []],
      ['DATASET', 'In-Shop Clothes', []],
      ['DATASET', 'Stanford Online Products', ['SOP']],
    ] as const) {
      const query = `mutation ($kind: ConceptKind, $name: String, $aliases: [String!]) {
        saveConcept(input: { kind: $kind, name: $name, aliases: $aliases }) { problems { message } }
      }`;
      await data({ query, variables: { kind, name, aliases } });
    }
  });
  afterAll(() => library.close());

  const data = async (request: { query: string; variables?: Record<string, unknown> }) => {
    const answer = await ask(library, request, viewer);
    expect(answer.errors).toBeUndefined();
    return answer.data as Record<string, unknown>;
  };
  const takeIn = async (): Promise<string> => {
    const query = `mutation ($text: String!) {
      importBibliography(input: { text: $text, name: "losses.md" }) { import { id } }
    }`;
    const { importBibliography } = (await data({ query, variables: { text } })) as {
      importBibliography: { import: { id: string } };
    };
    return importBibliography.import.id;
  };
  const open = async () => {
    const { proposals } = await data({
      query: `{ proposals(first: 20) { totalCount nodes {
        id type toText line text
        from { ... on Paper { title } } to { ... on Method { name } ... on Backbone { name } ... on Dataset { name } }
        dataset { name } import { name }
      } } }`,
    });
    return proposals as { totalCount: number; nodes: Shown[] };
  };
  const idOf = async (type: string, toText: string) =>
    (await open()).nodes.find((one) => one.type === type && one.toText === toText)?.id;
  const accept = async (id: string | undefined) => {
    const query = `mutation ($id: ID!) { acceptProposal(id: $id) {
      problems { code message }
      relation {
        type qualifier status from { ... on Paper { title } } to { ... on Method { name } } dataset { name }
        evidence { asserter asserterName locator note }
      }
    } }`;
    return (await data({ query, variables: { id } }))['acceptProposal'];
  };
  const reject = async (id: string | undefined) => {
    const query = 'mutation ($id: ID!) { rejectProposal(id: $id) { proposal { toText } problems { code } } }';
    return (await data({ query, variables: { id } }))['rejectProposal'];
  };

  it('shows each phrase with the paper and what it names, and says nothing of the paper itself', async () => {
    await takeIn();
    const { totalCount, nodes } = await open();
    const rows = nodes.map(({ id: _, ...row }) => row);
    const sampling = { from: { title: 'Sampling Wisely' }, dataset: null, import: { name: 'losses.md' } };
    const circle = { ...sampling, from: { title: 'Circle Loss: A Unified Perspective' } };
    expect(totalCount).toBe(6);
    expect(rows.slice(0, 4)).toEqual([
      {
        ...sampling,
        type: 'INSPIRED_BY',
        toText: 'Ranked List Loss',
        to: { name: 'Ranked List Loss' },
        line: 4,
        text: 'partially inspired by our work: Ranked List Loss',
      },
      {
        ...sampling,
        type: 'USES_BACKBONE',
        toText: 'GoogLeNet V2 (Inception BN)',
        to: { name: 'BN-Inception' },
        line: 5,
        text: 'Backbone: GoogLeNet V2 (Inception BN)',
      },
      {
        ...sampling,
        type: 'EVALUATED_ON',
        toText: 'In-Shop Clothes',
        to: { name: 'In-Shop Clothes' },
        line: 6,
        text: 'In-Shop Clothes',
      },
      {
        ...circle,
        type: 'NOT_BETTER_THAN',
        toText: 'Ranked List Loss',
        to: { name: 'Ranked List Loss' },
        dataset: { name: 'Stanford Online Products' },
        line: 9,
        text: 'not better than Ranked List Loss on SOP',
      },
    ]);
    const { method } = await data({
      query: '{ method(by: { name: "RLL" }) { relations(first: 5) { totalCount } } }',
    });
    expect(method).toEqual({ relations: { totalCount: 0 } });
  });

  it('becomes a relation that the keeper of the list says, once an editor accepts it, and leaves the queue', async () => {
    const id = await idOf('NOT_BETTER_THAN', 'Ranked List Loss');
    expect(await accept(id)).toEqual({
      problems: [],
      relation: {
        type: 'NOT_BETTER_THAN',
        qualifier: null,
        status: 'UNSOURCED',
        from: { title: 'Circle Loss: A Unified Perspective' },
        to: { name: 'Ranked List Loss' },
        dataset: { name: 'Stanford Online Products' },
        evidence: [{ asserter: 'READER', asserterName: viewer.name, locator: 'Losses', note: null }],
      },
    });
    expect(await accept(id)).toMatchObject({ relation: null, problems: [{ code: 'BAD_USER_INPUT' }] });
    expect(await accept(await idOf('INSPIRED_BY', 'Ranked List Loss'))).toMatchObject({
      relation: { qualifier: 'partially' },
    });
    expect((await open()).totalCount).toBe(4);
  });

  it('is refused, and stays, where the name is nobody’s or several things’', async () => {
    expect(await accept(await idOf('ANALOGOUS_TO', 'ProxyTriplet'))).toMatchObject({
      relation: null,
      problems: [{ code: 'NOT_FOUND', message: expect.stringContaining('ProxyTriplet') as unknown }],
    });
    expect(await accept(await idOf('ANALOGOUS_TO', 'DAML'))).toMatchObject({
      problems: [{ code: 'AMBIGUOUS', message: expect.stringContaining('Asymmetric') as unknown }],
    });
    expect((await open()).totalCount).toBe(4);
  });

  it('proposes nothing twice, whatever was decided', async () => {
    const id = await idOf('ANALOGOUS_TO', 'DAML');
    expect(await reject(id)).toEqual({ proposal: { toText: 'DAML' }, problems: [] });
    expect(await reject(id)).toMatchObject({ proposal: null, problems: [{ code: 'BAD_USER_INPUT' }] });
    await takeIn();
    expect((await open()).totalCount).toBe(3);
  });

  it('goes with the last import that proposes it; what was decided stays decided', async () => {
    const { imports } = await data({ query: '{ imports(first: 5) { nodes { id } } }' });
    const [second, first] = (imports as { nodes: { id: string }[] }).nodes;
    const undo = (id: string | undefined) =>
      data({
        query: 'mutation ($id: ID!) { undoImport(id: $id) { problems { code } } }',
        variables: { id },
      });
    await undo(first?.id);
    expect((await open()).totalCount).toBe(3);
    await undo(second?.id);
    expect((await open()).totalCount).toBe(0);
    await takeIn();
    expect((await open()).totalCount).toBe(3);
  });

  it('is for editors: the words of somebody’s list stand in it', async () => {
    const reader: Person = { ...viewer, id: 'person_reader', role: 'READER' };
    const refused = await ask(library, { query: '{ proposals(first: 1) { totalCount } }' }, reader);
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    const variables = { id: await idOf('ANALOGOUS_TO', 'ProxyTriplet') };
    const query = 'query ($id: ID!) { node(id: $id) { id } }';
    expect((await ask(library, { query, variables }, reader)).data).toEqual({ node: null });
    expect((await ask(library, { query, variables }, viewer)).data).toEqual({ node: variables });
  });
});
