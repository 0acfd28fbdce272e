// `litgraph load`: a folder that is a pack → into the library; the difference to what was loaded before, without writing it;
// and a pack out again.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../../config.js';
import { readPackIn } from '../../import/packs/folder.js';
import { withClient, type Client } from '../client.js';
import { defineCommand, jsonOption } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import type { PackChange } from '../pack-operations.js';
import { loadPersonal, loadShared, undoPersonal, unloadShared, type PersonalUndone } from '../packs.js';
import { seedNamed } from '../seeds.js';
import { plural, print, printJson, progress } from '../terminal.js';

/** Lines of the difference that a terminal shows of each kind; --json has all. */
const linesShown = 200;

export const load = defineCommand({
  name: 'load',
  summary: 'Load a pack: papers, names, relations, results, a list and ratings out of a folder.',
  usage: 'FOLDER',
  arity: [1, 1],
  options: {
    'dry-run': { type: 'boolean', describe: 'Show what would change and write nothing.' },
    undo: { type: 'boolean', describe: 'Take a pack out again, by its name or folder.' },
    ...jsonOption,
  },
  notes:
    'A pack that is loaded as it is changes nothing; of a changed one the difference comes in. With a mistake in it, nothing does.\n' +
    'Undo by folder takes back ratings and list too, where you left them as they were.',
  examples: [
    ['litgraph load my-pack', 'checks the folder and loads it'],
    ['litgraph load my-pack --dry-run', 'the difference to what is loaded'],
    ['litgraph load --undo my-pack', 'takes it out'],
  ],
  run: async ({ values, positionals, signal }) => {
    const [folder = ''] = positionals;
    const json = values.json === true;
    const config = readConfig();
    if (values.undo === true) return withClient(config, signal, (client) => undo(client, folder, json));
    const dryRun = values['dry-run'] === true;
    const { pack, files } = await readPackIn(folder);
    return withClient(config, signal, async (client) => {
      const busy = progress(`Loading ${pack.name}`);
      const change = await loadShared(client, files, {
        dryRun,
        onStep: ({ phase, done, total }) => busy.update(`${done} of ${total} ${phase}`),
      }).finally(busy.done);
      if (!dryRun) await loadPersonal(client, pack);
      if (json) printJson({ name: pack.name, dryRun, difference: change });
      else print(described(pack.title, change, dryRun));
      return exitCodes.ok;
    });
  },
});

async function undo(client: Client, nameOrFolder: string, json: boolean): Promise<number> {
  const isFolder = existsSync(join(nameOrFolder, 'pack.yaml'));
  const known = isFolder ? await readPackIn(nameOrFolder) : await seedNamed(nameOrFolder);
  const name = known?.pack.name ?? nameOrFolder;
  const personal = known === null ? null : await undoPersonal(client, known.pack);
  await unloadShared(client, name);
  if (json) printJson({ name, ratings: personal?.ratings ?? 0, listRemoved: personal?.listRemoved ?? false });
  else print(`${name}: taken out: all that it alone said${personally(personal)}.`);
  return exitCodes.ok;
}

function personally(undone: PersonalUndone | null): string {
  if (undone === null) return '. Ratings and list stay; its folder would tell which they are';
  return `, ${plural(undone.ratings, 'rating')}${undone.listRemoved ? '' : ', not the list, which you changed'}`;
}

function described(title: string, { changed, added, removed }: PackChange, dryRun: boolean): string {
  if (!changed) return `${title}: loaded already; nothing changes.`;
  const what = dryRun ? 'would come in' : 'came in';
  const gone = dryRun ? 'would go' : 'went';
  return [
    ...shown('+', added),
    ...shown('-', removed),
    `${title}: ${added.length} ${what}, ${removed.length} ${gone}.${dryRun ? ' Nothing was written.' : ''}`,
  ].join('\n');
}

function shown(sign: string, lines: readonly string[]): string[] {
  const more = lines.length - linesShown;
  const rest = more > 0 ? [`${sign} … and ${plural(more, 'line')} more (--json has all)`] : [];
  return [...lines.slice(0, linesShown).map((line) => `${sign} ${line}`), ...rest];
}
