// A real citation network ({n, references: [n, …]} a line, gzipped) → lib/citation-degrees.json, which generated networks follow.
//   node bench/measure-degrees.mjs NETWORK.jsonl.gz && npm run format
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { quantiles, shares } from './lib/citation-network.mjs';

const papers = gunzipSync(readFileSync(process.argv[2]))
  .toString('utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const counts = new Map();
const cited = new Uint32Array(papers.length);
for (const { references = [] } of papers) {
  counts.set(references.length, (counts.get(references.length) ?? 0) + 1);
  for (const target of references) cited[target] += 1;
}
const degrees = {
  papers: papers.length,
  citations: papers.reduce((sum, { references = [] }) => sum + references.length, 0),
  timesCited: Object.fromEntries(quantiles(cited).map((value, at) => [shares[at], value])),
  references: [...counts].sort(([a], [b]) => a - b),
};
writeFileSync(new URL('lib/citation-degrees.json', import.meta.url), `${JSON.stringify(degrees)}\n`);
