import { describe, expect, it } from 'vitest';
import { joinAnnotations, type Annotation } from '../../src/model/annotation.js';

function noted(updatedAt: string, more: Partial<Annotation> = {}): Annotation {
  const nothing = { interest: null, stars: null, status: null, tags: [], note: null };
  return { id: updatedAt, targetId: 'x', targetLabel: 'X', ...nothing, updatedAt, ...more };
}
const mergedAt = '2026-03-01';

describe('what a person thinks of things that became one', () => {
  it('is the newest value of each field, all tags and both notes', () => {
    const own = noted('2026-01-01', { stars: 5, status: 'READ', tags: ['a'], note: 'Old.' });
    const merged = noted('2026-02-01', { stars: 2, tags: ['b', 'a'], note: 'New.' });
    expect(joinAnnotations(own, [{ annotation: merged, mergedAt }])).toMatchObject({
      id: own.id,
      stars: 2,
      status: 'READ',
      tags: ['b', 'a'],
      note: 'New.\n\nOld.',
      updatedAt: merged.updatedAt,
    });
  });

  it('is what was merged where nothing was noted about the one that stays', () => {
    const annotation = noted('2026-02-01', { stars: 2 });
    expect(joinAnnotations(null, [{ annotation, mergedAt }])).toBe(annotation);
    expect(joinAnnotations(null, [])).toBeNull();
  });

  it('is what was written after the merge, alone', () => {
    const own = noted('2026-04-01', { note: 'After.' });
    expect(joinAnnotations(own, [{ annotation: noted('2026-02-01', { stars: 2 }), mergedAt }])).toBe(own);
  });
});
