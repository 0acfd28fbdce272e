// Evidence in, ranked papers out: each with the contributions that add up to its score. Pure.
import { bounds } from '../graph/related-bounds.js';
import type { Overlap } from '../graph/related.js';
import type { Kind } from '../model/kinds.js';
import type { Evidence } from './evidence.js';
import { cosine, leastContribution, rarity, saturate, weights, type ReasonKind } from './weights.js';

/** One sign of relatedness, with what a sentence about it needs. */
export type Sign = {
  readonly contribution: number;
} & (
  | { readonly kind: 'CITATION'; readonly cites: readonly string[]; readonly citedBy: readonly string[] }
  | {
      readonly kind: 'CO_CITATION' | 'BIBLIOGRAPHIC_COUPLING';
      readonly seedIds: readonly string[];
      readonly shared: number;
      readonly viaIds: readonly string[];
    }
  | {
      readonly kind: SharedKind;
      /** Most telling first. */
      readonly things: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'TEXT' }
);
export type SharedKind = 'SHARED_METHOD' | 'SHARED_DATASET' | 'SHARED_TOPIC' | 'SHARED_AUTHOR';

export interface RankedPaper {
  readonly id: string;
  readonly score: number;
  /** Greatest contribution first, ties by kind. */
  readonly signs: readonly Sign[];
}

const sharedKinds: Partial<Record<Kind, SharedKind>> = {
  method: 'SHARED_METHOD',
  dataset: 'SHARED_DATASET',
  topic: 'SHARED_TOPIC',
  author: 'SHARED_AUTHOR',
};

/** Greatest score first, ties by id; seeds are left out. With n seeds each sign is divided by √n. */
export function rank(evidence: Evidence): RankedPaper[] {
  const signs = new Map<string, Sign[]>();
  const seeds = new Set(evidence.seeds.map((seed) => seed.id));
  for (const [paperId, sign] of allSigns(evidence)) {
    if (seeds.has(paperId) || sign.contribution < leastContribution) continue;
    const known = signs.get(paperId);
    if (known === undefined) signs.set(paperId, [sign]);
    else known.push(sign);
  }
  return [...signs].map(([id, found]) => rankedPaper(id, found)).sort(byScore);
}

/** The order of an answer: greatest score first, ties by id. */
export function byScore(
  a: { readonly score: number; readonly id: string },
  b: { readonly score: number; readonly id: string },
): number {
  return b.score - a.score || compare(a.id, b.id);
}

function rankedPaper(id: string, found: readonly Sign[]): RankedPaper {
  const signs = [...found].sort((a, b) => b.contribution - a.contribution || compare(a.kind, b.kind));
  return { id, score: signs.reduce((sum, sign) => sum + sign.contribution, 0), signs };
}

function* allSigns(evidence: Evidence): Iterable<[string, Sign]> {
  // Between a sum (any seed would do) and a mean (all seeds must agree): being near several seeds counts more than
  // being near one, and one that is very near is not lost among a hundred.
  const share = 1 / Math.sqrt(Math.max(1, evidence.seeds.length));
  yield* citationSigns(evidence, share);
  yield* overlapSigns('CO_CITATION', evidence.coCited, share);
  yield* overlapSigns('BIBLIOGRAPHIC_COUPLING', evidence.coupled, share);
  yield* sharedSigns(evidence, share);
  for (const { paperId, strength } of evidence.text) {
    yield [paperId, { kind: 'TEXT', contribution: contribution('TEXT', strength * share) }];
  }
}

function* citationSigns({ citations }: Evidence, share: number): Iterable<[string, Sign]> {
  const byPaper = groupBy(citations, (link) => link.paperId);
  for (const [paperId, links] of byPaper) {
    const strength = links.reduce((sum, link) => sum + rarity(link.degree), 0) * share;
    yield [
      paperId,
      {
        kind: 'CITATION',
        contribution: contribution('CITATION', strength),
        cites: links.filter((link) => link.role === 'CITING').map((link) => link.seedId),
        citedBy: links.filter((link) => link.role === 'CITED').map((link) => link.seedId),
      },
    ];
  }
}

function* overlapSigns(
  kind: 'CO_CITATION' | 'BIBLIOGRAPHIC_COUPLING',
  overlaps: readonly Overlap[],
  share: number,
): Iterable<[string, Sign]> {
  for (const { paperId, degree, seeds } of overlaps) {
    const strength =
      seeds.reduce((sum, { shared, of }) => sum + cosine(shared, of, degree, bounds.doubt), 0) * share;
    const viaIds = [...new Set(seeds.flatMap((seed) => seed.viaIds))].slice(0, bounds.via);
    yield [
      paperId,
      {
        kind,
        contribution: contribution(kind, strength),
        seedIds: seeds.map((seed) => seed.seedId),
        shared: seeds.reduce((sum, seed) => sum + seed.shared, 0),
        viaIds,
      },
    ];
  }
}

function* sharedSigns({ things }: Evidence, share: number): Iterable<[string, Sign]> {
  const byKind = groupBy(things, ({ kind }) => (kind === null ? undefined : sharedKinds[kind]));
  for (const [kind, ofKind] of byKind) {
    if (kind === undefined) continue;
    const shared = new Map<string, { thing: { id: string; name: string }; worth: number }[]>();
    for (const { id, name, degree, seedIds, paperIds } of ofKind) {
      const worth = rarity(degree) * seedIds.length * share;
      for (const paperId of new Set(paperIds)) {
        const known = shared.get(paperId);
        if (known === undefined) shared.set(paperId, [{ thing: { id, name }, worth }]);
        else known.push({ thing: { id, name }, worth });
      }
    }
    for (const [paperId, found] of shared) yield [paperId, sharedSign(kind, found)];
  }
}

function sharedSign(
  kind: SharedKind,
  found: readonly {
    readonly thing: { readonly id: string; readonly name: string };
    readonly worth: number;
  }[],
): Sign {
  const ordered = [...found].sort((a, b) => b.worth - a.worth || compare(a.thing.id, b.thing.id));
  const sum = ordered.reduce((total, { worth }) => total + worth, 0);
  return {
    kind,
    contribution: contribution(kind, saturate(sum)),
    things: ordered.map(({ thing }) => thing),
  };
}

function contribution(kind: ReasonKind, strength: number): number {
  return weights[kind].weight * Math.min(1, strength);
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
