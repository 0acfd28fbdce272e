// Whether two entries, or an entry and a paper, are of one work: a publication together with its preprints and reports. Each
// rule is stated in docs/how-papers-are-decided.md.
import { areClearlyOther, tellingTitle } from '../model/titles.js';
import type { IdentityKeys } from './identity-keys.js';
import { areOtherVenues, arePrintedApart } from './printed-as.js';

/** How far apart the years of one paper's entries may lie: a preprint in December, its publication in January. */
const yearTolerance = 1;

/** Title and first author both say so, whatever identifier they share: chapters carry the DOI of their book. */
export function areOtherWorks(a: IdentityKeys, b: IdentityKeys): boolean {
  if (isPartOf(a, b) || isPartOf(b, a)) return true;
  return contradicts(a.firstAuthorKey, b.firstAuthorKey) && haveOtherTitles(a, b);
}

export function haveOtherTitles(a: IdentityKeys, b: IdentityKeys): boolean {
  return a.titleKey !== null && b.titleKey !== null && areClearlyOther(a.titleKey, b.titleKey);
}

/** A chapter of the book. */
function isPartOf(part: IdentityKeys, whole: IdentityKeys): boolean {
  return (
    part.containerKey !== null &&
    part.titleKey !== null &&
    part.containerKey === whole.titleKey &&
    part.titleKey !== whole.titleKey &&
    whole.containerKey !== whole.titleKey
  );
}

/** Of papers under one title: enough says that this is the same one, and nothing that it is not. */
export function areOneByTitle(a: IdentityKeys, b: IdentityKeys): boolean {
  if (haveOtherIdentifiers(a, b) || areOfOtherIssues(a, b)) return false;
  if (areSayingTheSame(a, b)) return true;
  if (a.firstAuthorKey === null || a.firstAuthorKey !== b.firstAuthorKey) return false;
  const samePage = a.firstPage !== null && a.firstPage === b.firstPage;
  if (yearsApart(a, b) > yearTolerance) return samePage && (a.year === null || b.year === null);
  return samePage || !areOtherPublications(a, b);
}

/**
 * Whatever of this they say, both say: an entry that came again under another key, without author or year. Of author, year
 * and place, two must be known.
 */
function areSayingTheSame(a: IdentityKeys, b: IdentityKeys): boolean {
  const place = a.containerKey ?? a.url ?? a.publisher;
  const known = [a.firstAuthorKey, a.year, place].filter((said) => said !== null);
  return (
    (a.titleKey?.length ?? 0) >= tellingTitle &&
    known.length >= 2 &&
    said.every((name) => a[name] === b[name])
  );
}

const said = [
  'titleKey',
  'firstAuthorKey',
  'year',
  'printed',
  'containerKey',
  'publisher',
  'url',
  'volume',
  'issue',
  'firstPage',
] as const satisfies readonly (keyof IdentityKeys)[];

/** Same title, and nothing known of authors, years and issues says that they differ. */
export function mayBeOne(a: IdentityKeys, b: IdentityKeys): boolean {
  return !contradicts(a.firstAuthorKey, b.firstAuthorKey) && !areFarApart(a, b) && !areOfOtherIssues(a, b);
}

/** Columns keep their title and author from issue to issue ("Editorial comments"): each is a paper of its own. */
function areOfOtherIssues(a: IdentityKeys, b: IdentityKeys): boolean {
  if (contradicts(a.volume, b.volume) || contradicts(a.issue, b.issue)) return true;
  return a.volume !== null && a.volume === b.volume && contradicts(a.firstPage, b.firstPage);
}

/** A journal article and the conference paper it grew from are two publications, as are a workshop's and a conference's. */
function areOtherPublications(a: IdentityKeys, b: IdentityKeys): boolean {
  return (
    arePrintedApart(a.printed, b.printed) ||
    areOtherVenues(a.acronym, b.acronym) ||
    contradicts(a.firstPage, b.firstPage)
  );
}

/** Known years that far apart with an author unknown are two papers ("Introduction", 1998 and 2014). */
function areFarApart(a: IdentityKeys, b: IdentityKeys): boolean {
  const authorsKnown = a.firstAuthorKey !== null && b.firstAuthorKey !== null;
  const yearsKnown = a.year !== null && b.year !== null;
  return !authorsKnown && yearsKnown && yearsApart(a, b) > yearTolerance;
}

function haveOtherIdentifiers(a: IdentityKeys, b: IdentityKeys): boolean {
  return contradicts(a.doi, b.doi) || contradicts(a.arxivId, b.arxivId);
}

/** Infinite where a year is not known. */
function yearsApart(a: IdentityKeys, b: IdentityKeys): number {
  return a.year === null || b.year === null ? Infinity : Math.abs(a.year - b.year);
}

export function contradicts(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
