// Drafts of related work through GraphQL: of the reading list, of hostile papers, and what is refused.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import { seededLibrary, type SeededLibrary } from '../questions/seeded-library.js';
import { loadFixture, paperId, thing } from '../support/fixture-graph.js';
import { hasLatex, latexComplaints, latexFaults } from '../support/latex.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

interface Draft {
  readonly text: string;
  readonly bibliography: string;
  readonly sentences: readonly {
    readonly text: string;
    readonly papers: readonly { readonly id: string; readonly title: string }[];
    readonly relations: readonly { readonly id: string; readonly type: string; readonly basis: string }[];
  }[];
}

const query = /* GraphQL */ `
  query Draft($papers: [ID!]!, $format: DraftFormat!, $groupBy: DraftGrouping!) {
    relatedWorkDraft(papers: $papers, format: $format, groupBy: $groupBy) {
      text
      bibliography
      sentences {
        text
        papers {
          id
          title
        }
        relations {
          id
          type
          basis
        }
      }
    }
  }
`;

const formats = ['LATEX', 'MARKDOWN'] as const;
const groupings = ['METHOD', 'TOPIC', 'YEAR'] as const;
const all = formats.flatMap((format) => groupings.map((groupBy) => ({ format, groupBy })));

function keysOf(format: (typeof formats)[number], { text, bibliography }: Draft) {
  const cited =
    format === 'LATEX'
      ? [...text.matchAll(/\\cite\{([^}]*)\}/g)].flatMap(([, keys = '']) => keys.split(','))
      : [...text.matchAll(/(?<!\\)@([^\];]+)/g)].map(([, key = '']) => key);
  const listed =
    format === 'LATEX'
      ? [...bibliography.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key = '']) => key)
      : [...bibliography.matchAll(/^- \\\[(.+?)\\\] \S/gm)].map(([, key = '']) => key);
  return { cited, listed };
}

describe.each(pairs)('drafts on $engine', (pair) => {
  let seeded: SeededLibrary;
  let papers: string[];
  beforeAll(async () => {
    seeded = await seededLibrary(pair);
    const bib = readFileSync(new URL('../../seeds/deep-metric-learning/papers.bib', import.meta.url), 'utf8');
    const keys = [...bib.matchAll(/^@\w+\{([^,]+),/gm)].map(([, key = '']) => key);
    const found = await seeded.answer<Record<string, { id: string }>>(
      `{ ${keys.map((key, at) => `p${at}: paper(by: { citekey: "${key}" }) { id }`).join(' ')} }`,
    );
    papers = Object.values(found).map(({ id }) => id);
  });
  afterAll(() => seeded.close());

  async function draft(of: readonly string[], how: (typeof all)[number]): Promise<Draft> {
    const { relatedWorkDraft } = await seeded.answer<{ relatedWorkDraft: Draft }>(query, {
      papers: of,
      ...how,
    });
    return relatedWorkDraft;
  }

  it.each(all)(
    'of the reading list cites every paper under a key of its bibliography, $format by $groupBy',
    async (how) => {
      expect(papers).toHaveLength(49);
      const made = await draft(papers, how);
      const { cited, listed } = keysOf(how.format, made);
      expect(new Set(cited)).toEqual(new Set(listed));
      expect(new Set(listed).size).toBe(listed.length);
      const shown = new Set(made.sentences.flatMap((sentence) => sentence.papers.map(({ id }) => id)));
      expect(papers.filter((id) => !shown.has(id))).toEqual([]);
      for (const { text } of made.sentences) expect(made.text).toContain(text);
      const words = made.sentences.map(({ text }) => text);
      expect(new Set(words).size).toBe(words.length);
    },
  );

  it.each(all)('is the same whatever the order of the papers, $format by $groupBy', async (how) => {
    const once = await draft(papers, how);
    const turned = [...papers.slice(20), ...papers.slice(0, 20).reverse(), papers[3] ?? ''];
    expect(await draft(turned, how)).toEqual(once);
  });

  it('says who doubts what, and claims no win without comparable figures', async () => {
    const { sentences } = await draft(papers, { format: 'MARKDOWN', groupBy: 'TOPIC' });
    const doubt = sentences.find(({ relations }) => relations.some(({ type }) => type === 'DISPUTES'));
    expect(doubt?.text).toMatch(
      /question Ranked List Loss .* on SOP .*, which Xinshao Wang, speaking of their own work, disputes/,
    );
    const claimed = sentences.filter(({ relations }) =>
      relations.some(({ type }) => type === 'NOT_BETTER_THAN'),
    );
    expect(claimed).toHaveLength(2);
    for (const { text } of claimed)
      expect(text).toMatch(/^Xinshao Wang, .* reports that .*; no figures of both are at hand, and /);
    for (const { text, relations } of sentences) {
      if (/outperform/.test(text)) expect(relations.some(({ basis }) => basis === 'MEASURED')).toBe(true);
    }
  });

  it('can be set by LaTeX', async () => {
    for (const groupBy of groupings) {
      const { text, bibliography } = await draft(papers, { format: 'LATEX', groupBy });
      expect(latexFaults(text)).toEqual([]);
      if (hasLatex) expect(await latexComplaints(text, bibliography)).toEqual([]);
    }
  });

  it('of an unknown paper is null', async () => {
    const how = { format: 'LATEX', groupBy: 'YEAR' };
    for (const unknown of [paperId('nobody wrote it'), 'nonsense']) {
      const asked = { papers: [...papers.slice(0, 2), unknown], ...how };
      expect(await seeded.answer(query, asked)).toEqual({ relatedWorkDraft: null });
    }
  });

  it('is of 1 to 100 papers', async () => {
    const of = (list: string) =>
      `{ relatedWorkDraft(papers: ${list}, format: LATEX, groupBy: YEAR) { text } }`;
    const many = JSON.stringify(Array.from({ length: 101 }, (_, n) => paperId(`p${n}`)));
    expect(await seeded.refusal(of('[]'))).toMatchObject({
      message: 'papers is empty; a draft is about 1 to 100 papers.',
      extensions: { code: 'BAD_USER_INPUT', path: ['papers'] },
    });
    expect(await seeded.refusal(of(many))).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
  });
});

describe.each(pairs)('drafts of hostile papers on $engine', (pair) => {
  const titles = [
    '\\input{x} 100% of $5 & <script>alert(1)</script>',
    '} {{ [link](https://example.org) _a_ #1 ^2 ~',
    'Learning α₂ ≤ ∞ with Poincaré – “plain”',
  ];
  const method = thing('method', '50% \\Loss{} <b>_x_</b>');
  let library: Library;
  beforeAll(async () => {
    library = await newLibrary(pair);
    const author = thing('author', 'O\\{%$} <i>Brien</i>');
    const keys = ['same', 'same', '<b>[x](y)</b>'];
    await loadFixture(library.graph, {
      things: [author, method],
      papers: titles.map((title, at) => ({
        id: paperId(title),
        title,
        year: 2019,
        addedAt: '2026-01-01T00:00:00.000Z',
        citekey: keys[at] ?? '',
        authors: at === 0 ? [] : [author.id],
        proposes: at === 1 ? [method.id] : [],
      })),
    });
  });
  afterAll(() => library.close());

  it.each(all)(
    'hold no command, no markup and no key that is not theirs, $format by $groupBy',
    async (how) => {
      const person = await localPerson(library.annotations);
      const { data } = await ask(
        library,
        { query, variables: { papers: titles.map(paperId), ...how } },
        person,
      );
      const made = data?.['relatedWorkDraft'] as Draft;
      const { cited, listed } = keysOf(how.format, made);
      expect(new Set(cited)).toEqual(new Set(listed));
      expect(listed).toHaveLength(3);
      if (how.format === 'LATEX') {
        expect(latexFaults(made.text)).toEqual([]);
        if (hasLatex) expect(await latexComplaints(made.text, made.bibliography)).toEqual([]);
      } else {
        const whole = made.text + made.bibliography;
        expect(whole).not.toMatch(/(?<!\\)[<>`]|(?<!\\)\[(?!@)|https?:\/\/|(?<![*\\])\*(?!\*)/);
      }
    },
  );
});

describe.each(pairs)('a draft on $engine', (pair) => {
  it('takes as many trips for forty papers as for four', async () => {
    const trips: number[] = [];
    for (const size of [4, 40]) {
      const library = await newLibrary(pair);
      const methods = Array.from({ length: size }, (_, n) => thing('method', `method ${n}`));
      const papers = methods.map(({ id }, n) => ({
        id: paperId(`paper ${n}`),
        title: `Paper ${n}`,
        year: 2000 + n,
        addedAt: '2026-01-01T00:00:00.000Z',
        proposes: [id],
        uses: [methods[0]?.id ?? ''],
      }));
      await loadFixture(library.graph, { things: methods, papers });
      const person = await localPerson(library.annotations);
      let count = 0;
      const stop = library.graph.onQuery(() => (count += 1));
      const variables = { papers: papers.map(({ id }) => id), format: 'LATEX', groupBy: 'METHOD' };
      expect((await ask(library, { query, variables }, person)).errors).toBeUndefined();
      stop();
      trips.push(count);
      await library.close();
    }
    expect(trips[0]).toBe(trips[1]);
    expect(trips[0]).toBeLessThan(15);
  });
});
