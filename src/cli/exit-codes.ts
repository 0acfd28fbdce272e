// How a command ends, as a number for scripts; docs/command-line.md has the same table.
import { GraphQLError } from 'graphql';
import { isLitgraphError, type ErrorCode } from '../model/errors.js';

export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  notFound: 3,
  unavailable: 4,
  interrupted: 130,
} as const;

export const exitCodeMeanings: readonly (readonly [code: number, meaning: string])[] = [
  [exitCodes.ok, 'Done.'],
  [
    exitCodes.failed,
    'Failed, or done only in part: an entry could not be taken in, a text cites a key that no paper has, say.',
  ],
  [exitCodes.usage, 'The command, an option, a setting or a query makes no sense.'],
  [exitCodes.notFound, 'A paper, list, file or person that the command names is not there.'],
  [
    exitCodes.unavailable,
    'The store or the server does not answer, is locked or cannot be written; or Node is too old.',
  ],
  [exitCodes.interrupted, 'Stopped by Ctrl-C.'],
];

const codesOfErrors: Partial<Record<ErrorCode, number>> = {
  BAD_USER_INPUT: exitCodes.usage,
  AMBIGUOUS: exitCodes.usage,
  BAD_REQUEST: exitCodes.usage,
  GRAPHQL_PARSE_FAILED: exitCodes.usage,
  GRAPHQL_VALIDATION_FAILED: exitCodes.usage,
  QUERY_TOO_DEEP: exitCodes.usage,
  QUERY_TOO_LONG: exitCodes.usage,
  QUERY_TOO_COSTLY: exitCodes.usage,
  TOO_MANY_ALIASES: exitCodes.usage,
  PAYLOAD_TOO_LARGE: exitCodes.usage,
  CONFIGURATION: exitCodes.usage,
  NOT_FOUND: exitCodes.notFound,
  STORE_UNAVAILABLE: exitCodes.unavailable,
  STORE_FULL: exitCodes.unavailable,
  STORE_LOCKED: exitCodes.unavailable,
  STORE_DAMAGED: exitCodes.unavailable,
  DEADLINE_EXCEEDED: exitCodes.unavailable,
  CANCELLED: exitCodes.interrupted,
};

export function exitCodeOf(error: unknown): number {
  if (isLitgraphError(error)) return codesOfErrors[error.code] ?? exitCodes.failed;
  return error instanceof GraphQLError ? exitCodes.usage : exitCodes.failed;
}
