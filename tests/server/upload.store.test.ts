// POST /import: files that are too large for a mutation, with progress.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { importLimits } from '../../src/import/import-limits.js';
import { startTestServer, type TestServer } from '../support/server.js';

const many = Array.from(
  { length: 1200 },
  (_, n) => `@article{key${n}, title = {Paper number ${n}}, year = 2019}\n`,
).join('');

describe('an upload', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer({
      users: { ada: 'EDITOR', rita: 'READER' },
      limits: { maxImportBytes: 1000, maxBodyBytes: 2000, maxUploadBytes: 200_000 },
    });
  });
  afterAll(() => server.close());

  const send = (body: string, query = '', headers: Record<string, string> = {}, signal?: AbortSignal) =>
    fetch(new URL(`/import${query}`, server.url), {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        authorization: `Bearer ${server.tokens['ada'] ?? ''}`,
        ...headers,
      },
      body,
      ...(signal !== undefined && { signal }),
    });
  const events = (text: string) =>
    text
      .split('\n\n')
      .filter((event) => event !== '')
      .map((event) => {
        const [, name = '', data = ''] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? [];
        return { name, data: JSON.parse(data) as Record<string, unknown> };
      });

  it('takes in what a mutation may not, tells how far it is, and what became of it', async () => {
    const response = await send(many, '?name=many.bib');
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    const told = events(await response.text());
    const batch = importLimits.batch.embedded;
    const steps = Array.from({ length: Math.ceil(1200 / batch) }, (_, at) =>
      Math.min((at + 1) * batch, 1200),
    );
    expect(told.filter(({ name }) => name === 'progress').map(({ data }) => data)).toEqual(
      steps.map((done) => ({ phase: 'entries', done, total: 1200 })),
    );
    const report = told.at(-1);
    expect(report).toMatchObject({ name: 'report', data: { entries: 1200, created: 1200, failed: 0 } });
    const { data } = await server.as('ada')(
      'query ($id: ID!) { importReport(id: $id) { created import { name createdBy } } }',
      {
        id: report?.data['id'],
      },
    );
    expect(data).toEqual({ importReport: { created: 1200, import: { name: 'many.bib', createdBy: 'ada' } } });
  });

  it('can be rehearsed, in a format that is told', async () => {
    const response = await send('TY  - JOUR\nTI  - New\nER  - \n', '?format=RIS&dryRun=true');
    expect(events(await response.text())).toMatchObject([
      { name: 'progress' },
      { name: 'report', data: { import: null, created: 1 } },
    ]);
  });

  it.each([
    ['by a reader', 403, 'FORBIDDEN', '', () => ({ authorization: `Bearer ${server.tokens['rita'] ?? ''}` })],
    ['by nobody', 401, 'UNAUTHENTICATED', '', () => ({ authorization: 'Bearer no' })],
    ['in an unknown format', 400, 'BAD_USER_INPUT', '?format=DOCX', () => ({})],
    ['with a dryRun that makes no sense', 400, 'BAD_USER_INPUT', '?dryRun=maybe', () => ({})],
    [
      'as a form of another site could send it',
      415,
      'BAD_REQUEST',
      '',
      () => ({ 'content-type': 'text/plain' }),
    ],
  ])('is refused %s', async (_, status, code, query, headers) => {
    const response = await send('@misc{a, title = {A}}', query, headers());
    expect([response.status, await response.json()]).toEqual([
      status,
      {
        errors: [
          { message: expect.any(String) as string, extensions: expect.objectContaining({ code }) as object },
        ],
      },
    ]);
  });

  it('that nobody waits for any more is stopped between two batches, and the server lives on', async () => {
    const leaving = new AbortController();
    const lines = many.replaceAll('key', 'left').replaceAll('Paper', 'Left paper');
    const response = await send(lines, '?name=left.bib', {}, leaving.signal);
    await response.body?.getReader().read();
    leaving.abort();
    await vi.waitFor(
      async () => {
        const { data } = await server.as('ada')(
          '{ imports(first: 1) { nodes { name report { entries } } } }',
        );
        expect(data).toMatchObject({ imports: { nodes: [{ name: 'left.bib' }] } });
      },
      { timeout: 5_000 },
    );
    expect(await (await send('@misc{z, title = {Z}}')).text()).toContain('event: report');
  });

  it('is refused where it is too large', async () => {
    const response = await send('x'.repeat(200_001));
    expect([response.status, await response.json()]).toMatchObject([
      413,
      { errors: [{ message: expect.stringMatching(/200000 bytes .*LITGRAPH_MAX_UPLOAD_BYTES/) as string }] },
    ]);
  });

  it('is told which content type to use in place of another', async () => {
    const response = await send('@misc{a, title = {A}}', '', { 'content-type': 'application/x-bibtex' });
    const [{ message }] = ((await response.json()) as { errors: [{ message: string }] }).errors;
    expect(message).toBe(
      'POST /import takes the content-type application/octet-stream, not "application/x-bibtex".',
    );
  });

  it('tells what is wrong with a text as a whole', async () => {
    const told = events(await (await send('no entry at all', '?format=BIBTEX&dryRun=true')).text());
    expect(told.at(-1)).toMatchObject({
      name: 'report',
      data: { entries: 0, problems: [{ severity: 'WARNING', code: 'NO_ENTRIES', line: 1 }] },
    });
  });
});
