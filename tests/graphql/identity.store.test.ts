// Which paper an entry becomes, and what its ids lead to, over GraphQL: every argument that takes the id of a paper takes the
// id of one that was merged into it too.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { stableId } from '../../src/model/ids.js';
import { nameKey } from '../../src/model/keys.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const paperId = (doi: string) => stableId('paper', `doi:${doi}`);
const [journal, talk, other, third] = ['journal', 'talk', 'other', 'third'].map((name) =>
  paperId(`10.5555/${name}`),
) as [string, string, string, string];
const thing = (kind: 'method' | 'dataset' | 'metric', name: string) => stableId(kind, nameKey(name));

const merged = `@article{journal, title = {Ranked List Loss}, author = {Wang, Xinshao}, year = {2021}, journal = {TPAMI}, doi = {10.5555/journal}}
@inproceedings{talk, title = {Ranked List Loss}, author = {Wang, Xinshao}, year = {2019}, booktitle = {CVPR}, doi = {10.5555/talk}, keywords = {loss}}
@inproceedings{other, title = {Lifted Structures}, author = {Song, Hyun}, year = {2016}, booktitle = {CVPR}, doi = {10.5555/other}, keywords = {loss}}
@book{third, title = {Third}, author = {Moss, Eve}, year = {2001}, doi = {10.5555/third}}
`;

/** With a paper's id; the answer is the same under the id of one that was merged into it. */
const queries: Readonly<Record<string, string>> = {
  node: '{ node(id: $id) { id } }',
  nodes: '{ nodes(ids: [$id]) { id } }',
  paper: '{ paper(by: { id: $id }) { id year records { citekey } } }',
  papers: '{ papers(first: 5, where: { ids: [$id] }) { totalCount nodes { id } } }',
  'papers not': '{ papers(first: 5, where: { not: { ids: [$id] } }) { nodes { id } } }',
  relatedPapers: '{ relatedPapers(to: [$id], first: 5) { edges { node { id } } } }',
  'relatedPapers avoid': `{ relatedPapers(to: ["${other}"], avoid: [$id], first: 5) { edges { node { id } } } }`,
  whyNotRelated: `{ whyNotRelated(to: [$id], paper: "${other}") { node { id } } }`,
  'whyNotRelated paper': `{ whyNotRelated(to: ["${other}"], paper: $id) { node { id } } }`,
  lineage: '{ lineage(of: $id, direction: ANCESTORS, depth: 2) { nodes { id } } }',
  'paths from': `{ paths(from: $id, to: "${other}", first: 3, maxLength: 2) { nodes { id } } }`,
  'paths to': `{ paths(from: "${other}", to: $id, first: 3, maxLength: 2) { nodes { id } } }`,
  neighbourhood: '{ neighbourhood(of: [$id], depth: 1, limit: 20) { nodes { id } } }',
  conflicts: '{ conflicts(first: 5, about: $id) { totalCount } }',
  export: '{ export(papers: [$id], format: BIBTEX) { text } }',
  exportPack: '{ exportPack(name: "one", papers: [$id]) { files { name text } } }',
};

const mutations: Readonly<Record<string, string>> = {
  annotate:
    'mutation { annotate(input: { target: $id, stars: 4 }) { annotation { target { id } } problems { code } } }',
  saveReadingList:
    'mutation { saveReadingList(input: { name: "One", items: [{ paper: $id }] }) { readingList { papers { id } } problems { code } } }',
  updatePaper:
    'mutation { updatePaper(id: $id, input: { pages: "1-9" }) { paper { id pages } problems { code } } }',
  markDistinct: `mutation { markDistinct(a: $id, b: "${other}") { a { id } b { id } problems { code } } }`,
  'addRelation from': `mutation { addRelation(input: { type: INSPIRED_BY, from: $id, to: "${other}", evidence: [{ asserter: THIRD_PARTY, source: $id }] }) { relation { id from { ... on Paper { id } } } problems { code path } } }`,
  'addRelation to': `mutation { addRelation(input: { type: EXTENDS, from: "${other}", to: $id, evidence: [{ asserter: THIRD_PARTY, source: $id }] }) { relation { id to { ... on Paper { id } } } problems { code path } } }`,
  addResult: `mutation { addResult(input: { method: "${thing('method', 'RLL')}", dataset: "${thing('dataset', 'SOP')}", metric: "${thing('metric', 'R@1')}", value: 70, kind: SELF_REPORTED, reportedIn: $id }) { result { reportedIn { id } } problems { code path } } }`,
};

describe.each(pairs)('papers on $engine and $provider', (pair) => {
  let library: Library;
  let me: Person;
  beforeAll(async () => {
    library = await newLibrary(pair);
    me = await localPerson(library.annotations);
  });
  afterAll(() => library.close());

  const run = async (query: string, variables: Record<string, unknown> = {}) => {
    const { data, errors } = await ask(library, { query, variables }, me);
    expect(errors).toBeUndefined();
    return data as Record<string, unknown>;
  };
  const under = (text: string, id: string) => run(text.replaceAll('$id', JSON.stringify(id)));
  const take = async (text: string) => {
    const { importBibliography: report } = await run(
      `mutation ($text: String!) { importBibliography(input: { text: $text }) {
         entries created updated unchanged failed
         items(first: 20) { nodes { status paper { id } problems { code } } } } }`,
      { text },
    );
    return report as { created: number; items: { nodes: { paper: { id: string } | null }[] } };
  };

  it('are one whatever way its arXiv id is written: old or new style, with a version or none', async () => {
    const { created, items } =
      await take(`@misc{a, title = {Old}, eprint = {hep-th/9901001v2}, archivePrefix = {arXiv}}
@article{b, title = {Old}, journal = {arXiv preprint arXiv:hep-th/9901001}}
@misc{c, title = {Old}, url = {https://arxiv.org/abs/hep-th/9901001v3}}
@misc{d, title = {Older}, eprint = {math.GT/0309136}, archivePrefix = {arXiv}}
@misc{e, title = {Older}, url = {http://arxiv.org/pdf/math/0309136v1.pdf}}
@misc{f, title = {New}, eprint = {1511.06452v3}, eprinttype = {arxiv}}
@misc{g, title = {New}, doi = {10.48550/arXiv.1511.06452}}
@article{h, title = {New}, journal = {CoRR}, volume = {abs/1511.06452}}
`);
    expect(created).toBe(3);
    expect(new Set(items.nodes.map(({ paper }) => paper?.id)).size).toBe(3);
    for (const id of ['hep-th/9901001', 'hep-th/9901001v7', 'math/0309136', '1511.06452v1']) {
      const { paper } = await run('query ($id: String!) { paper(by: { arxivId: $id }) { arxivId } }', { id });
      expect(paper).toEqual({ arxivId: id.replace(/v\d$/, '') });
    }
  });

  it('are one of two records where one entry is of the preprint and one of the publication', async () => {
    const { created } =
      await take(`@article{pre, title = {Proxy Anchor Loss for Deep Metric Learning}, author = {Kim, Sungyeon}, year = {2020}, journal = {arXiv preprint arXiv:2003.13911}}
@inproceedings{pub, title = {Proxy Anchor Loss for Deep Metric Learning}, author = {Kim, Sungyeon}, year = {2020}, booktitle = {CVPR}, doi = {10.5555/anchor}}
`);
    expect(created).toBe(1);
    const { paper } = await run(
      '{ paper(by: { doi: "10.5555/anchor" }) { arxivId venue { name } records { citekey } sources { field record { citekey } } } }',
    );
    expect(paper).toMatchObject({ arxivId: '2003.13911', venue: { name: 'CVPR' } });
    const { records, sources } = paper as {
      records: { citekey: string }[];
      sources: { field: string; record: { citekey: string } }[];
    };
    expect(records.map(({ citekey }) => citekey).sort()).toEqual(['pre', 'pub']);
    const from = (field: string) => sources.find((source) => source.field === field)?.record.citekey;
    expect([from('title'), from('doi'), from('arxivId')]).toEqual(['pub', 'pub', 'pre']);
    const { shown, other } = await run(
      '{ shown: paper(by: { citekey: "pub" }) { citekey } other: paper(by: { citekey: "pre" }) { citekey } }',
    );
    expect([shown, other], 'found by the key of either entry').toEqual([
      { citekey: 'pub' },
      { citekey: 'pub' },
    ]);
  });

  describe('that were merged', () => {
    beforeAll(async () => {
      await take(merged);
      for (const [kind, name] of [
        ['METHOD', 'RLL'],
        ['DATASET', 'SOP'],
        ['METRIC', 'R@1'],
      ]) {
        await run(
          `mutation { saveConcept(input: { kind: ${kind ?? ''}, name: "${name ?? ''}" }) { problems { code } } }`,
        );
      }
      await run(
        `mutation { mergePapers(keep: "${journal}", merge: ["${talk}"]) { paper { id } problems { code } } }`,
      );
    });

    it.each(Object.entries(queries))('are asked for by either id in %s', async (_name, query) => {
      const answer = await under(query, journal);
      expect(await under(query, talk)).toEqual(answer);
    });

    it.each(Object.entries(mutations))('are changed by either id in %s', async (_name, mutation) => {
      const answer = await under(mutation, journal);
      const again = await under(mutation, talk);
      expect(again).toEqual(answer);
      expect(JSON.stringify(again)).not.toMatch(/"code"/);
    });

    it('lose what was noted of them by either id', async () => {
      const remove = 'mutation { removeAnnotation(target: $id) { problems { code } } }';
      for (const id of [journal, talk]) await under(remove, id);
      await under('mutation { annotate(input: { target: $id, stars: 4 }) { problems { code } } }', journal);
      await under(remove, talk);
      expect(await under('{ paper(by: { id: $id }) { annotation { stars } } }', journal)).toEqual({
        paper: { annotation: null },
      });
    });

    it('are exported from a list that names either', async () => {
      const { saveReadingList: saved } = await under(
        'mutation { saveReadingList(input: { name: "Before", items: [{ paper: $id }] }) { readingList { id } } }',
        third,
      );
      const { id } = (saved as { readingList: { id: string } }).readingList;
      await run(`mutation { mergePapers(keep: "${journal}", merge: ["${third}"]) { paper { id } } }`);
      const { export: exported } = await under('{ export(list: $id, format: JSON_LINES) { text } }', id);
      expect(exported).toMatchObject({ text: expect.stringContaining('10.5555/journal') as string });
      await run(`mutation { unmergePaper(id: "${journal}") { paper { id } } }`);
    });

    it('are merged and parted by either id', async () => {
      const { mergePapers } = await run(
        `mutation { mergePapers(keep: "${talk}", merge: ["${third}"]) { paper { id } problems { code } } }`,
      );
      expect(mergePapers).toEqual({ paper: { id: journal }, problems: [] });
      const { unmergePaper } = await run(
        `mutation { unmergePaper(id: "${talk}") { paper { id } restored { id } problems { code } } }`,
      );
      expect(unmergePaper).toEqual({ paper: { id: journal }, restored: [{ id: third }], problems: [] });
    });
  });
});
