import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBibliography, type ParsedEntry } from '../../src/import/entries.js';
import { displayName, type EntryFields } from '../../src/model/entry.js';

const text = readFileSync(new URL('../fixtures/bib/group.bib', import.meta.url), 'utf8');
const entries = Array.from(readBibliography(text).entries);

function named(citekey: string): ParsedEntry {
  const entry = entries.find((candidate) => candidate.citekey === citekey);
  if (entry === undefined) throw new Error(`no entry ${citekey}`);
  return entry;
}
function one(bibtex: string): ParsedEntry {
  const entry = Array.from(readBibliography(bibtex).entries)[0];
  if (entry === undefined) throw new Error('no entry');
  return entry;
}
const fieldsOf = (citekey: string): EntryFields => named(citekey).fields ?? fail(citekey);
const fail = (citekey: string): never => {
  throw new Error(`${citekey} failed`);
};
const codes = (entry: ParsedEntry): string[] => entry.problems.map((problem) => problem.code);
const authors = (entry: ParsedEntry): string[] => (entry.fields?.authors ?? []).map(displayName);

describe('reading BibTeX', () => {
  it('yields every entry in the order of the text, its own text verbatim and its line', () => {
    const bibliography = readBibliography(text);
    expect(bibliography.format).toBe('BIBTEX');
    expect(bibliography.total).toBe(entries.length);
    expect(bibliography.problems).toEqual([]);
    const lines = text.split('\n');
    for (const entry of entries) {
      expect(text).toContain(entry.raw);
      expect(lines[entry.line - 1]).toContain(entry.raw.split('\n')[0]);
    }
    expect(Array.from(bibliography.entries)).toEqual(Array.from(bibliography.entries));
  });

  it('reads a paper whole: names, LaTeX, macros, numbers', () => {
    expect(fieldsOf('Müller2019')).toMatchObject({
      type: 'article-journal',
      title: 'Learning ℓ₂ Embeddings: Rényi Divergence & the CUB-200 Dataset',
      containerTitle: 'IEEE Transactions on Pattern Analysis and Machine Intelligence',
      venue: 'IEEE Transactions on Pattern Analysis and Machine Intelligence',
      volume: '41',
      issue: '3',
      pages: '12-34',
      year: 2019,
      month: 3,
      doi: '10.1109/tpami.2019.1234_5',
      authors: [
        { given: 'Jörg', family: 'Müller', suffix: null, orcid: null },
        { given: 'Johannes Diderik', family: 'van der Waals', suffix: null, orcid: null },
        { given: null, family: 'Open Metric Group', suffix: null, orcid: null },
      ],
    });
  });

  it('keeps what no part of a paper holds, and says that names were left out', () => {
    expect(named('Müller2019').unmapped).toEqual([
      { name: 'keywords', value: 'metric learning, embeddings' },
      { name: 'file', value: ':/home/jorg/paper.pdf:PDF' },
    ]);
    expect(codes(named('Müller2019'))).toEqual(['NAMES_LEFT_OUT']);
  });

  it('inherits from the proceedings: their title, year, editors and publisher, but not their DOI', () => {
    expect(fieldsOf('child01')).toMatchObject({
      title: 'Ranked Lists “in” Practice',
      containerTitle:
        'Proceedings of the 36th International Conference on Machine Learning, ICML 2019, Long Beach',
      venue: 'ICML',
      year: 2019,
      publisher: 'PMLR',
      doi: null,
      pages: '100-110',
    });
    expect(authors(named('child01'))).toEqual(['Anna Østergaard', 'María José García']);
    expect(fieldsOf('child01').editors.map(displayName)).toEqual([
      'Kamalika Chaudhuri',
      'Ruslan Salakhutdinov',
    ]);
  });

  it('knows preprints, which have no venue, by eprint and by what Google Scholar writes', () => {
    expect(fieldsOf('preprint')).toMatchObject({ type: 'article', arxivId: '1903.03238', venue: null });
    expect(fieldsOf('gs')).toMatchObject({
      type: 'article',
      arxivId: '1706.03762',
      containerTitle: 'arXiv preprint arXiv:1706.03762',
      venue: null,
    });
  });

  it('knows talks by what the entry says of itself', () => {
    const types = [
      '@presentation{a, title = {One}}',
      '@misc{b, title = {One}, howpublished = {Invited talk at ICML}}',
      '@unpublished{c, title = {One}, type = {Slides}}',
      '@misc{d, title = {One}, howpublished = {\\url{https://example.org}}}',
      '@article{e, title = {One}, journal = {Conference Lecture Notes}}',
    ].map((text) => [...readBibliography(text).entries][0]?.fields?.type);
    expect(types).toEqual(['speech', 'speech', 'speech', 'document', 'article-journal']);
  });

  it('reads what is broken as far as it goes, and says what is wrong', () => {
    expect(fieldsOf('broken')).toMatchObject({ title: 'A Book Without an End', year: 1999 });
    expect(codes(named('broken'))).toEqual(['MISSING_COMMA', 'UNCLOSED_ENTRY']);
    const keyless = entries.find((entry) => entry.fields?.title === 'No Key');
    expect(keyless).toMatchObject({ citekey: null, fields: { publisher: 'MIT', year: null, month: 6 } });
    expect(keyless?.problems.map((problem) => problem.code)).toEqual(['MISSING_KEY', 'BAD_YEAR']);
    expect(keyless?.unmapped.map((field) => field.name)).toEqual(['month', 'year']);
  });

  it('lets the nearest thing to a title stand in for a missing one', () => {
    expect(fieldsOf('untitled')).toMatchObject({ url: 'https://example.org/~doe/a_b' });
    expect(fieldsOf('untitled').title).not.toBeNull();
    expect(codes(named('untitled'))).toContain('NO_TITLE');
  });

  it.each([
    [String.raw`title = {Thin \{\vphantom\}{{GaN}}\vphantom\{\} Layers}`, { title: 'Thin GaN Layers' }],
    [String.raw`title = {{\AmSTeX\Dash A Product}}`, { title: 'AmSTeX—A Product' }],
    ['title = {X- and <tex>$\\gamma$</tex>-Rays}', { title: 'X- and γ-Rays' }],
    ['title = {A}, pages = {153 - 163}', { pages: '153-163' }],
    [String.raw`title = {A}, pages = {xiii\addplus{}345}`, { pages: 'xiii+345' }],
  ])('reads what single tools write: %s', (fields, expected) => {
    expect(Array.from(readBibliography(`@article{a, ${fields}}`).entries)[0]?.fields).toMatchObject(expected);
  });

  it('joins a name that is broken over two lines within braces', () => {
    const [entry] = readBibliography(
      '@book{a, author = {H. Jaap {Van Den\n          Herik} and {The\n  Group}}}',
    ).entries;
    expect(entry?.fields?.authors.map(({ family }) => family)).toEqual(['Van Den Herik', 'The Group']);
  });

  it('takes a small letter with a stop for an initial, not for a particle', () => {
    const [entry] = readBibliography(
      '@book{a, author = {a. Reshchikov, Michael and van Rossum, Guido}}',
    ).entries;
    expect(entry?.fields?.authors).toMatchObject([
      { given: 'Michael a.', family: 'Reshchikov' },
      { given: 'Guido', family: 'van Rossum' },
    ]);
  });

  it('keeps an ISSN aside that stands where an ISBN belongs', () => {
    const [series, book] = readBibliography(
      '@misc{a, title={A}, isbn={0360-9170}}\n@book{b, title={B}, isbn={0-8044-2957-X}}',
    ).entries;
    expect([series?.fields?.isbn, book?.fields?.isbn]).toEqual([null, '0-8044-2957-X']);
    expect(series?.unmapped).toEqual([{ name: 'isbn', value: '0360-9170' }]);
  });

  it('stops at circles of inheritance', () => {
    expect(fieldsOf('a').title).toBe('Circle A');
    expect(codes(named('a'))).toEqual(['CROSSREF_CYCLE']);
  });

  it('never empties a macro it does not know, and keeps what is no DOI', () => {
    const [first, second] = entries.filter((entry) => entry.citekey === 'dup');
    expect(first?.fields).toMatchObject({ title: 'First', containerTitle: 'unknownmacro', doi: null });
    expect(first && codes(first)).toEqual(['DUPLICATE_FIELD', 'UNKNOWN_MACRO', 'BAD_DOI']);
    expect(first?.unmapped).toEqual([
      { name: 'doi', value: 'not a doi' },
      { name: 'title', value: 'Second' },
    ]);
    expect(second && codes(second)).toEqual(['DUPLICATE_KEY']);
  });

  it('takes __proto__ and constructor for names like any other', () => {
    expect(named('__proto__').unmapped.map((field) => field.name)).toEqual(['__proto__', 'constructor']);
  });

  it('fails only an entry that has no readable field at all', () => {
    expect(entries.filter((entry) => entry.fields === null).map((entry) => entry.citekey)).toEqual(['empty']);
    expect(codes(named('empty'))).toEqual(['UNREADABLE_ENTRY']);
  });

  it('writes @strings out, also those of other @strings, and bounds them', () => {
    const bombs = Array.from(
      { length: 40 },
      (_, i) => `@string{s${String(i + 1)} = s${String(i)} # s${String(i)}}`,
    );
    const bibtex = `@string{s0 = "ha"}\n${bombs.join('\n')}\n@misc{x, title = s2, note = s40}`;
    expect(one(bibtex).fields?.title).toBe('hahahaha');
    expect(codes(one(bibtex))).toEqual(['MACRO_TOO_LONG']);
    const many = `@string{s = "${'x'.repeat(10_000)}"}\n@misc{x, title = {T}, ${'note = s # s # s, '.repeat(2000)}}`;
    const size = one(many).unmapped.reduce((sum, field) => sum + field.value.length, 0);
    expect(size).toBeLessThan(20 * many.length);
  });

  it('lets a redefined @string hold from its place on', () => {
    const bibtex =
      '@string{j = "One"} @article{a, title={A}, journal=j} @string{j = "Two"} @article{b, title={B}, journal=j}';
    const journals = Array.from(readBibliography(bibtex).entries, (entry) => entry.fields?.containerTitle);
    expect(journals).toEqual(['One', 'Two']);
  });

  it.each([
    ['Smith, J.; Doe, A.', ['J. Smith', 'A. Doe']],
    ['John Smith, Jane Doe, Ann Roe', ['John Smith', 'Jane Doe', 'Ann Roe']],
    ['Smith, J., Doe, A. B.', ['J. Smith', 'A. B. Doe']],
    ['{Barnes and Noble} and King, Jr., Martin Luther', ['Barnes and Noble', 'Martin Luther King, Jr.']],
    ['{Smith, John and Doe, Jane}', ['John Smith', 'Jane Doe']],
    [
      "Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
      ['Charles Louis Xavier Joseph de la Vallée Poussin'],
    ],
    ['family=Beethoven, given=Ludwig, prefix=van', ['Ludwig van Beethoven']],
    ['Jean-Paul Sartre et al.', ['Jean-Paul Sartre']],
    ['王小明 and 李, 四', ['王小明', '四 李']],
    ['and and Doe, Jane and', ['Jane Doe']],
  ])('takes %j apart', (written, expected) => {
    expect(authors(one(`@misc{x, title = {T}, author = {${written}}}`))).toEqual(expected);
  });

  it.each([
    [
      'Erd\\H{o}s, {\\AA}ngstr\\"om, \\v{S}koda, Fran\\c cois, \\o re, {\\ss}, na\\"{\\i}ve',
      'Erdős, Ångström, Škoda, François, øre, ß, naïve',
    ],
    [
      '$\\alpha$-Divergence in $O(n^2 \\log n)$ for $x_p$ and H$_2$O',
      'α-Divergence in O(n² log n) for xₚ and H₂O',
    ],
    [
      "\\emph{Deep} \\textbf{{M}etric} Learning\\ldots and ``more''---or less",
      'Deep Metric Learning…and “more”—or less',
    ],
    ['CO<sub>2</sub> &amp; <i>E. coli</i> where a < b', 'CO2 & E. coli where a < b'],
    ['100\\% of \\$5 \\& \\#1 \\_x\\_ ~ tie', '100% of $5 & #1 _x_ tie'],
    ['\\textsuperscript{13}C and \\unknown{kept} \\LaTeX{} {\\it too}', '¹³C and kept LaTeX too'],
    ['Unbalanced } brace { and $ dollar', 'Unbalanced brace and $ dollar'],
  ])('prints %j as people read it', (latex, printed) => {
    const quoted = latex.includes('Unbalanced');
    const value = quoted ? `{{}${latex.replace(' }', '').replace('{ ', '')}}` : `{${latex}}`;
    expect(one(`@misc{x, title = ${value}}`).fields?.title).toBe(
      quoted ? 'Unbalanced brace and $ dollar' : printed,
    );
  });

  it.each([
    ['date = {2019-03-14}', 2019, 3],
    ['date = {2019-03/2020-01}', 2019, 3],
    ['year = {c. 1987}', 1987, null],
    ['year = {2001}, month = {10~} # jan', 2001, 1],
    ['year = {2001}, month = {août}', 2001, 8],
    ['year = {2001}, month = {07}', 2001, 7],
  ])('reads %s', (written, year, month) => {
    expect(one(`@misc{x, title = {T}, ${written}}`).fields).toMatchObject({ year, month });
  });

  it('shows only addresses that are safe to follow', () => {
    expect(one('@misc{x, title = {T}, url = {javascript:alert(1)}}').fields?.url).toBeNull();
    expect(one('@misc{x, title = {T}, url = {www.example.org/a%20b}}').fields?.url).toBe(
      'http://www.example.org/a%20b',
    );
  });

  it('bounds what one entry costs', { timeout: 60_000 }, () => {
    const started = performance.now();
    const abstract = 'A long $x_{\\alpha}$ story {\\"o}f '.repeat(150_000); // 5 MB
    const names = Array.from({ length: 10_000 }, (_, i) => `Doe${String(i)}, Jane`).join(' and ');
    const entry = one(`@article{big, title = {T}, abstract = {${abstract}}, author = {${names}}}`);
    expect(entry.fields?.authors).toHaveLength(10_000);
    expect(entry.fields?.abstract?.length).toBeGreaterThan(1_000_000);
    one(`@article{deep, title = {${'{'.repeat(200_000)}${'}'.repeat(200_000)}}}`);
    one(`@article{script, title = {$${'^{'.repeat(100_000)}x${'}'.repeat(100_000)}$}}`);
    one(`@article{quotes, ${'a = "x" ; '.repeat(50_000)}}`);
    one(`@article{commas, author = {${'a,'.repeat(200_000)}}}`);
    const chain = Array.from(
      { length: 3000 },
      (_, i) => `@book{c${String(i)}, title = {T}, crossref = {c${String(i + 1)}}}`,
    );
    Array.from(readBibliography(chain.join('\n')).entries);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('decoding', () => {
  const title = '@misc{x, title = {Zoë — €5}}';
  const bytesOf = (text: string, swap: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return swap ? bytes.swap16() : bytes;
  };
  it.each([
    ['UTF-8', Buffer.from(title)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${title}`)],
    ['UTF-16LE', bytesOf(title, false)],
    ['UTF-16BE', bytesOf(title, true)],
    ['UTF-16LE with a byte order mark', bytesOf(`\uFEFF${title}`, false)],
    ['UTF-16BE with a byte order mark', bytesOf(`\uFEFF${title}`, true)],
    ['Windows-1252', Buffer.from('@misc{x, title = {Zo\xeb \x97 \x805}}', 'latin1')],
  ])('reads %s', (_, bytes) => {
    expect(Array.from(readBibliography(bytes).entries)[0]).toMatchObject({
      line: 1,
      fields: { title: 'Zoë — €5' },
    });
  });

  it('reads lines of different encodings in one file, and says so', () => {
    const bytes = Buffer.concat([
      Buffer.from('@misc{a, title = {Zoë}}\n'),
      Buffer.from('@misc{b, title = {Zo\xeb}}', 'latin1'),
    ]);
    const bibliography = readBibliography(bytes);
    expect(Array.from(bibliography.entries, (entry) => entry.fields?.title)).toEqual(['Zoë', 'Zoë']);
    expect(bibliography.problems).toMatchObject([{ code: 'NOT_UTF8', line: 2 }]);
  });

  it('takes control characters and broken surrogates out of text', () => {
    const bibliography = readBibliography('@misc{x,\n title = {A\0B\u0007 \uD800 \uFDD0}}');
    expect(Array.from(bibliography.entries)[0]?.fields?.title).toBe('AB \uFFFD');
    expect(bibliography.problems).toMatchObject([{ code: 'CONTROL_CHARACTERS', line: 2 }]);
  });
});
