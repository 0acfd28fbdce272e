// `litgraph backup`: writes the whole library, everybody's layer too, as one archive.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { readConfig } from '../../config.js';
import { checkArchive } from '../../import/backup/archive.js';
import { badInput, LitgraphError } from '../../model/errors.js';
import { contentsJson, contentsLine } from '../backup-file.js';
import { withClient } from '../client.js';
import { defineCommand } from '../command.js';
import { exitCodes } from '../exit-codes.js';
import { note, printJson, progress } from '../terminal.js';

export const backup = defineCommand({
  name: 'backup',
  summary: 'Write the whole library, with everybody’s ratings and notes, to one archive.',
  usage: 'FILE',
  arity: [1, 1],
  options: { json: { type: 'boolean', describe: 'Print what the archive holds, as JSON.' } },
  notes:
    'For administrators, and while a server runs too. The archive is read back and checked before it gets its name; only its owner may read it. docs/backup.md says what is in it.',
  examples: [
    ['litgraph backup thesis.litgraph', 'everything, from whatever stores the library is in'],
    ['litgraph backup "backups/$(date +%F).litgraph"', 'one a day'],
  ],
  run: async ({ values, positionals, signal }) => {
    const [file = ''] = positionals;
    refuseThere(file);
    const unfinished = `${file}.${process.pid}.part`;
    const busy = progress('Writing the backup');
    try {
      await withClient(readConfig(), signal, (client) => client.backUp(unfinished));
      const summary = await checkArchive(unfinished, signal);
      refuseThere(file);
      await rename(unfinished, file);
      busy.done();
      if (values.json === true) printJson(contentsJson({ ...summary, file }));
      else note(`${contentsLine(summary)} written to ${file}.`);
      return exitCodes.ok;
    } catch (error) {
      throw asTold(file, error);
    } finally {
      busy.done();
      await rm(unfinished, { force: true });
    }
  },
});

function refuseThere(file: string): void {
  if (existsSync(file)) throw badInput(`${file} is there already; choose another name.`, ['file']);
}

/** What the file's own folder and disk may say against it. */
function asTold(file: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT')
    return new LitgraphError('NOT_FOUND', `${file} cannot be made: its folder is not there.`);
  if (code === 'EACCES' || code === 'EROFS')
    return new LitgraphError('NOT_FOUND', `${file} cannot be made: its folder may not be written to.`);
  if (code === 'ENOSPC') return new LitgraphError('STORE_FULL', `The disk is full; ${file} was not written.`);
  return error;
}
