// Cursors of changes: each says one place, and nothing else is one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCursor, placeOfCursor } from '../../src/model/change.js';

describe('a cursor of changes', () => {
  test('says the place it was made of', () => {
    const places = fc.record({
      log: fc.string(),
      number: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
      seen: fc.nat(),
    });
    fc.assert(
      fc.property(places, (place) => {
        expect(placeOfCursor(changeCursor(place))).toEqual(place);
      }),
    );
  });

  test('is opaque: safe in an address, and without the name of the log in it', () => {
    expect(changeCursor({ log: 'secret/+?', number: 1, seen: 0 })).toMatch(/^[\w-]+$/);
  });

  test.each([
    ['nothing', ''],
    ['a word', 'nonsense'],
    ['the cursor of another list', Buffer.from('["RESULT","2026","result_1"]').toString('base64url')],
    ['an entry before the first', Buffer.from('["log",0,0]').toString('base64url')],
    ['half an entry', Buffer.from('["log",1.5,0]').toString('base64url')],
    ['less than nothing seen', Buffer.from('["log",1,-1]').toString('base64url')],
    ['more than a number holds', Buffer.from('["log",1e300,0]').toString('base64url')],
    ['a longer list', Buffer.from('["log",1,0,0]').toString('base64url')],
    ['a cursor with something behind it', `${changeCursor({ log: 'log', number: 1, seen: 0 })}!`],
  ])('%s is none', (_what, text) => {
    expect(placeOfCursor(text)).toBeNull();
  });

  test('whatever text comes, it is read or refused, and never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const place = placeOfCursor(text);
        expect(place === null || changeCursor(place) === text).toBe(true);
      }),
    );
  });
});
