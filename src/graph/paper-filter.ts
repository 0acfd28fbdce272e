// A PaperFilter as Cypher: an anchor (where to start looking), a condition on `p`, and the parameters of both. The
// text is put together from constant fragments; every value is a parameter.
import { kindOfId } from '../model/ids.js';
import { labels } from '../model/kinds.js';
import type { IntRange, PaperFilter, RelationCondition } from '../model/paper-filter.js';
import type { Params } from './query.js';

export interface CompiledFilter {
  /** Whether the anchor goes through all papers. */
  readonly scans: boolean;
  /** Clauses that bind `p` to each paper that may fit, once. A WHERE may follow. */
  readonly anchor: string;
  /** True or false (never null) of every bound `p`; null where the anchor has said all. */
  readonly condition: string | null;
  readonly params: Params;
}

/** For papers at large: starts from the part of the filter that few papers fit. */
export function compileFilter(filter: PaperFilter): CompiledFilter {
  const params = new Parameters();
  const parts = conjuncts(filter);
  const start = cheapest(parts);
  return {
    scans: start === null,
    anchor: start === null ? 'MATCH (p:Paper)' : anchorAt(start, params),
    condition: allOf(
      parts.filter((part) => part !== start?.part),
      params,
    ),
    params: params.values,
  };
}

/** For papers that are bound already, as the neighbours of something are. */
export function compileCondition(filter: PaperFilter): Omit<CompiledFilter, 'anchor' | 'scans'> {
  const params = new Parameters();
  return { condition: allOf(conjuncts(filter), params), params: params.values };
}

/** A WHERE of the conditions that are there, or nothing. */
export function whereClause(...conditions: readonly (string | null)[]): string {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? '' : `\nWHERE ${given.join('\n  AND ')}`;
}

/** Things that papers are joined to, by the part of a filter that names them. */
const neighbours = {
  venue: { label: 'Venue', fromPaper: '-[:PUBLISHED_IN]->', toPaper: '<-[:PUBLISHED_IN]-' },
  author: { label: 'Author', fromPaper: '<-[:AUTHORED]-', toPaper: '-[:AUTHORED]->' },
  topic: { label: 'Topic', fromPaper: '-[:ABOUT]->', toPaper: '<-[:ABOUT]-' },
  task: { label: 'Task', fromPaper: '-[:ADDRESSES]->', toPaper: '<-[:ADDRESSES]-' },
  proposes: { label: 'Method', fromPaper: '-[:PROPOSES]->', toPaper: '<-[:PROPOSES]-' },
  uses: { label: 'Method', fromPaper: '-[:USES]->', toPaper: '<-[:USES]-' },
  dataset: { label: 'Dataset', fromPaper: '-[:EVALUATED_ON]->', toPaper: '<-[:EVALUATED_ON]-' },
  backbone: { label: 'Backbone', fromPaper: '-[:USES_BACKBONE]->', toPaper: '<-[:USES_BACKBONE]-' },
} as const;

type NeighbourField = keyof typeof neighbours;
const neighbourFields = Object.keys(neighbours) as NeighbourField[];

/**
 * How many papers one id of each part leads to, by order of magnitude, in bibliographies of ten thousand papers: the
 * part with the smallest product of this and its ids is where the search starts.
 */
const papersPerId: Readonly<Record<'ids' | 'relation' | NeighbourField, number>> = {
  ids: 1,
  proposes: 2,
  author: 5,
  relation: 20,
  uses: 50,
  backbone: 100,
  dataset: 100,
  task: 500,
  topic: 500,
  venue: 500,
};

type Part = PaperFilter;
interface Start {
  readonly part: Part;
  readonly field: keyof typeof papersPerId;
  readonly ids: readonly string[];
}

/** The filter as parts of one condition each, all of which must hold. */
function conjuncts(filter: PaperFilter): Part[] {
  const { and = [], ...rest } = filter;
  const own = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]): Part => ({ [field]: value }));
  return [...own, ...and.flatMap(conjuncts)];
}

function cheapest(parts: readonly Part[]): Start | null {
  const starts = parts.flatMap((part): Start[] =>
    (['ids', 'relation', ...neighbourFields] as const).flatMap((field) => {
      const ids = field === 'relation' ? otherEnd(part.relation) : part[field];
      return ids === undefined ? [] : [{ part, field, ids: known(ids) }];
    }),
  );
  const cost = (start: Start) => start.ids.length * papersPerId[start.field];
  return starts.reduce<Start | null>(
    (best, start) => (best === null || cost(start) < cost(best) ? start : best),
    null,
  );
}

/** What a relation is asked to join papers to, where a search can start there. */
function otherEnd(relation: RelationCondition | undefined): readonly string[] | undefined {
  if (relation === undefined || relation.other === null || relation.types.length === 0) return undefined;
  return kindOfId(relation.other) === null ? [] : [relation.other];
}

function anchorAt({ part, field, ids }: Start, params: Parameters): string {
  const list = params.add(ids);
  if (field === 'ids') return `UNWIND ${list} AS anchorId\nMATCH (p:Paper {id: anchorId})`;
  if (field === 'relation') return relationAnchor(part.relation, list, params);
  const { label, toPaper } = neighbours[field];
  return `UNWIND ${list} AS anchorId
MATCH (x:${label} {id: anchorId})
MATCH (x)${toPaper}(p:Paper)
WITH DISTINCT p`;
}

/** Where the other end is of no known kind, `list` is empty. */
function relationAnchor(relation: RelationCondition | undefined, list: string, params: Parameters): string {
  if (relation === undefined) throw new Error('no relation to start from');
  const label = labels[kindOfId(relation.other ?? '') ?? 'paper'];
  const where = disputedCondition(relation, params);
  return `UNWIND ${list} AS anchorId
MATCH (x:${label} {id: anchorId})
MATCH (x)${arrow(relation, 'toPaper')}(p:Paper)${where === null ? '' : `\nWHERE ${where}`}
WITH DISTINCT p`;
}

function arrow({ types, direction }: RelationCondition, way: 'fromPaper' | 'toPaper'): string {
  const joined = `[said:${types.join('|')}]`;
  if (direction === 'BOTH') return `-${joined}-`;
  return (direction === 'OUTGOING') === (way === 'fromPaper') ? `-${joined}->` : `<-${joined}-`;
}

/** COUNT, not EXISTS, as for other neighbours. */
function relationCondition(relation: RelationCondition, params: Parameters): string {
  if (relation.types.length === 0) return 'false';
  const conditions = [
    relation.other === null ? null : `other.id = ${params.add(known([relation.other])[0] ?? '')}`,
    disputedCondition(relation, params),
  ].filter((condition) => condition !== null);
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  return `COUNT { MATCH (p)${arrow(relation, 'fromPaper')}(other)${where} } > 0`;
}

function disputedCondition({ disputed }: RelationCondition, params: Parameters): string | null {
  return disputed === null ? null : `coalesce(said.disputed, false) = ${params.add(disputed)}`;
}

function allOf(parts: readonly Part[], params: Parameters): string | null {
  return parts.length === 0 ? null : parts.map((part) => conditionOf(part, params)).join('\n  AND ');
}

/** The condition of a part, in parentheses where it needs them. */
function conditionOf(part: Part, params: Parameters): string {
  if (part.or !== undefined) {
    const some = part.or.map((one) => wholeOf(one, params));
    return some.length === 0 ? 'false' : `(${some.join(' OR ')})`;
  }
  if (part.not !== undefined) return `NOT ${wholeOf(part.not, params)}`;
  if (part.year !== undefined) return yearCondition(part.year, params);
  if (part.ids !== undefined) return idsCondition(part.ids, params);
  if (part.relation !== undefined) return relationCondition(part.relation, params);
  const field = neighbourFields.find((name) => part[name] !== undefined);
  return field === undefined ? 'true' : neighbourCondition(field, part[field] ?? [], params);
}

function wholeOf(filter: PaperFilter, params: Parameters): string {
  return `(${allOf(conjuncts(filter), params) ?? 'true'})`;
}

/** Two-valued also where the paper has no year: `not` of it must then hold. */
function yearCondition({ from, to }: IntRange, params: Parameters): string {
  const conditions = ['p.year IS NOT NULL'];
  if (from !== null) conditions.push(`p.year >= ${params.add(from)}`);
  if (to !== null) conditions.push(`p.year <= ${params.add(to)}`);
  return `(${conditions.join(' AND ')})`;
}

/** A look into a map costs the same whatever its size; `IN` walks its list for every paper. */
function idsCondition(ids: readonly string[], params: Parameters): string {
  const wanted = params.add(Object.fromEntries(known(ids).map((id) => [id, true])));
  return `${wanted}[p.id] IS NOT NULL`;
}

/**
 * `joined` is a name that no query around it binds.
 * COUNT, since EXISTS makes the embedded engine walk every relationship of the type first (40 ms at 100,000).
 */
function neighbourCondition(field: NeighbourField, ids: readonly string[], params: Parameters): string {
  const { label, fromPaper } = neighbours[field];
  return `COUNT { MATCH (p)${fromPaper}(joined:${label}) WHERE joined.id IN ${params.add(known(ids))} } > 0`;
}

/** Each id once; without those that no node can have and that stores refuse as keys. */
function known(ids: readonly string[]): string[] {
  return [...new Set(ids)].filter((id) => !id.includes('\0'));
}

class Parameters {
  readonly values: Record<string, unknown> = {};
  #count = 0;

  /** Puts the value among the parameters and gives the text that stands for it. */
  add(value: unknown): string {
    const name = `f${this.#count++}`;
    this.values[name] = value;
    return `$${name}`;
  }
}
