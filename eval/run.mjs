// Half of a paper's references in, the other half asked for: how many of them the first twenty related papers hold, for litgraph's
// mix of signals, for each of its signals alone, for the mix without one of them, and for other ways to find papers.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from '../bench/lib/load.mjs';
import { randomNumbers } from '../bench/lib/random.mjs';
import { gather } from '../dist/explore/gather.js';
import { rank } from '../dist/explore/score.js';
import { signals } from '../dist/explore/weights.js';
import { openEmbeddedStore } from '../dist/graph/engines/embedded/store.js';
import { adamicAdar, bm25, coCitation, coupling, personalisedPageRank } from './lib/baselines.mjs';
import { libraryOf, readCitationGraph } from './lib/citation-graph.mjs';
import { whileHidden } from './lib/hidden.mjs';
import { metricsOf } from './lib/metrics.mjs';
import { report } from './lib/report.mjs';
import { writeSection } from '../scripts/lib/sections.mjs';

const root = new URL('../', import.meta.url).pathname;
const shared = process.env.LITGRAPH_SHARED_DATA ?? resolve(root, '../shared/data');

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '3000' },
    write: { type: 'boolean', default: true },
    dump: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
  allowNegative: true,
});

/** Papers that weights are chosen on: the first that are drawn. The others are reported, and nobody looks at them before. */
const tuned = 3_000;
const leastReferences = 10;
/** Places of a list that are looked at. */
const listed = 100;
const seedOfDraw = 2023;

if (values.help) {
  process.stdout.write(
    `npm run eval -- [--papers N] [--no-write] [--dump FILE]\n\nReads citations/arxiv-2023.jsonl.gz of LITGRAPH_SHARED_DATA and ` +
      `writes the table into docs/related-work.md.\n--dump FILE keeps what every signal found for the papers that weights are chosen on.\n`,
  );
} else await main();

async function main() {
  const say = (line) => process.stderr.write(`${line}\n`);
  const graph = await readCitationGraph(join(shared, 'citations/arxiv-2023.jsonl.gz'));
  const home = await mkdtemp(join(tmpdir(), 'litgraph-eval-'));
  const store = await openEmbeddedStore({ home });
  try {
    await store.migrate();
    await load(store, libraryOf(graph));
    say(`${graph.papers.length} papers loaded`);
    const cases = draw(graph, tuned + Number(values.papers));
    if (values.dump !== undefined) return await dump(store, graph, cases.slice(0, tuned), values.dump);
    const tuning = await measure(store, graph, cases.slice(0, tuned), {}, say);
    const rows = await measure(store, graph, cases.slice(tuned), otherWays(graph), say);
    const section = report(rows, { papers: graph.papers.length, tuning });
    process.stdout.write(`${section}\n`);
    if (values.write) await writeSection(join(root, 'docs/related-work.md'), 'evaluation', section);
  } finally {
    await store.close();
    await rm(home, { recursive: true, force: true });
  }
}

/** Papers with enough references, each with half of them, the same in every run. */
function draw({ references }, count) {
  const random = randomNumbers(seedOfDraw);
  const shuffled = (list) => {
    const items = [...list];
    for (let n = items.length - 1; n > 0; n -= 1) {
      const other = random.int(n + 1);
      [items[n], items[other]] = [items[other], items[n]];
    }
    return items;
  };
  const eligible = references.flatMap((cited, place) => (cited.length >= leastReferences ? [place] : []));
  return shuffled(eligible)
    .slice(0, count)
    .map((place) => {
      const cited = shuffled(references[place]);
      const half = Math.ceil(cited.length / 2);
      // A question may start from a hundred papers.
      return { place, seeds: cited.slice(0, Math.min(half, 100)), wanted: cited.slice(half) };
    });
}

function otherWays(graph) {
  return {
    'co-citation, counted': coCitation(graph),
    'bibliographic coupling, counted': coupling(graph),
    'Adamic–Adar': adamicAdar(graph),
    'personalised PageRank': personalisedPageRank(graph),
    'BM25 of titles': bm25(graph),
  };
}

async function measure(store, graph, cases, others, say) {
  const everybody = graph.papers.map((_, n) => n);
  const rows = [];
  const start = performance.now();
  for (const { place, seeds, wanted } of cases) {
    const hidden = graph.papers[place].id;
    const evidence = await whileHidden(store, graph, place, () => evidenceFor(store, graph, seeds));
    const wantedIds = new Set(wanted.map((n) => graph.papers[n].id));
    const ranked = rank(evidence).filter(({ id }) => id !== hidden);
    const by = (score) =>
      metricsOf(
        best(ranked, score).map(({ id }) => id),
        wantedIds,
      );
    const part = (kind) => (paper) =>
      paper.signs.reduce((sum, sign) => (sign.kind === kind ? sum + sign.contribution : sum), 0);
    const row = { mix: by(({ score }) => score), alone: {}, without: {}, others: {} };
    for (const kind of signals) {
      row.alone[kind] = by(part(kind));
      row.without[kind] = by((paper) =>
        paper.signs.every((sign) => sign.kind === kind) ? 0 : paper.score - part(kind)(paper),
      );
    }
    for (const [name, scoresOf] of Object.entries(others)) {
      const scores = scoresOf(seeds, place);
      for (const n of [...seeds, place]) scores[n] = 0;
      row.others[name] = metricsOf(
        best(everybody, (n) => scores[n]),
        new Set(wanted),
      );
    }
    rows.push(row);
    if (rows.length % 100 === 0)
      say(`${rows.length} papers, ${Math.round((performance.now() - start) / 1000)} s`);
  }
  return rows;
}

/** What every signal found for the papers that weights are chosen on, a line of JSON each. */
async function dump(store, graph, cases, file) {
  const lines = [];
  for (const { place, seeds, wanted } of cases) {
    const evidence = await whileHidden(store, graph, place, () => evidenceFor(store, graph, seeds));
    const wantedIds = new Set(wanted.map((n) => graph.papers[n].id));
    lines.push(JSON.stringify(found(evidence, graph.papers[place].id, wantedIds, seeds.length)));
  }
  await writeFile(file, `${lines.join('\n')}\n`);
}

async function evidenceFor(store, graph, seeds) {
  const to = seeds.map((n) => graph.papers[n].id);
  const start = { to, avoid: [], ratedUp: [], ratedDown: [], text: true };
  return (await gather(store, start, { timeoutMs: 60_000 })).evidence;
}

/** The first places of a list by what is above 0, ties in the order they came in. */
function best(items, scoreOf) {
  const scores = Float64Array.from(items, scoreOf);
  const least = Math.max(scores.toSorted().at(-listed) ?? 0, Number.MIN_VALUE);
  return items
    .map((item, at) => ({ item, score: scores[at] }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score)
    .slice(0, listed)
    .map(({ item }) => item);
}

function found(evidence, hidden, wanted, seeds) {
  const candidates = rank(evidence)
    .filter(({ id }) => id !== hidden)
    .map(({ id, signs }) => [
      id,
      wanted.has(id) ? 1 : 0,
      Object.fromEntries(signs.map(({ kind, contribution }) => [kind, contribution])),
    ]);
  return { wanted: wanted.size, seeds, candidates };
}
