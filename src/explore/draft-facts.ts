// Ids of papers → all that a draft about them can say: the papers, what is said of them and of the methods they propose, the
// figures of these methods, and the papers that are to be cited beside them. A constant number of trips.
import { namedByIds } from '../graph/named.js';
import { hydratePapers } from '../graph/papers.js';
import { relationsOf } from '../graph/relations.js';
import { resultsOf } from '../graph/results.js';
import type { NamedNode } from '../graph/rows.js';
import type { GraphStore, ReadOptions } from '../graph/store.js';
import { worksByIds } from '../graph/works.js';
import { kindOfId } from '../model/ids.js';
import { describingParts, type HydratedPaper } from '../model/paper.js';
import { relationTypes, type Direction, type Relation, type RelationType } from '../model/relation.js';
import type { Figure } from '../model/result.js';
import { draftLimits } from './draft-limits.js';

export interface DraftFacts {
  /** Those asked for: by year (none last), then title, then id. */
  readonly papers: readonly HydratedPaper[];
  /** Further papers that may be cited, by id. */
  readonly others: ReadonlyMap<string, HydratedPaper>;
  /** The papers that propose a method, by its id. */
  readonly proposers: ReadonlyMap<string, readonly string[]>;
  /** The methods that a paper proposes, by its id: of those asked for, and of those that something is said of. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
  /** Whatever else is named, by id. */
  readonly named: ReadonlyMap<string, NamedNode>;
  /** That stand; each once, in the order of types in the model, then of ids. */
  readonly relations: readonly Relation[];
  /** Of the methods that the papers propose, and of those that they are compared with. */
  readonly figures: readonly Figure[];
}

/** Citations say too little for a sentence. */
const toldOf = relationTypes.filter((type) => type !== 'CITES' && type !== 'ABOUT');
const objections: readonly RelationType[] = ['DISPUTES', 'REBUTS'];

/** Null where one of the ids names no paper. */
export async function draftFacts(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions = {},
): Promise<DraftFacts | null> {
  const found = await hydratePapers(store, ids, describingParts, options);
  if (ids.some((id) => !found.has(id))) return null;
  const papers = [...found.values()].sort(byYear);
  const own = [...new Set(papers.flatMap((paper) => (paper.proposes ?? []).map(({ id }) => id)))];
  const relations = await relationsAround(store, [...papers.map(({ id }) => id), ...own], options);
  const ends = relations.flatMap(({ from, to }) => [from, to]).filter(isWork);
  const works = await worksByIds(store, [...papers.map(({ id }) => id), ...own, ...ends], options);
  const figures = await figuresOf(
    store,
    [...works.values()].flatMap((work) => work.methods),
    options,
  );
  const namedIds = idsIn(relations, figures);
  const cited = [...namedIds.filter(isPaper), ...[...works.values()].flatMap((work) => work.papers)];
  const further = [...new Set(cited)].filter((id) => !found.has(id)).sort();
  const [named, others] = await Promise.all([
    namedByIds(store, [...own, ...namedIds], options),
    hydratePapers(store, further.slice(0, draftLimits.others), describingParts, options),
  ]);
  const of = (list: 'papers' | 'methods', isOf: (id: string) => boolean) =>
    new Map([...works].filter(([id]) => isOf(id)).map(([id, work]) => [id, work[list]] as const));
  return {
    papers,
    others,
    proposers: of('papers', (id) => !isPaper(id)),
    methods: of('methods', isPaper),
    named,
    relations,
    figures,
  };
}

function figuresOf(store: GraphStore, methods: readonly string[], options: ReadOptions): Promise<Figure[]> {
  return resultsOf(store, { methods: [...new Set(methods)] }, options);
}

/** What is said of these papers and methods, and who objects to them. */
async function relationsAround(
  store: GraphStore,
  ids: readonly string[],
  options: ReadOptions,
): Promise<Relation[]> {
  const ask = (types: readonly RelationType[], direction: Direction) => {
    const page = { first: draftLimits.relations, after: null };
    return relationsOf(store, ids, { types, direction, page }, options);
  };
  const pages = await Promise.all([ask(toldOf, 'OUTGOING'), ask(objections, 'INCOMING')]);
  const all = pages.flatMap((of) => [...of.values()].flatMap(({ items }) => items.map(({ node }) => node)));
  const rank = ({ type }: Relation) => relationTypes.indexOf(type);
  const once = [...new Map(all.map((relation) => [relation.id, relation])).values()];
  return once.sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

function idsIn(relations: readonly Relation[], figures: readonly Figure[]): string[] {
  const ids = [
    ...relations.flatMap(({ from, to, dataset, metric, protocol, evidence }) => [
      from,
      to,
      dataset,
      metric,
      protocol?.backbone ?? null,
      ...evidence.map(({ source }) => source),
    ]),
    ...figures.flatMap(({ dataset, metric, protocol }) => [dataset, metric, protocol.backbone]),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}

function isPaper(id: string): boolean {
  return kindOfId(id) === 'paper';
}

function isWork(id: string): boolean {
  return isPaper(id) || kindOfId(id) === 'method';
}

function byYear(a: HydratedPaper, b: HydratedPaper): number {
  const years = (a.year ?? Infinity) - (b.year ?? Infinity);
  if (a.year !== b.year && !Number.isNaN(years)) return years;
  return a.title < b.title ? -1 : a.title > b.title ? 1 : a.id < b.id ? -1 : 1;
}
