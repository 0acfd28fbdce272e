// Papers that may be one, though the rule of identity keeps them apart: same identifier, same title, a preprint and its
// publication, titles a few letters apart. Only a person joins them.
import { setImmediate } from 'node:timers/promises';
import { distinctPairs, keyedPapers, type KeyedPaper } from '../graph/duplicates.js';
import type { Run } from '../graph/records.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { groupBy } from '../model/group-by.js';
import { titleKey } from '../model/keys.js';
import { areClearlyOther, tellingTitle } from '../model/titles.js';
import { distanceUpTo } from '../model/edit-distance.js';
import { byScore } from './score.js';

export type DuplicateReason =
  | 'SAME_DOI'
  | 'SAME_ARXIV_ID'
  | 'SAME_TITLE_YEAR_AUTHOR'
  | 'SAME_TITLE'
  | 'SIMILAR_TITLE'
  | 'SAME_FIRST_AUTHOR'
  | 'PREPRINT_OF';

export interface DuplicateCandidate {
  /** Of the pair. */
  readonly id: string;
  /** Ids of the two papers, in the order of ids. */
  readonly a: string;
  readonly b: string;
  /** 0 to 1 */
  readonly score: number;
  readonly reasons: readonly DuplicateReason[];
}

const limits = {
  /** Papers that are looked at: a second or two of reading. */
  papers: 200_000,
  /** Others under the same title or identifier that each is compared with: "Editorial" stands over hundreds. */
  alike: 20,
  /** Others of the same first author, next to it in the order of titles, that each is compared with; from either end. */
  neighbours: 5,
  /** Comparisons between two pauses: some milliseconds. */
  comparedTogether: 2_000,
} as const;

/** What each finding adds to a score; those below `least` are not told. */
const weights = {
  sameIdentifier: 0.95,
  /** Title and first author are others: chapters with the DOI of their book, or a DOI that was copied. */
  sharedIdentifier: 0.45,
  sameTitle: 0.55,
  /** Times how alike they are. */
  similarTitle: 0.4,
  sameAuthor: 0.2,
  /** Names are misread, and authors change places, more seldom than titles are used twice. */
  otherAuthor: -0.15,
  sameYear: 0.15,
  neighbourYear: 0.1,
  yearsApart: -0.1,
  preprint: 0.1,
  /** Two DOIs name two publications, unless one was registered twice. */
  otherIdentifier: -0.25,
  least: 0.4,
} as const;

/** One letter apart for so many letters of a title, but at most `most`. */
const lettersApart = { of: 15, most: 4 } as const;
/** A preprint may wait so long for its publication, or be put up so long after it. */
const yearsOfPreprint = 5;

/**
 * Best first, in two trips. Papers that somebody marked distinct are not among them. Other requests are let in between some
 * comparisons and the next; throws the reason of `signal` where it is aborted.
 */
export async function findDuplicates(
  store: GraphStore,
  options: ReadOptions = {},
): Promise<DuplicateCandidate[]> {
  const run: Run = (query, params) => store.read(query, params, options);
  const [papers, distinct] = await Promise.all([keyedPapers(run, limits.papers), distinctPairs(run)]);
  const found = new Map<string, DuplicateCandidate>();
  let compared = 0;
  for (const candidate of candidates(papers, distinct)) {
    if (candidate !== null) found.set(candidate.id, candidate);
    compared += 1;
    if (compared % limits.comparedTogether > 0) continue;
    await setImmediate();
    options.signal?.throwIfAborted();
  }
  return [...found.values()].sort(byScore);
}

/** Each paper is compared with a bounded number of others. */
export function duplicatesAmong(
  papers: readonly KeyedPaper[],
  distinct: readonly (readonly [string, string])[] = [],
): DuplicateCandidate[] {
  const found = new Map<string, DuplicateCandidate>();
  for (const candidate of candidates(papers, distinct)) {
    if (candidate !== null) found.set(candidate.id, candidate);
  }
  return [...found.values()].sort(byScore);
}

/** What comes of each comparison; a pair may come twice. */
function* candidates(
  papers: readonly KeyedPaper[],
  distinct: readonly (readonly [string, string])[],
): Generator<DuplicateCandidate | null> {
  const apart = new Set(distinct.map(([a, b]) => pairId(a, b)));
  for (const [one, other] of comparisons(papers)) {
    const [a, b] = one.id < other.id ? [one, other] : [other, one];
    const id = pairId(a.id, b.id);
    const judged = one.id === other.id || apart.has(id) ? null : judge(a, b);
    yield judged === null ? null : { id, a: a.id, b: b.id, ...judged };
  }
}

function* comparisons(papers: readonly KeyedPaper[]): Generator<[KeyedPaper, KeyedPaper]> {
  const order = (paper: KeyedPaper) => `${paper.firstAuthorKey ?? ''} ${paper.year ?? ''} ${paper.id}`;
  for (const key of ['doi', 'arxivId', 'titleKey'] as const) {
    const named = papers.filter((paper) => paper[key] !== null);
    for (const group of groupBy(named, (paper) => paper[key] ?? '').values()) {
      yield* nextTo(group, order, limits.alike);
    }
  }
  const authored = papers.filter(({ firstAuthorKey }) => firstAuthorKey !== null);
  for (const group of groupBy(authored, ({ firstAuthorKey }) => firstAuthorKey ?? '').values()) {
    yield* nextTo(group, ({ titleKey }) => titleKey, limits.neighbours);
    yield* nextTo(group, ({ titleKey }) => [...titleKey].reverse().join(''), limits.neighbours);
  }
}

function* nextTo(
  group: readonly KeyedPaper[],
  place: (paper: KeyedPaper) => string,
  reach: number,
): Generator<[KeyedPaper, KeyedPaper]> {
  if (group.length < 2) return;
  const sorted = group
    .map((paper) => ({ paper, at: place(paper) }))
    .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  for (const [at, { paper }] of sorted.entries()) {
    for (const next of sorted.slice(at + 1, at + 1 + reach)) yield [paper, next.paper];
  }
}

type Judged = Pick<DuplicateCandidate, 'score' | 'reasons'>;

function judge(a: KeyedPaper, b: KeyedPaper): Judged | null {
  const [sameDoi, sameArxivId] = [same(a.doi, b.doi), same(a.arxivId, b.arxivId)];
  if (sameDoi || sameArxivId) {
    const reasons: DuplicateReason[] = [
      ...(sameDoi ? (['SAME_DOI'] as const) : []),
      ...(sameArxivId ? (['SAME_ARXIV_ID'] as const) : []),
      ...(a.titleKey === b.titleKey ? (['SAME_TITLE'] as const) : []),
    ];
    const least = areOtherWorks(a, b) ? weights.sharedIdentifier : weights.sameIdentifier;
    return { score: Math.min(1, least + 0.02 * (reasons.length - 1)), reasons };
  }
  return isPrintedElsewhere(a, b) ? null : judgeTitles(a, b);
}

function areOtherWorks(a: KeyedPaper, b: KeyedPaper): boolean {
  if (isChapterOf(a, b) || isChapterOf(b, a)) return true;
  return contradicts(a.firstAuthorKey, b.firstAuthorKey) && areClearlyOther(a.titleKey, b.titleKey);
}

function isChapterOf(a: KeyedPaper, b: KeyedPaper): boolean {
  return a.containerTitle !== null && a.titleKey !== b.titleKey && titleKey(a.containerTitle) === b.titleKey;
}

function judgeTitles(a: KeyedPaper, b: KeyedPaper): Judged | null {
  const alike = likeness(a.titleKey, b.titleKey);
  if (alike === null) return null;
  const sameAuthor = same(a.firstAuthorKey, b.firstAuthorKey);
  const apart = a.year === null || b.year === null ? null : Math.abs(a.year - b.year);
  const near = apart !== null && apart <= 1;
  if (a.titleKey.length < tellingTitle && !(sameAuthor && near)) return null;
  const preprint = sameAuthor && isPreprintOf(a, b) && (apart ?? 0) <= yearsOfPreprint;
  const score =
    (alike === 1 ? weights.sameTitle : weights.similarTitle * alike) +
    (sameAuthor
      ? weights.sameAuthor
      : contradicts(a.firstAuthorKey, b.firstAuthorKey)
        ? weights.otherAuthor
        : 0) +
    (apart === null
      ? 0
      : apart === 0
        ? weights.sameYear
        : near
          ? weights.neighbourYear
          : weights.yearsApart) +
    (preprint ? weights.preprint : 0) +
    (contradicts(publicationDoi(a), publicationDoi(b)) || contradicts(a.arxivId, b.arxivId)
      ? weights.otherIdentifier
      : 0);
  if (score < weights.least) return null;
  const title = alike < 1 ? 'SIMILAR_TITLE' : sameAuthor && near ? 'SAME_TITLE_YEAR_AUTHOR' : 'SAME_TITLE';
  const author = sameAuthor && title !== 'SAME_TITLE_YEAR_AUTHOR';
  return {
    score: Math.round(score * 1000) / 1000,
    reasons: [
      title,
      ...(author ? (['SAME_FIRST_AUTHOR'] as const) : []),
      ...(preprint ? (['PREPRINT_OF'] as const) : []),
    ],
  };
}

/** 1 where they are the same, less where some letters differ, null where they are two titles. */
function likeness(a: string, b: string): number | null {
  if (a === b) return 1;
  if (numbersIn(a) !== numbersIn(b) || withoutPart(a) === withoutPart(b)) return null;
  const most = Math.min(lettersApart.most, Math.floor(Math.min(a.length, b.length) / lettersApart.of));
  const distance = distanceUpTo(a, b, most);
  return distance === null ? null : 1 - distance / Math.max(a.length, b.length);
}

/** "Challenge 2019" and "Challenge 2020" are two. */
function numbersIn(title: string): string {
  return title.replace(/\P{N}+/gu, ' ');
}

/** So are "Foundations I" and "Foundations II". */
function withoutPart(title: string): string {
  return title.replace(/[ivx]+$/, '');
}

function isPreprintOf(a: KeyedPaper, b: KeyedPaper): boolean {
  return isPreprint(a) ? isPublished(b) : isPreprint(b) && isPublished(a);
}

function isPreprint(paper: KeyedPaper): boolean {
  return paper.arxivId !== null && !isPublished(paper);
}

function isPublished(paper: KeyedPaper): boolean {
  return paper.published || publicationDoi(paper) !== null;
}

/** arXiv gives its preprints DOIs too. */
function publicationDoi({ doi }: KeyedPaper): string | null {
  return doi?.startsWith('10.48550/arxiv.') === true ? null : doi;
}

/** Columns keep title and author from issue to issue. */
function isPrintedElsewhere(a: KeyedPaper, b: KeyedPaper): boolean {
  return contradicts(a.volume, b.volume) || (same(a.volume, b.volume) && contradicts(a.issue, b.issue));
}

function same(a: string | null, b: string | null): boolean {
  return a !== null && a === b;
}

function contradicts(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}

function pairId(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
