// `litgraph seed`: loads the packs that come with litgraph, or takes them out again.
import { readConfig } from '../../config.js';
import { withClient, type Client } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { loadSeed, readSeeds, seedState, undoSeed, type Seed } from '../seeds.js';
import { plural, print, printJson } from '../terminal.js';

export const seed = defineCommand({
  name: 'seed',
  summary: 'Load the packs that come with litgraph, or take them out again.',
  usage: '',
  arity: [0, 0],
  options: {
    undo: {
      type: 'boolean',
      describe: 'Take out what they say, lists and ratings; they do not come back at the next start.',
    },
    ...jsonOption,
  },
  notes:
    'The first `litgraph serve` on an empty library loads them by itself. Undo leaves what you wrote yourself.',
  examples: [
    ['litgraph seed', 'loads them, also after an undo'],
    ['litgraph seed --undo', 'takes them out whole'],
  ],
  run: async ({ values, signal }) => {
    const config = readConfig();
    const seeds = await readSeeds();
    return withClient(config, signal, async (client) => {
      for (const one of values.undo === true ? seeds.toReversed() : seeds) {
        const said = values.undo === true ? await undo(client, one) : await load(client, one, config.home);
        if (values.json !== true) print(`${one.pack.title}: ${said}`);
      }
      if (values.json === true) printJson(await states(client, seeds));
      return exitCodes.ok;
    });
  },
});

async function load(client: Client, one: Seed, home: string): Promise<string> {
  await loadSeed(client, one, home);
  const { entries, relations, results } = one.pack;
  return `${plural(entries.length, 'paper')}, ${plural(relations.length, 'relation')} and ${plural(results.length, 'result')} loaded.`;
}

async function undo(client: Client, one: Seed): Promise<string> {
  const undone = await undoSeed(client, one);
  if (undone === null) return 'not loaded, so there is nothing to take out.';
  const list =
    one.pack.list === null ? '' : undone.listRemoved ? ', the list' : ', not the list, which you changed';
  return `taken out: all it says, ${plural(undone.ratings, 'rating')}${list}.`;
}

async function states(client: Client, all: readonly Seed[]) {
  const seeds = [];
  for (const { pack } of all) seeds.push({ name: pack.name, state: await seedState(client, pack.name) });
  return { seeds };
}
