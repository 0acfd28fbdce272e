// Which of some papers fit a filter: for lists that were put together by other means than a query for papers.
import type { PaperFilter } from '../model/paper-filter.js';
import { compileCondition, whereClause } from './paper-filter.js';
import { defineQuery, variantOf } from './query.js';
import { text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

// Stands for its family: the same clauses with other filters.
const fitting = defineQuery({
  name: 'papers.fitting',
  cypher: fittingCypher(compileCondition({ year: { from: 2000, to: null } }).condition),
  row: (raw) => text(raw, 'id'),
});

/** Those of the papers that fit the filter. */
export async function papersThatFit(
  store: GraphStore,
  filter: PaperFilter,
  ids: readonly string[],
  options?: ReadOptions,
): Promise<ReadonlySet<string>> {
  const { condition, params } = compileCondition(filter);
  const query = variantOf(fitting, fittingCypher(condition));
  return new Set(await store.read(query, { ...params, ids: [...new Set(ids)] }, options));
}

function fittingCypher(condition: string | null): string {
  return `
UNWIND $ids AS id
MATCH (p:Paper {id: id})${whereClause(condition)}
RETURN p.id AS id`;
}
