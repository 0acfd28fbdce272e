// What the words of a note propose, and what they do not.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { proposalsIn } from '../../src/import/reading-list/phrases.js';
import { noSharedData, sharedData } from '../support/shared-data.js';

function proposed(...texts: string[]) {
  const lines = texts.map((text, at) => ({
    line: at + 1,
    indent: text.length - text.trimStart().length,
    text,
  }));
  return proposalsIn(lines).map(({ type, toText, datasetText }) =>
    [type, toText, ...(datasetText === null ? [] : [datasetText])].join(' | '),
  );
}

describe('the words of a note', () => {
  it.each([
    ['ResNet-50 + PyTorch', ['USES_BACKBONE | ResNet-50']],
    [
      'GoogLeNet V1, V2 and ResNet-50',
      ['USES_BACKBONE | GoogLeNet V1', 'USES_BACKBONE | GoogLeNet V2', 'USES_BACKBONE | ResNet-50'],
    ],
    ['GoogLeNet V2 (Inception BN)', ['USES_BACKBONE | GoogLeNet V2 (Inception BN)']],
    ['Backbone: Densenet 201', ['USES_BACKBONE | Densenet 201']],
    ['Net architecture-2: ViT-B/16 for CUB and SOP', ['USES_BACKBONE | ViT-B/16']],
    ['Datasets: CUB-200-2011, SOP', ['EVALUATED_ON | CUB-200-2011', 'EVALUATED_ON | SOP']],
    ['Prior work: ProxyNCA', ['EXTENDS | ProxyNCA']],
    ['The loss is inspired by Proxy-NCA. It is faster.', ['INSPIRED_BY | Proxy-NCA']],
    ['inspired by our work: Ranked List Loss, CVPR 2019', ['INSPIRED_BY | Ranked List Loss']],
    ['It is not better than Ranked List Loss on SOP.', ['NOT_BETTER_THAN | Ranked List Loss | SOP']],
    ['Analogous to ProxyNCA or ProxyTriplet', ['ANALOGOUS_TO | ProxyNCA', 'ANALOGOUS_TO | ProxyTriplet']],
  ])('propose a relation to what they name: %s', (text, relations) => {
    expect(proposed(`- ${text}`)).toEqual(relations);
  });

  it.each([
    'The results on SOP are not good, only 69.7 with GoogLeNet',
    'inspired by how people learn',
    'The performance is not better than before.',
    'Motivation: maximise the similarity',
    'Backbone: the usual one',
    `inspired by ${'A'.repeat(90)}`,
  ])('propose nothing where they name nothing: %s', (text) => {
    expect(proposed(text)).toEqual([]);
  });

  it('propose what is listed below “Datasets:” until the list ends', () => {
    expect(proposed('- Datasets:', '  - CUB-200-2011', '  - SOP', '- We freeze BN.')).toEqual([
      'EVALUATED_ON | CUB-200-2011',
      'EVALUATED_ON | SOP',
    ]);
  });

  it('count only where the library knows the name, when it stands alone and is no network', () => {
    const alone = proposalsIn([{ line: 1, indent: 0, text: '- In-Shop Clothes' }]);
    expect(alone.map(({ type, onlyIfKnown }) => [type, onlyIfKnown])).toEqual([
      ['USES_BACKBONE', true],
      ['EVALUATED_ON', true],
    ]);
  });

  it('are read in time that grows with the text, whatever it is', () => {
    for (const text of [
      'inspired by '.repeat(20_000),
      ', '.repeat(50_000),
      '('.repeat(90_000),
      'a: '.repeat(40_000),
    ]) {
      const began = performance.now();
      proposalsIn([{ line: 1, indent: 0, text }]);
      expect(performance.now() - began).toBeLessThan(500);
    }
  });
});

const seed = sharedData('seed', '000_afb051330d1d0a71.txt');

it.skipIf(seed === null)(`the seed proposes what its keeper wrote (${noSharedData})`, () => {
  const entries = Array.from(readBibliography(readFileSync(seed ?? '', 'utf8')).entries);
  const of = (title: string) =>
    (entries.find(({ fields }) => fields?.title?.startsWith(title))?.proposals ?? [])
      .filter(({ onlyIfKnown }) => !onlyIfKnown)
      .map(({ type, toText, datasetText, qualifier, line }) => [type, toText, datasetText, qualifier, line]);
  expect(of('Sampling Wisely')).toEqual([
    ['INSPIRED_BY', 'Ranked List Loss', null, 'partially', 71],
    ['EVALUATED_ON', 'CUB-200-2011', null, null, 76],
    ['EVALUATED_ON', 'CARS-196', null, null, 76],
    ['EVALUATED_ON', 'SOP', null, null, 76],
    ['USES_BACKBONE', 'Densenet 201', null, null, 78],
    ['USES_BACKBONE', 'GoogLeNet V2 (Inception with BN)', null, null, 78],
    ['NOT_BETTER_THAN', 'Ranked List Loss', null, null, 83],
  ]);
  expect(of('Circle Loss')).toEqual([
    ['USES_BACKBONE', 'ResNet50 (globla)', null, null, 66],
    ['USES_BACKBONE', 'GoogLeNet (BN-Inception)', null, null, 68],
    ['NOT_BETTER_THAN', 'Ranked List Loss', 'SOP', null, 69],
  ]);
  expect(of('SoftTriple Loss')).toEqual([
    ['ANALOGOUS_TO', 'ProxyNCA', null, null, 43],
    ['ANALOGOUS_TO', 'ProxyTriplet', null, null, 43],
    ['USES_BACKBONE', 'GoogLeNet V2 (Inception with BN)', null, null, 47],
    ['EXTENDS', 'ProxyNCA', null, null, 53],
  ]);
});
