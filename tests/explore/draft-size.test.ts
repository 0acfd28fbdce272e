// How long a draft is, and how long it takes, when everything is said of everything.
import { expect, it } from 'vitest';
import { composeDraft } from '../../src/explore/draft.js';
import { concept, draftFacts, draftPaper, relation } from '../support/draft-facts.js';
import { figure } from '../support/figures.js';

it(
  'a hundred papers with thousands of claims and figures are drafted in seconds, in bounded length',
  { timeout: 30_000 },
  () => {
    const methods = Array.from({ length: 100 }, (_, n) => concept('method', `M${n}`));
    const claims = methods.flatMap((a, i) =>
      methods.flatMap((b, j) => (i === j ? [] : [relation('OUTPERFORMS', a.id, b.id)])),
    );
    const measured = methods.flatMap(({ id }, i) =>
      Array.from({ length: 100 }, (_, n) =>
        figure(`${i} ${n}`, { method: id, value: n % 7, dataset: `d${n}` }),
      ),
    );
    const of = draftFacts(
      methods.map((_, n) => draftPaper(`p${n}`)),
      methods,
      { relations: claims, figures: measured },
    );
    const started = performance.now();
    const all = composeDraft(of, 'YEAR', String).flatMap((paragraph) => paragraph.sentences);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(all.length).toBeLessThan(1_000);
  },
);
