// What an entry, or a paper of the store, says that may tell it from others: in normal form.
import type { PaperIdentity } from '../graph/paper-identities.js';
import type { EntryFields } from '../model/entry.js';
import { normalArxivId, personKey, titleKey } from '../model/keys.js';
import { printedAs, venueAcronym, type Printed } from './printed-as.js';

/** Null: the entry or paper does not say. */
export interface IdentityKeys {
  readonly doi: string | null;
  readonly arxivId: string | null;
  readonly titleKey: string | null;
  readonly year: number | null;
  readonly firstAuthorKey: string | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly firstPage: string | null;
  readonly printed: Printed | null;
  /** Key of the journal's or book's title. */
  readonly containerKey: string | null;
  /** Of its venue, in small letters. */
  readonly acronym: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
}

export function identityKeys(fields: EntryFields): IdentityKeys {
  const first = fields.authors[0];
  return {
    ...identifiers(fields),
    titleKey: fields.title === null ? null : titleKey(fields.title) || null,
    year: fields.year,
    firstAuthorKey: first === undefined ? null : familyKey(first.family),
    ...placeKeys(fields),
  };
}

export function storedKeys(paper: PaperIdentity): IdentityKeys {
  const { titleKey, year, firstAuthorKey } = paper;
  return { ...identifiers(paper), titleKey, year, firstAuthorKey, ...placeKeys(paper) };
}

/** A DOI that arXiv registered names the preprint, not a publication. */
function identifiers({
  doi,
  arxivId,
}: Pick<EntryFields, 'doi' | 'arxivId'>): Pick<IdentityKeys, 'doi' | 'arxivId'> {
  const fromDoi = doi === null ? null : arxivIdOfDoi(doi);
  return { doi: fromDoi === null ? doi : null, arxivId: arxivId ?? fromDoi };
}

type Place = Pick<
  IdentityKeys,
  'volume' | 'issue' | 'firstPage' | 'printed' | 'containerKey' | 'acronym' | 'publisher' | 'url'
>;

/** Where it was printed: "No. 03" and "3" are one issue, "12–19" and "12" one first page. */
function placeKeys(
  fields: Pick<
    EntryFields,
    'type' | 'containerTitle' | 'venue' | 'volume' | 'issue' | 'pages' | 'publisher' | 'url'
  >,
): Place {
  const container = fields.containerTitle ?? fields.venue;
  return {
    volume: numberIn(fields.volume),
    issue: numberIn(fields.issue),
    firstPage: firstPage(fields.pages),
    printed: printedAs(fields.type, container),
    containerKey: container === null ? null : titleKey(container) || null,
    acronym: venueAcronym(fields.venue ?? container),
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
  const found = /^\s*(?:pp?\.?\s*)?(\d{1,4})(?![\w.])/i.exec(pages ?? '')?.[1];
  return found === undefined || found === '1' || found.startsWith('0') ? null : found;
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
