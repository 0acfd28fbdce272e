// Ratings in lists of related papers: each reader's own, and no others'.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { loadConformanceGraph, ids } from '../conformance/graph.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const { papers } = ids;
const list = `query ($to: [ID!]!, $personal: Boolean) {
  relatedPapers(to: $to, first: 100, personal: $personal) {
    totalCount edges { node { id } score reasons { kind contribution text via { id } } } } }`;
const annotate = `mutation ($input: AnnotateInput!) { annotate(input: $input) { problems { code } } }`;

interface Edge {
  readonly node: { readonly id: string };
  readonly score: number;
  readonly reasons: readonly {
    readonly kind: string;
    readonly contribution: number;
    readonly text: string;
  }[];
}

describe.each(pairs)('ratings in lists of related papers on $engine and $provider', (pair) => {
  let library: Library;
  let ada: Person;
  let grace: Person;
  const rate = (person: Person, target: string, interest: string) =>
    ask(library, { query: annotate, variables: { input: { target, interest } } }, person);

  beforeAll(async () => {
    library = await newLibrary(pair);
    await loadConformanceGraph(library.graph);
    [ada, grace] = (await Promise.all(
      ['Ada', 'Grace'].map(async (name) =>
        addPerson(library.annotations, { name, role: 'READER' }).then(({ person }) => person),
      ),
    )) as [Person, Person];
    await rate(ada, papers.multiSimilarity, 'UP');
    await rate(ada, papers.proxyNca, 'DOWN');
    await rate(grace, papers.multiSimilarity, 'DOWN');
    await rate(grace, papers.proxyNca, 'UP');
  });
  afterAll(() => library.close());

  const related = async (viewer: Person | null, personal?: boolean): Promise<readonly Edge[]> => {
    const variables = { to: [papers.survey], ...(personal !== undefined && { personal }) };
    const { data, errors } = await ask(library, { query: list, variables }, viewer);
    expect(errors).toBeUndefined();
    return (data as unknown as { relatedPapers: { edges: Edge[] } }).relatedPapers.edges;
  };
  const idsOf = (edges: readonly Edge[]) => edges.map(({ node }) => node.id);

  it('turn the list of two readers who disagree opposite ways', async () => {
    const [hers, theOthers] = [await related(ada, true), await related(grace, true)];
    expect(idsOf(hers)).not.toEqual(idsOf(theOthers));
    expect(idsOf(hers).at(-1)).toBe(papers.proxyNca);
    expect(idsOf(theOthers).at(-1)).toBe(papers.multiSimilarity);
    expect([...idsOf(hers)].sort()).toEqual([...idsOf(theOthers)].sort());
  });

  it('are named in reasons of their own, which add up with the others', async () => {
    const edges = await related(ada, true);
    const texts = edges.flatMap(({ reasons }) => reasons.map(({ text }) => text));
    expect(texts.some((text) => text.includes('which you rated up: '))).toBe(true);
    expect(texts.some((text) => text.includes('which you rated down: '))).toBe(true);
    expect(texts).toContain('you rated it down');
    for (const { score, reasons } of edges) {
      const sum = reasons.reduce((total, { contribution }) => total + contribution, 0);
      expect(Math.abs(sum - score)).toBeLessThan(1e-9);
      for (const { kind, contribution } of reasons) expect(contribution < 0).toBe(kind === 'AVOIDED');
    }
  });

  it('have no say for anybody else, nor where they are not asked for', async () => {
    const plain = await related(null);
    for (const [viewer, personal] of [
      [null, true],
      [null, false],
      [ada, false],
      [grace, undefined],
    ] as const) {
      expect(await related(viewer, personal)).toEqual(plain);
    }
  });

  it('cost one trip to the annotations, however many there are', async () => {
    let trips = 0;
    const stop = library.annotations.onTrip(() => (trips += 1));
    await related(ada, true);
    stop();
    expect(trips).toBe(1);
  });
});
