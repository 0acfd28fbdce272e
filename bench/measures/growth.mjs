// Whether questions about a few papers stay as fast when the library grows ten times.
import { relatedPapers } from '../../dist/explore/related.js';
import { compared, turnAbout } from '../lib/measure.mjs';
import { ourselves } from '../lib/peers.mjs';
import { byIds, ofMethod } from '../lib/questions.mjs';
import { randomNumbers } from '../lib/random.mjs';

export const name = 'growth';
/** Takes minutes: runs with `--only growth` or `--all`. */
export const onRequest = true;

export async function measure(stage) {
  const [small, large] = [stage.papers, stage.papers * 10];
  const one = await questions(stage, small);
  const other = await questions(stage, large);
  const rows = [];
  for (const what of Object.keys(one)) {
    const times = await turnAbout({ large: other[what], small: one[what] }, { rounds: 200, warmUp: 100 });
    rows.push(
      compared({
        what: `${what}, ${large} papers, embedded`,
        against: `${small} papers`,
        ours: times.large,
        theirs: times.small,
        budget: { atMost: 1.3 },
      }),
    );
  }
  return rows;
}

async function questions(stage, size) {
  const library = await stage.library('embedded', size);
  const { papers, named } = await stage.rows(size);
  const random = randomNumbers(23);
  const some = Array.from({ length: 1_000 }, () => papers[random.int(papers.length)].id);
  const twenty = (round) => Array.from({ length: 20 }, (_, n) => some[(round * 20 + n) % some.length]);
  const askByIds = await ourselves(library, byIds.ours);
  const askOfMethod = await ourselves(library, ofMethod.ours);
  return {
    '20 papers by id': (round) => askByIds({ ids: twenty(round) }),
    // A method in the middle of the list: as many papers in either library.
    'newest papers of a method': (round) =>
      askOfMethod({ method: named.method[Math.floor(named.method.length / 2) + (round % 20)].id }),
    'related papers': (round) =>
      relatedPapers(library.graph, {
        to: [some[round % some.length]],
        page: { first: 20, after: null },
        text: false,
      }),
  };
}
