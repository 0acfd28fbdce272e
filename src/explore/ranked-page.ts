// Pages of a ranked list. A cursor is the score and id of its row, so that the place holds while rows come and go: the
// page begins behind the row of that id, or where it would stand if it is gone.
import { badInput } from '../model/errors.js';
import type { PageRequest } from '../model/page.js';
import { byScore } from './score.js';

export interface Ranked {
  readonly id: string;
  readonly score: number;
}

export interface RankedRows<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export function cursorOf(row: Ranked): string {
  return Buffer.from(JSON.stringify([row.score, row.id])).toString('base64url');
}

/** The rows behind the cursor, of a list in the order of `byScore`. Throws BAD_USER_INPUT where `after` is no cursor. */
export function rowsAfter<T extends Ranked>(ranked: readonly T[], page: PageRequest): RankedRows<T> {
  const after = page.after === null ? null : readCursor(page.after);
  const from = after === null ? 0 : placeBehind(ranked, after);
  return {
    rows: ranked.slice(from, from + page.first),
    hasNextPage: from + page.first < ranked.length,
    hasPreviousPage: from > 0,
  };
}

function placeBehind(ranked: readonly Ranked[], after: Ranked): number {
  const known = ranked.findIndex((row) => row.id === after.id);
  if (known !== -1) return known + 1;
  const next = ranked.findIndex((row) => byScore(row, after) > 0);
  return next === -1 ? ranked.length : next;
}

function readCursor(text: string): Ranked {
  const [score, id] = parse(text);
  if (typeof score !== 'number' || typeof id !== 'string') {
    throw badInput('after is not a cursor of this list; pass a cursor that this field returned.', ['after']);
  }
  return { score, id };
}

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
