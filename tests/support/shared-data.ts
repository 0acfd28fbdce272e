// Where large test data lives that is not part of the project: tests that read it skip, with a reason, where it is absent.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));
const folder = process.env.LITGRAPH_SHARED_DATA ?? resolve(projectRoot, '../shared/data');

/** Path of a file in it: `sharedData('bib', 'censorbib.bib')`; null where it is absent. */
export function sharedData(...path: string[]): string | null {
  const file = join(folder, ...path);
  return existsSync(file) ? file : null;
}

/** Why a test that needs it does not run: `test.skipIf(file === null)(`… ${noSharedData}`)`. */
export const noSharedData = 'skipped where LITGRAPH_SHARED_DATA has no such file';
