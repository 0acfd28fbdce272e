// Whether questions about a few papers stay as fast when the library grows: real titles and a network distributed like a
// real one, each size against the one before it, on both engines.
import { writeFile } from 'node:fs/promises';
import { relatedPapers } from '../../dist/explore/related.js';
import { timesCited } from '../lib/citation-network.mjs';
import { compared, quantile, turnAbout } from '../lib/measure.mjs';
import { ourselves } from '../lib/peers.mjs';
import { latencyPlot } from '../lib/plot.mjs';
import { byIds, ofMethod, titles } from '../lib/questions.mjs';
import { randomNumbers } from '../lib/random.mjs';

export const name = 'growth';
/** Takes minutes: runs with `--only growth` or `--all`. */
export const onRequest = true;

const titleSearch = 'title search';

export async function measure(stage) {
  const rows = [];
  const series = [];
  for (const engine of ['embedded', 'neo4j']) {
    const timed = await timesBySize(stage, engine);
    for (const [question, bySize] of timed) {
      const sizes = [...bySize.keys()];
      series.push({ engine, question, points: sizes.map((size) => point(size, bySize.get(size))) });
      rows.push(...sizes.slice(1).map((size, at) => growthRow(engine, question, bySize, sizes[at], size)));
    }
  }
  if (stage.plot !== null) await writeFile(stage.plot, latencyPlot(series));
  return rows;
}

/** Question → size → sorted milliseconds. All sizes are open together and take turns. */
async function timesBySize(stage, engine) {
  const bySize = new Map();
  for (const size of stage.sizes) bySize.set(size, await questions(stage, engine, size));
  const timed = new Map();
  for (const question of Object.keys(bySize.get(stage.sizes[0]))) {
    const contenders = Object.fromEntries(
      [...bySize].map(([size, asked]) => [`${size} papers`, asked[question]]),
    );
    const times = await turnAbout(contenders, { rounds: 200, warmUp: 100 });
    timed.set(question, new Map(stage.sizes.map((size) => [size, times[`${size} papers`]])));
  }
  return timed;
}

function growthRow(engine, question, bySize, small, large) {
  return compared({
    what: `${question}, ${large} papers, ${engine}`,
    against: `${small} papers`,
    ours: bySize.get(large),
    theirs: bySize.get(small),
    // Words grow more common with the library: no question about a few papers.
    budget: question === titleSearch ? null : { atMost: 1.3 },
  });
}

function point(papers, times) {
  return { papers, p50: quantile(times, 0.5), p95: quantile(times, 0.95) };
}

async function questions(stage, engine, size) {
  const { library, rows } = await stage.generated(engine, size);
  const random = randomNumbers(23);
  const some = Array.from({ length: 1_000 }, () => rows.paperId(random.int(size)));
  const alike = papersCitedTenTimes(rows);
  const twenty = (round) => Array.from({ length: 20 }, (_, n) => some[(round * 20 + n) % some.length]);
  const askByIds = await ourselves(library, byIds.ours);
  const askOfMethod = await ourselves(library, ofMethod.ours);
  const askTitles = await ourselves(library, titles);
  const methods = rows.named.method;
  return {
    '20 papers by id': (round) => askByIds({ ids: twenty(round) }),
    // A method in the middle of the list: as many papers in every library.
    'papers of a method': (round) =>
      askOfMethod({ method: methods[Math.floor(methods.length / 2) + (round % 20)].id }),
    'related papers': (round) =>
      relatedPapers(library.graph, {
        to: [alike[round % alike.length]],
        page: { first: 20, after: null },
        text: false,
      }),
    // Words of one title: the answer is as long in every library, the words are as many times more common.
    [titleSearch]: (round) => askTitles({ query: rows.title(round * 31) }),
  };
}

/** Papers with the same number of citations in every library, so that what grows is the library alone. */
function papersCitedTenTimes(rows) {
  const counts = timesCited(rows.network);
  const found = [];
  for (let n = Math.floor(rows.size / 4); n < rows.size && found.length < 200; n += 1) {
    if (counts[n] === 10) found.push(rows.paperId(n));
  }
  return found;
}
