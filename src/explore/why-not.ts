// Some papers and one more in, how that one is related to them out: as the list of related papers has it, and what it lacks.
import { papersAround } from '../graph/related-around.js';
import { standingOf } from '../graph/related-standing.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { badInput } from '../model/errors.js';
import { noLeanings } from './evidence.js';
import { gather, type Gathered } from './gather.js';
import { lacking } from './lacking.js';
import { seedsOf, startOf, withReasons, type RelatedPaper } from './related.js';
import { rank, type RankedPaper } from './score.js';

export interface WhyNotRequest {
  readonly to: readonly string[];
  readonly paper: string;
}

/**
 * The row that the paper has in the list; for one that no signal puts forward, what the signals say of it when they are asked
 * about it alone. Null where one of `to` or the paper is unknown. Throws BAD_USER_INPUT for too few or too many of `to`, and
 * where the paper is one of them.
 */
export async function whyNotRelated(
  store: GraphStore,
  request: WhyNotRequest,
  options?: ReadOptions,
): Promise<RelatedPaper | null> {
  const { paper } = request;
  const to = seedsOf(request.to);
  if (to.includes(paper)) {
    throw badInput(`paper is ${paper}, one of those that to names; a paper is not related to itself.`, [
      'paper',
    ]);
  }
  const [gathered, standing] = await Promise.all([
    gather(store, startOf({ to }), options),
    standingOf(store, paper, options),
  ]);
  if (gathered === null || standing === null) return null;
  const { evidence } = gathered;
  const row = rank(evidence).find(({ id }) => id === paper) ?? (await asked(store, gathered, paper, options));
  const [related] = await withReasons(store, [row], gathered, options);
  if (related === undefined) return null;
  return { ...related, reasons: [...related.reasons, ...lacking(related.reasons, evidence.seeds, standing)] };
}

async function asked(
  store: GraphStore,
  { evidence }: Gathered,
  paper: string,
  options?: ReadOptions,
): Promise<RankedPaper> {
  const { seeds } = evidence;
  const ids = seeds.map(({ id }) => id);
  const around = await papersAround(store, ids, { ...options, only: paper });
  const ranked = rank({ ...around, seeds, text: [], leanings: noLeanings });
  return ranked.find(({ id }) => id === paper) ?? { id: paper, score: 0, signs: [] };
}
