// How many papers there are by year, venue and concept, among those that fit a filter: one trip for each facet.
import type { PaperFilter } from '../model/paper-filter.js';
import { compileFilter, whereClause, type CompiledFilter } from './paper-filter.js';
import { defineQuery, variantOf, type RawRow } from './query.js';
import { int, text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

/** Rows of one facet: further ones have so few papers that a reader searches by name instead. */
export const facetLimit = 100;

export interface YearCount {
  readonly year: number;
  readonly count: number;
}

export interface FacetCount {
  readonly nodeId: string;
  readonly count: number;
}

/** By what a paper is joined to what a facet counts. */
const facets = {
  venues: ['PUBLISHED_IN', 'Venue'],
  topics: ['ABOUT', 'Topic'],
  tasks: ['ADDRESSES', 'Task'],
  methods: ['PROPOSES|USES', 'Method'],
  datasets: ['EVALUATED_ON', 'Dataset'],
  backbones: ['USES_BACKBONE', 'Backbone'],
} as const;

export type Facet = keyof typeof facets;
export const facetNames = Object.keys(facets) as Facet[];

/** The way from a bound paper to what a facet counts, which `variable` is bound to. */
export function wayTo(facet: Facet, variable: string): string {
  const [relationships, label] = facets[facet];
  return `-[:${relationships}]->(${variable}:${label})`;
}

/** Newest first; papers without a year are left out. */
export function countYears(
  store: GraphStore,
  filter: PaperFilter,
  options?: ReadOptions,
): Promise<YearCount[]> {
  const compiled = compileFilter(filter);
  return store.read(variantOf(byYear, yearCypher(compiled)), compiled.params, options);
}

/** Most papers first, ties by name; the first hundred. A paper that proposes and uses a method counts once. */
export function countFacet(
  store: GraphStore,
  facet: Facet,
  filter: PaperFilter,
  options?: ReadOptions,
): Promise<FacetCount[]> {
  const compiled = compileFilter(filter);
  return store.read(
    variantOf(byFacet, facetCypher(compiled, facet)),
    { ...compiled.params, limit: facetLimit },
    options,
  );
}

export function yearCypher({ anchor, condition }: CompiledFilter): string {
  return `
${anchor}${whereClause('p.year IS NOT NULL', condition)}
RETURN p.year AS year, count(p) AS count
ORDER BY year DESC`;
}

export function facetCypher({ anchor, condition }: CompiledFilter, facet: Facet): string {
  return `
${anchor}${whereClause(condition)}
MATCH (p)${wayTo(facet, 'n')}
WITH n, count(DISTINCT p) AS count
ORDER BY count DESC, n.nameKey, n.id
LIMIT $limit
RETURN n.id AS nodeId, count`;
}

// Each stands for its family: the same clauses with other filters and relationships.
const everything = compileFilter({});

const byYear = defineQuery({
  name: 'facets.byYear',
  cypher: yearCypher(everything),
  row: (raw: RawRow): YearCount => ({ year: int(raw, 'year'), count: int(raw, 'count') }),
});

const byFacet = defineQuery({
  name: 'facets.byNode',
  cypher: facetCypher(everything, 'methods'),
  row: (raw: RawRow): FacetCount => ({ nodeId: text(raw, 'nodeId'), count: int(raw, 'count') }),
});
