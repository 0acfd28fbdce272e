// The names that go round for one thing, in the packs that litgraph comes with.
import { expect, test } from 'vitest';
import type { Questions } from './seeded-library.js';

export function names(seeded: Questions): void {
  test.each([
    [
      'backbone',
      'BN-Inception',
      ['inception with bn', 'GoogLeNet V2', 'Inception BN', 'Inception-BN', 'Inception V2'],
    ],
    ['backbone', 'GoogLeNet', ['GoogLeNet V1', 'GoogleNet', 'Inception V1', 'InceptionV1']],
    ['dataset', 'CUB-200-2011', ['CUB-100-2011', 'CUB', 'CUB200', 'cub-2011', 'CUB200-2011']],
    ['dataset', 'CARS196', ['Cars-196', 'cars 196', 'Cars']],
    ['dataset', 'SOP', ['Stanford Online Products', 'SOP-11318', 'online products']],
    ['dataset', 'In-Shop Clothes', ['In-Shop', 'in shop clothes']],
    ['dataset', 'PKU VehicleID', ['PKU Vehicle-ID', 'VehicleID']],
    ['metric', 'R@1', ['Recall@1', 'Precision@1', 'P@1']],
    ['method', 'Ranked List Loss', ['RLL']],
    ['method', 'Contrastive Loss', ['contrastive']],
  ] as const)('%s %s has many', async (kind, name, aliases) => {
    const id = await seeded.idOf(kind, name);
    for (const alias of aliases) expect(await seeded.idOf(kind, alias), alias).toBe(id);
  });

  test('a name of two things is refused, with both', async () => {
    const damlrrm = await seeded.idOf('method', 'DAMLRRM');
    const adversarial = await seeded.idOf('method', 'DAML');
    const { method } = await seeded.answer<{ method: { aliases: string[] } }>(
      'query ($id: ID!) { method(by: { id: $id }) { aliases } }',
      { id: damlrrm },
    );
    const { saveConcept } = await seeded.answer<{ saveConcept: { problems: unknown[] } }>(
      'mutation ($input: ConceptInput!) { saveConcept(input: $input) { problems { message } } }',
      { input: { id: damlrrm, aliases: [...method.aliases, 'DAML'] } },
    );
    expect(saveConcept.problems).toEqual([]);
    expect(await seeded.refusal('{ method(by: { name: "daml" }) { id } }')).toMatchObject({
      extensions: {
        code: 'AMBIGUOUS',
        candidates: expect.arrayContaining([
          { id: damlrrm, name: 'DAMLRRM' },
          { id: adversarial, name: 'Deep Adversarial Metric Learning' },
        ]) as unknown,
      },
    });
  });

  test('one author under two spellings is one person', async () => {
    const { author } = await seeded.answer<{ author: { papers: { totalCount: number } } }>(
      `{ author(by: { name: "Bjorn Ommer" }) { papers(first: 10) { totalCount } } }`,
    );
    expect(author.papers.totalCount).toBe(3);
  });

  test('the papers of both packs are one set: what both hold stands once', async () => {
    const { papers } = await seeded.answer<{ papers: { totalCount: number } }>(
      `{ papers(first: 1) { totalCount } }`,
    );
    expect(papers.totalCount).toBe(49 + 14);
  });
}
