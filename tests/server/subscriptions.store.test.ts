// What changes, over real HTTP as server-sent events: who comes again with the cursor misses nothing, and nobody holds more than
// their share.
import { createClient } from 'graphql-sse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { noteChanges } from '../../src/graph/note-changes.js';
import { watchersOf } from '../../src/graph/watch-changes.js';
import { subscriptionBounds } from '../../src/server/open-subscriptions.js';
import { serverEvents } from '../../src/cli/server-events.js';
import { engines } from '../support/graph-stores.js';
import { readAnswer, startTestServer, type TestServer } from '../support/server.js';

interface Page {
  readonly changes: readonly {
    readonly kind: string;
    readonly node: { readonly title?: string } | null;
    readonly import: { readonly name: string } | null;
  }[];
  readonly endCursor: string;
}

const whatChanges = `subscription ($cursor: String, $first: Int = 100) {
  changesSince(cursor: $cursor, first: $first) {
    endCursor changes { kind import { name } node { ... on Paper { title authors { author { name } } } } } } }`;

const entry = (key: string) =>
  `@article{${key}, title = {On ${key}}, doi = {10.1/${key}}, author = {Moss, Eve}}`;

describe.each(engines)('subscriptions on %s', (engine) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({ engine, users: { ada: 'EDITOR', ben: 'READER' } });
  });
  afterAll(() => server?.close());
  const { perPerson } = subscriptionBounds;

  const post = (
    body: unknown,
    asked: { as?: string; headers?: Record<string, string>; signal?: AbortSignal } = {},
  ) =>
    fetch(`${server.url}/graphql/stream`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'text/event-stream',
        authorization: `Bearer ${server.tokens[asked.as ?? 'ada'] ?? ''}`,
        ...asked.headers,
      },
      body: JSON.stringify(body),
      ...(asked.signal && { signal: asked.signal }),
    });

  /** Opens a subscription; `next` waits for the next page. */
  async function follow(cursor: string | null, first = 100, as = 'ada') {
    const leave = new AbortController();
    const response = await post(
      { query: whatChanges, variables: { cursor, first } },
      { as, signal: leave.signal },
    );
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    if (response.body === null) throw new Error('no body');
    const events = serverEvents(response.body);
    const next = async (): Promise<Page> => {
      for (;;) {
        const { value, done } = await events.next();
        if (done === true) throw new Error('the subscription ended');
        if (value.name === '') continue; // a sign of life
        expect(value.name).toBe('next');
        const { data, errors } = value.data as { data: { changesSince: Page }; errors?: unknown };
        expect(errors).toBeUndefined();
        return data.changesSince;
      }
    };
    return { next, events, leave: () => leave.abort() };
  }
  async function importOf(...keys: string[]): Promise<void> {
    const { data } = await server.as('ada')(
      `mutation ($text: String!) { importBibliography(input: { text: $text, name: "new.bib" }) { created failed } }`,
      { text: keys.map(entry).join('\n') },
    );
    expect(data).toEqual({ importBibliography: { created: keys.length, failed: 0 } });
  }
  const newest = async () => {
    const { data } = await server.as('ada')('{ changesSince(first: 1) { newestCursor } }');
    return (data as { changesSince: { newestCursor: string } }).changesSince.newestCursor;
  };
  const titles = ({ changes }: Page) => changes.map(({ node }) => node?.title);
  const untilNobodyWatches = () =>
    expect.poll(() => watchersOf(server.library.graph), { timeout: 5_000 }).toBe(0);

  beforeEach(untilNobodyWatches);

  it('tells what an import over the API brings, with what is asked of it', async () => {
    const watching = await follow(await newest());
    expect(titles(await watching.next())).toEqual([]);
    await importOf('roofs', 'walls');
    const page = await watching.next();
    expect(titles(page)).toEqual(['On roofs', 'On walls']);
    expect(page.changes[0]).toMatchObject({
      kind: 'PAPER_ADDED',
      import: { name: 'new.bib' },
      node: { authors: [{ author: { name: 'Eve Moss' } }] },
    });
    watching.leave();
    await untilNobodyWatches();
  });

  it('goes on where it was left: what came meanwhile is told, in pages as large as asked for', async () => {
    const before = await follow(await newest());
    await before.next();
    await importOf('a1');
    const { endCursor } = await before.next();
    before.leave();
    await importOf('a2', 'a3', 'a4');
    const after = await follow(endCursor, 2);
    expect(titles(await after.next())).toEqual(['On a2', 'On a3']);
    expect(titles(await after.next())).toEqual(['On a4']);
    await importOf('a5');
    expect(titles(await after.next())).toEqual(['On a5']);
    after.leave();
  });

  it('a client that others have made understands it', async () => {
    const client = createClient({
      url: `${server.url}/graphql/stream`,
      headers: { authorization: `Bearer ${server.tokens['ada'] ?? ''}` },
      retryAttempts: 0,
    });
    const answers = client.iterate<{ changesSince: Page }>({
      query: whatChanges,
      variables: { cursor: await newest() },
    });
    expect((await answers.next()).value).toMatchObject({ data: { changesSince: { changes: [] } } });
    await importOf('stairs');
    expect((await answers.next()).value).toMatchObject({
      data: { changesSince: { changes: [{ node: { title: 'On stairs' } }] } },
    });
    await answers.return?.();
    client.dispose();
  });

  it('what a page showed before is not shown again where it has changed since', async () => {
    const watching = await follow(await newest());
    await watching.next();
    await importOf('doors');
    await watching.next();
    await server.as('ada')(
      `mutation { updatePaper(id: "${await idOf('doors')}", input: { title: "Gates" }) { problems { code } } }`,
    );
    expect(titles(await watching.next())).toEqual(['Gates']);
    watching.leave();
  });

  it('one person has so many and no more, others have theirs, and who leaves makes room', async () => {
    const cursor = await newest();
    const open = await Promise.all(Array.from({ length: perPerson }, () => follow(cursor)));
    const refused = await readAnswer(await post({ query: whatChanges }));
    expect(refused).toMatchObject({ status: 429, errors: [{ extensions: { code: 'TOO_MANY_REQUESTS' } }] });
    const other = await follow(cursor, 10, 'ben');
    open[0]?.leave();
    await expect
      .poll(async () => {
        const response = await post({ query: whatChanges });
        await response.body?.cancel();
        return response.status;
      })
      .toBe(200);
    for (const one of [...open, other]) one.leave();
    await expect.poll(metricOf('litgraph_subscriptions_open')).toBe(0);
  });

  it('a client that takes nothing is sent no more than a little ahead, and all of it once it takes it', async () => {
    const { graph } = server.library;
    await importOf('heavy');
    const heavy = await idOf('heavy');
    await server.as('ada')(
      `mutation ($abstract: String) { updatePaper(id: "${heavy}", input: { abstract: $abstract }) { problems { code } } }`,
      { abstract: 'heavy '.repeat(6_000) },
    );
    const cursor = await newest();
    await graph.write((tx) =>
      noteChanges(
        tx,
        Array.from({ length: 2_000 }, () => ({ kind: 'PAPER_CHANGED' as const, ids: [heavy] })),
      ),
    );
    let pages = 0;
    const stop = graph.onQuery(({ name }) => (pages += name === 'changes.from' ? 1 : 0));
    const response = await post({
      query: whatChanges.replace('title', 'title abstract'),
      variables: { cursor },
    });
    // The body waits in the client until it is read: some megabytes, then the connection stands still.
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(pages).toBeLessThan(12);
    const events = serverEvents(response.body as ReadableStream<Uint8Array>);
    let told = 0;
    while (told < 2_000) {
      const { value } = await events.next();
      if (value?.name !== 'next') continue;
      told += (value.data as { data: { changesSince: Page } }).data.changesSince.changes.length;
    }
    stop();
    expect(pages).toBe(20);
    await events.return(undefined);
  });

  it('what its store was asked for is asked no more once the client is gone', async () => {
    const watching = await follow(await newest());
    await watching.next();
    await expect.poll(() => watchersOf(server.library.graph)).toBe(1);
    watching.leave();
    await untilNobodyWatches();
  });

  it.each([
    [
      'no token',
      { query: whatChanges },
      { headers: { authorization: 'Bearer nonsense' } },
      401,
      'UNAUTHENTICATED',
    ],
    [
      'another host',
      { query: whatChanges },
      { headers: { origin: 'https://evil.example' } },
      403,
      'FORBIDDEN_HOST',
    ],
    [
      'JSON asked for',
      { query: whatChanges },
      { headers: { accept: 'application/json' } },
      400,
      'BAD_REQUEST',
    ],
    ['no GraphQL', { query: 'subscription {' }, {}, 400, 'GRAPHQL_PARSE_FAILED'],
    ['unknown fields', { query: 'subscription { unknown }' }, {}, 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['a query', { query: '{ __typename }' }, {}, 400, 'BAD_REQUEST'],
    ['variables of another type', { query: whatChanges, variables: { first: 'x' } }, {}, 400, 'BAD_REQUEST'],
    ['a text too long', { query: `subscription { ${'a '.repeat(5_000)} }` }, {}, 400, 'QUERY_TOO_LONG'],
    [
      'a query too deep',
      { query: whatChanges.replace('kind', `kind node { ${deep(15)} }`) },
      {},
      400,
      'QUERY_TOO_DEEP',
    ],
    [
      'a query too dear',
      {
        query: whatChanges.replace(
          'title',
          'title citedBy(first: 100) { nodes { citedBy(first: 100) { nodes { title } } } }',
        ),
      },
      {},
      400,
      'QUERY_TOO_COSTLY',
    ],
  ])('%s is refused with a status', async (_what, body, asked, status, code) => {
    expect(await readAnswer(await post(body, asked))).toMatchObject({
      status,
      errors: [{ extensions: { code } }],
    });
    expect(await metricOf('litgraph_subscriptions_open')()).toBe(0);
  });

  it.each([
    ['a cursor of another library', { cursor: 'WyJhbm90aGVyIiwxLDBd' }, 'CHANGES_FORGOTTEN'],
    ['a cursor that is none', { cursor: 'nonsense' }, 'BAD_USER_INPUT'],
    ['more than a page holds', { first: 101 }, 'BAD_USER_INPUT'],
  ])('%s is an error, and the subscription ends with it', async (_what, variables, code) => {
    const response = await post({ query: whatChanges, variables });
    const text = await response.text();
    const [, next = ''] = /event: next\ndata: (.*)\n/.exec(text) ?? [];
    expect(JSON.parse(next)).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(text).toContain('event: complete');
  });

  it('POST /graphql says where subscriptions are served', async () => {
    const { status, errors } = await server.as('ada')(whatChanges);
    expect([status, errors[0]?.extensions['code']]).toEqual([400, 'BAD_REQUEST']);
    expect(errors[0]?.message).toContain('/graphql/stream');
  });

  it('a server that stops ends them in good order, at once', async () => {
    const other = await startTestServer();
    const response = await fetch(`${other.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: whatChanges }),
    });
    const text = response.text();
    await expect.poll(() => watchersOf(other.library.graph)).toBe(1);
    const began = performance.now();
    await other.close();
    expect(performance.now() - began).toBeLessThan(4_000);
    expect((await text).trimEnd()).toMatch(/event: complete(\ndata:.*)?$/);
  });

  const metricOf = (name: string) => async () => {
    const response = await fetch(`${server.url}/metrics`, {
      headers: { authorization: `Bearer ${server.tokens['ada'] ?? ''}` },
    });
    return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(await response.text())?.[1]);
  };
  async function idOf(key: string): Promise<string> {
    const { data } = await server.as('ada')(`{ paper(by: { citekey: "${key}" }) { id } }`);
    return (data as { paper: { id: string } }).paper.id;
  }
});

function deep(levels: number): string {
  return levels === 0 ? '__typename' : `... on Paper { citedBy(first: 1) { nodes { ${deep(levels - 1)} } } }`;
}
