import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';

function read(fields: string) {
  return Array.from(readBibliography(`@article{a, title = {A}, ${fields}}`).entries)[0];
}

describe('what the owner of a BibTeX file noted', () => {
  it('becomes stars, status, tags and a note, and is no longer among the fields without a place', () => {
    const entry = read(
      `ranking = {rank4}, readstatus = {read}, priority = {prio1}, groups = {losses, to cite},
       comment-ada = {Read \\emph{again}.}, keywords = {metric learning}`,
    );
    expect(entry?.personal).toEqual({
      interest: null,
      stars: 4,
      status: 'READ',
      tags: ['losses', 'to cite', 'priority 1'],
      note: 'Read again.',
      section: null,
    });
    expect(entry?.unmapped.map(({ name }) => name)).toEqual(['keywords']);
  });

  it.each([
    [`rating = {3}, read = {1}`, { stars: 3, status: 'READ' }],
    [`readstatus = {skimmed}`, { stars: null, status: 'READING' }],
  ])('is read as BibDesk and JabRef write it: %s', (fields, expected) => {
    expect(read(fields)?.personal).toMatchObject(expected);
  });

  it('is nothing where the values mean nothing, and these are kept', () => {
    const entry = read(`rating = {0}, read = {0}, ranking = {best}, priority = {high}`);
    expect(entry?.personal).toBeUndefined();
    expect(entry?.unmapped.map(({ name }) => name)).toEqual(['rating', 'read', 'ranking', 'priority']);
  });
});

describe('groups of JabRef that list their members', () => {
  function tags(text: string): Record<string, readonly string[]> {
    const { entries } = readBibliography(text);
    return Object.fromEntries(
      Array.from(entries, ({ citekey, personal }) => [citekey ?? '', personal?.tags ?? []]),
    );
  }

  const papers = '@book{a, title = {A}} @book{b, title = {B}, groups = {mine}} @book{c, title = {C}}';

  it('become tags of their members, behind those that the entry names itself', () => {
    const tree = String.raw`@comment{jabref-meta: groupstree:
0 AllEntriesGroup:;
1 ExplicitGroup:To read\;2\;a\;b\;;
2 ExplicitGroup:mine\;0\;b\;;
1 KeywordGroup:Embeddings\;0\;keywords\;embedding\;0\;0\;;
}`;
    expect(tags(`${papers}\n${tree}`)).toEqual({ a: ['To read'], b: ['mine', 'To read'], c: [] });
  });

  it('are read where lines were broken within keys, and names have the characters that part them', () => {
    const tree = String.raw`@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 ExplicitGroup:Losses\\\; metrics: \\\\ all\;0\;a\
;b\;Müll`;
    const text = `${papers}@book{Müller_2019, title = {M}}\n${tree}\ner_2019\\;;\n}`;
    expect(tags(text)).toEqual({
      a: ['Losses; metrics: \\ all'],
      b: ['mine', 'Losses; metrics: \\ all'],
      c: [],
      Müller_2019: ['Losses; metrics: \\ all'],
    });
  });

  it('are none where the tree lists no keys, as JabRef writes it now', () => {
    const tree = String.raw`@Comment{jabref-meta: grouping:
0 AllEntriesGroup:;
1 StaticGroup:a\;2\;1\;\;\;\;;
}`;
    expect(tags(`${papers}\n${tree}`)).toEqual({ a: [], b: ['mine'], c: [] });
  });

  it('cost time linear in their length', () => {
    const tree = `@comment{jabref-meta: groupstree: 1 ExplicitGroup:${'\\;a'.repeat(400_000)}${'\\'.repeat(400_000)};}`;
    const start = performance.now();
    tags(`${papers}\n${tree}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
