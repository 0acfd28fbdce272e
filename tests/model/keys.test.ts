import { describe, expect, it } from 'vitest';
import { titleKey, titleKeyInIds } from '../../src/model/keys.js';

describe('the key of a title', () => {
  it.each([
    ['CrossFormer++: A Versatile Vision Transformer', 'CrossFormer: A Versatile Vision Transformer'],
    ['A Tour of C++', 'A Tour of C'],
    ['The Standard C++11', 'The Standard C11'],
    ['A+', 'A'],
    ['?!', '!'],
  ])('tells %j from %j', (one, other) => {
    expect(titleKey(one)).not.toBe(titleKey(other));
  });

  it.each([
    ['A + B', 'A and B', 'a'],
    ['Search+Learning', 'Search, Learning', 's'],
    ['Na$^+$ channels', 'Na+ Channels', 'n'],
    ['Na(+) channels', 'Na⁺ channels', 'n'],
    ['Ca\\textsuperscript{2+} channels', 'Ca 2+ channels', 'c'],
    ['{C}++ for All', 'C++ for all.', 'c'],
    ['… ?', '...?', '.'],
  ])('is one for %j and %j', (one, other, first) => {
    const bare = (title: string) => titleKey(title).replace(/and/, '');
    expect(bare(one)).toBe(bare(other));
    expect(bare(one).startsWith(first)).toBe(true);
  });

  it('stays in ids as it ever was', () => {
    expect(titleKeyInIds('CrossFormer++: A {Versatile}')).toBe('crossformeraversatile');
    expect(titleKeyInIds('?!')).toBe('');
  });
});
