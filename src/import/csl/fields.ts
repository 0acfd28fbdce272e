// One CSL item → what it says of a paper. Variables that no part of a paper holds are kept as they are.
import type { ImportProblem } from '../../model/bibliography.js';
import { emptyEntry, type EntryFields, type Field, type Link, type PersonName } from '../../model/entry.js';
import { normalArxivId, normalDoi } from '../../model/keys.js';
import { problem, type ProblemCode } from '../../model/problems.js';
import { readDate } from '../bibtex/dates.js';
import { linksIn } from '../bibtex/links.js';
import type { PersonalFields } from '../entries.js';
import { isbnIn } from '../isbn.js';
import { readingLimits } from '../limits.js';
import { parseName } from '../person-names.js';
import { isPreprintServer, venueOf } from '../venue.js';
import { webAddress } from '../web-address.js';
import { plainOfCsl } from './markup.js';
import { cslTypes } from './types.js';
import { personalOf, texFields } from './personal.js';

type Item = Readonly<Record<string, unknown>>;

export interface CslFields {
  readonly fields: EntryFields | null;
  readonly unmapped: readonly Field[];
  readonly problems: readonly ImportProblem[];
  /** What the keeper of the file noted about it. */
  readonly personal: PersonalFields | null;
}

export function fieldsOfCsl(item: Item, line: number): CslFields {
  const problems: ImportProblem[] = [];
  const held = new Set<string>(['type', 'id', 'citation-key']);
  const note = (code: ProblemCode, message: string, field: string): void => {
    problems.push(problem(code, line, message, field));
  };
  const reader = { item, held, note };
  const given = Object.entries(item).filter(([, value]) => !isEmpty(value));
  if (given.every(([name]) => held.has(name)))
    return { fields: null, unmapped: [], problems, personal: null };

  const extra = extraOf(item['note']);
  if (isAllOurs(item['note'])) held.add('note');
  const citekey = citekeyOf(item, extra);
  const title = text(reader, 'title');
  const standIn = title ?? text(reader, 'container-title') ?? citekey ?? '(no title)';
  if (title === null) note('NO_TITLE', `the item has no title; "${standIn.slice(0, 80)}" stands in`, 'title');
  const fields: EntryFields = {
    ...emptyEntry,
    citekey,
    title: standIn,
    abstract: text(reader, 'abstract'),
    ...published(reader),
    ...identifiers(reader, extra),
    containerTitle: text(reader, 'container-title'),
    volume: text(reader, 'volume'),
    issue: text(reader, 'issue') ?? numberOf(reader),
    pages: text(reader, 'page')?.replace(/\s*[–—]\s*/g, '-') ?? null,
    publisher: text(reader, 'publisher'),
    isbn: isbnOf(reader),
    authors: people(reader, 'author'),
    editors: people(reader, 'editor'),
    links: linksOf(extra),
  };
  const whole = { ...fields, ...kindOf(reader, fields, extra.get('type') ?? '') };
  const personal = personalOf(item, extra, held);
  return {
    fields: whole,
    unmapped: unmapped(given, held),
    problems: problems.slice(0, readingLimits.problemsPerEntry),
    personal,
  };
}

interface Reader {
  readonly item: Item;
  /** Variables that the paper will show whole. */
  readonly held: Set<string>;
  readonly note: (code: ProblemCode, message: string, field: string) => void;
}

/** One line without markup: CSL allows <i>, <b>, <sub>, <sup> and <span> in texts. */
function text({ item, held, note }: Reader, name: string): string | null {
  const value = item[name];
  if (isEmpty(value)) return null;
  if (typeof value !== 'string' && typeof value !== 'number') {
    note('BAD_VALUE', `${name} must be a text`, name);
    return null;
  }
  const whole = String(value);
  if (whole.length > readingLimits.fieldLength && name !== 'abstract') return null;
  held.add(name);
  return plainOfCsl(whole) || null;
}

/** Of an issue, unless it is an identifier: preprints have theirs there. */
function numberOf(reader: Reader): string | null {
  const { number } = reader.item;
  if (typeof number !== 'string' || arxivIdOf(number) === null) return text(reader, 'number');
  reader.held.add('number');
  return null;
}

function isbnOf(reader: Reader): string | null {
  const told = text(reader, 'ISBN');
  const isbn = isbnIn(told);
  if (told !== isbn) reader.held.delete('ISBN');
  return isbn;
}

/** `issued`: date-parts, a raw text, or a literal. A day is kept aside. */
function published({ item, held, note }: Reader): Pick<EntryFields, 'year' | 'month'> {
  const value = item['issued'];
  if (isEmpty(value)) return { year: null, month: null };
  const date = dateOf(value);
  if (date === null) {
    note('BAD_YEAR', 'issued has no year', 'issued');
    return { year: null, month: null };
  }
  if (date.whole) held.add('issued');
  return { year: date.year, month: date.month };
}

function dateOf(value: unknown): { year: number; month: number | null; whole: boolean } | null {
  const parts = isObject(value) ? value['date-parts'] : null;
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  if (Array.isArray(first) && first.length > 0) {
    const [year, month] = first.map(Number);
    if (year === undefined || !Number.isInteger(year)) return null;
    const known = month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12;
    return { year, month: known ? month : null, whole: first.length <= 2 };
  }
  const written = isObject(value) ? (value['raw'] ?? value['literal']) : value;
  if (typeof written !== 'string' && typeof written !== 'number') return null;
  const { year, month, whole } = readDate(String(written).slice(0, readingLimits.identifierLength));
  return year === null ? null : { year, month, whole };
}

function identifiers(
  reader: Reader,
  extra: ReadonlyMap<string, string>,
): Pick<EntryFields, 'doi' | 'arxivId' | 'url'> {
  const { item, held, note } = reader;
  const given = (name: string): string | null => {
    const value = item[name];
    return typeof value === 'string' && value.length <= readingLimits.identifierLength
      ? value.trim() || null
      : null;
  };
  const address = given('URL');
  const url = address === null ? null : webAddress(address);
  if (url !== null) held.add('URL');
  else if (address !== null) note('BAD_URL', `URL "${address.slice(0, 100)}" cannot be read`, 'URL');
  const written = given('DOI');
  const doi =
    normalDoi(written ?? extra.get('doi') ?? '') ??
    (url !== null && /doi\.org\//i.test(url) ? normalDoi(url) : null);
  if (written !== null && normalDoi(written) !== null) held.add('DOI');
  else if (written !== null) note('BAD_DOI', `DOI "${written.slice(0, 100)}" cannot be read`, 'DOI');
  const arxivId =
    arxivIdOf(extra.get('arxiv') ?? '') ??
    arxivIdOf(given('number') ?? '') ??
    (url !== null && /arxiv\.org\//i.test(url) ? normalArxivId(url.replace(/[?#].*$/, '')) : null) ??
    (doi === null ? null : normalArxivId(doi));
  return { doi, arxivId, url };
}

/** Only what says that it is one: a report's number may look alike. */
function arxivIdOf(value: string): string | null {
  const found = /^(?:arxiv\s*:\s*)(\S+)/i.exec(value.trim());
  return found?.[1] === undefined ? null : normalArxivId(found[1]);
}

/** Zotero's "Extra": lines of `name: value` in the note, where other variables live that its items have no field for. */
function extraOf(note: unknown): ReadonlyMap<string, string> {
  const extra = new Map<string, string>();
  if (typeof note !== 'string') return extra;
  for (const line of note.slice(0, readingLimits.fieldLength).split('\n')) {
    const [, name, value] = extraLine.exec(line) ?? [];
    if (name === undefined || value === undefined) continue;
    const key = name.toLowerCase();
    if (!extra.has(key)) extra.set(key, key === 'arxiv' ? `arXiv:${value}` : value);
  }
  return extra;
}

const extraLine = /^\s*([A-Za-z](?:[A-Za-z -]{0,30}?|[a-z-]{0,40}\.[a-z-]{1,40}))\s*:\s*(\S.*?)\s*$/;

/** Whether every line says what is read from it: in Better BibTeX's way (`tex.code: …`), and the type in Zotero's. */
function isAllOurs(note: unknown): boolean {
  if (typeof note !== 'string' || note.length > readingLimits.fieldLength) return false;
  return note.split('\n').every((line) => {
    const [, tex, name = '', value = ''] = /^(tex\.)?([a-z-]+): (.*)$/.exec(line) ?? [];
    if (tex === undefined) return name === 'type' && cslTypes.has(value);
    return linksIn(name, value) !== null || texFields.has(name);
  });
}

function linksOf(extra: ReadonlyMap<string, string>): Link[] {
  return [...extra].flatMap(([name, value]) =>
    name.startsWith('tex.') ? (linksIn(name.slice('tex.'.length), value) ?? []) : [],
  );
}

/** Better BibTeX writes the key as id or citation-key; Zotero's own ids are addresses or numbers, and no keys. */
function citekeyOf(item: Item, extra: ReadonlyMap<string, string>): string | null {
  const named = item['citation-key'] ?? item['citekey'] ?? extra.get('citation key');
  if (typeof named === 'string' && named.trim() !== '') return named.trim();
  const { id } = item;
  return typeof id === 'string' && /^[^\s/]{1,200}$/.test(id) && !/^\d+$/.test(id) ? id : null;
}

function people({ item, held, note }: Reader, name: string): PersonName[] {
  const value = item[name];
  if (isEmpty(value)) return [];
  if (!Array.isArray(value)) {
    note('BAD_VALUE', `${name} must be a list of names`, name);
    return [];
  }
  held.add(name);
  return value.flatMap((one: unknown) => {
    const person = personOf(one);
    return person === null ? [] : [person];
  });
}

function personOf(value: unknown): PersonName | null {
  if (typeof value === 'string') return value.trim() === '' ? null : parseName(value);
  if (!isObject(value)) return null;
  const part = (name: string): string | null => {
    const given = value[name];
    return typeof given === 'string' ? plainOfCsl(given.slice(0, readingLimits.nameLength)) || null : null;
  };
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.exec(part('ORCID') ?? '')?.[0].toUpperCase() ?? null;
  const literal = part('literal') ?? part('name');
  if (literal !== null) return { given: null, family: literal, suffix: null, orcid };
  const particle = part('non-dropping-particle') ?? part('dropping-particle');
  const family = [particle, part('family')].filter((word) => word !== null).join(' ');
  const given = part('given');
  if (family === '') return given === null ? null : { given: null, family: given, suffix: null, orcid };
  return { given, family, suffix: part('suffix'), orcid };
}

/** CSL 1.0.2 calls a preprint "article"; Zotero wrote "manuscript" or "report" on arXiv before. */
function kindOf(
  { item, held }: Reader,
  read: EntryFields,
  saidInNote: string,
): Pick<EntryFields, 'type' | 'venue'> {
  const said = cslTypes.has(saidInNote) ? saidInNote : null;
  const type = said ?? preprintOr(item, read);
  if (type === 'article') return { type, venue: null };
  const series = item['collection-title'];
  const at = (name: string | null) => venueOf({ type, title: read.containerTitle, series: name });
  const venue = at(typeof series === 'string' ? plainOfCsl(series.slice(0, readingLimits.nameLength)) : null);
  if (venue !== at(null)) held.add('collection-title');
  return { type, venue };
}

/** The type that the item is read as, unless its note says another. */
export function preprintOr(
  { type }: Item,
  read: Pick<EntryFields, 'arxivId' | 'containerTitle' | 'publisher'>,
): string {
  const told = typeof type === 'string' && /^[a-z][a-z_-]{0,40}$/.test(type) ? type : 'document';
  const place = read.containerTitle ?? (mayBePreprint.has(told) ? read.publisher : null);
  const onServer = place !== null && isPreprintServer(place);
  return onServer || (read.arxivId !== null && read.containerTitle === null) ? 'article' : told;
}

/** Types of Zotero's preprints, whose server stands where a publisher would. */
const mayBePreprint: ReadonlySet<string> = new Set(['article', 'article-journal', 'manuscript', 'report']);

function unmapped(given: readonly (readonly [string, unknown])[], held: ReadonlySet<string>): Field[] {
  return given.filter(([name]) => !held.has(name)).map(([name, value]) => ({ name, value: asText(value) }));
}

function asText(value: unknown): string {
  if (typeof value === 'string') return value;
  try {
    return JSON.stringify(value);
  } catch {
    return '(nested too deeply to be kept)'; // deeper than the stack; the record has the item verbatim
  }
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function isObject(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
