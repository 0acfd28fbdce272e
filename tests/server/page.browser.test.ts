// GraphiQL in a browser: examples that show something, and no request that leaves this machine.
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { examples } from '../../src/web/examples.js';
import { browserMissing, buildPage, loadSeeds, openBrowser } from '../support/page.js';
import { startTestServer, type TestServer } from '../support/server.js';

let server: TestServer;
beforeAll(async () => {
  buildPage();
  server = await startTestServer();
  await loadSeeds(server);
});
afterAll(() => server.close());

it.each(examples)('the example $name shows data of the seeds', async ({ query, variables }) => {
  const given = variables === '' ? {} : (JSON.parse(variables) as Record<string, unknown>);
  const { status, data, errors } = await server.graphql(query, given);
  expect([status, errors]).toEqual([200, []]);
  for (const value of Object.values(data ?? {})) expect(value).not.toBeNull();
  expect(data).toMatchObject(shown[examples.findIndex((it) => it.query === query)] ?? {});
});

/** In the order of the tabs. */
const shown = [
  { papers: { totalCount: 63 } },
  { paper: { title: 'A Metric Learning Reality Check', year: 2020 } },
  { relatedPapers: { edges: expect.arrayContaining([expect.anything()]) as unknown } },
  { search: { edges: expect.arrayContaining([expect.anything()]) as unknown } },
  {
    leaderboard: { dataset: { name: 'SOP' }, groups: expect.arrayContaining([expect.anything()]) as unknown },
  },
  { compare: { claims: [{ type: 'NOT_BETTER_THAN' }] } },
  {
    lineage: { nodes: expect.arrayContaining([{ name: 'Ranked List Loss' }]) as unknown },
    conflicts: { nodes: expect.arrayContaining([expect.anything()]) as unknown },
  },
  { viewer: { annotations: { totalCount: 10 }, readingLists: [expect.anything()] } },
];

it('the page is for browsers, data for everybody else', async () => {
  const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const root = await fetch(`${server.url}/`, { redirect: 'manual' });
  expect([root.status, root.headers.get('location')]).toEqual([302, '/graphql']);
});

describe.skipIf(browserMissing !== null)(`the page in Chromium (${browserMissing ?? 'found'})`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  /** The page with its schema loaded, what it asked for, and what it complained of. */
  async function visit(options: BrowserContextOptions = {}) {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const asked: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(`${server.url}/`);
    // The button does nothing before the editors are there.
    await page.locator('.graphiql-query-editor .CodeMirror-code', { hasText: 'query' }).waitFor();
    await page.locator('.graphiql-response .CodeMirror-code').waitFor();
    return { page, asked, complaints, close: () => context.close() };
  }

  async function run(page: Page): Promise<string> {
    await page.locator('.graphiql-execute-button').click();
    const answer = page.locator('.graphiql-response .CodeMirror-code');
    await expect.poll(() => answer.textContent(), { timeout: 20_000 }).toContain('"data"');
    return (await answer.textContent()) ?? '';
  }

  it('shows the examples as tabs, and the answer to the first', async () => {
    const { page, complaints, close } = await visit();
    expect(await page.title()).toBe('litgraph');
    expect(await page.locator('.graphiql-tab-button').allTextContents()).toEqual(
      examples.map(({ name }) => name),
    );
    expect(await run(page)).toContain('"totalCount": 63');
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks nothing of any other machine, also while one reads the documentation and its settings', async () => {
    const { page, asked, complaints, close } = await visit();
    await run(page);
    await page.getByLabel('Show Documentation Explorer').click();
    await page.getByText('Root Types').waitFor();
    await page.getByLabel('Open settings dialog').click();
    await page.getByText('Theme', { exact: true }).waitFor();
    expect(asked.length).toBeGreaterThan(5);
    expect(asked.filter((url) => !url.startsWith(`${server.url}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is light or dark as the system is', async () => {
    const brightness = async (colorScheme: 'light' | 'dark') => {
      const { page, close } = await visit({ colorScheme });
      const colour = await page.evaluate<string>(
        "getComputedStyle(document.querySelector('.graphiql-container')).backgroundColor",
      );
      await close();
      const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
      return (red + green + blue) / 3;
    };
    expect(await brightness('light')).toBeGreaterThan(200);
    expect(await brightness('dark')).toBeLessThan(80);
  });

  it('fits a phone: the answer stands below the query, nothing is wider than the screen', async () => {
    const { page, close } = await visit({ viewport: { width: 390, height: 844 } });
    await run(page);
    const query = await page.locator('.graphiql-query-editor').boundingBox();
    const answer = await page.locator('.graphiql-response').boundingBox();
    expect(answer?.y).toBeGreaterThan(query?.y ?? Infinity);
    expect(answer?.width).toBeGreaterThan(350);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await close();
  });
});
