// What is known about the papers around some seeds, before anything is weighed.
import type { CitationLink, Overlap, Seed, SharedThing } from '../graph/related.js';

export interface TextMatch {
  readonly paperId: string;
  /** 0 to 1, of the best match. */
  readonly strength: number;
}

export interface Evidence {
  readonly seeds: readonly Seed[];
  readonly citations: readonly CitationLink[];
  readonly coCited: readonly Overlap[];
  readonly coupled: readonly Overlap[];
  readonly things: readonly SharedThing[];
  readonly text: readonly TextMatch[];
}
