// Which figures make sense, which differ, and which are one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricScale } from '../../src/model/concept.js';
import { isLitgraphError } from '../../src/model/errors.js';
import { unknownProtocol } from '../../src/model/protocol.js';
import { lastDayOf, reportedAt } from '../../src/model/result-date.js';
import {
  checkCopy,
  checkProtocol,
  differ,
  resultId,
  valueOf,
  type GivenFigure,
} from '../../src/model/result-rules.js';
import { figure, newResult } from '../support/figures.js';

const percent: MetricScale = { higherIsBetter: true, unit: 'percent', min: 0, max: 100 };
const recall = { name: 'Recall@1', scale: percent };
const undescribed = { name: 'NMI', scale: null };
const seconds = {
  name: 'Time',
  scale: { higherIsBetter: false, unit: 'seconds', min: 0, max: null },
} as const;

function given(more: Partial<GivenFigure>): GivenFigure {
  return { value: null, printed: null, unit: null, ...more };
}

/** The path and message of what `work` throws. */
function problem(work: () => unknown): { path: unknown; message: string } {
  try {
    work();
  } catch (error) {
    if (isLitgraphError(error, 'BAD_USER_INPUT'))
      return { path: error.details['path'], message: error.message };
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a value', () => {
  it.each([
    ['is the printed number where it is left out', { printed: '64.0 ± 0.3' }, 64],
    ['is in percent where a percent sign is printed', { printed: '69.7%' }, 69.7],
    ['is converted from the unit that is given', { value: 0.697, unit: 'fraction' }, 69.7],
    ['is converted with what is printed', { printed: '0.697', unit: 'Fraction' }, 69.7],
    ['may be told in percent where the source prints a fraction', { value: 69.7, printed: '0.697' }, 69.7],
    ['may be finer than what is printed', { value: 69.68, printed: '69.7' }, 69.68],
    ['needs nothing printed', { value: 42 }, 42],
  ])('%s', (_name, figureGiven, value) => {
    expect(valueOf(given(figureGiven), recall, [])).toBe(value);
  });

  it('of a metric that nobody described is taken as it is', () => {
    expect(valueOf(given({ printed: '1,234.5' }), undescribed, [])).toBe(1234.5);
  });

  it('is converted between units of time', () => {
    expect(valueOf(given({ value: 1500, unit: 'milliseconds' }), seconds, [])).toBe(1.5);
  });

  it.each([
    ['there is none', {}, 'value', /a value, or a number/],
    ['it is NaN', { value: NaN }, 'value', /NaN is not a finite number/],
    ['it is infinite', { value: -Infinity }, 'value', /finite/],
    ['NaN is printed', { printed: 'NaN' }, 'printed', /"NaN" is not a number/],
    ['it is not what is printed', { value: 71, printed: '69.7' }, 'printed', /71 is not what "69.7" says/],
    ['it is above the range', { value: 101 }, 'value', /goes from 0 to 100 \(percent\); 101 is outside/],
    ['what is printed is below the range', { printed: '-3' }, 'printed', /-3 is outside/],
    [
      'its unit is unknown',
      { value: 1, unit: 'furlongs' },
      'unit',
      /"furlongs" is no unit; .*percent, fraction/,
    ],
    [
      'its unit is of another dimension',
      { value: 1, unit: 'seconds' },
      'unit',
      /measured in percent; seconds/,
    ],
  ])('is refused where %s', (_name, figureGiven, field, message) => {
    const found = problem(() => valueOf(given(figureGiven), recall, ['input']));
    expect(found.path).toEqual(['input', field]);
    expect(found.message).toMatch(message);
  });

  it('with a unit is refused where nobody has said what the metric is measured in', () => {
    const found = problem(() => valueOf(given({ value: 1, unit: 'percent' }), undescribed, []));
    expect(found).toEqual({
      path: ['unit'],
      message: expect.stringMatching(/Nobody has said what NMI/) as unknown,
    });
  });

  it('is what was printed, whatever number that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const printed = (hundredths / 100).toFixed(2);
        expect(valueOf(given({ printed, value: Number(printed) }), recall, [])).toBe(Number(printed));
      }),
    );
  });
});

describe('two figures differ', () => {
  const of = (printed: string | null, value = Number.parseFloat(printed ?? '')) => ({ value, printed });

  it.each([
    ['69.7', '64.0', true],
    ['69.7', '69.6', true],
    ['69.7', '69.70', false],
    ['69.7', '69.72', false],
    ['42', '41.6', false],
    ['42', '42.5', false],
    ['42', '42.6', true],
    ['42', '43', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(differ(of(a), of(b))).toBe(expected);
  });

  it('as far as they are told where nothing is printed', () => {
    expect(differ(of(null, 70), of(null, 69.9))).toBe(true);
    expect(differ(of(null, 70), of(null, 70))).toBe(false);
    expect(differ(of(null, 0.1 + 0.2), of(null, 0.3))).toBe(false);
  });

  it('by the digits of a fraction where the value is in percent', () => {
    expect(differ({ value: 69.7, printed: '0.697' }, { value: 69.68, printed: '69.68' })).toBe(false);
    expect(differ({ value: 69.7, printed: '0.697' }, { value: 69.5, printed: '69.5' })).toBe(true);
  });

  it('alike both ways round, and never from themselves', () => {
    const printed = fc.tuple(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(printed, printed, (one, other) => {
        const [a, b] = [one, other].map(([n, digits]) => of((n / 10 ** digits).toFixed(digits))) as [
          ReturnType<typeof of>,
          ReturnType<typeof of>,
        ];
        expect(differ(a, b)).toBe(differ(b, a));
        expect(differ(a, a)).toBe(false);
      }),
    );
  });
});

describe('a copy', () => {
  const original = figure('original');
  const copy = newResult({ kind: 'COPIED', copiedFrom: original.id });

  it('of the same method, dataset and metric is one', () => {
    expect(() => checkCopy(copy, original, [], resultId(copy), [])).not.toThrow();
  });

  it.each([
    ['of another method', copy, { method: 'method_x' }, [], 'copiedFrom', /of another method/],
    ['of another dataset', copy, { dataset: 'dataset_x' }, [], 'copiedFrom', /of another dataset/],
    ['in another metric', copy, { metric: 'metric_x' }, [], 'copiedFrom', /of another metric/],
    ['of itself', copy, { id: resultId(copy) }, [], 'copiedFrom', /from itself/],
    ['of its own copy', copy, {}, ['result_x', resultId(copy)], 'copiedFrom', /circle/],
    [
      'that somebody measured',
      { ...copy, kind: 'INDEPENDENT' as const },
      {},
      [],
      'kind',
      /of the kind COPIED/,
    ],
  ])('%s is refused', (_name, result, other, ancestry, field, message) => {
    const found = problem(() =>
      checkCopy(result, { ...original, ...other }, ancestry, resultId(copy), ['input']),
    );
    expect(found.path).toEqual(['input', field]);
    expect(found.message).toMatch(message);
  });
});

it.each([0, -1, 1.5, 2_000_000])('an embedding of %d numbers is refused', (embeddingDim) => {
  expect(problem(() => checkProtocol({ ...unknownProtocol, embeddingDim }, ['protocol'])).path).toEqual([
    'protocol',
    'embeddingDim',
  ]);
});

describe('a figure is the same result', () => {
  it('again, whenever it is dated, wherever it was copied from, however its settings are ordered', () => {
    const settings = [
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
    ];
    const one = newResult({ protocol: { ...unknownProtocol, settings } });
    const other = newResult({
      protocol: { ...unknownProtocol, settings: settings.toReversed() },
      date: '2020-01-01T00:00:00.000Z',
      copiedFrom: 'result_x',
    });
    expect(resultId(one)).toBe(resultId(other));
  });

  it.each([
    { value: 70.1 },
    { printed: '70.0' },
    { kind: 'COPIED' as const },
    { reportedIn: 'paper_x' },
    { locator: 'Table 3' },
    { protocol: { ...unknownProtocol, optimizer: 'Adam' } },
  ])('but not with another %j', (more) => {
    expect(resultId(newResult(more))).not.toBe(resultId(newResult()));
  });
});

describe('a figure is from', () => {
  it('its own date, or the last day of its paper’s month or year', () => {
    const at = { date: null, paperYear: 2018, paperMonth: null };
    expect(reportedAt({ ...at, date: '2019-03-01T00:00:00.000Z' })).toBe('2019-03-01T00:00:00.000Z');
    expect(reportedAt(at)).toBe('2018-12-31T00:00:00.000Z');
    expect(reportedAt({ ...at, paperMonth: 6 })).toBe('2018-06-30T00:00:00.000Z');
    expect(reportedAt({ ...at, paperYear: null })).toBeNull();
    expect(lastDayOf(2020, 2)).toBe('2020-02-29T00:00:00.000Z');
  });
});
