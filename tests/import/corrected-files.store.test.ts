// A file that its keeper corrects and takes in again: what it says now counts, and the paper is as if it had said so all along.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/annotations/people.js';
import { undoImport } from '../../src/import/undo.js';
import { takeIn } from '../../src/import/take-in.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const entry = (said: { title?: string; year?: string; more?: string; key?: string }) =>
  `@inproceedings{${said.key ?? 'wang2019ranked'},
  title = {${said.title ?? 'Ranked List Loss'}},
  author = {Wang, Xinshao},
  year = ${said.year ?? '2019'},
  doi = {10.1109/CVPR.2019.00535},${said.more ?? ''}
}`;
const mistaken = entry({ title: 'Ranked Lost Loss', year: '2018', more: '\n  pages = {1--9},' });
const corrected = entry({});

describe.each(pairs)('a corrected file on $engine and $provider', (pair) => {
  let library: Library;
  let keeper: Person;
  let other: Person;
  beforeEach(async () => {
    await library?.close();
    library = await newLibrary(pair);
    keeper = (await addPerson(library.annotations, { name: 'keeper', role: 'EDITOR' })).person;
    other = (await addPerson(library.annotations, { name: 'other', role: 'EDITOR' })).person;
  });
  afterAll(() => library.close());

  const take = async (
    text: string,
    { name = 'refs.bib', person = keeper }: { name?: string | null; person?: Person } = {},
  ) => takeIn(library, { text, format: 'BIBTEX', name, person });
  const data = async (query: string) => {
    const { data: found, errors } = await ask(library, { query }, keeper);
    expect(errors).toBeUndefined();
    return found ?? {};
  };
  const shown = async () => {
    const found = await data(
      '{ papers(first: 9) { nodes { title year pages sources { field record { raw } } } } }',
    );
    const { nodes } = found['papers'] as {
      nodes: { title: string; year: number; pages: string | null; sources: unknown }[];
    };
    expect(nodes).toHaveLength(1);
    return nodes[0];
  };
  const exported = async () =>
    ((await data('{ export(format: BIBTEX) { text } }'))['export'] as { text: string }).text;

  it('says what counts, and what it has no more stays', async () => {
    await take(mistaken);
    expect(await take(corrected)).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
    const paper = await shown();
    expect(paper).toMatchObject({ title: 'Ranked List Loss', year: 2019, pages: '1-9' });
    expect(paper?.sources).toContainEqual({ field: 'title', record: { raw: corrected } });
    expect(paper?.sources).toContainEqual({ field: 'pages', record: { raw: mistaken } });
  });

  it('comes back byte for byte where nothing of before is left', async () => {
    await take(entry({ year: '2018' }));
    await take(corrected);
    expect(await exported()).toBe(`${corrected}\n`);
  });

  it('is as it was when it says again what it said', async () => {
    await take(mistaken);
    await take(corrected);
    const dry = await takeIn(library, {
      text: mistaken,
      format: 'BIBTEX',
      name: 'refs.bib',
      person: keeper,
      dryRun: true,
    });
    expect(dry).toMatchObject({ updated: 1, unchanged: 0 });
    expect(await shown()).toMatchObject({ year: 2019 });
    expect(await take(mistaken)).toMatchObject({ updated: 1, unchanged: 0 });
    expect(await shown()).toMatchObject({ title: 'Ranked Lost Loss', year: 2018 });
    expect(await take(mistaken)).toMatchObject({ updated: 0, unchanged: 1 });
  });

  it('is taken back version by version', async () => {
    await take(mistaken);
    const { importId: second } = await take(corrected);
    const { importId: third } = await take(mistaken);
    await undoImport(library.graph, third ?? '');
    expect(await shown()).toMatchObject({ title: 'Ranked List Loss', year: 2019 });
    await undoImport(library.graph, second ?? '');
    expect(await shown()).toMatchObject({ title: 'Ranked Lost Loss', year: 2018 });
  });

  describe('that spells people and venues another way', () => {
    const spelt = (author: string, journal: string, title = 'Ranked List Loss') =>
      `@article{${title.slice(0, 6)}, title = {${title}}, author = {${author}}, journal = {${journal}}, year = 2019}`;
    const poor = spelt('Muller, Jorg and Hua, Yang', 'IEEE Trans Pattern Anal');
    const good = spelt('M{\\"u}ller, J{\\"o}rg and Hua, Yang', 'IEEE Trans. Pattern Anal.');
    const names = async () => {
      const query = '{ papers(first: 9) { nodes { authors { author { name } } venue { name } } } }';
      const { nodes } = (await data(query))['papers'] as {
        nodes: { authors: { author: { name: string } }[]; venue: { name: string } }[];
      };
      return nodes.map(({ authors, venue }) => [...authors.map(({ author }) => author.name), venue.name]);
    };
    const dryRun = (text: string) =>
      takeIn(library, { text, format: 'BIBTEX', name: 'refs.bib', person: keeper, dryRun: true });
    const asPoor = ['Jorg Muller', 'Yang Hua', 'IEEE Trans Pattern Anal'];
    const asGood = ['Jörg Müller', 'Yang Hua', 'IEEE Trans. Pattern Anal.'];

    it('is heard, and taken back', async () => {
      await take(poor);
      expect(await names()).toEqual([asPoor]);
      expect(await dryRun(good)).toMatchObject({ updated: 1, unchanged: 0 });
      expect(await names()).toEqual([asPoor]);
      expect(await take(good)).toMatchObject({ created: 0, updated: 1, unchanged: 0 });
      expect(await names()).toEqual([asGood]);
      expect(await take(good)).toMatchObject({ updated: 0, unchanged: 1 });
      const { importId: fourth, ...again } = await take(poor);
      expect(again).toMatchObject({ updated: 1, unchanged: 0 });
      expect(await names()).toEqual([asPoor]);
      await undoImport(library.graph, fourth ?? '');
      expect(await names()).toEqual([asGood]);
    });

    it('does not change what another entry named', async () => {
      const respelt = poor.replace('Muller, Jorg', 'M{\\"u}ller, Jorg');
      await take(spelt('MULLER, Jorg', 'IEEE Trans Pattern Anal', 'Another Loss'), { name: 'other.bib' });
      await take(poor);
      const before = await names();
      expect(await dryRun(respelt)).toMatchObject({ updated: 0, unchanged: 1 });
      expect(await take(respelt)).toMatchObject({ updated: 0, unchanged: 1 });
      expect(await names()).toEqual(before);
    });

    it('is heard of a person, too', async () => {
      await take(poor);
      const { paper } = (await data('{ paper(by: { title: "Ranked List Loss" }) { id } }')) as {
        paper: { id: string };
      };
      await data(
        `mutation { updatePaper(id: "${paper.id}", input: { authors: ["Jörg Müller", "Yang Hua"] }) { paper { id } } }`,
      );
      expect(await names()).toEqual([['Jörg Müller', 'Yang Hua', 'IEEE Trans Pattern Anal']]);
    });

    it('is told in a trip for each kind, however many papers spell it so', async () => {
      // Another key and another title each.
      const many = (text: string) =>
        Array.from({ length: 100 }, (_, at) => text.replaceAll('Ranked', `Ranked${String(at)}`)).join('\n');
      await take(many(poor));
      const trips: string[] = [];
      const stop = library.graph.onQuery(({ name }) => trips.push(name));
      expect(await take(many(good))).toMatchObject({ created: 0, updated: 100 });
      stop();
      const batches = trips.filter((name) => name === 'imports.saveItems').length;
      expect(batches).toBeLessThan(100);
      for (const name of ['names.calledSo', 'author.respell', 'venue.respell']) {
        expect(trips, name).toContain(name);
        expect(trips.filter((trip) => trip === name).length, name).toBeLessThanOrEqual(batches);
      }
      expect(new Set((await names()).flat())).toEqual(new Set(asGood));
    });
  });

  describe('without DOI', () => {
    const bare = (said: Parameters<typeof entry>[0]) =>
      entry(said).replace(/ {2}doi = .*,/, '  pages = {1--9},');
    const misprinted = bare({ title: 'Ranked List Los for Deep Metric Learning' });
    const mended = bare({ title: 'Ranked List Loss for Deep Metric Learning' });

    it('is found by its key in the file', async () => {
      await take(misprinted);
      expect(await take(mended)).toMatchObject({ created: 0, updated: 1 });
      expect(await shown()).toMatchObject({ title: 'Ranked List Loss for Deep Metric Learning' });
      expect(await take(misprinted)).toMatchObject({ created: 0, updated: 1 });
      expect(await shown()).toMatchObject({
        title: 'Ranked List Los for Deep Metric Learning',
        pages: '1-9',
      });
    });

    it('is another paper in another file, or where the entry of before stands there, too', async () => {
      await take(misprinted);
      expect(await take(mended, { name: 'thesis.bib' })).toMatchObject({ created: 1 });
      const second = bare({ title: 'Ranked List Lost for Deep Metric Learning' });
      expect(await take(`${misprinted}\n\n${second}`)).toMatchObject({ created: 1, unchanged: 1 });
    });

    it('is found among many others in one trip a batch', async () => {
      const many = (title: string) =>
        Array.from({ length: 240 }, (_, at) =>
          bare({ title: `${title} ${String(at)}`, key: `key${String(at)}` }),
        ).join('\n');
      const trips: string[] = [];
      await take(many('Ranked List Los for Deep Metric Learning'));
      const stop = library.graph.onQuery(({ name }) => trips.push(name));
      const report = await take(many('Ranked List Loss for Deep Metric Learning'));
      stop();
      expect(report).toMatchObject({ created: 0, updated: 240 });
      expect(trips.filter((name) => name.startsWith('fileHistory.'))).toEqual([
        'fileHistory.imports',
        'fileHistory.papersUnderKeys',
      ]);
    });
  });

  it('does not correct the file of another person, of another name, or of none', async () => {
    await take(mistaken);
    await take(corrected, { person: other });
    await take(entry({ year: '2017' }), { name: 'thesis.bib' });
    await take(entry({ year: '2016' }), { name: null });
    expect(await shown()).toMatchObject({ title: 'Ranked Lost Loss', year: 2018 });
  });

  it('does not correct an entry that it still has, nor one of another key', async () => {
    await take(mistaken);
    await take(`${corrected}\n\n${mistaken}`);
    expect(await shown()).toMatchObject({ title: 'Ranked Lost Loss', year: 2018 });
    await take(entry({ year: '2017', key: 'ranked' }));
    expect(await shown()).toMatchObject({ title: 'Ranked Lost Loss', year: 2018 });
  });

  it('does not correct what a person has corrected in litgraph', async () => {
    await take(mistaken);
    const id = (
      (await data('{ papers(first: 1) { nodes { id } } }'))['papers'] as { nodes: { id: string }[] }
    ).nodes[0]?.id;
    await data(`mutation { updatePaper(id: "${id ?? ''}", input: { year: 2020 }) { problems { message } } }`);
    await take(corrected);
    expect(await shown()).toMatchObject({ title: 'Ranked List Loss', year: 2020 });
  });

  it('tells those who watch', async () => {
    await take(mistaken);
    await take(corrected);
    await take(mistaken);
    const found = await data('{ changesSince(first: 20) { changes { kind } } }');
    const { changes } = found['changesSince'] as { changes: { kind: string }[] };
    expect(changes.map(({ kind }) => kind)).toEqual(['PAPER_ADDED', 'PAPER_JOINED', 'PAPER_CHANGED']);
  });
});
