// A claim that one work does better than another, or no better → what figures say to it: that comparable ones bear it out or not, or
// what keeps those at hand from being compared.
import { unknownProtocol } from '../model/protocol.js';
import type { Relation } from '../model/relation.js';
import { comparableProtocols, unitedReasons, type Comparability } from './comparability.js';
import { compareFigures, type ComparedPair, type Comparison, type Setup, type Verdict } from './compare.js';
import { differences, missing } from './draft-differences.js';
import type { Mentions } from './draft-mentions.js';
import { measuredPairs, measuredRelation } from './measured.js';

export interface Standing {
  /** Comparable figures say what the claim says. */
  readonly borneOut: boolean;
  /** A clause behind a semicolon. */
  readonly words: string;
  /** What the figures show by themselves. */
  readonly relations: readonly Relation[];
}

export function standingOf(mentions: Mentions, claim: Relation): Standing {
  const [a, b] = [methodsOf(mentions, claim.from), methodsOf(mentions, claim.to)];
  const [ofA, ofB] = [mentions.figuresOf(a), mentions.figuresOf(b)];
  const setups = [claim.from, claim.to].map((id) => setupsOf(mentions, id));
  const comparison = compareFigures(ofA, ofB, setups[0] ?? [], setups[1] ?? [], claim);
  const comparable = comparison.pairs.filter((pair) => pair.comparability === 'COMPARABLE');
  const agrees = supporting[claim.type === 'OUTPERFORMS' ? 'better' : 'noBetter'].includes(
    comparison.verdict,
  );
  if (comparable.length > 0) {
    const words = `comparable figures ${sayings[comparison.verdict] ?? ''}`;
    const verdict = agrees ? 'comparable figures bear this out' : words;
    const compared = new Set(comparable.flatMap((pair) => [pair.a.id, pair.b.id]));
    const shown = measuredPairs([...ofA, ...ofB].filter(({ id }) => compared.has(id)));
    return {
      borneOut: agrees,
      words: `${verdict} (${against(mentions, comparable.find((pair) => pair.a.value !== pair.b.value) ?? comparable[0])})`,
      relations: shown.map(measuredRelation),
    };
  }
  return { borneOut: false, words: undecided(mentions, comparison, setups), relations: [] };
}

const supporting: Readonly<Record<'better' | 'noBetter', readonly Verdict[]>> = {
  better: ['BETTER'],
  noBetter: ['WORSE', 'EQUAL'],
};

const sayings: Partial<Record<Verdict, string>> = {
  BETTER: 'say that it does',
  WORSE: 'say the opposite',
  EQUAL: 'are equal',
  MIXED: 'point both ways',
};

function methodsOf({ facts }: Mentions, id: string): readonly string[] {
  return facts.methods.get(id) ?? [id];
}

/** What a work and the methods or papers beside it were evaluated on. */
function setupsOf(mentions: Mentions, id: string): Setup[] {
  const { facts, relationsFrom } = mentions;
  return relationsFrom([id, ...(facts.methods.get(id) ?? []), ...(facts.proposers.get(id) ?? [])])
    .filter(({ type }) => type === 'EVALUATED_ON')
    .flatMap(({ to, evidence }): Setup[] => {
      const told = evidence.flatMap(({ protocol }) => (protocol === null ? [] : [protocol]));
      if (told.length === 0) return [{ dataset: to, protocol: null }];
      return told.map((protocol) => ({ dataset: to, protocol }));
    });
}

function against({ name }: Mentions, pair: ComparedPair | undefined): string {
  if (pair === undefined) return '';
  const [a, b] = [pair.a, pair.b].map(({ printed, value }) => printed ?? String(value));
  return `${a} against ${b} in ${name(pair.a.metric)} on ${name(pair.a.dataset)}`;
}

function undecided(
  { name }: Mentions,
  { reasons, pairs }: Omit<Comparison, 'claims'>,
  setups: readonly (readonly Setup[])[],
): string {
  if (pairs.length > 0) {
    // Of figures that are nearest to being comparable: what keeps others apart need not be told.
    const nearest = pairs.filter((pair) => pair.comparability === pairs[0]?.comparability);
    const protocols = nearest.flatMap(({ a, b }) => [a.protocol, b.protocol]);
    const why = differences(unitedReasons(nearest.map((pair) => pair.reasons)), protocols, name);
    return `the figures at hand do not settle this: ${why}`;
  }
  const told = missing(reasons) ?? 'no figures of both are at hand';
  const together = nearestSetups(setups);
  if (together === null) return told;
  if (together.comparability !== 'NOT_COMPARABLE') return `${told}, and their setups are not wholly known`;
  const differing = together.reasons.filter((code) => code.startsWith('DIFFERENT_'));
  const protocols = setups.flat().flatMap(({ protocol }) => (protocol === null ? [] : [protocol]));
  return `${told}, and in their setups ${differences(differing, protocols, name)}`;
}

/** The setups on one dataset that are nearest to letting figures be compared; null where there is no such dataset. */
function nearestSetups([a = [], b = []]: readonly (readonly Setup[])[]): Comparability | null {
  const pairs = a.flatMap((one) =>
    b
      .filter((other) => other.dataset === one.dataset)
      .map((other) =>
        comparableProtocols(one.protocol ?? unknownProtocol, other.protocol ?? unknownProtocol),
      ),
  );
  const undecided = pairs.find(({ comparability }) => comparability !== 'NOT_COMPARABLE');
  const [first] = pairs;
  if (first === undefined) return null;
  return undecided ?? { ...first, reasons: unitedReasons(pairs.map(({ reasons }) => reasons)) };
}
