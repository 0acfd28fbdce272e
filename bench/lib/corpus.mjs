// Real papers (title, authors, venue, year, abstract; one JSON object a line, gzipped) → as many papers as asked for. Where
// more are asked for than there are, a round through the corpus joins the first half of one title with the second half of
// another, and gives its authors a number, so that full text and degrees look as they do in a library of that size.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const shared = process.env.LITGRAPH_SHARED_DATA ?? resolve(import.meta.dirname, '../../../shared/data');
export const defaultCorpus = resolve(shared, 'scale/papers.jsonl.gz');

export function readCorpus(file = defaultCorpus) {
  if (!existsSync(file)) {
    throw new Error(`There is no ${file}; name a file of papers (JSON Lines, gzipped) with --source.`);
  }
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
    .sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
}

/** Paper `n` of `size`, oldest first: citations go to smaller numbers. */
export function corpusPaper(corpus, n, size) {
  const rounds = Math.ceil(size / corpus.length);
  const round = n % rounds;
  const own = corpus[Math.floor(n / rounds)];
  if (round === 0) return own;
  const other = corpus[(Math.floor(n / rounds) + round * 7_919) % corpus.length];
  return {
    ...own,
    title: `${firstHalf(own.title)} ${secondHalf(other.title)}`,
    authors: own.authors?.map((name) => `${name} ${round + 1}`),
    abstract: other.abstract,
  };
}

function firstHalf(title) {
  const words = title.split(' ');
  return words.slice(0, Math.ceil(words.length / 2)).join(' ');
}

function secondHalf(title) {
  const words = title.split(' ');
  return words.slice(Math.ceil(words.length / 2)).join(' ');
}
