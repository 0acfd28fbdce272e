// A citation graph, one JSON object a line ({n, arxivId, title, category, references: [n, …]}) → litgraph's JSON Lines on
// standard output. Streams: a line is written as soon as it is read.
import { createReadStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';

const usage = `Usage: node scripts/citation-graph-to-json-lines.mjs FILE [--limit N] > papers.jsonl

FILE holds one paper a line, as JSON, gzipped if its name ends in .gz; "-" is standard input:
  {"n": 17, "arxivId": "1706.03762", "title": "…", "category": "cs.CL", "references": [3, 5]}
n is the paper's number, which "references" name; arxivId, category and references may be absent.

Each becomes a line that \`litgraph import\` reads (docs/json-lines.md): the key is "n17", the category a topic, and what
it cites is named by key. --limit N stops after N papers.`;

const options = /** @type {const} */ ({ limit: { type: 'string' }, help: { type: 'boolean', short: 'h' } });

async function main() {
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const file = positionals[0];
  if (values.help || file === undefined) {
    process.stdout.write(`${usage}\n`);
    return values.help ? 0 : 2;
  }
  const limit = values.limit === undefined ? Infinity : Number(values.limit);
  let number = 0;
  let written = 0;
  for await (const line of createInterface({ input: open(file), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    if (written >= limit) break;
    const paper = parse(line, number);
    if (paper === null) continue;
    written += 1;
    if (!process.stdout.write(`${JSON.stringify(convert(paper))}\n`)) await once(process.stdout, 'drain');
  }
  process.stderr.write(`${written} papers\n`);
  return 0;
}

function open(file) {
  const input = file === '-' ? process.stdin : createReadStream(file);
  if (!file.endsWith('.gz')) return input;
  return input.on('error', fail).pipe(createGunzip()).on('error', fail);
}

function parse(line, number) {
  try {
    const paper = JSON.parse(line);
    if (Number.isInteger(paper?.n)) return paper;
    process.stderr.write(`line ${number}: no number n; skipped\n`);
  } catch (error) {
    process.stderr.write(`line ${number}: ${error.message}; skipped\n`);
  }
  return null;
}

/** Empty fields are left out. */
function convert({ n, arxivId, title, category, references }) {
  return {
    key: `n${n}`,
    ...(title ? { title } : {}),
    ...(arxivId ? { arxivId } : {}),
    ...(category ? { topics: [category] } : {}),
    ...(references?.length > 0 ? { references: references.map((cited) => ({ key: `n${cited}` })) } : {}),
  };
}

function fail(error) {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1)); // the reader has seen enough
main().then((code) => (process.exitCode = code), fail);
