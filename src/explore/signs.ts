// What is known around some papers → the signs that speak for others, each with what it contributes. Pure.
import { bounds } from '../graph/related-bounds.js';
import type { CitationLink, Overlap } from '../graph/related-citations.js';
import type { LineageLink, LineageRelation } from '../graph/related-lineage.js';
import type { SharedThing } from '../graph/related-things.js';
import type { Kind } from '../model/kinds.js';
import type { Around, Evidence } from './evidence.js';
import { compareIds } from './walk-bounds.js';
import {
  breadth,
  citedByOthers,
  cosine,
  rarity,
  saturate,
  secondStep,
  weights,
  type SignalKind,
} from './weights.js';

/** One sign of relatedness, with what a sentence about it needs. */
export type SeedSign = {
  /** Above 0, at most the weight of its kind. */
  readonly contribution: number;
  /** The papers it is near to. */
  readonly seedIds: readonly string[];
} & (
  | { readonly kind: 'CITATION'; readonly cites: readonly string[]; readonly citedBy: readonly string[] }
  | {
      readonly kind: 'CO_CITATION' | 'BIBLIOGRAPHIC_COUPLING';
      readonly shared: number;
      readonly viaIds: readonly string[];
    }
  | {
      readonly kind: 'LINEAGE';
      /** The shortest way: one relation, or two that meet. */
      readonly steps: readonly LineageRelation[];
    }
  | {
      readonly kind: SharedKind;
      /** Most telling first. */
      readonly things: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'TEXT' }
);

export const sharedKinds = {
  method: 'SHARED_METHOD',
  dataset: 'SHARED_DATASET',
  backbone: 'SHARED_BACKBONE',
  task: 'SHARED_TASK',
  topic: 'SHARED_TOPIC',
  author: 'SHARED_AUTHOR',
} as const satisfies Partial<Record<Kind, SignalKind>>;
export type SharedKind = (typeof sharedKinds)[keyof typeof sharedKinds];

/** What is near to each of some papers, how many these are → how near that is to all of them, between 0 and 1. */
export type Mean = (strengths: readonly number[], count: number) => number;

/** Of each paper one sign of a kind at most. */
export function* signsAround(around: Around, mean: Mean = breadth): Iterable<[string, SeedSign]> {
  const share = shareOf(around);
  yield* citationSigns(around, share);
  const together = (strengths: readonly number[]) => mean(strengths, around.seeds.length);
  yield* overlapSigns('CO_CITATION', around.coCited, (strengths) => together(strengths) / share);
  // Whoever writes about the same as several seeds cites what all of them cite: added up, followers would drown relatives.
  yield* overlapSigns('BIBLIOGRAPHIC_COUPLING', around.coupled, together);
  yield* lineageSigns(around, share);
  yield* sharedSigns(around, share);
}

/** A few words stand for all of the seeds: the more there are, the less is said about each. */
export function* signsOfText({ text, seeds }: Evidence): Iterable<[string, SeedSign]> {
  const share = 1 / Math.max(1, seeds.length);
  const seedIds = seeds.map(({ id }) => id);
  for (const { paperId, strength } of text) {
    yield [paperId, { kind: 'TEXT', contribution: contribution('TEXT', strength * share), seedIds }];
  }
}

/**
 * Between a sum (any seed would do) and a mean (all seeds must agree): being near several seeds counts more than being near
 * one, and one that is very near is not lost among a hundred.
 */
function shareOf({ seeds }: Pick<Around, 'seeds'>): number {
  return 1 / Math.sqrt(Math.max(1, seeds.length));
}

function* citationSigns({ citations }: Around, share: number): Iterable<[string, SeedSign]> {
  const byPaper = groupBy(citations, (link) => link.paperId);
  for (const [paperId, links] of byPaper) {
    const strength = links.reduce((sum, link) => sum + linkStrength(link), 0) * share;
    yield [
      paperId,
      {
        kind: 'CITATION',
        contribution: contribution('CITATION', strength),
        seedIds: [...new Set(links.map((link) => link.seedId))],
        cites: links.filter((link) => link.role === 'CITING').map((link) => link.seedId),
        citedBy: links.filter((link) => link.role === 'CITED').map((link) => link.seedId),
      },
    ];
  }
}

function linkStrength({ role, degree }: CitationLink): number {
  return rarity(degree) * (role === 'CITED' ? 1 : citedByOthers);
}

function* overlapSigns(
  kind: 'CO_CITATION' | 'BIBLIOGRAPHIC_COUPLING',
  overlaps: readonly Overlap[],
  together: (strengths: readonly number[]) => number,
): Iterable<[string, SeedSign]> {
  for (const { paperId, degree, seeds } of overlaps) {
    const strength = together(seeds.map(({ shared, of }) => cosine(shared, of, degree, bounds.doubt)));
    yield [
      paperId,
      {
        kind,
        contribution: contribution(kind, strength),
        seedIds: seeds.map((seed) => seed.seedId),
        shared: seeds.reduce((sum, seed) => sum + seed.shared, 0),
        viaIds: distinct(seeds.map((seed) => seed.viaIds)).slice(0, bounds.via),
      },
    ];
  }
}

function* lineageSigns({ lineage }: Around, share: number): Iterable<[string, SeedSign]> {
  for (const [paperId, links] of groupBy(lineage, (link) => link.paperId)) {
    const ways = [...groupBy(links, (link) => link.seedId).values()]
      .map((some) => some.reduce((best, link) => (compareWays(link, best) < 0 ? link : best)))
      .sort(compareWays);
    const [best] = ways;
    if (best === undefined) continue;
    const strength = ways.reduce((sum, way) => sum + wayStrength(way), 0) * share;
    yield [
      paperId,
      {
        kind: 'LINEAGE',
        contribution: contribution('LINEAGE', strength),
        seedIds: ways.map((way) => way.seedId),
        steps: best.steps,
      },
    ];
  }
}

function wayStrength({ steps, degree }: LineageLink): number {
  return steps.length === 1 ? 1 : secondStep * rarity(degree);
}

/** The strongest first; the same whatever order they came in. */
function compareWays(a: LineageLink, b: LineageLink): number {
  const text = (way: LineageLink) => JSON.stringify([way.seedId, way.steps]);
  return wayStrength(b) - wayStrength(a) || compareIds(text(a), text(b));
}

function* sharedSigns({ things }: Around, share: number): Iterable<[string, SeedSign]> {
  const byKind = groupBy(things, ({ kind }) => sharedKindOf(kind));
  for (const [kind, ofKind] of byKind) {
    if (kind === null) continue;
    const shared = new Map<string, SharedThing[]>();
    for (const thing of ofKind) {
      for (const paperId of new Set(thing.paperIds)) {
        const others = withoutPaper(thing, paperId);
        if (others.seedIds.length === 0) continue;
        const known = shared.get(paperId);
        if (known === undefined) shared.set(paperId, [others]);
        else known.push(others);
      }
    }
    for (const [paperId, found] of shared) yield [paperId, sharedSign(kind, found, share)];
  }
}

/** A paper that one starts from has nothing in common with itself. */
function withoutPaper(thing: SharedThing, paperId: string): SharedThing {
  if (!thing.seedIds.includes(paperId)) return thing;
  return { ...thing, seedIds: thing.seedIds.filter((id) => id !== paperId) };
}

function sharedKindOf(kind: Kind | null): SharedKind | null {
  return kind !== null && kind in sharedKinds ? sharedKinds[kind as keyof typeof sharedKinds] : null;
}

function sharedSign(kind: SharedKind, found: readonly SharedThing[], share: number): SeedSign {
  const worth = (thing: SharedThing) => rarity(thing.degree) * thing.seedIds.length * share;
  const ordered = found.toSorted((a, b) => worth(b) - worth(a) || compareIds(a.id, b.id));
  const sum = ordered.reduce((total, thing) => total + worth(thing), 0);
  return {
    kind,
    contribution: contribution(kind, saturate(sum)),
    seedIds: distinct(ordered.map((thing) => thing.seedIds)),
    things: ordered.map(({ id, name }) => ({ id, name })),
  };
}

function contribution(kind: SignalKind, strength: number): number {
  return weights[kind].weight * Math.min(1, strength);
}

/** All of the lists, each once. There is mostly one list, and it has nothing twice. */
function distinct(lists: readonly (readonly string[])[]): readonly string[] {
  const [only = [], ...others] = lists;
  return others.length === 0 ? only : [...new Set(lists.flat())];
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
