// `litgraph seed`: loads the packs that come with litgraph, or takes them out again.
import { readConfig } from '../../config.js';
import type { Pack } from '../../import/packs.js';
import { withClient, type Client } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { loadSeeds, readSeeds, seedState, undoSeeds } from '../seeds.js';
import { plural, print, printJson } from '../terminal.js';

export const seed = defineCommand({
  name: 'seed',
  summary: 'Load the reading list that comes with litgraph, or take it out again.',
  usage: '',
  arity: [0, 0],
  options: {
    undo: {
      type: 'boolean',
      describe: 'Take out its papers, list and ratings; they do not come back at the next start.',
    },
    ...jsonOption,
  },
  notes:
    'The first `litgraph serve` on an empty library loads it by itself. Undo leaves what you wrote yourself.',
  examples: [
    ['litgraph seed', 'loads it, also after an undo'],
    ['litgraph seed --undo', 'takes it out whole'],
  ],
  run: async ({ values, signal }) => {
    const config = readConfig();
    const packs = await readSeeds();
    return withClient(config, signal, async (client) => {
      for (const pack of packs) {
        const said = values.undo === true ? await undo(client, pack) : await load(client, pack, config.home);
        if (values.json !== true) print(`${pack.title}: ${said}`);
      }
      if (values.json === true) printJson(await states(client, packs));
      return exitCodes.ok;
    });
  },
});

async function load(client: Client, pack: Pack, home: string): Promise<string> {
  await loadSeeds(client, pack, home);
  return `${plural(pack.entries.length, 'paper')} loaded.`;
}

async function undo(client: Client, pack: Pack): Promise<string> {
  const undone = await undoSeeds(client, pack);
  if (undone === null) return 'not loaded, so there is nothing to take out.';
  const list = undone.listRemoved ? 'the list' : 'not the list, which you changed';
  return `taken out: the papers, ${plural(undone.ratings, 'rating')}, ${list}.`;
}

async function states(client: Client, packs: readonly Pack[]) {
  const seeds = [];
  for (const pack of packs) seeds.push({ name: pack.name, state: await seedState(client, pack.name) });
  return { seeds };
}
