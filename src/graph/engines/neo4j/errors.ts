// Turns the driver's errors into ours. What is not in this table is a mistake in a query and passes through as it is.
import neo4j, { Neo4jError } from 'neo4j-driver';
import { LitgraphError } from '../../../model/errors.js';

/** `uri` is named in the message: it has no password in it. */
export function toLitgraphError(error: unknown, uri: string): unknown {
  if (!(error instanceof Error) || error instanceof LitgraphError) return error;
  const code = error instanceof Neo4jError ? error.code : '';
  if (/No space left|disk is full/i.test(error.message)) {
    return storeError('STORE_FULL', `The disk of the Neo4j at ${uri} is full. Free some space there.`, error);
  }
  if (/TransactionTimedOut/.test(code)) {
    return storeError('DEADLINE_EXCEEDED', 'A query took longer than its time limit and was stopped.', error);
  }
  if (/Security\.(Unauthorized|CredentialsExpired|AuthenticationRateLimit)/.test(code)) {
    return unavailable(uri, 'it does not accept NEO4J_USERNAME and NEO4J_PASSWORD', error);
  }
  if (/DatabaseNotFound/.test(code)) {
    return unavailable(uri, 'it has no database of the name in NEO4J_DATABASE', error);
  }
  if (isAway(error, code)) return unavailable(uri, 'it does not answer', error);
  return error;
}

/** The driver calls a connection that the server closed in the middle of an answer a protocol error. */
export function isLostConnection(error: Neo4jError): boolean {
  return error.code === neo4j.error.PROTOCOL_ERROR && /connection was closed/i.test(error.message);
}

function isAway(error: Error, code: string): boolean {
  const away = [neo4j.error.SERVICE_UNAVAILABLE, neo4j.error.SESSION_EXPIRED] as string[];
  return (
    away.includes(code) ||
    (error instanceof Neo4jError && isLostConnection(error)) ||
    code.startsWith('Neo.TransientError.') ||
    /Transaction\.(TransactionTerminated|Terminated|TransactionMarkedAsFailed)|DatabaseUnavailable/.test(
      code,
    ) ||
    /acquisition timed out|Pool is closed|Could not perform discovery|Failed to connect/i.test(error.message)
  );
}

function unavailable(uri: string, why: string, cause: Error): LitgraphError {
  return storeError(
    'STORE_UNAVAILABLE',
    `The graph at ${uri} cannot be used: ${why} (${cause.message.split('\n')[0] ?? ''}).`,
    cause,
  );
}

function storeError(
  code: 'STORE_FULL' | 'STORE_UNAVAILABLE' | 'DEADLINE_EXCEEDED',
  message: string,
  cause: Error,
): LitgraphError {
  return new LitgraphError(code, message, {}, { cause });
}
