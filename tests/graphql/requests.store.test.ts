// One suite of GraphQL requests for both ways to run litgraph. `tests/requests/*.ts` hold them: each file starts on the
// conformance library and its requests run in order. Every answer is compared whole, with the one kept in
// `tests/requests/answers/` (`npx vitest run -u` writes them anew: read the difference) and so with the other stores'.
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import { loadConformanceGraph } from '../conformance/graph.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask, comparable, type Request } from '../support/request.js';

const folder = new URL('../requests/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const files = await Promise.all(
  names.map(async (name) => {
    const { requests } = (await import(new URL(name, folder).href)) as {
      requests: Readonly<Record<string, Request>>;
    };
    return { noun: name.replace(/\.ts$/, ''), requests: Object.entries(requests) };
  }),
);

describe.each(pairs)('requests on $engine and $provider', (pair) => {
  describe.each(files)('about $noun', ({ noun, requests }) => {
    const startedAt = new Date().toISOString();
    let library: Library;
    beforeAll(async () => {
      library = await newLibrary(pair);
      await loadConformanceGraph(library.graph);
    });
    afterAll(() => library.close());

    it.each(requests)('%s', async (name, request) => {
      const viewer = request.viewer === 'nobody' ? null : await localPerson(library.annotations);
      const answer = comparable(await ask(library, request, viewer), startedAt);
      const kept = new URL(`answers/${noun}/${name.replaceAll(/[^\w-]+/g, '-')}.json`, folder);
      await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(kept.pathname);
    });
  });
});
