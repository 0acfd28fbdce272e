// A text that is held in parts reads as it does in one piece, wherever its parts begin.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';
import { heldOutside, type Readable } from '../../src/import/held-text.js';

const inParts = (length: number) => (text: string) => heldOutside(text, length);

const taken = (text: string, hold?: (text: string) => Readable) => {
  const { entries, ...rest } = readBibliography(text, 'BIBTEX', hold);
  return { ...rest, entries: Array.from(entries) };
};

const plain = `% of many hands
@string{jmlr = {Journal of Machine Learning Research}}
@article{first, author = {Özkan, A.}, title = {One {\\"u}ber alles}, journal = jmlr, year = 2001}
@article{first, title = {Один и 二 and 😀}, journal = tkde # { Letters}, year = 2002}
@comment{jabref-meta: grouping:
1 StaticGroup:All\\;0\\;1\\;\\;\\;\\;;
1 ExplicitGroup:To read\\;0\\;first\\;eventually\\;;
}
@string{tkde = {Transactions on Knowledge}}
@inproceedings{eventually, title = {Three}, booktitle = "Proceedings", month = jun,
@misc{unclosed, title = {Four}`;

const inherited = `@inproceedings{child, title = {Before}, CrossRef = {whole}}
${plain}}
@xdata{press, publisher = {Presses Universitaires}}
@proceedings{whole, title = {The Whole}, year = 1999, xdata = {press}}
${'@misc{between, title = {Between}}\n'.repeat(20)}
@inproceedings{late, title = {Behind}, crossref = {WHOLE}}`;

describe('a text held in parts', () => {
  it.each([
    ['stands alone', plain],
    ['inherits from far away, before and behind', inherited],
  ])('is read as in one piece where it %s', (_, text) => {
    const whole = taken(text);
    expect(whole.entries.length).toBeGreaterThan(3);
    for (let length = 1; length < 150; length += 1) expect(taken(text, inParts(length))).toEqual(whole);
    expect(taken(text, heldOutside)).toEqual(whole);
  });

  it('gives any piece of it, whatever it is written in', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(45),
        fc.nat(45),
        (text, length, start, end) => {
          const held = heldOutside(text, length);
          expect(held.length).toBe(text.length);
          expect(held.slice(start, end)).toBe(end < start ? '' : text.slice(start, end));
        },
      ),
    );
  });

  it('lets go of the parts that lie behind, and says so to whoever asks for them', () => {
    const held = heldOutside('abcdefgh', 3);
    held.passed?.(5);
    expect(() => held.slice(2, 4)).toThrow('let go');
    expect(held.slice(3, 8)).toBe('defgh');
    held.passed?.(8);
    expect(() => held.slice(7, 8)).toThrow('let go');
  });

  it('keeps what was to be kept', () => {
    const held = heldOutside('abcdefgh', 3);
    held.keep?.(1, 5);
    held.passed?.(8);
    expect(held.slice(1, 5)).toBe('bcde');
    expect(held.slice(1, 3)).toBe('bc');
    expect(() => held.slice(1, 6)).toThrow('let go');
    expect(() => held.slice(2, 4)).toThrow('let go');
  });

  it('is let go while its entries are read, but for those that others inherit from', () => {
    const one = '@misc{one, title = {Of many}}\n';
    const whole = '@proceedings{Whole, title = {All}, xdata = {press}}\n@xdata{press, publisher = {Press}}\n';
    const last = '@inproceedings{last, crossref = {whole}}';
    const readTo = (text: string, count: number) => {
      const held = heldOutside(text, 100);
      const entries = readBibliography(text, 'BIBTEX', () => held).entries[Symbol.iterator]();
      for (let read = 0; read < count; read += 1) expect(entries.next().done).toBe(false);
      return held;
    };
    expect(readTo(one.repeat(30), 1).slice(0, 1)).toBe('@');
    expect(() => readTo(one.repeat(30), 25).slice(0, 1)).toThrow('let go');
    const inheriting = readTo(`${whole}${one.repeat(30)}${last}`, 25);
    const press = whole.indexOf('@xdata');
    expect(inheriting.slice(0, press - 1)).toBe(whole.slice(0, press - 1));
    expect(inheriting.slice(press, whole.length - 1)).toBe(whole.slice(press, -1));
    expect(() => inheriting.slice(whole.length, whole.length + one.length)).toThrow('let go');
  });
});
