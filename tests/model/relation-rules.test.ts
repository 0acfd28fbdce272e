import { describe, expect, it } from 'vitest';
import { faultsOf, type CheckedClaim, type CheckedMirror } from '../../src/graph/mirror-faults.js';
import { isLitgraphError } from '../../src/model/errors.js';
import { stableId } from '../../src/model/ids.js';
import { endKinds, relationEnds } from '../../src/model/relation-ends.js';
import { checkRelation, isPlain } from '../../src/model/relation-rules.js';
import { relationTypes, statusOf, type Evidence, type RelationKey } from '../../src/model/relation.js';

const one = (kind: (typeof endKinds)[number]) => stableId(kind, 'one');
const other = (kind: (typeof endKinds)[number]) => stableId(kind, 'other');

function refusal(key: RelationKey): string | null {
  try {
    checkRelation(key, []);
    return null;
  } catch (error) {
    if (isLitgraphError(error, 'BAD_USER_INPUT')) return error.message;
    throw error;
  }
}

describe('what a relation may join', () => {
  it('is what the table of ends says, for each type and each pair of kinds', () => {
    for (const type of relationTypes) {
      for (const from of endKinds) {
        for (const to of endKinds) {
          const key = { type, from: one(from), to: other(to), dataset: null, metric: null };
          const ends: { from: readonly string[]; to: readonly string[] } = relationEnds[type];
          expect(refusal(key) === null, `${type} ${from} ${to}`).toBe(
            ends.from.includes(from) && ends.to.includes(to),
          );
        }
      }
    }
  });

  it('is told with the row of the table', () => {
    const key = { type: 'USES', from: one('dataset'), to: one('task'), dataset: null, metric: null } as const;
    expect(refusal(key)).toBe(
      'USES cannot lead from a Dataset to a Task; it joins a Paper or Method to a Method or Metric.',
    );
    expect(refusal({ ...key, from: stableId('author', 'x') })).toContain('A relation joins a Paper, Method,');
  });

  it('is shared with imports only where they make the same', () => {
    const key = { type: 'PROPOSES', from: one('paper'), dataset: null, metric: null } as const;
    expect(isPlain({ ...key, to: one('method') })).toBe(true);
    expect(isPlain({ ...key, to: one('dataset') })).toBe(false);
    expect(isPlain({ ...key, type: 'ABOUT', from: one('method'), to: one('topic') })).toBe(false);
  });
});

describe('the status of a relation', () => {
  const evidence = { asserter: 'READER', stance: 'SUPPORTS', source: null, sourceUrl: null, results: [] };
  const status = (...pieces: Partial<Evidence>[]) =>
    statusOf(pieces.map((piece) => ({ ...evidence, ...piece }) as Evidence));

  it('follows from the evidence that stands', () => {
    expect(status()).toBe('RETRACTED');
    expect(status({})).toBe('UNSOURCED');
    expect(status({ sourceUrl: 'https://example.org' })).toBe('SUPPORTED');
    expect(status({ asserter: 'THIRD_PARTY' })).toBe('SUPPORTED');
    expect(status({}, { stance: 'QUALIFIES', asserter: 'AUTHOR' })).toBe('SUPPORTED');
    expect(status({ asserter: 'AUTHOR' }, { stance: 'DISPUTES' })).toBe('DISPUTED');
  });
});

describe('claims beside their mirrors', () => {
  const claim: CheckedClaim = {
    id: 'relation_1',
    type: 'EXTENDS',
    from: one('method'),
    to: other('method'),
    whole: true,
    evidence: 2,
    standing: 1,
    disputing: 0,
  };
  const mirror: CheckedMirror = {
    type: 'EXTENDS',
    from: claim.from,
    to: claim.to,
    claim: claim.id,
    imports: 0,
    disputed: false,
  };

  it('are in order where each standing claim has its mirror', () => {
    expect(faultsOf([claim], [mirror])).toEqual([]);
    expect(faultsOf([{ ...claim, standing: 0 }], [])).toEqual([]);
    expect(faultsOf([{ ...claim, whole: false }], [])).toEqual([]);
    const cites = { type: 'CITES', from: one('paper'), to: other('paper') } as const;
    expect(faultsOf([{ ...claim, ...cites, standing: 0 }], [{ ...mirror, ...cites, imports: 1 }])).toEqual(
      [],
    );
  });

  it.each([
    [[claim], [], 'no relationship'],
    [[], [mirror], 'not there'],
    [[{ ...claim, standing: 0 }], [mirror], 'nothing stands'],
    [[claim], [{ ...mirror, to: claim.from }], 'something else'],
    [[claim], [{ ...mirror, disputed: true }], 'marked as disputed'],
    [[{ ...claim, disputing: 1 }], [mirror], 'not marked as disputed'],
    [[claim], [mirror, mirror], 'Several'],
    [[{ ...claim, evidence: 0, standing: 0 }], [], 'no evidence'],
  ])('are told of where they differ: %#', (claims, mirrors, message) => {
    expect(faultsOf(claims, mirrors).join()).toContain(message);
  });
});
