// A relation that a text proposes of a paper: read from what is noted in a reading list, no fact until an editor accepts it.
import type { RelationType } from './relation.js';

export type ProposalState = 'OPEN' | 'ACCEPTED' | 'REJECTED';

export interface Proposal {
  readonly id: string;
  readonly type: RelationType;
  /** Id of the paper. */
  readonly from: string;
  /** What is at the other end, as the text names it. */
  readonly toText: string;
  readonly datasetText: string | null;
  readonly qualifier: string | null;
  /** Of the text that proposes it, from 1. */
  readonly line: number;
  /** The words that say so. */
  readonly text: string;
  /** The heading it stands under. */
  readonly section: string | null;
  readonly createdAt: string;
  readonly state: ProposalState;
  /** Id of the first import that proposes it, and who ran it. */
  readonly import: string;
  readonly keptBy: string | null;
}
