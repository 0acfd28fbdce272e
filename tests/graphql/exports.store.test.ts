// Bibliographies that go out: by batches, with what papers cite, and under the keys that a text cites.
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import { openExport } from '../../src/graphql/export.js';
import { contextFor, type Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { newLibrary, pairs, type Pair } from '../support/request-libraries.js';
import { ask } from '../support/request.js';
import { watchReads } from '../support/watched-reads.js';

/** Without a year and an author, a title alone joins nothing. */
const dated = { authors: ['Lovelace, Ada'], year: 1999 };

describe.each(pairs)('bibliographies on $engine and $provider', (pair: Pair) => {
  let library: Library;
  let viewer: Person;
  beforeEach(async () => {
    await library?.close();
    library = await newLibrary(pair);
    viewer = await localPerson(library.annotations);
  });
  afterAll(() => library.close());

  const data = async (query: string, variables: Record<string, unknown> = {}) => {
    const answer = await ask(library, { query, variables }, viewer);
    expect(answer.errors).toBeUndefined();
    return answer.data ?? {};
  };
  const takeIn = async (text: string) => {
    const query = `mutation ($text: String!) {
      importBibliography(input: { text: $text }) { created updated unchanged failed }
    }`;
    return (await data(query, { text }))['importBibliography'];
  };
  const written = async (variables: Record<string, unknown>) => {
    const query = `query ($format: BibliographyFormat!, $citedKeys: [String!], $where: PaperWhere) {
      export(format: $format, citedKeys: $citedKeys, where: $where) {
        text count unresolved { citekey candidates { title } }
      }
    }`;
    return (await data(query, variables))['export'] as { text: string; count: number; unresolved: unknown[] };
  };
  const citations = async () => {
    const query = '{ papers(first: 100) { nodes { title references(first: 100) { nodes { title } } } } }';
    const { nodes } = (await data(query))['papers'] as {
      nodes: { title: string; references: { nodes: { title: string }[] } }[];
    };
    return nodes
      .flatMap(({ title, references }) => references.nodes.map((cited) => `${title} → ${cited.title}`))
      .sort();
  };
  /** The sizes of all reads of one kind, and how many reads there were. */
  const watched = async (args: Parameters<typeof openExport>[1]) => {
    const sizes: number[] = [];
    const reads: string[] = [];
    const graph = watchReads(library.graph, (name, { ids }) => {
      reads.push(name);
      if (name === 'papers.hydrate') sizes.push((ids as string[]).length);
    });
    const context = contextFor({ ...library, graph }, viewer, new AbortController().signal);
    return { sizes, reads, opened: await openExport(context, args) };
  };

  it('hold one batch at a time, each in the same number of trips', async () => {
    const line = (n: number) => ({
      key: `key${n}`,
      title: `Paper ${n}`,
      references: [{ key: `key${n % 7}` }],
    });
    await takeIn(Array.from({ length: 1_201 }, (_, n) => JSON.stringify(line(n))).join('\n'));
    for (const [format, batch, trips] of [
      ['JSON_LINES', 500, 3],
      ['BIBTEX', 500, 5],
      ['RIS', 500, 3],
      ['FORMATTED_TEXT', 50, 2],
    ] as const) {
      const { sizes, reads, opened } = await watched({ format });
      expect(opened.papers).toBe(1_201);
      expect(sizes).toEqual([]);
      reads.length = 0;
      let count = 0;
      let chunks = 0;
      for await (const chunk of opened.chunks) {
        count += chunk.count;
        chunks += 1;
        expect(sizes).toHaveLength(chunks);
        if (format === 'FORMATTED_TEXT' && chunks === 2) break;
      }
      expect(count).toBe(format === 'FORMATTED_TEXT' ? 100 : 1_201);
      expect(Math.max(...sizes)).toBe(batch);
      // What papers are called is looked up ahead where references need it.
      expect(reads).toHaveLength(trips * chunks + (format === 'JSON_LINES' ? 1 : 0));
    }
  });

  it('in JSON Lines bring along what papers cite', async () => {
    const lines = [
      { key: 'a', title: 'By DOI', doi: '10.1000/a', ...dated },
      { key: 'b', title: 'By arXiv id', arxivId: '1903.03238', ...dated },
      { key: 'c', title: 'By Key', references: ['a', 'b', 'd', 'e'], ...dated },
      { key: 'd', title: 'Further Down', references: ['c'], ...dated },
      { key: 'e', title: 'Also by Key', ...dated },
    ];
    await takeIn(lines.map((it) => JSON.stringify(it)).join('\n'));
    await takeIn(
      JSON.stringify({
        key: 'e',
        title: 'The Second of that Key',
        ...dated,
        references: ['c', { doi: '10.1000/a' }],
      }),
    );
    await takeIn(JSON.stringify({ title: 'Without a Key', ...dated, references: [{ doi: '10.1000/a' }] }));
    const before = await citations();
    expect(before).toHaveLength(8);
    const { text } = await written({ format: 'JSON_LINES' });
    expect(await takeIn(text)).toMatchObject({ created: 0, failed: 0 });
    expect(await citations()).toEqual(before);
    expect((await written({ format: 'JSON_LINES' })).text).toBe(text);
    await library.close();
    library = await newLibrary(pair);
    viewer = await localPerson(library.annotations);
    expect(await takeIn(text)).toMatchObject({ created: 7, failed: 0 });
    expect(await citations()).toEqual(before);
  });

  it('of a part name what stands outside of it by what holds everywhere', async () => {
    const lines = [
      { key: 'a', title: 'By DOI', doi: '10.1000/a' },
      { key: 'b', title: 'By Nothing', year: 1950 },
      { key: 'c', title: 'Citing', year: 2020, references: ['a', 'b'] },
    ];
    await takeIn(lines.map((it) => JSON.stringify(it)).join('\n'));
    const { text } = await written({ format: 'JSON_LINES', where: { year: { from: 2020 } } });
    const { references } = JSON.parse(text) as { references: object[] };
    expect(references).toHaveLength(2);
    expect(references).toContainEqual({ doi: '10.1000/a' });
    expect(references).toContainEqual({ id: expect.stringMatching(/^paper_/) as string });
  });

  it('of what a text cites have the papers under the keys it cites, and tell the others', async () => {
    await takeIn(
      '@article{first, title={One Work}, doi={10.1000/w}}\n@misc{twice, title={One Thing}, year=2001}',
    );
    await takeIn(
      '@article{second, title={One Work}, doi={10.1000/w}}\n@misc{twice, title={Another}, year=1990}',
    );
    const citedKeys = ['second', 'nobody', 'first', 'twice', 'first'];
    const { text, count, unresolved } = await written({ format: 'BIBTEX', citedKeys });
    expect(text.match(/^@\w+\{.*?,/gm)).toEqual(['@article{second,', '@article{first,']);
    expect(count).toBe(2);
    expect(unresolved).toEqual([
      { citekey: 'nobody', candidates: [] },
      {
        citekey: 'twice',
        candidates: expect.arrayContaining([{ title: 'One Thing' }, { title: 'Another' }]) as unknown,
      },
    ]);
    expect((await written({ format: 'READING_LIST', citedKeys })).count).toBe(1);
  });

  it('of a text that cites everything have each paper once, and the keys it names for these alone', async () => {
    await takeIn(
      '@misc{Cited, title={Comes First}, year=1990}\n@article{first, title={One Work}, doi={10.1000/w}}',
    );
    await takeIn('@article{cited, title={One Work}, doi={10.1000/w}}');
    const { text, unresolved } = await written({ format: 'RIS', citedKeys: ['*', 'cited', 'nobody'] });
    expect(text.match(/^(?:ID|TI) .*$/gm)?.map((line) => line.trim())).toEqual([
      'ID  - cited',
      'TI  - One Work',
      'ID  - Citeda',
      'TI  - Comes First',
    ]);
    expect(unresolved).toEqual([{ citekey: 'nobody', candidates: [] }]);
  });

  it('take a key for the paper that shows it, not for one that had it once', async () => {
    await takeIn('@misc{key, title={Shows It}, year=2001}');
    await takeIn('@misc{key, title={Had It}, year=1990}');
    const { papers } = await data('{ papers(first: 9) { nodes { id title } } }');
    const { nodes } = papers as { nodes: { id: string; title: string }[] };
    const id = nodes.find(({ title }) => title === 'Had It')?.id;
    const correct =
      'mutation ($id: ID!) { updatePaper(id: $id, input: { citekey: "other" }) { problems { code } } }';
    await data(correct, { id });
    const { text, unresolved } = await written({ format: 'BIBTEX', citedKeys: ['key', 'other'] });
    expect(unresolved).toEqual([]);
    expect(text).toMatch(/\{key, title=\{Shows It\}.*\n\n@misc\{other,\n[^@]*Had/);
  });

  it('are looked up in as many trips for thousands of keys as for one', async () => {
    await takeIn('@misc{key, title={Shows It}, year=2001}');
    const many = Array.from({ length: 5_000 }, (_, n) => `key${n}`);
    const one = await watched({ format: 'RIS', citedKeys: ['key'] });
    const all = await watched({ format: 'RIS', citedKeys: ['key', ...many] });
    expect(all.reads).toEqual(one.reads);
    expect(all.opened.unresolved).toHaveLength(5_000);
  });
});
