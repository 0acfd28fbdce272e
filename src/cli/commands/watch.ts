// `litgraph watch`: what changes in the library, a line each, as it comes.
import { readConfig } from '../../config.js';
import { LitgraphError } from '../../model/errors.js';
import { changeLine, shownChange, shownEnds, type ShownChange } from '../change-lines.js';
import { withClient, type Client } from '../client.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { defineOperation } from '../operation.js';
import { note, print } from '../terminal.js';

interface Page {
  readonly changesSince: {
    readonly changes: readonly ShownChange[];
    readonly endCursor: string;
    readonly hasMore: boolean;
  };
}
interface From {
  /** Null: the oldest that is kept. */
  readonly cursor: string | null;
}

const page = `changesSince(cursor: $cursor, first: 100) { endCursor hasMore changes { ${shownChange} } }`;

const whatChanged = defineOperation<Page, From>(`
  query WhatChanged($cursor: String) { ${page} }
  ${shownEnds}
`);

const whatChanges = defineOperation<Page, From>(`
  subscription WhatChanges($cursor: String) { ${page} }
  ${shownEnds}
`);

const newestChange = defineOperation<{ changesSince: { newestCursor: string } }>(`
  query NewestChange { changesSince(first: 1) { newestCursor } }
`);

const oldest = 'oldest';

export const watch = defineCommand({
  name: 'watch',
  summary: 'Show what changes in the library, as it comes.',
  usage: '',
  arity: [0, 0],
  options: {
    since: {
      type: 'string',
      value: 'CURSOR',
      describe: `Begin behind this change, or with the \`${oldest}\` that is kept.`,
    },
    once: { type: 'boolean', describe: 'Show what changed until now, and end.' },
    json: { type: 'boolean', describe: 'Print each change as GraphQL gives it, as JSON on one line.' },
  },
  notes:
    'Without --since it begins now, with --once as far back as the library tells. It goes along with a server (`litgraph serve`); --once needs none. The cursor to go on with is told at the end.',
  examples: [
    ['litgraph watch', 'everything from now on, until Ctrl-C'],
    ['litgraph watch --json | jq .targetId', 'ids, for a program'],
    ['litgraph watch --once --since CURSOR', 'what changed since the last time'],
  ],
  run: async ({ values: { since, once, json }, signal }) =>
    withClient(readConfig(), signal, async (client) => {
      const show = ({ changesSince: { changes } }: Page) => {
        for (const change of changes) print(json === true ? JSON.stringify(change) : changeLine(change));
      };
      const from = since === oldest ? null : (since ?? null);
      const told: Told = { cursor: from, show };
      try {
        if (once === true) await showAll(client, told);
        else await follow(client, signal, since === undefined ? await fromNow(client, told) : told);
        return exitCodes.ok;
      } catch (error) {
        if (signal.aborted) return exitCodes.interrupted;
        throw error;
      } finally {
        if (told.cursor !== null) note(`Go on with --since ${told.cursor}`);
      }
    }),
});

interface Told {
  /** Up to where. */
  cursor: string | null;
  readonly show: (page: Page) => void;
}

async function showAll(client: Client, told: Told): Promise<void> {
  for (;;) {
    const page = await client.run(whatChanged, { cursor: told.cursor });
    showOne(page, told);
    if (!page.changesSince.hasMore) return;
  }
}

/** A subscription ends after an hour, or with the server: then it begins anew where it ended. */
async function follow(client: Client, signal: AbortSignal, told: Told): Promise<void> {
  while (!signal.aborted) {
    const pages = client.subscribe(whatChanges, { cursor: told.cursor });
    if (pages === null) throw noServer();
    for await (const page of pages) showOne(page, told);
  }
}

async function fromNow(client: Client, told: Told): Promise<Told> {
  told.cursor = (await client.run(newestChange, {})).changesSince.newestCursor;
  return told;
}

function showOne(page: Page, told: Told): void {
  told.show(page);
  told.cursor = page.changesSince.endCursor;
}

function noServer(): LitgraphError {
  return new LitgraphError(
    'STORE_UNAVAILABLE',
    'No server runs on this library, so nothing can be watched. Start one with `litgraph serve`, or use --once to see what changed until now.',
  );
}
