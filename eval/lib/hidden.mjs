// A store and a paper → the store as if the paper had no citations, for as long as some work takes. Exact: every count, every
// bound and every candidate is that of a library in which nobody has seen its references.
import { defineQuery } from '../../dist/graph/query.js';

const hide = defineQuery({
  name: 'eval.hide',
  cypher: 'MATCH (:Paper {id: $id})-[citation:CITES]-() DELETE citation',
  row: () => null,
});

const show = defineQuery({
  name: 'eval.show',
  cypher: `
UNWIND $citations AS citation
MATCH (from:Paper {id: citation.from})
MATCH (to:Paper {id: citation.to})
CREATE (from)-[:CITES]->(to)`,
  row: () => null,
});

export async function whileHidden(store, { papers, references, citing }, place, work) {
  const idOf = (n) => papers[n].id;
  const id = idOf(place);
  const citations = [
    ...references[place].map((to) => ({ from: id, to: idOf(to) })),
    ...citing[place].map((from) => ({ from: idOf(from), to: id })),
  ];
  await store.write((tx) => tx.run(hide, { id }));
  try {
    return await work();
  } finally {
    await store.write((tx) => tx.run(show, { citations }));
  }
}
