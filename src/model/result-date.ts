// When a figure came to be known, where its source says no more than a year or a month.
import type { Figure } from './result.js';

/** The last day of the month, or of the year where no month is known, as RFC 3339. */
export function lastDayOf(year: number, month: number | null): string {
  const day = new Date(0);
  day.setUTCFullYear(year, month ?? 12, 0);
  return day.toISOString();
}

/** When it was reported: its own date, else its paper's; null where neither is known. */
export function reportedAt(figure: Pick<Figure, 'date' | 'paperYear' | 'paperMonth'>): string | null {
  if (figure.date !== null) return figure.date;
  return figure.paperYear === null ? null : lastDayOf(figure.paperYear, figure.paperMonth);
}
