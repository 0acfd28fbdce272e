// A bibliography → what becomes of it in an empty embedded library, which goes away again.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEmbeddedStore } from '../../src/graph/engines/embedded/store.js';
import { listItems } from '../../src/graph/import-items.js';
import { importBibliography } from '../../src/import/apply.js';
import type { ImportItem, ImportReport } from '../../src/model/bibliography.js';

export interface TakenIn {
  readonly report: ImportReport;
  readonly items: readonly ImportItem[];
}

export async function takeIntoEmptyLibrary(text: Uint8Array): Promise<TakenIn> {
  const home = await mkdtemp(join(tmpdir(), 'litgraph-taken-'));
  const graph = await openEmbeddedStore({ home });
  try {
    await graph.migrate();
    const report = await importBibliography({ graph }, { text, person: null });
    const whole = { first: Math.max(report.entries, 1), after: null };
    const { items } = await listItems(graph, report.importId ?? '', null, whole);
    return { report, items: items.map(({ node }) => node) };
  } finally {
    await graph.close();
    await rm(home, { recursive: true, force: true });
  }
}
