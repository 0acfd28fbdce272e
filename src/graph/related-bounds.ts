// The bounds of a search for related papers, and the share of them that each seed has.

/** How far a search for related papers goes, so that a paper with 20,000 citations costs what any other costs. */
export const bounds = {
  /** Papers that cite one seed, or that it cites, that are looked at to choose among them: choosing reads no further than one step. */
  scan: 20_000,
  /**
   * Papers next to one seed that are walked through (citing: newest first; cited: least cited first, which says most).
   * `total` is shared out among the seeds: beyond it more neighbours move few papers into the first twenty.
   */
  neighbours: { total: 2_000, least: 20, most: 200 },
  /** A paper with more references (a survey of surveys, proceedings) says nothing about any two of them. */
  references: 500,
  /**
   * What more papers cite, are about, use or are evaluated on is common ground of a whole field, and its rarity says so:
   * it is passed over. Shared out like `neighbours`.
   */
  commonplace: { total: 20_000, least: 100, most: 400 },
  /**
   * Co-cited papers whose citations are counted, those cited together most first: counting those of papers that everybody cites
   * is what such a search takes longest for. Far more than are put forward; more for several seeds.
   */
  weighed: { least: 600, ofSeed: 200, most: 2_000 },
  /** Papers that one signal puts forward: ten times the largest page that is read with any care. */
  candidates: 300,
  /** Authors, topics, methods and datasets of the seeds that are followed, rarest first. */
  things: 100,
  /** Papers of one such thing, newest first. */
  papersOfThing: 200,
  /** Relations of one thing that a lineage follows, in the order of the ids. Shared out: it takes two steps. */
  steps: { total: 400, least: 10, most: 50 },
  /** Ways of one or two steps that are weighed, those of one step first. */
  ways: 2_000,
  /** Papers named as evidence of one link. */
  via: 5,
  /**
   * Added to both counts under the root of the cosine, here to choose candidates and in `explore/weights.ts` to score
   * them: one shared neighbour of two papers that have hardly any is weak evidence, not certainty.
   */
  doubt: 5,
} as const;

/** The parameters of all signals. */
export function boundsFor(seeds: readonly string[]) {
  const share = (of: { total: number; least: number; most: number }): number =>
    Math.max(of.least, Math.min(of.most, Math.floor(of.total / Math.max(1, seeds.length))));
  return {
    seeds: [...new Set(seeds)],
    scan: bounds.scan,
    neighbours: share(bounds.neighbours),
    references: bounds.references,
    commonplace: share(bounds.commonplace),
    weighed: Math.max(
      bounds.weighed.least,
      Math.min(bounds.weighed.most, bounds.weighed.ofSeed * seeds.length),
    ),
    // Seeds may turn up among the candidates; they are taken out later.
    candidates: bounds.candidates + seeds.length,
    things: bounds.things,
    papersOfThing: bounds.papersOfThing,
    steps: share(bounds.steps),
    ways: bounds.ways,
    via: bounds.via,
    doubt: bounds.doubt,
  };
}
