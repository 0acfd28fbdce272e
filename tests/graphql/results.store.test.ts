// Adding and retracting figures in the API, what follows from them, and what answers about them cost.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Query } from '../../src/graph/query.js';
import type { Library } from '../../src/library.js';
import { loadFixture, paperId, thing } from '../support/fixture-graph.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask, type Answer } from '../support/request.js';

const rll = thing('method', 'RLL');
const circle = thing('method', 'Circle Loss');
const sop = thing('dataset', 'SOP');
const recall = thing('metric', 'Recall@1');
const backbone = thing('backbone', 'BN-Inception');
const topic = thing('topic', 'Metric learning');
const paper = {
  id: paperId('rll'),
  title: 'Ranked list loss',
  year: 2019,
  addedAt: '2026-01-01T00:00:00.000Z',
  proposes: [rll.id],
  topics: [topic.id],
};
const unknownId = 'result_00000000000000000000';

const whole = {
  backbone: backbone.id,
  embeddingDim: 512,
  imageSize: 224,
  crop: 'single centre crop',
  boundingBoxes: false,
  pretraining: 'ImageNet',
  optimizer: 'Adam',
  settings: [{ name: 'batch size', value: '80' }],
  notes: 'frozen batch norm',
};

interface Added {
  readonly result: { readonly id: string; readonly [field: string]: unknown } | null;
  readonly problems: readonly {
    readonly code: string;
    readonly message: string;
    readonly path: string[] | null;
  }[];
}

const removeResults: Query<null> = {
  name: 'test.removeResults',
  cypher: 'MATCH (result:Result) DETACH DELETE result',
  row: () => null,
};

describe.each(pairs)('figures on $engine', (pair) => {
  let library: Library;
  beforeAll(async () => {
    library = await newLibrary(pair);
    await loadFixture(library.graph, {
      things: [rll, circle, sop, recall, backbone, topic],
      papers: [paper],
    });
  });
  afterAll(() => library.close());
  beforeEach(() => library.graph.write((tx) => tx.run(removeResults)));

  async function request(query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return ask(library, { query, variables }, await localPerson(library.annotations));
  }
  async function data<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const { data: found, errors } = await request(query, variables);
    expect(errors).toBeUndefined();
    return found as T;
  }

  async function add(more: Record<string, unknown> = {}): Promise<Added> {
    const input = {
      method: rll.id,
      dataset: sop.id,
      metric: recall.id,
      kind: 'SELF_REPORTED',
      protocol: whole,
    };
    const found = await data<{ addResult: Added }>(
      `mutation ($input: ResultInput!) {
        addResult(input: $input) {
          result { id value printed kind date retractedAt method { name } copiedFrom { id } reportedIn { title }
            protocol { backbone { name } crop boundingBoxes optimizer settings { name value } notes } }
          problems { code message path }
        }
      }`,
      { input: { ...input, ...more } },
    );
    return found.addResult;
  }
  async function added(more: Record<string, unknown> = {}): Promise<string> {
    const { result, problems } = await add(more);
    expect(problems).toEqual([]);
    return result?.id ?? '';
  }
  async function retract(id: string): Promise<Added> {
    const found = await data<{ retractResult: Added }>(
      'mutation ($id: ID!) { retractResult(id: $id) { result { id retractedAt } problems { code message path } } }',
      { id },
    );
    return found.retractResult;
  }
  const node = async (id: string) =>
    (await data<{ node: unknown }>('query ($id: ID!) { node(id: $id) { __typename id } }', { id })).node;

  it('come back as they were entered', async () => {
    const { result } = await add({
      printed: ' 64.0 ± 0.3 ',
      reportedIn: paper.id,
      date: '2019-06-01T00:00:00Z',
    });
    expect(result).toMatchObject({
      value: 64,
      printed: '64.0 ± 0.3',
      kind: 'SELF_REPORTED',
      date: '2019-06-01T00:00:00.000Z',
      retractedAt: null,
      method: { name: 'RLL' },
      reportedIn: { title: 'Ranked list loss' },
      protocol: {
        backbone: { name: 'BN-Inception' },
        crop: 'single centre crop',
        boundingBoxes: false,
        optimizer: 'Adam',
        settings: [{ name: 'batch size', value: '80' }],
        notes: 'frozen batch norm',
      },
    });
  });

  it('are one when they are entered twice', async () => {
    expect(await added({ value: 70 })).toBe(await added({ value: 70 }));
    expect(await added({ value: 71 })).not.toBe(await added({ value: 70 }));
  });

  it.each([
    ['an unknown method', { value: 70, method: 'method_x' }, 'NOT_FOUND', ['input', 'method']],
    ['a dataset for a metric', { value: 70, metric: sop.id }, 'NOT_FOUND', ['input', 'metric']],
    [
      'an unknown backbone',
      { value: 70, protocol: { backbone: 'x' } },
      'NOT_FOUND',
      ['input', 'protocol', 'backbone'],
    ],
    ['an unknown paper', { value: 70, reportedIn: 'paper_x' }, 'NOT_FOUND', ['input', 'reportedIn']],
    ['no value', {}, 'BAD_USER_INPUT', ['input', 'value']],
    ['a value that is not printed', { value: 71, printed: '70.0' }, 'BAD_USER_INPUT', ['input', 'printed']],
    ['what is no number', { printed: 'NaN' }, 'BAD_USER_INPUT', ['input', 'printed']],
    ['an unknown unit', { value: 1, unit: 'furlong' }, 'BAD_USER_INPUT', ['input', 'unit']],
    [
      'no embedding',
      { value: 1, protocol: { embeddingDim: 0 } },
      'BAD_USER_INPUT',
      ['input', 'protocol', 'embeddingDim'],
    ],
    [
      'an address of another kind',
      { value: 1, sourceUrl: 'javascript:1' },
      'BAD_USER_INPUT',
      ['input', 'sourceUrl'],
    ],
    [
      'an unknown original',
      { value: 1, kind: 'COPIED', copiedFrom: unknownId },
      'NOT_FOUND',
      ['input', 'copiedFrom'],
    ],
    [
      'a setting without a name',
      { value: 1, protocol: { settings: [{ name: ' ', value: '' }] } },
      'BAD_USER_INPUT',
      ['input', 'protocol', 'settings', '0', 'name'],
    ],
  ])('with %s are a problem, and nothing is written', async (_name, more, code, path) => {
    const { result, problems } = await add(more);
    expect(result).toBeNull();
    expect(problems).toMatchObject([{ code, path }]);
    const { dataset } = await data<{ dataset: unknown }>(
      'query ($id: ID!) { dataset(by: { id: $id }) { results(first: 1) { totalCount } } }',
      { id: sop.id },
    );
    expect(dataset).toEqual({ results: { totalCount: 0 } });
  });

  it('that are infinite are a problem', async () => {
    const query = `mutation ($method: ID!, $dataset: ID!, $metric: ID!) {
      addResult(input: { method: $method, dataset: $dataset, metric: $metric, kind: SELF_REPORTED, value: 1e999 }) {
        result { id } problems { code path }
      }
    }`;
    const ends = { method: rll.id, dataset: sop.id, metric: recall.id };
    expect(await data(query, ends)).toEqual({
      addResult: { result: null, problems: [{ code: 'BAD_USER_INPUT', path: ['input', 'value'] }] },
    });
  });

  it('are for editors to enter', async () => {
    const query = `mutation { retractResult(id: "${unknownId}") { result { id } } }`;
    const { errors } = await ask(library, { query }, null);
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('may be copied from others, but not in a circle', async () => {
    const original = await added({ value: 70, kind: 'COPIED' });
    const copy = await added({ value: 70, kind: 'COPIED', copiedFrom: original, sourceUrl: 'https://x.org' });
    const copyOfCopy = await added({
      value: 70,
      kind: 'COPIED',
      copiedFrom: copy,
      sourceUrl: 'https://y.org',
    });
    const again = { value: 70, kind: 'COPIED' };
    expect((await add({ ...again, copiedFrom: original })).problems[0]?.message).toMatch(/from itself/);
    expect((await add({ ...again, copiedFrom: copyOfCopy })).problems[0]?.message).toMatch(/circle/);
    expect((await add({ ...again, method: circle.id, copiedFrom: original })).problems[0]?.message).toMatch(
      /another method/,
    );
    expect((await add({ value: 70, copiedFrom: original })).problems).toMatchObject([
      { path: ['input', 'kind'] },
    ]);
  });

  it('leave every answer but node(id) when they are retracted, and come back when entered again', async () => {
    const id = await added({ value: 70 });
    const { result, problems } = await retract(id);
    expect(problems).toEqual([]);
    expect(result?.['retractedAt']).toEqual(expect.any(String));
    expect(await node(id)).toEqual({ __typename: 'Result', id });
    const query =
      'query ($id: ID!) { method(by: { id: $id }) { results(first: 1) { totalCount nodes { id } } } }';
    expect(await data(query, { id: rll.id })).toEqual({ method: { results: { totalCount: 0, nodes: [] } } });
    expect((await retract(id)).problems).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
    expect((await retract(unknownId)).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await added({ value: 70 })).toBe(id);
    expect(await data(query, { id: rll.id })).toEqual({
      method: { results: { totalCount: 1, nodes: [{ id }] } },
    });
  });

  it('show what is better, under an id that resolves until one of them is retracted', async () => {
    const [better, worse] = [await added({ value: 70 }), await added({ value: 60, method: circle.id })];
    const [one, other] = [better, worse].map((id) => id.slice('result_'.length));
    const outperforms = await data<{ method: { outperforms: { nodes: { id: string }[] } } }>(
      'query ($id: ID!) { method(by: { id: $id }) { outperforms(first: 5, basis: MEASURED) { nodes { id } } } }',
      { id: rll.id },
    );
    expect(outperforms.method.outperforms.nodes).toEqual([{ id: `measured_${one}${other}` }]);
    const ids = [`measured_${one}${other}`, `figures_${one}${other}`, `measured_${other}${one}`];
    expect(await Promise.all(ids.map(node))).toEqual([
      { __typename: 'Relation', id: ids[0] },
      { __typename: 'Evidence', id: ids[1] },
      null,
    ]);
    await retract(worse);
    expect(await Promise.all(ids.map(node))).toEqual([null, null, null]);
  });

  it('no longer show what is better once another figure says otherwise', async () => {
    const [better, worse] = [await added({ value: 70 }), await added({ value: 60, method: circle.id })];
    const id = `measured_${better.slice(7)}${worse.slice(7)}`;
    const closer = await added({ value: 65, method: circle.id });
    expect(await node(id)).toEqual({ __typename: 'Relation', id });
    await added({ value: 71, method: circle.id, kind: 'INDEPENDENT' });
    expect(await node(id)).toBeNull();
    expect(await node(`measured_${better.slice(7)}${closer.slice(7)}`)).toBeNull();
  });

  it('take a constant number of trips, however many there are', async () => {
    await added({ value: 50 });
    await added({ value: 55, reportedIn: paper.id });
    await added({ value: 60, method: circle.id });
    const few = await trips();
    for (let index = 0; index < 12; index += 1) {
      const protocol = { ...whole, embeddingDim: 64 + (index % 3) };
      await added({ value: 60 + index, protocol, reportedIn: paper.id });
      await added({ value: 70 - index, protocol, method: circle.id, kind: 'INDEPENDENT' });
    }
    expect(await trips()).toEqual(few);
    expect(few).toEqual({ leaderboard: 4, compare: 9, conflicts: 7, coverage: 5, lists: 5 });
  });

  async function trips(): Promise<Record<string, number>> {
    const result =
      'id value method { name } dataset { name } metric { name } protocol { backbone { name } } copiedFrom { id }';
    const queries = {
      leaderboard: `{ leaderboard(dataset: "${sop.id}", metric: "${recall.id}") {
        dataset { name } metric { name } groups { protocol { backbone { name } } rows { result { ${result} } independent { ${result} } } } } }`,
      compare: `{ compare(a: "${rll.id}", b: "${circle.id}", dataset: "${sop.id}") {
        verdict pairs { a { ${result} } b { ${result} } } claims { id } } }`,
      conflicts: `{ conflicts(first: 50) { totalCount nodes { summary results { ${result} } relations { id } } } }`,
      coverage: `{ coverage(topic: "${topic.id}") {
        cells { method { name } dataset { name } backbone { name } comparableWith { name } } gaps { method { name } } } }`,
      lists: `{ methods(first: 10) { nodes { results(first: 50) { totalCount nodes { ${result} } } } } }`,
    };
    const person = await localPerson(library.annotations);
    const counted: Record<string, number> = {};
    for (const [name, query] of Object.entries(queries)) {
      let count = 0;
      const stop = library.graph.onQuery(() => (count += 1));
      expect((await ask(library, { query }, person)).errors).toBeUndefined();
      stop();
      counted[name] = count;
    }
    return counted;
  }
});
