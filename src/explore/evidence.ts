// What is known about the papers around some papers, before anything is weighed.
import type { PapersAround } from '../graph/related-around.js';
import type { Overlap } from '../graph/related-citations.js';
import type { Seed } from '../graph/related.js';

export interface TextMatch {
  readonly paperId: string;
  /** 0 to 1, of the best match. */
  readonly strength: number;
}

/** What the graph knows around some papers. */
export interface Around extends PapersAround {
  readonly seeds: readonly Seed[];
}

/** Papers that have a say in the order of the others, beside those that one starts from. */
export interface Leanings {
  /** What the question says to keep away from. */
  readonly avoided: Around;
  /** What the reader thinks little of, and much of. */
  readonly ratedDown: Around;
  readonly ratedUp: Around;
}

export interface Evidence extends Around {
  readonly text: readonly TextMatch[];
  readonly leanings: Leanings;
}

/** Nothing is known. */
export const nothingAround: Around = {
  seeds: [],
  citations: [],
  coCited: [],
  coupled: [],
  lineage: [],
  things: [],
};

export const noLeanings: Leanings = {
  avoided: nothingAround,
  ratedDown: nothingAround,
  ratedUp: nothingAround,
};

/** The part of the evidence that lies around some of its seeds. */
export function aroundSome(around: Around, ids: ReadonlySet<string>): Around {
  if (ids.size === 0) return nothingAround;
  const ofThese = ({ seedId }: { readonly seedId: string }) => ids.has(seedId);
  const overlapping = (overlaps: readonly Overlap[]) =>
    overlaps
      .map((overlap) => ({ ...overlap, seeds: overlap.seeds.filter(ofThese) }))
      .filter(({ seeds }) => seeds.length > 0);
  return {
    seeds: around.seeds.filter(({ id }) => ids.has(id)),
    citations: around.citations.filter(ofThese),
    coCited: overlapping(around.coCited),
    coupled: overlapping(around.coupled),
    lineage: around.lineage.filter(ofThese),
    things: around.things
      .map((thing) => ({ ...thing, seedIds: thing.seedIds.filter((id) => ids.has(id)) }))
      .filter(({ seedIds }) => seedIds.length > 0),
  };
}
