// Which papers, in which order. `PaperWhere` is what a person asks; `PaperFilter` is the same after full text and the
// person's own layer were looked up, so that the graph alone can answer it.
import type { Interest, ReadingStatus } from './annotation.js';
import type { Direction, RelationType } from './relation.js';

export interface IntRange {
  readonly from: number | null;
  readonly to: number | null;
}

/** A relation that a paper has, of one of these types. */
export interface RelationCondition {
  readonly types: readonly RelationType[];
  readonly direction: Direction;
  /** Id of what it leads to or comes from; anything where null. */
  readonly other: string | null;
  /** Disputed ones only, or such as are not; either where null. */
  readonly disputed: boolean | null;
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
  readonly relation?: RelationCondition;
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
