// The commands about what is said of things, on a small pack of knowledge: tables for people, GraphQL's answers for programs.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newCommandLine, type CommandLine } from '../support/command-line.js';

const pack = {
  'pack.yaml': `name: losses
title: Some losses
description: Two losses and who says what of them
source: https://example.org
author: Ada Lovelace
url: https://example.org
licence: CC0-1.0
`,
  'papers.bib': `@inproceedings{lovelace1843notes, title = {Notes on a Loss}, author = {Lovelace, Ada}, year = {1843}}
@inproceedings{menabrea1842sketch, title = {Sketch of a Loss}, author = {Menabrea, Luigi}, year = {1842}}
`,
  'concepts.yaml': `methods:
  - { name: Notes Loss, aliases: [NL, AL] }
  - { name: Sketch Loss, aliases: [SL, AL] }
datasets: [{ name: Birds, aliases: [B-200] }]
backbones: [{ name: GoogLeNet V2, aliases: [BN-Inception] }, { name: ResNet-50 }]
metrics: [{ name: R@1, higherIsBetter: true, unit: percent, min: 0, max: 100 }]
`,
  'relations.yaml': `sources:
  notes: { asserter: AUTHOR, source: lovelace1843notes, ownWork: true, locator: Section 1 }
relations:
  - { type: PROPOSES, from: lovelace1843notes, to: { method: Notes Loss }, evidence: [notes] }
  - { type: PROPOSES, from: menabrea1842sketch, to: { method: Sketch Loss }, evidence: [{ asserter: AUTHOR, source: menabrea1842sketch }] }
  - { type: INSPIRED_BY, from: lovelace1843notes, to: { method: Sketch Loss }, qualifier: partially, evidence: [notes] }
  - type: OUTPERFORMS
    from: { method: Notes Loss }
    to: { method: Sketch Loss }
    dataset: Birds
    evidence:
      - notes
      - { stance: DISPUTES, asserter: THIRD_PARTY, asserterName: Charles Babbage, sourceUrl: 'https://example.org/no', note: Not with gears. }
`,
  'results.yaml': `protocols:
  full: { backbone: BN-Inception, embeddingDim: 512, imageSize: 227, crop: single centre crop, boundingBoxes: false, pretraining: ImageNet }
results:
  - { method: Notes Loss, dataset: Birds, metric: R@1, printed: '61.5', kind: SELF_REPORTED, protocol: full, reportedIn: lovelace1843notes }
  - { method: Sketch Loss, dataset: Birds, metric: R@1, printed: '63', kind: SELF_REPORTED, protocol: full, reportedIn: menabrea1842sketch }
`,
} as const;

let cli: CommandLine;
beforeAll(async () => {
  cli = await newCommandLine();
  const folder = join(dirname(cli.home), 'losses');
  await mkdir(folder);
  for (const [name, text] of Object.entries(pack)) await cli.file(join('losses', name), text);
  expect(await cli.run(['load', folder])).toMatchObject({ code: 0, stderr: '' });
});
afterAll(() => cli.remove());

async function answer(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await cli.run(args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

describe('at the terminal', () => {
  test('a leaderboard ranks the figures that are comparable under what they share', async () => {
    expect(await answer('leaderboard', 'b-200', '--metric', 'r@1')).toBe(`R@1 on Birds, higher is better

2 methods: GoogLeNet V2, 512 dimensions, 227 pixels, single centre crop, no bounding boxes, ImageNet
  1.  63    Sketch Loss  self-reported, Sketch of a Loss (1842) [menabrea1842sketch]
  2.  61.5  Notes Loss   self-reported, Notes on a Loss (1843) [lovelace1843notes]
`);
  });

  test('a leaderboard is as it stood on a day or in a year, with a network and an embedding size', async () => {
    const then = await answer('leaderboard', 'Birds', '--as-of', '1842');
    expect(then).toContain('Sketch Loss');
    expect(then).not.toContain('Notes Loss');
    expect(await answer('leaderboard', 'Birds', '--as-of', '1843-12-31', '--dim', '512')).toContain('Notes');
    const none = await cli.run(['leaderboard', 'Birds', '--backbone', 'resnet 50']);
    expect(none).toEqual({ code: 0, stdout: '', stderr: 'No figures on Birds.\n' });
  });

  test('a comparison says who is better, by which figures, and who says what', async () => {
    const told = await answer('compare', 'NL', 'menabrea1842sketch');
    expect(told).toContain(`Notes Loss is worse than Sketch of a Loss wherever figures are comparable.

Figures
  R@1 on Birds: 61.5 against 63 (comparable)
      Notes Loss: self-reported, Notes on a Loss (1843) [lovelace1843notes]
      Sketch Loss: self-reported, Sketch of a Loss (1842) [menabrea1842sketch]

Claims
  Notes Loss OUTPERFORMS Sketch Loss on Birds, disputed
`);
    // What came in together comes in the order of its ids.
    expect(told.trim().split('\n').slice(-2).sort()).toEqual([
      '      Charles Babbage disputes it: https://example.org/no: Not with gears.',
      '      the author, of own work, says so: Notes on a Loss (1843) [lovelace1843notes], Section 1',
    ]);
  });

  test('conflicts are told with figures and claims', async () => {
    const told = await answer('conflicts', '--about', 'Notes Loss');
    expect(told).toMatch(/^CLAIM_AGAINST_RESULTS\n/m);
    expect(told).toMatch(/^DISPUTED_CLAIM\n/m);
    expect(told).toContain('Charles Babbage disputes it');
    const first = await cli.run(['conflicts', '-n', '1']);
    expect(first.stderr).toBe('1 more; -n shows more.\n');
  });

  test('a lineage shows things, nearest first, and how they hang together', async () => {
    expect(await answer('lineage', 'Notes Loss', '--direction', 'ancestors')).toBe(`method  Notes Loss
paper   Notes on a Loss (1843) [lovelace1843notes]
method  Sketch Loss
paper   Sketch of a Loss (1842) [menabrea1842sketch]

lovelace1843notes INSPIRED_BY Sketch Loss (partially)
lovelace1843notes PROPOSES Notes Loss
menabrea1842sketch PROPOSES Sketch Loss
`);
  });

  test.each([
    [['leaderboard', 'Birds'], { leaderboard: { metric: { name: 'R@1' } } }],
    [['compare', 'NL', 'SL'], { compare: { verdict: 'WORSE' } }],
    [['conflicts'], { conflicts: { totalCount: 2 } }],
    [['lineage', 'NL'], { lineage: { truncated: false } }],
  ])('%j prints with --json what GraphQL answers', async (args, data) => {
    expect(JSON.parse(await answer(...args, '--json'))).toMatchObject(data);
  });
});

test('a name that fits several things is refused with all of them, which their ids then name', async () => {
  const { code, stderr } = await cli.run(['lineage', 'AL']);
  expect(code).not.toBe(0);
  expect(stderr).toMatch(/^ {2}method_\w+ {2}Notes Loss$/m);
  const [, id = ''] = /^ {2}(method_\w+) {2}Sketch Loss$/m.exec(stderr) ?? [];
  expect(await answer('lineage', id)).toContain('method  Sketch Loss');
});

test.each<[string, string[], number, RegExp]>([
  ['a name of nothing', ['lineage', 'Nobody'], 3, /No method or paper .*“Nobody”/],
  ['a dataset where a method is asked for', ['compare', 'NL', 'Birds'], 3, /No method or paper .*“Birds”/],
  ['a day that is none', ['leaderboard', 'Birds', '--as-of', '2018-02-31'], 2, /--as-of is 2018-02-31/],
  ['too many steps', ['lineage', 'NL', '--depth', '11'], 2, /--depth is 11/],
])('%s is told in one sentence', async (_what, args, code, sentence) => {
  const outcome = await cli.run(args);
  expect(outcome).toMatchObject({ code, stdout: '' });
  expect(outcome.stderr).toMatch(sentence);
  expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
});
