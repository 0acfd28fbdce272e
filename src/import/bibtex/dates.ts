// date, year and month fields → year and month, from the spellings people use.
import { fold } from '../../model/keys.js';

export interface Published {
  readonly year: number | null;
  readonly month: number | null;
  /** Whether year and month say all that was written (no day, no "circa", no range). */
  readonly whole: boolean;
}

/** Of a `date` (ISO 8601, or a range of them: the beginning counts) or a `year`. */
export function readDate(text: string): Published {
  const iso = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T[\d:.Z+-]*)?[~?%]?(?:\s*\/.*)?$/.exec(text);
  if (iso?.[1] !== undefined) {
    const month = iso[2] === undefined ? null : monthNumber(iso[2]);
    return { year: Number(iso[1]), month, whole: /^-?\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text) };
  }
  const years = text.match(/(?<!\d)(?:1[0-9]|20|21)\d{2}(?!\d)/g);
  if (years === null) return { year: null, month: null, whole: false };
  return { year: Number(years[0]), month: readMonth(text), whole: false };
}

/** Of "jan", "March", "03", "10~January", "June/July" (the first), "Januar", "août"; null where there is none. */
export function readMonth(text: string): number | null {
  const named = fold(text).match(/[a-z]{3,}/g) ?? [];
  for (const word of named) {
    const month = months.findIndex((stems) => stems.some((stem) => word.startsWith(stem)));
    if (month >= 0) return month + 1;
  }
  const digits = /^\D*(\d{1,2})(?!\d)/.exec(text.trim());
  return digits?.[1] === undefined ? null : monthNumber(digits[1]);
}

function monthNumber(digits: string): number | null {
  const month = Number(digits);
  return month >= 1 && month <= 12 ? month : null;
}

/** English, German, French, Spanish, Italian, Portuguese, Dutch, by their beginnings, accents folded. */
const months: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev'],
  ['mar', 'maer', 'maa'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aou', 'ago'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic'],
];
