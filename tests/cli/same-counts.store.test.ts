// Real files through GraphQL, through the command line alone and with a running server, on either engine: the same counts, the
// same graph.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import { openEmbeddedStore } from '../../src/graph/engines/embedded/store.js';
import { openNeo4jStore } from '../../src/graph/engines/neo4j/store.js';
import { listImports } from '../../src/graph/imports.js';
import type { GraphStore } from '../../src/graph/store.js';
import { decode } from '../../src/import/decode.js';
import { newCommandLine } from '../support/command-line.js';
import { engines, newEmptyStore, testNeo4j, type Engine } from '../support/graph-stores.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';
import { noSharedData, sharedData } from '../support/shared-data.js';
import { snapshot } from '../support/snapshot.js';

/** Of many encodings and tools: broken, inherited, grouped, twice the same. */
const names = [
  'libraries/jabref-utf16be.bib',
  'libraries/jabref-utf16le-bom.bib',
  'libraries/jabref-cp1252.bib',
  'libraries/tidy-bom-article.bib',
  'libraries/ruby-errors.bib',
  'libraries/ruby-bibdesk.bib',
  'libraries/german-henw.bib',
  'libraries/mathscinet.bib',
  'libraries/jabref-test.bib',
  'reported-problems/Child items that use the crossref field do not have their parent fields imported #2373.bib',
  'reported-problems/Jabref import - groups lost #1730-3.bib',
  'reported-problems/space after citekey creates confusion #716.bib',
  'libraries/jabref-test.bib',
];
const files = names.map((name) => sharedData('bib', ...name.split('/'))).filter((path) => path !== null);

interface Counts {
  readonly entries: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly failed: number;
}

interface Outcome {
  readonly counts: readonly Counts[];
  readonly graph: readonly string[];
}

const asked = 'entries created updated unchanged failed';

async function throughGraphql(engine: Engine): Promise<Outcome> {
  const pair = pairs.find((one) => one.engine === engine);
  const library = await newLibrary(pair ?? { engine, provider: 'sqlite' });
  const viewer = await localPerson(library.annotations);
  const counts: Counts[] = [];
  for (const file of files) {
    const { data } = await ask(
      library,
      {
        query: `mutation ($text: String!, $name: String!) {
          importBibliography(input: { text: $text, name: $name }) { ${asked} }
        }`,
        variables: { text: decode(readFileSync(file)).text, name: basename(file) },
      },
      viewer,
    );
    counts.push(data?.['importBibliography'] as Counts);
  }
  const graph = await dump(library.graph);
  await library.close();
  return { counts, graph };
}

async function throughCommandLine(engine: Engine, withServer: boolean): Promise<Outcome> {
  if (engine === 'neo4j') await (await newEmptyStore(engine)).close();
  const cli = await newCommandLine(engine === 'neo4j' ? settingsOf(testNeo4j()) : {});
  try {
    const server = withServer ? await cli.serve() : null;
    const { stdout, stderr } = await cli.run(['import', '--json', ...files]);
    if (withServer) expect(stderr).toContain('Asking the server at');
    await server?.stop();
    const graph = await storeOf(engine, cli.home);
    const lines = await dump(graph);
    await graph.close();
    return { counts: answersIn(stdout), graph: lines };
  } finally {
    await cli.remove();
  }
}

function settingsOf({ uri, username, password }: ReturnType<typeof testNeo4j>) {
  return { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
}

/** As a process left it. */
function storeOf(engine: Engine, home: string): Promise<GraphStore> {
  return engine === 'embedded'
    ? openEmbeddedStore({ home })
    : openNeo4jStore({ ...testNeo4j(), database: null });
}

/** One answer a file, each an object on lines of its own. */
function answersIn(stdout: string): Counts[] {
  const answers = stdout.split(/^(?=\{)/m).filter((text) => text.trim() !== '');
  return answers.map((answer) => {
    const { importBibliography } = JSON.parse(answer) as { importBibliography: Counts };
    const { entries, created, updated, unchanged, failed } = importBibliography;
    return { entries, created, updated, unchanged, failed };
  });
}

/** Everything in the graph but what no two runs have in common: times, and the ids of imports, which stand for their places. */
async function dump(graph: GraphStore): Promise<string[]> {
  const { items } = await listImports(graph, { first: 100, after: null });
  const places = new Map(items.map(({ node }, at) => [node.id, `import ${String(items.length - at)}`]));
  const lines = await snapshot(graph);
  return lines
    .map((line) =>
      line
        .replace(/import_[0-9a-z-]+/g, (id) => places.get(id) ?? id)
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '(time)'),
    )
    .sort();
}

describe.skipIf(files.length < names.length)(`the same files (${noSharedData})`, { timeout: 300_000 }, () => {
  let expected: Outcome | null = null;
  const ways = engines.flatMap((engine) => [
    { way: 'GraphQL', engine, take: () => throughGraphql(engine) },
    { way: 'the command line', engine, take: () => throughCommandLine(engine, false) },
    { way: 'the command line and a server', engine, take: () => throughCommandLine(engine, true) },
  ]);

  it.each(ways)('through $way on $engine make the same graph', async ({ take }) => {
    const outcome = await take();
    expect(outcome.counts).toHaveLength(files.length);
    expect(outcome.graph.length).toBeGreaterThan(1_500);
    expected ??= outcome;
    expect(outcome.counts).toEqual(expected.counts);
    expect(outcome.graph).toEqual(expected.graph);
    expect(outcome.counts.at(-1)).toMatchObject({ created: 0, updated: 0, failed: 0 });
  });
});
