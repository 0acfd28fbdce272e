// A whole graph as text, one line for each node and relationship, sorted: two graphs are equal when these are. Imports
// and their items are left out, with what leads to them (they stay when an import is undone), the log of changes, and the engines' own notes.
import { defineQuery, type RawRow } from '../../src/graph/query.js';
import type { GraphStore } from '../../src/graph/store.js';

const apart = new Set([
  'Import',
  'ImportItems',
  'PackSayings',
  'Migration',
  'TextState',
  'NewChange',
  'Change',
  'ChangeLog',
]);

export async function snapshot(store: GraphStore): Promise<string[]> {
  const nodes = await store.read(allNodes);
  const relationships = await store.read(allRelationships);
  return [
    ...nodes
      .filter(({ label }) => !apart.has(label))
      .map(({ label, props }) => `(:${label} ${stable(props)})`),
    ...relationships
      .filter(({ from, to }) => !apart.has(from.label) && !apart.has(to.label))
      .map(({ from, type, props, to }) => `(${from.id})-[:${type} ${stable(props)}]->(${to.id})`),
  ].sort();
}

const allNodes = defineQuery({
  name: 'test.allNodes',
  cypher: `
MATCH (n)
RETURN labels(n)[0] AS label, properties(n) AS props`,
  row: (raw) => ({ label: String(raw.label), props: raw.props as RawRow }),
});

const allRelationships = defineQuery({
  name: 'test.allRelationships',
  cypher: `
MATCH (a)-[r]->(b)
RETURN labels(a)[0] AS fromLabel, a.id AS fromId, type(r) AS type, properties(r) AS props, labels(b)[0] AS toLabel, b.id AS toId`,
  row: (raw) => ({
    from: { label: String(raw.fromLabel), id: String(raw.fromId) },
    type: String(raw.type),
    props: raw.props as RawRow,
    to: { label: String(raw.toLabel), id: String(raw.toId) },
  }),
});

/** Absent, null and empty are one; `_id` and `_labels` are the engine's own. */
function stable(props: RawRow): string {
  const said = Object.entries(props)
    .filter(
      ([name, value]) =>
        !name.startsWith('_') && value !== null && !(Array.isArray(value) && value.length === 0),
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(Object.fromEntries(said));
}
