// What a query costs is its trips to the stores: as many as its depth, however many rows it has.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { loadFixture, paperId, thing, type Fixture } from '../support/fixture-graph.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

/** Papers in a ring: each has two authors, two methods, a venue, and cites the two before it. */
function ring(size: number): Fixture {
  const round = (n: number) => ((n % size) + size) % size;
  const numbers = Array.from({ length: size }, (_, n) => n);
  const [authors, methods, topics, venues] = (['author', 'method', 'topic', 'venue'] as const).map((kind) =>
    numbers.map((n) => thing(kind, `${kind} ${n}`)),
  ) as [Thing[], Thing[], Thing[], Thing[]];
  const at = (list: Thing[], n: number) => list[round(n)]?.id ?? '';
  return {
    things: [...authors, ...methods, ...topics, ...venues],
    papers: numbers.map((n) => ({
      id: paperId(`ring ${n}`),
      title: `Paper ${n}`,
      year: 2000 + n,
      addedAt: '2026-01-01T00:00:00.000Z',
      venue: at(venues, n),
      authors: [at(authors, n), at(authors, n + 1)],
      topics: [at(topics, n)],
      proposes: [at(methods, n)],
      uses: [at(methods, n + 1)],
      cites: [paperId(`ring ${round(n - 1)}`), paperId(`ring ${round(n - 2)}`)],
    })),
  };
}
type Thing = ReturnType<typeof thing>;

/**
 * Queries with the trips to the graph that each takes. Every depth asks for other lists of its papers: what a request has
 * loaded it does not load again.
 */
const queries: Readonly<Record<string, readonly [trips: number, query: string]>> = {
  'a page of papers with all their lists takes two': [
    2,
    `{ papers(first: 50) { nodes {
        title citationCount authors { position author { name } } editors { name } venue { name } topics { name }
        tasks { name } proposes { name } uses { name } datasets { name } backbones { name } } } }`,
  ],
  'a total takes one more': [3, `{ papers(first: 50) { totalCount nodes { title venue { name } } } }`],
  'a total alone takes one': [1, `{ papers(first: 50) { totalCount } }`],
  'a paper by id takes one': [
    1,
    `{ paper(by: { id: "${paperId('ring 1')}" }) { title authors { author { name } } } }`,
  ],
  'papers, their authors, their papers take two a depth': [
    4,
    `{ papers(first: 50) { nodes { authors { author { papers(first: 5) { nodes { title topics { name } } } } } } } }`,
  ],
  'papers → authors → papers → references → methods → papers take two a depth': [
    8,
    `{ papers(first: 50) { nodes { authors { author { papers(first: 5) { nodes {
        references(first: 5) { nodes { uses { name papers(first: 2) { nodes { title venue { name } } } } } } } } } } } } }`,
  ],
  'both ends of an edge and all totals take one each': [
    7,
    `{ papers(first: 50) { totalCount edges { node { title
        references(first: 2) { totalCount nodes { title } }
        citedBy(first: 2) { totalCount edges { node { title } } } } } } }`,
  ],
  'nodes of mixed kinds take two': [
    2,
    `{ nodes(ids: [${[0, 1, 2].map((n) => `"${paperId(`ring ${n}`)}", "${thing('method', `method ${n}`).id}"`).join()}]) {
        id ... on Paper { venue { name } topics { name } } } }`,
  ],
  'methods, their papers and where they come from take one, and two for each list': [
    5,
    `{ methods(first: 50) { nodes { name papers(first: 3) { nodes { title } } proposedIn { title venue { name } } } } }`,
  ],
  'records, and which of them each field came from, take one together': [
    3,
    `{ papers(first: 50) { nodes { records { citekey } sources { field record { citekey line } } } } }`,
  ],
  'one filter, used in many places, is looked up once': [
    5,
    `{ methods(first: 50) { nodes { papers(first: 3, where: { text: "paper" }) { totalCount nodes { title } } } } }`,
  ],
};

describe.each(pairs)('trips to the graph on $engine', (pair) => {
  let small: Map<string, number>;
  let large: Map<string, number>;
  let library: Library;

  beforeAll(async () => {
    small = await measured(4);
    large = await measured(40);
  });
  afterAll(() => library.close());

  async function measured(size: number): Promise<Map<string, number>> {
    if (library !== undefined) await library.close();
    library = await newLibrary(pair);
    await loadFixture(library.graph, ring(size));
    const person = await localPerson(library.annotations);
    const trips = new Map<string, number>();
    for (const [name, [, query]] of Object.entries(queries)) trips.set(name, await tripsOf(query, person));
    return trips;
  }

  async function tripsOf(query: string, person: Person): Promise<number> {
    let trips = 0;
    const stop = library.graph.onQuery(() => (trips += 1));
    const { errors } = await ask(library, { query }, person);
    stop();
    expect(errors).toBeUndefined();
    return trips;
  }

  it.each(Object.entries(queries))('%s', (name, [trips]) => {
    expect(small.get(name)).toBe(trips);
    expect(large.get(name)).toBe(trips);
  });
});
