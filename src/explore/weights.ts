// How much each sign of relatedness counts. A contribution is weight × strength, the strength between 0 and 1.

export type ReasonKind =
  | 'CITATION'
  | 'CO_CITATION'
  | 'BIBLIOGRAPHIC_COUPLING'
  | 'SHARED_METHOD'
  | 'SHARED_DATASET'
  | 'SHARED_TOPIC'
  | 'SHARED_AUTHOR'
  | 'TEXT';

export interface Weight {
  readonly weight: number;
  readonly reason: string;
}

export const weights: Readonly<Record<ReasonKind, Weight>> = {
  CO_CITATION: {
    weight: 4,
    reason:
      'What many authors cite together they hold to be related: the strongest sign for older papers. Cosines are small (0.05 to 0.3), the weight makes up for it.',
  },
  BIBLIOGRAPHIC_COUPLING: {
    weight: 4,
    reason:
      'As strong as co-citation, and the only one of the two that a new paper has (Boyack and Klavans 2010 find it slightly more accurate).',
  },
  CITATION: {
    weight: 2,
    reason:
      'Its authors said so themselves, but a single citation may be in passing; one to or from a paper with few counts more.',
  },
  TEXT: {
    weight: 1.5,
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
  SHARED_TOPIC: {
    weight: 1,
    reason: 'A person sorted both under the same heading; broad headings count little by their rarity.',
  },
  SHARED_AUTHOR: {
    weight: 0.5,
    reason: 'People work on several things: a hint, best at breaking ties.',
  },
};

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

/** A sum that may grow without end, as a strength: 0 stays 0, 1 becomes a half. */
export function saturate(sum: number): number {
  return sum / (1 + sum);
}
