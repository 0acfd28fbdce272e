// Some papers in, what is known around them out: in as many trips for a hundred papers as for one.
import { papersAround } from '../graph/related-around.js';
import { paperWords, type Seed } from '../graph/related.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { aroundSome, noLeanings, type Evidence, type TextMatch } from './evidence.js';
import { distinctiveTerms } from './terms.js';
import { leastLikeness } from './weights.js';

/** Matches of full text that are weighed: as many as a page may have. */
export const textMatches = 100;

/** The papers that a search starts from and those that lean on it; none is in two of the lists. */
export interface Start {
  readonly to: readonly string[];
  readonly avoid: readonly string[];
  readonly ratedUp: readonly string[];
  readonly ratedDown: readonly string[];
  /** False leaves full text out. */
  readonly text: boolean;
}

export interface Gathered {
  readonly evidence: Evidence;
  /** The words that full text was asked for. */
  readonly terms: readonly string[];
}

/**
 * Null where one of `to` or `avoid` is not in the library; ratings of what is not there are passed over. Two trips deep: the
 * signals beside the words of the papers, then full text with those words.
 */
export async function gather(
  store: GraphStore,
  start: Start,
  options?: ReadOptions,
): Promise<Gathered | null> {
  const { to, avoid, ratedUp, ratedDown } = start;
  const leaning = [...avoid, ...ratedUp, ...ratedDown];
  const [words, around, leanings] = await Promise.all([
    wordsAndMatches(store, start, options),
    papersAround(store, to, options),
    leaning.length === 0 ? null : papersAround(store, leaning, options),
  ]);
  const known = new Set(words.papers.map(({ id }) => id));
  if (![...to, ...avoid].every((id) => known.has(id))) return null;
  const seedsOf = (ids: readonly string[]) => words.papers.filter(({ id }) => ids.includes(id));
  const leaningOf = (ids: readonly string[]) =>
    aroundSome({ ...(leanings ?? around), seeds: seedsOf(ids) }, new Set(ids));
  return {
    terms: words.terms,
    evidence: {
      ...around,
      seeds: seedsOf(to),
      text: words.matches,
      leanings:
        leanings === null
          ? noLeanings
          : {
              avoided: leaningOf(avoid),
              ratedUp: leaningOf(ratedUp),
              ratedDown: leaningOf(ratedDown),
            },
    },
  };
}

async function wordsAndMatches(
  store: GraphStore,
  { to, avoid, ratedUp, ratedDown, text }: Start,
  options?: ReadOptions,
): Promise<{ papers: readonly Seed[]; terms: readonly string[]; matches: readonly TextMatch[] }> {
  const papers = await paperWords(store, [...to, ...avoid, ...ratedUp, ...ratedDown], options);
  const seeds = papers.filter(({ id }) => to.includes(id));
  const terms = text && seeds.length === to.length ? distinctiveTerms(seeds) : [];
  return { papers, terms, matches: await alike(store, seeds, terms, options) };
}

/** Papers that use enough of the terms; the seeds themselves set the scale: as like a seed as the seed is 1. */
async function alike(
  store: GraphStore,
  seeds: readonly Seed[],
  terms: readonly string[],
  options?: ReadOptions,
): Promise<TextMatch[]> {
  if (terms.length === 0) return [];
  const hits = await store.searchText(
    { text: terms.join(' '), kinds: ['paper'], limit: textMatches + seeds.length, anyWord: true },
    options,
  );
  const best = Math.max(...hits.map((hit) => hit.score), 0);
  if (best <= 0) return [];
  return hits
    .map((hit) => ({ paperId: hit.id, strength: hit.score / best }))
    .filter(({ strength }) => strength >= leastLikeness);
}
