// How much each sign of relatedness counts. A contribution is weight × strength, the strength between 0 and 1.

/** What speaks for a paper, each by itself. */
export const signals = [
  'CITATION',
  'CO_CITATION',
  'BIBLIOGRAPHIC_COUPLING',
  'LINEAGE',
  'SHARED_METHOD',
  'SHARED_DATASET',
  'SHARED_BACKBONE',
  'SHARED_TASK',
  'SHARED_TOPIC',
  'SHARED_AUTHOR',
  'TEXT',
] as const;
export type SignalKind = (typeof signals)[number];

export type ReasonKind = SignalKind | 'AVOIDED';

export interface Weight {
  readonly weight: number;
  readonly reason: string;
}

export const weights: Readonly<Record<SignalKind, Weight>> = {
  CO_CITATION: {
    weight: 4,
    reason:
      'What many authors cite together they hold to be related: the strongest sign by far where papers are cited at all. Cosines are small (0.05 to 0.3), the weight makes up for it.',
  },
  BIBLIOGRAPHIC_COUPLING: {
    weight: 1,
    reason:
      'The only one of the two that a new paper has; but what cites the same is as often a follower as a relative: with a greater weight it drowns co-citation.',
  },
  CITATION: {
    weight: 1,
    reason:
      'Its authors said so themselves, but a single citation may be in passing; one to or from a paper with few counts more.',
  },
  LINEAGE: {
    weight: 2,
    reason:
      'Somebody said that one grew out of the other, or both out of the same: more deliberate than a citation, and it says what for.',
  },
  TEXT: {
    weight: 0.5,
    reason:
      'The only sign where neither citations nor concepts are known; words are ambiguous, so it decides little where they are.',
  },
  SHARED_DATASET: {
    weight: 1,
    reason: 'Papers evaluated on the same rare dataset compete; a common one joins half a field.',
  },
  SHARED_METHOD: {
    weight: 1,
    reason:
      'Proposing or using the same method is a choice of the authors; rarity tells a baseline from a tool.',
  },
  SHARED_TASK: {
    weight: 1,
    reason: 'Papers that solve the same rare task are alternatives; a broad one counts little by its rarity.',
  },
  SHARED_BACKBONE: {
    weight: 0.5,
    reason:
      'A choice of means, made alike by papers about anything: it makes figures comparable more than ideas.',
  },
  SHARED_TOPIC: {
    weight: 1,
    reason: 'A person sorted both under the same heading; broad headings count little by their rarity.',
  },
  SHARED_AUTHOR: {
    weight: 0.5,
    reason: 'People work on several things: a hint, best at breaking ties.',
  },
};

/** How much the papers beside those one starts from have to say: shares of what they would bring as these. */
export const leaningWeights = {
  avoided: {
    weight: 0.5,
    reason:
      'What is as close to a paper to avoid as to the one one starts from loses half its score; what is as close to two, all of it.',
  },
  ratedDown: {
    weight: 0.5,
    reason: 'A thumb down is a wish to see less of the like, as `avoid` is.',
  },
  ratedUp: {
    weight: 0.5,
    reason:
      'The question comes first: a paper the reader liked pulls half as hard as one that is asked about, and puts no paper into the list.',
  },
} as const satisfies Readonly<Record<string, Weight>>;

/** What a paper loses that the reader rated down itself: about what the strongest signal brings. */
export const ratedDownItself = 4;

/** Papers to keep away from that a row is told of, the closest first: more of them say the same again. */
export const avoidedNamed = 3;

/** Thumbs up, and as many down, that have a say, the newest first: what one rated long ago one read long ago. */
export const ratingsHeeded = 50;

/** Of a citation that a paper one starts from did not make itself, this share counts: its authors chose what they cite, not who cites them. */
export const citedByOthers = 0.5;

/** Two steps of a lineage are worth this share of one, times the rarity of what they meet at. */
export const secondStep = 0.75;

/** Words less alike than this share of how a paper is like itself are one common word: they make no reason. */
export const leastLikeness = 0.2;

/** A contribution smaller than this is noise: it makes no reason and no candidate. */
export const leastContribution = 1e-6;

/**
 * How telling it is to share something that `degree` papers have, at most 1: Adamic and Adar's 1 / ln(degree)
 * (Friends and Neighbors on the Web, 2003), kept finite for the smallest degrees. 2: 0.65, 10: 0.39, 1,000: 0.14.
 */
export function rarity(degree: number): number {
  return 1 / Math.log(Math.E + Math.max(0, degree));
}

/**
 * Salton's cosine of two sets: what they share over the geometric mean of their sizes, each raised by `doubt` so that
 * one shared element of two tiny sets is weak evidence.
 */
export function cosine(shared: number, one: number, other: number, doubt: number): number {
  return Math.min(1, shared / Math.sqrt((one + doubt) * (other + doubt)));
}

/**
 * The power mean of exponent ½ of what is near to some of `count` papers, 0 for those it is not near to: a little of many
 * is worth more than much of one, which may be there for reasons of its own.
 */
export function breadth(strengths: readonly number[], count: number): number {
  return (strengths.reduce((sum, strength) => sum + Math.sqrt(strength), 0) / Math.max(1, count)) ** 2;
}

/** Their arithmetic mean: for papers that have little in common, each of which is a reason by itself. */
export function average(strengths: readonly number[], count: number): number {
  return strengths.reduce((sum, strength) => sum + strength, 0) / Math.max(1, count);
}

/** A sum that may grow without end, as a strength: 0 stays 0, 1 becomes a half. */
export function saturate(sum: number): number {
  return sum / (1 + sum);
}
