// Random changes, some of them undone, made on every engine and on a plain model of the graph; afterwards all must hold
// the same, and answer the same to random questions and searches.
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Params, Query, RawRow } from '../../src/graph/query.js';
import type { GraphStore, GraphTransaction } from '../../src/graph/store.js';
import { emptyStore, engines, newEmptyStore } from '../support/graph-stores.js';

type Properties = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

type Change =
  | { readonly do: 'put'; readonly rows: readonly { readonly id: string; readonly properties: Properties }[] }
  | { readonly do: 'replace'; readonly id: string; readonly properties: Properties }
  | { readonly do: 'remove'; readonly ids: readonly string[] }
  | {
      readonly do: 'cite';
      readonly pairs: readonly { readonly from: string; readonly to: string }[];
      readonly by: string;
    }
  | { readonly do: 'release'; readonly by: string };

interface Transaction {
  readonly changes: readonly Change[];
  readonly undone: boolean;
}

function cypher<Row = RawRow>(name: string, text: string, row?: (raw: RawRow) => Row): Query<Row> {
  return { name: `test.${name}`, cypher: text, row: row ?? ((raw) => raw as Row) };
}

const statements = {
  put: cypher('put', 'UNWIND $rows AS row MERGE (p:Paper {id: row.id}) SET p += row.properties'),
  replace: cypher('replace', 'MATCH (p:Paper {id: $id}) SET p = $properties'),
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
  await tx.run(statements[what], params as Params);
  if (what === 'release') await tx.run(statements.drop);
  if (change.do === 'put') tx.indexText(change.rows.map(({ id, properties }) => documentOf(id, properties)));
  if (change.do === 'replace') tx.indexText([documentOf(change.id, change.properties)]);
  if (change.do === 'remove') tx.dropText(change.ids);
}

function documentOf(id: string, { title }: Properties) {
  return { id, kind: 'paper', title: typeof title === 'string' ? title : '', body: '' } as const;
}

/** The graph as plain maps, and what each change means to it. */
class Model {
  papers = new Map<string, Record<string, unknown>>();
  citations = new Map<string, { from: string; to: string; imports: string[] }>();

  apply(change: Change): void {
    switch (change.do) {
      case 'put':
        for (const { id, properties } of change.rows)
          this.papers.set(id, kept({ ...this.papers.get(id), id, ...properties }));
        break;
      case 'replace':
        if (this.papers.has(change.id)) this.papers.set(change.id, kept(change.properties));
        break;
      case 'remove':
        for (const id of change.ids) this.papers.delete(id);
        this.#keep(({ from, to }) => this.papers.has(from) && this.papers.has(to));
        break;
      case 'cite':
        for (const { from, to } of change.pairs) this.#cite(from, to, change.by);
        break;
      case 'release':
        for (const citation of this.citations.values()) {
          citation.imports = citation.imports.filter((by) => by !== change.by);
        }
        this.#keep(({ imports }) => imports.length > 0);
        break;
    }
  }

  copy(): Model {
    const copy = new Model();
    copy.papers = new Map(this.papers);
    copy.citations = new Map([...this.citations].map(([key, value]) => [key, { ...value }]));
    return copy;
  }

  #cite(from: string, to: string, by: string): void {
    if (!this.papers.has(from) || !this.papers.has(to)) return;
    const citation = this.citations.get(`${from} ${to}`) ?? { from, to, imports: [] };
    if (!citation.imports.includes(by)) citation.imports = [...citation.imports, by];
    this.citations.set(`${from} ${to}`, citation);
  }

  #keep(stays: (citation: { from: string; to: string; imports: string[] }) => boolean): void {
    this.citations = new Map([...this.citations].filter(([, citation]) => stays(citation)));
  }
}

function kept(properties: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

interface Question {
  readonly query: Query<unknown>;
  readonly params: Params;
  readonly answer: (model: Model) => unknown[];
}

const hops = (model: Model, starts: readonly string[]) =>
  starts.flatMap((id) => [...model.citations.values()].filter(({ from }) => from === id).map(({ to }) => to));

/** Each with its answer from the model; rows in any order. */
const questions: readonly ((id: string, year: number) => Question)[] = [
  () => ({
    query: cypher('papers', 'MATCH (p:Paper) RETURN properties(p) AS p', (raw) => raw.p),
    params: {},
    answer: ({ papers }) => [...papers.values()],
  }),
  () => ({
    query: cypher(
      'citations',
      'MATCH (a:Paper)-[c:CITES]->(b:Paper) RETURN a.id AS from, b.id AS to, c.imports AS imports',
    ),
    params: {},
    answer: ({ citations }) => [...citations.values()],
  }),
  (id) => ({
    query: cypher(
      'byId',
      'UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p{.id, .title, .year} AS p',
      (raw) => raw.p,
    ),
    params: { ids: [id, 'unknown'] },
    answer: ({ papers }) =>
      [papers.get(id)].flatMap((p) =>
        p === undefined ? [] : [{ id: p.id, title: p.title ?? null, year: p.year ?? null }],
      ),
  }),
  (_, year) => ({
    query: cypher('since', 'MATCH (p:Paper) WHERE p.year >= $year RETURN p.id AS id', (raw) => raw.id),
    params: { year },
    answer: ({ papers }) =>
      [...papers.values()].filter((p) => typeof p.year === 'number' && p.year >= year).map((p) => p.id),
  }),
  (_, year) => ({
    query: cypher(
      'notSince',
      'MATCH (p:Paper) WHERE NOT coalesce(p.year >= $year, false) RETURN p.id AS id',
      (raw) => raw.id,
    ),
    params: { year },
    answer: ({ papers }) =>
      [...papers.values()].filter((p) => !(typeof p.year === 'number' && p.year >= year)).map((p) => p.id),
  }),
  () => ({
    query: cypher('years', 'MATCH (p:Paper) RETURN p.year AS year, count(p) AS n'),
    params: {},
    answer: ({ papers }) => {
      const counts = new Map<unknown, number>();
      for (const p of papers.values()) counts.set(p.year ?? null, (counts.get(p.year ?? null) ?? 0) + 1);
      return [...counts].map(([year, n]) => ({ year, n }));
    },
  }),
  () => ({
    query: cypher(
      'counts',
      `MATCH (p:Paper)
RETURN p.id AS id, COUNT { (p)<-[:CITES]-() } AS cited, EXISTS { MATCH (p)-[:CITES]->(q:Paper) WHERE q.year = p.year } AS sameYear`,
    ),
    params: {},
    answer: (model) =>
      [...model.papers.values()].map((p) => ({
        id: p.id,
        cited: [...model.citations.values()].filter(({ to }) => to === p.id).length,
        sameYear: hops(model, [String(p.id)]).some(
          (to) => p.year !== undefined && model.papers.get(to)?.year === p.year,
        ),
      })),
  }),
  (id) => ({
    query: cypher(
      'coCited',
      `MATCH (p:Paper {id: $id})<-[:CITES]-(x)
MATCH (x)-[:CITES]->(q)
WHERE q <> p
RETURN q.id AS id, count(x) AS n`,
    ),
    params: { id },
    answer: ({ citations }) => {
      const citing = [...citations.values()].filter(({ to }) => to === id).map(({ from }) => from);
      const counts = new Map<string, number>();
      for (const { from, to } of citations.values()) {
        if (to !== id && citing.includes(from)) counts.set(to, (counts.get(to) ?? 0) + 1);
      }
      return [...counts].map(([other, n]) => ({ id: other, n }));
    },
  }),
  (id) => ({
    query: cypher(
      'within',
      'MATCH (p:Paper {id: $id})-[:CITES*1..2]->(q) RETURN DISTINCT q.id AS id',
      (raw) => raw.id,
    ),
    params: { id },
    answer: (model) => {
      const near = hops(model, [id]);
      return [...new Set([...near, ...hops(model, near)])];
    },
  }),
  (id) => ({
    query: cypher(
      'lists',
      `MATCH (p:Paper {id: $id})
CALL (p) {
  MATCH (p)-[c:CITES]->(q)
  WITH c, q ORDER BY q.id
  RETURN collect({id: q.id, imports: c.imports}) AS cites
}
RETURN p.id AS id, cites`,
    ),
    params: { id },
    answer: ({ papers, citations }) =>
      papers.has(id)
        ? [
            {
              id,
              cites: [...citations.values()]
                .filter(({ from }) => from === id)
                .map(({ to, imports }) => ({ id: to, imports }))
                .sort((a, b) => (a.id < b.id ? -1 : 1)),
            },
          ]
        : [],
  }),
];

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
