import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behindCursor, distinctOrders, readCursor, writeCursor } from '../../src/graph/paper-order.js';
import { isLitgraphError } from '../../src/model/errors.js';

const encode = (content: unknown) => Buffer.from(JSON.stringify(content)).toString('base64url');

function complaint(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return isLitgraphError(error) ? [error.code, error.details['path']] : error;
  }
  return 'no complaint';
}

describe('a cursor', () => {
  it('leads back to the place it was made for', () => {
    const place = { values: [2019, 'deep metric learning'], id: 'paper_1' };
    const orders = ['YEAR_DESC', 'TITLE_ASC'] as const;
    expect(readCursor(orders, writeCursor(orders, place))).toEqual(place);
  });

  it('is safe in an address', () => {
    const cursor = writeCursor(['TITLE_ASC'], { values: ['ünïcode ??>>'], id: 'paper_1' });
    expect(cursor).toMatch(/^[\w-]+$/);
  });

  it('of another order is refused', () => {
    const cursor = writeCursor(['YEAR_DESC'], { values: [2019], id: 'paper_1' });
    expect(complaint(() => readCursor(['YEAR_ASC'], cursor))).toEqual(['BAD_USER_INPUT', ['after']]);
    expect(complaint(() => readCursor(['YEAR_DESC', 'TITLE_ASC'], cursor))).toEqual([
      'BAD_USER_INPUT',
      ['after'],
    ]);
  });

  it.each([
    ['empty', ''],
    ['not base64', '???'],
    ['not JSON', Buffer.from('{').toString('base64url')],
    ['not a list', encode({})],
    ['with a value of another type', encode([['YEAR_DESC'], ['2019'], 'paper_1'])],
    ['with a value that is no whole number', encode([['YEAR_DESC'], [1.5], 'paper_1'])],
    ['with too many values', encode([['YEAR_DESC'], [2019, 1], 'paper_1'])],
    ['without an id', encode([['YEAR_DESC'], [2019], null])],
    ['with an order that does not exist', encode([['PRICE'], [2019], 'paper_1'])],
  ])('that is %s is refused', (_what, cursor) => {
    expect(complaint(() => readCursor(['YEAR_DESC'], cursor))).toEqual(['BAD_USER_INPUT', ['after']]);
  });

  it('made up at random is refused, never an accident', () => {
    fc.assert(
      fc.property(fc.string(), (cursor) => {
        expect(complaint(() => readCursor(['YEAR_DESC'], cursor))).toEqual(['BAD_USER_INPUT', ['after']]);
      }),
    );
  });
});

describe('orders', () => {
  it('count once each, the first mention deciding', () => {
    expect(distinctOrders(['YEAR_DESC', 'TITLE_ASC', 'YEAR_DESC'], 'ADDED_DESC')).toEqual([
      'YEAR_DESC',
      'TITLE_ASC',
    ]);
    expect(distinctOrders([], 'ADDED_DESC')).toEqual(['ADDED_DESC']);
    expect(distinctOrders(null, 'ADDED_DESC')).toEqual(['ADDED_DESC']);
  });

  it('continue behind a place, ties by id', () => {
    expect(behindCursor(['YEAR_DESC', 'TITLE_ASC'])).toBe(
      '(k0 < $c0 OR (k0 = $c0 AND (k1 > $c1 OR (k1 = $c1 AND p.id > $cursorId))))',
    );
  });
});
