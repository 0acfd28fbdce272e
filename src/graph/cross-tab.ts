// Papers that fit a filter, counted over two axes: the commonest heads of an axis, and how many papers two heads have in common.
import { facetCypher, wayTo, type Facet } from './facets.js';
import type { PaperFilter } from '../model/paper-filter.js';
import { compileFilter, whereClause, type CompiledFilter } from './paper-filter.js';
import { defineQuery, variantOf, type Params, type RawRow } from './query.js';
import { int } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** What each axis counts papers by. */
const axes = {
  METHOD: 'methods',
  DATASET: 'datasets',
  BACKBONE: 'backbones',
  TASK: 'tasks',
  TOPIC: 'topics',
  VENUE: 'venues',
  YEAR: null,
} as const satisfies Record<string, Facet | null>;

export type Axis = keyof typeof axes;

/** A year, or the id of a node. */
export type HeadKey = number | string;

export interface HeadCount {
  readonly key: HeadKey;
  readonly count: number;
}

export interface CellCount {
  readonly row: HeadKey;
  readonly column: HeadKey;
  readonly count: number;
}

/** The heads that most papers have, at most `limit`; ties by name, of years the later first. */
export function countHeads(
  store: GraphStore,
  axis: Axis,
  filter: PaperFilter,
  limit: number,
  options?: ReadOptions,
): Promise<HeadCount[]> {
  const compiled = compileFilter(filter);
  const query = variantOf(headsQuery, headsCypher(compiled, axis));
  return store.read(query, { ...compiled.params, limit }, options);
}

export interface CellsRequest {
  readonly rows: Axis;
  readonly columns: Axis;
  readonly rowKeys: readonly HeadKey[];
  readonly columnKeys: readonly HeadKey[];
}

/** How many different papers each two of these heads have in common; where none, the pair is left out. */
export function countCells(
  store: GraphStore,
  filter: PaperFilter,
  { rows, columns, rowKeys, columnKeys }: CellsRequest,
  options?: ReadOptions,
): Promise<CellCount[]> {
  const compiled = compileFilter(filter);
  const query = variantOf(cellsQuery, cellsCypher(compiled, rows, columns));
  const params = { ...compiled.params, ...keyParam('rows', rowKeys), ...keyParam('columns', columnKeys) };
  return store.read(query, params, options);
}

/** A look into a map costs the same whatever its size; years are few and no keys of a map. */
function keyParam(name: string, keys: readonly HeadKey[]): Params {
  const ids = keys.filter((key) => typeof key === 'string');
  return { [name]: ids.length === 0 ? keys : Object.fromEntries(ids.map((id) => [id, true])) };
}

export function headsCypher(compiled: CompiledFilter, axis: Axis): string {
  const facet = axes[axis];
  if (facet !== null)
    return facetCypher(compiled, facet).replace('RETURN n.id AS nodeId', 'RETURN n.id AS key');
  return `
${compiled.anchor}${whereClause('p.year IS NOT NULL', compiled.condition)}
WITH p.year AS key, count(p) AS count
ORDER BY count DESC, key DESC
LIMIT $limit
RETURN key, count`;
}

export function cellsCypher({ anchor, condition }: CompiledFilter, rows: Axis, columns: Axis): string {
  const [row, column] = [side(rows, 'row', '$rows'), side(columns, 'column', '$columns')];
  return `
${anchor}${whereClause(row.condition, column.condition, condition)}${row.match}${column.match}
RETURN ${row.key} AS row, ${column.key} AS column, count(DISTINCT p) AS count`;
}

/** `match` begins a clause of its own: of one MATCH both ways could not lead over the same relationship. */
function side(axis: Axis, variable: string, keys: string) {
  const facet = axes[axis];
  if (facet === null) return { condition: `p.year IN ${keys}`, match: '', key: 'p.year' };
  const match = `\nMATCH (p)${wayTo(facet, variable)}\nWHERE ${keys}[${variable}.id] IS NOT NULL`;
  return { condition: null, match, key: `${variable}.id` };
}

// Each stands for its family: the same clauses with other filters and axes.
const everything = compileFilter({});

const headsQuery = defineQuery({
  name: 'crossTab.heads',
  cypher: headsCypher(everything, 'METHOD'),
  row: (raw: RawRow): HeadCount => ({ key: headKey(raw, 'key'), count: int(raw, 'count') }),
});

const cellsQuery = defineQuery({
  name: 'crossTab.cells',
  cypher: cellsCypher(everything, 'METHOD', 'DATASET'),
  row: (raw: RawRow): CellCount => ({
    row: headKey(raw, 'row'),
    column: headKey(raw, 'column'),
    count: int(raw, 'count'),
  }),
});

function headKey(raw: RawRow, name: string): HeadKey {
  const key = raw[name];
  return typeof key === 'string' ? key : int(raw, name);
}
