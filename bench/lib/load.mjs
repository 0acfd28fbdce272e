// A library's rows → a store, past the importer: what is measured is asking, not importing.
import { defineQuery } from '../../dist/graph/query.js';

const nothing = () => undefined;
const rowsAtOnce = 5_000;

const create = (label) =>
  defineQuery({
    name: `bench.create${label}`,
    cypher: `UNWIND $rows AS row CREATE (n:${label}) SET n += row`,
    row: nothing,
  });
const join = (type, from, to) =>
  defineQuery({
    name: `bench.${type}`,
    cypher: `
UNWIND $rows AS row
MATCH (from:${from} {id: row.from})
MATCH (to:${to} {id: row.to})
CREATE (from)-[link:${type}]->(to)
SET link += row.props`,
    row: nothing,
  });

const nodes = {
  paper: create('Paper'),
  author: create('Author'),
  venue: create('Venue'),
  method: create('Method'),
  dataset: create('Dataset'),
  topic: create('Topic'),
};
const linkQueries = {
  authored: join('AUTHORED', 'Author', 'Paper'),
  publishedIn: join('PUBLISHED_IN', 'Paper', 'Venue'),
  proposes: join('PROPOSES', 'Paper', 'Method'),
  uses: join('USES', 'Paper', 'Method'),
  evaluatedOn: join('EVALUATED_ON', 'Paper', 'Dataset'),
  about: join('ABOUT', 'Paper', 'Topic'),
  cites: join('CITES', 'Paper', 'Paper'),
};

const countPapers = defineQuery({
  name: 'bench.countPapers',
  cypher: 'MATCH (paper:Paper) RETURN count(paper) AS papers',
  row: ({ papers }) => Number(papers),
});

export async function papersIn(store) {
  const [papers] = await store.read(countPapers);
  return papers;
}

/** Throws where not all of them are there: nothing would be measured. */
export async function requirePapers(store, size) {
  const papers = await papersIn(store);
  if (papers !== size) throw new Error(`${papers} papers were loaded in place of ${size}`);
}

/**
 * Writes a library of `synthetic.mjs` or `generated.mjs`. `tell` hears of each batch: what is written, and how many so far.
 */
export async function load(store, { papers, authors, named, links }, tell = () => undefined) {
  const kinds = { paper: papers, ...(authors && { author: authors }), ...named };
  for (const [kind, rows] of Object.entries(kinds)) {
    await inBatches(rows, tell, kind, (batch) =>
      store.write(async (tx) => {
        await tx.run(nodes[kind], { rows: batch });
        tx.indexText(
          batch.map((row) => ({ id: row.id, kind, title: row.title ?? row.name, body: row.abstract ?? '' })),
        );
      }),
    );
  }
  for (const [name, rows] of Object.entries(links)) {
    await inBatches(rows, tell, name, (batch) =>
      store.write((tx) =>
        tx.run(linkQueries[name], { rows: batch.map(({ from, to, ...props }) => ({ from, to, props })) }),
      ),
    );
  }
}

async function inBatches(rows, tell, what, work) {
  let done = 0;
  let batch = [];
  const flush = async () => {
    await work(batch);
    tell(what, (done += batch.length));
    batch = [];
  };
  for (const row of rows) if (batch.push(row) === rowsAtOnce) await flush();
  if (batch.length > 0) await flush();
}
