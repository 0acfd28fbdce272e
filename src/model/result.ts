// A figure that somebody reports: which method, on which dataset, in which metric, under which protocol, and where.
import type { Protocol } from './protocol.js';

export const resultKinds = ['SELF_REPORTED', 'INDEPENDENT', 'COPIED'] as const;
export type ResultKind = (typeof resultKinds)[number];

export interface Result {
  readonly id: string;
  /** Ids of the three things it joins. */
  readonly method: string;
  readonly dataset: string;
  readonly metric: string;
  /** In the metric's unit. */
  readonly value: number;
  /** As the source prints it: "69.7", "64.0 ± 0.3". */
  readonly printed: string | null;
  readonly protocol: Protocol;
  readonly kind: ResultKind;
  /** Id of the paper that prints it. */
  readonly reportedIn: string | null;
  readonly sourceUrl: string | null;
  readonly locator: string | null;
  /** Id of the result whose number this is. */
  readonly copiedFrom: string | null;
  /** As given: a time, or null where its paper's year dates it. */
  readonly date: string | null;
  readonly createdAt: string;
  readonly createdBy: string | null;
  /** Null while it stands: a retracted result is in no answer but node(id). */
  readonly retractedAt: string | null;
}

/** A result to be made: everything that is not decided on making it. */
export type NewResult = Omit<Result, 'id' | 'createdAt' | 'createdBy' | 'retractedAt'>;

/** A result with what is needed to weigh it against others. */
export interface Figure extends Result {
  /** Of its metric. */
  readonly higherIsBetter: boolean;
  /** Of the paper that prints it. */
  readonly paperYear: number | null;
  readonly paperMonth: number | null;
}
