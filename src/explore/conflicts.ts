// Figures and claims → what contradicts each other: several numbers for one thing, re-runs that do not reach what was reported,
// claims that the figures speak against, claims that somebody disputes.
import { claimsAbout, disputedClaims, relationsByIds } from '../graph/relations.js';
import { resultsOf } from '../graph/results.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { worksByIds, type Work } from '../graph/works.js';
import { groupBy } from '../model/group-by.js';
import { comparedFields } from '../model/protocol.js';
import { kindOfAnyId } from '../model/relation-ids.js';
import { type Relation } from '../model/relation.js';
import { differ } from '../model/result-rules.js';
import type { Figure } from '../model/result.js';
import { comparability, groupKey, isComplete } from './comparability.js';
import { comparedPairs, verdictOf } from './compare.js';
import { comparisonLimits } from './comparison-limits.js';
import { byId, withoutCopies } from './measurements.js';

export const conflictKinds = [
  'DIFFERENT_VALUES',
  'CLAIM_AGAINST_RESULTS',
  'DISPUTED_CLAIM',
  'REPRODUCTION_GAP',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface Conflict {
  readonly kind: ConflictKind;
  /** What it is the conflict of; with its kind, it tells it from all others and gives its place. */
  readonly key: string;
  /** At most `comparisonLimits.figuresOfConflict`, the smallest value first. */
  readonly results: readonly Figure[];
  readonly relations: readonly Relation[];
  /** Largest minus smallest value; null where no figures are in conflict. */
  readonly spread: number | null;
  readonly certain: boolean;
}

/** What conflicts are looked for in. */
export interface ConflictEvidence {
  readonly figures: readonly Figure[];
  /** OUTPERFORMS and NOT_BETTER_THAN that stand. */
  readonly claims: readonly Relation[];
  readonly disputed: readonly Relation[];
  /** Of every end of a claim. */
  readonly works: ReadonlyMap<string, Work>;
}

/** All conflicts, or those about one thing, in the order of their kinds and keys. A constant number of trips. */
export async function findConflicts(
  store: GraphStore,
  about: string | null,
  options: ReadOptions = {},
): Promise<Conflict[]> {
  const scope = about === null ? null : await scopeOf(store, about, options);
  const own = await ownFigures(store, about, scope, options);
  const methods = [...new Set([...own.map(({ method }) => method), ...(scope?.methods ?? [])])];
  const [claims, disputed] = await Promise.all([
    claimsOn(store, about, methods, options),
    disputedClaims(store, scope === null ? null : [...scope.ids], options),
  ]);
  const works = await worksByIds(
    store,
    claims.flatMap(({ from, to }) => [from, to]),
    options,
  );
  const compared = [...works.values()].flatMap((work) => work.methods);
  const others = about === null ? [] : await resultsOf(store, { methods: [...new Set(compared)] }, options);
  const figures = [...new Map([...own, ...others].map((figure) => [figure.id, figure])).values()];
  const found = conflictsAmong({ figures, claims, disputed, works });
  return scope === null ? found : found.filter((conflict) => isAbout(conflict, scope.ids));
}

/** The conflicts in what is at hand, in the order of their kinds and keys. */
export function conflictsAmong({ figures, claims, disputed, works }: ConflictEvidence): Conflict[] {
  const measured = figures.filter(({ kind }) => kind !== 'COPIED');
  const found = [
    ...differentValues(measured),
    ...claimsAgainstResults(claims, withoutCopies(figures), works),
    ...disputed.map(disputedClaim),
    ...reproductionGaps(measured),
  ];
  return found.sort(compareConflicts);
}

/** In the order of kinds, then of keys. */
export function compareConflicts(
  a: Pick<Conflict, 'kind' | 'key'>,
  b: Pick<Conflict, 'kind' | 'key'>,
): number {
  const byKind = conflictKinds.indexOf(a.kind) - conflictKinds.indexOf(b.kind);
  return byKind !== 0 ? byKind : a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}

/**
 * Figures of one method and kind that cannot be roundings of one number. Those of one protocol that is wholly known are one
 * conflict, and certain; those that may be of one protocol, since theirs do not differ as far as they are known, another.
 */
function differentValues(figures: readonly Figure[]): Conflict[] {
  const places = groupBy(figures, ({ dataset, metric, method, kind }) =>
    [dataset, metric, method, kind].join(' '),
  );
  return [...places.values()].flatMap((group) => {
    const protocols = [...groupBy(group, groupKey)];
    return protocols
      .filter(([, [one]]) => one !== undefined && !protocols.some(([, [other]]) => saysMore(other, one)))
      .flatMap(([key, same]) => {
        const [one] = same;
        if (one === undefined) return [];
        const place = `${key} ${one.method} ${one.kind}`;
        const known = isComplete(one.protocol);
        const alike = group.filter((other) => mayShareProtocol(one, other));
        return [
          ...(known ? differentValue(place, same, true) : []),
          ...(known && alike.length === same.length ? [] : differentValue(`${place} ~`, alike, false)),
        ];
      });
  });
}

function differentValue(key: string, figures: readonly Figure[], certain: boolean): Conflict[] {
  const ordered = [...figures].sort(byValue);
  const [least, greatest] = [ordered[0], ordered.at(-1)];
  if (least === undefined || greatest === undefined || !differ(least, greatest)) return [];
  return [conflictOf('DIFFERENT_VALUES', key, ordered, [], certain)];
}

function mayShareProtocol(a: Figure, b: Figure): boolean {
  return comparability(a, b).comparability !== 'NOT_COMPARABLE';
}

/** Whether the first protocol has all that the second has, and more. */
function saysMore(first: Figure | undefined, second: Figure): boolean {
  if (first === undefined || !mayShareProtocol(first, second)) return false;
  const known = (figure: Figure) => comparedFields.filter((field) => figure.protocol[field] !== null);
  const [more, less] = [known(first), known(second)];
  return more.length > less.length && less.every((field) => more.includes(field));
}

/**
 * What a method's authors report with the re-runs of others that do not come out at it. Those whose protocols are wholly known
 * and equal are one conflict; those whose protocols do not differ as far as they are known another, which is not certain.
 */
function reproductionGaps(figures: readonly Figure[]): Conflict[] {
  const places = groupBy(figures, ({ dataset, metric, method }) => `${dataset} ${metric} ${method}`);
  return [...places.values()].flatMap((group) =>
    group
      .filter(({ kind }) => kind === 'SELF_REPORTED')
      .flatMap((own) => {
        const runs = group.filter((other) => other.kind === 'INDEPENDENT' && differ(own, other));
        return (['COMPARABLE', 'UNKNOWN'] as const).flatMap((value) => {
          const gap = runs.filter((other) => comparability(own, other).comparability === value);
          const key = `${own.dataset} ${own.metric} ${own.method} ${own.id} ${value}`;
          return gap.length === 0
            ? []
            : [conflictOf('REPRODUCTION_GAP', key, [own, ...gap], [], value === 'COMPARABLE')];
        });
      }),
  );
}

/** Claims of which every comparable pair of figures, where they are made, says the opposite. */
function claimsAgainstResults(
  claims: readonly Relation[],
  figures: readonly Figure[],
  works: ReadonlyMap<string, Work>,
): Conflict[] {
  const byMethod = groupBy(figures, ({ method }) => method);
  return claims.flatMap((claim) => {
    const ofEnd = (end: string) =>
      (works.get(end)?.methods ?? [])
        .flatMap((method) => byMethod.get(method) ?? [])
        .filter(({ dataset }) => claim.dataset === null || dataset === claim.dataset)
        .filter(({ metric }) => claim.metric === null || metric === claim.metric);
    const pairs = comparedPairs(ofEnd(claim.from), ofEnd(claim.to)).filter(
      (pair) => pair.comparability === 'COMPARABLE',
    );
    if (pairs.length === 0 || verdictOf(pairs) !== contradicting(claim)) return [];
    const involved = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
    const [first] = groupBy(involved, ({ metric }) => metric);
    const conflict = conflictOf('CLAIM_AGAINST_RESULTS', claim.id, involved, [claim], true);
    // Values in different metrics have no spread.
    return [first?.[1].length === involved.length ? conflict : { ...conflict, spread: null }];
  });
}

function contradicting({ type }: Relation): 'WORSE' | 'BETTER' {
  return type === 'NOT_BETTER_THAN' ? 'BETTER' : 'WORSE';
}

function disputedClaim(relation: Relation): Conflict {
  return {
    kind: 'DISPUTED_CLAIM',
    key: relation.id,
    results: [],
    relations: [relation],
    spread: null,
    certain: true,
  };
}

function conflictOf(
  kind: ConflictKind,
  key: string,
  figures: readonly Figure[],
  relations: readonly Relation[],
  certain: boolean,
): Conflict {
  const ordered = [...figures].sort(byValue);
  const [least, greatest] = [ordered[0], ordered.at(-1)];
  const spread =
    least === undefined || greatest === undefined
      ? null
      : Number((greatest.value - least.value).toPrecision(12));
  const shown =
    ordered.length <= comparisonLimits.figuresOfConflict || greatest === undefined
      ? ordered
      : [...ordered.slice(0, comparisonLimits.figuresOfConflict - 1), greatest];
  return { kind, key, results: shown, relations, spread, certain };
}

function byValue(a: Figure, b: Figure): number {
  return a.value - b.value || byId(a, b);
}

/** What a question about one thing is about: the thing, and of a paper or method the other side of what proposes what. */
interface Scope {
  readonly ids: ReadonlySet<string>;
  readonly methods: readonly string[];
}

async function scopeOf(store: GraphStore, about: string, options: ReadOptions): Promise<Scope> {
  const work = (await worksByIds(store, [about], options)).get(about);
  return {
    ids: new Set([about, ...(work?.methods ?? []), ...(work?.papers ?? [])]),
    methods: work?.methods ?? [],
  };
}

/** The figures in which a conflict about the thing may lie. */
async function ownFigures(
  store: GraphStore,
  about: string | null,
  scope: Scope | null,
  options: ReadOptions,
): Promise<Figure[]> {
  if (about === null || scope === null) return resultsOf(store, {}, options);
  const kind = kindOfAnyId(about);
  if (kind === 'dataset') return resultsOf(store, { datasets: [about] }, options);
  if (kind === 'metric') return resultsOf(store, { metrics: [about] }, options);
  if (kind === 'method') return resultsOf(store, { methods: [about] }, options);
  if (kind !== 'paper') return [];
  const printed = await resultsOf(store, { papers: [about] }, options);
  const methods = new Set([...scope.methods, ...printed.map(({ method }) => method)]);
  return resultsOf(store, { methods: [...methods] }, options);
}

/** The claims about these methods, or about the papers that propose them; of a relation itself alone. */
async function claimsOn(
  store: GraphStore,
  about: string | null,
  methods: readonly string[],
  options: ReadOptions,
): Promise<Relation[]> {
  const types = ['OUTPERFORMS', 'NOT_BETTER_THAN'] as const;
  if (about !== null && kindOfAnyId(about) === 'relation') {
    const relations = [...(await relationsByIds(store, [about], options)).values()];
    return relations.filter((it) => types.some((type) => type === it.type) && it.status !== 'RETRACTED');
  }
  const works = await worksByIds(store, methods, options);
  const ends = [...works.values()].flatMap((work) => [...work.methods, ...work.papers]);
  return claimsAbout(store, { types, either: [...new Set(ends)] }, options);
}

function isAbout({ results, relations }: Conflict, ids: ReadonlySet<string>): boolean {
  const of = (...some: (string | null)[]) => some.some((id) => id !== null && ids.has(id));
  return (
    results.some(({ method, dataset, metric, reportedIn }) => of(method, dataset, metric, reportedIn)) ||
    relations.some(({ id, from, to, dataset, metric }) => of(id, from, to, dataset, metric))
  );
}
