// What the databases' errors mean to a person, and which writes are tried again.
import { describe, expect, it } from 'vitest';
import { asStoreError, ChangedMeanwhile, worthAnotherTry } from '../../src/annotations/failures.js';
import { badInput } from '../../src/model/errors.js';

/** As Prisma wraps what an adapter throws. */
function prismaError(code: string, cause: Record<string, unknown>): Error {
  return Object.assign(new Error('Invalid invocation'), { code, meta: { driverAdapterError: { cause } } });
}

describe('an error of the database', () => {
  it.each([
    [
      'STORE_FULL',
      prismaError('P2010', { kind: 'sqlite', originalMessage: 'SQLITE_FULL: database or disk is full' }),
    ],
    ['STORE_FULL', prismaError('P2039', { kind: 'postgres', originalCode: '53100' })],
    [
      'STORE_DAMAGED',
      Object.assign(new Error('database disk image is malformed'), { code: 'SQLITE_CORRUPT' }),
    ],
    ['STORE_DAMAGED', Object.assign(new Error('file is not a database'), { code: 'SQLITE_NOTADB' })],
    [
      'STORE_UNAVAILABLE',
      Object.assign(new Error('attempt to write a readonly database'), { code: 'SQLITE_READONLY' }),
    ],
    ['STORE_UNAVAILABLE', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['STORE_UNAVAILABLE', prismaError('P1001', { kind: 'DatabaseNotReachable' })],
    ['STORE_UNAVAILABLE', prismaError('P2010', { kind: 'postgres', originalCode: '57P01' })],
    ['STORE_UNAVAILABLE', new Error('Connection terminated unexpectedly')],
    ['STORE_UNAVAILABLE', new ChangedMeanwhile()],
  ])('becomes %s', (code, error) => {
    expect(asStoreError(error)).toMatchObject({ code, cause: error });
  });

  it('stays what it is where it is a mistake in the program, or already explained', () => {
    const mistakes = [new TypeError('x is not a function'), prismaError('P2003', {}), badInput('No.', ['x'])];
    for (const error of mistakes) expect(asStoreError(error)).toBe(error);
    expect(asStoreError('text')).toBe('text');
  });
});

describe('a write', () => {
  it.each([
    new ChangedMeanwhile(),
    prismaError('P2002', {}),
    prismaError('P2034', {}),
    prismaError('P1008', { kind: 'SocketTimeout' }),
    Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY_SNAPSHOT' }),
  ])('is tried again after another came between: $name $code', (error) => {
    expect(worthAnotherTry(error)).toBe(true);
  });

  it.each([
    badInput('No.', ['x']),
    prismaError('P2003', {}),
    prismaError('P2010', { originalMessage: 'disk is full' }),
    new Error('Connection terminated unexpectedly'),
  ])('is not tried again after %s', (error) => {
    expect(worthAnotherTry(error)).toBe(false);
  });
});
