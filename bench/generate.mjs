// `npm run bench:generate -- --papers N`: a library of N papers, by bulk load, in the stores that the environment names
// (LITGRAPH_HOME, NEO4J_URI, …), which must be empty.
import { parseArgs } from 'node:util';
import { openLibrary } from '../dist/library.js';
import { readConfig } from '../dist/config.js';
import { measured, quantiles, shares, timesCited } from './lib/citation-network.mjs';
import { generatedLibrary } from './lib/generated.mjs';
import { load, papersIn } from './lib/load.mjs';
import { seconds } from './lib/stage.mjs';

const usage = `npm run bench:generate -- --papers N [--source FILE] [--describe]

Fills an empty library with N papers: titles, authors, venues, years and abstracts of real papers (FILE: JSON Lines, gzipped),
citations distributed like those of a real network. --describe compares the two networks and writes nothing.
`;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '100000' },
    source: { type: 'string' },
    describe: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});
const size = Number(values.papers);
const say = (line) => process.stderr.write(`${line}\n`);

if (values.help) {
  process.stdout.write(usage);
} else if (!Number.isInteger(size) || size < 1_000 || size > 10_000_000) {
  say(`--papers is ${values.papers}; it must be a whole number from 1,000 to 10,000,000.`);
  process.exitCode = 2;
} else {
  try {
    const library = generatedLibrary(size, { source: values.source });
    if (values.describe) process.stdout.write(description(library.network));
    else await fill(library);
  } catch (error) {
    say(error.message);
    process.exitCode = 1;
  }
}

async function fill(rows) {
  const library = await openLibrary(readConfig(process.env));
  try {
    const papers = await papersIn(library.graph);
    if (papers > 0)
      throw new Error(`That library has ${papers} papers; name an empty one with LITGRAPH_HOME.`);
    const start = performance.now();
    let told = '';
    await load(library.graph, rows, (what, done) => {
      if (told !== what) say(`${seconds(start)} s: ${what} …`);
      told = what;
      if (done % 500_000 === 0) say(`${seconds(start)} s: ${done} ${what}`);
    });
    say(`${size} papers and ${rows.network.targets.length} citations in ${seconds(start)} s.`);
  } finally {
    await library.close();
  }
}

function description(network) {
  const made = quantiles(timesCited(network));
  const lines = shares.map((share, at) => `| ${share} | ${measured.timesCited[share]} | ${made[at]} |`);
  const mean = (citations, papers) => (citations / papers).toFixed(2);
  return [
    '| share of papers | cited at most (real) | (generated) |',
    '| --- | --- | --- |',
    ...lines,
    `| mean | ${mean(measured.citations, measured.papers)} | ${mean(network.targets.length, size)} |`,
    '',
  ].join('\n');
}
