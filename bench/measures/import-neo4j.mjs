// Importing entries that were read already into Neo4j, against creating the very same nodes and relationships with
// bare UNWINDs from rows that are ready. Empties the server: comes after all that ask it something.
import { importEntries } from '../../dist/import/apply.js';
import { readBibliography } from '../../dist/import/entries.js';
import { syntheticBibtex } from '../lib/bibtex.mjs';
import { copyOf, emptied, recreate } from '../lib/copy.mjs';
import { compared, turnAbout } from '../lib/measure.mjs';
import { plainWriter } from '../lib/peers.mjs';

export const name = 'import-neo4j';
const count = 3_000;

export async function measure(stage) {
  const text = syntheticBibtex(count);
  const library = await stage.emptyLibrary('neo4j');
  const run = plainWriter(stage, await stage.neo4j());
  const read = readBibliography(text, 'BIBTEX');
  const bibliography = { ...read, entries: [...read.entries] };
  const importRead = () => importEntries(library, bibliography, { person: null });
  await emptied(run);
  await importRead();
  const copy = await copyOf(run);
  const times = await turnAbout(
    {
      ours: async () => {
        await emptied(run);
        return timeOf(importRead);
      },
      bare: async () => {
        await emptied(run);
        return timeOf(() => recreate(run, copy));
      },
    },
    { rounds: 3, warmUp: 1 },
  );
  return [
    compared({
      what: `import of ${count} entries that were read already, Neo4j`,
      against: 'bare UNWIND of the same rows',
      ours: times.ours,
      theirs: times.bare,
      budget: { atMost: 2 },
    }),
  ];
}

async function timeOf(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
