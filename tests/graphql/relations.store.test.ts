// Relations and their evidence over GraphQL, on both pairs of stores.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../../src/library.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';
import {
  circle,
  circleLoss,
  cub,
  named,
  notBetter,
  relationRequests,
  rll,
  rllMethod,
  sop,
  survey,
  type RelationRequests,
} from '../support/relation-requests.js';

describe.each(pairs)('relations on $engine and $provider', (pair) => {
  let library: Library;
  let requests: RelationRequests;
  beforeAll(async () => {
    library = await newLibrary(pair);
  });
  beforeEach(async () => {
    requests = await relationRequests(library);
  });
  afterAll(() => library?.close());

  it('are said with who says so and where, and gather evidence for one type, ends, dataset and metric', async () => {
    const { editor, say, of } = requests;
    const { relation, problems } = await say(notBetter);
    expect(problems).toEqual([]);
    expect(relation).toMatchObject({
      basis: 'CLAIMED',
      status: 'SUPPORTED',
      from: { __typename: 'Method', name: 'Circle Loss' },
      to: { __typename: 'Method', name: 'RLL' },
      dataset: { name: 'SOP' },
      metric: null,
      evidence: [
        {
          asserterName: 'Xinshao Wang',
          ownWork: true,
          stance: 'SUPPORTS',
          createdBy: editor.name,
          retractedAt: null,
          import: null,
        },
      ],
    });
    const again = await say({
      ...notBetter,
      qualifier: 'partially',
      evidence: [{ asserter: 'AUTHOR', source: rll, locator: 'Table 3' }],
    });
    expect(again.relation?.id).toBe(relation?.id);
    expect(again.relation?.evidence).toHaveLength(2);
    expect(again.relation?.evidence[1]).toMatchObject({
      asserter: 'AUTHOR',
      ownWork: true,
      source: { title: 'Ranked List Loss' },
    });
    expect(again.relation?.['qualifier']).toBe('partially');
    const elsewhere = await say({ ...notBetter, dataset: cub });
    expect(elsewhere.relation?.id).not.toBe(relation?.id);
    expect((await of(rllMethod, 'first: 9, types: [NOT_BETTER_THAN], direction: INCOMING')).totalCount).toBe(
      2,
    );
  });

  it('are UNSOURCED by a reader alone, SUPPORTED with a source, DISPUTED once somebody says otherwise', async () => {
    const { say, add, retract, papersWith } = requests;
    const bare = await say({ ...notBetter, evidence: [{ asserter: 'READER' }] });
    const id = bare.relation?.id ?? '';
    expect(bare.relation?.status).toBe('UNSOURCED');
    expect((await add(id, { asserter: 'READER', source: survey })).relation?.status).toBe('SUPPORTED');
    const against = await add(id, {
      asserter: 'AUTHOR',
      stance: 'DISPUTES',
      source: circle,
      note: 'Not so.',
    });
    expect(against.relation?.status).toBe('DISPUTED');
    const disputing = { types: ['NOT_BETTER_THAN'], direction: 'INCOMING', disputed: true };
    expect(await papersWith(disputing)).toEqual([]);
    expect((await retract(against.evidence?.id ?? '')).relation?.status).toBe('SUPPORTED');
  });

  it('leave every answer with the last evidence but node(id), and come back with the next', async () => {
    const { say, retract, node, of } = requests;
    const { relation } = await say(notBetter);
    const [evidence] = relation?.evidence ?? [];
    const retracted = await retract(evidence?.id ?? '');
    expect(retracted).toMatchObject({
      relation: { status: 'RETRACTED' },
      evidence: { id: evidence?.id },
      problems: [],
    });
    expect((await of(rllMethod, 'first: 9, types: [NOT_BETTER_THAN]')).totalCount).toBe(0);
    expect((await of(circleLoss)).nodes.map(({ type }) => type)).not.toContain('NOT_BETTER_THAN');
    const told = await node(relation?.id ?? '');
    expect(told).toMatchObject({
      status: 'RETRACTED',
      evidence: [{ asserterName: 'Xinshao Wang', locator: 'CVPR 2020' }],
    });
    expect(told?.evidence[0]?.retractedAt).toMatch(/^\d{4}-/);
    const twice = await retract(evidence?.id ?? '');
    expect(twice.problems).toMatchObject([{ code: 'BAD_USER_INPUT', path: ['id'] }]);
    const revived = await say(notBetter);
    expect(revived.relation).toMatchObject({ id: relation?.id, status: 'SUPPORTED' });
    expect(revived.relation?.evidence).toHaveLength(1);
    expect((await of(circleLoss)).nodes.map(({ type }) => type)).toContain('NOT_BETTER_THAN');
  });

  it('of imports have ids and evidence of their own, which resolve', async () => {
    const { run, node, of } = requests;
    const page = await of(rll);
    const told = page.nodes.map(({ type, evidence }) => [
      type,
      evidence.length,
      evidence[0]?.import !== null,
    ]);
    expect(told).toEqual([
      ['CITES', 1, true],
      ['CITES', 1, true],
      ['PROPOSES', 1, true],
      ['EVALUATED_ON', 1, true],
      ['EVALUATED_ON', 1, true],
    ]);
    for (const one of page.nodes) {
      expect(await node(one.id)).toEqual(one);
      const data = await run('query ($id: ID!) { node(id: $id) { ... on Evidence { id asserter } } }', {
        id: one.evidence[0]?.id,
      });
      expect(data['node']).toMatchObject({ id: one.evidence[0]?.id });
    }
  });

  it('come in pages that are stable while others are added', async () => {
    const { editor, say, of } = requests;
    await say({ ...notBetter, type: 'INSPIRED_BY', from: circle, to: rll, dataset: undefined });
    const whole = await of(rll);
    expect(whole.totalCount).toBe(6);
    expect(whole.nodes.map(({ type }) => type)).toEqual([
      'CITES',
      'CITES',
      'INSPIRED_BY',
      'PROPOSES',
      'EVALUATED_ON',
      'EVALUATED_ON',
    ]);
    const first = await of(rll, 'first: 3');
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    await say({ ...notBetter, type: 'CITES', from: rll, to: circle, dataset: undefined });
    await say({ ...notBetter, type: 'ADDRESSES', from: rll, to: named('dataset', 'CUB') });
    const second = await of(rll, `first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(whole.nodes.map(({ id }) => id));
    expect(second.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const { errors } = await ask(
      library,
      {
        query: `{ paper(by: { id: "${rll}" }) { relations(first: 1, after: "nonsense") { totalCount nodes { id } } } }`,
      },
      editor,
    );
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('of the methods that a paper proposes are told of the paper', async () => {
    const { say, of } = requests;
    await say({ ...notBetter, type: 'INSPIRED_BY', from: circleLoss, to: rllMethod, dataset: undefined });
    await say({ ...notBetter, type: 'INSPIRED_BY', from: survey, to: rll, dataset: undefined });
    await say({ ...notBetter, type: 'OUTPERFORMS', from: circleLoss, to: rllMethod });
    await say({ ...notBetter, type: 'OUTPERFORMS', from: circleLoss, to: rllMethod, dataset: cub });
    expect((await of(circle, 'first: 9', 'inspiredBy')).nodes).toMatchObject([{ to: { name: 'RLL' } }]);
    const inspired = await of(rll, 'first: 9', 'inspired');
    expect(inspired.totalCount).toBe(2);
    expect(inspired.nodes.map(({ from }) => from)).toEqual(
      expect.arrayContaining([
        { __typename: 'Method', name: 'Circle Loss' },
        { __typename: 'Paper', title: 'A survey' },
      ]),
    );
    const one = await of(rll, 'first: 1', 'inspired');
    const next = await of(rll, `first: 1, after: "${one.pageInfo.endCursor}"`, 'inspired');
    expect([...one.nodes, ...next.nodes]).toEqual(inspired.nodes);
    expect(next.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    expect((await of(circle, 'first: 9', 'outperforms')).totalCount).toBe(2);
    expect((await of(rllMethod, `first: 9, dataset: "${sop}"`, 'outperformedBy')).nodes).toMatchObject([
      { dataset: { name: 'SOP' } },
    ]);
    expect((await of(rllMethod, 'first: 9, basis: [MEASURED]', 'outperformedBy')).totalCount).toBe(0);
  });

  it('find papers', async () => {
    const { say, add, papersWith } = requests;
    const { relation } = await say({ ...notBetter, type: 'DISPUTES', from: survey, to: rllMethod });
    expect(await papersWith({ types: ['CITES'], direction: 'OUTGOING', other: rll })).toEqual([
      'Circle Loss',
      'A survey',
    ]);
    expect(await papersWith({ types: ['CITES'], direction: 'INCOMING' })).toEqual([
      'Ranked List Loss',
      'Circle Loss',
    ]);
    expect(await papersWith({ types: ['DISPUTES', 'REBUTS'], direction: 'BOTH' })).toEqual(['A survey']);
    const disputes = { types: ['DISPUTES'], direction: 'OUTGOING', other: rllMethod };
    expect(await papersWith({ ...disputes, disputed: true })).toEqual([]);
    await add(relation?.id ?? '', { asserter: 'AUTHOR', stance: 'DISPUTES' });
    expect(await papersWith({ ...disputes, disputed: true })).toEqual(['A survey']);
    expect(await papersWith({ ...disputes, disputed: false })).toEqual([]);
  });
});
