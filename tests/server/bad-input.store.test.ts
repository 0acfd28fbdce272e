// What a client may get wrong, over HTTP: every case has its status and code, and the server lives on.
import { getIntrospectionQuery } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { paperId } from '../support/fixture-graph.js';
import { readAnswer, startTestServer, type GraphqlAnswer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** Whatever was asked, the server answers the next one and showed nobody its insides. */
let last: GraphqlAnswer | null = null;
afterEach(async () => {
  expect(last?.text ?? '').not.toMatch(/node_modules|\.ts:\d+|\.js:\d+|\bat [A-Z]\w+ \(/);
  last = null;
  expect((await server.graphql('{ __typename }')).data).toEqual({ __typename: 'Query' });
});

async function refused(answer: Promise<GraphqlAnswer>, status: number, code: string): Promise<GraphqlAnswer> {
  last = await answer;
  expect(last.errors.map(({ extensions }) => extensions.code)).toContain(code);
  expect(last.status).toBe(status);
  return last;
}

async function post(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) {
  return readAnswer(await fetch(`${server.url}/graphql`, { method: 'POST', body, headers }));
}

describe('a request that is no GraphQL request', () => {
  it('with a body that is no JSON is refused', () => refused(post('{"query": '), 400, 'BAD_REQUEST'));
  it('with an empty body is refused', () => refused(post(''), 400, 'BAD_REQUEST'));
  it('without a query is refused', () => refused(post('{}'), 400, 'BAD_REQUEST'));
  it('with a query that is no text is refused', () => refused(post('{"query": 7}'), 400, 'BAD_REQUEST'));
  it('with variables that are no map is refused', () =>
    refused(post('{"query": "{__typename}", "variables": "x"}'), 400, 'BAD_REQUEST'));
  it('of many queries at once is refused', () =>
    refused(post('[{"query": "{__typename}"}, {"query": "{__typename}"}]'), 400, 'BAD_REQUEST'));
  it('in another media type is refused, before anything is read from it', () =>
    refused(
      post('query=%7B__typename%7D', { 'content-type': 'application/x-www-form-urlencoded' }),
      415,
      'BAD_REQUEST',
    ));
  it('in plain text is refused: a page of another site could send that', () =>
    refused(post('{"query": "{__typename}"}', { 'content-type': 'text/plain' }), 415, 'BAD_REQUEST'));
  it('that names an operation which is not there is refused', () =>
    refused(post('{"query": "query A { __typename }", "operationName": "B"}'), 400, 'BAD_REQUEST'));
  it('for a persisted query is refused', () =>
    refused(
      post('{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "x"}}}'),
      400,
      'BAD_REQUEST',
    ));
  it('by GET from a page of another site is refused', async () => {
    await refused(fetch(`${server.url}/graphql?query=%7B__typename%7D`).then(readAnswer), 400, 'BAD_REQUEST');
  });
  it('by GET may not change anything', async () => {
    const query = encodeURIComponent('mutation { removePaper(id: "x") { id } }');
    const asked = fetch(`${server.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    });
    await refused(asked.then(readAnswer), 405, 'BAD_REQUEST');
  });
});

describe('a query', () => {
  it('that is no GraphQL is refused with its line and column', async () => {
    const { text } = await refused(server.graphql('{ papers(first: 1) {'), 400, 'GRAPHQL_PARSE_FAILED');
    expect(text).toContain('"locations":[{"line":1,"column":21}]');
  });

  it('that does not fit the schema is refused', () =>
    refused(server.graphql('{ papers(first: 1) { nodes { colour } } }'), 400, 'GRAPHQL_VALIDATION_FAILED'));

  it('with a variable of the wrong type is refused', () =>
    refused(
      server.graphql('query ($n: Int!) { papers(first: $n) { totalCount } }', { n: 'many' }),
      400,
      'BAD_USER_INPUT',
    ));

  it('with two ways to name one paper is refused', async () => {
    await refused(
      server.graphql('{ paper(by: { doi: "10.1/x", title: "x" }) { id } }'),
      400,
      'GRAPHQL_VALIDATION_FAILED',
    );
    await refused(
      server.graphql('query ($by: PaperKey!) { paper(by: $by) { id } }', {
        by: { doi: '10.1/x', title: 'x' },
      }),
      400,
      'BAD_USER_INPUT',
    );
  });

  it('200 levels deep is refused', () => {
    const deep = `${'{ citedBy(first: 1) { nodes '.repeat(100)}{ id }${' } }'.repeat(100)}`;
    return refused(server.graphql(`{ paper(by: { title: "x" }) ${deep} }`), 400, 'QUERY_TOO_DEEP');
  });

  it('with conditions nested without end is refused, in the query and in variables', async () => {
    const literal = `${'{ not: '.repeat(100)}{ text: "x" }${' }'.repeat(100)}`;
    await refused(
      server.graphql(`{ papers(first: 1, where: ${literal}) { totalCount } }`),
      400,
      'QUERY_TOO_DEEP',
    );
    const query = 'query ($where: PaperWhere) { papers(first: 1, where: $where) { totalCount } }';
    const where = `${'{"not":'.repeat(50_000)}{}${'}'.repeat(50_000)}`;
    await refused(
      post(`{"query": ${JSON.stringify(query)}, "variables": {"where": ${where}}}`),
      400,
      'QUERY_TOO_DEEP',
    );
  });

  it('with 60 aliases is refused', () => {
    const aliases = Array.from({ length: 60 }, (_, n) => `a${n}: __typename`).join(' ');
    return refused(server.graphql(`{ ${aliases} }`), 400, 'TOO_MANY_ALIASES');
  });

  it('with 10,000 aliases is refused before it is read to its end', () => {
    const aliases = Array.from({ length: 10_000 }, (_, n) => `a${n}: __typename`).join(' ');
    return refused(server.graphql(`{ ${aliases} }`), 400, 'QUERY_TOO_LONG');
  });

  it('whose fragments unfold without end is refused at once', async () => {
    const fragments = Array.from(
      { length: 40 },
      (_, n) => `fragment F${n} on Paper { a: citedBy(first: 9) { nodes { ...F${n + 1} } } ...F${n + 1} }`,
    ).join('\n');
    const query = `{ paper(by: { title: "x" }) { ...F0 } } ${fragments} fragment F40 on Paper { id }`;
    const started = performance.now();
    const { status } = await server.graphql(query);
    expect(status).toBe(400);
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('that repeats itself at every level is answered for in bounded time', async () => {
    const twice = (level: number): string =>
      level === 0
        ? '{ id }'
        : `{ citedBy(first: 1) { nodes ${twice(level - 1)} nodes ${twice(level - 1)} } }`;
    const started = performance.now();
    const { status } = await server.graphql(`{ paper(by: { title: "x" }) ${twice(7)} }`);
    expect(status).toBe(400);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('dearer than the limit is refused with its price and its dearest field, its rows given as a variable too', async () => {
    const query =
      'query ($n: Int!) { papers(first: $n) { nodes { citedBy(first: $n) { nodes { references(first: $n) { nodes { title } } } } } } }';
    const { errors, extensions } = await refused(server.graphql(query, { n: 100 }), 400, 'QUERY_TOO_COSTLY');
    expect(errors[0]?.message).toContain('papers.nodes.citedBy.nodes.references');
    expect(errors[0]?.extensions).toMatchObject({
      limit: 50_000,
      field: 'papers.nodes.citedBy.nodes.references',
    });
    expect(extensions.cost).toMatchObject({ limit: 50_000 });
    expect((await server.graphql(query, { n: 3 })).extensions.cost).toEqual({ requested: 79, limit: 50_000 });
  });

  it('for the schema itself is answered', async () => {
    const { status, errors } = await server.graphql(getIntrospectionQuery());
    expect(errors).toEqual([]);
    expect(status).toBe(200);
  });
});

it('a body of 50 MB is refused, with the limit and what sets it', async () => {
  const sent = post(JSON.stringify({ query: '{ __typename }', variables: { text: 'x'.repeat(50e6) } }));
  const { errors } = await refused(sent, 413, 'PAYLOAD_TOO_LARGE');
  expect(errors[0]?.message).toContain('23068672 bytes that POST /graphql takes (LITGRAPH_MAX_BODY_BYTES)');
});

it('more requests than the limit are refused until a minute is over', async () => {
  const hasty = await startTestServer({ limits: { rateLimit: 3 } });
  const statuses = [];
  for (let n = 0; n < 5; n += 1) statuses.push((await hasty.graphql('{ __typename }')).status);
  const { errors } = await hasty.graphql('{ __typename }');
  await hasty.close();
  expect(statuses).toEqual([200, 200, 200, 429, 429]);
  expect(errors[0]?.extensions.code).toBe('TOO_MANY_REQUESTS');
});

describe('an argument', () => {
  it.each([
    ['{ node(id: "nothing") { id } }', 'node'],
    [`{ node(id: "${paperId('none')}") { id } }`, 'node'],
    ['{ paper(by: { id: "nothing" }) { id } }', 'paper'],
    ['{ paper(by: { doi: "10.1000/none" }) { id } }', 'paper'],
    ['{ paper(by: { title: "" }) { id } }', 'paper'],
    ['{ method(by: { name: "none" }) { id } }', 'method'],
    ['{ importReport(id: "nothing") { id } }', 'importReport'],
    ['{ relatedPapers(to: ["nothing"], first: 3) { totalCount } }', 'relatedPapers'],
  ])('that names something unknown gives null: %s', async (query, field) => {
    expect(await server.graphql(query)).toMatchObject({ status: 200, data: { [field]: null }, errors: [] });
  });

  it.each([0, 101, -1, 2_147_483_647])('first: %i is refused, naming the argument', async (first) => {
    const query = 'query ($first: Int!) { papers(first: $first) { totalCount } }';
    const { errors } = await refused(server.graphql(query, { first }), 200, 'BAD_USER_INPUT');
    expect(errors[0]?.extensions.path).toEqual(['first']);
  });

  it.each(['', 'x', 'eyJrIjpbMV19', '%00', 'AAAA'.repeat(1_000), '"; MATCH (n) DETACH DELETE n //'])(
    'after: %j, no cursor of ours, is refused',
    async (after) => {
      const query = 'query ($after: String) { papers(first: 1, after: $after) { totalCount nodes { id } } }';
      await refused(server.graphql(query, { after }), 200, 'BAD_USER_INPUT');
    },
  );

  it('with more than a hundred ids is refused', async () => {
    const ids = Array.from({ length: 101 }, (_, n) => `paper_${n}`);
    await refused(
      server.graphql('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids }),
      200,
      'BAD_USER_INPUT',
    );
  });
});

describe('text with NUL bytes, quotes and Cypher', () => {
  /** What may be said of a text: that it makes no sense there, or names nothing (of a field that cannot be null). */
  const judged = new Set(['BAD_USER_INPUT', 'NOT_FOUND']);
  const nasty = [
    'a\u0000b',
    `'"\\\``,
    `x'}) DETACH DELETE p //`,
    '$id} RETURN 1 UNION MATCH (n) RETURN n //',
    '" OR 1=1; DROP TABLE "User"; --',
    'title:(* AND NOT',
    '\ud800',
    '\uffff\u202e',
    '%_',
    'x'.repeat(100_000),
  ];
  const placed = [
    'query ($s: ID!) { node(id: $s) { id } }',
    'query ($s: ID!) { nodes(ids: [$s]) { id } }',
    ...['id: ID', 'doi: String', 'arxivId: String', 'citekey: String', 'title: String'].map((key) => {
      const [name = '', type = ''] = key.split(': ');
      return `query ($s: ${type}!) { paper(by: { ${name}: $s }) { id } }`;
    }),
    'query ($s: String!) { author(by: { name: $s }) { id } }',
    'query ($s: String!) { search(query: $s, first: 5) { nodes { id } } }',
    'query ($s: String!) { papers(first: 5, where: { text: $s }) { nodes { id } } }',
    ...['ids', 'venue', 'author', 'topic', 'task', 'proposes', 'uses', 'dataset', 'backbone'].map(
      (field) => `query ($s: ID!) { papers(first: 5, where: { ${field}: [$s] }) { totalCount } }`,
    ),
    'query ($s: String!) { papers(first: 5, where: { annotation: { tags: [$s] } }) { totalCount } }',
    'query ($s: ID!) { papers(first: 5, where: { annotation: { list: $s } }) { totalCount } }',
    'query ($s: String!) { methods(first: 5, where: { name: $s }) { totalCount } }',
    'query ($s: ID!) { relatedPapers(to: [$s], first: 5) { totalCount } }',
    'query ($s: ID!) { export(papers: [$s], format: BIBTEX) { count } }',
    'query ($s: ID!) { export(list: $s, format: BIBTEX) { count } }',
    'query ($s: ID!) { importReport(id: $s) { id } }',
    'mutation ($s: ID!) { undoImport(id: $s) { problems { code } } }',
    'mutation ($s: String!) { importBibliography(input: { text: $s, name: $s }) { entries failed } }',
    'mutation ($s: ID!) { updatePaper(id: $s, input: { year: 2000 }) { problems { code } } }',
    'mutation ($s: ID!) { removePaper(id: $s) { problems { code } } }',
    'mutation ($s: ID!) { annotate(input: { target: $s, stars: 1 }) { problems { code } } }',
    'mutation ($s: ID!) { removeAnnotation(target: $s) { problems { code } } }',
    'mutation ($s: String!) { saveReadingList(input: { name: $s }) { problems { code } } }',
    'mutation ($s: ID!) { removeReadingList(id: $s) { problems { code } } }',
  ];

  it.each(placed)('is taken as text: %s', async (query) => {
    for (const s of nasty) {
      const { status, errors } = await server.graphql(query, { s });
      expect([
        status,
        s.slice(0, 40),
        errors.filter(({ extensions }) => !judged.has(String(extensions.code))),
      ]).toEqual([200, s.slice(0, 40), []]);
    }
  });
});
