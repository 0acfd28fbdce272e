// How many papers each paper cites, and which: a network of any size that is distributed like a real one. Written as two
// arrays, so that a million papers with nine million citations take 40 MB.
import { readFileSync } from 'node:fs';
import { randomNumbers } from './random.mjs';

/** Of the real network: how many papers have how many references, and how often papers are cited. */
export const measured = JSON.parse(readFileSync(new URL('citation-degrees.json', import.meta.url), 'utf8'));

/**
 * With this chance a reference opens another paper instead of following one of the paper open now. Authors copy references
 * from the papers they read (Simkin and Roychowdhury 2003, "Read before you cite!"; Krapivsky and Redner 2005, "Network
 * growth by copying"): that makes hubs and triangles at once. 0.15 comes nearest to the real distribution
 * (docs/benchmarks.md).
 */
const turnsToAnother = 0.15;

/** `targets[starts[n] … starts[n + 1] - 1]` are the papers that paper n cites: all smaller than n, each once. */
export function citationNetwork(size) {
  const random = randomNumbers(size + 1);
  const degrees = degreePicker(random);
  const starts = new Uint32Array(size + 1);
  let targets = new Uint32Array(Math.ceil(size * 10));
  let end = 0;
  for (let n = 0; n < size; n += 1) {
    const cited = citedBy(n, Math.min(n, degrees()), { starts, targets }, random);
    if (end + cited.size > targets.length) targets = grown(targets);
    for (const target of cited) targets[end++] = target;
    starts[n + 1] = end;
  }
  return { starts, targets: targets.subarray(0, end) };
}

function citedBy(n, wanted, { starts, targets }, random) {
  const cited = new Set();
  let open = -1;
  for (let tries = 0; cited.size < wanted && tries < wanted * 6; tries += 1) {
    const references = open < 0 ? 0 : starts[open + 1] - starts[open];
    if (references === 0 || random.next() < turnsToAnother) {
      open = random.int(n);
      cited.add(open);
    } else {
      cited.add(targets[starts[open] + random.int(references)]);
    }
  }
  return cited;
}

/** Draws numbers of references as often as the real network has them. */
function degreePicker(random) {
  const upTo = [];
  let papers = 0;
  for (const [degree, count] of measured.references) {
    papers += count;
    upTo.push([papers, degree]);
  }
  return () => {
    const drawn = random.int(papers);
    return upTo.find(([end]) => drawn < end)[1];
  };
}

function grown(array) {
  const larger = new Uint32Array(Math.ceil(array.length * 1.5));
  larger.set(array);
  return larger;
}

export function timesCited({ starts, targets }) {
  const counts = new Uint32Array(starts.length - 1);
  for (const target of targets) counts[target] += 1;
  return counts;
}

export const shares = [0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1];

export function quantiles(counts) {
  const sorted = Float64Array.from(counts).sort();
  return shares.map((share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}
