import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntryFields } from '../../src/model/entry.js';
import { decidePaper, type DecidingRecord } from '../../src/import/decide.js';
import { fields, person } from '../support/entries.js';

let made = 0;
function record(said: Partial<EntryFields>, more: Partial<DecidingRecord> = {}): DecidingRecord {
  made += 1;
  return {
    id: `r${made}`,
    format: 'BIBTEX',
    texts: [],
    fields: fields(said),
    edited: false,
    changed: [],
    addedAt: '2024-01-01',
    position: made,
    ...more,
  };
}
function edit(said: Partial<EntryFields>, before: Partial<EntryFields> = {}): DecidingRecord {
  return record({ ...before, ...said }, { edited: true, changed: Object.keys(said), addedAt: '2024-06-01' });
}

const preprint = record({
  title: 'A preprint',
  year: 2015,
  month: 11,
  arxivId: '1511.06452',
  abstract: 'Long.',
});
const published = record({
  title: 'A publication',
  year: 2016,
  doi: '10.1/a',
  venue: 'CVPR',
  authors: [person('Ada L')],
});

describe('a paper shows', () => {
  it('its publication before its preprint, and what the preprint alone knows', () => {
    expect(decidePaper([preprint, published])).toMatchObject({
      title: 'A publication',
      year: 2016,
      arxivId: '1511.06452',
      abstract: 'Long.',
      firstAuthorKey: 'l',
    });
  });

  it('no month of another year', () => {
    expect(decidePaper([preprint, published]).month).toBeNull();
    expect(decidePaper([preprint]).month).toBe(11);
  });

  it('the older of two records, and the upper one of one text', () => {
    const newer = record({ title: 'Newer' }, { addedAt: '2024-02-01', position: 1 });
    const lower = record({ title: 'Lower' }, { position: 9000 });
    const upper = record({ title: 'Upper' }, { position: 8000 });
    expect(decidePaper([newer, lower, upper]).title).toBe('Upper');
  });

  it('a publication’s DOI before arXiv’s, and the arXiv id inside the latter', () => {
    const arxiv = record({ title: 'T', doi: '10.48550/arxiv.1511.06452' });
    expect(decidePaper([arxiv])).toMatchObject({ doi: '10.48550/arxiv.1511.06452', arxivId: '1511.06452' });
    expect(decidePaper([arxiv, published]).doi).toBe('10.1/a');
  });

  it('the venue that its type and its container make, though two records say them and none says a venue', () => {
    const talk = record({ type: 'paper-conference', title: 'One' });
    const printed = record({
      type: 'chapter',
      title: 'One',
      containerTitle: 'Proceedings of the 3rd Meeting',
    });
    expect(decidePaper([talk, printed])).toMatchObject({ type: 'paper-conference', venue: 'Meeting' });
    expect(decidePaper([talk, printed, edit({ venue: null })]).venue).toBeNull();
    expect(decidePaper([talk, printed, edit({ venue: 'SIGN' })]).venue).toBe('SIGN');
    expect(decidePaper([talk]).venue).toBeNull();
    expect(decidePaper([record({ type: 'book' }), printed]).venue).toBeNull();
    expect(decidePaper([record({ ...talk.fields, containerTitle: 'arXiv' }), printed]).venue).toBeNull();
  });

  it('the concepts of all its records, each once', () => {
    const { concepts } = decidePaper([record({ topics: ['A', 'B'] }), record({ topics: ['B', 'C'] })]);
    expect(concepts.topics).toEqual(['A', 'B', 'C']);
  });

  it('the people of one record, with the ORCIDs that others tell of them', () => {
    const told = '0000-0002-1825-0097';
    const other = record({
      authors: [person('Grace H', '0000-0001-5109-3700'), person('ada l.', told)],
      editors: [person('Ada L', '0000-0001-5109-3700')],
    });
    const { authors, editors } = decidePaper([published, other]);
    expect(authors).toEqual([person('Ada L', told)]);
    expect(editors.map(({ orcid }) => orcid)).toEqual(['0000-0001-5109-3700']);
    expect(decidePaper([published, edit({ title: 'B' }, { authors: other.fields.authors })]).authors).toEqual(
      [person('Ada L')],
    );
  });

  it('when its first record came', () => {
    expect(decidePaper([published, record({}, { addedAt: '2023-05-05' })]).addedAt).toBe('2023-05-05');
  });

  it('some title, even where no record has one, that is no key to find it by', () => {
    expect(decidePaper([record({ citekey: 'x1' })])).toMatchObject({ title: 'x1', titleKey: '' });
  });
});

describe('an edit', () => {
  it('comes before everything imported, in the fields it changed', () => {
    const shown = decidePaper([
      published,
      edit({ title: 'Corrected' }, { abstract: 'as it was', year: 1999 }),
    ]);
    expect(shown).toMatchObject({ title: 'Corrected', year: 2016, abstract: null });
  });

  it('can clear a field', () => {
    expect(decidePaper([published, edit({ doi: null, authors: [] })])).toMatchObject({
      doi: null,
      authors: [],
    });
  });

  it('stands for the whole paper when nothing imported is left', () => {
    expect(decidePaper([edit({ title: 'Corrected' }, { year: 2016 })])).toMatchObject({
      title: 'Corrected',
      year: 2016,
    });
  });
});

describe('a paper that came without a citation key', () => {
  const bare = record({ title: 'The Notes', year: 2001, authors: [person('Ada Lovelace')] });
  const later = (citekey: string) => record({ ...bare.fields, citekey }, { addedAt: '2024-02-01' });

  it('shows none that an export made for it', () => {
    expect(decidePaper([bare, later('lovelace2001notes')]).citekey).toBeNull();
    expect(decidePaper([bare, later('lovelace2001notesb')]).citekey).toBeNull();
  });

  it('shows one that somebody gave it', () => {
    expect(decidePaper([bare, later('lovelace2001notes'), later('ada:notes')]).citekey).toBe('ada:notes');
    expect(decidePaper([bare, edit({ citekey: 'lovelace2001notes' })]).citekey).toBe('lovelace2001notes');
  });

  it('unlike one that came with it', () => {
    const keyed = record({ ...bare.fields, citekey: 'lovelace2001notes' }, { addedAt: '2023-01-01' });
    expect(decidePaper([bare, keyed]).citekey).toBe('lovelace2001notes');
  });
});

it('the order in which records came or went does not matter', () => {
  const said = fc.record({
    citekey: fc.constantFrom(null, 'anona', 'anonb', 'other'),
    title: fc.constantFrom(null, 'A', 'B'),
    year: fc.constantFrom(null, 2015, 2016),
    month: fc.constantFrom(null, 1, 12),
    doi: fc.constantFrom(null, '10.1/a', '10.48550/arxiv.1511.06452'),
    venue: fc.constantFrom(null, 'CVPR'),
    topics: fc.subarray(['x', 'y', 'z']),
  });
  const sourceText = fc.record({
    importId: fc.constant('import_1'),
    name: fc.constantFrom(null, 'a.bib', 'b.bib'),
    createdById: fc.constantFrom(null, 'user_1'),
    createdAt: fc.constantFrom('2023', '2024', '2025'),
  });
  const records = fc.array(
    fc.tuple(
      said,
      fc.constantFrom('2023', '2024'),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      fc.uniqueArray(sourceText, { maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat()), (drawn, random) => {
      const all = drawn.map(([fieldsSaid, addedAt, position, edited, texts], at) =>
        record(fieldsSaid, {
          id: `r${at}`,
          addedAt,
          position,
          edited,
          changed: edited ? ['title'] : [],
          texts: edited ? [] : texts,
        }),
      );
      const shuffled = all
        .map((one) => [random.next().value as number, one] as const)
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
      expect(decidePaper(shuffled)).toEqual(decidePaper(all));
    }),
  );
});
