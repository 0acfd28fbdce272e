// Where figures and claims disagree, and what nobody has compared, asked of the packs that litgraph comes with.
import { describe, expect, test } from 'vitest';
import type { Named, Page, Questions, Titled } from './seeded-library.js';

export function disagreements(seeded: Questions): void {
  describe('who disagrees', () => {
    test('where do published figures for contrastive loss on CUB disagree, and by how much?', async () => {
      const { conflicts } = await seeded.answer<{
        conflicts: Page<{
          kind: string;
          summary: string;
          spread: number;
          certain: boolean;
          results: { printed: string; dataset: Named; reportedIn: Titled }[];
        }>;
      }>(
        `query ($about: ID!) {
          conflicts(first: 100, about: $about) { nodes {
            kind summary spread certain results { printed dataset { name } reportedIn { title } }
          } }
        }`,
        { about: await seeded.idOf('method', 'contrastive') },
      );
      const onCub = conflicts.nodes.filter(({ results }) => results[0]?.dataset.name === 'CUB-200-2011');
      expect(
        onCub.map(({ kind, spread, certain, results }) => ({
          kind,
          spread,
          certain,
          figures: results.map(({ printed, reportedIn }) => `${printed} ${reportedIn.title}`),
        })),
      ).toEqual([
        {
          kind: 'DIFFERENT_VALUES',
          spread: 28.6,
          certain: false,
          figures: [
            '26.4 Deep Metric Learning via Lifted Structured Feature Embedding',
            '27.2 Deep Adversarial Metric Learning',
            '32.8 Deep Variational Metric Learning',
            '55 Metric Learning With HORDE: High-Order Regularizer for Deep Embeddings',
          ],
        },
      ]);
      expect(onCub[0]?.summary).toContain('28.6 apart');
    });

    test('26.4 stands in five papers and was measured once', async () => {
      const { method } = await seeded.answer<{
        method: {
          results: Page<{
            printed: string;
            kind: string;
            reportedIn: Titled;
            copiedFrom: { reportedIn: Titled } | null;
          }>;
        };
      }>(
        `query ($dataset: ID!) {
          method(by: { name: "contrastive" }) { results(first: 100, dataset: $dataset) { nodes {
            printed kind reportedIn { title } copiedFrom { reportedIn { title } }
          } } }
        }`,
        { dataset: await seeded.idOf('dataset', 'CUB') },
      );
      const lifted = { title: 'Deep Metric Learning via Lifted Structured Feature Embedding' };
      const same = method.results.nodes.filter(({ printed }) => printed === '26.4');
      expect(same).toHaveLength(5);
      expect(same.filter(({ kind }) => kind === 'INDEPENDENT')).toEqual([
        { printed: '26.4', kind: 'INDEPENDENT', reportedIn: lifted, copiedFrom: null },
      ]);
      const copies = same.filter(({ kind }) => kind === 'COPIED');
      expect(copies.map(({ copiedFrom }) => copiedFrom?.reportedIn)).toEqual(Array(4).fill(lifted));
    });

    test('which claims about RLL are disputed, by whom, and where?', async () => {
      const { conflicts } = await seeded.answer<{
        conflicts: Page<{ relations: { evidence: { stance: string }[] }[] }>;
      }>(
        `query ($about: ID!) {
          conflicts(first: 100, about: $about) { nodes {
            kind certain
            relations {
              type status from { ... on Paper { title } } to { ... on Method { name } } dataset { name }
              evidence { stance asserter asserterName ownWork source { title } sourceUrl locator }
            }
          } }
        }`,
        { about: await seeded.idOf('method', 'RLL') },
      );
      const fairness = 'arXiv 2020: On the Fairness of Deep Metric Learning';
      const unbiased = { title: 'Unbiased Evaluation of Deep Metric Learning Algorithms' };
      // Both came with one pack, at one time: in no order of their own.
      for (const { relations } of conflicts.nodes) {
        for (const { evidence } of relations) evidence.sort((a, b) => (a.stance < b.stance ? 1 : -1));
      }
      expect(conflicts.nodes).toEqual([
        {
          kind: 'DISPUTED_CLAIM',
          certain: true,
          relations: [
            {
              type: 'DISPUTES',
              status: 'DISPUTED',
              from: unbiased,
              to: { name: 'Ranked List Loss' },
              dataset: { name: 'SOP' },
              evidence: [
                {
                  stance: 'SUPPORTS',
                  asserter: 'AUTHOR',
                  asserterName: null,
                  ownWork: false,
                  source: unbiased,
                  sourceUrl: 'https://xinshaoamoswang.github.io',
                  locator: fairness,
                },
                {
                  stance: 'DISPUTES',
                  asserter: 'THIRD_PARTY',
                  asserterName: 'Xinshao Wang',
                  ownWork: true,
                  source: null,
                  sourceUrl: 'https://xinshaoamoswang.github.io',
                  locator: fairness,
                },
              ],
            },
          ],
        },
      ]);
    });

    test('the paper of RLL rebuts the one that disputes it', async () => {
      const { paper } = await seeded.answer<{ paper: { relations: unknown } }>(`{
        paper(by: { citekey: "wang2019ranked" }) {
          relations(first: 10, types: [REBUTS], direction: OUTGOING) {
            nodes { to { ... on Paper { citekey } } dataset { name } evidence { asserterName ownWork } }
          }
        }
      }`);
      expect(paper.relations).toEqual({
        nodes: [
          {
            to: { citekey: 'fehervari2019unbiased' },
            dataset: { name: 'SOP' },
            evidence: [{ asserterName: 'Xinshao Wang', ownWork: true }],
          },
        ],
      });
    });
  });

  describe('what nobody has done', () => {
    test('which methods here were never compared on In-Shop?', async () => {
      const { coverage } = await seeded.answer<{
        coverage: {
          cells: {
            method: Named;
            dataset: Named;
            backbone: Named | null;
            selfReported: number;
            independent: number;
            comparableWith: Named[];
          }[];
          gaps: { method: Named; dataset: Named }[];
        };
      }>(
        `query ($topic: ID!) {
          coverage(topic: $topic) {
            cells {
              method { name } dataset { name } backbone { name } selfReported independent comparableWith { name }
            }
            gaps { method { name } dataset { name } }
          }
        }`,
        { topic: await seeded.idOf('topic', 'Deep Metric Learning') },
      );
      const inShop = { name: 'In-Shop Clothes' };
      const cells = coverage.cells.filter(({ dataset }) => dataset.name === inShop.name);
      // Three losses were run there, by one hand; that their whole protocol is one, the source does not say.
      expect(cells).toEqual(
        ['Margin Loss', 'N-Pair Loss', 'Triplet Loss'].map((name) => ({
          method: { name },
          dataset: inShop,
          backbone: { name: 'ResNet-50' },
          selfReported: 0,
          independent: 7,
          comparableWith: [],
        })),
      );
      const gaps = coverage.gaps.filter(({ dataset }) => dataset.name === inShop.name);
      const never = gaps.map(({ method }) => method.name);
      expect(never).toEqual(
        expect.arrayContaining([
          'Circle Loss',
          'Contrastive Loss',
          'MIC',
          'ProxyNCA',
          'Ranked List Loss',
          'SoftTriple',
        ]),
      );
      for (const { method } of cells) expect(never).not.toContain(method.name);
    });
  });
}
