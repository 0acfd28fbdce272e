// Pages of a ranked list. A cursor is the score and id of its row, so that the place holds while rows come and go.
import { badInput } from '../model/errors.js';
import type { PageRequest } from '../model/page.js';
import { byScore } from './score.js';

export interface Ranked {
  readonly paperId: string;
  readonly score: number;
}

export interface RankedRows<T> {
  readonly rows: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export function cursorOf(row: Ranked): string {
  return Buffer.from(JSON.stringify([row.score, row.paperId])).toString('base64url');
}

/** The rows behind the cursor, of a list in the order of `byScore`. Throws BAD_USER_INPUT where `after` is no cursor. */
export function rowsAfter<T extends Ranked>(ranked: readonly T[], page: PageRequest): RankedRows<T> {
  const after = page.after === null ? null : readCursor(page.after);
  const start = after === null ? 0 : ranked.findIndex((row) => byScore(row, after) > 0);
  const from = start === -1 ? ranked.length : start;
  return {
    rows: ranked.slice(from, from + page.first),
    hasNextPage: from + page.first < ranked.length,
    hasPreviousPage: from > 0,
  };
}

function readCursor(text: string): Ranked {
  const [score, paperId] = parse(text);
  if (typeof score !== 'number' || typeof paperId !== 'string') {
    throw badInput('after is not a cursor of this list; pass a cursor that this field returned.', ['after']);
  }
  return { score, paperId };
}

function parse(text: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
