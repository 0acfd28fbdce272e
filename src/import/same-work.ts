// Whether two entries, or an entry and a paper, are of one work: a publication together with its preprints and reports. Each
// rule is stated in docs/how-papers-are-decided.md.
import { areClearlyOther, tellingTitle } from '../model/titles.js';
import type { IdentityKeys } from './identity-keys.js';
import { isKeyWithLetters } from './write/citekey.js';
import { areOtherAcronyms, areOtherProceedings, arePrintedApart } from './printed-as.js';

/** How far apart the years of one paper's entries may lie: a preprint in December, its publication in January. */
const yearTolerance = 1;
/** Letters of a title that stands for a paper alone: "Deep Metric Learning" is what many are about. */
const mentionedTitle = 24;
/** A preprint or report may wait so long for its publication, or be put up so long after it. */
const yearsOfPreprint = 5;

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
    part.titleKey !== whole.titleKey
  );
}

/** Of papers under one title: enough says that this is the same one, and nothing that it is not. */
export function areOneByTitle(a: IdentityKeys, b: IdentityKeys): boolean {
  if (haveOtherIdentifiers(a, b) || areOfOtherIssues(a, b) || areOtherVenues(a, b)) return false;
  if (areSayingTheSame(a, b) || areInOnePlace(a, b) || areOfOneConference(a, b)) return true;
  if (a.firstAuthorKey === null || a.firstAuthorKey !== b.firstAuthorKey) return false;
  if (beginAlike(a, b) && (a.year === null || b.year === null)) return true;
  return haveFittingYears(a, b) && (beginAlike(a, b) || !areOtherPublications(a, b));
}

/** Year, volume and page of a telling title: names are misread more often than that comes twice. */
function areInOnePlace(a: IdentityKeys, b: IdentityKeys): boolean {
  const inVolume = a.volume !== null && a.volume === b.volume && a.year !== null && a.year === b.year;
  return isTelling(a) && inVolume && beginAlike(a, b);
}

/** "CVPR 2019-Deep Metric Learning to Rank", as reading lists name papers: a conference takes no two under a telling title. */
function areOfOneConference(a: IdentityKeys, b: IdentityKeys): boolean {
  const oneIsUnsigned = a.firstAuthorKey === null || b.firstAuthorKey === null;
  const inConference = a.acronym !== null && b.acronym !== null && a.year !== null && a.year === b.year;
  return isTelling(a) && oneIsUnsigned && inConference && !areOtherPublications(a, b);
}

/** One of them is all that a reading list says: its title tells it from others, and nothing speaks against the other. */
export function mayBeMeant(a: IdentityKeys, b: IdentityKeys): boolean {
  if (a.titleKey === null || a.titleKey.length < mentionedTitle) return false;
  if (haveOtherIdentifiers(a, b) || areOtherVenues(a, b) || areOtherPublications(a, b)) return false;
  return a.year === null || b.year === null || yearsApart(a, b) <= yearTolerance;
}

function beginAlike(a: IdentityKeys, b: IdentityKeys): boolean {
  return a.begins !== null && a.begins === b.begins;
}

function isTelling({ titleKey }: IdentityKeys): boolean {
  return titleKey !== null && titleKey.length >= tellingTitle;
}

/**
 * Whatever of this they say, both say: an entry that came again without author or year. Of author, year and place, two must be
 * known under another key; one that came back from an export has its key, and may say as little as it did.
 */
function areSayingTheSame(a: IdentityKeys, b: IdentityKeys): boolean {
  if (!said.every((name) => a[name] === b[name])) return false;
  const place = a.containerKey ?? a.url ?? a.publisher;
  const known = [a.firstAuthorKey, a.year, place].filter((said) => said !== null);
  return haveOneKey(a, b) || (isTelling(a) && known.length >= 2);
}

/**
 * The same, or the same with the letters that an export puts behind keys that are taken. One that has none has been given the key
 * that an export makes.
 */
function haveOneKey(a: IdentityKeys, b: IdentityKeys): boolean {
  if (a.citekey === null && b.citekey === null) return false;
  const [one, other] = [a.citekey ?? b.madeKey, b.citekey ?? a.madeKey];
  if (one === null || other === null) return false;
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return isKeyWithLetters(long, short);
}

/** One title, and whatever else both say is the same. */
export function contradictNowhere(a: IdentityKeys, b: IdentityKeys): boolean {
  if (a.titleKey !== b.titleKey || a.year !== b.year || haveOtherIdentifiers(a, b)) return false;
  return !said.some((name) => contradicts(text(a[name]), text(b[name])));
}

function text(value: string | number | null): string | null {
  return value === null ? null : String(value);
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
export function areOfOtherIssues(a: IdentityKeys, b: IdentityKeys): boolean {
  if (contradicts(a.volume, b.volume)) return true;
  if (contradicts(a.issue, b.issue)) return !isFarInVolume(a) || !beginAlike(a, b);
  return a.volume !== null && a.volume === b.volume && contradicts(a.firstPage, b.firstPage);
}

/** Pages that high are counted through the volume: of two issues one was misread. */
function isFarInVolume({ firstPage }: IdentityKeys): boolean {
  return firstPage !== null && firstPage.length >= 3;
}

/** A journal article and the conference paper it grew from are two publications, as are a workshop's and a conference's. */
function areOtherPublications(a: IdentityKeys, b: IdentityKeys): boolean {
  return arePrintedApart(a.printed, b.printed) || contradicts(a.firstPage, b.firstPage);
}

export function areOtherVenues(a: IdentityKeys, b: IdentityKeys): boolean {
  if (contradicts(a.part, b.part)) return true;
  if (a.acronym !== null && b.acronym !== null) return areOtherAcronyms(a.acronym, b.acronym);
  return areOtherProceedings(a.proceedings, b.proceedings);
}

/** Known years that far apart with an author unknown are two papers ("Introduction", 1998 and 2014). */
function areFarApart(a: IdentityKeys, b: IdentityKeys): boolean {
  const authorsKnown = a.firstAuthorKey !== null && b.firstAuthorKey !== null;
  const yearsKnown = a.year !== null && b.year !== null;
  return !authorsKnown && yearsKnown && yearsApart(a, b) > yearTolerance;
}

export function haveOtherIdentifiers(a: IdentityKeys, b: IdentityKeys): boolean {
  return contradicts(a.doi, b.doi) || contradicts(a.arxivId, b.arxivId);
}

/** A preprint, or report, and its publication may lie years apart, and either may not say when it was. */
function haveFittingYears(a: IdentityKeys, b: IdentityKeys): boolean {
  const apart = yearsApart(a, b);
  if (apart <= yearTolerance) return true;
  const ofPreprint = (a.printed === 'preprint') !== (b.printed === 'preprint');
  const known = a.year !== null && b.year !== null;
  return (
    ofPreprint &&
    a.printed !== null &&
    b.printed !== null &&
    isTelling(a) &&
    (!known || apart <= yearsOfPreprint)
  );
}

/** Infinite where a year is not known. */
export function yearsApart(a: IdentityKeys, b: IdentityKeys): number {
  return a.year === null || b.year === null ? Infinity : Math.abs(a.year - b.year);
}

export function contradicts(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
