// `litgraph restore`: an archive → this library, which nobody else may use meanwhile.
import { readConfig, type Config } from '../../config.js';
import { checkArchive } from '../../import/backup/archive.js';
import { restore } from '../../import/backup/restore.js';
import { openLibrary } from '../../library.js';
import { LitgraphError } from '../../model/errors.js';
import { contentsJson, contentsLine } from '../backup-file.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { runningServer } from '../running-server.js';
import { note, plural, printJson, progress } from '../terminal.js';

export const restoreCommand = defineCommand({
  name: 'restore',
  summary: 'Make the library what a backup says it was.',
  usage: 'FILE',
  arity: [1, 1],
  options: {
    replace: { type: 'boolean', describe: 'Take out first whatever the library holds, for good.' },
    json: { type: 'boolean', describe: 'Print what was restored, as JSON.' },
  },
  notes:
    'The stores may be others than those the backup is from. The archive is checked before anything is written. Where a restore is interrupted the library refuses to open, until one with --replace has come to its end.',
  examples: [
    ['LITGRAPH_HOME=~/again litgraph restore thesis.litgraph', 'into a new folder'],
    ['litgraph restore thesis.litgraph --replace', 'in place of what is there'],
  ],
  run: async ({ values, positionals, signal }) => {
    const [file = ''] = positionals;
    const config = readConfig();
    await refuseServer(config);
    const archive = await checkArchive(file, signal);
    const library = await openLibrary(config, { toRestore: true });
    const busy = progress('Restoring');
    try {
      const { graph, annotations } = library;
      await restore({ graph, annotations, home: config.home }, archive, {
        replace: values.replace === true,
        signal,
        onStep: (lines) => busy.update(plural(lines, 'line')),
      });
      busy.done();
      if (values.json === true) printJson(contentsJson(archive));
      else note(`${contentsLine(archive)} restored from ${file}.`);
      return exitCodes.ok;
    } finally {
      busy.done();
      await library.close();
    }
  },
});

async function refuseServer({ home }: Config): Promise<void> {
  const server = await runningServer(home);
  if (server === null) return;
  throw new LitgraphError(
    'STORE_LOCKED',
    `A server runs on this library (${server.graphql.href}, process ${server.pid}); stop it first, or restore into another folder with LITGRAPH_HOME.`,
  );
}
