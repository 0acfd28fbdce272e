// BibTeX in and out again: what nobody touched comes back byte for byte, to whoever brought it and to nobody else.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const own = `@InProceedings{wang2019ranked,
  Title     = {Ranked {List} Loss},
  author    = "Wang, Xinshao and Hua, Yang" ,
  year      = 2019,
  file      = {:home/me/ranked.pdf:PDF},
  note      = {read this twice}
}`;
const sameKey = '@article{Wang2019Ranked, title={Another Loss Altogether}, author={Hua, Yang}, year={2001}}';
const tied = '@article{tied, title = {Tied to a Macro}, author = {Hua, Yang}, journal = jmlr, year = 2003}';
const text = `@string{jmlr = "Journal of Machine Learning Research"}\n${own}\n\n${sameKey}\n${tied}\n`;

describe.each(pairs)('BibTeX in and out again on $engine and $provider', (pair) => {
  let library: Library;
  let viewer: Person;
  beforeAll(async () => {
    library = await newLibrary(pair);
    viewer = await localPerson(library.annotations);
  });
  afterAll(() => library.close());

  const data = async (query: string, variables: Record<string, unknown>, person: Person | null = viewer) => {
    const answer = await ask(library, { query, variables }, person);
    expect(answer.errors).toBeUndefined();
    return answer.data ?? {};
  };
  const takeIn = async (bibtex: string) => {
    const query = `mutation ($text: String!) {
      importBibliography(input: { text: $text }) { created updated unchanged failed }
    }`;
    return (await data(query, { text: bibtex }))['importBibliography'];
  };
  const written = async (person: Person | null = viewer, format = 'BIBTEX') => {
    const query = 'query ($format: BibliographyFormat!) { export(format: $format) { text } }';
    return ((await data(query, { format }, person))['export'] as { text: string }).text;
  };
  const bibtexOf = async (title: string, person: Person | null = viewer) => {
    const query = 'query ($title: String!) { paper(by: { title: $title }) { id bibtex } }';
    return (await data(query, { title }, person))['paper'] as { id: string; bibtex: string };
  };

  it('gives back what was written, with other keys only where they are taken', async () => {
    expect(await takeIn(text)).toMatchObject({ created: 3, failed: 0 });
    const exported = await written();
    const inOrder = [own, sameKey.replace(/wang2019ranked/i, '$&a'), ''].join('\n\n');
    expect(exported.startsWith(inOrder)).toBe(true);
    expect(exported).toContain('journal = {Journal of {Machine} {Learning} {Research}}');
    expect((await bibtexOf('Ranked List Loss')).bibtex).toBe(`${own}\n`);
    expect((await bibtexOf('Another Loss Altogether')).bibtex).toBe(`${sameKey}\n`);
  });

  it('shows the notes and files of an entry to nobody else, whatever the role', async () => {
    const other: Person = { ...viewer, id: 'person_other', role: 'ADMIN' };
    for (const person of [other, null]) {
      expect(await written(person)).toContain('wang2019ranked');
      expect(await written(person)).not.toMatch(/read this twice|home\/me/);
      expect(await written(person, 'BIBLATEX')).not.toMatch(/read this twice|home\/me/);
      expect((await bibtexOf('Ranked List Loss', person)).bibtex).not.toMatch(/read this twice|home\/me/);
    }
  });

  it('parts names as entries do, for whomever it is written', async () => {
    await takeIn(
      '@misc{parts, title = {Names in Parts}, author = {Linares López, Carlos and {Robotics Lab}}, year = 2001}',
    );
    const author = 'author = {Linares López, Carlos and {Robotics Lab}},';
    expect(await written(null)).toContain(author);
    expect((await bibtexOf('Names in Parts', null)).bibtex).toContain(author);
    expect(await written(null, 'RIS')).toContain('AU  - Linares López, Carlos\r\nAU  - Robotics Lab,\r\n');
    expect(await written(null, 'FORMATTED_TEXT')).toContain('Linares López, C. & Robotics Lab. (2001)');
    const line = (await written(null, 'JSON_LINES')).split('\n').find((one) => one.includes('"parts"'));
    expect(line).toContain('[{"family":"Linares López","given":"Carlos"},{"family":"Robotics Lab"}]');
  });

  it('adds nothing and changes nothing when what came out goes in again', async () => {
    const exported = await written();
    expect(await takeIn(own)).toEqual({ created: 0, updated: 0, unchanged: 1, failed: 0 });
    expect(await takeIn(exported)).toMatchObject({ created: 0, failed: 0 });
    const { papers } = await data('{ papers(first: 10) { totalCount } }', {});
    expect(papers).toEqual({ totalCount: 4 });
  });

  it('writes a paper itself once somebody corrected it', async () => {
    const { id } = await bibtexOf('Ranked List Loss');
    const query = `mutation ($id: ID!) { updatePaper(id: $id, input: { year: 2020 }) { problems { code } } }`;
    await data(query, { id });
    const { bibtex } = await bibtexOf('Ranked List Loss');
    expect(bibtex).toContain('year = {2020}');
    expect(bibtex).not.toContain('read this twice');
  });

  it('stays BibTeX when an export in BibLaTeX has come back', async () => {
    await takeIn(
      'TY  - CONF\nID  - elsewhere\nTI  - From Another Format\nAU  - Hua, Yang\nPY  - 2004\nT2  - The Meeting\nER  - \n',
    );
    const before = await written();
    expect(before).toContain('year = {2004}');
    expect(await takeIn(await written(viewer, 'BIBLATEX'))).toMatchObject({ created: 0, updated: 0 });
    expect(await written()).toBe(before);
  });
});
