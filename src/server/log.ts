// The server's log: JSON lines on standard error, secrets left out.
import type { FastifyBaseLogger } from 'fastify';
import { destination, pino } from 'pino';

const standardError = 2;

export function makeLog(level: string): FastifyBaseLogger {
  return pino(
    {
      level,
      redact: ['req.headers.authorization', 'headers.authorization', 'token', 'password'],
    },
    destination({ fd: standardError, sync: true }),
  );
}
