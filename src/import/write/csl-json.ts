// Papers → CSL-JSON, as citeproc, Zotero and pandoc read it. The citation key is the id.
import type { PersonName } from '../../model/entry.js';
import { cslOfPlain } from '../csl/markup.js';
import { keywordOf } from '../noted.js';
import { parseShownName } from '../person-names.js';
import { citekeyChooser } from './citekey.js';
import type { ExportPaper } from './export-paper.js';

/** One item of the list, for papers that come one by one: keeps the ids unique, but for a `key` that one must have. The list's brackets and commas are the caller's. */
export function cslWriter(): (paper: ExportPaper, key?: string | null) => string {
  const citekeyOf = citekeyChooser();
  return (paper, key = null) => JSON.stringify(cslItem(paper, citekeyOf(paper, null, key)), null, 2);
}

/** Fields that are empty are left out; the others stand in a fixed order. */
export function cslItem(paper: ExportPaper, id: string): Record<string, unknown> {
  const fields: readonly (readonly [string, unknown])[] = [
    ['id', id],
    ['citation-key', id],
    ['type', paper.type],
    ['title', cslOfPlain(paper.title)],
    ['author', (paper.authors ?? []).map(({ author }) => cslName(parseShownName(author.name)))],
    ['editor', (paper.editors ?? []).map(({ name }) => cslName(parseShownName(name)))],
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

function cslName({ family, given, suffix }: PersonName): Record<string, string> {
  if (given === null) return { literal: cslOfPlain(family) };
  return { family: cslOfPlain(family), given: cslOfPlain(given), ...(suffix !== null && { suffix }) };
}
