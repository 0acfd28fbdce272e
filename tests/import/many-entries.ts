// A text too long to be read before somebody ends the process.
import type { Bibliography } from '../../src/import/entries.js';
import { bibliography, byKey, person } from '../support/entries.js';

export function manyEntries(): Bibliography {
  return bibliography(
    Array.from({ length: 5_000 }, (_, at) => ({
      citekey: `k${at}`,
      title: `Paper number ${at}`,
      doi: `10.1000/${at}`,
      authors: [person(`Author Number${at % 700}`)],
      topics: [`Topic ${at % 40}`],
      references: byKey(`k${(at * 7) % 5_000}`, `k${(at * 13 + 1) % 5_000}`),
    })),
  );
}
