// Numbers as sources print them.
import { expect, it } from 'vitest';
import { readPrinted } from '../../src/model/printed-value.js';

it.each([
  ['69.7', 69.7, 0.1],
  ['42', 42, 1],
  ['0.697', 0.697, 0.001],
  ['.5', 0.5, 0.1],
  ['70.', 70, 1],
  ['70.0', 70, 0.1],
  ['1,234.5', 1234.5, 0.1],
  ['64.0 ± 0.3', 64, 0.1],
  ['64.0 +/- 0.3', 64, 0.1],
  ['64.0\\pm0.3', 64, 0.1],
  ['64.0 (0.3)', 64, 0.1],
  ['-0.2000', -0.2, 0.0001],
  ['−3', -3, 1],
  ['6.04e-3', 0.00604, 0.00001],
  ['24.4M', 24_400_000, 100_000],
  [' 69.7 ', 69.7, 0.1],
])('%j is %d, told to %d', (text, value, step) => {
  const read = readPrinted(text);
  expect(read?.value).toBeCloseTo(value, 9);
  expect(read?.step).toBeCloseTo(step, 9);
  expect(read?.isPercent).toBe(false);
});

it.each(['69.7%', '69.7 %', '69.7 ± 0.2 %', '69.7% ± 0.2%'])('%j is a percentage', (text) => {
  expect(readPrinted(text)).toMatchObject({ value: 69.7, isPercent: true });
});

it.each([
  '',
  'NaN',
  'Infinity',
  '∞',
  'about seventy',
  '-',
  '.',
  '69.7 and 70',
  '1,23',
  '1e999',
  '69,7',
  '0x10',
])('%j is no number', (text) => {
  expect(readPrinted(text)).toBeNull();
});
