// Turns what the embedded engine and SQLite say into our errors. Both tell most things by their message alone.
import { LitgraphError } from '../../../model/errors.js';

/** What a failure means for the store: how `store.ts` goes on from there. */
export function isWriteConflict(error: unknown): boolean {
  return messageOf(error).includes('GRAFEO-T001') || /Write conflict|SQLITE_BUSY/.test(messageOf(error));
}

/** The log could not be written: the engine takes no further commit until the database is opened again. */
export function needsReopening(error: unknown): boolean {
  return /reopen the database|earlier commit did not complete|log (?:write|is unavailable)|os error (?:5|27|28|122)\b/i.test(
    messageOf(error),
  );
}

export function isDamage(error: unknown): boolean {
  return /Corruption|SQLITE_CORRUPT|SQLITE_NOTADB|file is not a database|malformed/i.test(messageOf(error));
}

export function toLitgraphError(error: unknown, home: string): unknown {
  if (!(error instanceof Error) || error instanceof LitgraphError) return error;
  const message = messageOf(error);
  if (
    /os error (?:27|28|122)\b|No space left|Storage is full|SQLITE_FULL|database or disk is full/i.test(
      message,
    )
  ) {
    return storeError('STORE_FULL', `The disk that holds ${home} is full. Free some space.`, error);
  }
  if (/SQLITE_IOERR|os error 5\b|reopen the database|earlier commit did not complete/i.test(message)) {
    return storeError('STORE_UNAVAILABLE', `${home} cannot be written now (${firstLine(message)}).`, error);
  }
  if (/exceeded timeout|timeout error/i.test(message)) {
    return storeError('DEADLINE_EXCEEDED', 'A query took longer than its time limit and was stopped.', error);
  }
  if (isDamage(error)) {
    return storeError('STORE_DAMAGED', `The library in ${home} is damaged (${firstLine(message)}).`, error);
  }
  return error;
}

/** The first of an error's lines: the engine adds drawings of the query below it. */
export function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').trim();
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error && typeof error.code === 'string' ? `${error.code}: ` : '';
  return `${code}${error.message}`;
}

function storeError(code: LitgraphError['code'], message: string, cause: Error): LitgraphError {
  return new LitgraphError(code, message, {}, { cause });
}
