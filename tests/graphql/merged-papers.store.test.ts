// Papers that were merged, over GraphQL: who may merge them, and what a person noted and listed of each.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import { importEntries } from '../../src/import/apply.js';
import type { Library } from '../../src/library.js';
import type { Person, Role } from '../../src/model/annotation.js';
import { stableId } from '../../src/model/ids.js';
import { bibliography, person } from '../support/entries.js';
import { emptyStore } from '../support/graph-stores.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const as = (role: Role): Person => ({ id: `person_${role}`, name: role.toLowerCase(), role });
const paperId = (doi: string) => stableId('paper', `doi:${doi}`);
const [journal, talk, other] = ['journal', 'talk', 'other'].map((name) => paperId(`10.1/${name}`)) as [
  string,
  string,
  string,
];

describe.each(pairs)('merged papers on $engine and $provider', (pair) => {
  let library: Library;
  let me: Person;
  beforeAll(async () => {
    library = await newLibrary(pair);
    me = await localPerson(library.annotations);
  });
  beforeEach(async () => {
    await emptyStore(library.graph);
    const authors = [person('Xinshao Wang')];
    const entries = [
      { citekey: 'journal', title: 'Ranked List Loss', doi: '10.1/journal', year: 2021, authors },
      {
        citekey: 'talk',
        title: 'Ranked List Loss',
        doi: '10.1/talk',
        year: 2019,
        abstract: 'Sets.',
        authors,
      },
      { citekey: 'other', title: 'Other', doi: '10.1/other', year: 2018 },
    ];
    await importEntries({ graph: library.graph }, bibliography(entries), { person: me });
  });
  afterAll(() => library.close());

  const run = async (query: string, variables: Record<string, unknown> = {}, viewer: Person | null = me) => {
    const { data, errors } = await ask(library, { query, variables }, viewer);
    expect(errors).toBeUndefined();
    return data ?? {};
  };
  const merge = (keep: string, ...merged: string[]) =>
    run(
      `mutation ($keep: ID!, $merge: [ID!]!) { mergePapers(keep: $keep, merge: $merge) {
         paper { id abstract year } problems { code path } } }`,
      { keep, merge: merged },
    );
  const unmerge = (id: string) =>
    run(
      `mutation ($id: ID!) { unmergePaper(id: $id) {
         paper { id abstract } restored { id abstract } problems { code path } } }`,
      { id },
    );
  const note = (input: Record<string, unknown>) =>
    run('mutation ($input: AnnotateInput!) { annotate(input: $input) { problems { code } } }', { input });
  const fitting = async (annotation: Record<string, unknown>) => {
    const { papers } = await run(
      'query ($where: PaperWhere) { papers(first: 9, where: $where) { totalCount nodes { id } } }',
      { where: { annotation } },
    );
    const { totalCount, nodes } = papers as { totalCount: number; nodes: { id: string }[] };
    expect(nodes).toHaveLength(totalCount);
    return nodes.map(({ id }) => id);
  };

  it('are one under either id, until they are two again', async () => {
    expect(await merge(journal, talk)).toEqual({
      mergePapers: { paper: { id: journal, abstract: 'Sets.', year: 2021 }, problems: [] },
    });
    expect(
      await run(
        `query ($id: ID!, $ids: [ID!]) {
           paper(by: { id: $id }) { id } node(id: $id) { id } papers(first: 9, where: { ids: $ids }) { nodes { id } }
           export(where: { ids: $ids }, format: JSON_LINES) { text } }`,
        { id: talk, ids: [talk] },
      ),
    ).toMatchObject({
      paper: { id: journal },
      node: { id: journal },
      papers: { nodes: [{ id: journal }] },
      export: { text: expect.stringContaining('"doi":"10.1/journal"') as string },
    });
    expect(await unmerge(talk)).toEqual({
      unmergePaper: {
        paper: { id: journal, abstract: null },
        restored: [{ id: talk, abstract: 'Sets.' }],
        problems: [],
      },
    });
  });

  it('are merged and parted by editors alone', async () => {
    for (const text of [
      `mutation { mergePapers(keep: "${journal}", merge: ["${talk}"]) { paper { id } } }`,
      `mutation { unmergePaper(id: "${journal}") { paper { id } } }`,
    ]) {
      for (const [viewer, code] of [
        [as('READER'), 'FORBIDDEN'],
        [null, 'UNAUTHENTICATED'],
      ] as const) {
        const { errors } = await ask(library, { query: text }, viewer);
        expect(errors?.[0]?.extensions).toMatchObject({ code });
      }
    }
  });

  it('tell what is wrong, and where', async () => {
    expect(await merge(journal, talk, journal)).toEqual({
      mergePapers: { paper: null, problems: [{ code: 'BAD_USER_INPUT', path: ['merge', '1'] }] },
    });
    expect(await merge('paper_unknown', talk)).toEqual({
      mergePapers: { paper: null, problems: [{ code: 'NOT_FOUND', path: ['keep'] }] },
    });
    expect(await unmerge(journal)).toEqual({
      unmergePaper: { paper: null, restored: [], problems: [{ code: 'NOT_FOUND', path: ['id'] }] },
    });
  });

  it('are found and ordered by what is shown of what a person noted about each', async () => {
    await note({ target: journal, stars: 2, tags: ['loss'], interest: null });
    await note({ target: other, stars: 3, tags: [], interest: null });
    await note({ target: talk, stars: 5, tags: ['ranking'], interest: 'UP' });
    expect(await fitting({ stars: { from: 3 } })).toEqual(expect.arrayContaining([talk, other]));
    await merge(journal, talk);
    expect((await fitting({ stars: { from: 3 } })).sort()).toEqual([journal, other].sort());
    expect(await fitting({ stars: { to: 2 } })).toEqual([]);
    expect(await fitting({ tags: ['loss', 'ranking'], interest: ['UP'] })).toEqual([journal]);
    const { papers } = await run(
      '{ papers(first: 9, orderBy: [STARS_DESC]) { nodes { id annotation { stars } } } }',
    );
    expect(papers).toEqual({
      nodes: [
        { id: journal, annotation: { stars: 5 } },
        { id: other, annotation: { stars: 3 } },
      ],
    });
    await unmerge(journal);
    expect(await fitting({ stars: { to: 2 } })).toEqual([journal]);
    for (const target of [journal, talk, other]) {
      await run('mutation ($id: ID!) { removeAnnotation(target: $id) { target } }', { id: target });
    }
  });

  it('are in a reading list once, at the first of their places', async () => {
    const saved = await run(
      `mutation ($input: ReadingListInput!) { saveReadingList(input: $input) { readingList { id } problems { code } } }`,
      { input: { name: 'Losses', items: [talk, other, journal].map((paper) => ({ paper, note: paper })) } },
    );
    const { id } = (saved.saveReadingList as { readingList: { id: string } }).readingList;
    const listed = async () => {
      const { viewer } = await run(
        '{ viewer { readingLists { papers { id } items(first: 9) { totalCount nodes { note paper { id } } } } } }',
      );
      return (viewer as { readingLists: unknown[] }).readingLists[0];
    };
    await merge(journal, talk);
    expect(await listed()).toEqual({
      papers: [{ id: journal }, { id: other }],
      items: {
        totalCount: 2,
        nodes: [
          { note: talk, paper: { id: journal } },
          { note: other, paper: { id: other } },
        ],
      },
    });
    expect(await fitting({ list: id })).toHaveLength(2);
    await unmerge(journal);
    expect(await listed()).toMatchObject({ papers: [{ id: talk }, { id: other }, { id: journal }] });
    await run('mutation ($id: ID!) { removeReadingList(id: $id) { id } }', { id });
  });
});
