// A number as a source prints it ("69.7", "64.0 ± 0.3", "69.7%", "1,234.5", "24.4M") → what it says and how finely.

export interface PrintedValue {
  /** The number before any unit: 69.7 for "69.7%", 24400000 for "24.4M". */
  readonly value: number;
  /** One unit of its last digit: 0.1 for "69.7". Any number less than half of it away prints the same. */
  readonly step: number;
  /** Whether a percent sign stands behind it. */
  readonly isPercent: boolean;
}

const number = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?`;
const deviation = String.raw`(?:(?:±|\+\s*/?\s*-|\\pm)\s*${number}|\(\s*±?\s*${number}\s*\))`;
const form = new RegExp(
  String.raw`^([+-]?)(${number})(?:[eE]([+-]?\d{1,3}))?\s*([KMGBT])?\s*(%?)\s*(?:${deviation}\s*(%?))?$`,
  'u',
);

const multiples: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, G: 1e9, B: 1e9, T: 1e12 };

/** Null where the text is no number in digits: "NaN", "∞", "about seventy". A deviation behind it is read over. */
export function readPrinted(text: string): PrintedValue | null {
  const plain = text
    .trim()
    .replace(/−/g, '-')
    .replace(/\u00a0|\u202f/g, ' ');
  const [, sign, digits = '', exponent = '0', multiple = '', percent, percentBehind] = form.exec(plain) ?? [];
  if (!/\d/.test(digits)) return null;
  const [, fraction = ''] = digits.split('.');
  const scale = multiples[multiple] ?? 1;
  const power = Number(exponent);
  const magnitude = Number(`${digits.replace(/,/g, '').replace(/\.$/, '')}e${power}`) * scale;
  if (!Number.isFinite(magnitude)) return null;
  return {
    value: sign === '-' ? -magnitude : magnitude,
    step: Number(`1e${power - fraction.length}`) * scale,
    isPercent: percent === '%' || percentBehind === '%',
  };
}
