import { describe, expect, it } from 'vitest';
import { partedProps, mergedProps, type ConceptJournal } from '../../src/import/merge-journal.js';
import { partedSlot, unitedSlots, type Slot } from '../../src/import/merge-slots.js';
import { stableId } from '../../src/model/ids.js';

const [keep, merged] = [stableId('method', 'keep'), stableId('method', 'merged')];
const paper = stableId('paper', 'p');
const uses = { type: 'USES', out: false, other: paper, label: 'Paper' };
const slot = (had: string[], before: string[], after: string[]): Slot => {
  const held = (imports: string[]) => (imports.length === 0 ? [] : [{ imports }]);
  return { ...uses, had: held(had), before: held(before), after: held(after) };
};

describe('what joins two things to a third', () => {
  it('is held by the imports of both once the two are one', () => {
    const [united] = unitedSlots(
      { keep, merged },
      [{ ...uses, props: { imports: ['b', 'c'] } }],
      [{ ...uses, props: { imports: ['a', 'b'], claim: 'uses_1' } }],
    );
    expect(united?.after).toEqual([{ imports: ['a', 'b', 'c'], claim: 'uses_1' }]);
  });

  it('is at the first of two places of a person', () => {
    const at = (position: number) => ({ ...uses, type: 'AUTHORED', props: { position } });
    expect(unitedSlots({ keep, merged }, [at(4)], [at(2), at(7)])[0]?.after).toEqual([{ position: 2 }]);
  });

  it('is not what mirrors a claim: that is drawn anew', () => {
    const mirror = { ...uses, type: 'OUTPERFORMS', other: stableId('method', 'x'), label: 'Method' };
    expect(unitedSlots({ keep, merged }, [{ ...mirror, props: { claim: 'relation_1' } }], [])).toEqual([]);
  });

  it('is as it was when nothing came or went since', () => {
    expect(partedSlot(merged, slot(['a'], ['b'], ['b', 'a']), [{ imports: ['b', 'a'] }])).toEqual({
      restored: [{ imports: ['a'] }],
      survivor: [{ imports: ['b'] }],
    });
  });

  it('stays with the survivor as far as it came since, and comes back as far as it is there still', () => {
    expect(partedSlot(merged, slot(['a', 'b'], ['b'], ['b', 'a']), [{ imports: ['b', 'new'] }])).toEqual({
      restored: [{ imports: ['b'] }],
      survivor: [{ imports: ['b', 'new'] }],
    });
    expect(partedSlot(merged, slot(['a'], [], ['a']), [{ imports: ['new'] }])).toEqual({
      restored: [],
      survivor: [{ imports: ['new'] }],
    });
    expect(partedSlot(merged, slot(['a'], [], ['a']), [])).toBeNull();
  });
});

describe('what a thing says of itself', () => {
  const props = { id: keep, name: 'Keep', aliases: ['K'] };
  const other = {
    id: merged,
    name: 'Merged',
    aliases: ['M', 'k'],
    description: 'D',
    edited: ['description'],
  };
  const told = mergedProps('method', props, other);
  const journal: ConceptJournal = { props: other, ...told, slots: [], claims: [] };

  it('takes the names of the other, and what only the other knew', () => {
    expect(told.after).toEqual({ aliases: ['K', 'Merged', 'M'], description: 'D', edited: ['description'] });
  });

  it('is as it was when nobody changed it since', () => {
    expect(partedProps(journal, { ...props, ...told.after })).toEqual({
      aliases: ['K'],
      description: null,
      edited: null,
    });
  });

  it('keeps what somebody changed since, but for the names of the other', () => {
    const since = { ...props, ...told.after, aliases: ['K', 'Merged', 'New'], description: 'Mine' };
    expect(partedProps(journal, since)).toEqual({ aliases: ['K', 'New'], edited: ['description'] });
  });
});
