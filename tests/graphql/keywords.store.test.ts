// Keywords, ratings and notes of a bibliography: its keeper's, in and out again, and nobody else's.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const many = Array.from({ length: 80 }, (_, n) => `word ${n}`).join('; ');
const text = `@article{a, title = {Ranked Lists}, author = {Roe, Ann}, year = 2019, keywords = {losses, metric learning; {Recht, und Ordnung}},
  ranking = {rank4}, readstatus = {skimmed}, comment = {Read
again.}}
@article{b, title = {Many Words}, author = {Roe, Ben}, year = 2001, keywords = {${many}; ${'x'.repeat(101)}}}
@article{c, title = {No Words}, author = {Roe, Cy}, year = 2002}
`;

describe.each(pairs)('keywords on $engine and $provider', (pair) => {
  let library: Library;
  let viewer: Person;
  beforeAll(async () => {
    library = await newLibrary(pair);
    viewer = await localPerson(library.annotations);
  });
  afterAll(() => library.close());

  const data = async (
    query: string,
    variables: Record<string, unknown> = {},
    person: Person | null = viewer,
  ) => {
    const answer = await ask(library, { query, variables }, person);
    expect(answer.errors).toBeUndefined();
    return answer.data ?? {};
  };
  const takeIn = async (given: string) => {
    const query = `mutation ($text: String!) {
      importBibliography(input: { text: $text }) { created updated unchanged failed problems { code } }
    }`;
    return (await data(query, { text: given }))['importBibliography'];
  };
  interface Noted {
    readonly stars: number | null;
    readonly status: string | null;
    readonly tags: readonly string[];
    readonly note: string | null;
    readonly history: readonly unknown[];
  }
  interface Paper {
    readonly id: string;
    readonly annotation: Noted | null;
    readonly records: readonly { readonly unmapped: readonly { readonly name: string }[] | null }[];
  }
  const paper = async (title: string, person: Person | null = viewer) => {
    const query = `query ($title: String!) { paper(by: { title: $title }) {
      id annotation { stars status tags note history { at } } records { unmapped { name } }
    } }`;
    return (await data(query, { title }, person))['paper'] as Paper;
  };
  const written = async (format: string, person: Person | null = viewer) =>
    (
      (await data(`{ export(format: ${format}) { text } }`, {}, person))['export'] as {
        text: string;
      }
    ).text;

  it('are tags of whoever imports them, and stay among what has no other place', async () => {
    const counts = { updated: 0, failed: 0, problems: [] };
    expect(await takeIn(text)).toEqual({ created: 3, unchanged: 0, ...counts });
    const ranked = await paper('Ranked Lists');
    expect(ranked).toMatchObject({
      annotation: {
        stars: 4,
        status: 'READING',
        tags: ['losses', 'metric learning', 'Recht, und Ordnung'],
        note: 'Read\nagain.',
      },
      records: [{ unmapped: [{ name: 'keywords' }] }],
    });
    expect((await paper('No Words')).annotation).toBeNull();
    expect(await takeIn(text)).toEqual({ created: 0, unchanged: 3, ...counts });
    expect(await paper('Ranked Lists')).toEqual(ranked);
  });

  it('that are too many or too long stay in the entry alone', async () => {
    const { annotation, records } = await paper('Many Words');
    expect(annotation?.tags).toHaveLength(50);
    expect(annotation?.tags).not.toContain('x'.repeat(101));
    expect(records).toEqual([{ unmapped: [{ name: 'keywords' }] }]);
  });

  it('go out again with an entry that is written anew, for their keeper alone', async () => {
    const { id } = await paper('Ranked Lists');
    await data(`mutation ($id: ID!) { updatePaper(id: $id, input: { month: 5 }) { problems { code } } }`, {
      id,
    });
    const own = await written('BIBTEX');
    expect(own).toContain(`  keywords = {losses, metric learning, {Recht, und Ordnung}},
  ranking = {rank4},
  readstatus = {skimmed},
  comment = {Read
again.},
`);
    expect(await written('RIS')).toContain(
      'KW  - losses\r\nKW  - metric learning\r\nKW  - Recht, und Ordnung\r\nRN  - Read again.\r\n',
    );
    expect(JSON.parse(await written('CSL_JSON'))).toContainEqual(
      expect.objectContaining({
        keyword: 'losses, metric learning, {Recht, und Ordnung}',
        annote: 'Read\nagain.',
      }),
    );
    const other: Person = { ...viewer, id: 'person_other', role: 'ADMIN' };
    for (const person of [other, null]) {
      for (const format of ['BIBTEX', 'BIBLATEX', 'RIS', 'CSL_JSON'])
        expect(await written(format, person)).not.toMatch(/losses|rank4|skimmed|again/);
    }
  });

  it.each(['BIBTEX', 'BIBLATEX', 'RIS', 'CSL_JSON'])('come back from %s as they are', async (format) => {
    const before = [await paper('Ranked Lists'), await paper('Many Words'), await paper('No Words')];
    expect(await takeIn(await written(format))).toMatchObject({ created: 0, updated: 0, failed: 0 });
    const after = [await paper('Ranked Lists'), await paper('Many Words'), await paper('No Words')];
    expect(after.map(({ annotation }) => annotation)).toEqual(before.map(({ annotation }) => annotation));
  });

  it('that come again do not stand before what was noted about a paper that was merged away', async () => {
    const [into, from] = [await paper('Ranked Lists'), await paper('No Words')];
    await data(
      'mutation ($id: ID!) { annotate(input: { target: $id, interest: UP, tags: ["mine"] }) { problems { code } } }',
      {
        id: from.id,
      },
    );
    await data(
      `mutation ($id: ID!, $into: ID!) { mergePapers(keep: $into, merge: [$id]) { problems { code } } }`,
      { id: from.id, into: into.id },
    );
    const shown = await paper('Ranked Lists');
    expect(shown.annotation?.tags).toContain('mine');
    await takeIn(text);
    expect(await paper('Ranked Lists')).toEqual(shown);
    await takeIn(text.replace('title = {No Words}', 'title = {No Words}, keywords = {fresh}'));
    const { annotation } = await paper('Ranked Lists');
    expect(annotation?.tags).toEqual(expect.arrayContaining(['mine', 'fresh', 'losses']));
  });
});
