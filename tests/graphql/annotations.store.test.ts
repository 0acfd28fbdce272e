// The viewer's own layer over GraphQL, on both pairs of stores.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson, localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { loadFixture, paperId } from '../support/fixture-graph.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask, type Answer } from '../support/request.js';
import { nastyTexts, smallFixture, smallLibrary } from '../support/small-library.js';

const { papers, methods } = smallLibrary;
const unknownPaper = paperId('nothing');

describe.each(pairs)('the viewer’s layer on $engine and $provider', (pair) => {
  let library: Library;
  let local: Person;
  let viewer: Person | null;
  let persons = 0;
  beforeAll(async () => {
    library = await newLibrary(pair);
    await loadFixture(library.graph, smallFixture);
    local = await localPerson(library.annotations);
  });
  beforeEach(async () => {
    const name = `viewer ${persons++}`;
    viewer = (await addPerson(library.annotations, { name, role: 'READER' })).person;
  });
  afterAll(() => library.close());

  const run = (query: string, variables: Record<string, unknown> = {}): Promise<Answer> =>
    ask(library, { query, variables }, viewer);
  const annotate = (input: Record<string, unknown>) =>
    run(
      `mutation ($input: AnnotateInput!) { annotate(input: $input) {
         annotation { id targetLabel interest stars status tags note target { id } } problems { code message path } } }`,
      { input },
    );
  const save = (input: Record<string, unknown>) =>
    run(
      `mutation ($input: ReadingListInput!) { saveReadingList(input: $input) {
         readingList { id name description papers { id } } problems { code path } } }`,
      { input },
    );

  it('is written by annotate and seen on the paper or method itself', async () => {
    await annotate({ target: papers.npair.id, interest: 'UP', stars: 4, tags: ['loss'], note: '*good*' });
    await annotate({ target: methods.npair.id, status: 'READ' });
    await annotate({ target: papers.npair.id, stars: null });
    const { data, errors } = await run(
      `query ($paper: ID!, $method: ID!) {
         paper(by: { id: $paper }) { annotation { interest stars tags note history { stars } } }
         method(by: { id: $method }) { annotation { status targetLabel } }
         viewer { tags { tag count } annotations(first: 1) { totalCount pageInfo { hasNextPage }
           nodes { target { __typename ... on Paper { title authors { position } } } } } } }`,
      { paper: papers.npair.id, method: methods.npair.id },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      paper: {
        annotation: {
          interest: 'UP',
          stars: null,
          tags: ['loss'],
          note: '*good*',
          history: [{ stars: null }, { stars: 4 }],
        },
      },
      method: { annotation: { status: 'READ', targetLabel: 'N-pair' } },
      viewer: {
        tags: [{ tag: 'loss', count: 1 }],
        annotations: {
          totalCount: 2,
          pageInfo: { hasNextPage: true },
          nodes: [{ target: { __typename: 'Paper', title: papers.npair.title } }],
        },
      },
    });
  });

  it('answers what cannot be written with a problem that names the argument', async () => {
    const problem = (code: string, ...path: string[]) => ({
      data: { annotate: { annotation: null, problems: [{ code, path }] } },
    });
    expect(await annotate({ target: unknownPaper, stars: 1 })).toMatchObject(
      problem('NOT_FOUND', 'input', 'target'),
    );
    expect(await annotate({ target: smallLibrary.venues.cvpr.id, stars: 1 })).toMatchObject(
      problem('NOT_FOUND', 'input', 'target'),
    );
    expect(await annotate({ target: papers.npair.id, stars: 6 })).toMatchObject(
      problem('BAD_USER_INPUT', 'input', 'stars'),
    );
    expect(await annotate({ target: papers.npair.id, note: 'a\0' })).toMatchObject(
      problem('BAD_USER_INPUT', 'input', 'note'),
    );
  });

  it.each(nastyTexts)('takes %j for an id that is unknown, and lives on', async (target) => {
    const { data, errors } = await run(
      `mutation ($id: ID!) { annotate(input: { target: $id, stars: 1 }) { problems { code } }
         removeAnnotation(target: $id) { target problems { code } } removeReadingList(id: $id) { id problems { code } }
         saveReadingList(input: { id: $id, name: "x", items: [{ paper: $id }] }) { problems { code } } }`,
      { id: target },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      annotate: { problems: [{ code: 'NOT_FOUND' }] },
      removeAnnotation: { target: null, problems: [{ code: 'NOT_FOUND' }] },
      removeReadingList: { id: null, problems: [{ code: 'NOT_FOUND' }] },
      saveReadingList: { problems: [{ code: 'NOT_FOUND' }] },
    });
  });

  it('keeps reading lists in their order', async () => {
    const order = [papers.npair.id, papers.lifted.id];
    const { data } = await save({ name: 'Mine', items: order.map((paper) => ({ paper, section: 'S' })) });
    expect(data).toMatchObject({
      saveReadingList: { readingList: { name: 'Mine', papers: order.map((id) => ({ id })) }, problems: [] },
    });
    const items =
      'items(first: 1) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } nodes { position section paper { title } } }';
    const first = await run(`{ viewer { readingLists { name ${items} } } }`);
    expect(first.data).toMatchObject({
      viewer: {
        readingLists: [
          {
            items: {
              totalCount: 2,
              pageInfo: { hasNextPage: true, hasPreviousPage: false },
              nodes: [{ position: 1, section: 'S', paper: { title: papers.npair.title } }],
            },
          },
        ],
      },
    });
    const after = Buffer.from('1').toString('base64url');
    const second = await run(
      `{ viewer { readingLists { ${items.replace('first: 1', `first: 1, after: "${after}"`)} } } }`,
    );
    expect(second.data).toMatchObject({
      viewer: {
        readingLists: [
          { items: { pageInfo: { hasNextPage: false, hasPreviousPage: true }, nodes: [{ position: 2 }] } },
        ],
      },
    });
    expect(
      await save({ name: 'Other', items: [{ paper: papers.npair.id }, { paper: unknownPaper }] }),
    ).toMatchObject({
      data: {
        saveReadingList: {
          readingList: null,
          problems: [{ code: 'NOT_FOUND', path: ['input', 'items', '1', 'paper'] }],
        },
      },
    });
  });

  it('finds papers by what the viewer thinks of them, and by the viewer’s lists', async () => {
    await annotate({ target: papers.npair.id, stars: 5 });
    const { data } = await save({ name: 'Mine', items: [{ paper: papers.lifted.id }] });
    const list = (data as { saveReadingList: { readingList: { id: string } } }).saveReadingList.readingList
      .id;
    const found = await run(
      `query ($list: ID!) {
         rated: papers(first: 9, where: { annotation: { stars: { from: 4 } } }) { nodes { id } }
         listed: papers(first: 9, where: { annotation: { list: $list } }) { nodes { id } } }`,
      { list },
    );
    expect(found.data).toEqual({
      rated: { nodes: [{ id: papers.npair.id }] },
      listed: { nodes: [{ id: papers.lifted.id }] },
    });
  });

  it('is nobody else’s, and nobody’s who is not signed in', async () => {
    await annotate({ target: papers.npair.id, stars: 5, tags: ['secret'] });
    const layer = `query ($id: ID!) { paper(by: { id: $id }) { annotation { stars } }
      viewer { tags { tag } readingLists { name } annotations(first: 1) { totalCount } }
      papers(first: 1, where: { annotation: { tags: ["secret"] } }) { totalCount } }`;
    viewer = local;
    expect((await run(layer, { id: papers.npair.id })).data).toEqual({
      paper: { annotation: null },
      viewer: { tags: [], readingLists: [], annotations: { totalCount: 0 } },
      papers: { totalCount: 0 },
    });
    viewer = null;
    expect((await run(layer, { id: papers.npair.id })).data).toEqual({
      paper: { annotation: null },
      viewer: null,
      papers: { totalCount: 0 },
    });
    const refused = await annotate({ target: papers.npair.id, stars: 1 });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  it('takes as many trips for fifty annotated papers as for one', async () => {
    await annotate({ target: papers.npair.id, stars: 5 });
    await annotate({ target: papers.lifted.id, stars: 5 });
    const trips = async (query: string) => {
      let count = 0;
      const stop = library.annotations.onTrip(() => count++);
      await run(query);
      stop();
      return count;
    };
    expect(await trips('{ papers(first: 50) { nodes { annotation { stars tags } } } }')).toBe(1);
    expect(
      await trips('{ viewer { annotations(first: 50) { nodes { stars tags history { stars } } } } }'),
    ).toBe(2);
  });

  it('outlives what it is about', async () => {
    const { id } = papers.npair;
    await annotate({ target: id, stars: 5 });
    await save({ name: 'Mine', items: [{ paper: id }, { paper: papers.lifted.id }] });
    const remove = {
      name: 'test.remove',
      cypher: 'MATCH (p:Paper {id: $id}) DETACH DELETE p',
      row: () => null,
    };
    await library.graph.write((tx) => tx.run(remove, { id }));
    const layer = `{ viewer { annotations(first: 1) { nodes { stars targetLabel target { id } } }
      readingLists { id papers { id } items(first: 9) { totalCount nodes { position paper { id } } } } } }`;
    const gone = await run(layer);
    expect(gone.data).toMatchObject({
      viewer: {
        annotations: { nodes: [{ stars: 5, targetLabel: papers.npair.title, target: null }] },
        readingLists: [
          { papers: [{ id: papers.lifted.id }], items: { totalCount: 1, nodes: [{ position: 2 }] } },
        ],
      },
    });
    expect((await annotate({ target: id, stars: 1 })).data).toMatchObject({
      annotate: { annotation: { stars: 1, target: null }, problems: [] },
    });
    expect(
      (await run(`mutation ($id: ID!) { removeAnnotation(target: $id) { target } }`, { id })).data,
    ).toEqual({
      removeAnnotation: { target: id },
    });
  });
});
