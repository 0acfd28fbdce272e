// Entries that inherit from entries: round in a circle, and from one that has the same key.
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';

describe('a BibTeX entry with a crossref', () => {
  it('in a circle has what it inherits until it comes back to itself', () => {
    const circle = readBibliography(
      '@inproceedings{a, title={A}, crossref={B}}\n@inproceedings{b, title={B}, crossref={A}}\n@inproceedings{c, title={C}, crossref={c}}',
    );
    expect(Array.from(circle.entries, ({ fields }) => fields?.containerTitle)).toEqual(['B', 'A', null]);
  });

  it('inherits from another entry of its own key', () => {
    const { entries } = readBibliography(
      '@proceedings{p, title={Whole}, year={2001}}\n@inproceedings{p, title={Part}, crossref={p}}',
    );
    expect(
      Array.from(entries, ({ fields }) => [fields?.title, fields?.containerTitle, fields?.year]),
    ).toEqual([
      ['Whole', null, 2001],
      ['Part', 'Whole', 2001],
    ]);
  });
});
