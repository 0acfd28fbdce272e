// What a client that keeps up is told: everything that anybody sees change, each thing once, and nothing of what a person keeps
// to themselves.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addPerson } from '../../src/annotations/people.js';
import type { Library } from '../../src/library.js';
import type { Person } from '../../src/model/annotation.js';
import { changeKinds } from '../../src/model/change.js';
import { importEntries } from '../../src/import/apply.js';
import { bibliography, byKey } from '../support/entries.js';
import { smallFiles, type Changes } from '../support/packs.js';
import {
  circle,
  circleLoss,
  notBetter,
  relationRequests,
  rll,
  rllMethod,
  sop,
  survey,
  type RelationRequests,
} from '../support/relation-requests.js';
import { newLibrary, pairs } from '../support/request-libraries.js';
import { ask } from '../support/request.js';

interface ShownChange {
  readonly cursor: string;
  readonly kind: string;
  readonly targetId: string;
  readonly otherIds: readonly string[];
  readonly import: { readonly name: string | null } | null;
  readonly node: { readonly title?: string; readonly name?: string; readonly type?: string } | null;
}
interface Page {
  readonly changes: readonly ShownChange[];
  readonly endCursor: string;
  readonly newestCursor: string;
  readonly hasMore: boolean;
}

const changesSince = `query ($cursor: String, $first: Int!) { changesSince(cursor: $cursor, first: $first) {
  endCursor newestCursor hasMore
  changes { cursor kind targetId otherIds import { name }
    node { ... on Paper { title } ... on Concept { name } ... on Relation { type } ... on Result { printed } } } } }`;

/** Every kind that any of the tests below was told. */
const told = new Set<string>();

describe.each(pairs)('what changes on $engine and $provider', (pair) => {
  let library: Library;
  let requests: RelationRequests;
  let cursor: string;
  beforeAll(async () => {
    library = await newLibrary(pair);
  });
  beforeEach(async () => {
    requests = await relationRequests(library);
    cursor = (await page({ first: 1 })).newestCursor;
  });
  afterAll(() => library?.close());

  const page = async (asked: { cursor?: string | null; first?: number } = {}): Promise<Page> =>
    (await requests.run(changesSince, { cursor: null, first: 100, ...asked }))[
      'changesSince'
    ] as unknown as Page;
  /** What was told since the last time: what happened to what. */
  async function sinceThen(): Promise<string[]> {
    const { changes, endCursor } = await page({ cursor });
    cursor = endCursor;
    for (const { kind } of changes) told.add(kind);
    return changes.map(
      ({ kind, node, targetId }) => `${kind} ${node?.title ?? node?.name ?? node?.type ?? targetId}`,
    );
  }
  const mutate = (text: string, variables: Record<string, unknown> = {}) =>
    requests.run(`mutation ${text}`, variables);
  async function importOf(...entries: Parameters<typeof bibliography>[0]): Promise<string> {
    const report = await importEntries(library, bibliography(entries), {
      person: requests.editor,
      name: 'more.bib',
    });
    return report.importId ?? '';
  }

  it('papers that come with an import, entries that join them, and what they cite', async () => {
    await importOf(
      { citekey: 'new', title: 'New', doi: '10.1/new', references: byKey('rll') },
      { title: 'Circle Loss', doi: '10.1/circle', year: 2021 },
    );
    const since = cursor;
    expect(await sinceThen()).toEqual(['PAPER_ADDED New', 'PAPER_JOINED Circle Loss', 'CITATIONS_ADDED New']);
    expect((await page({ cursor: since })).changes.map((change) => change.import?.name)).toEqual(
      Array(3).fill('more.bib'),
    );
    await importOf({ citekey: 'new', title: 'New', doi: '10.1/new', references: byKey('rll') });
    expect(await sinceThen()).toEqual([]);
  });

  it('what an undone import takes away, and what it leaves otherwise', async () => {
    const id = await importOf(
      { citekey: 'new', title: 'New', doi: '10.1/new' },
      { title: 'Circle Loss', doi: '10.1/circle', abstract: 'Pairs.' },
    );
    await sinceThen();
    await mutate('($id: ID!) { undoImport(id: $id) { problems { code } } }', { id });
    const since = cursor;
    expect(await sinceThen()).toEqual([
      expect.stringMatching(/^PAPER_REMOVED paper_/),
      'PAPER_CHANGED Circle Loss',
    ]);
    const [removed] = (await page({ cursor: since })).changes;
    expect(removed).toMatchObject({ node: null, import: { name: 'more.bib' } });
  });

  it('a dry run, and what fails, change nothing', async () => {
    await mutate(
      `{ importBibliography(input: { text: "@book{x, title = {X}, year = 2001}", dryRun: true }) { created } }`,
    );
    await mutate(`{ mergePapers(keep: "${rll}", merge: ["paper_unknown"]) { problems { code } } }`);
    await mutate(`{ updatePaper(id: "${rll}", input: { year: 99999 }) { problems { code } } }`);
    expect(await sinceThen()).toEqual([]);
  });

  it('what a person corrects, removes and calls otherwise', async () => {
    await mutate(`{ updatePaper(id: "${rll}", input: { title: "Ranked lists" }) { problems { code } } }`);
    await mutate(
      `{ saveConcept(input: { id: "${rllMethod}", aliases: ["Ranked List Loss"] }) { problems { code } } }`,
    );
    await mutate(`{ removePaper(id: "${survey}") { problems { code } } }`);
    expect(await sinceThen()).toEqual([
      'PAPER_CHANGED Ranked lists',
      'CONCEPT_CHANGED RLL',
      `PAPER_REMOVED ${survey}`,
    ]);
  });

  it('what is merged, and what is two again: under an id that was merged stands what it became', async () => {
    await mutate(`{ mergePapers(keep: "${rll}", merge: ["${circle}"]) { problems { code } } }`);
    await mutate(`{ mergeConcepts(keep: "${rllMethod}", merge: ["${circleLoss}"]) { problems { code } } }`);
    const { changes } = await page({ cursor });
    expect(changes.map(({ targetId, otherIds }) => [targetId, otherIds])).toEqual([
      [rll, [circle]],
      [rllMethod, [circleLoss]],
    ]);
    const first = (await page()).changes.find(({ targetId }) => targetId === circle);
    expect(first).toMatchObject({ kind: 'PAPER_ADDED', node: { title: 'Ranked List Loss' } });
    await mutate(`{ unmergePaper(id: "${rll}") { problems { code } } }`);
    await mutate(`{ unmergeConcept(id: "${rllMethod}") { problems { code } } }`);
    expect(await sinceThen()).toEqual([
      'PAPERS_MERGED Ranked List Loss',
      'CONCEPTS_MERGED RLL',
      'PAPERS_PARTED Ranked List Loss',
      'CONCEPTS_PARTED RLL',
    ]);
  });

  it('what is said, disputed and taken back', async () => {
    const { relation } = await requests.say(notBetter);
    const id = relation?.id ?? '';
    expect(await sinceThen()).toEqual(['RELATION_ADDED NOT_BETTER_THAN']);
    await requests.say(notBetter);
    const against = await requests.add(id, { asserter: 'READER', stance: 'DISPUTES' });
    expect(await sinceThen()).toEqual([
      'RELATION_SUPPORTED NOT_BETTER_THAN',
      'RELATION_DISPUTED NOT_BETTER_THAN',
    ]);
    await requests.retract(against.evidence?.id ?? '');
    expect(await sinceThen()).toEqual(['EVIDENCE_WITHDRAWN NOT_BETTER_THAN']);
    const standing = (await requests.node(id))?.evidence.filter(({ retractedAt }) => retractedAt === null);
    for (const one of standing ?? []) await requests.retract(one.id);
    expect(await sinceThen()).toEqual([
      'EVIDENCE_WITHDRAWN NOT_BETTER_THAN',
      'RELATION_WITHDRAWN NOT_BETTER_THAN',
    ]);
    await requests.say(notBetter);
    expect(await sinceThen()).toEqual(['RELATION_ADDED NOT_BETTER_THAN']);
  });

  it('figures that are reported and taken back', async () => {
    await mutate(
      '{ saveConcept(input: { kind: METRIC, name: "Recall@1" }) { concept { id } problems { code } } }',
    );
    const metric = (
      (await requests.run('{ metric(by: { name: "Recall@1" }) { id } }'))['metric'] as unknown as {
        id: string;
      }
    ).id;
    const input = { method: rllMethod, dataset: sop, metric, printed: '79.8', kind: 'SELF_REPORTED' };
    const add = async () =>
      (
        (
          await mutate(
            '($input: ResultInput!) { addResult(input: $input) { result { id } problems { code message } } }',
            {
              input,
            },
          )
        )['addResult'] as unknown as { result: { id: string } }
      ).result.id;
    const id = await add();
    await add();
    await mutate(`{ retractResult(id: "${id}") { problems { code } } }`);
    await add();
    expect(await sinceThen()).toEqual([
      'CONCEPT_CHANGED Recall@1',
      `RESULT_ADDED ${id}`,
      `RESULT_RETRACTED ${id}`,
      `RESULT_ADDED ${id}`,
    ]);
  });

  it('a pack tells what it brings once; loaded again nothing, changed what differs, taken out what goes', async () => {
    const load = (changes: Changes = {}) =>
      mutate(
        '($files: [PackFileInput!]!) { loadPack(input: { files: $files }) { problems { code message } } }',
        {
          files: smallFiles(changes),
        },
      );
    const kinds = async () => (await sinceThen()).map((line) => line.split(' ')[0] ?? '');
    await load();
    const first = await kinds();
    for (const kind of [
      'PAPER_ADDED',
      'CONCEPT_CHANGED',
      'RELATION_ADDED',
      'RELATION_DISPUTED',
      'RESULT_ADDED',
    ]) {
      expect(first).toContain(kind);
    }
    await load();
    expect(await kinds()).toEqual([]);
    await load({ 'list.yaml': [['Talk', 'Lecture']] });
    expect((await kinds()).filter((kind) => kind !== 'CONCEPT_CHANGED')).toEqual([]);
    await mutate('{ unloadPack(name: "small-pack") { problems { code message } } }');
    const last = await kinds();
    for (const kind of ['PAPER_REMOVED', 'RELATION_WITHDRAWN', 'RESULT_RETRACTED'])
      expect(last).toContain(kind);
    for (const kind of ['PAPER_ADDED', 'RELATION_ADDED', 'RESULT_ADDED']) expect(last).not.toContain(kind);
  });

  it('nothing of what a person keeps to themselves is told, to them or anybody', async () => {
    const { person: ben } = await addPerson(library.annotations, {
      name: `ben ${pair.engine}`,
      role: 'READER',
    });
    for (const viewer of [requests.editor, ben] as Person[]) {
      for (const text of [
        `annotate(input: { target: "${rll}", interest: UP, stars: 5, tags: ["mine"], note: "Secret." }) { problems { code } }`,
        `saveReadingList(input: { name: "Mine", items: [{ paper: "${rll}", note: "Secret." }] }) { problems { code } }`,
        `removeAnnotation(target: "${rll}") { problems { code } }`,
      ]) {
        const { errors } = await ask(library, { query: `mutation { ${text} }` }, viewer);
        expect(errors).toBeUndefined();
      }
    }
    expect(await sinceThen()).toEqual([]);
  });

  it('page by page is the same as all at once, and goes on behind every change', async () => {
    const all = (await page()).changes;
    expect(all.length).toBeGreaterThan(3);
    const one: ShownChange[] = [];
    for (let from: string | null = null; ;) {
      const next: Page = await page({ cursor: from, first: 1 });
      one.push(...next.changes);
      from = next.endCursor;
      expect(next.endCursor).toBe(next.changes[0]?.cursor);
      if (!next.hasMore) break;
    }
    expect(one).toEqual(all);
  });

  it('takes as many trips for a hundred changes as for three', async () => {
    const trips = async (first: number) => {
      let count = 0;
      const stop = library.graph.onQuery(() => (count += 1));
      const { changes } = await page({ first });
      stop();
      expect(changes).toHaveLength(first);
      return count;
    };
    const { relation } = await requests.say(notBetter);
    await requests.add(relation?.id ?? '', { asserter: 'READER', stance: 'DISPUTES' });
    await importOf(...Array.from({ length: 120 }, (_, n) => ({ title: `Many ${n}`, doi: `10.2/${n}` })));
    await page();
    const few = await trips(10);
    expect(await trips(100)).toBe(few);
    expect(few).toBeLessThanOrEqual(10);
  });

  it.each([0, 101, -1])('first: %i is refused', async (first) => {
    const { errors } = await ask(library, { query: changesSince, variables: { first } }, requests.editor);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', path: ['first'] } });
  });

  it('tells of every kind there is', () => {
    expect([...told].sort()).toEqual([...changeKinds].sort());
  });
});
