// A cross-tab counts what `papers` would list, whoever asks and whatever the filter.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import { mostHeads } from '../../src/explore/cross-tab.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { loadFixture, paperId, thing } from '../support/fixture-graph.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';
import { smallFixture, smallLibrary } from '../support/small-library.js';

const axes = ['METHOD', 'DATASET', 'BACKBONE', 'TASK', 'TOPIC', 'VENUE', 'YEAR'] as const;
type Axis = (typeof axes)[number];

interface Head {
  readonly label: string;
  readonly node: { readonly id: string } | null;
  readonly count: number;
}
interface Table {
  readonly rows: readonly Head[];
  readonly columns: readonly Head[];
  readonly cells: readonly (readonly number[])[];
  readonly moreRows: boolean;
  readonly moreColumns: boolean;
}

/** What a head stands for, as a reader asks for its papers. */
function whereOf(axis: Axis, { node, label }: Head): object {
  if (node === null) return { year: { from: Number(label), to: Number(label) } };
  const is = [node.id];
  if (axis === 'METHOD') return { or: [{ proposes: is }, { uses: is }] };
  return { [axis.toLowerCase()]: is };
}

describe.each(pairs)('cross-tabs on $engine', (pair) => {
  let library: Library;
  let person: Person;
  beforeAll(async () => {
    library = await newLibrary(pair);
    await loadFixture(library.graph, smallFixture);
    person = await localPerson(library.annotations);
  });
  afterAll(() => library.close());

  async function data(query: string, variables: object, viewer: Person | null = person) {
    const answer = await ask(library, { query, variables: { ...variables } }, viewer);
    expect(answer.errors).toBeUndefined();
    return answer.data as Record<string, unknown>;
  }

  async function table(rows: Axis, columns: Axis, where: object = {}, viewer = person): Promise<Table> {
    const query = `query ($where: PaperWhere, $rows: Axis!, $columns: Axis!) {
      crossTab(where: $where, rows: $rows, columns: $columns) {
        rows { label count node { id } } columns { label count node { id } } cells moreRows moreColumns } }`;
    return (await data(query, { where, rows, columns }, viewer))['crossTab'] as Table;
  }

  /** Every count of the table beside what `papers` says, in one request. */
  async function expectPapersBehind(rows: Axis, columns: Axis, where: object): Promise<number> {
    const shown = await table(rows, columns, where);
    const asked = shown.rows.flatMap((row, r) => [
      { count: row.count, and: [where, whereOf(rows, row)] },
      ...shown.columns.map((column, c) => ({
        count: shown.cells[r]?.[c],
        and: [where, whereOf(rows, row), whereOf(columns, column)],
      })),
    ]);
    if (asked.length === 0) return 0;
    const found = await data(
      `query (${asked.map((_, i) => `$w${i}: PaperWhere`).join()}) {
        ${asked.map((_, i) => `c${i}: papers(first: 1, where: $w${i}) { totalCount }`).join('\n')} }`,
      Object.fromEntries(asked.map(({ and }, i) => [`w${i}`, { and }])),
    );
    const totals = asked.map((_, i) => (found[`c${i}`] as { totalCount: number }).totalCount);
    expect(totals).toEqual(asked.map(({ count }) => count));
    return totals.length;
  }

  it.each(axes)('has as many papers in each cell of %s by anything as `papers` finds there', async (rows) => {
    let compared = 0;
    for (const columns of axes) compared += await expectPapersBehind(rows, columns, {});
    expect(compared).toBeGreaterThan(0);
  });

  it('counts only papers that fit', async () => {
    const where = { year: { from: 2016, to: 2016 } };
    expect(await expectPapersBehind('METHOD', 'DATASET', where)).toBeGreaterThan(0);
    expect((await table('YEAR', 'DATASET', where)).rows.map(({ label }) => label)).toEqual(['2016']);
  });

  it('counts a paper that proposes and uses a method once', async () => {
    const { papers, methods } = smallLibrary;
    const both = { ids: [papers.npair.id, papers.clustering.id] };
    const shown = await table('METHOD', 'METHOD', both);
    const at = shown.rows.findIndex(({ node }) => node?.id === methods.npair.id);
    expect(shown.rows[at]?.count).toBe(2);
    expect(shown.cells[at]?.[at]).toBe(2);
  });

  describe('of a reader’s own papers', () => {
    beforeEach(async () => {
      const up = `mutation ($id: ID!) { annotate(input: { target: $id, interest: UP, tags: ["mine"] }) { problems { code } } }`;
      await data(up, { id: smallLibrary.papers.lifted.id });
      await data(up, { id: smallLibrary.papers.clustering.id });
    });
    const own = { annotation: { interest: ['UP'], tags: ['mine'] } };

    it('counts them and no others', async () => {
      expect(await expectPapersBehind('YEAR', 'DATASET', own)).toBeGreaterThan(0);
      const { rows } = await table('VENUE', 'YEAR', own);
      expect(rows.map(({ label, count }) => [label, count])).toEqual([['CVPR', 2]]);
    });

    it('shows their facets too', async () => {
      const query = `query ($where: PaperWhere) { facets(where: $where) {
        years { year count } venues { count } topics { count } tasks { count } methods { count } } }`;
      expect(await data(query, { where: own })).toEqual({
        facets: {
          years: [
            { year: 2017, count: 1 },
            { year: 2016, count: 1 },
          ],
          venues: [{ count: 2 }],
          topics: [{ count: 1 }, { count: 1 }],
          tasks: [{ count: 1 }],
          methods: [{ count: 2 }, { count: 1 }],
        },
      });
    });

    it('shows them to nobody else', async () => {
      const { crossTab, facets } = await data(
        `query ($where: PaperWhere) { crossTab(where: $where, rows: VENUE, columns: YEAR) { cells }
           facets(where: $where) { years { count } } }`,
        { where: own },
        null,
      );
      expect({ crossTab, facets }).toEqual({ crossTab: { cells: [] }, facets: { years: [] } });
    });
  });

  it('takes three trips for the numbers and one for the names', async () => {
    let trips = 0;
    const stop = library.graph.onQuery(() => (trips += 1));
    await data(`{ crossTab(rows: METHOD, columns: DATASET) { cells rows { node { id } } } }`, {});
    stop();
    expect(trips).toBe(4);
  });
});

describe.each(pairs)('a cross-tab of more heads than fit, on $engine', (pair) => {
  let library: Library;
  beforeAll(async () => {
    library = await newLibrary(pair);
    const methods = Array.from({ length: mostHeads + 2 }, (_, n) => thing('method', `method ${n}`));
    const papers = methods.map(({ id }, n) => ({
      id: paperId(`paper ${n}`),
      title: `Paper ${n}`,
      year: 1950 + n,
      addedAt: '2026-01-01T00:00:00.000Z',
      uses: n === 7 ? [id] : [id, methods[7]?.id ?? ''],
    }));
    await loadFixture(library.graph, { things: methods, papers });
  });
  afterAll(() => library.close());

  it('shows those with the most papers and says that there are more', async () => {
    const query = `{ crossTab(rows: METHOD, columns: YEAR) { rows { label count } columns { label } cells moreRows moreColumns }
      whole: crossTab(rows: METHOD, columns: VENUE) { moreRows moreColumns columns { label } } }`;
    const { data } = await ask(library, { query }, null);
    const shown = data?.['crossTab'] as Table;
    expect(shown.rows).toHaveLength(mostHeads);
    expect(shown.rows[0]).toEqual({ label: 'method 7', count: mostHeads + 2 });
    expect(shown.columns.map(({ label }) => Number(label))).toEqual(
      Array.from({ length: mostHeads }, (_, n) => 1950 + mostHeads + 1 - n),
    );
    expect(shown.cells[0]).toEqual(Array.from({ length: mostHeads }, () => 1));
    expect([shown.moreRows, shown.moreColumns]).toEqual([true, true]);
    expect(data?.['whole']).toEqual({ moreRows: true, moreColumns: false, columns: [] });
  });
});
