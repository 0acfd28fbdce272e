// Which is better, asked of the packs that litgraph comes with: what figures show, what somebody says, and what neither tells.
import { describe, expect, test } from 'vitest';
import type { Named, Page, Questions, Titled } from './seeded-library.js';

const newer = 'ICCV 2019, CVPR 2020: Deep Metric Learning';

export function comparisons(seeded: Questions): void {
  describe('who is better', () => {
    const compare = `query ($a: ID!, $b: ID!, $dataset: ID) {
      compare(a: $a, b: $b, dataset: $dataset) {
        verdict reasons
        pairs { comparability reasons a { printed reportedIn { title } } b { printed } }
        claims {
          type from { ... on Method { name } } to { ... on Method { name } } dataset { name }
          evidence { stance asserter asserterName ownWork locator }
        }
      }
    }`;
    const compared = async (a: string, b: string, dataset: string) =>
      (
        await seeded.answer<{ compare: Record<string, unknown> }>(compare, {
          a: await seeded.idOf('method', a),
          b: await seeded.idOf('method', b),
          dataset: await seeded.idOf('dataset', dataset),
        })
      ).compare;

    test('is Circle Loss better than RLL on SOP, who says so, and is it their own work?', async () => {
      expect(await compared('Circle Loss', 'RLL', 'SOP')).toMatchObject({
        verdict: 'UNKNOWN',
        pairs: [],
        claims: [
          {
            type: 'NOT_BETTER_THAN',
            from: { name: 'Circle Loss' },
            to: { name: 'Ranked List Loss' },
            dataset: { name: 'SOP' },
            evidence: [
              {
                stance: 'SUPPORTS',
                asserter: 'THIRD_PARTY',
                asserterName: 'Xinshao Wang',
                ownWork: true,
                locator: newer,
              },
            ],
          },
        ],
      });
    });

    test("is MIC's setup on SOP comparable with SoftTriple's, and if not why?", async () => {
      const answer = await compared('MIC', 'SoftTriple', 'SOP');
      expect(answer).toMatchObject({ verdict: 'NOT_COMPARABLE', pairs: [], claims: [] });
      expect(answer['reasons']).toContain('DIFFERENT_BACKBONE');
    });

    test('which losses outperform contrastive on CUB by measurement, under which protocol?', async () => {
      const [contrastive, cub] = await Promise.all([
        seeded.idOf('method', 'contrastive'),
        seeded.idOf('dataset', 'CUB'),
      ]);
      const outperforming = async () =>
        (
          await seeded.answer<{ method: { outperformedBy: Page<unknown> } }>(
            `query ($method: ID!, $dataset: ID!) {
              method(by: { id: $method }) {
                outperformedBy(first: 100, dataset: $dataset, basis: [MEASURED]) {
                  nodes { basis status from { ... on Method { name } } evidence { results {
                    printed protocol { backbone { name } embeddingDim imageSize crop boundingBoxes pretraining }
                  } } }
                }
              }
            }`,
            { method: contrastive, dataset: cub },
          )
        ).method.outperformedBy.nodes;
      // No source of the packs tells a whole protocol of any figure: nothing follows from them for certain.
      expect(await outperforming()).toEqual([]);

      const protocol = {
        backbone: await seeded.idOf('backbone', 'GoogLeNet V2'),
        embeddingDim: 512,
        imageSize: 227,
        crop: 'single centre crop',
        boundingBoxes: false,
        pretraining: 'ImageNet',
      };
      const metric = await seeded.idOf('metric', 'Recall@1');
      const figures = [
        { method: contrastive, printed: '60.1', protocol },
        { method: await seeded.idOf('method', 'margin'), printed: '62.0', protocol },
        { method: await seeded.idOf('method', 'triplet'), printed: '58.8', protocol },
        // Better, but with a smaller embedding: no measurement of the one against the other.
        {
          method: await seeded.idOf('method', 'ProxyNCA'),
          printed: '63.5',
          protocol: { ...protocol, embeddingDim: 64 },
        },
      ];
      const added: string[] = [];
      for (const figure of figures) {
        const { addResult } = await seeded.answer<{
          addResult: { result: { id: string }; problems: unknown[] };
        }>(
          `mutation ($input: ResultInput!) { addResult(input: $input) { result { id } problems { message } } }`,
          {
            input: {
              ...figure,
              dataset: cub,
              metric,
              value: Number(figure.printed),
              kind: 'INDEPENDENT',
              sourceUrl: 'https://example.org/benchmark',
            },
          },
        );
        expect(addResult.problems).toEqual([]);
        added.push(addResult.result.id);
      }
      const whole = { ...protocol, backbone: { name: 'BN-Inception' } };
      expect(await outperforming()).toEqual([
        {
          basis: 'MEASURED',
          status: 'SUPPORTED',
          from: { name: 'Margin Loss' },
          evidence: [
            {
              results: [
                { printed: '62.0', protocol: whole },
                { printed: '60.1', protocol: whole },
              ],
            },
          ],
        },
      ]);
      for (const id of added) {
        await seeded.answer(`mutation ($id: ID!) { retractResult(id: $id) { problems { message } } }`, {
          id,
        });
      }
      expect(await outperforming()).toEqual([]);
    });

    test('what was the SOP leaderboard on 2018-12-31?', async () => {
      const { leaderboard } = await seeded.answer<{
        leaderboard: {
          metric: Named;
          groups: {
            complete: boolean;
            protocol: { backbone: Named | null; pretraining: string | null };
            rows: {
              rank: number;
              result: {
                printed: string;
                kind: string;
                method: Named;
                reportedIn: (Titled & { year: number }) | null;
              };
            }[];
          }[];
        };
      }>(
        `query ($dataset: ID!) {
          leaderboard(dataset: $dataset, asOf: "2018-12-31T23:59:59Z") {
            metric { name }
            groups {
              complete
              protocol { backbone { name } pretraining }
              rows { rank result { printed kind method { name } reportedIn { title year } } }
            }
          }
        }`,
        { dataset: await seeded.idOf('dataset', 'Stanford Online Products') },
      );
      expect(leaderboard.metric.name).toBe('R@1');
      const board = leaderboard.groups.map(({ complete, protocol, rows }) => [
        protocol.backbone?.name ?? 'unknown',
        protocol.pretraining ?? 'unknown',
        complete,
        rows.map(({ rank, result }) => `${rank} ${result.method.name} ${result.printed}`),
      ]);
      // A row is a method's best figure of its own: copies are none, and what differs or is not known parts the groups.
      expect(board).toEqual([
        ['unknown', 'unknown', false, ['1 Triplet Loss 72.6', '2 Contrastive Loss 37.4']],
        ['GoogLeNet', 'ImageNet', false, ['1 Triplet Loss 53.9', '2 Contrastive Loss 37.5']],
        ['GoogLeNet', 'unknown', false, ['1 Triplet Loss 42.1', '2 Contrastive Loss 42']],
      ]);
      expect(
        leaderboard.groups.flatMap(({ rows }) => rows.map(({ result }) => result.reportedIn?.year)),
      ).not.toContain(2019);
    });
  });
}
