// What an entry, or a paper of the store, says that may tell it from others: in normal form.
import type { PaperIdentity } from '../graph/paper-identities.js';
import type { EntryFields } from '../model/entry.js';
import { normalArxivId, personKey, titleKey } from '../model/keys.js';
import { isPreprintServer } from './venue.js';
import { keyOf } from './write/citekey.js';
import { partOfMeeting, printedAs, tellingWords, venueAcronym, type Printed } from './printed-as.js';

/** Null: the entry or paper does not say. */
export interface IdentityKeys {
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly titleKey: string | null;
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
  /** The key that an export would make for it; of a paper of the store not known. */
  readonly madeKey: string | null;
}

export function identityKeys(fields: EntryFields): IdentityKeys {
  const first = fields.authors[0];
  return {
    ...identifiers(fields),
    titleKey: fields.title === null ? null : titleKey(fields.title) || null,
    year: fields.year,
    firstAuthorKey: first === undefined ? null : familyKey(first.family),
    citekey: foldedKey(fields),
    madeKey: madeKey(fields),
    ...placeKeys(fields, fields.title === null ? null : titleKey(fields.title)),
  };
}

export function storedKeys(paper: PaperIdentity): IdentityKeys {
  const { titleKey: title, year, firstAuthorKey } = paper;
  const citekey = foldedKey(paper);
  return {
    ...identifiers(paper),
    titleKey: title,
    year,
    firstAuthorKey,
    citekey,
    madeKey: null,
    ...placeKeys(paper, title),
  };
}

/** A DOI that arXiv registered names the preprint, not a publication. */
function identifiers({
  doi,
  arxivId,
}: Pick<EntryFields, 'doi' | 'arxivId'>): Pick<IdentityKeys, 'doi' | 'arxivId'> {
  const fromDoi = doi === null ? null : arxivIdOfDoi(doi);
  return { doi: fromDoi === null ? doi : null, arxivId: arxivId ?? fromDoi };
}

function foldedKey({ citekey }: Pick<EntryFields, 'citekey'>): string | null {
  return citekey?.toLowerCase() ?? null;
}

function madeKey({ authors, editors, year, title }: EntryFields): string | null {
  return title === null ? null : keyOf((authors[0] ?? editors[0])?.family ?? null, year, title);
}

type Place = Omit<
  IdentityKeys,
  'doi' | 'arxivId' | 'titleKey' | 'year' | 'firstAuthorKey' | 'citekey' | 'madeKey'
>;

/** Where it was printed: "No. 03" and "3" are one issue, "12–19" and "12" one first page. A preprint was not. */
function placeKeys(
  fields: Pick<
    EntryFields,
    'type' | 'containerTitle' | 'venue' | 'volume' | 'issue' | 'pages' | 'publisher' | 'url'
  >,
  ownTitle: string | null,
): Place {
  const { venue } = fields;
  const onServer = fields.containerTitle !== null && isPreprintServer(fields.containerTitle);
  const container = onServer ? (venue ?? fields.containerTitle) : (fields.containerTitle ?? venue);
  const containerKey = container === null ? null : titleKey(container) || null;
  const printed = printedAs(fields.type, container, fields.url);
  const placed = printed !== 'preprint';
  const inVolume = placed && printed !== 'journal';
  return {
    volume: placed ? numberIn(fields.volume) : null,
    issue: placed ? numberIn(fields.issue) : null,
    firstPage: placed ? firstPage(fields.pages) : null,
    begins: placed ? numberUnlessOne(fields.pages) : null,
    printed,
    containerKey: containerKey === ownTitle ? null : containerKey,
    acronym: venueAcronym(venue ?? container),
    proceedings: inVolume ? tellingWords(container) : null,
    part: inVolume ? partOfMeeting(container) : null,
    publisher: fields.publisher,
    url: fields.url,
  };
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
 * tells bearers of one name apart in lists of macros ("Smith_JE"), and without stray backslashes.
 */
export function familyKey(family: string): string | null {
  const bare = family.replace(/(?<=\p{L})_\p{Lu}\p{L}*$/u, '').replace(/\\+/g, '');
  return personKey(bare).split(' ').at(-1) || null;
}

/**
 * What the id of a paper is made from by the entry that first brings it; null where the entry says too little, so that
 * only its own text can tell it from others.
 */
export function paperKey(keys: IdentityKeys): string | null {
  if (keys.doi !== null) return `doi:${keys.doi}`;
  if (keys.arxivId !== null) return `arxiv:${keys.arxivId}`;
  return keys.titleKey === null ? null : titleYearAuthor(keys);
}

/** The same where the identifier is that of another work already. */
export function apartKey(keys: IdentityKeys): string | null {
  const key = paperKey(keys);
  const hasIdentifier = keys.doi !== null || keys.arxivId !== null;
  return key === null || !hasIdentifier ? key : `${key} ${titleYearAuthor(keys)}`;
}

function titleYearAuthor({ titleKey: title, year, firstAuthorKey }: IdentityKeys): string {
  return `title:${title ?? ''}:${year ?? ''}:${firstAuthorKey ?? ''}`;
}
