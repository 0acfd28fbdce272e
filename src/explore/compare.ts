// Is one method or paper better than another? Figures of both on one dataset in one metric, pair by pair; where there are none,
// the setups they were evaluated in; and what somebody says about it.
import { claimsAbout, relationsOf } from '../graph/relations.js';
import { resultsOf } from '../graph/results.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { worksByIds, type Work } from '../graph/works.js';
import { groupBy } from '../model/group-by.js';
import { unknownProtocol, type Protocol } from '../model/protocol.js';
import type { Relation, RelationType } from '../model/relation.js';
import type { Figure } from '../model/result.js';
import {
  comparability,
  comparableProtocols,
  unitedReasons,
  type Comparability,
  type ComparabilityValue,
} from './comparability.js';
import { comparisonLimits } from './comparison-limits.js';
import { isBetter } from './measured.js';
import { withoutCopies } from './measurements.js';

export type Verdict = 'BETTER' | 'WORSE' | 'EQUAL' | 'MIXED' | 'NOT_COMPARABLE' | 'UNKNOWN';

export interface Comparison {
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  readonly pairs: readonly ComparedPair[];
  readonly claims: readonly Relation[];
}

export interface ComparedPair extends Comparability {
  readonly a: Figure;
  readonly b: Figure;
}

export interface CompareQuestion {
  readonly a: string;
  readonly b: string;
  readonly dataset: string | null;
  readonly metric: string | null;
}

/** That a work was evaluated on a dataset, and how where somebody says so. */
export interface Setup {
  readonly dataset: string;
  readonly protocol: Protocol | null;
}

const claimTypes: readonly RelationType[] = ['OUTPERFORMS', 'NOT_BETTER_THAN', 'COMPARES_WITH', 'DISPUTES'];

/** Null where a or b is neither a paper nor a method. A constant number of trips. */
export async function compareWorks(
  store: GraphStore,
  question: CompareQuestion,
  options: ReadOptions = {},
): Promise<Comparison | null> {
  const works = await worksByIds(store, [question.a, question.b], options);
  const [a, b] = [works.get(question.a), works.get(question.b)];
  if (a === undefined || b === undefined) return null;
  const [figures, claims, setups] = await Promise.all([
    Promise.all([a, b].map((work) => figuresOf(store, work, question, options))),
    claimsBetween(store, a, b, options),
    setupsOf(store, [a, b], options),
  ]);
  const [ofA = [], ofB = []] = figures;
  const [setupsOfA = [], setupsOfB = []] = setups;
  return {
    ...compareFigures(ofA, ofB, setupsOfA, setupsOfB, question),
    claims: claims.filter((claim) => isAsked(claim, question)),
  };
}

/** The comparison of figures and setups at hand; copies of figures that are there do not count. */
export function compareFigures(
  ofA: readonly Figure[],
  ofB: readonly Figure[],
  setupsOfA: readonly Setup[],
  setupsOfB: readonly Setup[],
  { dataset, metric }: Pick<CompareQuestion, 'dataset' | 'metric'>,
): Omit<Comparison, 'claims'> {
  const asked = (figure: Figure) =>
    (dataset === null || figure.dataset === dataset) && (metric === null || figure.metric === metric);
  const [a, b] = [withoutCopies(ofA).filter(asked), withoutCopies(ofB).filter(asked)];
  const pairs = comparedPairs(a, b);
  if (pairs.length === 0) return { ...compareSetups(a, b, setupsOfA, setupsOfB, dataset), pairs };
  const verdict = verdictOf(pairs);
  const isDecided = verdict !== 'NOT_COMPARABLE' && verdict !== 'UNKNOWN';
  return {
    verdict,
    reasons: isDecided ? [] : unitedReasons(pairs.map(({ reasons }) => reasons)),
    pairs: pairs.slice(0, comparisonLimits.pairs),
  };
}

/** Every figure of `a` with every one of `b` on the same dataset in the same metric, the comparable ones first. */
export function comparedPairs(a: readonly Figure[], b: readonly Figure[]): ComparedPair[] {
  const others = groupBy(b, place);
  const pairs = a.flatMap((one) =>
    (others.get(place(one)) ?? [])
      .filter(({ id, method }) => id !== one.id && method !== one.method)
      .map((other) => ({ a: one, b: other, ...comparability(one, other) })),
  );
  return pairs.sort(byComparability);
}

/** What the comparable pairs say of the first of each; where there are none, why not. */
export function verdictOf(pairs: readonly ComparedPair[]): Verdict {
  const comparable = pairs.filter((pair) => pair.comparability === 'COMPARABLE');
  if (comparable.length === 0) {
    return pairs.some((pair) => pair.comparability === 'UNKNOWN') ? 'UNKNOWN' : 'NOT_COMPARABLE';
  }
  const better = comparable.some(({ a, b }) => isBetter(a, b));
  const worse = comparable.some(({ a, b }) => isBetter(b, a));
  if (better && worse) return 'MIXED';
  return better ? 'BETTER' : worse ? 'WORSE' : 'EQUAL';
}

/** Of two sides without a common figure: why there is none, and whether their setups would let figures be compared. */
function compareSetups(
  a: readonly Figure[],
  b: readonly Figure[],
  setupsOfA: readonly Setup[],
  setupsOfB: readonly Setup[],
  dataset: string | null,
): Pick<Comparison, 'verdict' | 'reasons'> {
  const others = told(setupsOfB);
  const common = told(setupsOfA).flatMap((one) =>
    others
      .filter((other) => other.dataset === one.dataset && (dataset === null || one.dataset === dataset))
      .map((other) => comparableProtocols(one.protocol, other.protocol)),
  );
  const differ = common.length > 0 && common.every((pair) => pair.comparability === 'NOT_COMPARABLE');
  const missing = noPairReason(a, b);
  const lacksCommon = common.length === 0 && dataset === null && setupsOfA.length > 0 && setupsOfB.length > 0;
  return {
    verdict: differ || missing !== 'NO_RESULTS' ? 'NOT_COMPARABLE' : 'UNKNOWN',
    reasons: unitedReasons([
      [missing],
      lacksCommon ? ['NO_COMMON_DATASET'] : [],
      ...common.map(({ reasons }) => reasons),
    ]),
  };
}

/** The setups on each dataset that somebody tells; where nobody does, one of which nothing is known. */
function told(setups: readonly Setup[]): { dataset: string; protocol: Protocol }[] {
  return [...groupBy(setups, ({ dataset }) => dataset)].flatMap(([dataset, group]) => {
    const known = group.flatMap(({ protocol }) => (protocol === null ? [] : [{ dataset, protocol }]));
    return known.length > 0 ? known : [{ dataset, protocol: unknownProtocol }];
  });
}

function noPairReason(a: readonly Figure[], b: readonly Figure[]) {
  if (a.length === 0 || b.length === 0) return 'NO_RESULTS';
  const datasets = new Set(a.map((figure) => figure.dataset));
  return b.some((figure) => datasets.has(figure.dataset)) ? 'NO_COMMON_METRIC' : 'NO_COMMON_DATASET';
}

/** Of a method all figures; of a paper those of the methods it proposes, and what it prints as its own. */
async function figuresOf(
  store: GraphStore,
  work: Work,
  { dataset, metric }: CompareQuestion,
  options: ReadOptions,
): Promise<Figure[]> {
  const where = {
    ...(dataset !== null && { datasets: [dataset] }),
    ...(metric !== null && { metrics: [metric] }),
  };
  const isPaper = work.papers.includes(work.id);
  const [ofMethods, printed] = await Promise.all([
    resultsOf(store, { ...where, methods: work.methods }, options),
    isPaper ? resultsOf(store, { ...where, papers: [work.id] }, options) : [],
  ]);
  const own = printed.filter(({ kind }) => kind === 'SELF_REPORTED');
  return [...new Map([...ofMethods, ...own].map((figure) => [figure.id, figure])).values()];
}

/** What stands between the two, whether it is said of the paper or of its methods. */
async function claimsBetween(store: GraphStore, a: Work, b: Work, options: ReadOptions): Promise<Relation[]> {
  const [endsOfA, endsOfB] = [a, b].map(endsOf) as [string[], string[]];
  const both = await Promise.all([
    claimsAbout(store, { types: claimTypes, from: endsOfA, to: endsOfB }, options),
    claimsAbout(store, { types: claimTypes, from: endsOfB, to: endsOfA }, options),
  ]);
  const claims = [...new Map(both.flat().map((claim) => [claim.id, claim])).values()];
  const rank = ({ type }: Relation) => claimTypes.indexOf(type);
  return claims.sort((one, other) => rank(one) - rank(other) || (one.id < other.id ? -1 : 1));
}

async function setupsOf(store: GraphStore, works: readonly Work[], options: ReadOptions): Promise<Setup[][]> {
  const request = {
    types: ['EVALUATED_ON'] as const,
    direction: 'OUTGOING' as const,
    page: { first: comparisonLimits.setups, after: null },
  };
  const pages = await relationsOf(store, works.flatMap(endsOf), request, options);
  return works.map((work) =>
    endsOf(work)
      .flatMap((id) => pages.get(id)?.items ?? [])
      .map(({ node }) => ({ dataset: node.to, protocol: node.protocol })),
  );
}

function endsOf({ methods, papers }: Work): string[] {
  return [...methods, ...papers];
}

/** What names no dataset or metric is said of all. */
function isAsked(claim: Relation, { dataset, metric }: CompareQuestion): boolean {
  return (
    (dataset === null || claim.dataset === null || claim.dataset === dataset) &&
    (metric === null || claim.metric === null || claim.metric === metric)
  );
}

function place({ dataset, metric }: Figure): string {
  return `${dataset} ${metric}`;
}

const order: readonly ComparabilityValue[] = ['COMPARABLE', 'UNKNOWN', 'NOT_COMPARABLE'];

function byComparability(one: ComparedPair, other: ComparedPair): number {
  const key = ({ a, b }: ComparedPair) => [place(a), a.id, b.id].join(' ');
  const rank = ({ comparability: value }: ComparedPair) => order.indexOf(value);
  return rank(one) - rank(other) || (key(one) < key(other) ? -1 : 1);
}
