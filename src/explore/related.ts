// Some papers in, the papers related to them out, best first: gathers the evidence in a constant number of trips to the
// store, ranks it, and puts reasons to one page of the answer.
import { citationLinks, coCited, coupled, paperWords, sharedThings, type Seed } from '../graph/related.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { badInput } from '../model/errors.js';
import type { PageRequest } from '../model/page.js';
import type { Evidence, TextMatch } from './evidence.js';
import { cursorOf, rowsAfter } from './ranked-page.js';
import { reason, type Reason } from './reasons.js';
import { rank, type RankedPaper } from './score.js';
import { distinctiveTerms } from './terms.js';

/** How many papers one may start from. */
export const seedCount = { min: 1, max: 100 } as const;

/** Matches of full text that are weighed: as many as a page may have. */
const textMatches = 100;

export interface RelatedPaper {
  readonly paperId: string;
  readonly cursor: string;
  readonly score: number;
  /** Greatest contribution first; they add up to `score`. */
  readonly reasons: readonly Reason[];
}

export interface RelatedPage {
  readonly items: readonly RelatedPaper[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
}

export interface RelatedRequest {
  readonly to: readonly string[];
  readonly page: PageRequest;
  /** Of these papers, those that fit the question; absent where all do. */
  readonly keep?: (paperIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** False leaves full text out. */
  readonly text?: boolean;
}

/**
 * Null where one of `to` is not a paper of this library. Throws BAD_USER_INPUT for too few or too many of them and for
 * a cursor that is none.
 */
export async function relatedPapers(
  store: GraphStore,
  request: RelatedRequest,
  options?: ReadOptions,
): Promise<RelatedPage | null> {
  const to = [...new Set(request.to)];
  if (to.length < seedCount.min || to.length > seedCount.max) {
    throw badInput(
      `to names ${to.length} papers; it must name between ${seedCount.min} and ${seedCount.max}.`,
      ['to'],
    );
  }
  const gathered = await gather(store, to, request.text ?? true, options);
  if (gathered === null) return null;
  const ranked = await keepOf(rank(gathered.evidence), request);
  const page = rowsAfter(ranked, request.page);
  return {
    items: await withReasons(store, page.rows, gathered, options),
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    totalCount: ranked.length,
  };
}

interface Gathered {
  readonly evidence: Evidence;
  readonly terms: readonly string[];
}

/** Two trips deep: the graph's signals beside the seeds' words, then full text with those words. */
async function gather(
  store: GraphStore,
  to: readonly string[],
  text: boolean,
  options?: ReadOptions,
): Promise<Gathered | null> {
  const textOf = async (): Promise<{ seeds: Seed[]; terms: string[]; matches: TextMatch[] }> => {
    const seeds = await paperWords(store, to, options);
    const terms = text && seeds.length === to.length ? distinctiveTerms(seeds) : [];
    return { seeds, terms, matches: await alike(store, seeds, terms, options) };
  };
  const [words, citations, together, coupling, things] = await Promise.all([
    textOf(),
    citationLinks(store, to, options),
    coCited(store, to, options),
    coupled(store, to, options),
    sharedThings(store, to, options),
  ]);
  if (words.seeds.length < to.length) return null;
  return {
    terms: words.terms,
    evidence: {
      seeds: words.seeds,
      citations,
      coCited: together,
      coupled: coupling,
      things,
      text: words.matches,
    },
  };
}

/** Papers that use the terms; the seeds themselves set the scale: as like a seed as the seed is 1. */
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
  return hits.map((hit) => ({ paperId: hit.id, strength: Math.max(0, hit.score) / best }));
}

async function keepOf(
  ranked: readonly RankedPaper[],
  { keep }: RelatedRequest,
): Promise<readonly RankedPaper[]> {
  if (keep === undefined || ranked.length === 0) return ranked;
  const kept = await keep(ranked.map((paper) => paper.id));
  return ranked.filter((paper) => kept.has(paper.id));
}

async function withReasons(
  store: GraphStore,
  rows: readonly RankedPaper[],
  { evidence, terms }: Gathered,
  options?: ReadOptions,
): Promise<RelatedPaper[]> {
  const alikeIds = rows.filter((row) => row.signs.some((sign) => sign.kind === 'TEXT')).map((row) => row.id);
  const words = alikeIds.length === 0 ? [] : await paperWords(store, alikeIds, options);
  const byId = new Map(words.map((paper) => [paper.id, paper]));
  const likeness = { seeds: evidence.seeds, terms };
  return rows.map((row) => ({
    paperId: row.id,
    cursor: cursorOf(row),
    score: row.score,
    reasons: row.signs.map((sign) => reason(sign, byId.get(row.id) ?? null, likeness)),
  }));
}
