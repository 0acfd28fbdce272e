// What the library knows of a paper that it might have in common with others: how many cite it and it cites, and its authors and
// concepts by name.
import { kindOfId } from '../model/ids.js';
import type { Kind } from '../model/kinds.js';
import { defineQuery } from './query.js';
import { int, maps, text } from './rows.js';
import type { GraphStore, ReadOptions } from './store.js';

export interface Standing {
  readonly references: number;
  readonly citedBy: number;
  /** In the order of their names. */
  readonly things: readonly { readonly id: string; readonly kind: Kind | null; readonly name: string }[];
}

/** More than any paper has; what is named of them is far less. */
const mostThings = 200;

const standing = defineQuery({
  name: 'related.standing',
  cypher: `
MATCH (paper:Paper {id: $id})
CALL (paper) {
  MATCH (paper)-[:ABOUT|PROPOSES|USES|EVALUATED_ON|USES_BACKBONE|ADDRESSES]->(thing)
  RETURN thing
  UNION
  MATCH (paper)<-[:AUTHORED]-(thing)
  RETURN thing
}
WITH paper, thing
ORDER BY thing.name, thing.id
LIMIT $most
WITH paper, collect({id: thing.id, name: thing.name}) AS things
RETURN things
`,
  row: (raw) =>
    maps(raw, 'things').map((thing) => {
      const id = text(thing, 'id');
      return { id, kind: kindOfId(id), name: text(thing, 'name') };
    }),
});

const citationCounts = defineQuery({
  name: 'related.citationCounts',
  cypher: `
MATCH (paper:Paper {id: $id})
RETURN COUNT { (paper)-[:CITES]->() } AS references, COUNT { (paper)<-[:CITES]-() } AS citedBy
`,
  row: (raw) => ({ references: int(raw, 'references'), citedBy: int(raw, 'citedBy') }),
});

/** Null where the paper is unknown. Two trips at the same time. */
export async function standingOf(
  store: GraphStore,
  id: string,
  options?: ReadOptions,
): Promise<Standing | null> {
  const [[counts], [things]] = await Promise.all([
    store.read(citationCounts, { id }, options),
    store.read(standing, { id, most: mostThings }, options),
  ]);
  return counts === undefined ? null : { ...counts, things: things ?? [] };
}
