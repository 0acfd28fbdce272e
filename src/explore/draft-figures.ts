// The figures of methods → sentences: what outperforms what where figures are comparable, and what keeps the others from it.
import type { DraftSentence, Phrase } from '../model/draft.js';
import { groupBy } from '../model/group-by.js';
import type { Figure } from '../model/result.js';
import { groupKey, unitedReasons } from './comparability.js';
import { comparedPairs } from './compare.js';
import { differences, setupWords } from './draft-differences.js';
import { draftLimits } from './draft-limits.js';
import type { Mentions } from './draft-mentions.js';
import { enumerated, listed, phrase, sentence } from './draft-words.js';
import { measuredPairs, measuredRelation, type MeasuredPair } from './measured.js';
import { bestFirst, withoutCopies } from './measurements.js';

/** What the figures of all methods of a draft show, and which of them cannot be compared. */
export interface ShownFigures {
  readonly measured: readonly MeasuredPair[];
  readonly beside: readonly (readonly Beside[])[];
}

/** Figures of several methods in one place. */
export interface Beside {
  /** One of each method, in the order of their names. */
  readonly figures: readonly Figure[];
  readonly reasons: readonly string[];
}

export function shownFigures(mentions: Mentions): ShownFigures {
  const { papers, methods, figures } = mentions.facts;
  const own = new Set(papers.flatMap(({ id }) => methods.get(id) ?? []));
  return { measured: measuredPairs(figures, own, own), beside: incomparable(mentions, own) };
}

export function figureSentences(mentions: Mentions, { measured, beside }: ShownFigures): DraftSentence[] {
  const byFigure = [...groupBy(measured, ({ better }) => better).values()];
  const byPlace = groupBy(byFigure, ([first]) => (first === undefined ? '' : groupKey(first.better)));
  const leaders = [...byPlace.values()].flatMap((figures) => leadersOf(figures.flat()));
  const told = leaders.slice(0, draftLimits.figures).map((pairs) => measuredSentence(mentions, pairs));
  const rest = beside.slice(0, draftLimits.figures - told.length);
  return [...told, ...rest.map((some) => incomparableSentence(mentions, some))];
}

/** The pairs of the method that is better than most others. */
function leadersOf(pairs: readonly MeasuredPair[]): MeasuredPair[][] {
  const byMethod = [...groupBy(pairs, ({ better }) => better.method).values()];
  byMethod.sort(
    (a, b) => b.length - a.length || ((a[0]?.better.id ?? '') < (b[0]?.better.id ?? '') ? -1 : 1),
  );
  return byMethod.slice(0, 1);
}

function measuredSentence(mentions: Mentions, pairs: readonly MeasuredPair[]): DraftSentence {
  const [first] = pairs;
  if (first === undefined) return sentence([], []);
  const { better } = first;
  const others = bestFirst(pairs.map(({ worse }) => worse)).slice(0, draftLimits.sideBySide);
  const told = pairs.filter(({ worse }) => others.includes(worse));
  const names = listed(others.map((worse) => valued(mentions, worse)));
  const setup = setupWords(better.protocol, mentions.name);
  const words = phrase`On ${mentions.name(better.dataset)}, ${valued(mentions, better)} outperforms ${names} in ${mentions.name(better.metric)}, ${others.length === 1 ? 'both' : 'all'} measured with ${setup}`;
  return sentence(words, told.map(measuredRelation));
}

function valued(mentions: Mentions, figure: Figure): Phrase {
  return phrase`${mentions.thing(figure.method)} (${figure.printed ?? String(figure.value)})`;
}

/** Figures that cannot be compared with one another: those of the same methods in one sentence, with what differs. */
function incomparable(mentions: Mentions, methods: ReadonlySet<string>): Beside[][] {
  const figures = withoutCopies(mentions.facts.figures).filter(({ method }) => methods.has(method));
  const places = [...groupBy(figures, ({ dataset, metric }) => `${dataset} ${metric}`).values()];
  const told = places.flatMap((there) => besideEachOther(mentions, there) ?? []);
  const alike = groupBy(told, (one) =>
    JSON.stringify([one.figures.map(({ method }) => method), one.reasons]),
  );
  const most = ([one]: readonly Beside[]) => one?.figures.length ?? 0;
  return [...alike.values()].sort((a, b) => most(b) - most(a));
}

/** The best figure of each method; null where two of them can be compared, or where there is one alone. */
function besideEachOther({ name }: Mentions, there: readonly Figure[]): Beside | null {
  const best = [...groupBy(there, ({ method }) => method).values()].flatMap((own) =>
    bestFirst(own).slice(0, 1),
  );
  const shown = bestFirst(best).slice(0, draftLimits.sideBySide);
  const pairs = comparedPairs(shown, shown);
  if (shown.length < 2 || pairs.some(({ comparability }) => comparability === 'COMPARABLE')) return null;
  const figures = shown.sort((a, b) => (name(a.method) < name(b.method) ? -1 : 1));
  return { figures, reasons: unitedReasons(pairs.map(({ reasons }) => reasons)) };
}

function incomparableSentence(mentions: Mentions, some: readonly Beside[]): DraftSentence {
  const { name } = mentions;
  const [first] = some;
  if (first === undefined) return sentence([], []);
  const places = some.slice(0, draftLimits.places).map(({ figures }) => {
    const [one] = figures;
    const values = enumerated(figures.map(({ printed, value }) => printed ?? String(value)));
    return one === undefined ? '' : `${name(one.metric)} of ${values} on ${name(one.dataset)}`;
  });
  const methods = listed(first.figures.map(({ method }) => mentions.thing(method)));
  const protocols = some.flatMap(({ figures }) => figures.map(({ protocol }) => protocol));
  const why = differences(first.reasons, protocols, name);
  const isKnown = first.reasons.some((code) => code.startsWith('DIFFERENT_'));
  const verdict = isKnown ? 'are not comparable as they stand' : 'cannot be compared with certainty';
  return sentence(phrase`Figures for ${methods}, such as ${listed(places)}, ${verdict}: ${why}`, []);
}
