// Other ways to find papers related to some, over the graph as lists of numbers. Each is handed the seeds and the paper whose
// citations nobody may see, and gives the score of every paper, 0 where it knows nothing of it.

/** How often a paper is cited together with the seeds. */
export function coCitation({ references, citing }) {
  return (seeds, hidden) => {
    const scores = new Float64Array(references.length);
    for (const seed of seeds) {
      for (const from of citing[seed]) if (from !== hidden) add(scores, references[from], 1);
    }
    return scores;
  };
}

/** How many references of the seeds a paper cites as well. */
export function coupling({ references, citing }) {
  return (seeds) => {
    const scores = new Float64Array(references.length);
    for (const seed of seeds) for (const cited of references[seed]) add(scores, citing[cited], 1);
    return scores;
  };
}

/** Adamic and Adar: neighbours in common, whichever way the citations go, each by 1 / ln(its degree). */
export function adamicAdar({ references, citing }) {
  return (seeds, hidden) => {
    const next = new Set([...references[hidden], ...citing[hidden]]);
    const scores = new Float64Array(references.length);
    for (const seed of seeds) {
      for (const middle of [...references[seed], ...citing[seed]]) {
        if (middle === hidden) continue;
        const degree = references[middle].length + citing[middle].length - (next.has(middle) ? 1 : 0);
        if (degree < 2) continue;
        add(scores, references[middle], 1 / Math.log(degree));
        add(scores, citing[middle], 1 / Math.log(degree));
      }
    }
    return scores;
  };
}

const damping = 0.85;
const rounds = 20;

/** Page rank that starts again at the seeds, over citations in both directions. */
export function personalisedPageRank({ references, citing }) {
  const size = references.length;
  const starts = new Int32Array(size + 1);
  for (let n = 0; n < size; n += 1) starts[n + 1] = starts[n] + references[n].length + citing[n].length;
  const neighbours = new Int32Array(starts[size]);
  for (let n = 0; n < size; n += 1) neighbours.set([...references[n], ...citing[n]], starts[n]);
  return (seeds, hidden) => {
    const degrees = Int32Array.from({ length: size }, (_, n) => starts[n + 1] - starts[n]);
    for (let at = starts[hidden]; at < starts[hidden + 1]; at += 1) degrees[neighbours[at]] -= 1;
    let rank = new Float64Array(size);
    for (const seed of seeds) rank[seed] = 1 / seeds.length;
    for (let round = 0; round < rounds; round += 1) {
      const next = new Float64Array(size);
      let back = 1 - damping;
      for (let n = 0; n < size; n += 1) {
        if (rank[n] === 0) continue;
        // Where nothing leads on but the hidden paper, one starts again.
        if (degrees[n] === 0) back += damping * rank[n];
        else {
          const part = (damping * rank[n]) / degrees[n];
          for (let at = starts[n]; at < starts[n + 1]; at += 1) next[neighbours[at]] += part;
        }
      }
      next[hidden] = 0; // the degrees have left it out
      for (const seed of seeds) next[seed] += back / seeds.length;
      rank = next;
    }
    return rank;
  };
}

const k1 = 1.2;
const b = 0.75;

/** BM25 of the titles, the words of all seeds' titles being the question. */
export function bm25({ papers }) {
  const documents = papers.map(({ title }) => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const average = documents.reduce((sum, words) => sum + words.length, 0) / documents.length;
  const found = new Map();
  documents.forEach((words, n) => {
    for (const word of words) {
      const list = found.get(word);
      if (list === undefined) found.set(word, [n]);
      else list.push(n);
    }
  });
  return (seeds) => {
    const scores = new Float64Array(papers.length);
    for (const word of new Set(seeds.flatMap((seed) => documents[seed]))) {
      const list = found.get(word);
      const rarity = Math.log(1 + (documents.length - list.length + 0.5) / (list.length + 0.5));
      for (let at = 0, count = 1; at < list.length; at += count) {
        const n = list[at];
        for (count = 1; list[at + count] === n; count += 1); // the word again, in the same title
        const length = k1 * (1 - b + (b * documents[n].length) / average);
        scores[n] += (rarity * count * (k1 + 1)) / (count + length);
      }
    }
    return scores;
  };
}

function add(scores, list, worth) {
  for (const n of list) scores[n] += worth;
}
