// The fields of an entry that name the paper elsewhere → DOI, arXiv id, address and links, in normal form.
import type { Link } from '../../model/entry.js';
import { normalArxivId, normalDoi } from '../../model/keys.js';
import type { ImportProblem } from '../../model/bibliography.js';
import { problem, type ProblemCode } from '../../model/problems.js';
import { readingLimits } from '../limits.js';
import { linkFields, linkKindOf, linksIn } from './links.js';
import { webAddress } from '../web-address.js';
import type { RawField } from './fields.js';
import type { FieldMap } from './inherit.js';

export interface Identifiers {
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly url: string | null;
  readonly links: readonly Link[];
  /** Names of the fields that these say whole. */
  readonly held: ReadonlySet<string>;
  readonly problems: readonly ImportProblem[];
}

export function readIdentifiers(fields: FieldMap): Identifiers {
  const held = new Set<string>();
  const problems: ImportProblem[] = [];
  const bad = (code: ProblemCode, field: RawField): void => {
    const value = verbatim(field.value).slice(0, 100);
    problems.push(problem(code, field.line, `${field.name} "${value}" cannot be read`, field.name));
  };
  const url = readUrl(fields, held, bad);
  const doi =
    readDoi(fields, held, bad) ?? (url === null || !/doi\.org\//i.test(url) ? null : normalDoi(url));
  const arxivId =
    readArxivId(fields, held, bad) ?? arxivIdIn(url) ?? (doi === null ? null : normalArxivId(doi));
  const named = [...fields.keys()].filter((name) => linkKindOf(name) !== null);
  const links = [...new Set([...linkFields, ...named])].flatMap((name) => {
    const found = linksIn(name, verbatim(fields.get(name)?.value ?? '')) ?? [];
    if (found.length > 0) held.add(name);
    return found;
  });
  return { doi, arxivId, url, links, held, problems };
}

type Report = (code: ProblemCode, field: RawField) => void;

function readUrl(fields: FieldMap, held: Set<string>, bad: Report): string | null {
  const given = fields.get('url');
  for (const name of ['url', 'howpublished', 'link', 'ee']) {
    const value = verbatim(fields.get(name)?.value ?? '');
    const address = value === '' ? null : webAddress(value);
    if (address === null) continue;
    held.add(name);
    return address;
  }
  if (given !== undefined && given.value.trim() !== '') bad('BAD_URL', given);
  return null;
}

function readDoi(fields: FieldMap, held: Set<string>, bad: Report): string | null {
  const field = fields.get('doi');
  const value = verbatim(field?.value ?? '');
  if (field === undefined || value === '') return null;
  const doi = value.length > readingLimits.identifierLength ? null : normalDoi(value);
  if (doi === null) bad('BAD_DOI', field);
  else held.add('doi');
  return doi;
}

/** Where Mendeley and others put it. */
const otherNames = ['arxivid', 'arxiv'];

/** From eprint, else from what entries write instead: "arXiv preprint arXiv:1706.03762", CoRR abs/1706.03762. */
function readArxivId(fields: FieldMap, held: Set<string>, bad: Report): string | null {
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype');
  const eprint = fields.get('eprint');
  const isArxiv = archive === undefined ? null : /^arxiv$/i.test(verbatim(archive.value));
  if (eprint !== undefined && isArxiv !== false) {
    const id = readId(eprint.value);
    if (id !== null) {
      for (const name of ['eprint', 'archiveprefix', 'eprinttype', ...otherNames]) {
        if (name.startsWith('arxiv') && readId(fields.get(name)?.value ?? '') !== id) continue;
        held.add(name);
      }
      return id;
    }
    if (isArxiv === true && eprint.value.trim() !== '') bad('BAD_ARXIV_ID', eprint);
  }
  for (const name of otherNames) {
    const id = readId(fields.get(name)?.value ?? '');
    if (id === null) continue;
    held.add(name);
    return id;
  }
  return arxivIdElsewhere(fields);
}

function arxivIdElsewhere(fields: FieldMap): string | null {
  for (const name of ['journal', 'journaltitle', 'volume', 'note', 'howpublished', 'number', 'pages']) {
    const value = fields.get(name)?.value ?? '';
    if (value.length > 200 || !/xiv|abs\//i.test(value)) continue;
    const text = verbatim(value);
    const found =
      /^(?:arxiv\s+)?(?:e-?prints?|preprint)?,?\s*arxiv\s*:\s*(\S+?)(?:\s*\[[\w.-]+\])?[.,;]?$/i.exec(text) ??
      /^abs\/(\S+)$/i.exec(text);
    const id = found?.[1] === undefined ? null : normalArxivId(found[1]);
    if (id !== null) return id;
  }
  return null;
}

function readId(value: string): string | null {
  const text = verbatim(value);
  return text === '' || text.length > readingLimits.identifierLength ? null : normalArxivId(text);
}

function arxivIdIn(url: string | null): string | null {
  return url !== null && /arxiv\.org\//i.test(url) ? normalArxivId(url.replace(/[?#].*$/, '')) : null;
}

/** An address or id out of LaTeX: without `\url{}`, escapes, braces and line breaks. */
function verbatim(value: string): string {
  if (!/[\\{}\s]/.test(value)) return value;
  if (value.length > 10 * readingLimits.identifierLength) return value;
  return value
    .replace(/\\(?:url|path|nolinkurl|texttt|href)\b\s*/g, '')
    .replace(/\\textasciitilde(?:\{\}|\s*)|\\~(?:\{\})?|\{\\~\}/g, '~')
    .replace(/\\textunderscore(?:\{\}|\s*)/g, '_')
    .replace(/\\([_&%#$~^{}])/g, '$1')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
