// What papers showed before and shall show from now on → the rows to write. Only what differs becomes a row.
import { paperConcepts, paperConceptFields, type PaperConceptField } from '../model/concept.js';
import { displayName, type PersonName } from '../model/entry.js';
import { stableId } from '../model/ids.js';
import { nameKey, personKey } from '../model/keys.js';
import type { NamedKind } from '../model/kinds.js';
import { emptyPaperWrites, type ConceptLink, type PaperWrites } from '../graph/write-papers.js';
import type { NamedRow } from '../graph/write-named.js';
import type { DecidedPaper } from './decide.js';

export interface PaperChange {
  readonly id: string;
  /** Null: the paper is new. */
  readonly before: DecidedPaper | null;
  /** Null: the paper goes. */
  readonly after: DecidedPaper | null;
}

/** Concept links are not among the rows: who holds them depends on imports (`conceptLinks`). */
export function paperWrites(changes: readonly PaperChange[]): PaperWrites {
  const writes = emptyPaperWrites();
  for (const change of changes) {
    addOwnFields(writes, change);
    addPeople(writes, change);
    addVenue(writes, change);
    writes.respelled.push(...respellings(change));
    addOrphans(writes, change);
  }
  return writes;
}

/** True where a person would see a difference, but for concepts and for spellings of people and venues: whether those show, the store knows. */
export function differs(before: DecidedPaper, after: DecidedPaper): boolean {
  return JSON.stringify(seen(before)) !== JSON.stringify(seen(after));
}

function seen(paper: DecidedPaper): unknown {
  const people = (names: readonly PersonName[]) => peopleRows(names).map(({ id, orcid }) => [id, orcid]);
  const { authors, editors, concepts: _concepts, ...own } = paper;
  return { ...own, authors: people(authors), editors: people(editors), venue: venueRow(paper)?.id ?? null };
}

/** What tells the concepts that are named from each other, however they are spelt. A name without a key names none. */
export function conceptKeys(names: Readonly<Record<PaperConceptField, readonly string[]>>): string[] {
  return paperConceptFields.flatMap((field) =>
    names[field]
      .map((name) => nameKey(name))
      .filter((key) => key !== '')
      .map((key) => conceptKey(paperConcepts[field].relationship, key)),
  );
}

export function conceptKey(relationship: string, key: string): string {
  return `${relationship} ${key}`;
}

/** The concepts that a record names for its paper. */
export function conceptLinks(
  paperId: string,
  names: Readonly<Record<PaperConceptField, readonly string[]>>,
): { links: ConceptLink[]; named: NamedRow[] } {
  const links: ConceptLink[] = [];
  const named: NamedRow[] = [];
  for (const field of paperConceptFields) {
    for (const name of names[field]) {
      const { kind, relationship } = paperConcepts[field];
      const row = namedRow(kind, name);
      if (row === null) continue;
      named.push(row);
      links.push({ paper: paperId, concept: row.id, relationship, kind });
    }
  }
  return { links, named };
}

function addOwnFields(writes: PaperWrites, { id, before, after }: PaperChange): void {
  if (after === null) {
    writes.removed.push(id);
    return;
  }
  const props = ownFields(after);
  if (before === null) writes.created.push({ id, ...props });
  else {
    const wasAs = ownFields(before);
    const changed = Object.entries(props).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(wasAs[name] ?? null),
    );
    if (changed.length > 0) writes.changed.push({ id, props: Object.fromEntries(changed) });
  }
  if (before === null || before.title !== after.title || before.abstract !== after.abstract) {
    writes.texts.push({ id, kind: 'paper', title: after.title, body: after.abstract ?? '' });
  }
}

/** The properties of the paper's node; null where it has none. */
function ownFields(paper: DecidedPaper): Record<string, unknown> {
  const { authors: _authors, editors: _editors, venue: _venue, concepts: _concepts, links, ...own } = paper;
  return {
    ...own,
    titleKey: own.titleKey || null,
    citekey: indexable(own.citekey),
    doi: indexable(own.doi),
    linkKinds: links.length === 0 ? null : links.map((link) => link.kind),
    linkUrls: links.length === 0 ? null : links.map((link) => link.url),
  };
}

/** Identifiers beyond this are no identifiers, and indexes refuse them; the record keeps them. */
const longestIdentifier = 1000;

function indexable(identifier: string | null): string | null {
  return identifier !== null && identifier.length > longestIdentifier ? null : identifier;
}

function addPeople(writes: PaperWrites, { id, before, after }: PaperChange): void {
  const lists = [
    ['authors', writes.authored, writes.clearAuthors],
    ['editors', writes.edited, writes.clearEditors],
  ] as const;
  for (const [list, links, clear] of lists) {
    const was = peopleRows(before?.[list] ?? []);
    const is = peopleRows(after?.[list] ?? []);
    const same = was.length === is.length && is.every((row, at) => row.id === was[at]?.id);
    writes.named.push(...is.filter((row, at) => !same || row.orcid !== was[at]?.orcid));
    if (after === null || same) continue;
    if (was.length > 0) clear.push(id);
    is.forEach((row, at) => links.push({ paper: id, author: row.id, position: at + 1 }));
  }
}

function addVenue(writes: PaperWrites, { id, before, after }: PaperChange): void {
  const was = venueRow(before);
  const is = venueRow(after);
  if (after === null || was?.id === is?.id) return;
  if (was !== null) writes.clearVenue.push(id);
  if (is === null) return;
  writes.named.push(is);
  writes.publishedIn.push({ paper: id, venue: is.id });
}

/** People and venues that the paper names as before, but for the spelling. */
export function respellings({ id, before, after }: PaperChange): PaperWrites['respelled'] {
  if (before === null || after === null) return [];
  const was = firstOfEach(neighbours(id, before));
  return [...firstOfEach(neighbours(id, after)).values()].flatMap((row) => {
    const { kind, name } = row;
    const said = was.get(row.id)?.name ?? name;
    if (said === name || (kind !== 'author' && kind !== 'venue')) return [];
    return [{ paper: id, kind, id: row.id, was: said, name }];
  });
}

function firstOfEach(rows: readonly NamedRow[]): ReadonlyMap<string, NamedRow> {
  return new Map(rows.toReversed().map((row) => [row.id, row]));
}

/** Everything the paper no longer names may have been held by it alone. */
function addOrphans(writes: PaperWrites, { id, before, after }: PaperChange): void {
  if (before === null) return;
  const still = new Set(after === null ? [] : neighbours(id, after).map((row) => row.id));
  writes.orphans.push(...neighbours(id, before).filter((row) => !still.has(row.id)));
}

function neighbours(id: string, paper: DecidedPaper): NamedRow[] {
  const venue = venueRow(paper);
  return [
    ...peopleRows(paper.authors),
    ...peopleRows(paper.editors),
    ...(venue === null ? [] : [venue]),
    ...conceptLinks(id, paper.concepts).named,
  ];
}

function venueRow(paper: DecidedPaper | null): NamedRow | null {
  return paper === null || paper.venue === null ? null : namedRow('venue', paper.venue);
}

/** A name without a single character to tell it by names nobody. */
export function peopleRows(names: readonly PersonName[]): NamedRow[] {
  return names.flatMap((person) => {
    const name = displayName(person);
    const key = personKey(name);
    if (key === '') return [];
    return [
      { kind: 'author' as const, id: stableId('author', key), name, nameKey: key, orcid: person.orcid },
    ];
  });
}

function namedRow(kind: Exclude<NamedKind, 'author'>, name: string): NamedRow | null {
  const key = nameKey(name);
  return key === '' ? null : { kind, id: stableId(kind, key), name, nameKey: key, orcid: null };
}
