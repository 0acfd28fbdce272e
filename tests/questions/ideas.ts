// Where ideas come from and who used what, asked of the packs that litgraph comes with.
import { describe, expect, test } from 'vitest';
import type { Named, Page, Questions, Titled } from './seeded-library.js';

const reading = 'CVPR 2019: Deep Metric Learning';
const newer = 'ICCV 2019, CVPR 2020: Deep Metric Learning';

export function ideasAndUse(seeded: Questions): void {
  describe('where ideas come from', () => {
    const ends = 'from { ... on Method { name } } to { ... on Method { name } }';

    test('what inspired DAMLRRM?', async () => {
      const { method, paper } = await seeded.answer<Record<string, { inspiredBy: unknown }>>(`{
        method(by: { name: "DAMLRRM" }) { inspiredBy(first: 10) { nodes {
          status ${ends} evidence { asserter ownWork locator source { title } }
        } } }
        paper(by: { citekey: "xu2019asymmetric" }) { inspiredBy(first: 10) { nodes { ${ends} } } }
      }`);
      const manifolds = { from: { name: 'DAMLRRM' }, to: { name: 'Ranking on Manifolds' } };
      expect(method?.inspiredBy).toEqual({
        nodes: [
          {
            ...manifolds,
            status: 'SUPPORTED',
            evidence: [
              {
                asserter: 'AUTHOR',
                ownWork: true,
                locator: reading,
                source: { title: 'Deep Asymmetric Metric Learning via Rich Relationship Mining' },
              },
            ],
          },
        ],
      });
      expect(paper?.inspiredBy).toEqual({ nodes: [manifolds] });
    });

    test('what did RLL inspire?', async () => {
      const { method, paper } = await seeded.answer<Record<string, { inspired: unknown }>>(`{
        method(by: { name: "RLL" }) { inspired(first: 10) { nodes {
          qualifier ${ends} evidence { asserter asserterName ownWork locator }
        } } }
        paper(by: { title: "Ranked List Loss for Deep Metric Learning" }) {
          inspired(first: 10) { nodes { ${ends} } }
        }
      }`);
      const wisely = { from: { name: 'Sampling Wisely' }, to: { name: 'Ranked List Loss' } };
      expect(method?.inspired).toEqual({
        nodes: [
          {
            ...wisely,
            qualifier: 'partially',
            evidence: [
              { asserter: 'THIRD_PARTY', asserterName: 'Xinshao Wang', ownWork: true, locator: newer },
            ],
          },
        ],
      });
      expect(paper?.inspired).toEqual({ nodes: [wisely] });
    });
  });

  describe('who used what', () => {
    test('which of my thumbs-up papers use BN-Inception?', async () => {
      const backbone = await seeded.idOf('backbone', 'BN-Inception');
      const { papers } = await seeded.answer<{ papers: Page<Titled> }>(
        `query ($backbone: ID!) {
          papers(first: 50, where: { backbone: [$backbone], annotation: { interest: [UP] } }, orderBy: [TITLE_ASC]) {
            nodes { title }
          }
        }`,
        { backbone },
      );
      expect(papers.nodes.map(({ title }) => title)).toEqual([
        'Multi-Similarity Loss With General Pair Weighting for Deep Metric Learning',
        'Ranked List Loss for Deep Metric Learning',
      ]);
    });

    test('which papers were evaluated on SOP with a ResNet-50?', async () => {
      const { dataset } = await seeded.answer<{
        dataset: {
          relations: Page<{ from: Titled; protocol: { backbone: Named | null } | null }>;
        };
      }>(`{
        dataset(by: { name: "SOP" }) {
          relations(first: 100, types: [EVALUATED_ON], direction: INCOMING) {
            nodes { from { ... on Paper { title } } protocol { backbone { name } } }
          }
        }
      }`);
      const titles = dataset.relations.nodes
        .filter(({ protocol }) => protocol?.backbone?.name === 'ResNet-50')
        .map(({ from }) => from.title)
        .sort();
      expect(titles).toEqual([
        'Deep Metric Learning to Rank',
        'Deep Metric Learning with Tuplet Margin Loss',
        'Divide and Conquer the Embedding Space for Metric Learning',
        'MIC: Mining Interclass Characteristics for Improved Metric Learning',
        'Sampling Matters in Deep Embedding Learning',
      ]);
    });

    test('a paper that used a ResNet-50 elsewhere has another setup on SOP, and says so', async () => {
      const { paper } = await seeded.answer<{
        paper: { backbones: Named[]; relations: Page<{ to: Named; protocol: unknown }> };
      }>(`{
        paper(by: { citekey: "sun2020circle" }) {
          backbones { name }
          relations(first: 100, types: [EVALUATED_ON]) {
            nodes { to { ... on Dataset { name } } protocol { backbone { name } embeddingDim } }
          }
        }
      }`);
      expect(paper.backbones.map(({ name }) => name).sort()).toEqual(['BN-Inception', 'MGN', 'ResNet-50']);
      const setups = Object.fromEntries(paper.relations.nodes.map(({ to, protocol }) => [to.name, protocol]));
      const retrieval = { backbone: { name: 'BN-Inception' }, embeddingDim: 512 };
      const persons = { backbone: { name: 'ResNet-50' }, embeddingDim: null };
      expect(setups).toEqual({
        'CUB-200-2011': retrieval,
        CARS196: retrieval,
        SOP: retrieval,
        'Market-1501': persons,
        MSMT17: persons,
      });
    });
  });
}
