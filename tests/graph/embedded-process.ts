// A process on an embedded store, for faults.store.test.ts: `write HOME` writes batches for ever and says each number
// once it is acknowledged; `open HOME` says whether the store opens. Bundled by tests/support/child.ts.
import { setTimeout as delay } from 'node:timers/promises';
import { openEmbeddedStore } from '../../src/graph/engines/embedded/store.js';
import { isLitgraphError } from '../../src/model/errors.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';

const papersOfABatch = 20;

const add: Query<null> = {
  name: 'test.add',
  cypher: `
UNWIND $rows AS row
CREATE (p:Paper)
SET p += row`,
  row: () => null,
};
const cite: Query<null> = {
  name: 'test.cite',
  cypher: `
UNWIND $rows AS row
MATCH (a:Paper {id: row.id})
MATCH (b:Paper {id: row.cites})
CREATE (a)-[:CITES]->(b)`,
  row: () => null,
};

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayError(error: unknown): void {
  say(isLitgraphError(error) ? `error ${error.code} ${error.message}` : `mistake ${String(error)}`);
}

async function writeBatch(store: GraphStore, batch: number, filler: string): Promise<void> {
  const rows = Array.from({ length: papersOfABatch }, (_, n) => ({
    id: `paper_${batch}_${n}`,
    title: `Batch${batch} number${n}`,
    abstract: filler,
    batch,
  }));
  await store.write(async (tx) => {
    await tx.run(add, { rows });
    await tx.run(cite, { rows: rows.map(({ id }, n) => ({ id, cites: rows[(n + 1) % rows.length]?.id })) });
    tx.indexText(rows.map(({ id, title, abstract }) => ({ id, kind: 'paper', title, body: abstract })));
  });
}

/** Goes on after a failure: the disk may have room again. */
async function writeForEver(home: string, filler: string): Promise<void> {
  const store = await openEmbeddedStore({ home });
  await store.migrate();
  say('ready');
  for (let batch = 1; ; batch++) {
    try {
      await writeBatch(store, batch, filler);
      say(`acknowledged ${batch}`);
    } catch (error) {
      sayError(error);
      await delay(100);
    }
  }
}

async function tryToOpen(home: string): Promise<void> {
  if (process.getuid?.() === 0 && process.argv.includes('--as-nobody')) {
    await import('@grafeo-db/js').catch(() => undefined); // while we may still read it
    process.setuid?.(65_534);
  }
  try {
    const store = await openEmbeddedStore({ home });
    await store.migrate();
    await store.close();
    say('opened');
  } catch (error) {
    sayError(error);
  }
}

const [, , command, home = ''] = process.argv;
if (command === 'write')
  await writeForEver(home, process.argv.includes('--large') ? 'word '.repeat(2_000) : 'short');
else await tryToOpen(home);
