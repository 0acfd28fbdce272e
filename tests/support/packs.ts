// A small pack for tests: two papers, what they propose, say of each other, and measured. Each test changes a file of it.
import type { Pack, PackFile } from '../../src/import/packs/pack.js';
import { readPack } from '../../src/import/packs/read.js';

export const smallPack: Readonly<Record<string, string>> = {
  'pack.yaml': `name: small-pack
title: Small pack
description: Two losses.
source: A talk
author: Ada
url: https://example.org/talk
licence: Facts only.
`,
  'papers.bib': `@inproceedings{ranked,
  title = {Ranked Lists for Embeddings},
  author = {Wang, Xin and Hua, Yan},
  booktitle = {CVPR},
  year = {2019},
}

@inproceedings{circle,
  title = {A Circle of Pairs},
  author = {Sun, Yi},
  booktitle = {CVPR},
  year = {2020},
}
`,
  'concepts.yaml': `methods:
  - name: Ranked List Loss
    aliases: [RLL]
  - { name: Circle Loss }
datasets:
  - { name: SOP, aliases: [Stanford Online Products] }
backbones:
  - { name: BN-Inception, aliases: [GoogLeNet V2, Inception with BN] }
metrics:
  - { name: 'R@1', aliases: ['Recall@1'], higherIsBetter: true, unit: percent, min: 0, max: 100 }
topics:
  - { name: Metric learning }
`,
  'relations.yaml': `sources:
  talk: { asserter: THIRD_PARTY, asserterName: Ada, sourceUrl: 'https://example.org/talk', locator: Slide 3 }
protocols:
  usual: { backbone: GoogLeNet V2, embeddingDim: 512, settings: { clusters: 30 } }
relations:
  - { type: PROPOSES, from: ranked, to: { method: RLL }, evidence: [talk] }
  - { type: EVALUATED_ON, from: { method: Circle Loss }, to: { dataset: SOP }, protocol: usual, evidence: [talk] }
  - type: NOT_BETTER_THAN
    from: { method: Circle Loss }
    to: { method: RLL }
    dataset: SOP
    qualifier: partially
    evidence:
      - { like: talk, ownWork: true, note: By hearsay. }
      - { asserter: AUTHOR, source: circle, stance: DISPUTES, results: [circle-sop] }
`,
  'results.yaml': `protocols:
  usual: { backbone: BN-Inception, embeddingDim: 512 }
results:
  - { key: circle-sop, method: Circle Loss, dataset: SOP, metric: 'Recall@1', printed: '78.3', kind: SELF_REPORTED, protocol: usual, reportedIn: circle, locator: Table 3 }
  - { method: Circle Loss, dataset: SOP, metric: 'R@1', printed: '78.3', kind: COPIED, protocol: usual, reportedIn: ranked, copiedFrom: circle-sop }
`,
  'list.yaml': `name: Talk
sections:
  - heading: First part
    topics: [Metric learning]
    papers: [ranked, { paper: circle, note: Skim. }]
`,
  'ratings.yaml': `ratings:
  - { paper: ranked, interest: UP, note: Read twice., tags: [loss] }
`,
};

/** Pairs of what stands in a file and what shall stand there instead; a text alone replaces the file, null removes it. */
export type Changes = Readonly<Record<string, readonly (readonly [string, string])[] | string | null>>;

export function smallFiles(changes: Changes = {}): PackFile[] {
  const files = new Map(Object.entries(smallPack));
  for (const [name, change] of Object.entries(changes)) {
    if (change === null) files.delete(name);
    else if (typeof change === 'string') files.set(name, change);
    else {
      for (const [from, to] of change) {
        const text = files.get(name) ?? '';
        if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
        files.set(name, text.replace(from, to));
      }
    }
  }
  return [...files].map(([name, text]) => ({ name, text }));
}

export function readSmall(changes: Changes = {}): Pack {
  return readPack(smallFiles(changes));
}
