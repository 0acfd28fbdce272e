// Which papers, in which order. `PaperWhere` is what a person asks; `PaperFilter` is the same after full text and the
// person's own layer were looked up, so that the graph alone can answer it.
import type { Interest, ReadingStatus } from './annotation.js';

export interface IntRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** All parts that are given must hold. Lists of ids mean "any of"; an empty list holds for nothing. */
interface PaperConditions<Self> {
  readonly and?: readonly Self[];
  readonly or?: readonly Self[];
  readonly not?: Self;
  readonly ids?: readonly string[];
  readonly year?: IntRange;
  readonly venue?: readonly string[];
  readonly author?: readonly string[];
  readonly topic?: readonly string[];
  readonly task?: readonly string[];
  readonly proposes?: readonly string[];
  readonly uses?: readonly string[];
  readonly dataset?: readonly string[];
  readonly backbone?: readonly string[];
}

export interface AnnotationWhere {
  readonly interest?: readonly Interest[];
  readonly stars?: IntRange;
  readonly status?: readonly ReadingStatus[];
  /** All of. */
  readonly tags?: readonly string[];
  /** A reading list. */
  readonly list?: string;
}

export interface PaperWhere extends PaperConditions<PaperWhere> {
  readonly text?: string;
  readonly annotation?: AnnotationWhere;
}

export type PaperFilter = PaperConditions<PaperFilter>;

export const paperOrders = [
  'YEAR_ASC',
  'YEAR_DESC',
  'TITLE_ASC',
  'TITLE_DESC',
  'CITATIONS_DESC',
  'STARS_DESC',
  'ADDED_DESC',
] as const;
export type PaperOrder = (typeof paperOrders)[number];
