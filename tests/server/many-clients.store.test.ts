// A hundred clients annotating and importing at once: nobody is refused and nothing acknowledged is lost. A few seconds
// by default; LITGRAPH_SOAK_SECONDS=60 makes it a soak test.
import { describe, expect, it } from 'vitest';
import { newAnnotationPlace } from '../support/annotation-stores.js';
import { pairs } from '../support/request-libraries.js';
import { startTestServer, type TestServer } from '../support/server.js';

const clients = 100;
const seconds = Number(process.env.LITGRAPH_SOAK_SECONDS ?? 5);

/** What one client was told is done. */
interface Acknowledged {
  readonly papers: string[];
  note: string | null;
  readonly failures: string[];
}

describe.each(pairs)('a hundred clients on $engine and $provider', ({ engine, provider }) => {
  it(
    'annotate and import without an error or a lost write',
    async () => {
      const { postgresUrl } = await newAnnotationPlace(provider);
      const server = await startTestServer({ engine, postgresUrl, limits: { requestTimeoutMs: 120_000 } });
      try {
        const until = Date.now() + seconds * 1000;
        const done = await Promise.all(
          Array.from({ length: clients }, (_, n) => workUntil(server, n, until)),
        );
        expect(done.flatMap((client) => client.failures)).toEqual([]);
        const papers = done.flatMap((client) => client.papers);
        expect(await paperCount(server)).toBe(papers.length);
        expect(await notes(server)).toEqual(
          new Map(done.map((client, n) => [titleOf(n, 0), client.note ?? 'none'])),
        );
        process.stderr.write(
          `${engine} and ${provider}: ${papers.length} papers imported in ${seconds} s by ${clients} clients.\n`,
        );
      } finally {
        await server.close();
      }
    },
    (seconds + 180) * 1000,
  );
});

/** Imports a paper, then annotates the client's first one, again and again. */
async function workUntil(server: TestServer, client: number, until: number): Promise<Acknowledged> {
  const done: Acknowledged = { papers: [], note: null, failures: [] };
  let first: string | null = null;
  for (let round = 0; Date.now() < until || round === 0; round++) {
    const id = await importOne(server, client, round, done);
    first ??= id;
    for (let turn = 0; first !== null && turn < 3; turn++) {
      await annotate(server, first, `${round}.${turn}`, done);
    }
  }
  return done;
}

async function importOne(server: TestServer, client: number, round: number, done: Acknowledged) {
  const answer = await server.graphql(
    `mutation ($text: String!) {
      importBibliography(input: { text: $text, format: BIBTEX }) {
        created items(first: 1) { nodes { paper { id } } }
      }
    }`,
    { text: `@article{c${client}r${round}, title = {${titleOf(client, round)}}, year = 2026}` },
  );
  const report = answer.data?.importBibliography as
    { created: number; items: { nodes: { paper: { id: string } | null }[] } } | undefined;
  const id = report?.items.nodes[0]?.paper?.id;
  if (report?.created !== 1 || id === undefined) {
    done.failures.push(answer.text);
    return null;
  }
  done.papers.push(id);
  return id;
}

async function annotate(server: TestServer, target: string, note: string, done: Acknowledged) {
  const answer = await server.graphql(
    `mutation ($target: ID!, $note: Markdown!) {
      annotate(input: { target: $target, note: $note }) { annotation { note } problems { message } }
    }`,
    { target, note },
  );
  const payload = answer.data?.annotate as { annotation: { note: string } | null } | undefined;
  if (payload?.annotation?.note === note) done.note = note;
  else done.failures.push(answer.text);
}

async function paperCount(server: TestServer): Promise<unknown> {
  const answer = await server.graphql('{ papers(first: 1) { totalCount } }');
  return (answer.data?.papers as { totalCount: number }).totalCount;
}

async function notes(server: TestServer): Promise<Map<string, string>> {
  const answer = await server.graphql(
    '{ viewer { annotations(first: 100) { totalCount nodes { targetLabel note } } } }',
  );
  const { annotations } = answer.data?.viewer as {
    annotations: { totalCount: number; nodes: { targetLabel: string; note: string }[] };
  };
  expect(annotations.totalCount).toBe(clients);
  return new Map(annotations.nodes.map((one) => [one.targetLabel, one.note]));
}

function titleOf(client: number, round: number): string {
  return `Paper ${round} of client ${client}`;
}
