import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/import/entries.js';

function read(fields: string) {
  return Array.from(readBibliography(`@article{a, title = {A}, ${fields}}`).entries)[0];
}

describe('what the owner of a BibTeX file noted', () => {
  it('becomes stars, status, tags and a note, and is no longer among the fields without a place', () => {
    const entry = read(
      `ranking = {rank4}, readstatus = {read}, priority = {prio1}, groups = {losses, to cite},
       comment-ada = {Read \\emph{again}.}`,
    );
    expect(entry?.personal).toEqual({
      interest: null,
      stars: 4,
      status: 'READ',
      tags: ['losses', 'to cite', 'priority 1'],
      note: 'Read again.',
      section: null,
    });
    expect(entry?.unmapped).toEqual([]);
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

describe('keywords', () => {
  it('are the keeper’s tags, behind those of groups, each once, and stay as they are', () => {
    const entry = read(
      `groups = {losses}, keywords = {Metric learning; losses, {Recht, und Ordnung}, caf\\'e}, mendeley-tags = {own}`,
    );
    expect(entry?.personal?.tags).toEqual(['losses', 'Metric learning', 'Recht, und Ordnung', 'café', 'own']);
    expect(entry?.unmapped.map(({ name }) => name)).toEqual(['keywords', 'mendeley-tags']);
    expect(entry?.problems).toEqual([]);
  });

  it('are those of an entry, never those it would inherit', () => {
    const text =
      '@inproceedings{a, title = {A}, crossref = {p}} @proceedings{p, title = {P}, keywords = {x}}';
    expect(Array.from(readBibliography(text).entries, ({ personal }) => personal?.tags)).toEqual([
      undefined,
      ['x'],
    ]);
  });

  it('are read from RIS, one a line or the way EndNote goes on in the next', () => {
    const [entry] = readBibliography(
      `TY  - JOUR\r\nTI  - A\r\nKW  - Receptors, Cell Surface\r\nKW  - ranking\r\nlosses\r\nKW  - a; b\r\nER  - \r\n`,
    ).entries;
    expect(entry?.personal?.tags).toEqual(['Receptors, Cell Surface', 'ranking', 'losses', 'a', 'b']);
    expect(entry?.unmapped.map(({ value }) => value)).toEqual([
      'Receptors, Cell Surface',
      'ranking',
      'losses',
      'a; b',
    ]);
  });

  it('are read from CSL-JSON, with the tags of Zotero', () => {
    const item = { id: 'a', title: 'A', keyword: 'x, y; z', tags: [{ tag: 'to read', type: 1 }, 'x', 7] };
    const [entry] = readBibliography(JSON.stringify([item])).entries;
    expect(entry?.personal?.tags).toEqual(['x', 'y', 'z', 'to read']);
    expect(entry?.unmapped.map(({ name }) => name)).toEqual(['keyword', 'tags']);
  });

  it('cost time linear in their length, however they are nested', () => {
    const start = performance.now();
    for (const word of ['a,', '{', '{a},', '\\,', '}'])
      read(`keywords = {${word.repeat(word.includes('{') ? 1 : 500_000)}}`);
    readBibliography(`TY  - JOUR\nTI  - A\n${'KW  - a;b\n'.repeat(100_000)}ER  - `);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('notes in RIS', () => {
  it('are the keeper’s under their own tag, and where Zotero writes them as HTML', () => {
    const [entry] = readBibliography(
      `TY  - JOUR\nTI  - A\nN1  - Export Date: 3 May 2019\nN1  - <p>Read <em>again</em>.</p> <p>Twice.</p>\nRN  - mine\nER  - \n`,
    ).entries;
    expect(entry?.personal).toMatchObject({ note: 'Read again.\n\nTwice.\n\nmine', tags: [] });
    expect(entry?.unmapped).toEqual([{ name: 'N1', value: 'Export Date: 3 May 2019' }]);
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
