// Random changes, some of them undone, made on every engine and on a plain model of the graph; afterwards all must hold
// the same, and answer the same to random questions and searches.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore, GraphTransaction } from '../../src/graph/store.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';
import { Model, type Change, type Properties } from './plain-model.js';
import { cypher, questions } from './plain-questions.js';

interface Transaction {
  readonly changes: readonly Change[];
  readonly undone: boolean;
}
const statements = {
  put: cypher('put', 'UNWIND $rows AS row MERGE (p:Paper {id: row.id}) SET p += row.properties'),
  replace: cypher('replace', 'MATCH (p:Paper {id: $id}) SET p = $properties RETURN p.id AS id'),
  remove: cypher('remove', 'UNWIND $ids AS id MATCH (p:Paper {id: id}) DETACH DELETE p'),
  cite: cypher(
    'cite',
    `UNWIND $pairs AS pair
MATCH (a:Paper {id: pair.from})
MATCH (b:Paper {id: pair.to})
MERGE (a)-[c:CITES]->(b)
ON CREATE SET c.imports = [$by]
ON MATCH SET c.imports = CASE WHEN $by IN c.imports THEN c.imports ELSE c.imports + [$by] END`,
  ),
  release: cypher(
    'release',
    'MATCH (:Paper)-[c:CITES]->(:Paper) WHERE $by IN c.imports SET c.imports = [x IN c.imports WHERE x <> $by]',
  ),
  drop: cypher('drop', 'MATCH (:Paper)-[c:CITES]->(:Paper) WHERE size(c.imports) = 0 DELETE c'),
};

async function apply(tx: GraphTransaction, change: Change): Promise<void> {
  const { do: what, ...params } = change;
  const rows = await tx.run(statements[what], params);
  if (what === 'release') await tx.run(statements.drop);
  if (change.do === 'put') {
    const titled = change.rows.filter(({ properties }) => 'title' in properties);
    tx.indexText(titled.map(({ id, properties }) => documentOf(id, properties)));
  }
  // What is not there is not replaced, and has no words.
  if (change.do === 'replace' && rows.length > 0) tx.indexText([documentOf(change.id, change.properties)]);
  if (change.do === 'remove') tx.dropText(change.ids);
}

function documentOf(id: string, { title }: Properties) {
  return { id, kind: 'paper', title: typeof title === 'string' ? title : '', body: '' } as const;
}
const words = [
  'metric',
  'Loss',
  'naïve',
  "don't",
  'R@1',
  '3.14',
  '深度',
  'of',
  'the',
  'a:b',
  'snake_case',
  'ümlaut-dash',
  'loss,',
  'Лес',
  'tri\u0000ple',
  '"q"',
];
const title = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((some) => some.join(' '));
const id = fc.integer({ min: 0, max: 9 }).map((n) => `paper_${n}`);
const properties: fc.Arbitrary<Properties> = fc.record(
  {
    title: fc.option(title),
    year: fc.option(fc.integer({ min: 2000, max: 2004 })),
    share: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Number.isInteger(n))),
    big: fc.maxSafeInteger(),
    open: fc.boolean(),
    tags: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
    note: fc.string({ unit: 'grapheme', maxLength: 8 }),
  },
  { requiredKeys: [] },
);
const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('put' as const),
      rows: fc.array(fc.record({ id, properties }), { maxLength: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(id, properties)
      .map(([one, given]) => ({ do: 'replace' as const, id: one, properties: { ...given, id: one } })),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('remove' as const), ids: fc.array(id, { maxLength: 2 }) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('cite' as const),
      pairs: fc.array(fc.record({ from: id, to: id }), { maxLength: 8 }),
      by: fc.constantFrom('i', 'j'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('release' as const), by: fc.constantFrom('i', 'j') }) },
);
const transaction: fc.Arbitrary<Transaction> = fc.record({
  changes: fc.array(change, { minLength: 1, maxLength: 5 }),
  undone: fc.integer({ max: 4, min: 0 }).map((n) => n === 0),
});

const stores: GraphStore[] = [];
beforeAll(async () => {
  for (const engine of engines) stores.push(await newEmptyStore(engine));
});
afterAll(async () => {
  for (const store of stores) await store.close();
});

async function run(store: GraphStore, { changes, undone }: Transaction): Promise<void> {
  const undo = new Error('undone');
  const done = store.write(async (tx) => {
    for (const one of changes) await apply(tx, one);
    if (undone) throw undo;
  });
  await done.catch((error: unknown) => {
    if (error !== undo) throw error;
  });
}

function inAnyOrder(rows: readonly unknown[]): string[] {
  return rows.map((row) => stable(row)).sort();
}

function stable(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

test('every engine holds, answers and finds what the plain model does, after any changes', async () => {
  const asked = fc.record({ id, year: fc.integer({ min: 1999, max: 2005 }), text: title });
  await fc.assert(
    fc.asyncProperty(
      fc.array(transaction, { maxLength: 6 }),
      asked,
      async (transactions, { id, year, text }) => {
        const model = new Model();
        for (const { changes, undone } of transactions) {
          if (!undone) changes.forEach((one) => model.apply(one));
        }
        const found: string[][] = [];
        for (const store of stores) {
          await emptyStore(store);
          for (const one of transactions) await run(store, one);
          for (const ask of questions) {
            const { query, params, answer } = ask(id, year);
            const rows = inAnyOrder(await store.read(query, params));
            expect(rows, `${query.name} on ${store.engine}`).toEqual(inAnyOrder(answer(model)));
          }
          const hits = await store.searchText({ text, kinds: ['paper'], limit: 100 });
          found.push(hits.map((hit) => hit.id).sort());
        }
        for (const other of found) expect(other, `search for ${text}`).toEqual(found[0]);
      },
    ),
    { numRuns: 40 },
  );
}, 240_000);
