// A library of any size out of real papers and a network distributed like a real one, the same in every run. What belongs
// to papers is made while it is asked for: a million papers need no more memory than their citations take.
import { stableId } from '../../dist/model/ids.js';
import { nameKey, personKey, titleKey } from '../../dist/model/keys.js';
import { citationNetwork } from './citation-network.mjs';
import { corpusPaper, readCorpus } from './corpus.mjs';
import { randomNumbers } from './random.mjs';

/** Papers to one of these: a thousand papers bring 40 methods and ten datasets. */
const papersTo = { method: 25, dataset: 100 };
const topics = 100;

/** What `load` writes, and what measures ask by: `paperId(n)`, `title(n)`, `named`, `network`. */
export function generatedLibrary(size, { source } = {}) {
  const corpus = readCorpus(source);
  const network = citationNetwork(size);
  const paperAt = (n) => corpusPaper(corpus, n, size);
  const named = {
    venue: [...new Set(corpus.map((paper) => paper.venue))]
      .filter(Boolean)
      .map((name) => thing('venue', name)),
    method: things('method', Math.ceil(size / papersTo.method)),
    dataset: things('dataset', Math.ceil(size / papersTo.dataset)),
    topic: things('topic', topics),
  };
  return {
    size,
    paperId,
    title: (n) => paperAt(n).title,
    named,
    network,
    authors: authors(size, paperAt),
    papers: papers(size, paperAt),
    links: {
      authored: authored(size, paperAt),
      publishedIn: publishedIn(size, paperAt),
      proposes: proposes(named.method),
      uses: linked(size, named.method, 1),
      evaluatedOn: linked(size, named.dataset, 2),
      about: linked(size, named.topic, 3),
      cites: cites(size, network),
    },
  };
}

function paperId(n) {
  return stableId('paper', `bench ${n}`);
}

function* papers(size, paperAt) {
  for (let n = 0; n < size; n += 1) {
    const { title, year, abstract } = paperAt(n);
    yield {
      id: paperId(n),
      title,
      titleKey: titleKey(title),
      ...(abstract && { abstract }),
      ...(year && { year }),
      type: 'paper-conference',
      citekey: `bench${n}`,
      addedAt: new Date(Date.UTC(2026, 0, 1) + n).toISOString(),
    };
  }
}

function* authors(size, paperAt) {
  const known = new Set();
  for (let n = 0; n < size; n += 1) {
    for (const name of paperAt(n).authors ?? []) {
      const key = personKey(name);
      if (known.has(key)) continue;
      known.add(key);
      yield { id: stableId('author', key), name, nameKey: key };
    }
  }
}

function* authored(size, paperAt) {
  for (let n = 0; n < size; n += 1) {
    const keys = new Set((paperAt(n).authors ?? []).map(personKey));
    let position = 0;
    for (const key of keys) yield { from: stableId('author', key), to: paperId(n), position: ++position };
  }
}

function* publishedIn(size, paperAt) {
  for (let n = 0; n < size; n += 1) {
    const { venue } = paperAt(n);
    if (venue) yield { from: paperId(n), to: stableId('venue', nameKey(venue)) };
  }
}

function* proposes(methods) {
  for (const [n, method] of methods.entries()) yield { from: paperId(n * papersTo.method), to: method.id };
}

/** Two of `some` to each paper, the first ones far more often. */
function* linked(size, some, seed) {
  const random = randomNumbers(size + seed * 101);
  for (let n = 0; n < size; n += 1) {
    const picked = new Set([random.skewed(some.length), random.skewed(some.length)]);
    for (const at of picked) yield { from: paperId(n), to: some[at].id };
  }
}

function* cites(size, { starts, targets }) {
  for (let n = 0; n < size; n += 1) {
    const from = paperId(n);
    for (let at = starts[n]; at < starts[n + 1]; at += 1) yield { from, to: paperId(targets[at]) };
  }
}

function things(kind, count) {
  return Array.from({ length: count }, (_, n) => thing(kind, `${kind} ${n}`));
}

function thing(kind, name) {
  const key = nameKey(name);
  return { id: stableId(kind, key), name, nameKey: key };
}
