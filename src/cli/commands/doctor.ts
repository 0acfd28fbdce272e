// `litgraph doctor`: the settings, the versions, and whether both stores, the full text and the seeds are as they should be.
// Never prints a secret.
import { describeSettings, readConfig, type Config } from '../../config.js';
import { withClient, type Client } from '../client.js';
import { defineCommand } from '../command.js';
import { exitCodeOf, exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { runningServer } from '../running-server.js';
import { packNames, seedState } from '../seeds.js';
import { columns, print, printJson } from '../terminal.js';
import { version } from '../../version.js';

const librarySummary = defineOperation<{
  papers: { totalCount: number; nodes: { title: string }[] };
  imports: { totalCount: number };
  viewer: {
    name: string;
    role: string;
    annotations: { totalCount: number };
    readingLists: { id: string }[];
  } | null;
}>(`
  query LibrarySummary {
    papers(first: 1) { totalCount nodes { title } }
    imports(first: 1) { totalCount }
    viewer { name role annotations(first: 1) { totalCount } readingLists { id } }
  }
`);

const findTitle = defineOperation<{ search: { totalCount: number } }, { title: string }>(`
  query FindTitle($title: String!) { search(query: $title, first: 1, kinds: [PAPER]) { totalCount } }
`);

interface Check {
  readonly check: string;
  readonly ok: boolean;
  readonly says: string;
}

export const doctor = defineCommand({
  name: 'doctor',
  summary: 'List the settings and check that everything is in order.',
  usage: '',
  arity: [0, 0],
  options: { json: { type: 'boolean', describe: 'Print it as JSON.' } },
  notes: 'Exit code 0 where all is well, else that of what went wrong first.',
  examples: [
    ['litgraph doctor', 'what is set, what answers'],
    ['litgraph doctor --json', 'the same for a program'],
  ],
  run: async ({ values, signal }) => {
    const settings = describeSettings();
    const { checks, exitCode } = await examine(signal);
    if (values.json === true) printJson({ version, node: process.versions.node, settings, checks });
    else {
      print(`litgraph ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}\n\n`);
      print(columns(settings.map(({ name, value, meaning }) => [name, value === '' ? '-' : value, meaning])));
      print(`\n${columns(checks.map(({ check, ok, says }) => [ok ? 'ok' : 'NOT OK', check, says]))}`);
    }
    return exitCode;
  },
});

async function examine(signal: AbortSignal): Promise<{ checks: Check[]; exitCode: number }> {
  const checks: Check[] = [];
  try {
    const config = readConfig();
    const server = await runningServer(config.home);
    checks.push(
      good('server', server === null ? 'none runs on this library' : `runs at ${server.graphql.href}`),
    );
    await withClient(config, signal, async (client) => {
      for await (const check of checksOf(client, config)) checks.push(check);
    });
    return { checks, exitCode: checks.every(({ ok }) => ok) ? exitCodes.ok : exitCodes.failed };
  } catch (error) {
    const says = error instanceof Error ? error.message : String(error);
    return { checks: [...checks, { check: 'library', ok: false, says }], exitCode: exitCodeOf(error) };
  }
}

async function* checksOf(client: Client, config: Config): AsyncGenerator<Check> {
  const { papers, imports, viewer } = await client.run(librarySummary, {});
  yield good('graph', `${graphName(config)}: ${papers.totalCount} papers, ${imports.totalCount} imports`);
  yield viewer === null
    ? { check: 'annotations', ok: false, says: 'nobody is signed in; set LITGRAPH_TOKEN' }
    : good(
        'annotations',
        `${annotationsName(config)}: ${viewer.name} (${viewer.role.toLowerCase()}), ` +
          `${viewer.annotations.totalCount} annotations, ${viewer.readingLists.length} reading lists`,
      );
  const title = papers.nodes[0]?.title;
  yield title === undefined ? good('full text', 'nothing to find yet') : await fullText(client, title);
  yield await claims(client);
  for (const name of await packNames()) {
    yield good('seeds', `${name}: ${await seedState(client, name)}`);
  }
}

/** A title that is in the graph must be found by its words. */
async function fullText(client: Client, title: string): Promise<Check> {
  const { search } = await client.run(findTitle, { title });
  return search.totalCount > 0
    ? good('full text', 'finds the newest paper')
    : { check: 'full text', ok: false, says: `does not find “${title}”; start litgraph again to rebuild it` };
}

/** What is said of things must be told by the relationships between them, and by no others. */
async function claims(client: Client): Promise<Check> {
  const found = await client.checkMirrors();
  if (found === null) return good('claims', 'not looked through while a server runs on this library');
  const [first, ...more] = found.faults;
  if (first === undefined) return good('claims', `${found.claims}, each as the graph shows it`);
  const says = `${first}${more.length === 0 ? '' : ` And ${more.length} more like it.`}`;
  return { check: 'claims', ok: false, says };
}

function good(check: string, says: string): Check {
  return { check, ok: true, says };
}

function graphName({ neo4j, home }: Config): string {
  return neo4j === null ? `embedded in ${home}` : `Neo4j at ${new URL(neo4j.uri).host}`;
}

function annotationsName({ postgresUrl, home }: Config): string {
  return postgresUrl === null ? `SQLite in ${home}` : `PostgreSQL at ${new URL(postgresUrl).host}`;
}
