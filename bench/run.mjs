// Runs the measures and prints one Markdown table: ratios of two ways to do the same, taken in the same run.
import { parseArgs } from 'node:util';
import { table } from './lib/measure.mjs';
import { seconds, Stage } from './lib/stage.mjs';
import * as growth from './measures/growth.mjs';
import * as http from './measures/http.mjs';
import * as importBeside from './measures/import-beside.mjs';
import * as importEmbedded from './measures/import-embedded.mjs';
import * as importMemory from './measures/import-memory.mjs';
import * as importNeo4j from './measures/import-neo4j.mjs';
import * as nested from './measures/nested.mjs';
import * as page from './measures/page.mjs';
import * as related from './measures/related.mjs';

const measures = [
  nested,
  page,
  http,
  related,
  importEmbedded,
  importBeside,
  importMemory,
  importNeo4j,
  growth,
];
const names = measures.map((measure) => measure.name);

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: '10000' },
    only: { type: 'string', multiple: true, default: [] },
    bib: { type: 'string' },
    plot: { type: 'string' },
    million: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) {
  process.stdout.write(
    `npm run bench -- [--papers N] [--only NAME]… [--bib FILE] [--plot FILE.svg] [--million] [--all]\n\nMeasures: ${names.join(', ')}.\n` +
      `A synthetic library of N papers (default 10,000) with ten citations each. growth and import-memory run only when named, or with --all.\n` +
      `It compares libraries of 10,000 and 100,000 papers (N and 10 N), and of a million too with --million;\n` +
      `--plot draws what it finds. import-embedded imports the BibTeX of FILE where one is given.\n`,
  );
} else {
  const unknown = values.only.filter((name) => !names.includes(name));
  const papers = Number(values.papers);
  if (unknown.length > 0 || !Number.isInteger(papers) || papers < 1_000) {
    process.stderr.write(`--only is one of ${names.join(', ')}; --papers a whole number from 1000 on.\n`);
    process.exitCode = 2;
  } else {
    await run(papers);
  }
}

async function run(papers) {
  const say = (line) => process.stderr.write(`${line}\n`);
  const sizes = [papers, papers * 10, ...(values.million ? [1_000_000] : [])];
  const stage = new Stage({ papers, say, bib: values.bib ?? null, sizes, plot: values.plot ?? null });
  const rows = [];
  try {
    for (const { name, measure, onRequest = false } of measures) {
      if (values.only.length > 0 ? !values.only.includes(name) : onRequest && !values.all) continue;
      const start = performance.now();
      rows.push(...(await measure(stage)));
      say(`${name}: ${seconds(start)} s`);
    }
  } finally {
    await stage.close();
  }
  process.stdout.write(`${papers} papers, Node ${process.versions.node}\n\n${table(rows)}\n`);
}
