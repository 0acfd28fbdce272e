// Some papers in, what the graph knows around them out: every signal, in two trips at the same time.
import { citations, coCitation, coupling, type CitationLink, type Overlap } from './related-citations.js';
import { lineageWays, type LineageLink } from './related-lineage.js';
import { defineTrip, readTrip, type SignalOptions } from './related-signals.js';
import { sharedAuthors, sharedConcepts, type SharedThing } from './related-things.js';
import type { GraphStore } from './store.js';

export interface PapersAround {
  readonly citations: readonly CitationLink[];
  readonly coCited: readonly Overlap[];
  readonly coupled: readonly Overlap[];
  readonly lineage: readonly LineageLink[];
  readonly things: readonly SharedThing[];
}

/** Of a paper that many cite it takes as long as all the rest: beside them, not behind them. */
const coCited = defineTrip('related.coCited', { coCited: coCitation });

const around = defineTrip('related.around', {
  citations,
  coupled: coupling,
  lineage: lineageWays,
  concepts: sharedConcepts,
  authors: sharedAuthors,
});

export async function papersAround(
  store: GraphStore,
  seeds: readonly string[],
  options?: SignalOptions,
): Promise<PapersAround> {
  const [{ concepts, authors, ...others }, together] = await Promise.all([
    readTrip(store, around, seeds, options),
    readTrip(store, coCited, seeds, options),
  ]);
  return { ...others, ...together, things: [...concepts, ...authors] };
}
