// A question asked every few milliseconds while an import runs in the same process, against the same while nothing else
// runs; both engines. Times count from when a question was due, so that one that had to wait counts the wait.
import { setTimeout as delay } from 'node:timers/promises';
import { importBibliography } from '../../dist/import/apply.js';
import { syntheticBibtex } from '../lib/bibtex.mjs';
import { compared } from '../lib/measure.mjs';
import { ourselves } from '../lib/peers.mjs';
import { byIds } from '../lib/questions.mjs';
import { randomNumbers } from '../lib/random.mjs';

export const name = 'import-beside';
const entries = 7_000;
/** Entries imported before it counts, so that queries are planned and compiled, as those of the question are. */
const warmUp = 1_000;
const everyMs = 20;
const quietMs = 5_000;

export async function measure(stage) {
  const text = syntheticBibtex(entries);
  const { papers } = await stage.rows();
  const random = randomNumbers(22);
  const ids = () => ({ ids: Array.from({ length: 20 }, () => papers[random.int(papers.length)].id) });
  const rows = [];
  for (const engine of ['embedded', 'neo4j']) {
    const library = await stage.loadedLibrary(engine);
    const ask = await ourselves(library, byIds.ours);
    const question = () => ask(ids());
    await steadily(question, delay(quietMs));
    const quiet = await steadily(question, delay(quietMs));
    const importing = (text) => importBibliography(library, { text, format: 'BIBTEX', person: null });
    await steadily(question, importing(syntheticBibtex(warmUp).replaceAll('10.1234/bench', '10.1234/warm')));
    const busy = await steadily(question, importing(text));
    rows.push(
      compared({
        what: `20 papers by id with their lists, in process, while ${entries} BibTeX entries are imported, ${engine}`,
        against: 'the same while nothing else runs',
        ours: busy,
        theirs: quiet,
        budget: { atMost: 2 },
        by: 0.95,
        note: `${busy.length} questions, the slowest ${busy.at(-1).toFixed(0)} ms`,
      }),
    );
  }
  return rows;
}

/** Asks at fixed times until `end` is settled: milliseconds from due to answered, sorted. */
async function steadily(question, end) {
  let ended = false;
  const settled = Promise.resolve(end).finally(() => (ended = true));
  const times = [];
  for (let due = performance.now(); !ended; due += everyMs) {
    const wait = due - performance.now();
    if (wait > 0) await delay(wait);
    await question();
    times.push(performance.now() - due);
  }
  await settled;
  return times.sort((a, b) => a - b);
}
