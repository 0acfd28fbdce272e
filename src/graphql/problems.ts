// Expected failures of mutations: what the person who asked can put right comes back as `problems`, everything else is an
// error of the request.
import { isLitgraphError, type ErrorCode } from '../model/errors.js';
import type { Problem } from './generated.js';

const expected: readonly ErrorCode[] = [
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'AMBIGUOUS',
  'ALREADY_UNDONE',
  'IMPORT_RUNNING',
  'IDENTIFIER_TAKEN',
  'NAME_TAKEN',
];

export interface Attempt<T> {
  /** Null where there are problems. */
  readonly done: T | null;
  readonly problems: readonly Problem[];
}

/** What `work` resolves to, or the problem that kept it from being done. */
export async function attempt<T>(work: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { done: await work(), problems: [] };
  } catch (error) {
    if (!isLitgraphError(error) || !expected.includes(error.code)) throw error;
    const { code, message, details } = error;
    const path = Array.isArray(details['path']) ? details['path'].map(String) : null;
    return { done: null, problems: [{ code, message, path }] };
  }
}
