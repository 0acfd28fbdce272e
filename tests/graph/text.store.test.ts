// Full text: one contract on every engine, tried on one corpus.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { searchableKinds } from '../../src/model/kinds.js';
import type { Query } from '../../src/graph/query.js';
import type { GraphStore, TextDocument, TextSearch } from '../../src/graph/store.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';

interface Doc {
  readonly id: string;
  readonly title: string;
  readonly abstract?: string;
}

const corpus: readonly Doc[] = [
  {
    id: 'paper_triplet',
    title: 'Deep Metric Learning with Hierarchical Triplet Loss',
    abstract: 'Samples hard triplets.',
  },
  {
    id: 'paper_proxy',
    title: 'No Fuss Distance Metric Learning using Proxies',
    abstract: 'A triplet is replaced by proxies.',
  },
  {
    id: 'paper_accents',
    title: 'Poincaré Embeddings of Łódź and Straße',
    abstract: 'Naïve façade. Ærø, Øresund.',
  },
  {
    id: 'paper_art',
    title: 'A Survey: state of the art',
    abstract: "It doesn't cover R@1 on CUB-200-2011 (3.14 %), e.g. snake_case.",
  },
  { id: 'paper_stateArt', title: 'State art', abstract: 'Loss metric' },
  { id: 'paper_cjk', title: '深度学习 metric', abstract: 'テスト русский текст Теория ελληνικά' },
  {
    id: 'paper_quotes',
    title: 'C++ and "quotes" [brackets] {braces} AND OR NOT NEAR',
    abstract: 'wild*card ti:tle ^ ~ \\ /regex/',
  },
  { id: 'paper_long', title: `Long ${'x'.repeat(400)}`, abstract: 'the of and' },
  { id: 'paper_noAbstract', title: 'Learning' },
];
const methods = [
  { id: 'method_triplet', name: 'Triplet loss', aliases: ['TL', 'Margin loss'] },
  { id: 'method_proxyNca', name: 'Proxy-NCA', aliases: ['Triplet proxies'] },
];

const add: Query<null> = {
  name: 'test.add',
  cypher: 'UNWIND $rows AS row CREATE (p:Paper) SET p += row',
  row: () => null,
};
const addMethods: Query<null> = {
  name: 'test.addMethods',
  cypher: 'UNWIND $rows AS row CREATE (m:Method) SET m += row',
  row: () => null,
};
const change: Query<null> = {
  name: 'test.change',
  cypher: 'MATCH (p:Paper {id: $id}) SET p.title = $title',
  row: () => null,
};
const remove: Query<null> = {
  name: 'test.remove',
  cypher: 'MATCH (p:Paper {id: $id}) DETACH DELETE p',
  row: () => null,
};

function documentOf({ id, title, abstract = '' }: Doc): TextDocument {
  return { id, kind: 'paper', title, body: abstract };
}

async function addPapers(store: GraphStore, papers: readonly Doc[]): Promise<void> {
  await store.write(async (tx) => {
    await tx.run(add, { rows: papers });
    tx.indexText(papers.map(documentOf));
  });
}

describe.each(engines)('full text on %s', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await newEmptyStore(engine);
    await addPapers(store, corpus);
    await store.write(async (tx) => {
      await tx.run(addMethods, { rows: methods });
      tx.indexText(
        methods.map(({ id, name, aliases }) => ({
          id,
          kind: 'method',
          title: name,
          body: aliases.join('\n'),
        })),
      );
    });
  });
  afterAll(() => store.close());

  async function found(text: string, more: Partial<TextSearch> = {}): Promise<string[]> {
    const hits = await store.searchText({ text, kinds: ['paper'], limit: 100, ...more });
    return hits.map(({ id }) => id.replace('paper_', ''));
  }
  async function foundSet(text: string, more: Partial<TextSearch> = {}): Promise<string[]> {
    return (await found(text, more)).sort();
  }

  test.each<readonly [string, readonly string[]]>([
    ['triplet', ['proxy', 'triplet']],
    ['TRIPLET', ['proxy', 'triplet']],
    ['metric learning', ['proxy', 'triplet']],
    ['learning metric', ['proxy', 'triplet']],
    ['hier', ['triplet']],
    ['hier loss', []],
    ['loss hier', ['triplet']],
    ['l', ['accents', 'long', 'noAbstract', 'proxy', 'stateArt', 'triplet']],
    ['triplet learning fuss', ['proxy']],
  ])(
    'finds the papers that have all the words of %j, the last of which may be unfinished',
    async (text, expected) => {
      expect(await foundSet(text)).toEqual(expected);
    },
  );

  test.each([
    'poincare',
    'POINCARÉ',
    'Poincaré lodz',
    'strasse',
    'straße',
    'naive facade',
    'aero',
    'Øresund',
    'oresu',
  ])('finds %j whatever the accents', async (text) => {
    expect(await foundSet(text)).toEqual(['accents']);
  });

  test.each<readonly [string, readonly string[]]>([
    ['"triplet loss"', ['triplet']],
    ['"loss triplet"', []],
    ['"metric learning" proxies', ['proxy']],
    ['"state of the art"', ['art']],
    ['"state art"', ['stateArt']],
    ['"Metric"', ['cjk', 'proxy', 'stateArt', 'triplet']],
    ['"metr"', []],
  ])('finds the phrase %s as it stands', async (text, expected) => {
    expect(await foundSet(text)).toEqual(expected);
  });

  test.each<readonly [string, readonly string[]]>([
    ['CUB-200-2011', ['art']],
    ['cub 2011', ['art']],
    ['3.14', ['art']],
    ["doesn't", ['art']],
    ['doesn’t', ['art']],
    ['snake_case', ['art']],
    ['e.g.', ['art']],
    ['学习', ['cjk']],
    ['"深度"', ['cjk']],
    ['"度深"', []],
    ['теория', ['cjk']],
    ['ТЕОРИЯ', ['cjk']],
    ['テスト', ['cjk']],
    ['ελληνικά', ['cjk']],
    ['x'.repeat(400), ['long']],
    ['c++', ['art', 'quotes']],
    ['the learning of', ['noAbstract', 'proxy', 'triplet']],
  ])('knows the words of %j', async (text, expected) => {
    expect(await foundSet(text)).toEqual(expected);
  });

  test.each([
    '',
    ' ',
    '"',
    '""',
    '"""',
    '*',
    '***',
    'the',
    'of the',
    '-',
    '+',
    '~',
    '^',
    ':',
    '()',
    '[',
    '\\',
    '\u0000',
    "'",
    ';--',
    '\ud800',
    '_',
    '__',
  ])('finds nothing for %j, which has no word', async (text) => {
    expect(await found(text)).toEqual([]);
    expect(await found(text, { anyWord: true })).toEqual([]);
  });

  test.each([
    'AND OR NOT',
    'triplet AND',
    'NOT triplet',
    'quotes"',
    'title:triplet',
    'triplet~2',
    'tri*let',
    'trip?et',
    '{triplet TO z}',
    '[a TO b]',
    '/regex/',
    'triplet^5',
    'a\u0000b',
    "'; DROP TABLE words; --",
    '") OR ("',
    'NEAR(triplet loss)',
    'words MATCH *',
    '\\',
    '\\"',
    '💥 💥',
    `${'('.repeat(5_000)}triplet`,
    'y'.repeat(10_000),
    'loss '.repeat(2_000),
    '"'.repeat(9_999),
    'a b c d e f g h i j k l m n o p q r s t u v w x y z '.repeat(200),
  ])('takes %.40j as words, never as a query', async (text) => {
    await expect(found(text)).resolves.toBeInstanceOf(Array);
    await expect(found(text, { anyWord: true })).resolves.toBeInstanceOf(Array);
  });

  test('puts a word in the title above the same word in the abstract', async () => {
    expect((await found('triplet'))[0]).toBe('triplet');
    expect((await found('proxies'))[0]).toBe('proxy');
  });

  test('looks for any of the words where that will do, whole ones only', async () => {
    expect(await foundSet('hierarchical fuss', { anyWord: true })).toEqual(['proxy', 'triplet']);
    expect(await foundSet('hierarchical fus', { anyWord: true })).toEqual(['triplet']);
  });

  test('keeps to the kinds that are asked for, and finds things by their aliases', async () => {
    expect(await foundSet('triplet', { kinds: ['method'] })).toEqual(['method_proxyNca', 'method_triplet']);
    expect((await found('triplet', { kinds: ['method'] }))[0]).toBe('method_triplet');
    expect(await foundSet('margin loss', { kinds: ['method'] })).toEqual(['method_triplet']);
    expect(await foundSet('triplet', { kinds: [...searchableKinds] })).toHaveLength(4);
    expect(await found('triplet', { kinds: [] })).toEqual([]);
    expect(await found('triplet', { kinds: ['dataset'] })).toEqual([]);
  });

  test('stops at the limit, best first, ties by id', async () => {
    const all = await store.searchText({ text: 'metric', kinds: ['paper'], limit: 100 });
    expect(await store.searchText({ text: 'metric', kinds: ['paper'], limit: 2 })).toEqual(all.slice(0, 2));
    const sorted = [...all].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    expect(all).toEqual(sorted);
  });

  test('sees a change with the commit, and nothing of what was undone', async () => {
    await addPapers(store, [{ id: 'paper_new', title: 'Quixotic beginnings' }]);
    expect(await found('quixotic')).toEqual(['new']);
    await store.write(async (tx) => {
      await tx.run(change, { id: 'paper_new', title: 'Zanzibar' });
      tx.indexText([documentOf({ id: 'paper_new', title: 'Zanzibar' })]);
    });
    expect(await found('quixotic')).toEqual([]);
    const failing = store.write(async (tx) => {
      await tx.run(change, { id: 'paper_new', title: 'Ephemeral' });
      tx.indexText([documentOf({ id: 'paper_new', title: 'Ephemeral' })]);
      throw new Error('undo');
    });
    await expect(failing).rejects.toThrow('undo');
    expect(await found('ephemeral')).toEqual([]);
    expect(await found('zanzibar')).toEqual(['new']);
    await store.write(async (tx) => {
      await tx.run(remove, { id: 'paper_new' });
      tx.dropText(['paper_new']);
    });
    expect(await found('zanzibar')).toEqual([]);
  });

  test('gives up when cancelled', async () => {
    const search = { text: 'triplet', kinds: ['paper'], limit: 1 } as const;
    await expect(store.searchText(search, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});
