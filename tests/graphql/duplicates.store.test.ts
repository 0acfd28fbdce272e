// Duplicate candidates over GraphQL: found, merged, marked distinct, page by page.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import { importEntries } from '../../src/import/apply.js';
import { undoImport } from '../../src/import/undo.js';
import type { Library } from '../../src/library.js';
import type { Person, Role } from '../../src/model/annotation.js';
import { stableId } from '../../src/model/ids.js';
import { bibliography, person } from '../support/entries.js';
import { emptyStore } from '../support/graph-stores.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const as = (role: Role): Person => ({ id: `person_${role}`, name: role.toLowerCase(), role });
const paperId = (doi: string) => stableId('paper', `doi:${doi}`);
const [one, two, three] = [paperId('10.1/one'), paperId('10.1/two'), stableId('paper', 'arxiv:1903.03238')];
const authors = [person('Xinshao Wang')];
const title = 'Ranked List Loss for Deep Metric Learning';
const entries = [
  { citekey: 'one', title, doi: '10.1/one', year: 2019, authors },
  { citekey: 'two', title, doi: '10.1/two', year: 2019, authors },
  { citekey: 'three', title: `${title}s`, arxivId: '1903.03238', year: 2021, authors },
  { citekey: 'other', title: 'Something else altogether', doi: '10.1/other', year: 2019, authors },
];

describe.each(pairs)('duplicates on $engine and $provider', (pair) => {
  let library: Library;
  let me: Person;
  beforeAll(async () => {
    library = await newLibrary(pair);
    me = await localPerson(library.annotations);
  });
  beforeEach(async () => {
    await emptyStore(library.graph);
    await importEntries({ graph: library.graph }, bibliography(entries), { person: me });
  });
  afterAll(() => library.close());

  const run = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ask(library, { query, variables }, me);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  interface Found {
    readonly nodes: {
      a: { id: string; authors: unknown[] };
      b: { id: string };
      score: number;
      reasons: string[];
    }[];
    readonly totalCount: number;
    readonly pageInfo: { endCursor: string | null; hasNextPage: boolean };
  }
  const duplicates = async (first = 9, after: string | null = null) =>
    (
      await run(
        `query ($first: Int!, $after: String) { duplicates(first: $first, after: $after) { totalCount
           pageInfo { endCursor hasNextPage }
           nodes { score reasons a { id authors { position } } b { id } } } }`,
        { first, after },
      )
    ).duplicates as Found;
  const couples = (found: Found) => found.nodes.map(({ a, b }) => [a.id, b.id].sort().join());
  const couple = (...two: string[]) => two.sort().join();
  const mark = (a: string, b: string) =>
    run(
      'mutation ($a: ID!, $b: ID!) { markDistinct(a: $a, b: $b) { a { id } b { id } problems { code path } } }',
      { a, b },
    );

  it('are told best first, with their reasons, page by page', async () => {
    const found = await duplicates();
    expect(couples(found)[0]).toBe(couple(one, two));
    expect(couples(found).sort()).toEqual([couple(one, two), couple(one, three), couple(two, three)].sort());
    expect(found.totalCount).toBe(3);
    expect(found.nodes[0]).toMatchObject({ reasons: ['SAME_TITLE_YEAR_AUTHOR'], a: { authors: [{}] } });
    expect(found.nodes[1]?.reasons).toEqual(['SIMILAR_TITLE', 'SAME_FIRST_AUTHOR', 'PREPRINT_OF']);
    const first = await duplicates(1);
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await duplicates(9, first.pageInfo.endCursor);
    expect([...couples(first), ...couples(rest)].sort()).toEqual(couples(found).sort());
  });

  it('that a person marked distinct are told no more, even when one was merged with a third', async () => {
    expect(await mark(two, one)).toEqual({ markDistinct: { a: { id: two }, b: { id: one }, problems: [] } });
    await mark(one, two);
    expect(couples(await duplicates()).sort()).toEqual([couple(one, three), couple(two, three)].sort());
    await run(`mutation { mergePapers(keep: "${three}", merge: ["${two}"]) { problems { code } } }`);
    expect(couples(await duplicates())).toEqual([]);
    await run(`mutation { unmergePaper(id: "${three}") { problems { code } } }`);
    expect(couples(await duplicates()).sort()).toEqual([couple(one, three), couple(two, three)].sort());
  });

  it('that were merged are gone, until they are two again', async () => {
    await run(`mutation { mergePapers(keep: "${one}", merge: ["${two}"]) { problems { code } } }`);
    expect(couples(await duplicates())).toEqual([couple(one, three)]);
    expect(await mark(one, two)).toMatchObject({
      markDistinct: { a: null, problems: [{ code: 'BAD_USER_INPUT', path: ['b'] }] },
    });
    await run(`mutation { unmergePaper(id: "${one}") { problems { code } } }`);
    expect(await duplicates()).toMatchObject({ totalCount: 3 });
  });

  it('cost the same number of trips whatever their number', async () => {
    const trips = async () => {
      let count = 0;
      const stop = library.graph.onQuery(() => (count += 1));
      await duplicates();
      stop();
      return count;
    };
    const few = await trips();
    const more = entries.map((entry) => ({
      ...entry,
      citekey: `${entry.citekey}2`,
      doi: `10.1/${entry.citekey}2`,
    }));
    const { importId } = await importEntries({ graph: library.graph }, bibliography(more), { person: me });
    expect(await trips()).toBe(few);
    expect(few).toBeLessThanOrEqual(4);
    await undoImport(library.graph, importId ?? '');
  });

  it('are marked by editors alone, and only papers are', async () => {
    const text = `mutation { markDistinct(a: "${one}", b: "${two}") { a { id } } }`;
    const { errors } = await ask(library, { query: text }, as('READER'));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
    expect(await mark(one, 'paper_unknown')).toEqual({
      markDistinct: { a: null, b: null, problems: [{ code: 'NOT_FOUND', path: ['b'] }] },
    });
  });
});
