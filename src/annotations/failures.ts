// Turns what Prisma and the two drivers throw into the errors of the catalogue, and tells which are worth another try.
import { LitgraphError, type ErrorCode } from '../model/errors.js';

/** Thrown inside a write when the row is no longer what the write was decided on: the write is run again. */
export class ChangedMeanwhile extends Error {
  override readonly name = 'ChangedMeanwhile';
}

/** SQLite's primary result codes, PostgreSQL's SQLSTATEs (or their classes) and errno names, by what they mean here. */
const meanings: readonly { code: ErrorCode; signs: RegExp; message: string }[] = [
  {
    code: 'STORE_FULL',
    signs: /^(?:SQLITE_FULL|53100|ENOSPC)$|disk is full|No space left on device/i,
    message:
      'The disk that holds the annotations is full. Free some space and try again; nothing acknowledged is lost.',
  },
  {
    code: 'STORE_DAMAGED',
    signs: /^(?:SQLITE_CORRUPT\w*|SQLITE_NOTADB|XX00[12])$|disk image is malformed|file is not a database/i,
    message:
      'The annotation store cannot be read: its file is damaged. Keep a copy of it, then restore a backup; `litgraph doctor` says more.',
  },
  {
    code: 'STORE_UNAVAILABLE',
    signs: /^(?:SQLITE_READONLY\w*)$|readonly database/i,
    message: 'The annotation store may not be written to: make its file and folder writable for this user.',
  },
  {
    code: 'STORE_UNAVAILABLE',
    signs:
      /^(?:P10(?:00|01|02|03|08|10|11|17)|P2024|P2028|P2037|08...|57P..|53300|3D000|28...|E(?:CONN\w+|TIMEDOUT|NOTFOUND|PIPE|AI_AGAIN|HOSTUNREACH)|SQLITE_(?:BUSY|LOCKED|CANTOPEN|IOERR|PERM|AUTH)\w*|57014|55P03|CLIENT_CLOSED|SocketTimeout|ConnectionClosed|DatabaseNotReachable|TooManyConnections)$|Connection terminated|timeout exceeded when trying to connect|Unable to open|Cannot use a pool after|client is closed/i,
    message: 'The annotation store does not answer. Try again; `litgraph doctor` says more.',
  },
];

const retriable =
  /^(?:P2002|P2034|40001|40P01|23505|TransactionWriteConflict|SQLITE_(?:BUSY|LOCKED)\w*|SocketTimeout|P1008)$|database is locked/;

/** True where the same write may well succeed a moment later: another one came between. */
export function worthAnotherTry(error: unknown): boolean {
  if (error instanceof LitgraphError) return false;
  return error instanceof ChangedMeanwhile || signsOf(error).some((sign) => retriable.test(sign));
}

/** The error of the catalogue that `error` means; `error` itself where it is a mistake in the program. */
export function asStoreError(error: unknown): unknown {
  if (error instanceof LitgraphError) return error;
  const signs = signsOf(error);
  const meaning = meanings.find((candidate) => signs.some((sign) => candidate.signs.test(sign)));
  if (meaning !== undefined) return new LitgraphError(meaning.code, meaning.message, {}, { cause: error });
  if (error instanceof ChangedMeanwhile) {
    return new LitgraphError(
      'STORE_UNAVAILABLE',
      'Others kept changing the same annotation. Try again.',
      {},
      { cause: error },
    );
  }
  return error;
}

/** Every code and message along an error, its causes and what Prisma's adapters put into `meta`. */
function signsOf(error: unknown, depth = 0): string[] {
  if (typeof error !== 'object' || error === null || depth > 5) return [];
  const it = error as Record<string, unknown>;
  const own = [
    it['code'],
    it['errorCode'],
    it['originalCode'],
    it['kind'],
    it['message'],
    it['originalMessage'],
  ];
  const meta = it['meta'] as Record<string, unknown> | undefined;
  return [
    ...own.filter((sign) => typeof sign === 'string'),
    ...signsOf(it['cause'], depth + 1),
    ...signsOf(meta?.['driverAdapterError'], depth + 1),
  ];
}
