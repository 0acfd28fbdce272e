// Who may ask what: the local person, users by their tokens, anonymous readers, pages of other sites.
import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { addPerson, revokeTokens } from '../../src/annotations/people.js';
import { openLibrary } from '../../src/library.js';
import { startServer } from '../../src/server/start.js';
import { loadFixture, paperId } from '../support/fixture-graph.js';
import { startTestServer, type TestServer, type TestServerOptions } from '../support/server.js';

let server: TestServer;
const start = async (options: TestServerOptions = {}) => (server = await startTestServer(options));
afterEach(() => server.close().catch(() => undefined));

const whoAmI = '{ viewer { name role } }';

describe('on this machine', () => {
  it('whoever asks is the local person, as long as there are no users', async () => {
    await start();
    expect((await server.graphql(whoAmI)).data).toMatchObject({ viewer: { role: 'ADMIN' } });
    await addPerson(server.library.annotations, { name: 'Ada', role: 'ADMIN' });
    await expect.poll(async () => (await server.graphql(whoAmI)).status).toBe(401);
  });
});

describe('once there are users', () => {
  it('a token says who asks', async () => {
    await start({ users: { Ada: 'EDITOR', Emmy: 'READER' } });
    expect((await server.as('Ada')(whoAmI)).data).toEqual({ viewer: { name: 'Ada', role: 'EDITOR' } });
    expect((await server.as('Emmy')(whoAmI)).data).toEqual({ viewer: { name: 'Emmy', role: 'READER' } });
  });

  it.each(['Bearer nobody', 'Bearer ', 'Basic QWRhOg==', 'Bearer a b', `Bearer ${'x'.repeat(5_000)}`])(
    'a wrong one is refused: %s',
    async (authorization) => {
      await start({ users: { Ada: 'EDITOR' } });
      const { status, errors, data } = await server.graphql(whoAmI, {}, { headers: { authorization } });
      expect([status, errors[0]?.extensions.code, data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
    },
  );

  it('one that was revoked is refused from then on', async () => {
    await start({ users: { Ada: 'EDITOR' } });
    expect((await server.as('Ada')(whoAmI)).status).toBe(200);
    await revokeTokens(server.library.annotations, 'Ada');
    expect((await server.as('Ada')(whoAmI)).status).toBe(401);
  });

  it('nobody asks without one, unless the owner lets anybody read', async () => {
    await start({ users: { Ada: 'EDITOR' } });
    expect((await server.graphql('{ papers(first: 1) { totalCount } }')).status).toBe(401);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(401);
    await server.close();
    await start({ users: { Ada: 'EDITOR' }, config: { anonymousRead: true } });
    const { status, data } = await server.graphql('{ papers(first: 1) { totalCount } viewer { name } }');
    expect([status, data]).toEqual([200, { papers: { totalCount: 0 }, viewer: null }]);
    const { errors } = await server.graphql('mutation { removePaper(id: "x") { id } }');
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('a reader may not change the graph', async () => {
    await start({ users: { Emmy: 'READER' } });
    const { errors } = await server.as('Emmy')('mutation { removePaper(id: "x") { id } }');
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('tokens are in no log', async () => {
    await start({ users: { Ada: 'EDITOR' } });
    await server.as('Ada')(whoAmI);
    expect(server.log.join('')).not.toContain(server.tokens.Ada);
  });
});

it('nobody sees what another wrote', async () => {
  await start({ users: { Ada: 'EDITOR', Emmy: 'ADMIN' } });
  const target = paperId('shared');
  await loadFixture(server.library.graph, {
    things: [],
    papers: [{ id: target, title: 'Shared', year: 2020, addedAt: '2026-01-01T00:00:00.000Z' }],
  });
  const [ada, emmy] = [server.as('Ada'), server.as('Emmy')];
  const wrote = await ada(
    'mutation ($target: ID!) { annotate(input: { target: $target, stars: 5, tags: ["mine"], note: "private" }) { problems { code } annotation { id } } }',
    { target },
  );
  expect(wrote.errors).toEqual([]);
  const saved = await ada(
    'mutation ($target: ID!) { saveReadingList(input: { name: "hers", items: [{ paper: $target }] }) { readingList { id } problems { code } } }',
    { target },
  );
  expect(saved.errors).toEqual([]);

  const everything = `query ($target: ID!) {
    paper(by: { id: $target }) { annotation { note stars } }
    papers(first: 5, where: { annotation: { tags: ["mine"] } }) { totalCount }
    viewer { annotations(first: 5) { totalCount nodes { note } } readingLists { name } tags { tag } }
  }`;
  expect((await ada(everything, { target })).data).toMatchObject({
    paper: { annotation: { note: 'private', stars: 5 } },
    papers: { totalCount: 1 },
    viewer: { annotations: { totalCount: 1 }, readingLists: [{ name: 'hers' }], tags: [{ tag: 'mine' }] },
  });
  expect((await emmy(everything, { target })).data).toEqual({
    paper: { annotation: null },
    papers: { totalCount: 0 },
    viewer: { annotations: { totalCount: 0, nodes: [] }, readingLists: [], tags: [] },
  });

  const { readingList } = saved.data?.saveReadingList as { readingList: { id: string } };
  const { annotation } = wrote.data?.annotate as { annotation: { id: string } };
  const reached = await emmy(
    `query ($list: ID!, $annotation: ID!) {
      papers(first: 5, where: { annotation: { list: $list } }) { totalCount }
      nodes(ids: [$list, $annotation]) { id }
    }`,
    { list: readingList.id, annotation: annotation.id },
  );
  expect(reached.data).toEqual({ papers: { totalCount: 0 }, nodes: [null, null] });
  await emmy('mutation ($id: ID!) { removeReadingList(id: $id) { problems { code } } }', {
    id: readingList.id,
  });
  await emmy('mutation ($target: ID!) { removeAnnotation(target: $target) { problems { code } } }', {
    target,
  });
  expect((await ada(everything, { target })).data).toMatchObject({
    paper: { annotation: { note: 'private' } },
    viewer: { readingLists: [{ name: 'hers' }] },
  });
});

describe('a request for another host', () => {
  it('is refused: a site whose name leads to this machine gets nothing', async () => {
    await start();
    expect(await askAs({ host: 'evil.example' })).toMatchObject({
      status: 403,
      errors: [{ extensions: { code: 'FORBIDDEN_HOST' } }],
    });
    expect(await askAs({ host: 'localhost:4000' })).toMatchObject({ status: 200 });
  });

  it('is answered where the owner names the host', async () => {
    await start({ config: { allowedHosts: ['papers.lab.example'] } });
    expect(await askAs({ host: 'papers.lab.example' })).toMatchObject({ status: 200 });
  });

  it('from a page of another site is refused', async () => {
    await start();
    expect(await askAs({ origin: 'https://evil.example' })).toMatchObject({ status: 403 });
    expect(await askAs({ origin: server.url })).toMatchObject({ status: 200 });
  });
});

it('an address that others reach is refused without users, and served with them', async () => {
  await start();
  const config = { ...server.config, host: '0.0.0.0' };
  await server.close();
  const alone = await openLibrary(config);
  await expect(startServer(alone)).rejects.toMatchObject({
    code: 'CONFIGURATION',
    message: expect.stringContaining('litgraph user add') as string,
  });
  await addPerson(alone.annotations, { name: 'Ada', role: 'ADMIN' });
  const open = await startServer(alone);
  expect((await fetch(`${open.url}/graphql?query=%7B__typename%7D`)).status).toBe(401);
  await open.close();
  await alone.close();
});

/** fetch sets Host and Origin itself. */
async function askAs(headers: Record<string, string>): Promise<{ status: number }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${server.url}/graphql`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...headers } },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, ...(JSON.parse(text) as object) }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(JSON.stringify({ query: '{ __typename }' }));
  });
}
