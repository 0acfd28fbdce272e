// A reading list as text goes in: its papers into the graph, thumbs, notes and order into the importing person's layer, and
// comes out again as it was.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

const text = `# Losses

## CVPR 2019

- [CVPR 2019-Ranked List Loss](https://arxiv.org/abs/1903.03238) :+1:
    - BN-Inception
    - no bounding boxes
- [CVPR 2019-Hard Proxies](https://example.org/proxies.pdf) :-1:

## Surveys

- [CVPR 2020-A Survey \\[of sorts\\]](https://doi.org/10.1000/survey)
`;

const exported = text.slice(text.indexOf('## CVPR'));

describe.each(pairs)('a reading list as text on $engine and $provider', (pair) => {
  let library: Library;
  let viewer: Person;
  beforeAll(async () => {
    library = await newLibrary(pair);
    viewer = await localPerson(library.annotations);
  });
  afterAll(() => library.close());

  const takeIn = async () => {
    const answer = await ask(
      library,
      {
        query: `mutation ($text: String!) {
          importBibliography(input: { text: $text, name: "losses.md" }) { created unchanged failed }
        }`,
        variables: { text },
      },
      viewer,
    );
    expect(answer.errors).toBeUndefined();
    return answer.data?.['importBibliography'];
  };
  const layer = async (person: Person | null = viewer) =>
    (
      await ask(
        library,
        {
          query: `{
            viewer {
              readingLists { name items(first: 10) { nodes { section paper { title topics { name } } } } }
              annotations(first: 10) { nodes { targetLabel interest note history { at } } }
            }
          }`,
        },
        person,
      )
    ).data?.['viewer'] as {
      readingLists: { name: string; items: { nodes: unknown[] } }[];
      annotations: { nodes: { targetLabel: string; history: unknown[] }[] };
    };

  it('fills the layer of whoever imports it, once', async () => {
    expect(await takeIn()).toEqual({ created: 3, unchanged: 0, failed: 0 });
    const first = await layer();
    expect(first.readingLists).toMatchObject([
      {
        name: 'losses.md',
        items: {
          nodes: [
            { section: 'CVPR 2019', paper: { title: 'Ranked List Loss', topics: [{ name: 'CVPR 2019' }] } },
            { section: 'CVPR 2019', paper: { title: 'Hard Proxies' } },
            { section: 'Surveys', paper: { title: 'A Survey [of sorts]' } },
          ],
        },
      },
    ]);
    expect(first.annotations.nodes).toHaveLength(2);
    expect(await takeIn()).toEqual({ created: 0, unchanged: 3, failed: 0 });
    expect(await layer()).toEqual(first);
  });

  it('leaves what the person has noted meanwhile', async () => {
    const papers = await ask(library, { query: '{ papers(first: 10) { nodes { id title } } }' }, viewer);
    const { nodes } = papers.data?.['papers'] as { nodes: { id: string; title: string }[] };
    const ranked = nodes.find(({ title }) => title === 'Ranked List Loss')?.id;
    const change = `mutation ($id: ID!, $interest: Interest) {
      annotate(input: { target: $id, interest: $interest }) { problems { code } }
    }`;
    await ask(library, { query: change, variables: { id: ranked, interest: 'DOWN' } }, viewer);
    await takeIn();
    const { annotations } = await layer();
    expect(annotations.nodes.find(({ targetLabel }) => targetLabel === 'Ranked List Loss')).toMatchObject({
      interest: 'DOWN',
      note: '- BN-Inception\n- no bounding boxes',
    });
    await ask(library, { query: change, variables: { id: ranked, interest: 'UP' } }, viewer);
  });

  it('comes out as it went in', async () => {
    const lists = await ask(library, { query: '{ viewer { readingLists { id } } }' }, viewer);
    const [list] = (lists.data?.['viewer'] as { readingLists: { id: string }[] }).readingLists;
    const answer = await ask(
      library,
      {
        query: 'query ($list: ID!) { export(list: $list, format: READING_LIST) { text count mediaType } }',
        variables: { list: list?.id },
      },
      viewer,
    );
    expect(answer.data?.['export']).toEqual({
      text: exported,
      count: 3,
      mediaType: 'text/markdown; charset=utf-8',
    });
  });
});
