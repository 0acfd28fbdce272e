// A mistake in a pack is told with its file, its line and what is allowed; all of them at once.
import { describe, expect, test } from 'vitest';
import { packLimits } from '../../src/import/packs/limits.js';
import { problemsOf, sentence } from '../../src/import/packs/problems.js';
import { isLitgraphError } from '../../src/model/errors.js';
import { readSmall, type Changes } from '../support/packs.js';

describe('a mistake is told with file, line and what is allowed:', () => {
  test.each<[string, Changes, RegExp]>([
    [
      'a file that no pack has',
      { 'relation.yaml': '' },
      /^relation\.yaml:1: is no file of a pack; did you mean “relations\.yaml”\?$/,
    ],
    [
      'no pack.yaml',
      { 'pack.yaml': null },
      /^pack\.yaml:1: is missing: every pack has one, with name, title/,
    ],
    [
      'a misspelt key',
      { 'concepts.yaml': [['aliases: [RLL]', 'alaises: [RLL]']] },
      /^concepts\.yaml:3: methods\[1\]\.alaises: “alaises” is not a key here; did you mean “aliases”\?$/,
    ],
    [
      'an unknown key',
      { 'relations.yaml': [['\n    dataset: SOP', '\n    weather: SOP']] },
      /^relations\.yaml:11: .*“weather” is not a key here; allowed: type, from, to, dataset/,
    ],
    [
      'a type there is not',
      { 'relations.yaml': [['type: PROPOSES', 'type: PROPOSE']] },
      /^relations\.yaml:6: relations\[1\]\.type: "PROPOSE" is not allowed; did you mean “PROPOSES”\?; allowed: CITES/,
    ],
    [
      'ends that make no sense',
      { 'relations.yaml': [['from: ranked, to: { method: RLL }', 'from: { dataset: SOP }, to: ranked']] },
      /^relations\.yaml:6: .*PROPOSES cannot lead from a Dataset to a Paper; it joins a Paper to a Method, Dataset/,
    ],
    [
      'a relation of a thing to itself',
      {
        'relations.yaml': [['to: { method: RLL }\n    dataset', 'to: { method: Circle Loss }\n    dataset']],
      },
      /^relations\.yaml:10: .*one and the same/,
    ],
    [
      'a dataset where none may be',
      {
        'relations.yaml': [['to: { method: RLL }, evidence', 'to: { method: RLL }, dataset: SOP, evidence']],
      },
      /^relations\.yaml:6: .*PROPOSES is said of no dataset/,
    ],
    [
      'a paper that papers.bib has not',
      { 'relations.yaml': [['source: circle', 'source: cirlce']] },
      /^relations\.yaml:15: .*papers\.bib has no entry “cirlce”; did you mean “circle”\?$/,
    ],
    [
      'a name that concepts.yaml has not',
      { 'relations.yaml': [['\n    dataset: SOP', '\n    dataset: CUB']] },
      /^relations\.yaml:11: relations\[3\]\.dataset: concepts\.yaml has no dataset “CUB”/,
    ],
    [
      'an alias of two things',
      { 'concepts.yaml': [['{ name: Circle Loss }', '{ name: Circle Loss, aliases: [rll] }']] },
      /^relations\.yaml:6: .*“RLL” is an alias of “Ranked List Loss” and “Circle Loss”; use a name$/m,
    ],
    [
      'two things of one name',
      { 'concepts.yaml': [['{ name: Circle Loss }', '{ name: ranked-list loss }']] },
      /^concepts\.yaml:4: .*line 2 has a method of that name already/,
    ],
    [
      'no evidence',
      { 'relations.yaml': [['to: { method: RLL }, evidence: [talk]', 'to: { method: RLL }, evidence: []']] },
      /^relations\.yaml:6: .*evidence: must have at least one entry/,
    ],
    [
      'evidence of nobody',
      { 'relations.yaml': [['asserter: AUTHOR, source', 'source']] },
      /^relations\.yaml:15: .*asserter is missing; allowed: AUTHOR, THIRD_PARTY, READER$/,
    ],
    [
      'evidence under a name there is not',
      { 'relations.yaml': [['like: talk', 'like: tlak']] },
      /^relations\.yaml:14: .*no “tlak” under sources; did you mean “talk”\?$/,
    ],
    [
      'the same evidence twice',
      { 'relations.yaml': [['evidence: [talk]', 'evidence: [talk, talk]']] },
      /^relations\.yaml:6: .*evidence\[2\]: is the same evidence again$/,
    ],
    [
      'the same relation twice',
      {
        'relations.yaml': [
          [
            'relations:\n',
            'relations:\n  - { type: PROPOSES, from: ranked, to: { method: Ranked List Loss }, evidence: [talk] }\n',
          ],
        ],
      },
      /^relations\.yaml:7: .*line 6 says the same; put all its evidence there$/,
    ],
    [
      'a protocol where there is no setup',
      { 'relations.yaml': [['qualifier: partially', 'protocol: usual']] },
      /^relations\.yaml:12: .*only EVALUATED_ON has a protocol/,
    ],
    [
      'an address that is none',
      { 'relations.yaml': [["'https://example.org/talk'", "'ftp://example.org'"]] },
      /^relations\.yaml:2: sources\.talk\.sourceUrl: must be an http or https address$/m,
    ],
    [
      'a number where text belongs',
      { 'results.yaml': [["printed: '78.3'", 'printed: 78.3']] },
      /^results\.yaml:4: results\[1\]\.printed: must be text \(put quotes around it\), not 78\.3$/m,
    ],
    [
      'NaN',
      { 'results.yaml': [["printed: '78.3'", 'value: .nan']] },
      /^results\.yaml:4: results\[1\]\.value: must be a number, not NaN$/m,
    ],
    [
      'a value out of its metric’s range',
      { 'results.yaml': [["printed: '78.3'", "printed: '783'"]] },
      /^results\.yaml:4: results\[1\]\.printed: R@1 goes from 0 to 100 \(percent\); 783 is outside of that\.$/m,
    ],
    [
      'a value that is not the printed one',
      { 'results.yaml': [["printed: '78.3'", "printed: '78.3', value: 87.3"]] },
      /^results\.yaml:4: .*The value 87\.3 is not what "78\.3" says/m,
    ],
    [
      'a unit there is not',
      { 'concepts.yaml': [['unit: percent', 'unit: per cent']] },
      /^concepts\.yaml:10: metrics\[1\]\.unit: "per cent" is not allowed; did you mean “percent”\?/,
    ],
    [
      'a range upside down',
      { 'concepts.yaml': [['max: 100', 'max: -1']] },
      /^concepts\.yaml:10: metrics\[1\]\.max: is -1; it must be more than min, 0$/m,
    ],
    [
      'a copy of nothing',
      { 'results.yaml': [['copiedFrom: circle-sop', 'copiedFrom: circle-cub']] },
      /^results\.yaml:5: .*no figure with the key “circle-cub”; did you mean “circle-sop”\?$/,
    ],
    [
      'a copy that is said to be measured',
      { 'results.yaml': [['kind: COPIED', 'kind: INDEPENDENT']] },
      /^results\.yaml:5: .*is of the kind COPIED, not INDEPENDENT$/,
    ],
    [
      'copies in a circle',
      {
        'results.yaml': [
          ['key: circle-sop', 'key: circle-sop, copiedFrom: second'],
          ['SELF_REPORTED', 'COPIED'],
          ['- { method', '- { key: second, method'],
        ],
      },
      /^results\.yaml:4: .*circle\nresults\.yaml:5: .*circle$/,
    ],
    [
      'the same figure twice',
      {
        'results.yaml': [
          [
            'results:\n',
            "results:\n  - { method: Circle Loss, dataset: SOP, metric: 'R@1', printed: '78.3', kind: SELF_REPORTED, protocol: usual, reportedIn: circle, locator: Table 3 }\n",
          ],
        ],
      },
      /^results\.yaml:5: .*line 4 has the same figure, reported in the same place$/,
    ],
    [
      'a paper of the list that is not there',
      { 'list.yaml': [['paper: circle', 'paper: square']] },
      /^list\.yaml:5: sections\[1\]\.papers\[2\]: papers\.bib has no entry “square”$/,
    ],
    [
      'a topic that is not there',
      { 'list.yaml': [['[Metric learning]', '[Metric lerning]']] },
      /^list\.yaml:4: .*no topic “Metric lerning”; did you mean “Metric learning”\?$/,
    ],
    [
      'six stars',
      { 'ratings.yaml': [['interest: UP', 'stars: 6']] },
      /^ratings\.yaml:2: ratings\[1\]\.stars: must be at most 5/,
    ],
    [
      'a paper rated twice',
      { 'ratings.yaml': [['ratings:\n', 'ratings:\n  - { paper: ranked }\n']] },
      /^ratings\.yaml:3: .*is rated on line 2 already$/,
    ],
    [
      'two entries with one key',
      { 'papers.bib': [['{circle,', '{ranked,']] },
      /^papers\.bib:8: the entry of line 1 has the key “ranked” already$/m,
    ],
    [
      'text that is no YAML',
      { 'list.yaml': [['[Metric learning]', '[Metric learning']] },
      /^list\.yaml:\d+: this is no YAML: /,
    ],
    [
      'a key given twice',
      { 'pack.yaml': [['author: Ada', 'author: Ada\nauthor: Bob']] },
      /^pack\.yaml:6: this is no YAML: .*unique/,
    ],
    [
      'YAML that grows without end',
      { 'concepts.yaml': bomb() },
      /^concepts\.yaml:1: this is no YAML that a pack may have: /,
    ],
  ])('%s', (_mistake, changes, told) => {
    expect(complaints(changes).join('\n')).toMatch(told);
  });

  test('all at once, in the order of files and lines', () => {
    const told = complaints({
      'concepts.yaml': [['aliases: [RLL]', 'alias: [RLL]']],
      'relations.yaml': [
        ['type: EVALUATED_ON', 'type: EVALUATED'],
        ['source: circle', 'source: square'],
      ],
      'ratings.yaml': [['interest: UP', 'interest: HIGH']],
    });
    // Of “RLL” nothing is told: concepts.yaml could not be read whole.
    expect(told.map((line) => line.split(': ')[0])).toEqual([
      'concepts.yaml:3',
      'ratings.yaml:2',
      'relations.yaml:7',
      'relations.yaml:15',
    ]);
  });

  test('the first of very many', () => {
    const many = Array.from({ length: 200 }, (_, n) => `  - { name: M${n}, nmae: x }\n`).join('');
    expect(
      complaints({
        'concepts.yaml': `methods:\n${many}`,
        'relations.yaml': null,
        'results.yaml': null,
        'list.yaml': null,
      }),
    ).toHaveLength(packLimits.problems);
  });
});

function complaints(changes: Changes): string[] {
  try {
    readSmall(changes);
  } catch (error) {
    if (isLitgraphError(error))
      return [...problemsOf(error)].map(sentence).sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    throw error;
  }
  return [];
}

function bomb(): string {
  const levels = Array.from({ length: 9 }, (_, n) => `x${n + 1}: &x${n + 1} [${`*x${n},`.repeat(9)}]`);
  return `x0: &x0 [a]\n${levels.join('\n')}\n`;
}
