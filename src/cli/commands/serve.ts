// `litgraph serve`: the server, with the seeds loaded on the first start.
import { localPerson, usersExist } from '../../annotations/people.js';
import { readConfig, type Config } from '../../config.js';
import { openLibrary, type Library } from '../../library.js';
import { LitgraphError } from '../../model/errors.js';
import { stopOnSignals } from '../../server/shutdown.js';
import { startServer } from '../../server/start.js';
import { clientOf } from '../client.js';
import { defineCommand } from '../command.js';
import { connectionTo } from '../in-process.js';
import { runningServer } from '../running-server.js';
import { ensureSeeds, packNames } from '../seeds.js';
import { print, progress } from '../terminal.js';

export const serve = defineCommand({
  name: 'serve',
  summary: 'Run the server: GraphQL for programs, GraphiQL in a browser.',
  usage: '',
  arity: [0, 0],
  options: {
    port: {
      type: 'string',
      value: 'N',
      describe: 'Port to listen on, 0 for a free one; PORT or 4000 when left out.',
    },
    host: {
      type: 'string',
      value: 'NAME',
      describe: 'Address to listen on; HOST or 127.0.0.1 when left out.',
    },
    'no-seeds': { type: 'boolean', describe: 'Do not load the packs that come with litgraph.' },
  },
  notes: 'Prints one line with the address when ready. Ctrl-C or SIGTERM stops it in good order.',
  examples: [
    ['litgraph serve', 'http://127.0.0.1:4000/graphql'],
    ['litgraph serve --port 4001', 'another port'],
    ['LITGRAPH_HOME=~/thesis litgraph serve', 'another library'],
  ],
  run: async ({ values, signal }) => {
    const config = readConfig({
      ...process.env,
      ...(values.port === undefined ? {} : { PORT: values.port }),
      ...(values.host === undefined ? {} : { HOST: values.host }),
    });
    return serveLibrary(config, { seeds: values['no-seeds'] !== true, signal });
  },
});

/** Never resolves: `stopOnSignals` ends the process. */
async function serveLibrary(
  config: Config,
  { seeds, signal }: { seeds: boolean; signal: AbortSignal },
): Promise<never> {
  await refuseSecondServer(config);
  const library = await openLibrary(config);
  try {
    if (seeds) await loadSeedsOnce(library, signal);
    const server = await startServer(library);
    stopOnSignals(server, library);
    print(`litgraph is ready at ${server.url}/graphql`);
  } catch (error) {
    await library.close();
    throw error;
  }
  return new Promise<never>(() => undefined);
}

async function refuseSecondServer({ home }: Config): Promise<void> {
  const server = await runningServer(home);
  if (server === null) return;
  throw new LitgraphError(
    'STORE_LOCKED',
    `litgraph already serves ${home} at ${server.graphql.href} (process ${server.pid}); ` +
      'use that, stop it first, or choose another folder with LITGRAPH_HOME.',
  );
}

/** For the local person; once there are users, seeds are for whoever calls `litgraph seed`. */
async function loadSeedsOnce(library: Library, signal: AbortSignal): Promise<void> {
  if (await usersExist(library.annotations)) return;
  const client = clientOf(connectionTo(library, await localPerson(library.annotations)), signal);
  const busy = progress('Loading the packs that come with litgraph');
  try {
    for (const name of await packNames()) await ensureSeeds(client, name, library.config.home);
  } finally {
    busy.done();
  }
}
