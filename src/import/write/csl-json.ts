// Papers → CSL-JSON, as citeproc, Zotero and pandoc read it. The citation key is the id.
import type { PersonName } from '../../model/entry.js';
import { linksByField } from '../bibtex/links.js';
import { preprintOr } from '../csl/fields.js';
import { cslOfPlain } from '../csl/markup.js';
import { cslTypes } from '../csl/types.js';
import { keywordOf } from '../noted.js';
import { nameIn } from './name-parts.js';
import { seriesOf } from '../series.js';
import { jabrefFields } from './noted.js';
import { citekeyChooser } from './citekey.js';
import type { ExportPaper } from './export-paper.js';

/** One item of the list, for papers that come one by one: keeps the ids unique, but for a `key` that one must have. The list's brackets and commas are the caller's. */
export function cslWriter(): (paper: ExportPaper, key?: string | null) => string {
  const citekeyOf = citekeyChooser();
  return (paper, key = null) => JSON.stringify(wholeItem(paper, citekeyOf(paper, null, key)), null, 2);
}

/** With what is for tools that read it, and not for references in words. */
function wholeItem(paper: ExportPaper, id: string): Record<string, unknown> {
  const [series, note] = [escaped(seriesOf(paper)), extraLines(paper)];
  return {
    ...cslItem(paper, id),
    ...(series !== null && { 'collection-title': series }),
    ...(note !== null && { note }),
  };
}

/** Fields that are empty are left out; the others stand in a fixed order. */
export function cslItem(paper: ExportPaper, id: string): Record<string, unknown> {
  const fields: readonly (readonly [string, unknown])[] = [
    ['id', id],
    ['citation-key', id],
    ['type', paper.type],
    ['title', cslOfPlain(paper.title)],
    ['author', (paper.authors ?? []).map(({ author }) => cslName(nameIn(paper, author.name), author.orcid))],
    ['editor', (paper.editors ?? []).map(({ name, orcid }) => cslName(nameIn(paper, name), orcid))],
    ['issued', issued(paper)],
    ['container-title', escaped(paper.containerTitle ?? paper.venue?.name ?? null)],
    ['volume', escaped(paper.volume)],
    ['issue', escaped(paper.issue)],
    ['page', paper.pages],
    ['publisher', escaped(paper.publisher)],
    ['ISBN', paper.isbn],
    ['DOI', paper.doi],
    ['number', paper.arxivId === null ? null : `arXiv:${paper.arxivId}`],
    ['URL', paper.url],
    ['abstract', escaped(paper.abstract)],
    ['keyword', keywords(paper)],
    ['annote', paper.noted?.note ?? null],
  ];
  return Object.fromEntries(
    fields.filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0)),
  );
}

/** Braced where a comma or semicolon in it would take it apart, as in BibTeX. */
function keywords({ noted }: ExportPaper): string | null {
  const tags = (noted?.tags ?? []).map((tag) => keywordOf(tag));
  return tags.length === 0 ? null : cslOfPlain(tags.join(', '));
}

function escaped(text: string | null): string | null {
  return text === null ? null : cslOfPlain(text);
}

function issued({ year, month }: ExportPaper): { 'date-parts': number[][] } | null {
  if (year === null) return null;
  return { 'date-parts': [month === null ? [year] : [year, month]] };
}

/** With the ORCID as Crossref's items have it. */
function cslName(
  { family, given, suffix }: PersonName,
  orcid: string | null,
): Readonly<Record<string, string>> {
  const who = orcid === null ? {} : { ORCID: `https://orcid.org/${orcid}` };
  if (given === null) return { literal: cslOfPlain(family), ...who };
  return { family: cslOfPlain(family), given: cslOfPlain(given), ...(suffix !== null && { suffix }), ...who };
}

/** What CSL has no variable for, in lines that Zotero and Better BibTeX read. */
function extraLines(paper: ExportPaper): string | null {
  const { type, noted = null } = paper;
  const container = paper.containerTitle ?? paper.venue?.name ?? null;
  const isRead = preprintOr({ type }, { ...paper, containerTitle: container }) === type;
  const lines = [
    ...(isRead || !cslTypes.has(type) ? [] : [`type: ${type}`]),
    ...linksByField(paper.links).map(([field, addresses]) => `tex.${field}: ${addresses}`),
    ...(noted === null ? [] : jabrefFields(noted).map(([name, value]) => `tex.${name}: ${value}`)),
  ];
  return lines.length === 0 ? null : lines.join('\n');
}
