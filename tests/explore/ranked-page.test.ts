// Paging through a ranked list that changes meanwhile.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cursorOf, rowsAfter } from '../../src/explore/ranked-page.js';
import { byScore } from '../../src/explore/score.js';

const row = fc.record({
  id: fc.string({ minLength: 1, maxLength: 3 }),
  score: fc.integer({ min: 0, max: 5 }).map((n) => n / 3),
});
const list = fc.uniqueArray(row, { selector: (one) => one.id }).map((rows) => rows.toSorted(byScore));

describe('pages of a ranked list', () => {
  it('hold every row once', () => {
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 4 }), (ranked, first) => {
        const seen = [];
        let after: string | null = null;
        for (;;) {
          const page: ReturnType<typeof rowsAfter<(typeof ranked)[number]>> = rowsAfter(ranked, {
            first,
            after,
          });
          expect(page.hasPreviousPage).toBe(seen.length > 0 && ranked.length > 0);
          seen.push(...page.rows);
          const last = page.rows.at(-1);
          if (!page.hasNextPage || last === undefined) break;
          after = cursorOf(last);
        }
        expect(seen).toEqual(ranked);
      }),
    );
  });

  it('go on behind their cursor when rows were inserted and its own row removed', () => {
    fc.assert(
      fc.property(list, list, fc.nat(), (ranked, inserted, at) => {
        const last = ranked[at % Math.max(1, ranked.length)];
        if (last === undefined) return;
        const known = new Set(ranked.map((one) => one.id));
        const now = [
          ...ranked.filter((one) => one !== last),
          ...inserted.filter((one) => !known.has(one.id)),
        ].sort(byScore);
        const { rows } = rowsAfter(now, { first: 100, after: cursorOf(last) });
        expect(rows).toEqual(now.filter((one) => byScore(one, last) > 0));
      }),
    );
  });

  it.each(['', 'x', Buffer.from('[1]').toString('base64url'), Buffer.from('{"a":1}').toString('base64url')])(
    'refuse the cursor "%s"',
    (after) => {
      expect(() => rowsAfter([], { first: 1, after })).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', details: { path: ['after'] } }),
      );
    },
  );
});
