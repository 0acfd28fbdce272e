// Whether an entry is what the file has made of another that stood under its key: where identity leaves it open, one thing may have been
// corrected, and everything else must be as it was (docs/how-papers-are-decided.md).
import { distanceUpTo } from '../model/edit-distance.js';
import { tellingTitle } from '../model/titles.js';
import type { IdentityKeys } from './identity-keys.js';
import { arePrintedApart } from './printed-as.js';
import {
  areOfOtherIssues,
  areOtherVenues,
  areOtherWorks,
  contradicts,
  haveOtherIdentifiers,
  yearsApart,
} from './same-work.js';

/** Letters of a title that may have been misprinted. */
const misprints = 3;

/**
 * One of title (some letters of it), first author, year and identifiers may have been corrected. Another venue, volume, issue or page,
 * another kind of publication and another year of a book are other works: columns keep title and author from issue to issue. What
 * either does not say contradicts nothing; that they are alike in author or year, both must say.
 */
export function isCorrectionOf(now: IdentityKeys, before: IdentityKeys): boolean {
  if (areOtherWorks(now, before) || areOtherVenues(now, before) || areOfOtherIssues(now, before))
    return false;
  if (contradicts(now.firstPage, before.firstPage)) return false;
  if (arePrintedApart(now.printed, before.printed) || !haveNearTitles(now, before)) return false;
  const apart = yearsApart(now, before);
  const isOtherYear = Number.isFinite(apart) && apart > 1;
  if (isOtherYear && (now.printed === 'book' || before.printed === 'book')) return false;
  const agree = isSame(now.firstAuthorKey, before.firstAuthorKey) || isSame(now.year, before.year);
  const changed = [
    now.titleKey !== before.titleKey,
    contradicts(now.firstAuthorKey, before.firstAuthorKey),
    isOtherYear,
    haveOtherIdentifiers(now, before),
  ];
  return agree && changed.filter(Boolean).length <= 1;
}

function isSame<T>(a: T | null, b: T | null): boolean {
  return a !== null && a === b;
}

/** Telling, and the same but for some letters at most. Numbers are no misprints: "Part I" is not "Part II". */
function haveNearTitles({ titleKey: a }: IdentityKeys, { titleKey: b }: IdentityKeys): boolean {
  if (a === null || b === null) return false;
  if (Math.min(a.length, b.length) < tellingTitle) return false;
  if (a === b) return true;
  if (distanceUpTo(a, b, misprints) === null) return false;
  return without(/\P{N}/gu, a) === without(/\P{N}/gu, b) && without(/[ivx]/g, a) !== without(/[ivx]/g, b);
}

function without(letters: RegExp, key: string): string {
  return key.replace(letters, '');
}
