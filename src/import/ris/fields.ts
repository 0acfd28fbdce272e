// One RIS record → what it says of a paper. The specification of 2011 and the older one share most tags; where tools differ,
// the first tag of a row that has a value is taken, and every tag that was not is kept.
import type { ImportProblem } from '../../model/bibliography.js';
import { emptyEntry, type EntryFields, type Field, type Link, type PersonName } from '../../model/entry.js';
import { normalArxivId, normalDoi } from '../../model/keys.js';
import { problem } from '../../model/problems.js';
import { readDate } from '../bibtex/dates.js';
import type { PersonalFields } from '../entries.js';
import { isbnIn } from '../isbn.js';
import { readingLimits } from '../limits.js';
import { parseName } from '../person-names.js';
import { venueOf } from '../venue.js';
import { webAddress } from '../web-address.js';
import { notedIn } from './personal.js';
import { linkKindAt } from './links.js';
import { cslTypeOfRis, preprintOr, typeInWork } from './types.js';
import type { RisLine, RisRecord } from './split.js';

export interface RisFields {
  readonly fields: EntryFields | null;
  readonly unmapped: readonly Field[];
  readonly problems: readonly ImportProblem[];
  /** What the keeper of the file noted about it. */
  readonly personal: PersonalFields | null;
}

/** Tags that may hold one value, the likeliest first. */
const tags = {
  title: ['TI', 'T1', 'CT', 'BT'],
  container: ['T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1'],
  abstract: ['AB', 'N2'],
  volume: ['VL', 'VO'],
  issue: ['IS', 'CP'],
  publisher: ['PB'],
  date: ['PY', 'Y1', 'DA'],
  citekey: ['ID', 'LB'],
} as const;

export function fieldsOfRis({ lines, line }: RisRecord): RisFields {
  const record = new TagReader(lines);
  const problems: ImportProblem[] = [];
  if (lines.every(({ tag, value }) => tag === 'TY' || value === '')) {
    return { fields: null, unmapped: [], problems, personal: null };
  }
  const type = cslTypeOfRis(record.take(['TY']) ?? '');
  const title = record.take(tags.title);
  const container = record.take(tags.container);
  const citekey = citekeyOf(record);
  const standIn = title ?? container ?? citekey ?? '(no title)';
  if (title === null)
    problems.push(
      problem('NO_TITLE', line, `the record has no title; "${standIn.slice(0, 80)}" stands in`, 'TI'),
    );
  const fields: EntryFields = {
    ...emptyEntry,
    citekey,
    title: standIn,
    abstract: record.take(tags.abstract),
    ...published(record, problems),
    ...identifiers(record, problems),
    containerTitle: container,
    volume: record.take(tags.volume),
    issue: record.take(tags.issue),
    pages: pagesOf(record),
    publisher: record.take(tags.publisher),
    isbn: isbnOf(record),
    authors: people(record, ['AU', 'A1']),
    editors: people(record, type === 'chapter' || type === 'paper-conference' ? ['ED', 'A2'] : ['ED']),
  };
  const whole = { ...fields, ...kindOf(record, type, fields) };
  const personal = notedIn(record);
  return {
    fields: whole,
    unmapped: record.left(),
    problems: problems.slice(0, readingLimits.problemsPerEntry),
    personal,
  };
}

/** Hands values out and remembers which lines were taken whole. */
class TagReader {
  readonly #lines: readonly RisLine[];
  readonly #taken = new Set<RisLine>();

  constructor(lines: readonly RisLine[]) {
    this.#lines = lines.filter(({ value }) => value !== '');
  }

  /** The first value under the first of these tags that has one. */
  take(wanted: readonly string[]): string | null {
    const found = this.find(wanted);
    if (found === null || (wanted !== tags.abstract && found.value.length > readingLimits.fieldLength))
      return null;
    this.hold(found);
    return found.value.replace(/\s+/g, ' ');
  }

  find(wanted: readonly string[]): RisLine | null {
    for (const tag of wanted) {
      const found = this.#lines.find((line) => line.tag === tag && !this.#taken.has(line));
      if (found !== undefined) return found;
    }
    return null;
  }

  all(wanted: readonly string[]): RisLine[] {
    return this.#lines.filter(({ tag }) => wanted.includes(tag));
  }

  hold(line: RisLine): void {
    this.#taken.add(line);
  }

  left(): Field[] {
    return this.#lines
      .filter((line) => !this.#taken.has(line))
      .map(({ tag, value }) => ({ name: tag, value }));
  }
}

/** A key as tools for LaTeX write it; the numbers of other tools are kept aside. */
function citekeyOf(record: TagReader): string | null {
  const found = record.find(tags.citekey);
  if (found === null || !/^(?=.*\D)\S{1,200}$/.test(found.value)) return null;
  record.hold(found);
  return found.value;
}

/** "2019", "2019/06/15/", "2019/06//spring", "Jun 2019". A day or season is kept aside. */
function published(record: TagReader, problems: ImportProblem[]): Pick<EntryFields, 'year' | 'month'> {
  let year: number | null = null;
  let month: number | null = null;
  for (const found of record.all(tags.date)) {
    const date = dateOf(found.value.slice(0, readingLimits.identifierLength));
    if (date.year === null) {
      problems.push(problem('BAD_YEAR', found.line, `no year in "${found.value.slice(0, 60)}"`, found.tag));
      continue;
    }
    if (date.whole && (year ?? date.year) === date.year && (month ?? date.month) === date.month)
      record.hold(found);
    year ??= date.year;
    if (date.year === year) month ??= date.month;
  }
  return { year, month };
}

function dateOf(text: string): { year: number | null; month: number | null; whole: boolean } {
  const [, year, month = '', rest = ''] = /^(-?\d{1,4})(?:\/(\d{0,2})((?:\/.*)?))?$/.exec(text.trim()) ?? [];
  if (year === undefined) return readDate(text);
  const number = Number(month);
  const known = month !== '' && number >= 1 && number <= 12;
  return { year: Number(year), month: known ? number : null, whole: rest.replaceAll('/', '') === '' };
}

function identifiers(
  record: TagReader,
  problems: ImportProblem[],
): Pick<EntryFields, 'doi' | 'arxivId' | 'url' | 'links'> {
  const addresses = record.all(['UR', 'L1', 'L2', 'LK']).flatMap((line) => {
    const url = webAddress(line.value);
    return url === null ? [] : [{ line, url }];
  });
  const url = addresses.find(({ line }) => line.tag === 'UR' || line.tag === 'LK') ?? null;
  if (url !== null) record.hold(url.line);
  const links: Link[] = addresses
    .filter(({ line }) => line.tag === 'L1' || line.tag === 'L2')
    .map(({ line, url: at }) => {
      record.hold(line);
      return { kind: line.tag === 'L1' ? 'pdf' : linkKindAt(at), url: at };
    });
  return { ...namedElsewhere(record, problems, url?.url ?? null), url: url?.url ?? null, links };
}

/** DOI and arXiv id, from where they belong and from where tools put them. */
function namedElsewhere(
  record: TagReader,
  problems: ImportProblem[],
  url: string | null,
): Pick<EntryFields, 'doi' | 'arxivId'> {
  let doi: string | null = null;
  for (const found of record.all(['DO', 'M3', 'N1', 'L3'])) {
    const value = found.value.slice(0, readingLimits.identifierLength);
    const read =
      found.tag === 'DO' || /doi/i.test(value) || value.startsWith('10.') ? normalDoi(value) : null;
    if (read !== null && (doi ?? read) === read) record.hold(found);
    else if (found.tag === 'DO')
      problems.push(problem('BAD_DOI', found.line, `DO "${value.slice(0, 100)}" cannot be read`, 'DO'));
    doi ??= read;
  }
  doi ??= url !== null && /doi\.org\//i.test(url) ? normalDoi(url) : null;
  const texts = record
    .all(['M1', 'N1', 'C7', 'JO', 'T2', 'JF', 'AN'])
    .map(({ value }) => value.slice(0, 200));
  const told = texts.flatMap((text) => /\barxiv\s*:\s*(\S+)/i.exec(text)?.[1] ?? []).map(normalArxivId);
  const arxivId =
    told.find((id) => id !== null) ??
    (url !== null && /arxiv\.org\//i.test(url) ? normalArxivId(url.replace(/[?#].*$/, '')) : null) ??
    (doi === null ? null : normalArxivId(doi));
  return { doi, arxivId };
}

function pagesOf(record: TagReader): string | null {
  const start = record.take(['SP'])?.replace(/\s*[–—]\s*/g, '-') ?? null;
  if (start === null) return null;
  if (start.includes('-')) return start;
  const end = record.take(['EP']);
  return end === null || end === start ? start : `${start}-${end.slice(end.indexOf('-') + 1)}`;
}

/** SN holds ISBN or ISSN. */
function isbnOf(record: TagReader): string | null {
  const found = record.all(['SN']).find(({ value }) => isbnIn(value) !== null);
  if (found === undefined) return null;
  record.hold(found);
  return found.value;
}

function people(record: TagReader, wanted: readonly string[]): PersonName[] {
  return record.all(wanted).map((line) => {
    record.hold(line);
    const name = line.value.slice(0, readingLimits.nameLength);
    return name.endsWith(',')
      ? { given: null, family: name.slice(0, -1).trim(), suffix: null, orcid: null }
      : nameOf(name);
  });
}

/** "Family, Given, Suffix" is RIS's own order. */
function nameOf(name: string): PersonName {
  const [family = '', given = '', suffix = '', ...more] = name.split(',').map((part) => part.trim());
  if (given === '' || more.length > 0 || family === '') return parseName(name);
  return { given, family, suffix: suffix === '' ? null : suffix, orcid: null };
}

function kindOf(record: TagReader, told: string, read: EntryFields): Pick<EntryFields, 'type' | 'venue'> {
  const ty = record.all(['TY'])[0]?.value ?? '';
  const work = record.all(['M3']).find(({ value }) => typeInWork(value, ty) !== null) ?? null;
  if (work !== null) record.hold(work);
  const type = work?.value ?? preprintOr(told, read);
  if (type === 'article') return { type, venue: null };
  const series = record.find(['T3']);
  const at = (name: string | null) => venueOf({ type, title: read.containerTitle, series: name });
  const venue = at(series?.value.slice(0, readingLimits.nameLength) ?? null);
  if (series !== null && venue !== at(null)) record.hold(series);
  return { type, venue };
}
