// What contradicts what.
import { describe, expect, it } from 'vitest';
import { conflictPage } from '../../src/explore/conflict-pages.js';
import { conflictSummary, namedIn } from '../../src/explore/conflict-summary.js';
import { conflictsAmong, type ConflictEvidence } from '../../src/explore/conflicts.js';
import type { Evidence, Relation } from '../../src/model/relation.js';
import { unknownProtocol } from '../../src/model/protocol.js';
import type { Figure } from '../../src/model/result.js';
import { figure, figures, knownProtocol } from '../support/figures.js';

const { method, other, dataset, metric } = figures;
const printed = (text: string, more: Partial<Figure> = {}) =>
  figure(`${text} ${JSON.stringify(more)}`, { value: Number.parseFloat(text), printed: text, ...more });
const rerun = { kind: 'INDEPENDENT' } as const;
const unknown = { protocol: unknownProtocol };
const halfKnown = { protocol: { ...knownProtocol, crop: null } };

const evidence: Evidence = {
  id: 'evidence_x',
  stance: 'SUPPORTS',
  asserter: 'AUTHOR',
  asserterName: 'Ada',
  ownWork: true,
  source: 'paper_x',
  sourceUrl: null,
  locator: 'Table 2',
  note: null,
  results: [],
  qualifier: null,
  protocol: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  createdBy: null,
  retractedAt: null,
  import: null,
};

function claim(more: Partial<Relation> = {}): Relation {
  return {
    id: 'relation_x',
    type: 'OUTPERFORMS',
    from: method,
    to: other,
    dataset,
    metric: null,
    basis: 'CLAIMED',
    protocol: null,
    qualifier: null,
    status: 'SUPPORTED',
    evidence: [evidence],
    ...more,
  };
}

const works = new Map([
  [method, { id: method, methods: [method], papers: ['paper_of_method'] }],
  [other, { id: other, methods: [other], papers: [] }],
  ['paper_of_method', { id: 'paper_of_method', methods: [method], papers: ['paper_of_method'] }],
]);

function conflicts(all: readonly Figure[], more: Partial<ConflictEvidence> = {}) {
  return conflictsAmong({ figures: all, claims: [], disputed: [], works, ...more });
}
/** Kind, spread, certainty and printed values. */
const found = (...args: Parameters<typeof conflicts>) =>
  conflicts(...args).map(({ kind, spread, certain, results }) => [
    kind,
    spread,
    certain,
    ...results.map((one) => one.printed),
  ]);

describe('several numbers for one thing', () => {
  it('are a conflict under one protocol, from the smallest to the greatest', () => {
    expect(found([printed('70.1'), printed('64.0 ± 0.3'), printed('69.7')])).toEqual([
      ['DIFFERENT_VALUES', 6.1, true, '64.0 ± 0.3', '69.7', '70.1'],
    ]);
  });

  it('are not certain to be one where the protocol is not wholly known', () => {
    expect(found([printed('26.4', unknown), printed('27.2', unknown)])).toEqual([
      ['DIFFERENT_VALUES', 0.8, false, '26.4', '27.2'],
    ]);
  });

  it('are none where they are roundings of one number', () => {
    expect(found([printed('42', unknown), printed('42.4', unknown)])).toEqual([]);
  });

  it('are none under different protocols, of different methods, datasets or metrics', () => {
    const larger = { protocol: { ...knownProtocol, embeddingDim: 1 } };
    for (const more of [larger, { method: other }, { dataset: 'dataset_x' }, { metric: 'metric_x' }]) {
      expect(found([printed('70'), printed('60', more)])).toEqual([]);
    }
  });

  it('may be one, not certainly, where the protocols do not differ as far as they are known', () => {
    expect(found([printed('70'), printed('60', halfKnown), printed('50', unknown)])).toEqual([
      ['DIFFERENT_VALUES', 20, false, '50', '60', '70'],
    ]);
    expect(found([printed('70'), printed('71'), printed('60', halfKnown)])).toEqual([
      ['DIFFERENT_VALUES', 1, true, '70', '71'],
      ['DIFFERENT_VALUES', 11, false, '60', '70', '71'],
    ]);
  });

  it('count with every protocol that they may be of', () => {
    const larger = { protocol: { ...knownProtocol, embeddingDim: 1 } };
    expect(found([printed('70'), printed('60', larger), printed('50', unknown)])).toEqual([
      ['DIFFERENT_VALUES', 10, false, '50', '60'],
      ['DIFFERENT_VALUES', 20, false, '50', '70'],
    ]);
  });

  it('count a copied figure never, whether its original is there or not', () => {
    const original = printed('26.4');
    const copies = ['26.5', '30.0'].map((text) => printed(text, { kind: 'COPIED', copiedFrom: original.id }));
    expect(found([original, ...copies, printed('31.0', { kind: 'COPIED' })])).toEqual([]);
  });

  it('are one conflict among those who ran it again, too', () => {
    expect(found([printed('60.0', rerun), printed('61.0', rerun)])).toEqual([
      ['DIFFERENT_VALUES', 1, true, '60.0', '61.0'],
    ]);
  });
});

describe('a re-run', () => {
  it('that differs from what is reported is a gap, and nothing else', () => {
    expect(found([printed('69.7'), printed('64.0', rerun)])).toEqual([
      ['REPRODUCTION_GAP', 5.7, true, '64.0', '69.7'],
    ]);
  });

  it('that differs by no more than the printed digits round is none', () => {
    expect(found([printed('69.7'), printed('69.72', rerun)])).toEqual([]);
  });

  it('is not certain to be a gap where nothing differs but not all is known', () => {
    expect(found([printed('69.7'), printed('64.0', { ...rerun, ...halfKnown })])).toEqual([
      ['REPRODUCTION_GAP', 5.7, false, '64.0', '69.7'],
    ]);
  });

  it('under another protocol is none', () => {
    const small = { protocol: { ...knownProtocol, embeddingDim: 64 } };
    expect(found([printed('69.7'), printed('64.0', { ...rerun, ...small })])).toEqual([]);
  });

  it('has each reported figure once, the certain gaps apart from the others', () => {
    const runs = [printed('64.0', rerun), printed('65.0', rerun), printed('60.0', { ...rerun, ...unknown })];
    expect(found([printed('69.7'), ...runs]).filter(([kind]) => kind === 'REPRODUCTION_GAP')).toEqual([
      ['REPRODUCTION_GAP', 5.7, true, '64.0', '65.0', '69.7'],
      ['REPRODUCTION_GAP', 9.7, false, '60.0', '69.7'],
    ]);
  });
});

describe('a claim', () => {
  const worse = printed('60.0');
  const better = printed('70.0', { method: other });

  it('to outperform what comparable figures say is better is a conflict', () => {
    expect(found([worse, better], { claims: [claim()] })).toEqual([
      ['CLAIM_AGAINST_RESULTS', 10, true, '60.0', '70.0'],
    ]);
  });

  it('about a paper is one about the methods it proposes', () => {
    expect(found([worse, better], { claims: [claim({ from: 'paper_of_method' })] })).toHaveLength(1);
  });

  it('not to be better is one where it is better', () => {
    const denial = claim({ type: 'NOT_BETTER_THAN', from: other, to: method });
    expect(found([worse, better], { claims: [denial] })).toHaveLength(1);
    expect(found([worse, better], { claims: [claim({ type: 'NOT_BETTER_THAN' })] })).toEqual([]);
  });

  it('that the figures bear out, or do not deny everywhere, is none', () => {
    expect(found([worse, better], { claims: [claim({ from: other, to: method })] })).toEqual([]);
    const mixed = [worse, better, printed('10.0', { method: other, kind: 'INDEPENDENT' })];
    expect(
      conflicts(mixed, { claims: [claim()] }).filter(({ kind }) => kind === 'CLAIM_AGAINST_RESULTS'),
    ).toEqual([]);
  });

  it('on another dataset, or against figures that are not comparable, is none', () => {
    expect(found([worse, better], { claims: [claim({ dataset: 'dataset_x' })] })).toEqual([]);
    expect(found([worse, better], { claims: [claim({ metric: 'metric_x' })] })).toEqual([]);
    expect(found([worse, printed('70.0', { method: other, ...halfKnown })], { claims: [claim()] })).toEqual(
      [],
    );
  });

  it('that names no dataset is one where the figures deny it on all', () => {
    const elsewhere = { dataset: 'dataset_x', metric: 'metric_x' };
    const all = [worse, better, printed('1.0', elsewhere), printed('2.0', { ...elsewhere, method: other })];
    expect(found(all, { claims: [claim({ dataset: null })] })).toEqual([
      ['CLAIM_AGAINST_RESULTS', null, true, '1.0', '2.0', '60.0', '70.0'],
    ]);
  });

  it('that somebody disputes is one', () => {
    expect(conflicts([], { disputed: [claim()] })).toMatchObject([
      { kind: 'DISPUTED_CLAIM', relations: [{ id: 'relation_x' }], results: [], spread: null, certain: true },
    ]);
  });
});

describe('conflicts', () => {
  const all = [printed('69.7'), printed('64.0', rerun), printed('60.0'), printed('70.0', { method: other })];
  const everything = conflicts(all, { claims: [claim()], disputed: [claim()] });

  it('come in one order, in whatever order the figures do', () => {
    expect(everything.map(({ kind }) => kind)).toEqual([
      'DIFFERENT_VALUES',
      'CLAIM_AGAINST_RESULTS',
      'DISPUTED_CLAIM',
      'REPRODUCTION_GAP',
      'REPRODUCTION_GAP',
    ]);
    expect(conflicts(all.toReversed(), { claims: [claim()], disputed: [claim()] })).toEqual(everything);
  });

  it('are handed out page by page, each once, and the place holds when others go', () => {
    const first = conflictPage(everything, { first: 2, after: null });
    const after = first.items.at(-1)?.cursor ?? null;
    const rest = conflictPage(everything, { first: 10, after });
    expect([...first.items, ...rest.items].map(({ node }) => node)).toEqual(everything);
    expect([first.hasNextPage, first.hasPreviousPage]).toEqual([true, false]);
    expect([rest.hasNextPage, rest.hasPreviousPage]).toEqual([false, true]);
    expect(conflictPage(everything.slice(2), { first: 10, after }).items).toEqual(rest.items);
  });

  it.each(['', 'x', Buffer.from('["CONFLICT","NO_KIND","x"]').toString('base64url')])(
    'are refused behind the cursor %j',
    (after) => {
      expect(() => conflictPage(everything, { first: 1, after })).toThrow(/after is not a cursor/);
    },
  );
});

describe('a summary', () => {
  const names: Record<string, string> = {
    [method]: 'RLL',
    [other]: 'Circle Loss',
    [dataset]: 'SOP',
    [metric]: 'Recall@1',
    paper_x: 'A paper',
  };
  const summaries = (...args: Parameters<typeof conflicts>) =>
    conflicts(...args).map((conflict) => conflictSummary(conflict, (id) => names[id] ?? id));
  const inPaper = { reportedIn: 'paper_x', locator: 'Table 2' };

  it('names the values, where they are from and how far apart they are', () => {
    expect(summaries([printed('69.7', { ...inPaper, ...unknown }), printed('64.0', unknown)])).toEqual([
      'RLL on SOP in Recall@1 is reported at 64.0 (no source named) and 69.7 (“A paper”, Table 2), 5.7 apart; not all of the protocol is known.',
    ]);
  });

  it('of a gap tells what was reported from what came out', () => {
    expect(
      summaries([printed('69.7', inPaper), printed('64.0', { ...rerun, sourceUrl: 'https://x.org' })]),
    ).toEqual([
      'RLL on SOP in Recall@1 is reported at 69.7 (“A paper”, Table 2) and came out at 64.0 (https://x.org) when others ran it again, 5.7 apart.',
    ]);
  });

  it('of a claim names who makes it and the figures against it', () => {
    expect(summaries([printed('60.0'), printed('70.0', { method: other })], { claims: [claim()] })).toEqual([
      'That RLL outperforms Circle Loss on SOP, as Ada (“A paper”, Table 2) has it, is not what comparable figures say: RLL 60.0 (no source named) and Circle Loss 70.0 (no source named), 10 apart.',
    ]);
  });

  it('of a disputed claim names both sides', () => {
    const against: Evidence = {
      ...evidence,
      stance: 'DISPUTES',
      asserterName: null,
      asserter: 'READER',
      source: null,
      locator: null,
    };
    const disputed = [claim({ type: 'DISPUTES', dataset: null, evidence: [evidence, against] })];
    expect(summaries([], { disputed })).toEqual([
      'That RLL disputes Circle Loss is said by Ada (“A paper”, Table 2) and is disputed by a reader.',
    ]);
  });

  it('counts what is too much for a sentence', () => {
    const many = Array.from({ length: 8 }, (_, index) => printed(`${60 + index}.0`));
    expect(summaries(many)[0]).toMatch(/60\.0 .*63\.0 \(no source named\) and 4 more, 7 apart\.$/);
  });

  it('needs the names of all that it names', () => {
    const [conflict] = conflicts([printed('69.7', inPaper), printed('64.0')]);
    expect(conflict && namedIn(conflict).sort()).toEqual([method, dataset, metric, 'paper_x'].sort());
  });
});
