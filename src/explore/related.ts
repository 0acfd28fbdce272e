// Some papers in, the papers related to them out, best first, with reasons on the rows of one page.
import { paperWords } from '../graph/related.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { badInput } from '../model/errors.js';
import type { PageRequest } from '../model/page.js';
import { gather, type Gathered, type Start } from './gather.js';
import { cursorOf, rowsAfter } from './ranked-page.js';
import { namedIn, reason, type Reason } from './reasons.js';
import { rank, type RankedPaper } from './score.js';
import { ratingsHeeded } from './weights.js';

/** How many papers one may start from, and how many one may avoid. */
export const seedCount = { min: 1, max: 100 } as const;

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

/** What a person rated, the newest first. */
export interface Ratings {
  readonly up: readonly string[];
  readonly down: readonly string[];
}

export interface RelatedRequest {
  readonly to: readonly string[];
  readonly avoid?: readonly string[];
  /** Absent: nobody's ratings have a say. */
  readonly ratings?: Ratings;
  readonly page: PageRequest;
  /** Of these papers, those that fit the question; absent where all do. */
  readonly keep?: (paperIds: readonly string[]) => Promise<ReadonlySet<string>>;
  /** False leaves full text out. */
  readonly text?: boolean;
}

/**
 * Null where one of `to` or `avoid` is not a paper of this library. Throws BAD_USER_INPUT for too few or too many of them,
 * for one that is in both, and for a cursor that is none.
 */
export async function relatedPapers(
  store: GraphStore,
  request: RelatedRequest,
  options?: ReadOptions,
): Promise<RelatedPage | null> {
  const gathered = await gather(store, startOf(request), options);
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

/** Who has a say: a paper that the question names counts as named, however it is rated. */
export function startOf(request: Omit<RelatedRequest, 'page'>): Start {
  const { ratings = { up: [], down: [] }, text = true } = request;
  const to = seedsOf(request.to);
  const avoid = [...new Set(request.avoid ?? [])];
  if (avoid.length > seedCount.max) {
    throw badInput(`avoid names ${avoid.length} papers; it may name ${seedCount.max}.`, ['avoid']);
  }
  const both = avoid.find((id) => to.includes(id));
  if (both !== undefined) {
    throw badInput(`avoid names ${both}, which to names as well; a paper can be in one of them.`, ['avoid']);
  }
  const named = new Set([...to, ...avoid]);
  const heeded = (ids: readonly string[]) => ids.filter((id) => !named.has(id)).slice(0, ratingsHeeded);
  return { to, avoid, ratedUp: heeded(ratings.up), ratedDown: heeded(ratings.down), text };
}

/** Each once. Throws BAD_USER_INPUT where there are too few or too many. */
export function seedsOf(to: readonly string[]): string[] {
  const seeds = [...new Set(to)];
  if (seeds.length >= seedCount.min && seeds.length <= seedCount.max) return seeds;
  throw badInput(
    `to names ${seeds.length} papers; it must name between ${seedCount.min} and ${seedCount.max}.`,
    ['to'],
  );
}

async function keepOf(
  ranked: readonly RankedPaper[],
  { keep }: RelatedRequest,
): Promise<readonly RankedPaper[]> {
  if (keep === undefined || ranked.length === 0) return ranked;
  const kept = await keep(ranked.map((paper) => paper.id));
  return ranked.filter((paper) => kept.has(paper.id));
}

/** One trip where full text had a say in a row, none otherwise. */
export async function withReasons(
  store: GraphStore,
  rows: readonly RankedPaper[],
  { evidence, terms }: Gathered,
  options?: ReadOptions,
): Promise<RelatedPaper[]> {
  const alikeIds = rows.filter((row) => row.signs.some((sign) => sign.kind === 'TEXT')).map((row) => row.id);
  const words = alikeIds.length === 0 ? [] : await paperWords(store, alikeIds, options);
  const byId = new Map(words.map((paper) => [paper.id, paper]));
  const about = namedIn(evidence, terms);
  return rows.map((row) => ({
    paperId: row.id,
    cursor: cursorOf(row),
    score: row.score,
    reasons: row.signs.map((sign) => reason(sign, byId.get(row.id) ?? null, about)),
  }));
}
