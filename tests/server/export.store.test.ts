// POST /export: a bibliography that is sent while it is written.
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { importBibliography } from '../../src/import/apply.js';
import { newAnnotationPlace } from '../support/annotation-stores.js';
import { pairs } from '../support/request-libraries.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { watchReads } from '../support/watched-reads.js';

const words = 'Every abstract is long. '.repeat(350);
const entry = (n: number) =>
  `${JSON.stringify({ key: `key${n}`, title: `Paper number ${n}`, year: n % 5 === 0 ? 2021 : 2019, abstract: words, ...(n > 0 && { references: [{ key: `key${n - 1}` }] }) })}\n`;

describe.each(pairs)('an export on $engine and $provider', ({ engine, provider }) => {
  const alone = engine === 'embedded';
  /** Six batches of four megabytes: more than the connection takes in advance. */
  const papers = alone ? 3_000 : 2_000;
  const library = Array.from({ length: papers }, (_, n) => entry(n)).join('');
  let server: TestServer;
  /** Batches that were fetched, and the one that fails. */
  let fetched = 0;
  let failing = Infinity;
  beforeAll(async () => {
    const { postgresUrl } = await newAnnotationPlace(provider);
    server = await startTestServer({
      engine,
      postgresUrl,
      users: { ada: 'EDITOR', rita: 'READER' },
      wrap: (opened) => ({
        ...opened,
        graph: watchReads(opened.graph, (name) => {
          if (name === 'papers.hydrate') fetched += 1;
          if (fetched >= failing) throw new Error('the disk is gone');
        }),
      }),
    });
    await importBibliography(server.library, { text: library, person: null });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    fetched = 0;
    failing = Infinity;
  });

  const ask = (body: unknown, headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(new URL('/export', server.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${server.tokens['rita'] ?? ''}`,
        ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...(signal !== undefined && { signal }),
    });
  const asEvents = { accept: 'text/event-stream' };
  const events = (text: string) =>
    text
      .split('\n\n')
      .filter((event) => event !== '')
      .map((event) => {
        const [, name = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? [];
        return { name, data: JSON.parse(data) as Record<string, unknown> };
      });

  it.each(['BIBTEX', 'JSON_LINES', 'CSL_JSON'])('in %s is what GraphQL answers', async (format) => {
    const where = { year: { from: 2021 } };
    const response = await ask({ format, where });
    expect(response.status).toBe(200);
    const { data } = await server.as('rita')(
      'query ($format: BibliographyFormat!, $where: PaperWhere) { export(format: $format, where: $where) { text mediaType } }',
      { format, where },
    );
    expect({ text: await response.text(), mediaType: response.headers.get('content-type') }).toEqual(
      data?.['export'],
    );
  });

  it('as events tells how many papers come, whole entries with their number, and its end', async () => {
    const citedKeys = ['key7', 'nobody', ...Array.from({ length: 600 }, (_, n) => `key${n + 100}`)];
    const response = await ask({ format: 'RIS', citedKeys }, asEvents);
    const told = events(await response.text());
    expect(told.map(({ name }) => name)).toEqual(['start', 'chunk', 'chunk', 'end']);
    expect(told[0]?.data).toEqual({
      papers: 601,
      mediaType: 'application/x-research-info-systems; charset=utf-8',
      unresolved: [{ citekey: 'nobody', candidates: [] }],
      synonyms: [],
    });
    expect(told.slice(1).map(({ data }) => data['count'])).toEqual([500, 101, 601]);
    expect(String(told[1]?.data['text']).match(/^ID {2}- key/gm)).toHaveLength(500);
  });

  it('holds one batch at a time, and fetches the next when the client has read', async () => {
    const response = await ask({ format: 'BIBTEX' });
    await setTimeout(1_000);
    const inAdvance = fetched;
    expect(inAdvance).toBeLessThan(5);
    expect(await response.text()).toContain('@');
    expect(fetched).toBe(papers / 500);
  });

  it('stops when the client goes away', async () => {
    const leaving = new AbortController();
    const response = await ask({ format: 'BIBTEX' }, {}, leaving.signal);
    await response.body?.getReader().read();
    leaving.abort();
    await setTimeout(300);
    const before = fetched;
    await setTimeout(700);
    expect(fetched).toBe(before);
    expect(fetched).toBeLessThan(papers / 500);
  });

  it('that fails in the middle is seen to be cut off', async () => {
    failing = 4;
    const response = await ask({ format: 'BIBTEX' });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    [fetched, failing] = [0, 3];
    const told = events(await (await ask({ format: 'BIBTEX' }, asEvents)).text());
    expect(told.map(({ name }) => name)).toEqual(['start', 'chunk', 'chunk', 'error']);
    expect(told.at(-1)?.data).toMatchObject({ extensions: { code: 'INTERNAL' } });
    expect(JSON.stringify(told.at(-1))).not.toContain('the disk');
    await vi.waitFor(() => expect(server.log.join('')).toContain('the disk is gone'));
  });

  it('that fails at its first batch is an answer like any', async () => {
    failing = 1;
    const response = await ask({ format: 'BIBTEX' });
    expect([response.status, await response.json()]).toMatchObject([
      500,
      { errors: [{ extensions: { code: 'INTERNAL' } }] },
    ]);
  });

  it.each([
    ['in an unknown format', 400, 'BAD_USER_INPUT', { format: 'DOCX' }, {}],
    ['in none', 400, 'BAD_USER_INPUT', {}, {}],
    ['of an unknown kind of choice', 400, 'BAD_USER_INPUT', { format: 'RIS', paper: 'x' }, {}],
    ['of a filter that is none', 400, 'BAD_USER_INPUT', { format: 'RIS', where: { year: 2019 } }, {}],
    ['of two choices', 400, 'BAD_USER_INPUT', { format: 'RIS', papers: [], citedKeys: [] }, {}],
    ['of nothing', 400, 'BAD_USER_INPUT', 'null', {}],
    ['of no JSON', 400, 'BAD_REQUEST', '{', {}],
    ['of conditions without end', 400, 'QUERY_TOO_DEEP', `${'{"where":'.repeat(99)}1${'}'.repeat(99)}`, {}],
    ['of an unknown list', 404, 'NOT_FOUND', { format: 'RIS', list: 'unknown' }, {}],
    ['in a style that is not there', 400, 'BAD_USER_INPUT', { format: 'FORMATTED_TEXT', style: 'x' }, {}],
    ['by nobody', 401, 'UNAUTHENTICATED', { format: 'RIS' }, { authorization: 'Bearer no' }],
    [
      'as a form of another site could send it',
      415,
      'BAD_REQUEST',
      { format: 'RIS' },
      { 'content-type': 'text/plain' },
    ],
  ])('is refused %s', async (_, status, code, body, headers) => {
    const response = await ask(body, headers);
    const message = expect.any(String) as string;
    expect([response.status, await response.json()]).toEqual([
      status,
      { errors: [{ message, extensions: expect.objectContaining({ code }) as object }] },
    ]);
  });
});
