// One import in a process of its own, so that its peak memory is its own: FILE of BibTeX into the library that the settings in
// the environment name. Prints the most memory the process held, in bytes. Without a FILE: of opening the library alone.
import { existsSync, readFileSync } from 'node:fs';
import { growSparingly } from '../../dist/cli/heap.js';
import { readConfig } from '../../dist/config.js';
import { importBibliography } from '../../dist/import/apply.js';
import { openLibrary } from '../../dist/library.js';

growSparingly();
const [, , file] = process.argv;
const library = await openLibrary(readConfig(process.env));
if (file !== undefined) {
  const text = readFileSync(file);
  const report = await importBibliography(library, { text, format: 'BIBTEX', person: null });
  if (report.failed > 0 || report.entries === 0) throw new Error(`${report.failed} entries failed`);
}
const peak = peakOfThisProcess();
await library.close();
process.stdout.write(`${peak}\n`);

/** What Linux says of a process's usage begins with what the process that started it held. */
function peakOfThisProcess() {
  const status = '/proc/self/status';
  const found = existsSync(status) ? /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8')) : null;
  return (found === null ? process.resourceUsage().maxRSS : Number(found[1])) * 1024;
}
