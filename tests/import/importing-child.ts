// Imports many entries into the embedded store of a folder, and says so after each batch: made to be killed.
import { openEmbeddedStore } from '../../src/graph/engines/embedded/store.js';
import { importEntries } from '../../src/import/apply.js';
import { manyEntries } from './many-entries.js';

const home = process.argv[3] ?? '';
const graph = await openEmbeddedStore({ home });
await graph.migrate();
await importEntries({ graph }, manyEntries(), {
  person: null,
  onProgress: ({ phase, done }) => process.stdout.write(`${phase} ${done}\n`),
});
