import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countNamed, findNamed, namedByName } from '../../src/graph/named.js';
import type { GraphStore } from '../../src/graph/store.js';
import { loadFixture, thing } from '../support/fixture-graph.js';
import { engines, newEmptyStore } from '../support/graph-stores.js';
import { nastyTexts, smallFixture, smallLibrary } from '../support/small-library.js';

const { methods, venues, authors, datasets } = smallLibrary;

describe.each(engines)('named things on %s', (engine) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await newEmptyStore(engine);
    await loadFixture(store, smallFixture);
  });
  afterAll(() => store.close());

  const idOf = async (...[kind, name]: [Parameters<typeof namedByName>[1], string]) =>
    (await namedByName(store, kind, name))?.id ?? null;

  it('are found by name and alias, case, punctuation and accents aside', async () => {
    expect(await idOf('method', 'lifted structure')).toBe(methods.lifted.id);
    expect(await idOf('method', 'LIFTEDSTRUCT')).toBe(methods.lifted.id);
    expect(await idOf('dataset', 'cub 200')).toBe(datasets.cub.id);
    expect(await idOf('venue', 'neurips')).toBe(venues.nips.id);
    expect(await idOf('author', 'henri poincare')).toBe(authors.poincare.id);
  });

  it('are not found among things of another kind', async () => {
    expect(await idOf('dataset', 'Lifted Structure')).toBeNull();
  });

  it('that share an alias are named, not guessed', async () => {
    await expect(idOf('method', 'DAML')).rejects.toMatchObject({
      code: 'AMBIGUOUS',
      details: {
        candidates: expect.arrayContaining([
          { id: methods.damlOne.id, name: 'Deep Adversarial Metric Learning' },
          { id: methods.damlTwo.id, name: 'Duplex' },
        ]) as unknown,
      },
    });
  });

  it.each(nastyTexts.map((text) => [text.slice(0, 30), text]))('are safe from %j', async (_shown, text) => {
    for (const kind of ['method', 'venue', 'author'] as const) {
      expect(await namedByName(store, kind, text)).toBeNull();
      const page = await findNamed(store, kind, { ids: [text] }, { first: 5, after: null });
      expect(page.items).toEqual([]);
      expect(await countNamed(store, kind, { name: text })).toBeLessThanOrEqual(6);
    }
  });

  it('come in the order of their names, page by page, while others are added', async () => {
    const names: string[] = [];
    for (let after: string | null = null; ;) {
      const page = await findNamed(store, 'method', {}, { first: 1, after });
      expect(page.hasPreviousPage).toBe(after !== null);
      names.push(...page.items.map((item) => item.node.name));
      if (!page.hasNextPage) break;
      after = page.items[0]?.cursor ?? null;
      if (names.length === 2) await loadFixture(store, { things: [thing('method', 'Aaa')], papers: [] });
    }
    expect(names).toEqual(['Deep Adversarial Metric Learning', 'Duplex', 'Lifted Structure', 'N-pair']);
  });

  it('are narrowed by the beginning of a name or alias, and by id', async () => {
    const namesOf = async (where: Parameters<typeof findNamed>[2]) =>
      (await findNamed(store, 'dataset', where, { first: 9, after: null })).items.map(
        (item) => item.node.name,
      );
    expect(await namesOf({ name: 'stanford-on' })).toEqual(['SOP']);
    expect(await namesOf({ name: 'Cub' })).toEqual(['CUB-200-2011']);
    expect(await namesOf({ name: 'cub', ids: [datasets.sop.id] })).toEqual([]);
    expect(await namesOf({ ids: [datasets.sop.id, datasets.sop.id] })).toEqual(['SOP']);
    expect(await namesOf({ ids: [] })).toEqual([]);
    expect(await countNamed(store, 'dataset', { name: 'cub' })).toBe(1);
    expect(await countNamed(store, 'author', { name: 'h' })).toBe(2);
  });

  it.each(['', 'nonsense', Buffer.from('["YEAR_DESC",[1],"x"]').toString('base64url')])(
    'refuse %j as a cursor',
    async (after) => {
      await expect(findNamed(store, 'method', {}, { first: 1, after })).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        details: { path: ['after'] },
      });
    },
  );
});
