// What a draft says of what is known, and what it does not say.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeDraft } from '../../src/explore/draft.js';
import type { DraftFacts } from '../../src/explore/draft-facts.js';
import type { DraftGrouping } from '../../src/explore/draft-groups.js';
import { inSentence } from '../../src/explore/draft-words.js';
import { citedIn, type DraftSentence } from '../../src/model/draft.js';
import { unknownProtocol } from '../../src/model/protocol.js';
import { concept, draftFacts, draftPaper, evidence, relation } from '../support/draft-facts.js';
import { figure, knownProtocol } from '../support/figures.js';

const ranked = concept('method', 'RLL');
const circle = concept('method', 'Circle Loss');
const [sop, recall] = [concept('dataset', 'SOP'), concept('metric', 'Recall@1')];
const [inception, resnet] = [concept('backbone', 'BN-Inception'), concept('backbone', 'ResNet-50')];
const things = [sop, recall, inception, resnet];
const papers = [draftPaper('Wang'), draftPaper('Sun', { year: 2020, authors: ['Yi Sun', 'Bo Li', 'Cy Du'] })];
const [wang, sun] = papers as [(typeof papers)[0], (typeof papers)[0]];

function facts(more: Parameters<typeof draftFacts>[2] = {}): DraftFacts {
  return draftFacts(papers, [ranked, circle], { things, ...more });
}

/** Words as they are read, citations as numbers in the order of the papers asked for. */
function read({ phrase }: DraftSentence, of: DraftFacts): string {
  const all = [...of.papers.map(({ id }) => id), ...of.others.keys()];
  return phrase
    .map((part) =>
      typeof part === 'string' ? part : ` [${part.cite.map((id) => all.indexOf(id) + 1).join()}]`,
    )
    .join('');
}

function sentences(of: DraftFacts, by: DraftGrouping = 'YEAR'): string[] {
  return composeDraft(of, by, (name) => name.split(' ').at(-1) ?? name)
    .flatMap((paragraph) => paragraph.sentences)
    .map((one) => read(one, of));
}

/** Without introductions. */
const told = (of: DraftFacts) => sentences(of).filter((text) => !/ (?:propos|introduc)es? /.test(text));
const better = (more: object = {}, ...said: ReturnType<typeof evidence>[]) =>
  relation('OUTPERFORMS', circle.id, ranked.id, { dataset: sop.id, ...more }, ...said);

const ours = (more: object = {}) => figure('circle', { value: 78.3, method: circle.id, ...more });
const theirs = (more: object = {}) => figure('ranked', { value: 76.1, method: ranked.id, ...more });

describe('that one method outperforms another', () => {
  it('is said of comparable figures, with their values and their setup', () => {
    const shown = told(facts({ figures: [ours(), theirs()] }));
    expect(shown).toEqual([
      'On SOP, Circle Loss [2] (78.3) outperforms RLL [1] (76.1) in Recall@1, both measured with BN-Inception, 512 dimensions, images of 224 pixels, single centre crop, no bounding boxes and pretraining on ImageNet.',
    ]);
  });

  it.each([
    ['another backbone', { backbone: resnet.id }, 'the backbones (BN-Inception and ResNet-50) differ'],
    ['another size of embeddings', { embeddingDim: 64 }, 'the embedding sizes (64 and 512) differ'],
    ['a crop that nobody tells', { crop: null }, 'the crop is not known on all sides'],
  ])('is not said over %s: what differs is', (_what, change, why) => {
    const other = theirs({ protocol: { ...knownProtocol, ...change } });
    const [claimed, beside, ...more] = told(facts({ relations: [better()], figures: [ours(), other] }));
    expect(more).toEqual([]);
    expect(claimed).toMatch(
      /^Grace Hopper reports that Circle Loss \[2\] does better than RLL \[1\] on SOP; the figures at hand do not settle this: /,
    );
    for (const text of [claimed, beside]) {
      expect(sortedValues(text ?? '')).toContain(sortedValues(why));
      expect(text).not.toContain('outperform');
    }
  });

  it('is a claim of somebody while there are no figures', () => {
    expect(told(facts({ relations: [better()] }))).toEqual([
      'Grace Hopper reports that Circle Loss [2] does better than RLL [1] on SOP; no figures of both are at hand.',
    ]);
  });

  it('is said of a claim that comparable figures bear out, and the opposite of one that they do not', () => {
    const [yes] = told(facts({ relations: [better()], figures: [ours(), theirs()] }));
    expect(yes).toBe(
      'Circle Loss [2] outperforms RLL [1] on SOP, as Grace Hopper reports; comparable figures bear this out (78.3 against 76.1 in Recall@1 on SOP).',
    );
    const [, no] = told(facts({ relations: [better()], figures: [ours({ value: 70 }), theirs()] }));
    expect(no).toBe(
      'Grace Hopper reports that Circle Loss [2] does better than RLL [1] on SOP; comparable figures say the opposite (70 against 76.1 in Recall@1 on SOP).',
    );
  });

  it('is never said otherwise, whatever figures and claims there are', () => {
    const protocol = fc.record({
      backbone: fc.constantFrom(null, inception.id, resnet.id),
      embeddingDim: fc.constantFrom(null, 64, 512),
      crop: fc.constantFrom(null, 'single centre crop'),
    });
    const one = fc.record({ isOurs: fc.boolean(), value: fc.integer({ min: 1, max: 3 }), protocol });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 5 }), fc.boolean(), (some, isClaimed) => {
        const all = some.map(({ isOurs, value, protocol: known }, index) => {
          const of = isOurs ? ours : theirs;
          return { ...of({ value, protocol: { ...knownProtocol, ...known } }), id: `result${index}` };
        });
        const comparable = (a: (typeof all)[0], b: (typeof all)[0]) =>
          [a, b].every(
            ({ protocol: { backbone, embeddingDim, crop } }) =>
              backbone !== null && embeddingDim !== null && crop !== null,
          ) && JSON.stringify(a.protocol) === JSON.stringify(b.protocol);
        const decided = all.some((a) =>
          all.some((b) => a.method !== b.method && a.value !== b.value && comparable(a, b)),
        );
        const shown = told(facts({ relations: isClaimed ? [better()] : [], figures: all }));
        if (!decided) expect(shown.join(' ')).not.toContain('outperform');
      }),
    );
  });
});

describe('a claim', () => {
  it('is told by who says it, speaking of their own work where they do', () => {
    const own = evidence({ asserter: 'AUTHOR', asserterName: null, source: sun.id, ownWork: true });
    expect(told(facts({ relations: [better({}, own)] }))[0]).toMatch(
      /^Sun et al\. \[2\] of their own work report that Circle Loss does better than RLL \[1\]/,
    );
    const no = relation('NOT_BETTER_THAN', circle.id, ranked.id, {}, evidence({ ownWork: true }));
    expect(told(facts({ relations: [no] }))[0]).toMatch(
      /^Grace Hopper, speaking of their own work, reports that Circle Loss \[2\] does no better than RLL \[1\]; /,
    );
  });

  it('that is disputed is said to be, and by whom', () => {
    const against = evidence({
      stance: 'DISPUTES',
      asserterName: 'Charles Babbage',
      note: 'Not with gears.',
    });
    const [text] = told(facts({ relations: [better({}, evidence(), against)] }));
    expect(text).toBe(
      'That Circle Loss [2] does better than RLL [1] on SOP, as Grace Hopper holds, is disputed by Charles Babbage (not with gears); no figures of both are at hand.',
    );
    const proposes = relation('PROPOSES', wang.id, ranked.id, {}, evidence(), against);
    const of = draftFacts(papers, [null, null], { things: [...things, ranked], relations: [proposes] });
    expect(sentences(of).join(' ')).toMatch(/is disputed by Charles Babbage/);
  });

  it('of ancestry goes by its authors, and several of one kind into one sentence', () => {
    const [a, b] = [concept('method', 'ProxyNCA'), concept('method', 'Center Loss')];
    const own = evidence({ asserter: 'AUTHOR', asserterName: null, source: sun.id });
    const of = facts({
      things: [...things, a, b],
      relations: [
        relation('INSPIRED_BY', circle.id, ranked.id, { qualifier: 'partially' }),
        relation('ANALOGOUS_TO', circle.id, a.id, {}, own),
        relation('ANALOGOUS_TO', circle.id, b.id, {}, own),
      ],
    });
    expect(told(of)).toEqual([
      'According to Grace Hopper, Circle Loss [2] is partially inspired by RLL [1].',
      'By its authors’ own account, Circle Loss [2] is analogous to ProxyNCA and Center Loss.',
    ]);
  });

  it('names the relation it tells of', () => {
    const claim = better();
    const of = facts({ relations: [claim], figures: [ours(), theirs()] });
    const all = composeDraft(of, 'YEAR', String).flatMap((paragraph) => paragraph.sentences);
    const bearing = all.filter(({ relations }) => relations.some(({ id }) => id === claim.id));
    expect(bearing).toHaveLength(1);
    expect(bearing[0]?.relations.map(({ basis }) => basis)).toEqual(['CLAIMED', 'MEASURED']);
  });
});

describe('a paper', () => {
  it('is introduced by what it proposes, in the singular or the plural', () => {
    expect(sentences(facts())).toEqual(['Wang [1] proposes RLL.', 'Sun et al. [2] introduce Circle Loss.']);
  });

  it('is introduced with what its method does, or what it is, and what it is for', () => {
    const keeps = concept('method', 'XBM', { description: 'Keeps embeddings of past iterations.' });
    const net = concept('method', 'Two Towers', { description: 'A network for each side.' });
    const task = concept('task', 'Cross-Modal Image Retrieval');
    const of = draftFacts(papers, [keeps, net], {
      things: [task],
      relations: [relation('ADDRESSES', sun.id, task.id)],
    });
    expect(sentences(of)).toEqual([
      'Wang [1] proposes XBM, which keeps embeddings of past iterations.',
      'For cross-modal image retrieval, Sun et al. [2] introduce Two Towers: a network for each side.',
    ]);
  });

  it('of which nothing is known has a plain sentence all the same', () => {
    const bare = [
      draftPaper('Nobody', { authors: [], title: 'On Nothing' }),
      draftPaper('Kim', { title: 'On Something' }),
    ];
    expect(sentences(draftFacts(bare, []))).toEqual([
      'Contributions include “On Nothing” [1] and “On Something” by Kim [2].',
    ]);
  });

  it.each(['METHOD', 'TOPIC', 'YEAR'] as const)('is cited in every draft, by %s', (by) => {
    const paper = fc.record({
      year: fc.option(fc.integer({ min: 1990, max: 1993 })),
      authors: fc.array(fc.constantFrom('Ada A', 'Bo B', 'Cy C', 'Di D'), { maxLength: 4 }),
      topics: fc.uniqueArray(fc.constantFrom('Birds', 'Cars', 'Faces'), { maxLength: 3 }),
      method: fc.option(fc.constantFrom(ranked, circle)),
    });
    fc.assert(
      fc.property(fc.array(paper, { minLength: 1, maxLength: 30 }), (some) => {
        const all = some.map((one, index) => draftPaper(`p${index}`, one));
        const of = draftFacts(
          all,
          some.map(({ method }) => method),
        );
        const cited = composeDraft(of, by, String).flatMap((paragraph) =>
          paragraph.sentences.flatMap(({ phrase }) => citedIn(phrase)),
        );
        expect(new Set(cited)).toEqual(new Set(all.map(({ id }) => id)));
      }),
    );
  });
});

describe('paragraphs', () => {
  const headings = (of: DraftFacts, by: DraftGrouping) =>
    composeDraft(of, by, String).flatMap(({ heading }) => heading ?? []);

  it('go through the years, those without one last', () => {
    const some = [
      draftPaper('b', { year: 2020 }),
      draftPaper('a', { year: 2018 }),
      draftPaper('c', { year: null }),
    ];
    const sorted = [...some].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
    expect(headings(draftFacts(sorted, []), 'YEAR')).toEqual(['2018', '2020', 'Without a year']);
  });

  it('go by the most particular topic that papers share', () => {
    const topics = [['Learning', 'Faces'], ['Learning', 'Faces'], ['Learning'], ['Learning', 'Cars'], []];
    const some = topics.map((of, index) => draftPaper(`p${index}`, { topics: of }));
    expect(headings(draftFacts(some, []), 'TOPIC')).toEqual(['Faces', 'Learning', 'Other work']);
  });

  it('put a method and those that go back to it together', () => {
    const mining = concept('method', 'Mining');
    const of = draftFacts([...papers, draftPaper('Zhu')], [ranked, circle, mining], {
      relations: [relation('INSPIRED_BY', circle.id, ranked.id)],
    });
    const [family, ...rest] = composeDraft(of, 'METHOD', String);
    expect(family?.heading).toBe('Circle Loss');
    expect(family?.sentences.flatMap(({ phrase }) => citedIn(phrase))).not.toContain(of.papers[2]?.id);
    expect(rest.map(({ heading }) => heading)).toEqual(['Further methods']);
  });

  it('are broken before they get long', () => {
    const many = Array.from({ length: 40 }, (_, n) => concept('method', `M${n}`, { description: 'Learns.' }));
    const parts = composeDraft(
      draftFacts(
        many.map((_, n) => draftPaper(`p${n}`)),
        many,
      ),
      'YEAR',
      String,
    );
    expect(parts.map(({ heading, sentences: { length } }) => [heading, length])).toEqual([
      ['2019', 8],
      [null, 8],
      [null, 8],
      [null, 8],
      [null, 8],
    ]);
  });
});

it('works evaluated alike are told together, with the networks that keep them apart', () => {
  const on = (paper: string, backbone: string) => [
    relation('EVALUATED_ON', paper, sop.id),
    relation('USES_BACKBONE', paper, backbone),
  ];
  const of = facts({ relations: [...on(wang.id, inception.id), ...on(sun.id, resnet.id)] });
  const inOneYear = of.papers.map((paper) => ({ ...paper, year: 2019 }));
  const [, evaluated, networks] = sentences({ ...of, papers: inOneYear });
  expect(evaluated).toBe('Wang [1] and Sun et al. [2] evaluate on SOP.');
  expect(networks).toBe(
    'The networks differ (BN-Inception [1] and ResNet-50 [2]), and figures obtained with different ones are not comparable.',
  );
});

it.each([
  ['Few-shot Image Retrieval', 'few-shot image retrieval'],
  ['3D Reconstruction from CT', '3D reconstruction from CT'],
  ['Gaussian Mixture Estimation', 'Gaussian mixture estimation'],
  ['ImageNet Classification', 'ImageNet classification'],
])('the task “%s” stands in a sentence as “%s”', (name, words) => {
  expect(inSentence(name)).toBe(words);
});

it('figures of an unknown protocol alone are not called incomparable, but uncertain', () => {
  const [text] = told(
    facts({ figures: [ours({ protocol: unknownProtocol }), theirs({ protocol: unknownProtocol })] }),
  );
  expect(text).toMatch(
    /^Figures for Circle Loss \[2\] and RLL \[1\], such as Recall@1 of 78\.3 and 76\.1 on SOP, cannot be compared with certainty: /,
  );
});

/** "(64 and 512)" and "(512 and 64)" alike. */
function sortedValues(text: string): string {
  return text.replace(
    /\(([^()]*) and ([^()]*)\)/g,
    (_, a: string, b: string) => `(${[a, b].sort().join(' and ')})`,
  );
}
