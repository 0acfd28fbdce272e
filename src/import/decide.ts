// All records of a paper → what the paper shows. The order in which records came or went does not matter: the same set
// of records always shows the same paper (docs/how-papers-are-decided.md).
import { paperConceptFields, type PaperConceptField } from '../model/concept.js';
import {
  displayName,
  emptyEntry,
  plainFieldsBy,
  type EntryFields,
  type Link,
  type PersonName,
  type PlainFields,
} from '../model/entry.js';
import { titleKey } from '../model/keys.js';
import { arxivIdOfDoi, familyKey } from './identity-keys.js';
import { venueOf } from './venue.js';
import { newestVersion, type Version } from './versions.js';
import { withOrcids } from './with-orcids.js';
import { isKeyWithLetters, keyOf } from './write/citekey.js';

export interface DecidingRecord extends Version {
  readonly id: string;
  /** True where a person made it in litgraph, not imported. */
  readonly edited: boolean;
  /** Where `edited`: the fields that the person set or cleared. Its other fields are what the paper showed at that time. */
  readonly changed: readonly string[];
  readonly addedAt: string;
  /** Among the entries of the text that first brought it; 0 of an edit. */
  readonly position: number;
}

/** What a paper shows: its own fields, and the names of everything next to it. */
export interface DecidedPaper extends PlainFields {
  readonly title: string;
  readonly titleKey: string;
  readonly firstAuthorKey: string | null;
  readonly abstract: string | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly type: string;
  readonly url: string | null;
  readonly citekey: string | null;
  readonly links: readonly Link[];
  readonly addedAt: string;
  /** Of the entry that brought it, among those of its text. */
  readonly addedPosition: number;
  readonly authors: readonly PersonName[];
  readonly editors: readonly PersonName[];
  readonly venue: string | null;
  readonly concepts: Readonly<Record<PaperConceptField, readonly string[]>>;
}

/** At least one record. */
export function decidePaper(records: readonly DecidingRecord[]): DecidedPaper {
  const order = inOrder(records);
  const first = <Name extends keyof EntryFields>(name: Name): EntryFields[Name] | null => {
    return speakerOf(order, name)?.fields[name] ?? null;
  };
  const title = first('title') ?? first('containerTitle') ?? first('citekey') ?? 'Untitled';
  const year = first('year');
  const doi = doiRecord(order)?.fields.doi ?? null;
  const type = first('type') ?? emptyEntry.type;
  const tellers = order.length === 1 ? [] : tellersOfOrcids(order);
  const authors = withOrcids(first('authors') ?? [], tellers);
  const oldest = order.toSorted(byAge)[0]!;
  return {
    title,
    titleKey: first('title') === null ? '' : titleKey(title),
    firstAuthorKey: authors[0] === undefined ? null : familyKey(authors[0].family),
    abstract: first('abstract'),
    year,
    month: monthRecord(order, year)?.fields.month ?? null,
    doi,
    arxivId: first('arxivId') ?? (doi === null ? null : arxivIdOfDoi(doi)),
    type,
    ...plainFieldsBy(first),
    url: first('url'),
    citekey: citekeyRecord(order)?.fields.citekey ?? null,
    links: uniqueLinks(order),
    addedAt: oldest.addedAt,
    addedPosition: oldest.position,
    authors,
    editors: withOrcids(first('editors') ?? [], tellers),
    venue: speakerOf(order, 'venue') === undefined ? venueByParts(order, type) : first('venue'),
    concepts: conceptsOf(order),
  };
}

/** What the records say that name people, each entry in its latest version that does. */
function tellersOfOrcids(order: readonly DecidingRecord[]): EntryFields[] {
  const names = (record: DecidingRecord) => speaksOf(record, 'authors') || speaksOf(record, 'editors');
  return order
    .filter((record) => names(record) && newestVersion(order, record, names) === record)
    .map(({ fields }) => fields);
}

/** The names of concepts, each spelling once, first record first. */
function conceptsOf(order: readonly DecidingRecord[]): DecidedPaper['concepts'] {
  const concepts = {} as Record<PaperConceptField, readonly string[]>;
  for (const field of paperConceptFields) {
    concepts[field] = [...new Set(order.flatMap((record) => record.fields[field]))];
  }
  return concepts;
}

/**
 * Which record is heard first: an edit (of several, in papers that were merged, the newest), then what was published before what is a preprint or says neither, then the
 * oldest, then the one further up in its text. While imported records stand, an edit speaks of what it changed alone.
 */
export function inOrder(records: readonly DecidingRecord[]): DecidingRecord[] {
  const imported = records.some((record) => !record.edited);
  return records
    .map((record) => ({
      ...record,
      changed: record.edited && !imported ? Object.keys(emptyEntry) : record.changed,
    }))
    .sort(
      (a, b) =>
        Number(b.edited) - Number(a.edited) ||
        (a.edited ? compare(b.addedAt, a.addedAt) : 0) ||
        Number(isPublished(b.fields)) - Number(isPublished(a.fields)) ||
        byAge(a, b),
    );
}

/** A record that names a publication's DOI or venue is of the publication. */
export function isPublished(fields: EntryFields): boolean {
  return fields.venue !== null || (fields.doi !== null && arxivIdOfDoi(fields.doi) === null);
}

/** An edit speaks of what it changed, even to clear it; an imported record of what it has. */
export function speaksOf(record: DecidingRecord, name: keyof EntryFields): boolean {
  if (record.edited) return record.changed.includes(name);
  const value = record.fields[name];
  if (name === 'type') return value !== emptyEntry.type;
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** The first record that has it, in the words of its latest version that has it too. */
export function speakerOf(
  order: readonly DecidingRecord[],
  name: keyof EntryFields,
): DecidingRecord | undefined {
  return latest(
    order,
    order.find((record) => speaksOf(record, name)),
    name,
  );
}

function latest(
  order: readonly DecidingRecord[],
  record: DecidingRecord | undefined,
  name: keyof EntryFields,
): DecidingRecord | undefined {
  return record && newestVersion(order, record, (version) => speaksOf(version, name));
}

/** A publication's DOI before the one that arXiv gave the preprint. */
export function doiRecord(order: readonly DecidingRecord[]): DecidingRecord | undefined {
  const speaking = order.filter((record) => speaksOf(record, 'doi'));
  if (speaking[0]?.edited === true) return speaking[0];
  const said = speaking.filter(({ fields }) => fields.doi !== null);
  const publisher = said.find(({ fields }) => arxivIdOfDoi(fields.doi ?? '') === null);
  return latest(order, publisher ?? said[0], 'doi');
}

/** The record whose journal or book is the paper's venue, as in an entry that says all that the records say together. */
export function venueRecord(order: readonly DecidingRecord[]): DecidingRecord | undefined {
  const said = speakerOf(order, 'venue');
  if (said !== undefined) return said.fields.venue === null ? undefined : said;
  const type = speakerOf(order, 'type')?.fields.type ?? emptyEntry.type;
  return venueByParts(order, type) === null ? undefined : speakerOf(order, 'containerTitle');
}

/** An entry that says type and container itself has said its venue. */
function venueByParts(order: readonly DecidingRecord[], type: string): string | null {
  const container = speakerOf(order, 'containerTitle');
  if (container === undefined || container === speakerOf(order, 'type')) return null;
  return venueOf({ type, title: container.fields.containerTitle, series: null });
}

/** A month means something beside its own year alone. */
export function monthRecord(
  order: readonly DecidingRecord[],
  year: number | null,
): DecidingRecord | undefined {
  const fitting = (record: DecidingRecord) =>
    speaksOf(record, 'month') && (record.edited || record.fields.year === year);
  const first = order.find(fitting);
  return first && newestVersion(order, first, fitting);
}

/**
 * A paper that came without a key shows none that only says how an export named it: what goes out and comes in again changes
 * nothing, and the next export makes the same one.
 */
export function citekeyRecord(order: readonly DecidingRecord[]): DecidingRecord | undefined {
  const speaking = order.filter((record) => speaksOf(record, 'citekey'));
  const [first] = speaking;
  if (first === undefined || first.edited || !cameWithoutKey(order)) return first;
  const said = <Name extends keyof EntryFields>(name: Name) => speakerOf(order, name)?.fields[name] ?? null;
  const person = said('authors')?.[0] ?? said('editors')?.[0] ?? null;
  const made = keyOf(person === null ? null : displayName(person), said('year'), said('title') ?? '');
  return speaking.find(({ fields }) => !isKeyWithLetters(fields.citekey ?? '', made));
}

function cameWithoutKey(order: readonly DecidingRecord[]): boolean {
  const oldest = order.filter(({ edited }) => !edited).sort(byAge)[0];
  return oldest !== undefined && oldest.fields.citekey === null;
}

/** Those whose links a paper has: a later version's stand for those of an earlier one. */
export function linkRecords(order: readonly DecidingRecord[]): DecidingRecord[] {
  const has = ({ fields }: DecidingRecord) => fields.links.length > 0;
  return order.filter((record) => has(record) && newestVersion(order, record, has) === record);
}

function uniqueLinks(order: readonly DecidingRecord[]): Link[] {
  const links = new Map<string, Link>();
  for (const link of linkRecords(order).flatMap((record) => record.fields.links)) {
    if (!links.has(link.url)) links.set(link.url, link);
  }
  return [...links.values()];
}

/** The order they came in. */
export function byAge(a: DecidingRecord, b: DecidingRecord): number {
  return compare(a.addedAt, b.addedAt) || a.position - b.position || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
