// Two ways of doing the same thing → how long each takes, side by side: turn about, so that whatever else the machine
// does falls on both alike.

/**
 * Runs every contender `rounds` times, turn about, after `warmUp` rounds that are not counted. A contender is an async
 * function of the round's number; the same number means the same work. One that returns a number has measured itself.
 * @returns {Promise<Record<string, number[]>>} milliseconds of each contender's rounds, sorted
 */
export async function turnAbout(contenders, { rounds, warmUp }) {
  const names = Object.keys(contenders);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1) {
    // Who begins changes: the first to do some work finds colder caches.
    const order = round % 2 === 0 ? names : [...names].reverse();
    for (const name of order) {
      const start = performance.now();
      const own = await contenders[name](round + warmUp);
      if (round >= 0) times[name].push(typeof own === 'number' ? own : performance.now() - start);
    }
  }
  for (const name of names) times[name].sort((a, b) => a - b);
  return times;
}

/** The value that `share` (0 to 1) of the sorted values do not exceed. */
export function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

/**
 * One row of the table: `ours` against `theirs`.
 * @param {{ what: string, against: string, ours: number[], theirs: number[], budget: { atMost: number } | { atLeast: number } | null,
 *   by?: 0.5 | 0.95, note?: string }} row  `atMost`: ours ÷ theirs; `atLeast`: theirs ÷ ours, how much faster we are;
 *   null: for information, no verdict
 */
export function compared({ what, against, ours, theirs, budget, by = 0.5, note = '' }) {
  const times = quantile(ours, by) / quantile(theirs, by);
  const faster = budget?.atLeast !== undefined;
  const value = faster ? 1 / times : times;
  return {
    what,
    against,
    ours: milliseconds(ours),
    theirs: milliseconds(theirs),
    ratio: `${value.toFixed(2)} × ${faster ? 'faster' : by === 0.5 ? 'p50' : 'p95'}`,
    budget: budget === null ? '–' : faster ? `≥ ${budget.atLeast} ×` : `≤ ${budget.atMost} ×`,
    met: budget === null ? null : faster ? value >= budget.atLeast : value <= budget.atMost,
    note,
  };
}

function milliseconds(times) {
  return `${short(quantile(times, 0.5))} / ${short(quantile(times, 0.95))}`;
}

function short(value) {
  return value < 100 ? value.toFixed(2) : value.toFixed(0);
}

/** Rows as a Markdown table. */
export function table(rows) {
  const head = ['what', 'against', 'p50 / p95 (ms)', 'theirs (ms)', 'ratio', 'budget', '', 'note'];
  const lines = rows.map((row) => [
    row.what,
    row.against,
    row.ours,
    row.theirs,
    row.ratio,
    row.budget,
    row.met === null ? '' : row.met ? 'met' : '**missed**',
    row.note,
  ]);
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
