// The fields of a JSON line → the parts of an entry: one reader a field. A reader takes the value in and returns null,
// or returns what the value would have to be.
import { paperConceptFields } from '../model/concept.js';
import { plainFields, type EntryFields, type Link, type PersonName, type Reference } from '../model/entry.js';
import { normalArxivId, normalDoi } from '../model/keys.js';
import { readMonth } from './bibtex/dates.js';
import { readingLimits } from './limits.js';
import { parseName } from './person-names.js';
import { webAddress } from './web-address.js';

export type Write = (values: Partial<EntryFields>) => void;
type Reader = (value: unknown, write: Write) => string | null;

export const jsonValues: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ...(['title', 'venue', ...plainFields] as const).map((name): [string, Reader] => [
    name,
    (value, write) => put(name, line(value), 'a text', write),
  ]),
  ...paperConceptFields.map((name): [string, Reader] => [
    name,
    (value, write) => put(name, listOf(value, line), 'a list of names', write),
  ]),
  ['key', (value, write) => put('citekey', line(value), 'a text', write)],
  [
    'abstract',
    (value, write) =>
      put('abstract', typeof value === 'string' ? value.trim() || null : null, 'a text', write),
  ],
  [
    'type',
    (value, write) => put('type', typeOf(value), 'a CSL type in lower case, as "article-journal"', write),
  ],
  ['year', (value, write) => put('year', wholeNumber(value, -9999, 9999), 'a whole number', write)],
  ['month', (value, write) => put('month', monthOf(value), '1 to 12, or the name of a month', write)],
  ['doi', (value, write) => put('doi', identifier(value, normalDoi), 'a DOI', write)],
  ['arxivId', (value, write) => put('arxivId', identifier(value, normalArxivId), 'an arXiv id', write)],
  ['url', (value, write) => put('url', address(value), 'an http, https or ftp address', write)],
  ['links', (value, write) => put('links', listOf(value, link), 'a list of {kind, url}', write)],
  ['authors', (value, write) => put('authors', listOf(value, person), 'a list of names', write)],
  ['editors', (value, write) => put('editors', listOf(value, person), 'a list of names', write)],
  [
    'references',
    (value, write) => put('references', listOf(value, reference), 'a list of references', write),
  ],
]);

function put<Key extends keyof EntryFields>(
  name: Key,
  value: EntryFields[Key] | null,
  wanted: string,
  write: Write,
): string | null {
  if (value === null) return wanted;
  write({ [name]: value });
  return null;
}

/** One line of text; null where it is none or empty. */
function line(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() || null : null;
}

/** Null where one of them is wrong: a list is taken whole or not at all. A single thing is a list of one. */
function listOf<T>(value: unknown, read: (item: unknown) => T | null): T[] | null {
  const items: readonly unknown[] = Array.isArray(value) ? value : [value];
  const all: T[] = [];
  for (const item of items) {
    const one = read(item);
    if (one === null) return null;
    all.push(one);
  }
  return all;
}

function typeOf(value: unknown): string | null {
  return typeof value === 'string' && /^[a-z][a-z_-]{0,40}$/.test(value) ? value : null;
}

function wholeNumber(value: unknown, least: number, most: number): number | null {
  const number = typeof value === 'string' && /^\s*-?\d{1,5}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number >= least && number <= most
    ? number
    : null;
}

function monthOf(value: unknown): number | null {
  return (
    wholeNumber(value, 1, 12) ?? (typeof value === 'string' && value.length < 40 ? readMonth(value) : null)
  );
}

function identifier(value: unknown, normal: (text: string) => string | null): string | null {
  return typeof value === 'string' && value.length <= readingLimits.identifierLength ? normal(value) : null;
}

function address(value: unknown): string | null {
  return typeof value === 'string' ? webAddress(value) : null;
}

function link(value: unknown): Link | null {
  if (!isObject(value)) return null;
  const [kind, url] = [line(value['kind']), address(value['url'])];
  return kind === null || url === null ? null : { kind, url };
}

function person(value: unknown): PersonName | null {
  const whole = line(value);
  if (whole !== null) return parseName(whole);
  if (!isObject(value)) return null;
  const [name, family, given] = [line(value['name']), line(value['family']), line(value['given'])];
  const orcid = /\d{4}-\d{4}-\d{4}-\d{3}[\dX]$/i.exec(line(value['orcid']) ?? '')?.[0].toUpperCase() ?? null;
  if (family !== null) return { given, family, suffix: line(value['suffix']), orcid };
  const one = name ?? given;
  return one === null ? null : { ...parseName(one), orcid };
}

/** A bare text is a DOI if it can be one, else an arXiv id, else a citation key. */
function reference(value: unknown): Reference | null {
  if (isObject(value)) {
    const [doi, arxivId] = [identifier(value['doi'], normalDoi), identifier(value['arxivId'], normalArxivId)];
    const [key, id] = [line(value['key']), line(value['id'])];
    if (doi !== null) return { by: 'doi', value: doi };
    if (arxivId !== null) return { by: 'arxivId', value: arxivId };
    if (key !== null) return { by: 'key', value: key };
    return id === null ? null : { by: 'id', value: id };
  }
  const text = line(value);
  if (text === null) return null;
  const doi = identifier(text, normalDoi);
  if (doi !== null) return { by: 'doi', value: doi };
  const arxivId = identifier(text, normalArxivId);
  return arxivId === null ? { by: 'key', value: text } : { by: 'arxivId', value: arxivId };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
