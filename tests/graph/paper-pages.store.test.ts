import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findNeighbours, countNeighbours } from '../../src/graph/paper-neighbours.js';
import { countPapers, findPapers } from '../../src/graph/paper-pages.js';
import type { GraphStore } from '../../src/graph/store.js';
import type { Query } from '../../src/graph/query.js';
import {
  paperOrders,
  type PaperFilter,
  type PaperOrder,
  type RelationCondition,
} from '../../src/model/paper-filter.js';
import { titleKey } from '../../src/model/keys.js';
import {
  loadFixture,
  paperId,
  thing,
  type FixturePaper,
  type FixtureThing,
} from '../support/fixture-graph.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';

/** A repeatable stream of whole numbers below a bound. */
function dice(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * bound);
  };
}

const roll = dice(7);
const things: Record<string, readonly FixtureThing[]> = {
  venue: [0, 1, 2].map((n) => thing('venue', `Venue ${n}`)),
  author: [0, 1, 2, 3, 4, 5].map((n) => thing('author', `Author ${n}`)),
  topic: [0, 1].map((n) => thing('topic', `Topic ${n}`)),
  task: [0, 1].map((n) => thing('task', `Task ${n}`)),
  method: [0, 1, 2, 3].map((n) => thing('method', `Method ${n}`)),
  dataset: [0, 1, 2].map((n) => thing('dataset', `Dataset ${n}`)),
  backbone: [0, 1].map((n) => thing('backbone', `Backbone ${n}`)),
};
const idsOf = (kind: string) => (things[kind] ?? []).map((it) => it.id);
const some = (kind: string) => idsOf(kind).filter(() => roll(3) === 0);

const papers: FixturePaper[] = Array.from({ length: 40 }, (_, n) => ({
  id: paperId(`p${n}`),
  title: `${['Ähnlich', 'beta', 'Ćevap', 'delta'][roll(4)] ?? ''} ${roll(6)}`,
  year: roll(5) === 0 ? null : 2000 + roll(6),
  addedAt: `2026-01-0${1 + roll(4)}T00:00:00.000Z`,
  ...(roll(4) > 0 && { addedPosition: 1 + roll(5) }),
  venue: roll(4) === 0 ? null : (idsOf('venue')[roll(3)] ?? null),
  authors: some('author'),
  topics: some('topic'),
  tasks: some('task'),
  proposes: some('method'),
  uses: some('method'),
  datasets: some('dataset'),
  backbones: some('backbone'),
  cites: Array.from({ length: 40 }, (_, m) => paperId(`p${m}`)).filter((_, m) => m !== n && roll(9) === 0),
}));
const stars = new Map(papers.filter(() => roll(3) === 0).map((paper) => [paper.id, 1 + roll(5)]));

const fieldOf = {
  author: 'authors',
  topic: 'topics',
  task: 'tasks',
  proposes: 'proposes',
  uses: 'uses',
  dataset: 'datasets',
  backbone: 'backbones',
} as const;

/** The plain meaning of a filter. */
function fits(paper: FixturePaper, filter: PaperFilter): boolean {
  const { and, or, not, ids, year, venue } = filter;
  if (and !== undefined && !and.every((part) => fits(paper, part))) return false;
  if (or !== undefined && !or.some((part) => fits(paper, part))) return false;
  if (not !== undefined && fits(paper, not)) return false;
  if (ids !== undefined && !ids.includes(paper.id)) return false;
  if (year !== undefined && !inRange(paper.year, year.from, year.to)) return false;
  if (filter.relation !== undefined && !isRelated(paper, filter.relation)) return false;
  if (venue !== undefined && !(paper.venue != null && venue.includes(paper.venue))) return false;
  return Object.entries(fieldOf).every(([part, field]) => {
    const wanted = filter[part as keyof typeof fieldOf];
    return wanted === undefined || (paper[field] ?? []).some((id) => wanted.includes(id));
  });
}

/** What the papers here are joined by; citations by papers of this year are disputed. */
const disputedYear = 2003;
const typeOf = { CITES: 'cites', PROPOSES: 'proposes', EVALUATED_ON: 'datasets' } as const;
const links = papers.flatMap((paper) =>
  (Object.keys(typeOf) as (keyof typeof typeOf)[]).flatMap((type) =>
    (paper[typeOf[type]] ?? []).map((to) => ({
      type: type,
      from: paper.id,
      to,
      disputed: type === 'CITES' && paper.year === disputedYear,
    })),
  ),
);

function isRelated({ id }: FixturePaper, { types, direction, other, disputed }: RelationCondition): boolean {
  return links.some((link) => {
    const goes = link.from === id && (other === null || link.to === other) && direction !== 'INCOMING';
    const comes = link.to === id && (other === null || link.from === other) && direction !== 'OUTGOING';
    return types.includes(link.type) && (goes || comes) && (disputed === null || link.disputed === disputed);
  });
}

function inRange(year: number | null, from: number | null, to: number | null): boolean {
  return year !== null && (from === null || year >= from) && (to === null || year <= to);
}

/** The plain meaning of an order: what is compared, the missing last. */
const keyOf: Record<PaperOrder, (paper: FixturePaper) => { key: number | string | null; up: boolean }[]> = {
  YEAR_ASC: ({ year }) => [{ key: year, up: true }],
  YEAR_DESC: ({ year }) => [{ key: year, up: false }],
  TITLE_ASC: ({ title }) => [{ key: titleKey(title), up: true }],
  TITLE_DESC: ({ title }) => [{ key: titleKey(title), up: false }],
  CITATIONS_DESC: ({ id }) => [{ key: papers.filter((it) => it.cites?.includes(id)).length, up: false }],
  STARS_DESC: ({ id }) => [{ key: stars.get(id) ?? null, up: false }],
  ADDED_DESC: ({ addedAt, addedPosition = null }) => [
    { key: addedAt, up: false },
    { key: addedPosition, up: false },
  ],
};

function sorted(some: readonly FixturePaper[], orders: readonly PaperOrder[]): string[] {
  const compare = (a: FixturePaper, b: FixturePaper): number => {
    const keys = (paper: FixturePaper) => orders.flatMap((order) => keyOf[order](paper));
    const others = keys(b);
    for (const [at, { key: left, up }] of keys(a).entries()) {
      const right = others[at]?.key ?? null;
      if (left === right) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      return left < right === up ? -1 : 1;
    }
    return a.id < b.id ? -1 : 1;
  };
  return [...some].sort(compare).map((paper) => paper.id);
}

const year = fc.option(fc.integer({ min: 1999, max: 2006 }));
const idsFrom = (kind: string) => fc.subarray([...idsOf(kind), 'unknown', "' OR true //\0"]);
const leaf = fc.oneof(
  fc.record({ ids: fc.subarray([...papers.map((paper) => paper.id), 'unknown\0']) }),
  fc.record({ year: fc.record({ from: year, to: year }) }),
  ...(['venue', 'author', 'topic', 'task', 'dataset', 'backbone'] as const).map((kind) =>
    fc.record({ [kind]: idsFrom(kind) }),
  ),
  fc.record({ proposes: idsFrom('method') }),
  fc.record({ uses: idsFrom('method') }),
  fc.record({ author: idsFrom('author'), uses: idsFrom('method') }),
  fc.record({
    relation: fc.record({
      types: fc.subarray(['CITES', 'PROPOSES', 'EVALUATED_ON', 'DISPUTES']),
      direction: fc.constantFrom('OUTGOING', 'INCOMING', 'BOTH'),
      other: fc.constantFrom(
        null,
        ...papers.slice(0, 4).map(({ id }) => id),
        ...idsOf('method'),
        'unknown\0',
      ),
      disputed: fc.constantFrom(null, true, false),
    }),
  }),
  fc.constant({}),
) as fc.Arbitrary<PaperFilter>;
const { filter } = fc.letrec<{ filter: PaperFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leaf,
    fc.record({ and: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie('filter'), { maxLength: 3 }) }),
    fc.record({ not: tie('filter') }),
    fc.tuple(leaf, tie('filter')).map(([own, not]) => ({ ...own, not })),
  ),
}));
const dispute: Query<null> = {
  name: 'test.dispute',
  cypher: 'MATCH (:Paper {year: $year})-[cites:CITES]->(:Paper) SET cites.disputed = true',
  row: () => null,
};
const orderBy = fc.array(fc.constantFrom(...paperOrders), { maxLength: 3 });
const first = fc.integer({ min: 1, max: 15 });

describe.each(engines)('pages of papers on %s', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await newEmptyStore(engine);
    await loadFixture(store, { things: Object.values(things).flat(), papers });
    await store.write((tx) => tx.run(dispute, { year: disputedYear }));
  });
  afterAll(() => store.close());

  type Find = (after: string | null) => ReturnType<typeof findPapers>;

  /** All pages one after another; checks what each says of its neighbours. */
  async function walk(find: Find, expected: readonly string[], size: number): Promise<string[]> {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await find(after);
      expect(page.hasPreviousPage).toBe(seen.length > 0);
      seen.push(...page.items.map((item) => item.node));
      expect(page.hasNextPage).toBe(seen.length < expected.length);
      expect(page.items.length).toBeLessThanOrEqual(size);
      if (!page.hasNextPage) return seen;
      after = page.items.at(-1)?.cursor ?? null;
    }
  }

  it('hold, in order and once each, the papers that a plain reading of the filter holds for', async () => {
    await fc.assert(
      fc.asyncProperty(filter, orderBy, first, async (filter, orderBy, first) => {
        const fitting = papers.filter((paper) => fits(paper, filter));
        const expected = sorted(fitting, orderBy.length === 0 ? ['ADDED_DESC'] : orderBy);
        const find: Find = (after) => findPapers(store, { filter, orderBy, page: { first, after }, stars });
        expect(await walk(find, expected, first)).toEqual(expected);
        expect(await countPapers(store, filter)).toBe(expected.length);
      }),
      // Neo4j takes 50 ms to plan a text that it has not seen.
      { numRuns: engine === 'embedded' ? 150 : 20 },
    );
  });

  it('next to a method hold those of the papers that propose or use it', async () => {
    const methods = idsOf('method');
    const joined = (method: string) => (paper: FixturePaper) =>
      [...(paper.proposes ?? []), ...(paper.uses ?? [])].includes(method);
    await fc.assert(
      fc.asyncProperty(filter, orderBy, first, async (filter, orderBy, first) => {
        const request = (after: string | null) => ({ filter, orderBy, page: { first, after }, stars });
        for (const method of methods) {
          const fitting = papers.filter(joined(method)).filter((paper) => fits(paper, filter));
          const expected = sorted(fitting, orderBy.length === 0 ? ['YEAR_DESC'] : orderBy);
          const find: Find = async (after) => {
            const pages = await findNeighbours(store, 'method', methods, request(after));
            return pages.get(method) ?? expect.fail('every parent has a page');
          };
          expect(await walk(find, expected, first)).toEqual(expected);
          expect((await countNeighbours(store, 'method', methods, filter)).get(method)).toBe(expected.length);
        }
      }),
      { numRuns: engine === 'embedded' ? 30 : 4 },
    );
  });

  it('skip nothing and repeat nothing while papers come in between', async () => {
    const all = sorted(papers, ['YEAR_DESC']);
    const seen: string[] = [];
    let after: string | null = null;
    for (let round = 0; ; round += 1) {
      const page = await findPapers(store, { orderBy: ['YEAR_DESC'], page: { first: 7, after } });
      seen.push(...page.items.map((item) => item.node));
      if (!page.hasNextPage) break;
      after = page.items.at(-1)?.cursor ?? null;
      await loadFixture(store, {
        things: [],
        papers: [1999, 2005].map((year) => ({
          id: paperId(`late ${round} ${year}`),
          title: 'Late',
          year,
          addedAt: '2026-02-01T00:00:00.000Z',
        })),
      });
    }
    expect(seen.filter((id) => all.includes(id))).toEqual(all);
    expect(new Set(seen).size).toBe(seen.length);
    await store.write((tx) =>
      tx.run({ name: 'test.tidy', cypher: `MATCH (p:Paper {title: 'Late'}) DELETE p`, row: () => 0 }),
    );
  });

  it('go on where a paper was that is gone', async () => {
    const [gone, next] = [paperId('gone'), sorted(papers, ['TITLE_ASC'])[0]];
    await loadFixture(store, {
      things: [],
      papers: [{ id: gone, title: '0 first of all', year: null, addedAt: '2026-01-01T00:00:00.000Z' }],
    });
    const orderBy = ['TITLE_ASC'] as const;
    const page = await findPapers(store, { orderBy, page: { first: 1, after: null } });
    expect(page.items[0]?.node).toBe(gone);
    await store.write((tx) =>
      tx.run({ name: 'test.remove', cypher: 'MATCH (p:Paper {id: $gone}) DELETE p', row: () => 0 }, { gone }),
    );
    const after = page.items[0]?.cursor ?? null;
    const rest = await findPapers(store, { orderBy, page: { first: 1, after } });
    expect(rest.items[0]?.node).toBe(next);
    expect(rest.hasPreviousPage).toBe(false);
  });
});
