// What may be said, by whom, and what else relations show over GraphQL, on both pairs of stores.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/annotations/people.js';
import { stableId } from '../../src/model/ids.js';
import { ask } from '../support/request.js';
import type { Library } from '../../src/library.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import {
  bn,
  circle,
  circleLoss,
  named,
  notBetter,
  paper,
  relationRequests,
  rll,
  rllMethod,
  shown,
  sop,
  survey,
  type RelationRequests,
} from '../support/relation-requests.js';

describe.each(pairs)('what is said on $engine and $provider', (pair) => {
  let library: Library;
  let requests: RelationRequests;
  beforeAll(async () => {
    library = await newLibrary(pair);
  });
  beforeEach(async () => {
    requests = await relationRequests(library);
  });
  afterAll(() => library?.close());

  it.each([
    [
      { ...notBetter, type: 'INSPIRED_BY', from: sop, to: rll },
      ['input', 'from'],
      'INSPIRED_BY cannot lead from a Dataset to a Paper; it joins a Paper or Method to a Paper or Method.',
    ],
    [
      { ...notBetter, type: 'DISPUTES', from: survey, to: sop },
      ['input', 'to'],
      'DISPUTES cannot lead from a Paper to a Dataset; it joins a Paper to a Paper or Method.',
    ],
    [{ ...notBetter, to: circleLoss }, ['input', 'to'], 'one and the same'],
    [{ ...notBetter, type: 'EXTENDS' }, ['input', 'dataset'], 'EXTENDS is said of no dataset'],
    [{ ...notBetter, dataset: rllMethod }, ['input', 'dataset'], 'not the id of a dataset'],
    [{ ...notBetter, evidence: [] }, ['input', 'evidence'], 'needs evidence'],
    [{ ...notBetter, from: 'nonsense' }, ['input', 'from'], 'names none of these'],
    [
      { ...notBetter, evidence: [{ asserter: 'READER', sourceUrl: 'javascript:alert(1)' }] },
      ['input', 'evidence', '0', 'sourceUrl'],
      'http',
    ],
    [
      { ...notBetter, evidence: [{ asserter: 'READER', source: sop }] },
      ['input', 'evidence', '0', 'source'],
      'a paper',
    ],
    [
      { ...notBetter, evidence: [{ asserter: 'READER', note: 'x'.repeat(10_001) }] },
      ['input', 'evidence', '0', 'note'],
      'at most 10000',
    ],
    [{ ...notBetter, evidence: Array(51).fill({ asserter: 'READER' }) }, ['input', 'evidence'], 'at most 50'],
    [{ ...notBetter, qualifier: 'x'.repeat(501) }, ['input', 'qualifier'], 'at most 500'],
    [{ ...notBetter, protocol: { embeddingDim: 512 } }, ['input', 'protocol'], 'only EVALUATED_ON'],
    [
      {
        type: 'EVALUATED_ON',
        from: rll,
        to: sop,
        protocol: { imageSize: -1 },
        evidence: [{ asserter: 'READER' }],
      },
      ['input', 'protocol', 'imageSize'],
      'imageSize',
    ],
  ])('that make no sense are refused: %#', async (input, path, message) => {
    const { say, of } = requests;
    const { relation, problems } = await say(input);
    expect(relation).toBeNull();
    expect(problems).toMatchObject([{ code: 'BAD_USER_INPUT', path }]);
    expect(problems[0]?.message).toContain(message);
    expect((await of(circleLoss)).nodes.map(({ type }) => type)).toEqual(['PROPOSES']);
  });

  it.each([
    [{ ...notBetter, from: named('method', 'nobody knows') }, ['input', 'from']],
    [{ ...notBetter, dataset: named('dataset', 'nowhere') }, ['input', 'dataset']],
    [
      { ...notBetter, evidence: [{ asserter: 'AUTHOR', source: paper('gone') }] },
      ['input', 'evidence', '0', 'source'],
    ],
    [
      { ...notBetter, evidence: [{ asserter: 'AUTHOR', results: [stableId('result', 'x')] }] },
      ['input', 'evidence', '0', 'results', '0'],
    ],
    [
      {
        type: 'EVALUATED_ON',
        from: rll,
        to: sop,
        protocol: { backbone: named('backbone', 'x') },
        evidence: [{ asserter: 'READER' }],
      },
      ['input', 'protocol', 'backbone'],
    ],
  ])('of what is not there are refused, and nothing is half written: %#', async (input, path) => {
    const { say, of } = requests;
    expect((await say(input)).problems).toMatchObject([{ code: 'NOT_FOUND', path }]);
    expect((await of(circleLoss)).nodes.map(({ type }) => type)).toEqual(['PROPOSES']);
  });

  it('take evidence only where there is a relation, and lose only evidence that is there', async () => {
    const { add, retract, of } = requests;
    const unknown = stableId('relation', 'nothing');
    expect((await add(unknown, { asserter: 'READER' })).problems).toMatchObject([
      { code: 'NOT_FOUND', path: ['relation'] },
    ]);
    expect((await retract(stableId('evidence', 'nothing'))).problems).toMatchObject([
      { code: 'NOT_FOUND', path: ['id'] },
    ]);
    const [citation] = (await of(rll)).nodes;
    const refused = await retract(citation?.evidence[0]?.id ?? '');
    expect(refused.problems).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['id'] }]);
    const more = await add(citation?.id ?? '', { asserter: 'READER', stance: 'DISPUTES' });
    expect(more.relation).toMatchObject({ id: citation?.id, status: 'DISPUTED' });
    expect(more.relation?.evidence).toHaveLength(2);
  });

  it('show the setup of an evaluation', async () => {
    const { say } = requests;
    const setup = { embeddingDim: 512, backbone: bn, settings: [{ name: ' frozen BN ', value: 'yes' }] };
    const { relation } = await say({
      type: 'EVALUATED_ON',
      from: circle,
      to: sop,
      protocol: setup,
      evidence: [{ asserter: 'AUTHOR', source: circle }],
    });
    expect(relation).toMatchObject({ protocol: { embeddingDim: 512 }, status: 'SUPPORTED' });
    expect(relation?.evidence).toHaveLength(2);
  });

  it('are for editors to change and for everybody to read', async () => {
    const { run } = requests;
    const name = `reader ${pair.engine} ${Date.now()}`;
    const reader = (await addPerson(library.annotations, { name, role: 'READER' })).person;
    const mutation = `mutation ($input: RelationInput!) { addRelation(input: $input) { relation { id } } }`;
    for (const [viewer, code] of [
      [reader, 'FORBIDDEN'],
      [null, 'UNAUTHENTICATED'],
    ] as const) {
      const { errors } = await ask(library, { query: mutation, variables: { input: notBetter } }, viewer);
      expect(errors?.[0]?.extensions).toMatchObject({ code });
    }
    const data = await run(
      `{ paper(by: { id: "${rll}" }) { relations(first: 1) { totalCount } } }`,
      {},
      null,
    );
    expect(data['paper']).toMatchObject({ relations: { totalCount: 5 } });
  });

  it('carry the viewer’s own remarks', async () => {
    const { run, say, of } = requests;
    const { relation } = await say(notBetter);
    const plain = (await of(rll)).nodes[0]?.id;
    for (const target of [relation?.id, plain]) {
      const data = await run(
        `mutation ($input: AnnotateInput!) { annotate(input: $input) { annotation { targetLabel target { id } } problems { code } } }`,
        { input: { target, interest: 'UP', note: 'Look at this' } },
      );
      expect(data['annotate']).toMatchObject({ problems: [], annotation: { target: { id: target } } });
      const back = await run(
        `query ($id: ID!) { node(id: $id) { ... on Relation { annotation { note targetLabel } } } }`,
        {
          id: target,
        },
      );
      expect(back['node']).toMatchObject({ annotation: { note: 'Look at this' } });
    }
    const data = await run(
      `query ($id: ID!) { node(id: $id) { ... on Relation { annotation { targetLabel } } } }`,
      {
        id: relation?.id,
      },
    );
    expect(data['node']).toMatchObject({ annotation: { targetLabel: 'Circle Loss NOT_BETTER_THAN RLL' } });
  });

  it('take no more trips for many rows than for one', async () => {
    const { run, say } = requests;
    await say(notBetter);
    await say({ ...notBetter, type: 'OUTPERFORMS', from: rllMethod, to: circleLoss });
    const trips = async (where: object) => {
      let count = 0;
      const stop = library.graph.onQuery(() => count++);
      await run(
        `query ($where: PaperWhere) { papers(first: 9, where: $where) { nodes {
        relations(first: 9) { totalCount nodes ${shown} } inspired(first: 5) { nodes { id } }
        outperforms(first: 5) { totalCount nodes ${shown} } } } }`,
        { where },
      );
      stop();
      return count;
    };
    // What one batch asks for may be asked for in two, by the turn in which it comes up: so a bound, not a number.
    const most = 20;
    expect(await trips({ ids: [rll] })).toBeLessThanOrEqual(most);
    expect(await trips({})).toBeLessThanOrEqual(most);
  });
});
