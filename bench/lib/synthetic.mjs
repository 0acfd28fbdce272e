// A library of any size, the same in every run: papers with authors, venue, methods, datasets, topics and citations.
// Old papers are cited more (each reference follows one of an earlier paper half of the time), so that there are hubs.
import { stableId } from '../../dist/model/ids.js';
import { nameKey, personKey, titleKey } from '../../dist/model/keys.js';
import { randomNumbers } from './random.mjs';

/** A few words are in most titles and most are in few, as in any language. */
const vocabulary = 20_000;
const syllables = 'ka lo mi ne pu ra so ti ve wa'.split(' ');

function word(random) {
  const n = random.skewed(vocabulary);
  return String(n)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => syllables[digit]);
}

/** References of a paper, authors of a paper, and papers to one author, as bibliographies of computer science have. */
const references = 10;
const authorsOfPaper = 3;
const papersOfAuthor = 5;

export function syntheticLibrary(size) {
  const random = randomNumbers(size);
  const named = {
    author: people(Math.ceil((size * authorsOfPaper) / papersOfAuthor)),
    venue: things('venue', 50),
    method: things('method', Math.ceil(size / 25)),
    dataset: things('dataset', Math.ceil(size / 100)),
    topic: things('topic', 100),
  };
  const papers = [];
  const links = {
    authored: [],
    publishedIn: [],
    proposes: [],
    uses: [],
    evaluatedOn: [],
    about: [],
    cites: [],
  };
  const cited = [];
  for (let n = 0; n < size; n += 1) {
    const paper = paperRow(n, size, random);
    papers.push(paper);
    const pick = (kind, count) => distinct(count, () => named[kind][random.skewed(named[kind].length)].id);
    distinct(authorsOfPaper, () => named.author[random.int(named.author.length)].id).forEach((from, index) =>
      links.authored.push({ from, to: paper.id, position: index + 1 }),
    );
    links.publishedIn.push({ from: paper.id, to: pick('venue', 1)[0] });
    if (n < named.method.length) links.proposes.push({ from: paper.id, to: named.method[n].id });
    for (const to of pick('method', 2)) links.uses.push({ from: paper.id, to });
    for (const to of pick('dataset', 2)) links.evaluatedOn.push({ from: paper.id, to });
    for (const to of pick('topic', 2)) links.about.push({ from: paper.id, to });
    const targets = distinct(Math.min(references, n), () =>
      cited.length > 0 && random.next() < 0.5 ? cited[random.int(cited.length)] : random.int(n),
    );
    for (const target of targets) {
      links.cites.push({ from: paper.id, to: papers[target].id });
      cited.push(target);
    }
  }
  return { size, papers, named, links };
}

function paperRow(n, size, random) {
  const title = `${Array.from({ length: 6 }, () => word(random)).join(' ')} ${n}`;
  return {
    id: stableId('paper', `bench ${n}`),
    title,
    titleKey: titleKey(title),
    abstract: Array.from({ length: 60 }, () => word(random)).join(' '),
    year: 1990 + Math.floor((36 * n) / size),
    type: 'paper-conference',
    citekey: `bench${n}`,
    addedAt: new Date(Date.UTC(2026, 0, 1) + n).toISOString(),
  };
}

function people(count) {
  return Array.from({ length: count }, (_, n) => {
    const name = `Ada Author${n}`;
    return { id: stableId('author', personKey(name)), name, nameKey: personKey(name) };
  });
}

function things(kind, count) {
  return Array.from({ length: count }, (_, n) => {
    const name = `${kind} ${n}`;
    return { id: stableId(kind, nameKey(name)), name, nameKey: nameKey(name) };
  });
}

/** `count` different values of `next`, fewer where it does not have as many. */
function distinct(count, next) {
  const found = new Set();
  for (let tries = 0; found.size < count && tries < count * 5; tries += 1) found.add(next());
  return [...found];
}
