// Evidence in, ranked papers out: each with the contributions that add up to its score. Pure.
import { aroundSome, type Around, type Evidence } from './evidence.js';
import { signsAround, signsOfText, type SeedSign } from './signs.js';
import { compareIds } from './walk-bounds.js';
import {
  average,
  avoidedNamed,
  leastContribution,
  leaningWeights,
  ratedDownItself,
  type ReasonKind,
} from './weights.js';

/** A sign with whose say it is: that of the papers one starts from or, where it is `rated`, of those the reader rated up. */
export type PullSign = SeedSign & { readonly rated?: boolean };

/** What a paper loses for being close to one to keep away from. */
export interface AvoidedSign {
  readonly kind: 'AVOIDED';
  /** Below 0. */
  readonly contribution: number;
  readonly rated: boolean;
  readonly avoidedId: string;
  /** What makes it close, strongest first; none where it is that paper itself. */
  readonly because: readonly SeedSign[];
}

export type Sign = PullSign | AvoidedSign;

export interface RankedPaper {
  readonly id: string;
  readonly score: number;
  /** Greatest contribution first, ties by kind. */
  readonly signs: readonly Sign[];
}

export interface RankOptions {
  /** Kinds of reasons that are left out. */
  readonly without?: ReadonlySet<ReasonKind>;
}

/**
 * Greatest score first, ties by id. The papers one starts from and those named as avoided are left out. Ranked is what has
 * a sign from a paper that one starts from: ratings and what is avoided only move it.
 */
export function rank(evidence: Evidence, { without }: RankOptions = {}): RankedPaper[] {
  const { leanings } = evidence;
  const leftOut = new Set([...evidence.seeds, ...leanings.avoided.seeds].map((seed) => seed.id));
  const signs = new Map<string, Sign[]>();
  const counts = (sign: Sign) =>
    Math.abs(sign.contribution) >= leastContribution && without?.has(sign.kind) !== true;
  for (const [paperId, sign] of ownSigns(evidence)) {
    if (leftOut.has(paperId) || !counts(sign)) continue;
    const known = signs.get(paperId);
    if (known === undefined) signs.set(paperId, [sign]);
    else known.push(sign);
  }
  for (const [paperId, sign] of leaningSigns(evidence)) {
    if (counts(sign)) signs.get(paperId)?.push(sign);
  }
  return [...signs].map(([id, found]) => rankedPaper(id, found)).sort(byScore);
}

/** The order of an answer: greatest score first, ties by id. */
export function byScore(
  a: { readonly score: number; readonly id: string },
  b: { readonly score: number; readonly id: string },
): number {
  return b.score - a.score || compareIds(a.id, b.id);
}

function rankedPaper(id: string, found: readonly Sign[]): RankedPaper {
  const rated = (sign: Sign) => (sign.rated === true ? 1 : 0);
  const signs = found.toSorted(
    (a, b) => b.contribution - a.contribution || compareIds(a.kind, b.kind) || rated(a) - rated(b),
  );
  return { id, score: signs.reduce((sum, sign) => sum + sign.contribution, 0), signs };
}

function* ownSigns(evidence: Evidence): Iterable<[string, SeedSign]> {
  yield* signsAround(evidence);
  yield* signsOfText(evidence);
}

function* leaningSigns({ leanings }: Evidence): Iterable<[string, Sign]> {
  // What somebody likes is of many kinds: being near to any of it counts.
  for (const [paperId, sign] of signsAround(leanings.ratedUp, average)) {
    yield [
      paperId,
      { ...sign, rated: true, contribution: sign.contribution * leaningWeights.ratedUp.weight },
    ];
  }
  yield* avoidedSigns(leanings.avoided, false);
  yield* avoidedSigns(leanings.ratedDown, true);
  for (const { id } of leanings.ratedDown.seeds) {
    yield [id, { kind: 'AVOIDED', contribution: -ratedDownItself, rated: true, avoidedId: id, because: [] }];
  }
}

/** One sign for each of the closest papers to keep away from. */
function* avoidedSigns(around: Around, rated: boolean): Iterable<[string, AvoidedSign]> {
  const { weight } = rated ? leaningWeights.ratedDown : leaningWeights.avoided;
  const byPaper = new Map<string, AvoidedSign[]>();
  for (const { id: avoidedId } of around.seeds) {
    const close = new Map<string, SeedSign[]>();
    for (const [paperId, sign] of signsAround(aroundSome(around, new Set([avoidedId])))) {
      if (paperId === avoidedId) continue;
      close.set(paperId, [...(close.get(paperId) ?? []), sign]);
    }
    for (const [paperId, signs] of close) {
      const because = signs.sort((a, b) => b.contribution - a.contribution || compareIds(a.kind, b.kind));
      const contribution = -weight * because.reduce((sum, sign) => sum + sign.contribution, 0);
      const sign: AvoidedSign = { kind: 'AVOIDED', contribution, rated, avoidedId, because };
      byPaper.set(paperId, [...(byPaper.get(paperId) ?? []), sign]);
    }
  }
  for (const [paperId, signs] of byPaper) {
    const closest = signs.sort(
      (a, b) => a.contribution - b.contribution || compareIds(a.avoidedId, b.avoidedId),
    );
    for (const sign of closest.slice(0, avoidedNamed)) yield [paperId, sign];
  }
}
