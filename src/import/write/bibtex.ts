// Papers → BibTeX that BibTeX, biber and litgraph read: UTF-8, one field a line, always in the same order.
import { nameIn } from './name-parts.js';
import type { PersonName } from '../../model/entry.js';
import { linksByField } from '../bibtex/links.js';
import { entryTypeOf, subtypeOf } from '../bibtex/types.js';
import { seriesOf } from '../series.js';
import { citekeyChooser } from './citekey.js';
import { escapeLatex, escapeTitle, escapeVerbatim } from './escape.js';
import type { ExportPaper } from './export-paper.js';
import { jabrefFields } from './noted.js';
import { latexOf, verbatimFields, type Encoding } from './latex.js';
import { inLatex, underKey, type UntouchedEntry } from './untouched.js';

/** A whole bibliography; its keys are unique. */
export function writeBibtex(papers: Iterable<ExportPaper>): string {
  const write = bibtexWriter();
  return Array.from(papers, (paper) => write(paper)).join('\n');
}

/**
 * For papers that come one by one: keeps the keys unique. Each entry ends in a line break. One that is given `untouched` is
 * written as it is, but for a key that is taken or missing, and for what `encoding` asks. `key` is the one that it must have.
 */
export function bibtexWriter(
  dialect: Dialect = 'BIBTEX',
  encoding: Encoding = 'UTF8',
): (paper: ExportPaper, untouched?: UntouchedEntry | null, key?: string | null) => string {
  const citekeyOf = citekeyChooser();
  return (paper, untouched = null, key = null) => {
    const citekey = citekeyOf(paper, untouched?.citekey, key);
    if (untouched === null) return bibtexEntry(paper, citekey, dialect, encoding);
    return `${underKey(encoding === 'UTF8' ? untouched : inLatex(untouched), citekey)}\n`;
  };
}

export type Dialect = 'BIBTEX' | 'BIBLATEX';

function bibtexEntry(paper: ExportPaper, citekey: string, dialect: Dialect, encoding: Encoding): string {
  const type = entryTypeOf(paper.type, paper);
  const fields = dialect === 'BIBTEX' ? fieldsOf(paper, type) : biblatexFields(paper, type);
  const encoded = (name: string, value: string) =>
    encoding === 'UTF8' || verbatimFields.has(name) ? value : latexOf(value);
  const lines = Array.from(fields, ([name, value]) => `  ${name} = ${encoded(name, value)},\n`);
  return `@${dialect === 'BIBTEX' ? type : (biblatexTypes.get(type) ?? type)}{${citekey},\n${lines.join('')}}\n`;
}

/** The same fields under biblatex's names, year and month as one date. */
function* biblatexFields(paper: ExportPaper, type: string): Generator<readonly [string, string]> {
  for (const [name, value] of fieldsOf(paper, type)) {
    if (name === 'month') continue;
    if (name === 'year') yield ['date', `{${dateOf(paper)}}`];
    else yield [biblatexNames.get(name) ?? name, value];
  }
}

function dateOf({ year, month }: ExportPaper): string {
  const written = String(year).padStart(4, '0');
  return month === null ? written : `${written}-${String(month).padStart(2, '0')}`;
}

const biblatexNames = new Map([
  ['journal', 'journaltitle'],
  ['school', 'institution'],
  ['archiveprefix', 'eprinttype'],
]);
const biblatexTypes = new Map([
  ['phdthesis', 'thesis'],
  ['techreport', 'report'],
]);

function* fieldsOf(paper: ExportPaper, type: string): Generator<readonly [string, string]> {
  const text = function* (
    name: string,
    value: string | null,
    escape = escapeLatex,
  ): Generator<readonly [string, string]> {
    if (value !== null && value !== '') yield [name, `{${escape(value)}}`];
  };
  const authors = (paper.authors ?? []).map(({ author }) => author);
  yield* text('author', names(paper, authors), String);
  yield* text('title', paper.title, escapeTitle);
  yield* text(
    type === 'article' || type === 'misc' ? 'journal' : 'booktitle',
    paper.containerTitle ?? paper.venue?.name ?? null,
    escapeTitle,
  );
  yield* text('editor', names(paper, paper.editors ?? []), String);
  yield* text('series', seriesOf(paper));
  yield* text('volume', paper.volume);
  yield* text('number', paper.issue);
  yield* text('pages', paper.pages, (pages) => pages.split(/[-–—]/).map(escapeLatex).join('--'));
  yield* text('year', paper.year === null ? null : String(paper.year));
  if (paper.month !== null) yield ['month', months[paper.month - 1] ?? `{${String(paper.month)}}`];
  yield* text(publisherFields.get(type) ?? 'publisher', paper.publisher);
  yield* text('isbn', paper.isbn);
  yield* text('doi', paper.doi?.replace(/%/g, '%25') ?? null, escapeVerbatim);
  yield* text('eprint', paper.arxivId, escapeVerbatim);
  if (paper.arxivId !== null) yield ['archiveprefix', '{arXiv}'];
  yield* text('url', paper.url, escapeVerbatim);
  for (const [name, addresses] of linksByField(paper.links))
    yield* text(name, addresses, (all) => all.split(' ').map(escapeVerbatim).join(' '));
  yield* text('author+an:orcid', orcidsOf(authors), String);
  yield* text('editor+an:orcid', orcidsOf(paper.editors ?? []), String);
  yield* text('entrysubtype', subtypeOf(paper.type, paper), String);
  yield* text('abstract', paper.abstract);
  yield* notedFields(paper);
}

/** As JabRef has them, and as they are read back (../bibtex/personal.ts). */
function* notedFields({ noted }: ExportPaper): Generator<readonly [string, string]> {
  if (noted == null) return;
  const { tags, note } = noted;
  if (tags.length > 0) yield ['keywords', `{${tags.map(keyword).join(', ')}}`];
  for (const [name, value] of jabrefFields(noted)) yield [name, `{${value}}`];
  if (note !== null) yield ['comment', `{${escapeLatex(note)}}`];
}

/** Braced where a comma or semicolon in it would take it apart. */
function keyword(tag: string): string {
  const escaped = escapeLatex(tag);
  return /[,;]/.test(tag) ? `{${escaped}}` : escaped;
}

/** By position, as biblatex annotates items of lists. */
function orcidsOf(people: readonly { readonly orcid: string | null }[]): string {
  return people.flatMap(({ orcid }, i) => (orcid === null ? [] : [`${String(i + 1)}="${orcid}"`])).join('; ');
}

const publisherFields = new Map([
  ['phdthesis', 'school'],
  ['techreport', 'institution'],
]);

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function names(paper: ExportPaper, all: readonly { readonly name: string }[]): string {
  return all.map(({ name }) => bibtexName(nameIn(paper, name))).join(' and ');
}

/** "Family, Given" or "Family, Jr., Given". */
function bibtexName({ family, suffix, given }: PersonName): string {
  const parts = suffix === null ? [family, given] : [family, suffix, given];
  const written = parts.filter((part) => part !== null && part !== '').map((part) => namePart(part ?? ''));
  return written.length === 1 && family.includes(' ') ? `{${escapeLatex(family)}}` : written.join(', ');
}

/** Braced where a comma, an "and" or an equals sign in it would take the name apart. */
function namePart(part: string): string {
  const escaped = escapeLatex(part);
  return /[,;=]|(?:^|\s)(?:and|others)(?:\s|$)/i.test(part) ? `{${escaped}}` : escaped;
}
