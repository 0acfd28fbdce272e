// One BibTeX entry → what it says of a paper. Two halves around citation-js: `prepare` makes plain text of the fields
// that depend on the type of entry, `finish` puts the mapped ones and all others together.
import type { ImportProblem } from '../../model/bibliography.js';
import { emptyEntry, type EntryFields, type Field, type PersonName } from '../../model/entry.js';
import { problem } from '../../model/problems.js';
import type { PersonalFields } from '../entries.js';
import { isbnIn } from '../isbn.js';
import { readingLimits } from '../limits.js';
import { venueOf } from '../venue.js';
import { mapTexts, type SourceTexts } from './csl.js';
import { readDate, readMonth } from './dates.js';
import type { RawEntry, RawField } from './fields.js';
import { readIdentifiers } from './identifiers.js';
import type { FieldMap, Inheritance } from './inherit.js';
import { plainParagraphs, plainText } from './latex.js';
import { nameOfCsl, orcidsOf, plainName, splitNames } from './names.js';
import { readPersonal } from './personal.js';
import { preprintOr, typeOfSubtype } from './types.js';

export interface Prepared {
  readonly entry: RawEntry;
  readonly line: number;
  readonly fields: FieldMap;
  readonly source: SourceTexts;
  readonly names: Readonly<Record<NameField, readonly string[]>>;
  readonly problems: readonly ImportProblem[];
}

export interface Finished {
  readonly fields: EntryFields | null;
  readonly unmapped: readonly Field[];
  readonly problems: readonly ImportProblem[];
  /** What the owner of the file noted about it. */
  readonly personal: PersonalFields | null;
}

/** What citation-js is given: all that lands in another place for another type of entry. */
const texts =
  `title subtitle booktitle booksubtitle maintitle mainsubtitle journal journaltitle journalsubtitle volume number
  issue pages publisher organization institution school howpublished isbn`.split(/\s+/);
const bookTitles = new Set(['booktitle', 'booksubtitle', 'maintitle', 'mainsubtitle']);
const nameFields = ['author', 'editor'] as const;
type NameField = (typeof nameFields)[number];

export function prepare(entry: RawEntry, line: number, { fields, problems }: Inheritance): Prepared {
  const found = [...entry.problems, ...problems];
  const source = { type: entry.type, fields: [] as string[], texts: [] as string[] };
  const isArticle = entry.type === 'article' && (fields.has('journal') || fields.has('journaltitle'));
  for (const name of texts) {
    if (isArticle && bookTitles.has(name)) continue; // a special issue's title; citation-js would take it for the journal
    const text = textOf(fields, name);
    if (text === '') continue;
    source.fields.push(nameFor(entry.type, name, fields));
    source.texts.push(text);
  }
  const names: Record<NameField, readonly string[]> = { author: [], editor: [] };
  for (const name of nameFields) {
    const field = fields.get(name);
    if (field === undefined || isTooLong(field)) continue;
    const list = splitNames(field);
    found.push(...list.problems);
    names[name] = list.names;
  }
  return { entry, line, fields, source, names, problems: found };
}

/** citation-js knows biblatex's name of a journal in articles alone; people have one in entries of any type. */
function nameFor(type: string, name: string, fields: FieldMap): string {
  return name === 'journaltitle' && type !== 'article' && !fields.has('journal') ? 'journal' : name;
}

/** The names that citation-js takes apart; of a very long list, the rest are read by a simpler rule. */
export function namesToMap({ names }: Prepared): string[] {
  return nameFields.flatMap((name) => names[name].slice(0, readingLimits.namesMapped));
}

/** `people`: what citation-js makes of `namesToMap`. */
export function finish(prepared: Prepared, people: ReadonlyMap<string, unknown>): Finished {
  const { entry, fields, line } = prepared;
  const problems = [...prepared.problems];
  for (const name of nameFields.filter((field) =>
    prepared.names[field].some((one) => people.get(one) === null),
  )) {
    problems.push(
      problem(
        'UNMAPPED_ENTRY',
        fields.get(name)?.line ?? line,
        `a name of ${name} cannot be taken apart`,
        name,
      ),
    );
  }
  const given = Array.from(entry.fields.values()).filter((field) => field.value.trim() !== '');
  if (given.length === 0) {
    problems.push(problem('UNREADABLE_ENTRY', line, 'the entry has no field that can be read'));
    return { fields: null, unmapped: [], problems: capped(problems), personal: null };
  }
  const held = new Set<string>();
  const read: EntryFields = {
    ...mappedFields(prepared, people, problems),
    ...published(fields, held, problems),
    ...identifiers(fields, held, problems),
    citekey: entry.citekey,
    abstract: abstractOf(fields),
  };
  const whole = { ...read, ...kindOf(read, entry.type, fields, held) };
  const personal = readPersonal(entry.fields, held);
  return { fields: whole, unmapped: unmapped(entry, whole, held), problems: capped(problems), personal };
}

function mappedFields(
  { entry, fields, names, line, source }: Prepared,
  people: ReadonlyMap<string, unknown>,
  problems: ImportProblem[],
): EntryFields {
  const mapped = mapTexts(source);
  const text = (key: string): string | null => mapped[key]?.trim() || null;
  const title = text('title') ?? titleOtherwise(entry, fields);
  if (text('title') === null)
    problems.push(problem('NO_TITLE', line, `the entry has no title; "${title.slice(0, 80)}" stands in`));
  return {
    ...emptyEntry,
    type: text('type') ?? 'document',
    title,
    containerTitle: text('container-title'),
    volume: text('volume'),
    issue: text('issue'),
    pages:
      text('page')
        ?.replace(/[–—]/, '-')
        .replace(/\s*(?:[–—]|--+)\s*|\s+-\s+/g, '-') ?? null,
    publisher: text('publisher'),
    isbn: isbnIn(text('ISBN')),
    authors: personsOf(names.author, people, fields.get('author+an:orcid')),
    editors: personsOf(names.editor, people, fields.get('editor+an:orcid')),
  };
}

function personsOf(
  names: readonly string[],
  people: ReadonlyMap<string, unknown>,
  orcids: RawField | undefined,
): PersonName[] {
  const byPosition = orcids === undefined ? null : orcidsOf(orcids.value.slice(0, readingLimits.fieldLength));
  return names.flatMap((name, i) => {
    const person = nameOfCsl(people.get(name)) ?? plainName(name);
    return person.family === '' ? [] : [{ ...person, orcid: byPosition?.get(i + 1) ?? null }];
  });
}

/** The nearest thing to a title that the entry has. */
function titleOtherwise(entry: RawEntry, fields: FieldMap): string {
  for (const name of ['booktitle', 'shorttitle', 'maintitle', 'howpublished']) {
    const text = textOf(fields, name);
    if (text !== '') return text;
  }
  if (entry.citekey !== null) return entry.citekey;
  for (const name of entry.fields.keys()) {
    const text = textOf(fields, name).slice(0, 200);
    if (text !== '') return text;
  }
  return entry.type;
}

function published(
  fields: FieldMap,
  held: Set<string>,
  problems: ImportProblem[],
): Pick<EntryFields, 'year' | 'month'> {
  const dated = ['date', 'year']
    .map((name) => fields.get(name))
    .filter((field) => (field?.value.trim() ?? '') !== '');
  let year: number | null = null;
  let month: number | null = null;
  for (const field of dated) {
    if (field === undefined) continue;
    const read = readDate(plainText(field.value.slice(0, readingLimits.identifierLength)));
    if (read.whole && (year ?? read.year) === read.year) held.add(field.name);
    year ??= read.year;
    month ??= read.month;
  }
  const first = dated[0];
  if (year === null && first !== undefined)
    problems.push(problem('BAD_YEAR', first.line, `no year in "${first.value.slice(0, 60)}"`, first.name));
  const named = fields.get('month');
  if (named !== undefined && named.value.trim() !== '') {
    const text = plainText(named.value.slice(0, readingLimits.identifierLength));
    const read = readMonth(text);
    if (read === null)
      problems.push(problem('BAD_MONTH', named.line, `no month in "${text.slice(0, 60)}"`, 'month'));
    month ??= read;
    if (read === month && /^(?:\p{L}+\.?|\d{1,2})$/u.test(text)) held.add('month');
  }
  return { year, month };
}

function identifiers(
  fields: FieldMap,
  held: Set<string>,
  problems: ImportProblem[],
): Pick<EntryFields, 'doi' | 'arxivId' | 'url' | 'links'> {
  const { doi, arxivId, url, links, ...rest } = readIdentifiers(fields);
  for (const name of rest.held) held.add(name);
  problems.push(...rest.problems);
  return { doi, arxivId, url, links };
}

function abstractOf(fields: FieldMap): string | null {
  const field = fields.get('abstract');
  return field === undefined ? null : plainParagraphs(field.value) || null;
}

/** Only what was published has a venue. */
function kindOf(
  read: EntryFields,
  entryType: string,
  fields: FieldMap,
  held: Set<string>,
): Pick<EntryFields, 'type' | 'venue'> {
  const said = typeOfSubtype(textOf(fields, 'entrysubtype'), read.type, read);
  if (said !== null) held.add('entrysubtype');
  const type = said ?? preprintOr(read.type, read);
  if (type === 'article') return { type, venue: null };
  if (said === null && isTalk(read, entryType, fields)) return { type: 'speech', venue: null };
  const series = textOf(fields, 'series') || null;
  const venue = venueOf({ type, title: read.containerTitle, series });
  if (venue !== null && venue !== venueOf({ type, title: read.containerTitle, series: null }))
    held.add('series');
  return { type, venue };
}

/** What was given beside the paper of the same title; CSL calls it a speech. */
function isTalk({ type }: EntryFields, entryType: string, fields: FieldMap): boolean {
  if (type !== 'document' && type !== 'manuscript') return false;
  return [entryType, textOf(fields, 'type'), textOf(fields, 'howpublished')].some((text) => talk.test(text));
}

const talk = /\b(?:talk|lecture|slides|presentation|keynote|tutorial)\b/i;

type TextPart = 'title' | 'containerTitle' | 'publisher' | 'volume' | 'issue' | 'isbn';

/** Fields whose text may stand in one of these parts of the paper. */
const holders: readonly (readonly [names: string, parts: readonly TextPart[]])[] = [
  ['title subtitle shorttitle', ['title']],
  [
    'booktitle booksubtitle maintitle mainsubtitle journal journaltitle journalsubtitle',
    ['containerTitle', 'title'],
  ],
  ['publisher organization institution school howpublished', ['publisher', 'title']],
  ['volume', ['volume']],
  ['number issue', ['issue']],
  ['isbn', ['isbn']],
];
const holdersByName = new Map(
  holders.flatMap(([names, parts]) => names.split(' ').map((name) => [name, parts] as const)),
);

/** Every field of the entry's own that its paper would not show: nothing is lost. */
function unmapped(entry: RawEntry, read: EntryFields, held: ReadonlySet<string>): Field[] {
  const isHeld = (field: RawField): boolean => {
    if (held.has(field.name) || field.value.trim() === '') return true;
    if (isTooLong(field) && field.name !== 'abstract') return false;
    if (field.name === 'abstract') return read.abstract !== null;
    if (field.name === 'pages') return read.pages !== null;
    if (field.name === 'author') return read.authors.length > 0;
    if (field.name === 'editor') return read.editors.length > 0;
    if (field.name === 'author+an:orcid') return read.authors.some((author) => author.orcid !== null);
    const parts = holdersByName.get(field.name);
    if (parts === undefined) return false;
    const text = plainText(field.value);
    return parts.some((key) => read[key]?.includes(text) ?? false);
  };
  const own = Array.from(entry.fields.values()).filter((field) => !isHeld(field));
  return [...own, ...entry.repeated].map(({ name, value }) => ({ name, value }));
}

function textOf(fields: FieldMap, name: string): string {
  const field = fields.get(name);
  return field === undefined || isTooLong(field) ? '' : plainText(field.value);
}

function isTooLong(field: RawField): boolean {
  return field.value.length > readingLimits.fieldLength;
}

function capped(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  return problems.length > readingLimits.problemsPerEntry
    ? problems.slice(0, readingLimits.problemsPerEntry)
    : problems;
}
