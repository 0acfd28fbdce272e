// What an entry, or a paper of the store, says that may tell it from others: in normal form.
import type { PaperIdentity } from '../graph/paper-identities.js';
import { displayName, type EntryFields } from '../model/entry.js';
import { normalArxivId, personKey, titleKey, titleKeyInIds } from '../model/keys.js';
import { isPreprintServer } from './venue.js';
import { keyOf } from './write/citekey.js';
import { partOfMeeting, printedAs, tellingWords, venueAcronym, type Printed } from './printed-as.js';

/** Null: the entry or paper does not say. */
export interface IdentityKeys {
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly titleKey: string | null;
  /** As ids have it; of a paper of the store not known. */
  readonly titleInId: string | null;
  readonly year: number | null;
  readonly firstAuthorKey: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  /** Of a volume or an issue. */
  readonly firstPage: string | null;
  /** The same, or the number of the article. */
  readonly begins: string | null;
  readonly printed: Printed | null;
  /** Key of the journal's or book's title; of a book itself none. */
  readonly containerKey: string | null;
  /** Of its venue, in small letters. */
  readonly acronym: string | null;
  /** Words of the title of the proceedings. */
  readonly proceedings: string | null;
  /** "workshop", "companion"; empty: the conference itself. */
  readonly part: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** Small letters: BibTeX takes keys that differ in case alone for one. */
  readonly citekey: string | null;
  /** The same as it is written. */
  readonly writtenKey: string | null;
  /** The key that an export would make for it; of a paper of the store not known. */
  readonly madeKey: string | null;
  /** Named by reading lists and by nothing else: it says what its reader calls it, not all that it is. */
  readonly listed: boolean;
}

export function identityKeys(fields: EntryFields, listed = false): IdentityKeys {
  const first = fields.authors[0];
  return keysOf(fields, {
    titleKey: fields.title === null ? null : titleKey(fields.title) || null,
    titleInId: fields.title === null ? null : titleKeyInIds(fields.title) || null,
    firstAuthorKey: first === undefined ? null : familyKey(first.family),
    madeKey: madeKey(fields),
    listed,
  });
}

export function storedKeys(paper: PaperIdentity): IdentityKeys {
  const { titleKey: title, firstAuthorKey, listed } = paper;
  return keysOf(paper, { titleKey: title, titleInId: null, firstAuthorKey, madeKey: null, listed });
}

type Said = Pick<
  EntryFields,
  | 'doi'
  | 'arxivId'
  | 'year'
  | 'type'
  | 'containerTitle'
  | 'venue'
  | 'volume'
  | 'issue'
  | 'pages'
  | 'publisher'
  | 'url'
  | 'citekey'
>;

/**
 * A DOI that arXiv registered names the preprint, not a publication. "No. 03" and "3" are one issue, "12–19" and "12" one first
 * page; a preprint has none. (One literal: spreading others into it takes longer than all the rest.)
 */
function keysOf(
  said: Said,
  own: Pick<IdentityKeys, 'titleKey' | 'titleInId' | 'firstAuthorKey' | 'madeKey' | 'listed'>,
): IdentityKeys {
  const { doi, venue, type, url } = said;
  const arxivIdInDoi = doi === null ? null : arxivIdOfDoi(doi);
  const onServer = said.containerTitle !== null && isPreprintServer(said.containerTitle);
  const container = onServer ? (venue ?? said.containerTitle) : (said.containerTitle ?? venue);
  const telling = container === null ? nowhere : containerKeys(container);
  const printed = printedAs(type, container, url);
  const placed = printed !== 'preprint';
  const inVolume = placed && printed !== 'journal';
  return {
    doi: arxivIdInDoi === null ? doi : null,
    arxivId: said.arxivId ?? arxivIdInDoi,
    titleKey: own.titleKey,
    titleInId: own.titleInId,
    year: said.year,
    firstAuthorKey: own.firstAuthorKey,
    volume: placed ? numberIn(said.volume) : null,
    issue: placed ? numberIn(said.issue) : null,
    firstPage: placed ? firstPage(said.pages) : null,
    begins: placed ? numberUnlessOne(said.pages) : null,
    printed,
    containerKey: telling.containerKey === own.titleKey ? null : telling.containerKey,
    acronym: venueAcronym(venue ?? container),
    proceedings: inVolume ? telling.proceedings : null,
    part: inVolume ? telling.part : null,
    publisher: said.publisher,
    url,
    citekey: said.citekey?.toLowerCase() ?? null,
    writtenKey: said.citekey,
    madeKey: own.madeKey,
    listed: own.listed,
  };
}

function madeKey({ authors, editors, year, title }: EntryFields): string | null {
  const person = authors[0] ?? editors[0];
  return title === null ? null : keyOf(person === undefined ? null : displayName(person), year, title);
}

type ContainerKeys = Pick<IdentityKeys, 'containerKey' | 'proceedings' | 'part'>;

const nowhere: ContainerKeys = { containerKey: null, proceedings: null, part: null };

/** Of the last containers: the entries of a library are of a few hundred. */
const lastContainers = new Map<string, ContainerKeys>();
const containersKept = 2000;

function containerKeys(container: string): ContainerKeys {
  const known = lastContainers.get(container);
  if (known !== undefined) return known;
  const keys = {
    containerKey: titleKey(container) || null,
    proceedings: tellingWords(container),
    part: partOfMeeting(container),
  };
  if (lastContainers.size >= containersKept) lastContainers.clear();
  lastContainers.set(container, keys);
  return keys;
}

function numberIn(text: string | null): string | null {
  return /\d+/.exec(text ?? '')?.[0].replace(/^0+(?=\d)/, '') ?? null;
}

/**
 * "12–19" and "12" begin alike. Null for what is no page of a volume: "1–10" (the pages of the article alone), "235214"
 * and "033308" (numbers of articles), "acs.nanolett.7b02489".
 */
function firstPage(pages: string | null): string | null {
  const found = /^\s*(?:pp?\.?\s*)?(\d{1,4}|\d{5}(?=\s*[-–—]+\s*\d))(?![\w.])/i.exec(pages ?? '')?.[1];
  return found === undefined || found === '1' || found.startsWith('0') ? null : found;
}

/** "1–10" are the pages of the article alone. */
function numberUnlessOne(text: string | null): string | null {
  const found = numberIn(text);
  return found === '1' ? null : found;
}

/** Its DOI, or the kind of thing it was printed as, says that this is no preprint. */
export function isOfPublication({ doi, printed }: IdentityKeys): boolean {
  return doi !== null || (printed !== null && printed !== 'preprint');
}

/** The arXiv id inside a DOI that arXiv itself registered: such a DOI names the preprint, not a publication. */
export function arxivIdOfDoi(doi: string): string | null {
  return doi.startsWith('10.48550/arxiv.') ? normalArxivId(doi) : null;
}

/**
 * The last word of a family name, so that "van der Maaten" and "Maaten" are one. Null where nothing is left. Without what
 * tells bearers of one name apart in lists of macros ("Smith_JE"), without "Jr." and stray backslashes.
 */
export function familyKey(family: string): string | null {
  const bare = /[\s_\\]/.test(family)
    ? family
        .replace(/(?<=\p{L})_\p{Lu}\p{L}*$/u, '')
        .replace(/\\+/g, '')
        .replace(/(?<=\p{L}),?\s+(?:[JS]r\.?|JR|SR|Junior|Senior|I[IV]|III)\s*$/u, '')
    : family;
  const key = personKey(bare);
  return key.slice(key.lastIndexOf(' ') + 1) || null;
}

/**
 * What the id of a paper is made from by the entry that first brings it; null where the entry says too little, so that
 * only its own text can tell it from others.
 */
export function paperKey(keys: IdentityKeys): string | null {
  if (keys.doi !== null) return `doi:${keys.doi}`;
  if (keys.arxivId !== null) return `arxiv:${keys.arxivId}`;
  return keys.titleInId === null ? null : titleYearAuthor(keys);
}

/** The same where the identifier is that of another work already. */
export function apartKey(keys: IdentityKeys): string | null {
  const key = paperKey(keys);
  const hasIdentifier = keys.doi !== null || keys.arxivId !== null;
  return key === null || !hasIdentifier ? key : `${key} ${titleYearAuthor(keys)}`;
}

function titleYearAuthor({ titleInId: title, year, firstAuthorKey }: IdentityKeys): string {
  return `title:${title ?? ''}:${year ?? ''}:${firstAuthorKey ?? ''}`;
}
