// Each thing that a paper shows can say which record it came from: the one that the decision heard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePaper, type DecidingRecord } from '../../src/import/decide.js';
import { fieldSources } from '../../src/import/field-sources.js';
import type { EntryFields } from '../../src/model/entry.js';
import { fields, person } from '../support/entries.js';

function record(id: string, said: Partial<EntryFields>, more: Partial<DecidingRecord> = {}): DecidingRecord {
  return {
    id,
    format: 'BIBTEX',
    texts: [],
    fields: fields(said),
    edited: false,
    changed: [],
    addedAt: '2024-01-01',
    position: 1,
    ...more,
  };
}

const preprint = record('preprint', {
  title: 'A preprint',
  year: 2015,
  month: 11,
  doi: '10.48550/arxiv.1511.06452',
  abstract: 'Long.',
  topics: ['Metric learning'],
});
const published = record('published', {
  title: 'A publication',
  year: 2016,
  doi: '10.1109/a',
  venue: 'CVPR',
  authors: [person('Ada Lovelace')],
  topics: ['Ranking'],
});
const correction = record(
  'correction',
  { title: 'Corrected', abstract: null },
  { edited: true, changed: ['title', 'abstract'] },
);

function sourcesOf(...records: DecidingRecord[]): Record<string, string[]> {
  const sources: Record<string, string[]> = {};
  for (const { field, record } of fieldSources(records)) (sources[field] ??= []).push(record.id);
  return sources;
}

describe('what a paper shows came from', () => {
  it('the publication before the preprint, and from each what it alone says', () => {
    expect(sourcesOf(preprint, published)).toEqual({
      title: ['published'],
      abstract: ['preprint'],
      year: ['published'],
      authors: ['published'],
      venue: ['published'],
      doi: ['published'],
      topics: ['published', 'preprint'],
    });
  });

  it('the preprint: its arXiv id too, where its DOI says it', () => {
    expect(sourcesOf(preprint)).toMatchObject({
      doi: ['preprint'],
      arxivId: ['preprint'],
      month: ['preprint'],
    });
  });

  it('the container, where that makes the venue', () => {
    const talk = record('talk', { type: 'paper-conference', title: 'One' });
    const printed = record(
      'printed',
      { type: 'chapter', containerTitle: 'Proceedings of the Meeting' },
      { position: 2 },
    );
    expect(sourcesOf(talk, printed)).toMatchObject({ type: ['talk'], venue: ['printed'] });
    const cleared = record('cleared', { venue: null }, { edited: true, changed: ['venue'] });
    expect(sourcesOf(talk, printed, cleared)).not.toHaveProperty('venue');
  });

  it('the correction of a person, but not what that cleared', () => {
    const sources = sourcesOf(preprint, published, correction);
    expect(sources).toMatchObject({ title: ['correction'], year: ['published'] });
    expect(sources).not.toHaveProperty('abstract');
  });

  it('what stands for a title', () => {
    expect(sourcesOf(record('a', { citekey: 'key' }), record('b', { containerTitle: 'Book' }))).toMatchObject(
      {
        title: ['b'],
        citekey: ['a'],
      },
    );
  });

  it('a record that says it, whatever the records are', () => {
    const text = fc.option(fc.constantFrom('one', 'two', 'three'), { nil: null });
    const said = fc.record({
      title: text,
      abstract: text,
      publisher: text,
      venue: text,
      url: text,
      year: fc.option(fc.integer({ min: 2000, max: 2003 }), { nil: null }),
    });
    const inFile = fc
      .array(fc.constantFrom('2023', '2024', '2025'), { maxLength: 2 })
      .map((days) =>
        days.map((createdAt) => ({ importId: createdAt, name: 'a.bib', createdById: null, createdAt })),
      );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(said, inFile), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        (entries, edited) => {
          const records = entries.map(([entry, texts], at) =>
            record(
              `r${at}`,
              entry,
              at === 0 && edited ? { edited, changed: ['abstract', 'year'] } : { position: at, texts },
            ),
          );
          const shown = decidePaper(records);
          const sources = new Map(fieldSources(records).map(({ field, record }) => [field, record]));
          for (const name of ['abstract', 'publisher', 'venue', 'url', 'year'] as const) {
            expect(sources.get(name)?.fields[name] ?? null).toBe(shown[name]);
          }
        },
      ),
    );
  });
});
