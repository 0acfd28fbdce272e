// What a Neo4j holds, as rows; and those rows back into an empty one with bare UNWINDs, the fastest way a driver has.

const rowsAtOnce = 5_000;
/** Litgraph's own bookkeeping, which an empty library has too. */
const kept = 'n:Migration OR n:TextState';

export async function emptied(run) {
  await run(`MATCH (n) WHERE NOT (${kept}) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS`);
}

export async function copyOf(run) {
  const nodes = await run(
    `MATCH (n) WHERE NOT (${kept}) RETURN labels(n)[0] AS label, properties(n) AS props`,
  );
  const links = await run(`
MATCH (a)-[link]->(b)
WHERE a.id IS NOT NULL AND b.id IS NOT NULL
RETURN type(link) AS type, labels(a)[0] AS fromLabel, labels(b)[0] AS toLabel, a.id AS from, b.id AS to, properties(link) AS props`);
  return {
    nodes: groups(nodes, (row) => row.label),
    links: groups(links, (row) => `${row.fromLabel} ${row.type} ${row.toLabel}`),
  };
}

export async function recreate(run, { nodes, links }) {
  for (const [label, rows] of nodes) {
    await inBatches(rows, (batch) =>
      run(`UNWIND $rows AS row CREATE (n:${label}) SET n = row.props`, { rows: batch }),
    );
  }
  for (const [key, rows] of links) {
    const [from, type, to] = key.split(' ');
    const cypher = `
UNWIND $rows AS row
MATCH (a:${from} {id: row.from})
MATCH (b:${to} {id: row.to})
CREATE (a)-[link:${type}]->(b)
SET link = row.props`;
    await inBatches(rows, (batch) => run(cypher, { rows: batch }));
  }
}

function groups(rows, keyOf) {
  const found = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    if (found.has(key)) found.get(key).push(row);
    else found.set(key, [row]);
  }
  return found;
}

async function inBatches(rows, work) {
  for (let at = 0; at < rows.length; at += rowsAtOnce) await work(rows.slice(at, at + rowsAtOnce));
}
