// A bibliography in BibTeX as people keep them: the same text in every run.
import { randomNumbers } from './random.mjs';

const words =
  `Deep Metric Learning Triplet Loss Sampling Retrieval Embedding Proxy Contrastive Hashing Ranking Attention Graph
  Transformer Vision Language {R}ecognition Face Video {CNN} Shot Few Robust Noisy Label Optimal Transport`.split(
    /\s+/,
  );
const families =
  `M{\\"u}ller Garc{\\'\\i}a Lef{\\\`e}vre Nowak Smith Tanaka Wang Kim {van der Maaten} O'Neill Søndergård`.split(
    / (?!der|Maaten)/,
  );
const types = ['inproceedings', 'article', 'article', 'inproceedings', 'book', 'phdthesis', 'misc'];

/** `inheriting`: a fifth of the talks have a crossref to their volume, one of some that stand behind them all. */
export function syntheticBibtex(entries, { inheriting = false } = {}) {
  const random = randomNumbers(entries);
  const some = (list) => list[random.int(list.length)];
  const text = (count) => Array.from({ length: count }, () => some(words)).join(' ');
  const volumes = inheriting ? Math.ceil(entries / 100) : 0;
  const single = (_, n) => {
    const authors = Array.from(
      { length: 1 + random.int(5) },
      () => `${some(families)}, ${String.fromCharCode(65 + random.int(26))}da ${random.int(entries)}th`,
    );
    const fields = {
      author: authors.join(' and '),
      title: `${text(7)} ${n}`,
      year: String(1990 + random.int(36)),
      booktitle: `Proceedings of the ${1 + random.int(40)}th Conference on ${text(2)}`,
      pages: `${n}--${n + 11}`,
      ...(random.next() < 0.5 && { doi: `10.1234/bench.${n}` }),
      ...(random.next() < 0.4 && { abstract: text(80) }),
      ...(random.next() < 0.3 && { url: `https://example.org/papers/${n}`, month: 'jun' }),
      ...(random.next() < 0.3 && { keywords: text(3), file: `:papers/${n}.pdf:PDF` }),
    };
    const type = some(types);
    if (inheriting && type === 'inproceedings' && n % 5 === 0) fields.crossref = `volume${n % volumes}`;
    return written(type, `key${n}`, fields);
  };
  const volume = (_, n) =>
    written('proceedings', `volume${n}`, {
      title: `Proceedings, volume ${n}`,
      publisher: 'A Press',
      year: '2001',
    });
  return [
    ...Array.from({ length: entries - volumes }, single),
    ...Array.from({ length: volumes }, volume),
  ].join('\n');
}

function written(type, key, fields) {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = ${quoted(name, value)},`);
  return `@${type}{${key},\n${lines.join('\n')}\n}\n`;
}

function quoted(name, value) {
  return name === 'month' ? value : `{${value}}`;
}
