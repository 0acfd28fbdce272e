// A process that is killed in the middle of an import leaves whole entries, and the import can be completed or undone.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openEmbeddedStore } from '../../src/graph/engines/embedded/store.js';
import { listImports } from '../../src/graph/imports.js';
import { importEntries } from '../../src/import/apply.js';
import { importLimits } from '../../src/import/import-limits.js';
import { undoImport } from '../../src/import/undo.js';
import { Child } from '../support/child.js';
import { snapshot } from '../support/snapshot.js';
import { manyEntries } from './many-entries.js';

const homes: string[] = [];
afterAll(() => homes.forEach((home) => rmSync(home, { recursive: true, force: true })));

/** The store that a process left which was killed when it said that much. */
async function storeOfKilled(until: string) {
  const home = mkdtempSync(join(tmpdir(), 'litgraph-killed-'));
  homes.push(home);
  const script = ['tests/support/run-typescript.mjs', 'tests/import/importing-child.ts', home];
  const child = new Child(process.execPath, script);
  await child.line((line) => line === until);
  await child.kill();
  const graph = await openEmbeddedStore({ home });
  await graph.migrate();
  return graph;
}

// Three processes are started, and 5,000 entries imported twice: on a busy machine that takes its time.
describe('an import that was killed', { timeout: 240_000 }, () => {
  it.each(['entries 1500', 'references 1000'])(
    'after "%s" has whole entries, and is completed by the same text',
    async (until) => {
      const graph = await storeOfKilled(until);
      const left = await snapshot(graph);
      const count = (start: string) => left.filter((line) => line.startsWith(start)).length;
      expect(count('(:Paper')).toBeGreaterThanOrEqual(1500);
      expect(count('(:Paper') % importLimits.batchBeside.embedded).toBe(0);
      expect(count('(:Record')).toBe(count('(:Paper'));
      expect(left.filter((line) => line.includes('[:DESCRIBES'))).toHaveLength(count('(:Paper'));
      expect(left.filter((line) => line.includes('[:AUTHORED'))).toHaveLength(count('(:Paper'));

      const report = await importEntries({ graph }, manyEntries(), { person: null });
      expect(report).toMatchObject({ entries: 5_000, failed: 0, created: 5_000 - count('(:Paper') });
      const whole = await snapshot(graph);
      expect(whole.filter((line) => line.startsWith('(:Paper'))).toHaveLength(5_000);
      expect(new Set(whole).size).toBe(whole.length);
      await graph.close();
    },
  );

  it('is in the list of imports and can be undone', async () => {
    const graph = await storeOfKilled('entries 1500');
    const [found] = (await listImports(graph, { first: 10, after: null })).items;
    expect(found?.node.state).toBe('RUNNING');
    await undoImport(graph, found?.node.id ?? '');
    expect(await snapshot(graph)).toEqual([]);
    await graph.close();
  });
});
