// Which figures make sense: the value against what is printed, the metric's unit and range, and where it was copied from.
import { metricUnits, usualScale, type MetricScale, type MetricUnit } from './concept.js';
import { badInput } from './errors.js';
import { stableId } from './ids.js';
import { readPrinted, type PrintedValue } from './printed-value.js';
import type { Protocol } from './protocol.js';
import type { NewResult, Result } from './result.js';

/** A metric as messages name it. Its scale is null while nobody has described it. */
export interface MeasuredIn {
  readonly name: string;
  readonly scale: MetricScale | null;
}

/** A figure as somebody gives it: at least one of value and printed. */
export interface GivenFigure {
  readonly value: number | null;
  readonly printed: string | null;
  /** Of the value, where it is not the metric's. */
  readonly unit: string | null;
}

/** What units of one dimension are worth; only such are converted into each other. */
const dimensions: readonly Readonly<Partial<Record<MetricUnit, number>>>[] = [
  { percent: 1, fraction: 100 },
  { milliseconds: 1, seconds: 1e3, hours: 3_600e3, days: 86_400e3 },
  { bits: 1, bytes: 8 },
];

/** How far apart two numbers may be that were the same before they went through floating point. */
const floatingPoint = 1e-9;

/**
 * The value in the metric's unit. Throws BAD_USER_INPUT below `path` where there is none, it is no finite number, the unit is
 * unknown or of another dimension, the value is out of the metric's range or is not the number that is printed.
 */
export function valueOf(given: GivenFigure, metric: MeasuredIn, path: readonly string[]): number {
  const unit = readUnit(given.unit, metric, path);
  const printed = given.printed === null ? null : printedOf(given.printed, path);
  const value = given.value === null ? null : convert(given.value, unit, unitOf(metric));
  if (value === null && printed === null) {
    throw badInput('A result has a value, or a number as its source prints it.', [...path, 'value']);
  }
  if (value !== null && !Number.isFinite(value)) {
    throw badInput(`The value ${given.value} is not a finite number.`, [...path, 'value']);
  }
  if (value !== null && printed !== null && !readingsOf(printed, unit, metric).some(agrees(value))) {
    throw badInput(
      `The value ${value} is not what ${JSON.stringify(given.printed)} says; give one of them, or correct it.`,
      [...path, 'printed'],
    );
  }
  const decided = value ?? readingsOf(printed as PrintedValue, unit, metric)[0]?.value ?? NaN;
  checkRange(decided, metric, [...path, value === null ? 'printed' : 'value']);
  return decided;
}

/** Whether two figures cannot be roundings of one number: the intervals that print as they do have nothing in common. */
export function differ(a: Pick<Result, 'value' | 'printed'>, b: Pick<Result, 'value' | 'printed'>): boolean {
  const apart = Math.abs(a.value - b.value);
  const tolerance = floatingPoint * Math.max(1, Math.abs(a.value), Math.abs(b.value));
  return apart > tolerance && apart >= roundingOf(a) + roundingOf(b) - tolerance;
}

/**
 * Throws BAD_USER_INPUT at `path` where `result` cannot have been copied from `original`: another method, dataset or metric,
 * another kind than COPIED, or `original` goes back to the result itself. `ancestry` are the ids that `original` was copied
 * from, one after another.
 */
export function checkCopy(
  result: NewResult,
  original: Result,
  ancestry: readonly string[],
  id: string,
  path: readonly string[],
): void {
  const at = [...path, 'copiedFrom'];
  if (result.kind !== 'COPIED') {
    throw badInput(`A figure that was copied is of the kind COPIED, not ${result.kind}.`, [...path, 'kind']);
  }
  for (const end of ['method', 'dataset', 'metric'] as const) {
    if (result[end] === original[end]) continue;
    throw badInput(`The figure ${original.id} is of another ${end}; this one cannot be copied from it.`, at);
  }
  if (original.id === id) throw badInput('A figure cannot be copied from itself.', at);
  if (ancestry.includes(id)) {
    throw badInput(`The figure ${original.id} was itself copied from this one: that would be a circle.`, at);
  }
}

/** Throws BAD_USER_INPUT below `path` where a number of the protocol is none that can be. */
export function checkProtocol(protocol: Protocol, path: readonly string[]): void {
  for (const field of ['embeddingDim', 'imageSize'] as const) {
    const value = protocol[field];
    if (value === null || (Number.isInteger(value) && value >= 1 && value <= 1_000_000)) continue;
    throw badInput(`${field} is ${value}; it must be a whole number from 1 to 1000000.`, [...path, field]);
  }
}

/** The id that the figure is made with: the same one again is the same result, whoever brings it. */
export function resultId(result: NewResult): string {
  return stableId('result', figureKey(result));
}

/** What two results must share to be one: all but their date and what they were copied from. */
export function figureKey(result: Omit<NewResult, 'copiedFrom' | 'date'>): string {
  const { protocol } = result;
  return JSON.stringify([
    result.method,
    result.dataset,
    result.metric,
    result.value,
    result.printed,
    result.kind,
    protocol.backbone,
    protocol.embeddingDim,
    protocol.imageSize,
    protocol.crop,
    protocol.boundingBoxes,
    protocol.pretraining,
    protocol.optimizer,
    protocol.settings.map(({ name, value }) => `${name}\n${value}`).sort(),
    protocol.notes,
    result.reportedIn,
    result.sourceUrl,
    result.locator,
  ]);
}

/** Half a unit of the last digit that is printed, in the unit of the value; 0 where nothing is printed. */
function roundingOf({ value, printed }: Pick<Result, 'value' | 'printed'>): number {
  const read = printed === null ? null : readPrinted(printed);
  if (read === null) return 0;
  const fits = [1, 100, 0.01].find((factor) => agrees(value)(times(read, factor)));
  return (read.step / 2) * (fits ?? 1);
}

function readUnit(text: string | null, metric: MeasuredIn, path: readonly string[]): MetricUnit | null {
  const own = unitOf(metric);
  if (text === null) return own;
  const unit = metricUnits.find((known) => known === text.trim().toLowerCase());
  const at = [...path, 'unit'];
  if (unit === undefined) {
    throw badInput(`${JSON.stringify(text)} is no unit; the units are ${metricUnits.join(', ')}.`, at);
  }
  if (own === null) {
    throw badInput(`Nobody has said what ${metric.name} is measured in; say so with saveConcept first.`, at);
  }
  if (factorBetween(unit, own) !== null) return unit;
  throw badInput(`${metric.name} is measured in ${own}; ${unit} cannot be converted to it.`, at);
}

function unitOf({ scale }: MeasuredIn): MetricUnit | null {
  return (scale ?? usualScale).unit;
}

function printedOf(text: string, path: readonly string[]): PrintedValue {
  const read = readPrinted(text);
  if (read !== null) return read;
  throw badInput(
    `${JSON.stringify(text.slice(0, 60))} is not a number as sources print them: 69.7, 64.0 ± 0.3, 69.7%, 1,234.5.`,
    [...path, 'printed'],
  );
}

/** What the printed number may mean in the metric's unit, the likeliest first: sources print 0.697 and 69.7 for the same. */
function readingsOf(printed: PrintedValue, unit: MetricUnit | null, metric: MeasuredIn): PrintedValue[] {
  const own = unitOf(metric);
  const isShare = own === 'percent' || own === 'fraction';
  const likely: MetricUnit | null = printed.isPercent && isShare ? 'percent' : unit;
  const others: readonly MetricUnit[] = isShare && !printed.isPercent ? ['percent', 'fraction'] : [];
  return [likely, ...others].map((from) => times(printed, convert(1, from, own)));
}

function times({ value, step, isPercent }: PrintedValue, factor: number): PrintedValue {
  return { value: exact(value * factor), step: step * factor, isPercent };
}

function agrees(value: number) {
  return (printed: PrintedValue) =>
    Math.abs(value - printed.value) <= printed.step / 2 + floatingPoint * Math.max(1, Math.abs(value));
}

function convert(value: number, from: MetricUnit | null, to: MetricUnit | null): number {
  if (from === null || to === null || from === to) return value;
  return exact(value * (factorBetween(from, to) ?? 1));
}

function factorBetween(from: MetricUnit, to: MetricUnit): number | null {
  if (from === to) return 1;
  const dimension = dimensions.find((units) => units[from] !== undefined && units[to] !== undefined);
  return dimension === undefined ? null : (dimension[from] as number) / (dimension[to] as number);
}

/** Without the last digits that multiplying made: 0.697 × 100 is 69.7. */
function exact(value: number): number {
  return Number(value.toPrecision(14));
}

function checkRange(value: number, metric: MeasuredIn, path: readonly string[]): void {
  const { min, max, unit } = metric.scale ?? usualScale;
  if ((min === null || value >= min) && (max === null || value <= max)) return;
  const range = [min === null ? null : `from ${min}`, max === null ? null : `to ${max}`]
    .filter(Boolean)
    .join(' ');
  throw badInput(
    `${metric.name} goes ${range}${unit === null ? '' : ` (${unit})`}; ${value} is outside of that.`,
    path,
  );
}
